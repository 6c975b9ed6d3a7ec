import type { ShapedColumn } from "./column-shapes";
import type { HeadColumn } from "./head-column";
import { isAboutDoing, mayHeadGrade } from "./head-words";
import { WHO } from "./judged-twice";
import { tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";

/** In hundredths of the table: more is room for words. */
const WIDEST = 12;
/** How many times as wide the room for words beside it is. */
const WIDER = 2;

/**
 * "Our view" over little room, right behind what is judged or what its grades look like, and before more room for words: what
 * the grade is written in, whatever it is called. Undefined where no such column stands there, or several do.
 */
export function narrowGrade(
  head: readonly HeadColumn[],
  shaped: readonly ShapedColumn[],
): HeadColumn | undefined {
  const told = shaped.findLastIndex(({ content }) => content === "words");
  const [first, ...more] = shaped.slice(told + 1);
  if (told < 0 || !first || more.length === 0 || !isNarrow(first)) return undefined;
  const isAlone = more.every((column) => column.content === "blank" && !isNarrow(column));
  const isBesideRoom = more.some(({ width }) => width >= WIDER * first.width);
  const column = head[told + 1];
  return isAlone && isBesideRoom && column?.role === "other" ? column : undefined;
}

const isNarrow = ({ content, text, width, texts }: ShapedColumn): boolean =>
  content === "blank" &&
  texts.length > 1 &&
  width <= WIDEST &&
  mayHeadGrade(text) &&
  !isGradeWord(text) &&
  !isAboutDoing(text);

/**
 * "Compliance", "Auditor’s view", "Finding" over room, right behind what is judged and alone or before room for words: where a form
 * that tells its grades elsewhere has the grade written, however wide it is. Undefined where anything else stands there.
 */
export function gradeBesideKey(
  head: readonly HeadColumn[],
  shaped: readonly ShapedColumn[],
): HeadColumn | undefined {
  const told = shaped.findLastIndex(({ content }) => content === "words");
  const [first, ...more] = shaped.slice(told + 1);
  if (told < 0 || !first || !mayTakeGrade(first) || shaped.slice(0, told + 1).some(offersItself))
    return undefined;
  const isBeforeRoom = more.every(
    ({ content, text, width }) => content === "blank" && !mayHeadGrade(text) && width >= first.width,
  );
  const column = head[told + 1];
  return isBeforeRoom && (column?.role === "other" || column?.role === "evidence") ? column : undefined;
}

/** A box to tick stands in it with words. */
const offersItself = ({ texts }: ShapedColumn): boolean =>
  texts.some((text) => tickBoxes(text) !== undefined);

const mayTakeGrade = ({ content, text, texts }: ShapedColumn): boolean => {
  const named = text.replace(OF_WHOM, "");
  return (
    content === "blank" &&
    texts.length > 1 &&
    (mayHeadGrade(named) || /^finding$/iu.test(named)) &&
    named.split(" ").length <= MOST_WORDS &&
    !isGradeWord(named) &&
    !isAboutDoing(named) &&
    !WHO.test(text)
  );
};

/** "Auditor’s" of "Auditor’s view". */
const OF_WHOM = /^\p{L}+(?:[’']s|s[’'])\s/u;
const MOST_WORDS = 2;
