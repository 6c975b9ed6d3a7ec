import { parseDate, type IsoDate } from "../audit/dates";
import type { StateId } from "../audit/moderation";
import { knownFields } from "../audit/known-fields";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import type { OrganisationDates } from "../audit/timescales";
import { visibleText } from "../audit/visible-text";
import { dueOf, followedActions, receivedOn, USUAL, type Due } from "../moderation/due";
import { lifecycleOf, type Lifecycle } from "../moderation/lifecycle";
import { STEPS, type Actor, type StepId } from "../moderation/steps";
import { nameOfActor, stepsFrom } from "../moderation/whose-turn";
import { workingDayOfNextMonth } from "../moderation/working-days";
import { caseKey } from "./case-row";

/** An audit as its document tells it. */
export interface TrackedFrom {
  readonly file: string;
  /** When the file was last changed, as an ISO instant in UTC; where that is known. */
  readonly modified?: string;
  readonly template: Template;
  readonly record: AuditRecord;
  readonly comments: { readonly open: number };
}

/** An action that nobody has signed off: who does it and by when, without its words. */
export interface OpenAction {
  readonly row: number;
  readonly person: string;
  readonly lineManager: string;
  /** ISO where it is a date, else as typed. */
  readonly due: string;
  /** By how many days it is late; 0 where it is not. */
  readonly daysOver: number;
}

/** Where an audit stands on a day, as a register keeps it: plain data, with names of staff and none of its answers. */
export interface Tracked {
  readonly file: string;
  readonly modified?: string;
  /** The record's id; "" where the document has lost it. */
  readonly id: string;
  readonly case: string;
  /** Title of the template. */
  readonly audit: string;
  readonly team: string;
  readonly auditor: string;
  readonly moderator: string;
  readonly state: StateId;
  /** The day the audit is of, as its header says. */
  readonly date?: IsoDate;
  readonly received?: IsoDate;
  readonly due?: Due;
  /** While it is in moderation: the first and last day of the working days in which that is done (R80). */
  readonly moderation?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly queries: number;
  readonly agreed: number;
  readonly open: readonly OpenAction[];
  /** Nothing once it is closed, and where the document has no history to add a step to. */
  readonly next?: { readonly step: StepId; readonly by: Actor; readonly name: string };
}

/** What a register keeps of one audit, on a day. Timescales are the organisation's where it says any. */
export function trackedOf(read: TrackedFrom, today: IsoDate, organisation?: OrganisationDates): Tracked {
  // A text cut out of a document keeps all of the document in memory; what comes out of JSON is cut out of nothing.
  return JSON.parse(JSON.stringify(gathered(read, today, organisation))) as Tracked;
}

function gathered(
  { file, modified, template, record, comments }: TrackedFrom,
  today: IsoDate,
  organisation: OrganisationDates = {},
): Tracked {
  const fields = knownFields(template);
  const header = (field: string | undefined) =>
    field === undefined
      ? ""
      : visibleText(record.header[field] ?? "")
          .trim()
          .replace(/\s+/g, " ");
  const lifecycle = lifecycleOf(template, record);
  const received = receivedOn(template, record, lifecycle.steps);
  const date = parseDate(header(fields.auditDate));
  const due = dueOf(template, record, lifecycle, today, organisation);
  const actions = followedActions(record, lifecycle, today);
  const window = windowOf(template, lifecycle, organisation);
  const [step] = stepsFrom(lifecycle.state, template);
  const by = step && STEPS[step].by;
  return {
    file,
    ...(modified === undefined ? {} : { modified }),
    id: record.id,
    case: header(fields.case),
    audit: template.title,
    team: header(fields.team),
    auditor: nameOfActor(template, record, "auditor"),
    moderator: nameOfActor(template, record, "moderator"),
    state: lifecycle.state,
    ...(date ? { date } : {}),
    ...(received ? { received } : {}),
    ...(due ? { due } : {}),
    ...(window ? { moderation: window } : {}),
    queries: comments.open,
    agreed: actions.length,
    open: actions
      .filter(({ outcome }) => outcome === "open")
      .map(({ row, person, lineManager, due: by, daysOver }) => ({
        row,
        person,
        lineManager,
        due: by,
        daysOver,
      })),
    ...(step && by && lifecycle.state !== "closed"
      ? { next: { step, by, name: nameOfActor(template, record, by) } }
      : {}),
  };
}

function windowOf(
  template: Template,
  { state, steps }: Lifecycle,
  organisation: OrganisationDates,
): Tracked["moderation"] {
  const sent = parseDate(steps.findLast(({ kind }) => kind === "send")?.date ?? "");
  if (state !== "in-moderation" || !sent) return undefined;
  const { moderate, closed } = { ...USUAL, closed: [], ...template.timescales, ...organisation };
  const day = (count: number) => workingDayOfNextMonth(sent, count, closed).day;
  return { from: day(1), to: day(moderate) };
}

/** The month an audit belongs to, as 2026-11: in which it was received, else that it is dated in; "" where nothing tells. */
export const monthOf = ({ received, date }: Pick<Tracked, "received" | "date">): string =>
  (received ?? date ?? "").slice(0, 7);

/** Actions of it that are late. */
export const overdueActions = ({ open }: Pick<Tracked, "open">): number =>
  open.filter(({ daysOver }) => daysOver > 0).length;

/** Audits that were given out and have no day of their own yet: since when one of a case is under way, by its id. */
export function underWay(all: readonly Tracked[]): (id: string) => IsoDate | undefined {
  const since = new Map<string, IsoDate>();
  for (const { case: id, received, date } of all)
    if (received && !date && received > (since.get(caseKey(id)) ?? "")) since.set(caseKey(id), received);
  return (id) => since.get(caseKey(id));
}
