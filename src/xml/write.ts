/**
 * Everything XML 1.0 (section 2.2) does not allow in a document: control
 * characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF. With
 * the `u` flag a surrogate that has its other half is no surrogate.
 */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** How many characters of the text XML can't hold. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

/** The text with what XML can't hold replaced by U+FFFD, and every kind of line end made `\n`. */
export function xmlSafe(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "\uFFFD");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Character data of an element. */
export function escapeText(text: string): string {
  return xmlSafe(text).replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/** The value of an attribute, between double quotes; line ends and tabs survive (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): string {
  return xmlSafe(text).replace(/[&<>"\n\t]/g, (character) => ESCAPES[character] ?? character);
}
