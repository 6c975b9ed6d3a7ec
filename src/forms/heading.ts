import type { FormLine } from "./form-line";

const LONGEST = 120;

/** Whether a line heads what follows it: by its style, or as people who use no styles make one. */
export function isHeading({ text, role, bold }: FormLine): boolean {
  if (role === "heading" || role === "title" || role === "subtitle") return text !== "";
  if (text === "" || text.length > LONGEST || /[.;,]$/u.test(text)) return false;
  return bold || isNamedPart(text) || isCapitals(text);
}

/** "Section 3: Planning", "Part B". */
export const isNamedPart = (text: string): boolean =>
  text.length <= LONGEST && /^(section|part|domain|theme|chapter)\s+([\dA-Z]{1,3}|[ivx]+)\b/iu.test(text);

const isCapitals = (text: string): boolean => /\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text);
