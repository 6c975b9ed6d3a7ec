import { MOST } from "../../audit/template-limits";
import { isBlankMark } from "./cell-marks";
import { areOptions } from "./column-shapes";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { namesMeanings } from "./explained-grades";
import type { DraftSoFar, FormPart } from "./form-parts";
import { mayHeadGrade } from "./head-words";
import { isOverall } from "../is-overall";
import { nameAboveTable } from "./name-above";
import { isJudgementWord, tickBoxes } from "./printed-boxes";
import { familyOf, isBand, isBandBehind, isGradeWord, withoutBand, withoutNoun } from "./printed-grades";
import { areNumbers } from "./printed-label";
import { areCodesTold } from "./printed-legend";
import { gradeWord, meanGrades, namesKey, tellsOfKey } from "./named-key";

const FEWEST = 2;
const MOST_CELLS = 3;
const LONGEST_NAME = 60;

const NAMES_GRADES =
  /^(?:(?:overall|audit|quality|possible|our|the|total|final)\s)?(?:scor(?:e|ing)|grad(?:e|ing)|rating|code|key|level|mark|judge?ment|colou?r|symbol|band|status|outcome|answer|response|b?rag|points?|scale|value|letter|percentage|per ?cent|result|total(?: score)?|gradd|sgôr|cod|canran)s?(?:\s(?:ranges?|bands?))?\s*:?$/iu;
const NAMES_MEANING =
  /\b(?:mean(?:s|ing)?|descri\w+|definition|explanation|criteria|looks like|guidance|interpretation|how to use|when to use|ystyr|disgrifiad)\b/iu;
/** A line above that says that grades are explained. */
const SAYS_KEY =
  /\b(?:key|allwedd|scor(?:e|es|ing)|grad(?:e|es|ing)|ratings?|scale|legend|codes?|judge?ments?|(?:numbers|letters|colours|symbols) mean|(?:rhifau|llythrennau|lliwiau)[’']n ei olygu)\b/iu;

interface LegendTable {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * A table that only says what the grades of the form mean, with nothing to fill in: a grade or its code in each row,
 * and its meaning. Undefined where these rows do something else.
 */
export function legendTable(grid: Grid, from: number): LegendTable | undefined {
  const across = legendAcross(grid, from) ?? legendInCells(grid, from) ?? legendInRow(grid, from);
  if (across) return across;
  const names = grid.begin(from).map(cellText);
  const [one = "", ...more] = names;
  const other = more.at(-1) ?? "";
  // Only under two such names: it looks at every row below.
  const areTotals = [one, other].every((name) => NAMES_GRADES.test(name)) && areResults(grid, from + 1);
  const isHead = areTotals || (NAMES_GRADES.test(one) && NAMES_MEANING.test(other));
  const isNamed = from > 0 && isNamedKey(grid, from);
  const rows: (readonly GridCell[])[] = [];
  for (let at = isHead ? from + 1 : from; at < grid.rows; at += 1) {
    const cells = grid.begin(at);
    if (cells.every((cell) => cellText(cell) === "")) continue;
    if (
      !(isTold(cells) || (isNamed && leavesNoRoom(cells[0]))) ||
      cells.length !== (isHead ? names.length : (rows[0] ?? cells).length)
    )
      return undefined;
    // Without a head that says so, what goes on for longer than a scale is none.
    if (!isHead && rows.length > MOST.grades) return undefined;
    rows.push(cells);
  }
  const first = rows.map(([cell]) => (cell ? cellText(cell) : ""));
  const areApart = new Set(first.map((text) => text.toLowerCase())).size === first.length;
  if (rows.length < FEWEST || !areApart || first.some((text) => text.length > LONGEST_NAME)) return undefined;
  const areCodes = first.every((text) => CODE.test(text));
  const areBands =
    !areCodes && first.every((text) => BAND.test(text)) && first.some((text) => RANGE.test(text));
  const isKey =
    areCodes || areBands
      ? [...grid.said, nameAbove(grid, from)].some((text) => SAYS_KEY.test(text) || namesKey(text)) ||
        meanGrades(rows.map(([, means]) => (means ? cellText(means) : "")))
      : (familyOf(first) !== undefined && !areNumbers(first)) ||
        (areNames(first) && (isNamedKey(grid, from) || tellsMeanings(grid, from)));
  if (!isHead && !isKey) return undefined;
  return {
    until: grid.rows,
    parts: [
      { is: "understood", texts: isHead ? names : [] },
      legendPart(
        rows,
        areBands || areTotals ? [] : areCodes ? codesTold(rows) : first,
        isHead ? names.join(" | ") : undefined,
        areBands || areTotals ? resultsIn(rows) : [],
      ),
    ],
  };
}

/** "What the grades mean" */
const tellsMeanings = (grid: Grid, from: number): boolean => {
  const said = (from > 0 ? nameAbove(grid, from) : grid.said.at(-1)) ?? "";
  return said.length <= LONGEST_NAME && namesLegend(said) && namesMeanings(said);
};

/** "Strong", "Secure", "Not seen" under "Ratings": each may be a grade, one of them is known as such, and the first heads no others. */
const areNames = (printed: readonly string[], texts = withoutNoun(printed)): boolean =>
  texts.length > FEWEST &&
  texts.every(mayHeadGrade) &&
  texts.some(isGradeWord) &&
  !areNumbers(texts) &&
  (isGradeWord(texts[0] ?? "") || familyOf(texts.slice(1)) === undefined);

/** What stands right over these rows names a key of grades. */
export const isNamedKey = (grid: Grid, at: number): boolean => {
  const name = at > 0 ? nameAbove(grid, at) : nameAboveTable(grid);
  return namesKey(name) || tellsOfKey(name);
};

/**
 * "0 | 1 | 2" over what each means, with no heading above that they could be the levels of, or one that speaks of scores: a key.
 */
export const isKeyAcross = (
  grid: Grid,
  at: number,
  { headingWaits, lastWords = "" }: Pick<DraftSoFar, "headingWaits" | "lastWords">,
): boolean =>
  (areNamed(grid, at) || grid.begin(at).every((cell) => CODE.test(cellText(cell)))) &&
  (areNamed(grid, at) || namesLegend(lastWords) || (!headingWaits && /^$|[.:]$/u.test(lastWords))) &&
  !isOverall(lastWords) &&
  !isJudgementWord(lastWords);

/** What stands in the row above, over the whole table. */
const nameAbove = (grid: Grid, at: number): string => {
  const [cell, ...more] = grid.begin(at - 1);
  return cell && more.length === 0 ? cellText(cell) : "";
};

/** "Good" of "14–17 | Good". */
const resultsIn = (rows: readonly (readonly GridCell[])[]): readonly string[] =>
  rows.map((cells) => cells.map(cellText).find((text) => !BAND.test(text)) ?? "");

/** Rows of how many points and what a result of so many is called, whichever stands first. */
function areResults(grid: Grid, from: number): boolean {
  const rows = Array.from({ length: grid.rows - from }, (_, at) => grid.begin(from + at).map(cellText));
  return [0, 1].some(
    (points) =>
      rows.some((texts) => RANGE.test(texts[points] ?? "")) &&
      rows.every(
        (texts) =>
          texts.length === 2 && BAND.test(texts[points] ?? "") && /\p{L}{3}/u.test(texts[1 - points] ?? ""),
      ),
  );
}

const FEWEST_ACROSS = 3;

/** The same from left to right: a row of codes over a row of what each means, and no question above them. */
function legendAcross(grid: Grid, from: number): LegendTable | undefined {
  const rows = [grid.begin(from), grid.begin(from + 1)];
  const names = areNamed(grid, from) ? rows.flatMap(([name]) => (name ? [cellText(name)] : [])) : [];
  const [codes = [], means = []] = names.length > 0 ? rows.map(([, ...cells]) => cells) : rows;
  const pairs = codes.map((code, at) => [code, means[at]].flatMap((cell) => cell ?? []));
  const texts = codes.map(cellText);
  const areCodes = texts.every((text) => CODE.test(text));
  const isLegend =
    grid.rows === from + 2 &&
    codes.length >= FEWEST_ACROSS &&
    means.length === codes.length &&
    pairs.every((cells) => isTold(cells)) &&
    (areCodes || (isNamedKey(grid, from) && familyOf(texts) !== undefined)) &&
    new Set(texts).size === texts.length &&
    !nameAboveTable(grid).endsWith("?");
  return isLegend
    ? {
        until: grid.rows,
        parts: [
          { is: "understood", texts: names },
          legendPart(pairs, areCodes ? codesTold(pairs) : texts, undefined),
        ],
      }
    : undefined;
}

/** "Score" before a row of codes, and "Meaning" before what each means. */
function areNamed(grid: Grid, at: number): boolean {
  const [code, means] = [at, at + 1].map((row) => grid.begin(row)[0]);
  return (
    code !== undefined &&
    means !== undefined &&
    NAMES_GRADES.test(cellText(code)) &&
    NAMES_MEANING.test(cellText(means))
  );
}

/** A table of one row, each cell of it a grade and in further lines what it means. */
function legendInCells(grid: Grid, from: number): LegendTable | undefined {
  const cells = grid.begin(from);
  const grades = cells.map(({ lines }) => lines[0]?.text ?? "");
  const isLegend =
    grid.rows === from + 1 &&
    (from === 0 || isNamedKey(grid, from)) &&
    cells.length > 1 &&
    cells.every((cell) => cell.lines.length > 1 && leavesNoRoom(cell)) &&
    familyOf(grades) !== undefined &&
    !nameAboveTable(grid).endsWith("?");
  return isLegend ? { until: grid.rows, parts: [legendPart([cells], grades, undefined)] } : undefined;
}

/** "Key:" over a row of nothing but the names of grades. */
function legendInRow(grid: Grid, from: number): LegendTable | undefined {
  const [name, ...grades] = grid.begin(from);
  // "Key", or nothing at all, may stand before them.
  const isNamed = name !== undefined && namesKey(cellText(name));
  const cells = isNamed || name?.lines.length === 0 ? grades : grid.begin(from);
  const printed = cells.map(cellText);
  // "1 Inadequate": its number is the code that stands over a column.
  const areNumbered = printed.every((text) => /^\d \p{L}/u.test(text));
  const texts = areNumbered ? printed.map((text) => text.replace(/^(\d) /u, "$1 = ")) : printed;
  const codes = areCodesTold(texts);
  const labels = codes ? texts : texts.map((text) => gradeWord(text));
  const said = from > 0 ? nameAbove(grid, from) : nameAboveTable(grid);
  // What each means says that nothing is to be chosen here.
  const isTold =
    texts.filter((text, at) => codes || labels[at] !== text).length > 1 &&
    (codes || familyOf(labels)?.kind === "graded") &&
    !said.endsWith("?") &&
    !isOverall(said) &&
    !isJudgementWord(said);
  const isLegend =
    grid.rows === from + 1 &&
    (from === 0 || isNamedKey(grid, from)) &&
    cells.length >= FEWEST_ACROSS &&
    cells.length <= MOST.grades &&
    cells.every((cell) => cell.lines.length === 1 && leavesNoRoom(cell)) &&
    labels.every((label) => codes || mayHeadGrade(label)) &&
    (isNamed || namesKey(said) || tellsOfKey(said) || isTold);
  // "Green 90% or over": what a result is called, and nothing to choose from for each item.
  const areBands = labels.every((label) => isBand(label) || isBandBehind(label));
  const part = areBands
    ? legendPart([cells], [], undefined, labels.map(withoutBand))
    : legendPart([cells], labels, undefined);
  return isLegend ? { until: grid.rows, parts: [part] } : undefined;
}

const legendPart = (
  rows: readonly (readonly GridCell[])[],
  labels: readonly string[],
  head: string | undefined,
  results: readonly string[] = [],
): FormPart => ({
  is: "legend",
  labels,
  results,
  head,
  paragraphs: rows.flatMap((cells) => cells.flatMap(({ lines }) => lines.map(({ text }) => text))),
});

/** Whether a heading above such a table names it, rather than a section of the form or a judgement of the whole. */
export const namesLegend = (text: string): boolean => SAYS_KEY.test(text) && !isOverall(text);

/** "18 – 24", "Below 10", "90% and above": from how many points on a result is called what stands beside it. */
const BAND =
  /^(?:(?:below|under|less than|fewer than|over|above|more than|up to|[<>≤≥])\s?)?\d{1,3}\s?%?(?:\s?(?:[-–—]|to)\s?\d{1,3}\s?%?)?(?:\s?\+|\s(?:or|and) (?:more|less|fewer|above|below|over|under))?(?: points| marks)?$/iu;
const RANGE = /\d\s?%?\s?(?:[-–—]|to)\s?\d/u;

const CODE = /^(?:\d{1,2}|\p{Lu}{1,3}|n\/a)$/iu;

/** Every cell says something and leaves nothing to fill in. */
const isTold = (cells: readonly GridCell[]): boolean =>
  cells.length > 1 &&
  cells.length <= MOST_CELLS &&
  cells.every((cell) => !areOptions(cell) && leavesNoRoom(cell));

export const leavesNoRoom = (cell: GridCell | undefined): boolean =>
  cell !== undefined &&
  !isBlankMark(cellText(cell)) &&
  cell.rowSpan === 1 &&
  cell.lines.every(({ text, room, controls }) => !room && controls.length === 0 && !tickBoxes(text));

/** "1 = Poor", where what stands beside each code is short enough for the name of a grade. */
function codesTold(rows: readonly (readonly GridCell[])[]): readonly string[] {
  const told = rows.map(([code, means]) => [code, means].map((cell) => (cell ? cellText(cell) : "")));
  const areShort = told.every(([, means = ""]) => means.length <= LONGEST_NAME);
  return told.map(([code = "", means = ""]) =>
    areShort && !/^n\/a$/iu.test(code) ? `${code} = ${means.replace(/[.;]$/u, "")}` : code,
  );
}
