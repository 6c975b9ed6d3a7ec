import { parseDate, type IsoDate } from "../audit/dates";
import { HAND_BACK_FIELDS, MODERATION_FIELDS, PANEL_FIELDS } from "../audit/moderation";
import { narrativeIn } from "../audit/parts";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { lifecycleOf } from "../moderation/lifecycle";
import { moderatedOf, type ModeratedItem } from "../moderation/moderated-items";
import { fingerprintOf } from "../document/fingerprints";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The moderation of an audit as `record --json` prints it; nothing where it was never moderated. */
export function moderationJson(template: Template, record: AuditRecord): object {
  const { state, steps } = lifecycleOf(template, record);
  const lifecycle = { state, steps: steps.map(({ date, step, by, note }) => ({ date, step, by, note })) };
  const answers = record.moderation;
  if (!answers) return { lifecycle };
  const items = [...moderatedOf(template, record, fingerprintOf)].map(
    ([id, item]) => [id, itemJson(item)] as const,
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

/**
 * What was decided on an item and how. The first judgement is the moderator's own, with whether the auditor's was known
 * by then; comments are those that stand in the moderation table and not beside the text. What nobody looked at is
 * left out, since that is not the same as nothing found.
 */
function itemJson({ auditor, moderated, reason, by, found, stale }: ModeratedItem): object {
  const { judged, evidence, impact, comments } = found;
  return {
    auditor,
    ...(judged ? { firstJudgement: { judgement: judged.judgement, auditorSeen: judged.seen } } : {}),
    moderated,
    reason,
    by,
    ...(evidence ? { evidence } : {}),
    ...(impact ? { impact } : {}),
    comments: comments.map(({ on, ...comment }) => ({ on: narrativeIn(on) ?? on, ...comment })),
    ...(stale === undefined ? {} : { stale }),
  };
}

/** A day named on the command line. Throws UsageError for what is none. */
export function dayNamed(text: string): IsoDate {
  const day = parseDate(text);
  if (day === undefined)
    throw new UsageError(phrase('"{text}" is no date. Write it as 2026-12-01.', { text }));
  return day;
}
