import { isEntered } from "../audit/entered";
import {
  DECIDERS,
  itemKey,
  judgementsOf,
  lastJudged,
  moderatedItems,
  type ModeratedPart,
  type StateId,
} from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { itemTag } from "../audit/tags";
import { questionAt } from "../audit/questions";
import { scaleOf, type Item, type Template } from "../audit/template";
import { foundIn, foundText, type Found, type Judged } from "./found";
import { lifecycleOf } from "./lifecycle";
import { entriesOf, withMoreRoom, type Moderated } from "./take-step";

/** What was decided on an item, beside what the auditor judged (R82-R88, R100). */
export interface ModeratedItem {
  /** The auditor's judgement as it then stood; ids of the scale, "" where there was none. */
  readonly auditor: string;
  readonly moderated: string;
  readonly reason: string;
  readonly by: string;
  /** Ids of the elements that the evidence has, and of the dimensions that the impact has. */
  readonly evidence: readonly string[];
  readonly impact: readonly string[];
  /** All that was found, with what is known of the way to the judgement. */
  readonly found: Found;
  /** The judgement or a narrative is no longer what it was when this was decided; undefined where nobody can tell, or nothing is decided. */
  readonly stale: boolean | undefined;
}

/** What something says, as one short text that tells whether it says something else. */
export type Fingerprint = (texts: readonly string[]) => string;

/** What was decided on each item that was looked at, in the order of the template. */
export function moderatedOf(
  template: Template,
  record: AuditRecord,
  fingerprint: Fingerprint,
): ReadonlyMap<string, ModeratedItem> {
  const { moderation = {}, fingerprints = {} } = record;
  const found = new Map<string, ModeratedItem>();
  for (const item of moderatedItems(template)) {
    const at = (part: ModeratedPart) => moderation[itemKey(item.id, part)] ?? "";
    const parts = [at("auditor"), at("judgement"), at("by"), at("why"), at("found")] as const;
    if (!parts.some(isEntered)) continue;
    const [auditor, moderated, by, reason, written] = parts;
    const what = foundIn(template, item, written);
    const then = fingerprints[item.id];
    const now = saysNow(record, item, fingerprint);
    const judged = judgementOf(template, record, item);
    // An auditor who takes the moderated judgement over agrees with it.
    const isJudgedAnew = auditor !== judged && moderated !== judged;
    const isStale = isJudgedAnew || (then === undefined ? undefined : then !== now);
    found.set(item.id, {
      auditor,
      moderated,
      by,
      reason,
      evidence: what.evidence ?? [],
      impact: what.impact ?? [],
      found: what,
      stale: isEntered(moderated) || isEntered(by) ? isStale : undefined,
    });
  }
  return found;
}

/** The items on which the decision is not what the auditor judges now, in the order of the template (R95, R96). */
export function differingDecisions(
  { template, record }: Moderated,
  fingerprint: Fingerprint,
): readonly (ModeratedItem & { readonly item: Item })[] {
  const found = moderatedOf(template, record, fingerprint);
  return moderatedItems(template).flatMap((item) => {
    const decided = found.get(item.id);
    const differs =
      decided && decided.moderated !== "" && decided.moderated !== judgementOf(template, record, item);
    return differs ? [{ ...decided, item }] : [];
  });
}

/** The question that an item's judgement, or its answer, is given to. */
export const judgementTag = (item: Item): string => itemTag(item.id, item.judgement ? "judgement" : "answer");

export interface Decision {
  readonly moderated: string;
  readonly reason?: string;
  readonly by?: string;
  readonly evidence?: readonly string[];
  readonly impact?: readonly string[];
  /** What the moderator made of it first. */
  readonly judged?: Judged;
}

export type DecisionRefusal =
  | { readonly code: "not-in-moderation"; readonly item?: string; readonly state: StateId }
  | { readonly code: "decision-without-reason"; readonly item: string };

/** Whether an audit in that state may be moderated. */
export const isOpenToDecisions = (state: StateId): boolean =>
  state === "in-moderation" || state === "returned";

/** What stands against a decision: it belongs to moderation, and one that differs from the auditor's needs a reason (R100). */
export function decisionRefusals(
  { template, record }: Moderated,
  item: Item,
  { moderated, reason = record.moderation?.[itemKey(item.id, "why")] ?? "" }: Decision,
): readonly DecisionRefusal[] {
  const { state } = lifecycleOf(template, record);
  if (!isOpenToDecisions(state)) return [{ code: "not-in-moderation", item: item.id, state }];
  const differs = moderated !== "" && moderated !== judgementOf(template, record, item);
  return differs && !isEntered(reason) ? [{ code: "decision-without-reason", item: item.id }] : [];
}

/** What stands against writing anything of a moderation down: it belongs to moderation. */
export function writingRefusals({ template, record }: Moderated): readonly DecisionRefusal[] {
  const { state } = lifecycleOf(template, record);
  return isOpenToDecisions(state) ? [] : [{ code: "not-in-moderation", state }];
}

/**
 * The audit with a decision on an item, and what the auditor had judged then beside it. Where somebody else had decided
 * otherwise before, that stays with what was found (R100).
 */
export function withDecision(
  audit: Moderated,
  item: Item,
  { moderated, reason, by, judged, ...ticks }: Decision,
  fingerprint: Fingerprint,
): Moderated {
  const { template, record } = withItemRoom(audit, item);
  const before = record.moderation ?? {};
  const had = (part: ModeratedPart) => before[itemKey(item.id, part)] ?? "";
  const decider = by ?? (had("by") || DECIDERS[0].id);
  const otherwise = had("judgement") !== moderated || (reason !== undefined && reason !== had("why"));
  const overruled = isEntered(had("judgement")) && had("by") !== decider && otherwise;
  const found = foundIn(template, item, had("found"));
  const { evidence, impact } = ticks;
  const looked = (evidence ?? impact) ? { evidence: evidence ?? [], impact: impact ?? [] } : {};
  return {
    template,
    record: {
      ...record,
      moderation: entriesOf({
        ...before,
        [itemKey(item.id, "auditor")]: judgementOf(template, record, item),
        [itemKey(item.id, "judgement")]: moderated,
        [itemKey(item.id, "by")]: decider,
        [itemKey(item.id, "why")]: reason ?? had("why"),
        [itemKey(item.id, "found")]: foundText(template, item, {
          ...found,
          ...looked,
          ...(judged ? { judged } : {}),
          ...(overruled
            ? {
                earlier: [
                  ...found.earlier,
                  decidedLine(template, item, had("judgement"), had("by"), had("why")),
                ],
              }
            : {}),
        }),
      }),
      fingerprints: { ...record.fingerprints, [item.id]: saysNow(record, item, fingerprint) },
    },
  };
}

/** The audit with something else found in an item; nothing is decided by that. */
export function withFound(audit: Moderated, item: Item, change: (found: Found) => Found): Moderated {
  const { template, record } = withItemRoom(audit, item);
  const before = record.moderation ?? {};
  const key = itemKey(item.id, "found");
  const found = foundText(template, item, change(foundIn(template, item, before[key] ?? "")));
  return { template, record: { ...record, moderation: entriesOf({ ...before, [key]: found }) } };
}

/** The row of what is judged last stays last, where it is. */
const withItemRoom = (audit: Moderated, { id }: Item): Moderated =>
  withMoreRoom(audit, ({ items, ...room }) => {
    if (items.includes(id)) return { ...room, items };
    const last = items.at(-1);
    const isLast = last !== undefined && last === lastJudged(audit.template)?.id;
    return { ...room, items: isLast ? [...items.slice(0, -1), id, last] : [...items, id] };
  });

/** "Good, Moderator: …": a decision on one line. */
function decidedLine(template: Template, item: Item, judgement: string, by: string, why: string): string {
  const label = judgementsOf(template, item).find(({ id }) => id === judgement)?.label ?? judgement;
  const decider = DECIDERS.find(({ id }) => id === by)?.label ?? by;
  const reason = why.trim().replace(/\s+/g, " ");
  return [[label, decider].filter(isEntered).join(", "), reason].filter(isEntered).join(": ");
}

/** Whether the auditor says that an item does not apply. */
export function isAway(template: Template, record: AuditRecord, item: Item): boolean {
  const scale = item.judgement?.scale ?? item.answer?.scale;
  if (scale === undefined) return false;
  const { notApplicable } = scaleOf(template, scale);
  return judgementOf(template, record, item) === notApplicable?.id;
}

/** The auditor's judgement of an item, or the features named of one. */
export function judgementOf(template: Template, record: AuditRecord, item: Item): string {
  return questionAt(template, judgementTag(item))?.get(record) ?? "";
}

/** What the narratives of an item say. */
function saysNow({ items }: AuditRecord, { id }: Item, fingerprint: Fingerprint): string {
  const entry = items[id];
  return fingerprint([entry?.evidence ?? "", entry?.impact ?? "", entry?.reason ?? ""]);
}
