import { isEntered } from "../audit/entered";
import { DECIDERS, itemKey, moderatedItems, type ModeratedPart, type StateId } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { itemTag } from "../audit/tags";
import { questionAt } from "../audit/questions";
import type { Item, NarrativeElement, Template } from "../audit/template";
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
  /** The judgement or a narrative is no longer what it was when this was decided; undefined where nobody can tell. */
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
    const [auditor, moderated, by, reason, ticks] = parts;
    const then = fingerprints[item.id];
    const now = saysNow(record, item, fingerprint);
    found.set(item.id, {
      auditor,
      moderated,
      by,
      reason,
      ...elementsIn(template, ticks),
      stale:
        auditor !== judgementOf(template, record, item) || (then === undefined ? undefined : then !== now),
    });
  }
  return found;
}

export interface Decision {
  readonly moderated: string;
  readonly reason?: string;
  readonly by?: string;
  readonly evidence?: readonly string[];
  readonly impact?: readonly string[];
}

export type DecisionRefusal =
  | { readonly code: "not-in-moderation"; readonly item: string; readonly state: StateId }
  | { readonly code: "decision-without-reason"; readonly item: string };

const OPEN_TO_DECISIONS: ReadonlySet<StateId> = new Set(["in-moderation", "returned"]);

/** What stands against a decision: it belongs to moderation, and one that differs from the auditor's needs a reason (R100). */
export function decisionRefusals(
  { template, record }: Moderated,
  item: Item,
  { moderated, reason = record.moderation?.[itemKey(item.id, "why")] ?? "" }: Decision,
): readonly DecisionRefusal[] {
  const { state } = lifecycleOf(template, record);
  if (!OPEN_TO_DECISIONS.has(state)) return [{ code: "not-in-moderation", item: item.id, state }];
  const differs = moderated !== "" && moderated !== judgementOf(template, record, item);
  return differs && !isEntered(reason) ? [{ code: "decision-without-reason", item: item.id }] : [];
}

/** The audit with a decision on an item, and what the auditor had judged then beside it. */
export function withDecision(
  audit: Moderated,
  item: Item,
  { moderated, reason, by, evidence, impact }: Decision,
  fingerprint: Fingerprint,
): Moderated {
  const { template, record } = withMoreRoom(audit, (room) =>
    room.items.includes(item.id) ? room : { ...room, items: [...room.items, item.id] },
  );
  const before = record.moderation ?? {};
  const ticked = (evidence ?? impact) ? foundText(template, evidence ?? [], impact ?? []) : undefined;
  const entered: Readonly<Record<string, string | undefined>> = {
    [itemKey(item.id, "auditor")]: judgementOf(template, record, item),
    [itemKey(item.id, "judgement")]: moderated,
    [itemKey(item.id, "by")]: by ?? before[itemKey(item.id, "by")] ?? DECIDERS[0].id,
    [itemKey(item.id, "why")]: reason,
    [itemKey(item.id, "found")]: ticked,
  };
  const given = Object.entries(entered).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return {
    template,
    record: {
      ...record,
      moderation: entriesOf({ ...before, ...Object.fromEntries(given) }),
      fingerprints: { ...record.fingerprints, [item.id]: saysNow(record, item, fingerprint) },
    },
  };
}

/** The auditor's judgement of an item, or the features named of one. */
export function judgementOf(template: Template, record: AuditRecord, item: Item): string {
  const part = item.judgement ? "judgement" : "answer";
  return questionAt(template, itemTag(item.id, part))?.get(record) ?? "";
}

/** What the narratives of an item say. */
function saysNow({ items }: AuditRecord, { id }: Item, fingerprint: Fingerprint): string {
  const entry = items[id];
  return fingerprint([entry?.evidence ?? "", entry?.impact ?? "", entry?.reason ?? ""]);
}

/** Ticks as they are written: "Evidence: Finding of fact; Auditor overview. Impact: Consequences." */
export function foundText(
  { evidenceElements, impactDimensions }: Pick<Template, "evidenceElements" | "impactDimensions">,
  evidence: readonly string[],
  impact: readonly string[],
): string {
  const said = (lead: string, elements: readonly NarrativeElement[], ticked: readonly string[]) => {
    const labels = elements.filter(({ id }) => ticked.includes(id)).map(({ label }) => label);
    return `${lead}: ${labels.length === 0 ? "none" : labels.join("; ")}.`;
  };
  return [
    ...(evidenceElements.length > 0 ? [said("Evidence", evidenceElements, evidence)] : []),
    ...(impactDimensions.length > 0 ? [said("Impact", impactDimensions, impact)] : []),
  ].join("\n");
}

/** The ticks in what is written of them: the elements whose labels stand behind "Evidence" and "Impact". */
export function elementsIn(
  { evidenceElements, impactDimensions }: Pick<Template, "evidenceElements" | "impactDimensions">,
  text: string,
): Pick<ModeratedItem, "evidence" | "impact"> {
  const [evidence = "", impact = ""] = text.toLowerCase().split(/impact\s*:/);
  const named = (elements: readonly NarrativeElement[], words: string) =>
    elements.filter(({ label }) => words.includes(label.toLowerCase())).map(({ id }) => id);
  return { evidence: named(evidenceElements, evidence), impact: named(impactDimensions, impact) };
}
