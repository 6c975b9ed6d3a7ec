import { parseDate, type IsoDate } from "../audit/dates";
import { HAND_BACK_FIELDS, MODERATION_FIELDS, PANEL_FIELDS } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import { moderatedOf } from "../moderation/moderated-items";
import { fingerprintOf } from "../document/fingerprints";
import { UsageError } from "./usage-error";

/** The moderation of an audit as `record --json` prints it; nothing where it was never moderated. */
export function moderationJson(template: Template, record: AuditRecord): object {
  const { state, steps } = lifecycleOf(template, record);
  const lifecycle = { state, steps: steps.map(({ date, step, by, note }) => ({ date, step, by, note })) };
  const answers = record.moderation;
  if (!answers) return { lifecycle };
  const items = [...moderatedOf(template, record, fingerprintOf)].map(
    ([id, { auditor, moderated, reason, by, evidence, impact, stale }]) => [
      id,
      { auditor, moderated, reason, by, evidence, impact, ...(stale === undefined ? {} : { stale }) },
    ],
  );
  const overall = items.find(([id]) => id === template.overallItem)?.[1];
  const fields = (of: object) => Object.fromEntries(Object.keys(of).map((key) => [key, answers[key] ?? ""]));
  const { state: _state, ...general } = fields(MODERATION_FIELDS) as Record<string, string>;
  return {
    lifecycle,
    moderation: {
      ...general,
      items: Object.fromEntries(items) as object,
      ...(overall === undefined ? {} : { overall }),
      panel: fields(PANEL_FIELDS),
      handBack: fields(HAND_BACK_FIELDS),
    },
  };
}

/** A day named on the command line. Throws UsageError for what is none. */
export function dayNamed(text: string): IsoDate {
  const day = parseDate(text);
  if (day === undefined) throw new UsageError(`"${text}" is no date. Write it as 2026-12-01.`);
  return day;
}
