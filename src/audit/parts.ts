/*
 * The parts an audit's answers have, each entered here once. The types made of
 * these tables tell the compiler what a new part still needs: its words in
 * `document/part-labels` and in `report/`.
 */

/** What a part of an item is: the grade, the item's own answer, a narrative under either, or why the item does not apply. */
const ITEM_PART_ROLES = {
  judgement: "judgement",
  answer: "answer",
  evidence: "narrative",
  impact: "narrative",
  reason: "reason",
} as const;

export type ItemPart = keyof typeof ITEM_PART_ROLES;
/** A part in the auditor's own words that a template may ask for, under a judgement or an answer or alone. */
export type NarrativePart = PartWithRole<"narrative">;

type Role = (typeof ITEM_PART_ROLES)[ItemPart];
type PartWithRole<R extends Role> = {
  [P in ItemPart]: (typeof ITEM_PART_ROLES)[P] extends R ? P : never;
}[ItemPart];

/** In the order of the record. */
export const ITEM_PARTS = Object.keys(ITEM_PART_ROLES) as readonly ItemPart[];
export const NARRATIVE_PARTS = ITEM_PARTS.filter(
  (part): part is NarrativePart => ITEM_PART_ROLES[part] === "narrative",
);

/** A narrative of a template's own beside evidence and impact, by its id there: `further-needs-to-happen`. */
export type FurtherPart = `further-${string}`;
/** A part of an item, of whatever template. */
export type AnyPart = ItemPart | FurtherPart;

export const furtherPart = (narrative: string): FurtherPart => `further-${narrative}`;
/** The id of a narrative of a template's own; undefined for a part that every template may ask for. */
export const narrativeIn = (part: string): string | undefined =>
  part.startsWith("further-") ? part.slice("further-".length) : undefined;

/** An immediate concern (R45): whether there is one, what it is, which manager was told, and when. */
export const CONCERN_PARTS = ["raised", "what", "manager", "notified"] as const;
export type ConcernPart = (typeof CONCERN_PARTS)[number];
/** Those in words. */
export const CONCERN_TEXTS = CONCERN_PARTS.filter((part) => part !== "raised");

/** The columns of an action table that the rules know, by id, each with its key in the record. */
export const ACTION_PARTS = {
  what: "what",
  person: "person",
  due: "due",
  "signed-off": "signedOff",
} as const;
export type ActionPart = keyof typeof ACTION_PARTS;
export const ACTION_COLUMNS = Object.keys(ACTION_PARTS) as readonly ActionPart[];

/** What `make` gives for each part of a table. */
export function eachPart<P extends string, T>(
  parts: readonly P[],
  make: (part: P) => T,
): Readonly<Record<P, T>> {
  return Object.fromEntries(parts.map((part) => [part, make(part)])) as Record<P, T>;
}
