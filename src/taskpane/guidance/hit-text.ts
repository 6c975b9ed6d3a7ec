import type { GuidanceHit, GuidanceHits } from "../../guidance/search-guidance";
import { counted } from "../../report/phrases";

const KINDS = {
  item: "Item",
  descriptor: "Descriptor",
  prompts: "To think about",
  "section-note": "Note on the section",
  note: "Note",
  reference: "Guidance to have open",
  element: "Evidence and impact",
  "field-help": "In the document",
  rest: "In the document",
} as const;

/** What kind of text was found, of which grade, and where it stands. */
export function hitText({ entry, asked }: Pick<GuidanceHit, "entry" | "asked">): string {
  return [
    entry.grade ? `${KINDS[entry.kind]}, ${entry.grade.label}` : KINDS[entry.kind],
    entry.under,
    asked ? "" : "not asked for so far",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** How much was found. */
export function foundText({ total, words, hits }: GuidanceHits): string {
  if (total === 0) return "Nothing found";
  const found = `${String(total)} found`;
  const some = words === "some" ? `${found} with some of these words, none with all` : found;
  return hits.length < total ? `${some}, the first ${String(hits.length)} shown` : some;
}

/** What is left out of a list that would be too long, and what to do about it. */
export function moreText({ total, hits }: GuidanceHits): string | undefined {
  const more = total - hits.length;
  return more > 0 ? `${counted(more, "more", "more")}. Add a word to narrow them down.` : undefined;
}
