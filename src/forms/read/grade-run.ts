import type { ShapedColumn } from "./column-shapes";
import { average } from "./described-columns";
import { scaleUnder } from "./column-role";
import { isPlainLabelHead, isPromptHead, mayBeAnswer, mayHeadGrade, namesGuidance } from "./head-words";
import { isJudgementWord, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord, isNotApplicable } from "./printed-grades";
import { areTicks } from "./ticked-column";

/** The heads of columns as grades: without a tick behind them ("Yes √"), and without words they all begin with. */
export function gradeTexts(columns: readonly ShapedColumn[]): ReadonlyMap<ShapedColumn, string> {
  const plain = columns.map((column) => ({ column, text: gradeText(column) }));
  const last = plain.map(({ column, text }) => {
    const [, before = "", word = ""] = /^(.+)\s(\S+)$/u.exec(text) ?? [];
    return { column, before, word };
  });
  const shared = new Map(
    last.flatMap(({ column, before, word }) => {
      const group = last.filter((each) => each.before === before && each.column.content === "blank");
      const isShared = before !== "" && group.length > 1 && !isGradeWord(gradeText(column));
      return isShared && familyOf(group.map((each) => each.word)) ? [[column, word] as const] : [];
    }),
  );
  return new Map(plain.map(({ column, text }) => [column, shared.get(column) ?? text]));
}

function gradeText({ head, text }: ShapedColumn): string {
  const whole = withoutTick(text);
  // "Fully" over "evidenced" is one name in two lines.
  const goesOn = head.lines.slice(1).every((line) => /^\p{Ll}/u.test(line.text));
  return isGradeWord(whole) || goesOn || text === "" ? whole : withoutTick(head.lines[0]?.text ?? "");
}

/** The label of a grade: "0" over "Not evident" is "0 = Not evident". */
export function gradeLabels(
  graded: readonly ShapedColumn[],
  texts: ReadonlyMap<ShapedColumn, string>,
): readonly string[] {
  const told = graded.map((column) => {
    const [code = "", means = "", ...more] = column.head.lines.map(({ text }) => text);
    const [short, long] = CODE.test(means) ? [means, code] : [code, means];
    return more.length === 0 && CODE.test(short) && /\p{L}{3}/u.test(long) ? `${short} = ${long}` : "";
  });
  return told.includes("") ? graded.map((column) => texts.get(column) ?? "") : told;
}

const CODE = /^(?:\d{1,2}|\p{Lu}{1,2})$/u;

const withoutTick = (text: string): string =>
  text.replace(/[\s(]*(?:[√✓✔✗✘☐?]+|\((?:please )?tick(?: one)?)\)?\s*$/iu, "").trim() || text;

/** "Not needed": it may be wider than the answers beside it for its words. */
const DENIES = /^(?:not|ddim)\s\S+$/iu;

/** How much wider than another a column of the same run may be. */
const NEARLY = 1.25;

/**
 * Columns of room alone, side by side and as wide as one another, whose heads may be grades: a scale, whatever its
 * words. Undefined where the known grades among them are a scale without the others.
 */
export function gradeRun(
  columns: readonly ShapedColumn[],
  known: readonly ShapedColumn[],
): readonly ShapedColumn[] | undefined {
  if (columns.every(({ texts }) => texts.length === 0)) return undefined;
  const texts = gradeTexts(columns);
  const family = familyOf(known.map((column) => texts.get(column) ?? ""));
  // Beside "Yes" and "No" a further box to tick may ask something else.
  const ticked = family ? [] : tickedRun(columns);
  const isTickedAll = ticked.length > known.length && known.every((column) => ticked.includes(column));
  if (known.length > 0 && isTickedAll) return ticked;
  const isOwn = (column: ShapedColumn) =>
    known.includes(column) || family?.kind !== "answers" || mayBeAnswer(column.text);
  const run = longestRun(columns).filter(isOwn);
  if (run.length < 2 || run.length === known.length || !known.every((column) => run.includes(column)))
    return undefined;
  const areDenied = run.every((column) => known.includes(column) || DENIES.test(column.text));
  const isTold = isNarrow(run, columns) || family?.kind === "graded" || !family || areDenied;
  return known.length > 0 && isTold ? run : undefined;
}

/** The columns without the first, where that names the rows, whatever its head says: "Do" before "1", "2" and "3" over room. */
export function withoutName(columns: readonly ShapedColumn[]): readonly ShapedColumn[] {
  const [first, ...others] = columns;
  const areOpen = others.length > 1 && others.every(({ content }) => content === "blank");
  if (first?.content !== "words") return columns;
  return areOpen || isApart(first, others) ? others : columns;
}

/** "Part" before "RED", "AMBER" and "GREEN": a word of another scale than theirs. */
function isApart({ text }: ShapedColumn, others: readonly ShapedColumn[]): boolean {
  const grades = others.map((column) => column.text).filter(isGradeWord);
  return isGradeWord(text) && familyOf(grades) !== undefined && familyOf([text, ...grades]) === undefined;
}

/** What stands between two grades and is described as they are is one as well, whatever it is called. */
export function withBetween(
  columns: readonly ShapedColumn[],
  known: readonly ShapedColumn[],
): readonly ShapedColumn[] {
  const places = [...known, ...countedOn(columns, known)].map((column) => columns.indexOf(column));
  const between = columns.slice(Math.min(...places), Math.max(...places) + 1);
  const areAlike = between.every(
    ({ content, text, head }) =>
      (content === "words" || (content === known[0]?.content && LETTERS.test(text))) &&
      mayHeadGrade(text) &&
      head.row === known[0]?.head.row,
  );
  return known.length > 1 && areAlike ? withBeside(columns, between) : known;
}

/** "4 – Unacceptable" beside "3 – Developing": the next number, with a word of its own. */
function countedOn(
  columns: readonly ShapedColumn[],
  known: readonly ShapedColumn[],
): readonly ShapedColumn[] {
  const codes = columns.map(({ text }) => Number(COUNTED.exec(text)?.[1] ?? NaN));
  const places = known.map((column) => columns.indexOf(column));
  const onFrom = (place: number, step: number): readonly ShapedColumn[] => {
    const next = columns[place + step];
    const isNext = Math.abs((codes[place] ?? NaN) - (codes[place + step] ?? NaN)) === 1;
    return next && isNext ? [next, ...onFrom(place + step, step)] : [];
  };
  return known.length > 1 ? [...onFrom(Math.max(...places), 1), ...onFrom(Math.min(...places), -1)] : [];
}

const COUNTED = /^(\d)\s?[.:=–—-]?\s\p{L}/u;

/** So is the one beside them that is described as they are, where several are known or the last of them is before the place for the grade. */
function withBeside(
  columns: readonly ShapedColumn[],
  graded: readonly ShapedColumn[],
): readonly ShapedColumn[] {
  const from = columns.findIndex((column) => graded.includes(column));
  const [before, after] = [columns[from - 1], columns[from + graded.length]];
  const isOne = (column: ShapedColumn | undefined): column is ShapedColumn =>
    column?.content === "words" &&
    (graded.length >= FEWEST_KNOWN || [column, graded.at(-1)].some((each) => isBeforeGrade(columns, each))) &&
    graded.every(({ content }) => content === "words") &&
    column.head.row === graded[0]?.head.row &&
    mayHeadGrade(column.text) &&
    !isPromptHead(column.text) &&
    !isPlainLabelHead(column.text) &&
    !namesGuidance(column.text);
  // What stands behind no other words names the items, and what names the items says less of each.
  const isItem = columns.slice(0, Math.max(0, from - 1)).some(({ content }) => content === "words");
  const isAsLong = (column: ShapedColumn) =>
    average(column.texts) * 2 >= Math.min(...graded.map(({ texts }) => average(texts)));
  return [
    ...(isItem && isOne(before) && isAsLong(before) ? [before] : []),
    ...graded,
    ...(isOne(after) ? [after] : []),
  ];
}

const FEWEST_KNOWN = 3;

/** Room under "Judgement" stands right behind it. */
const isBeforeGrade = (columns: readonly ShapedColumn[], column: ShapedColumn | undefined): boolean => {
  const next = column && columns[columns.indexOf(column) + 1];
  return next?.content === "blank" && isJudgementWord(next.text);
};

/** "Out of date" beside "Missing", each over one box to tick in every row, and nothing else is ticked: whatever they are called. */
export function tickedRun(columns: readonly ShapedColumn[]): readonly ShapedColumn[] {
  const ticked = columns.filter(areTicks);
  const first = columns.findIndex((column) => ticked.includes(column));
  const areTogether = ticked.every((column, at) => columns[first + at] === column);
  const areNamed = ticked.every(
    ({ text }) => text !== "" && text.length <= LONGEST_TICKED && printedBox(text) === undefined,
  );
  return ticked.length >= FEWEST_TICKED && areTogether && areNamed ? ticked : [];
}

const FEWEST_TICKED = 3;
const LONGEST_TICKED = 40;

/** "A" between "R" and "G". */
const LETTERS = /^(?:\p{Lu}{1,2}|N\/A)$/u;

export function longestRun(columns: readonly ShapedColumn[]): readonly ShapedColumn[] {
  let best: ShapedColumn[] = [];
  let open: ShapedColumn[] = [];
  for (const column of columns) {
    const [first] = open;
    const isLike =
      first === undefined ||
      [first, column].every((each) => areTicks(each) && isForTick(each)) ||
      isNotApplicable(column.text) ||
      DENIES.test(column.text) ||
      [first, column].every((each) => isGradeWord(gradeText(each))) ||
      ([first, column].every(isForTick) && !isGradeWord(gradeText(first))) ||
      Math.max(first.width, column.width) <= NEARLY * Math.min(first.width, column.width);
    const isOfOther =
      first !== undefined && first.over !== column.over && first.over !== "" && column.over !== "";
    if (!isCandidate(column)) open = [];
    else if (isOfOther) open = [column];
    else open = isLike ? [...open, column] : [column];
    if (open.length > best.length) best = open;
  }
  return best;
}

/** Wide enough for its word and a tick, in hundredths of the table. */
const isForTick = ({ width }: ShapedColumn): boolean => width <= WIDEST_FOR_TICK;
const WIDEST_FOR_TICK = 12;

const isCandidate = (column: ShapedColumn): boolean =>
  column.content === "blank" &&
  column.texts.length > 0 &&
  (isGradeWord(gradeText(column)) || scaleUnder(column).length === 0) &&
  column.head.lines.every(({ controls }) => controls.length === 0) &&
  (isGradeWord(gradeText(column)) || mayHeadGrade(gradeText(column)));

/** Some other column is clearly wider. */
const isNarrow = (run: readonly ShapedColumn[], columns: readonly ShapedColumn[]): boolean => {
  const widest = Math.max(...run.map(({ width }) => width));
  return columns.some((column) => !run.includes(column) && column.width > widest * 1.5);
};
