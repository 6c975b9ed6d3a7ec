import type { Say } from "../audit/say";
import { phrase, phraseOf, spoken } from "../words/phrase";

/** What documents say as well, as the screen says it. */
export const sayOnScreen: Say = (english, values) => phrase(english, values);

/** "3 actions", "1 action". In the catalogue: "{count} actions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return phraseOf(count, `{count} ${one}`, `{count} ${many}`);
}

/** "A", "A and B", "A, B and C"; past `most`, "A, B, C and 4 more". Names that hold commas stand between semicolons. */
export function listed(names: readonly string[], most = 5): string {
  const shown =
    names.length > most
      ? [...names.slice(0, most), phrase("{count} more", { count: names.length - most })]
      : names;
  const last = shown[shown.length - 1] ?? "";
  const separator = shown.some((name) => name.includes(",")) ? "; " : ", ";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(separator)} ${and(last)} ${last}`;
}

/** Welsh has “a”, and “ac” before a vowel. */
function and(next: string): string {
  if (spoken() !== "cy-GB") return "and";
  return /^\P{L}*[aeiouwyâêîôûŵŷ]/iu.test(next) ? "ac" : "a";
}

/** A text in quotation marks, on one line, shortened. */
export function quoted(text: string, longest = 60): string {
  return `“${shortened(text, longest)}”`;
}

/** Two texts in quotation marks: where they begin alike for long, from a little before they differ. */
export function quotedApart(one: string, other: string): readonly [string, string] {
  const [first, second] = [one, other].map((text) => text.trim().replace(/\s+/g, " ")) as [string, string];
  let same = 0;
  while (same < first.length && first[same] === second[same]) same += 1;
  const from = same > 40 ? first.lastIndexOf(" ", same - 20) + 1 : 0;
  const told = (text: string): string => (from > 0 ? quoted(`… ${text.slice(from)}`) : quoted(text));
  return [told(first), told(second)];
}

/** A text on one line, cut between words where it is longer than `longest` characters. */
export function shortened(text: string, longest: number): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const wordEnd = cut.lastIndexOf(" ");
  return `${cut.slice(0, wordEnd > longest / 2 ? wordEnd : undefined).replace(/[\s,;:.]+$/, "")} …`;
}

/** A place and what is to be done there: "Auditor name: add …", or "Audited previously? Add …" after a question. */
export function sentenceAt(place: string, sentence: string): string {
  return /[?!.…]$/.test(place) ? `${place} ${capital(sentence)}` : `${place}: ${sentence}`;
}

/** With a small first letter: a name in the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
