import { indexTerms, placedWords } from "./search-terms";

/** A stretch of a text, from its first letter to after its last. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  /** What of it was looked for, in order. */
  readonly marks: readonly TextRange[];
}

/** A text with those of its words marked that were found by one of these terms. */
export function markedText(text: string, terms: ReadonlySet<string>): MarkedText {
  return {
    text,
    marks: placedWords(text)
      .filter(({ word }) => indexTerms(word).some((term) => terms.has(term)))
      .map(({ start, end }) => ({ start, end })),
  };
}

const LENGTH = 180;
const BEFORE = 40;

/** The part of a text that holds the most of what was looked for, cut between words; a short text whole. */
export function excerptOf({ text, marks }: MarkedText): MarkedText {
  if (text.length <= LENGTH + BEFORE) return { text, marks };
  const first = densest(marks);
  const start = first < BEFORE * 1.5 ? 0 : afterSpace(text, first - BEFORE);
  const end = beforeSpace(text, start + LENGTH);
  const lead = start > 0 ? "… " : "";
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? "\u00a0…" : ""}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Where the stretch begins that holds the most marks; the earliest of equals. */
function densest(marks: readonly TextRange[]): number {
  let best = { start: 0, count: 0 };
  for (const { start } of marks) {
    const count = marks.filter((mark) => mark.start >= start && mark.end <= start + LENGTH - BEFORE).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from).search(/\s/);
  return space < 0 || space > BEFORE ? from : from + space + 1;
}

function beforeSpace(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to + 1).search(/\s\S*$/);
  return space < to - BEFORE ? to : space;
}
