import { LONGEST } from "../../audit/template-limits";
import { oneLine } from "./form-line";
import { withoutBoxes } from "./printed-boxes";

/** A label with the number printed before it. */
export interface PrintedLabel {
  readonly number?: string;
  readonly label: string;
}

const NUMBER =
  /^((?:q(?:uestion)?\.?\s?|item\s)?\d{1,3}[a-z]?(?:\.\d{1,3})*[a-z]?|[a-z]\d{1,2}(?:\.\d{1,2})*|\(\d{1,2}\)|\(?(?:[a-z]|[ivx]{2,4})\))(\s*[.:)–—-]+\s*|\s+)(?=\S)/iu;
/** "1.4The plan": the space is missing. */
const RUN_IN = /^(\d{1,3}(?:\.\d{1,3})+\.?)(?=\p{Lu}\p{Ll})/u;
const CAPITAL = /^\p{Lu}/u;

/** Splits "1.2 Plans are shared" and "Q3: Plans are shared" into number and label. */
export function printedLabel(text: string): PrintedLabel {
  const label = withoutBoxes(oneLine(text)).replace(RUN_IN, "$1 ");
  const match = NUMBER.exec(label);
  if (!match) return { label };
  const [whole, printed = "", between = ""] = match;
  const number = printed.replace(/[()]/g, "").trim();
  const rest = label.slice(whole.length);
  // "12 months of plans" has no number, and "6–8 week review" begins with how long.
  if (/^[–—-]$/u.test(between) && /^\d/u.test(rest)) return { label };
  const isNumber = /\S/.test(between) || /\D/.test(printed) || CAPITAL.test(rest);
  return number.length > LONGEST.number || !isNumber ? { label } : { number, label: rest };
}

/** The number a cell of its own holds. */
export function numberAlone(text: string): string | undefined {
  const number = ROW_NUMBER.test(text.trim()) ? text.trim().replace(/^\(|[.:)]+$/g, "") : undefined;
  return number !== undefined && number.length <= LONGEST.number ? number : undefined;
}

/** "Section A", "Standard 3.1" alone: which it is, and not what it is about. */
export const isCounted = (text: string): boolean => IS_COUNTED.test(text);

const IS_COUNTED =
  /^(?:section|part|standard|domain|theme|chapter|area|question|criterion|adran|rhan|safon|maes)\s(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})$/iu;

const ROW_NUMBER =
  /^\(?(?:(?:q|no|item|ref)[. ]*)?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]{1,3}(?:[-. ]|\. )?\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]|[ivx]{2,4})[).:]*$/iu;

/** Whether the cells of a column number its rows, each with a number of its own; some may have none. */
export function areNumbers(texts: readonly string[]): boolean {
  const printed = texts.map((text) => text.trim()).filter((text) => text !== "");
  return (
    printed.length > 0 &&
    printed.every((text) => ROW_NUMBER.test(text) && text.length <= LONGEST.number + 2) &&
    new Set(printed).size === printed.length
  );
}

/** Numbers that nobody enters as an answer: "S1.2", "2.1". */
export const areCodes = (texts: readonly string[]): boolean =>
  areNumbers(texts) && texts.every((text) => /\p{L}[-. ]?\d|\d\.\d/u.test(text));

/** The first sentence of a text too long for a label, and the rest of it. */
function firstSentence(text: string): readonly [first: string, rest: string] {
  if (text.length <= LONGEST.label) return [text, ""];
  const ends = [...text.matchAll(/[.?!:;](?=\s)/gu)].map(({ index }) => index + 1);
  const end = ends.filter((each) => each <= LONGEST.label && each > 10).pop();
  return end === undefined ? [text, ""] : [text.slice(0, end), text.slice(end).trim()];
}

export interface ItemLabel {
  readonly number?: string | undefined;
  readonly label: string;
  readonly prompts: readonly string[];
  /** A heading of the form says it. */
  readonly headed?: true;
}

/** The label of an item and its prompts, from lines of which the first is the label. */
export function itemLabel(texts: readonly string[]): ItemLabel {
  const { number, label } = printedLabel(texts[0] ?? "");
  const [first, rest] = firstSentence(label);
  return {
    number,
    label: first.replace(/\s*:$/u, "") || first,
    prompts: [...(rest === "" ? [] : [rest]), ...texts.slice(1)],
  };
}

const MOST_WORDS = 10;

/** A label for a row that prints none: the first words of its text. */
export function firstWords(text: string): string {
  const words = oneLine(text).split(" ");
  if (words.length <= MOST_WORDS && text.length <= LONGEST.label)
    return words.join(" ").replace(/[.;,]$/u, "");
  return `${words
    .slice(0, MOST_WORDS)
    .join(" ")
    .slice(0, LONGEST.label - 1)
    .replace(/[.;,:]$/u, "")}…`;
}
