import { visibleText } from "./visible-text";

/** Letters, numbers, signs that make another answer of the same letters ("Good+", "< 5 days"), and marks that may. */
const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[+<>=≤≥±%£$€#*]|[-./,:]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const TO = /(?<=\p{N}\s*)to(?=\s*\p{N})/gu;

const isNumber = (token: string): boolean => /^\p{N}/u.test(token);
const isWord = (token: string): boolean => /^\p{L}/u.test(token);
const isMark = (token: string): boolean => /^[-./,:]$/.test(token);

/**
 * A text without what people leave out when they type it again: case, spaces, punctuation. Numbers stay apart ("1 - 4" is not
 * "14"), and so do signs that say something: those above, a minus before a number, and that of the grade "B-".
 */
export function looseText(text: string): string {
  const typed = visibleText(text).normalize("NFKC").toLowerCase().replace(DASHES, "-").replace(TO, "-");
  const tokens = [...typed.matchAll(TOKEN)].map(([token]) => token);
  return tokens
    .map((token, at) => {
      const before = tokens[at - 1] ?? "";
      const after = tokens[at + 1] ?? "";
      if (isNumber(token) && isNumber(before)) return ` ${token}`;
      if (!isMark(token) || (isNumber(before) && isNumber(after))) return token;
      const isMinus = isNumber(after) ? !isWord(before) : isWord(before) && after === "";
      return token === "-" && isMinus ? token : "";
    })
    .join("");
}
