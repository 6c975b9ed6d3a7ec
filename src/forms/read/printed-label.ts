import { oneLine } from "./form-line";
import { withoutBoxes } from "./printed-boxes";

/** A label with the number printed before it. */
export interface PrintedLabel {
  readonly number?: string;
  readonly label: string;
}

const LONGEST_NUMBER = 10;
const NUMBER =
  /^((?:q(?:uestion)?\.?\s?|item\s)?\d{1,3}[a-z]?(?:\.\d{1,3})*[a-z]?|[a-z]\d{1,2}(?:\.\d{1,2})*|\(?[a-z]\))\s*([.:)–—-]+\s*|\s+(?=\p{Lu}))(?=\S)/iu;
const NUMBER_ALONE =
  /^(?:q(?:uestion)?\.?\s?|no\.?\s?|item\s)?(\d{1,3}[a-z]?(?:\.\d{1,3})*|[a-z]\d{1,2}(?:\.\d{1,2})*)[.:)]?$/iu;

/** Splits "1.2 Plans are shared" and "Q3: Plans are shared" into number and label. */
export function printedLabel(text: string): PrintedLabel {
  const label = withoutBoxes(oneLine(text));
  const match = NUMBER.exec(label);
  if (!match) return { label };
  const number = (match[1] ?? "").replace(/[()]/g, "").trim();
  return number.length > LONGEST_NUMBER ? { label } : { number, label: label.slice(match[0].length) };
}

/** The number a cell of its own holds. */
export function numberAlone(text: string): string | undefined {
  const number = NUMBER_ALONE.test(text.trim()) ? text.trim().replace(/[.:)]+$/, "") : undefined;
  return number !== undefined && number.length <= LONGEST_NUMBER ? number : undefined;
}

const LONGEST_LABEL = 150;

/** The first sentence of a text too long for a label, and the rest of it. */
function firstSentence(text: string): readonly [first: string, rest: string] {
  if (text.length <= LONGEST_LABEL) return [text, ""];
  const ends = [...text.matchAll(/[.?!:;](?=\s)/gu)].map(({ index }) => index + 1);
  const end = ends.filter((each) => each <= LONGEST_LABEL && each > 10).pop();
  return end === undefined ? [text, ""] : [text.slice(0, end), text.slice(end).trim()];
}

export interface ItemLabel {
  readonly number?: string | undefined;
  readonly label: string;
  readonly prompts: readonly string[];
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
  if (words.length <= MOST_WORDS && text.length <= LONGEST_LABEL)
    return words.join(" ").replace(/[.;,]$/u, "");
  return `${words
    .slice(0, MOST_WORDS)
    .join(" ")
    .slice(0, LONGEST_LABEL - 1)
    .replace(/[.;,:]$/u, "")}…`;
}
