import { counted } from "./phrases";

/** What came of giving labels the template's words again; `left` are those that still say something else. */
export function labelsRestoredText(left: number): string {
  return left === 0
    ? "The labels say what the template says again."
    : `${counted(left, "label or note", "labels and notes")} could not be put back, because ${left === 1 ? "it stands" : "they stand"} on a line with other words, say what an answer says, or ${left === 1 ? "has" : "have"} a comment. Change ${left === 1 ? "it" : "them"} in the document.`;
}
