import { roleUnder, scaleUnder } from "./column-role";
import type { ShapedColumn } from "./column-shapes";
import type { Grid } from "./form-grid";
import { isAboutDoing, mayHeadGrade } from "./head-words";
import { namesGrade, printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

const FEWEST = 2;
/** How much wider than another one of them may be. */
const NEARLY = 1.25;
/** In hundredths of the table: more is room for words. */
const WIDEST = 16;
/** "Manager", "Self": whose judgement it is, or what they write. */
export const WHO =
  /^(?:\p{L}+\s){0,2}(?:auditor|moderator|manager|(?:social )?worker|practitioner|reviewer|assessor|supervisor|lead|self|peer)(?:['’]?s)?$/iu;
/** "Last audit", "This review": when it is judged, and no grade. */
export const saysWhen = (text: string): boolean =>
  /^(?:last|this|previous|current|next|first|second|baseline|repeat|follow[- ]?up) (?:audit|review|visit|inspection|check|month|quarter|term|year|time)$|^(?:archwiliad|adolygiad|ymweliad) (?:diwethaf|hwn|blaenorol|cyntaf)$|^(?:yr )?(?:archwiliad|adolygiad|ymweliad) hwn$/iu.test(
    text,
  );
/** Three of them are the terms of a year. */
const WHEN =
  /^(?:autumn|spring|summer|winter|(?:term|audit|review|quarter|visit) ?\d|q[1-4]|hydref|gwanwyn|haf|gaeaf)\b/iu;

/**
 * Columns under names that nobody knows ("Autumn", "Spring"; "Self", "Peer"), side by side and alike, in each of which the same
 * is judged from the key of the form. None where the form has no key, where they are its grades or where another column
 * asks for the judgement.
 */
export function judgedTwice({ form }: Grid, columns: readonly ShapedColumn[]): readonly ShapedColumn[] {
  const named = columns.findIndex(({ content }) => content === "words");
  const [first, ...more] = named < 0 ? [] : columns.slice(named + 1).filter((column) => mayJudge(column));
  if (!first) return [];
  const run = [first, ...more].filter(
    (column, at) => column === columns[columns.indexOf(first) + at] && isAlike(first, column),
  );
  const areTimes = run.every(({ text }) => WHEN.test(text));
  if (run.length < FEWEST || run.length < more.length + 1 || (run.length > FEWEST && !areTimes)) return [];
  const others = columns.filter((column) => !run.includes(column));
  const isAsked = others.some((column) => asks(column));
  return isAsked || form.keys.length === 0 ? [] : run;
}

const isAlike = (one: ShapedColumn, other: ShapedColumn): boolean =>
  Math.max(one.width, other.width) <= NEARLY * Math.min(one.width, other.width);

const mayJudge = (column: ShapedColumn): boolean => {
  const { text, content, texts, width } = column;
  return (
    content === "blank" &&
    texts.length > 0 &&
    !isGradeWord(text) &&
    printedBox(text) === undefined &&
    scaleUnder(column).length === 0 &&
    (namesGrade(text) ||
      saysWhen(text) ||
      (mayHeadGrade(text) && !isAboutDoing(text)) ||
      (width <= WIDEST && WHO.test(text)))
  );
};

const asks = (column: ShapedColumn): boolean =>
  column.content === "answers" ||
  (column.content === "blank" && (isGradeWord(column.text) || roleUnder(column, false) === "answer"));
