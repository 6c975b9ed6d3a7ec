/*
 * Why no library: the sentence itself is the key, so that English is no catalogue and costs a page nothing. Those that were
 * looked at (docs/decisions/two-languages.md) bring a parser of messages, or a step of the build, for what is below.
 */

/** A language that Case Audit speaks, by its tag (BCP 47). */
export type Language = "en-GB" | "cy-GB";

/** What stands in the place of `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence by how many it is of: Welsh has a form for each of Intl’s six, of which `other` is always there. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What the English sentences are in another language. */
export type Catalogue = Readonly<Record<string, string | Forms>>;

const ENGLISH: Language = "en-GB";
let language: Language = ENGLISH;
let catalogue: Catalogue = {};
let plurals: Intl.PluralRules | undefined;

/**
 * Settles what is spoken from now on. What is said as a file loads stays as it was said, so a page settles this before it
 * loads anything else. Of what the catalogue lacks, English is said.
 */
export function speak(next: Language, words: Catalogue = {}): void {
  language = next;
  catalogue = words;
  plurals = next === ENGLISH ? undefined : new Intl.PluralRules(next);
}

/** Makes something in English, whatever is spoken: documents and data are English, so that they are read alike everywhere. */
export function inEnglish<T>(make: () => T): T {
  const [spokenNow, words] = [language, catalogue];
  speak(ENGLISH);
  try {
    return make();
  } finally {
    speak(spokenNow, words);
  }
}

/** What is spoken. */
export const spoken = (): Language => language;

/** A whole sentence in the language that is spoken. `values` stand where the sentence has their names in braces. */
export function phrase(english: string, values?: Values): string {
  const entry = wordsFor(english);
  const said = typeof entry === "string" ? entry : entry.other;
  return values ? filled(said, values) : said;
}

/**
 * A word that other languages have several for, by what it is said of: a query is open, and a file one is to open. In the
 * catalogue it stands as "Open (a query)".
 */
export function phraseFor(english: string, of: string): string {
  const entry = Object.hasOwn(catalogue, `${english} (${of})`) ? catalogue[`${english} (${of})`] : undefined;
  return typeof entry === "string" ? entry : english;
}

/** The same of a number of things: `{count} file`, `{count} files`. In the catalogue it stands by the second. */
export function phraseOf(count: number, one: string, many: string, values?: Values): string {
  return filled(formFor(count, one, many), { ...values, count });
}

/** The words of a sentence between the places of its values, and those places: what elements are put into. */
export function pieces(english: string): readonly (string | { readonly name: string })[] {
  // Every second is what the parentheses of the pattern hold.
  return phrase(english)
    .split(PLACE)
    .map((piece, at) => (at % 2 === 1 ? { name: piece } : piece));
}

function formFor(count: number, one: string, many: string): string {
  const entry = Object.hasOwn(catalogue, many) ? catalogue[many] : undefined;
  if (entry === undefined || !plurals) return count === 1 ? one : many;
  return typeof entry === "string" ? entry : (entry[plurals.select(count)] ?? entry.other);
}

const wordsFor = (english: string): string | Forms =>
  (Object.hasOwn(catalogue, english) ? catalogue[english] : undefined) ?? english;

const PLACE = /\{(\w+)\}/;
const PLACES = /\{(\w+)\}/g;

const filled = (text: string, values: Values): string =>
  text.replace(PLACES, (place, name: string) => String(values[name] ?? place));
