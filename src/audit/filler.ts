const STAND_INS = new Set([
  "n/a",
  "na",
  "n.a",
  "not applicable",
  "tbc",
  "tba",
  "tbd",
  "to be confirmed",
  "to be completed",
  "to be added",
  "to follow",
  "todo",
  "to do",
  "see above",
  "see below",
  "see previous",
  "as above",
  "as below",
  "as before",
  "as previous",
  "same as above",
  "ditto",
  "none",
  "nil",
  "nothing",
  "nothing to add",
  "no comment",
  "no comments",
  "ok",
  "okay",
  "test",
  "testing",
  "test text",
  "asdf",
  "qwerty",
]);
const LONGEST = Math.max(...[...STAND_INS].map((each) => each.length));
const MARGIN = 8;

/**
 * Whether a narrative only stands in for one: "tbc", "see above", bare punctuation, one letter over and over.
 * Never by its length: a short narrative can say all there is to say (R16).
 */
export function isFiller(text: string): boolean {
  const trimmed = text.trim();
  if (/^[\p{P}\p{S}\s]+$/u.test(trimmed) || /^(\p{L})(?:\s*\1)*[.!?…]*$/iu.test(trimmed)) return true;
  if (/^lorem ipsum\b/i.test(trimmed)) return true;
  return trimmed.length <= LONGEST + MARGIN && STAND_INS.has(bareWords(trimmed));
}

/** Without case, without punctuation around it, with single spaces. */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "")
    .replace(/\s+/g, " ");
}
