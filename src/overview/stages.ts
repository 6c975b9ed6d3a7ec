import { addDays, parseDate, type IsoDate } from "../audit/dates";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import type { OrganisationDates } from "../audit/timescales";
import { daysOf, receivedOn, USUAL } from "../moderation/due";
import type { Lifecycle } from "../moderation/lifecycle";
import { workingDayOfNextMonth } from "../moderation/working-days";

/** The stretches of an audit that have a timescale (R1, R80, R114). */
export const STAGES = ["complete", "moderate", "follow-up"] as const;
export type StageId = (typeof STAGES)[number];

/** A stretch an audit has begun: since when, until when it should be over, and when it was. */
export interface Stage {
  readonly from: IsoDate;
  readonly due: IsoDate;
  readonly done?: IsoDate;
}

/** The stretches that an audit has begun, as far as dates tell. What the organisation says goes before the template. */
export function stagesOf(
  template: Template,
  record: AuditRecord,
  { steps }: Lifecycle,
  organisation: OrganisationDates = {},
): Readonly<Partial<Record<StageId, Stage>>> {
  const { complete, moderate, followUp, closed } = {
    ...USUAL,
    closed: [],
    ...template.timescales,
    ...organisation,
  };
  const firstFrom = (day: IsoDate, days: readonly IsoDate[]) => days.find((each) => each >= day);

  const begun = receivedOn(template, record, steps);
  const sent = daysOf(steps, "send").at(-1);
  const final = daysOf(steps, "finalise").at(-1);
  const moderated = parseDate(record.moderation?.["moderated"] ?? "");
  return {
    ...(begun
      ? { complete: stage(begun, addDays(begun, complete), daysOf(steps, "send", "finalise")[0]) }
      : {}),
    ...(sent
      ? {
          moderate: stage(
            sent,
            workingDayOfNextMonth(sent, moderate, closed).day,
            firstFrom(sent, [...(moderated ? [moderated] : []), ...daysOf(steps, "return", "finalise")]),
          ),
        }
      : {}),
    ...(final && record.actions.length > 0
      ? {
          "follow-up": stage(
            final,
            addDays(final, followUp),
            firstFrom(final, daysOf(steps, "follow", "close")),
          ),
        }
      : {}),
  };
}

const stage = (from: IsoDate, due: IsoDate, done: IsoDate | undefined): Stage => ({
  from,
  due,
  ...(done ? { done } : {}),
});
