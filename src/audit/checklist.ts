import { chosenIn } from "./answering";
import type { AuditRecord } from "./record";
import { itemTag } from "./tags";
import type { Item, NarrativeElement, Template } from "./template";

/*
 * What the auditor ticks for themselves as they write (R85, R87): a working aid and no answer. Nothing is missing where it
 * is not ticked, it is printed nowhere, and it goes once the audit is handed over, so that it claims nothing to anyone.
 */

/** The narratives of which a template says what they hold. */
export type TickedPart = "evidence" | "impact";
const TICKED_PARTS: readonly TickedPart[] = ["evidence", "impact"];

/** What good text of a narrative holds, as far as the template says. */
export function elementsOf(
  { evidenceElements, impactDimensions }: Pick<Template, "evidenceElements" | "impactDimensions">,
  part: TickedPart,
): readonly NarrativeElement[] {
  return part === "evidence" ? evidenceElements : impactDimensions;
}

/** The narratives of an item that have something to tick. */
export const narrativesToTick = (template: Template, item: Item): readonly TickedPart[] =>
  TICKED_PARTS.filter((part) => item[part] !== undefined && elementsOf(template, part).length > 0);

/** Ids of what is ticked for a narrative of an item. */
export const tickedFor = (
  { checklist = {} }: AuditRecord,
  item: string,
  part: TickedPart,
): readonly string[] => chosenIn(checklist[itemTag(item, part)] ?? "");

/** The record with one thing ticked, or no longer. */
export function withTick(
  record: AuditRecord,
  { item, part, element }: { readonly item: string; readonly part: TickedPart; readonly element: string },
  on: boolean,
): AuditRecord {
  const others = tickedFor(record, item, part).filter((id) => id !== element);
  const { [itemTag(item, part)]: _, ...rest } = record.checklist ?? {};
  const ticked = on ? [...others, element] : others;
  return withChecklist(
    record,
    ticked.length === 0 ? rest : { ...rest, [itemTag(item, part)]: ticked.join(" ") },
  );
}

/** The record with these ticks, or with none. */
export function withChecklist(record: AuditRecord, checklist: AuditRecord["checklist"] = {}): AuditRecord {
  const { checklist: _, ...rest } = record;
  return Object.keys(checklist).length === 0 ? rest : { ...rest, checklist };
}
