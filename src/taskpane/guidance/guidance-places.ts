import { relevantItems } from "../../audit/relevance";
import { indexOf, type Item } from "../../audit/template";
import type { GuidanceEntry, GuidancePlace } from "../../guidance/guidance-entry";
import type { OpenAudit } from "../session/session-state";

/** Where in the pane a text stands; none for what stands in the document alone. */
export function anchorOf({ kind, grade, place }: GuidanceEntry): string | undefined {
  switch (place.to) {
    case "item":
      if (kind === "prompts") return ITEM_PROMPTS;
      return kind === "descriptor" && grade ? `${DESCRIPTORS}-${grade.id}` : ITEM_TITLE;
    case "section":
      return SECTION_NOTES;
    case "note":
      return noteAnchor(place.note);
    case "reference":
      return place.at === undefined
        ? referenceAnchor(place.reference)
        : statementAnchor(place.reference, place.at);
    case "elements":
      return elementsAnchor(place.of);
    case "document":
      return undefined;
  }
}

/** Where focus can go among the guidance: a note, a reference or one of its statements, what good narratives hold. */
export const noteAnchor = (note: string): string => `case-audit-note-${note}`;
export const referenceAnchor = (reference: string): string => `case-audit-reference-${reference}`;
export const statementAnchor = (reference: string, at: number): string =>
  `${referenceAnchor(reference)}-${String(at)}`;
export const elementsAnchor = (of: "evidence" | "impact"): string => `case-audit-good-${of}`;

/** The item beside which a text is read: for a section, the first of its items that is asked for. */
export function itemAt(
  { template, record }: Pick<OpenAudit, "template" | "record">,
  place: GuidancePlace,
): Item | undefined {
  if (place.to === "item") return indexOf(template).items.get(place.item)?.item;
  if (place.to !== "section") return undefined;
  const items = template.sections.find(({ id }) => id === place.section)?.items ?? [];
  const asked = relevantItems(template, record);
  return items.find((item) => asked.includes(item)) ?? items[0];
}

/** Where focus can go in the item shown: its name, the descriptors (with the grade after it), what to think about, its section's notes. */
export const ITEM_TITLE = "case-audit-item-title";
export const DESCRIPTORS = "case-audit-descriptor";
export const SECTION_DESCRIPTORS = "case-audit-section-descriptor";
export const ITEM_PROMPTS = "case-audit-item-prompts";
export const SECTION_NOTES = "case-audit-section-notes";
