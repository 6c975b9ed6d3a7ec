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

declare const escaped: unique symbol;

/**
 * XML as text, whole elements or a stretch of them. Only this file makes it, so
 * that a text nobody escaped can't be put where markup goes: the compiler says so.
 */
export type Markup = string & { readonly [escaped]: true };

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Whatever may have to be written otherwise: most texts are short and have none of it. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Character data of an element. */
export function escapeText(text: string): Markup {
  return escapedBy(/[&<>]/g, text);
}

/** The value of an attribute, between double quotes; line ends and tabs survive (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): Markup {
  return escapedBy(/[&<>"\n\t]/g, text);
}

function escapedBy(characters: RegExp, text: string): Markup {
  if (!SPECIAL.test(text)) return text as Markup;
  return xmlSafe(text).replace(characters, (character) => ESCAPES[character] ?? character) as Markup;
}

/** Markup as it is written here, around other markup and numbers; a list stands for its parts one after another. */
export function markup(
  written: TemplateStringsArray,
  ...values: readonly (Markup | number | readonly Markup[])[]
): Markup {
  let made = written[0] ?? "";
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? "";
    made += (typeof value === "object" ? joined(value) : String(value)) + (written[at + 1] ?? "");
  }
  return made as Markup;
}

export const NOTHING = markup``;

/** Added up, since `join` would copy a long part each time it becomes part of a longer one. */
export function joined(parts: readonly Markup[], between: Markup = NOTHING): Markup {
  let made: string = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 1) made += between + (parts[at] ?? "");
  return made as Markup;
}

/** Attributes with a space in front of each. Their names are ours, never what somebody typed. */
export function attributes(values: Readonly<Record<string, string>>): Markup {
  let made = "";
  for (const [name, value] of Object.entries(values)) made += ` ${name}="${escapeAttribute(value)}"`;
  return made as Markup;
}

/** An element, closing itself where there is nothing in it. Its name and those of its attributes are ours. */
export function element(
  name: string,
  values: Readonly<Record<string, string>>,
  content: Markup = NOTHING,
): Markup {
  const tag = `${name}${attributes(values)}`;
  return (content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`) as Markup;
}

/** A stretch of XML that is there already: of a document's part, parsed before. */
export function stretchOf(
  source: string,
  { start, end }: { readonly start: number; readonly end?: number },
): Markup {
  return source.slice(start, end) as Markup;
}

/** The XML of a whole part, without the declaration that may stand in front: it can stand inside other markup. */
export function withoutDeclaration(part: string): Markup {
  return part.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?/, "") as Markup;
}
