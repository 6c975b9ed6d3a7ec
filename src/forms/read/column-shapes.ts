import { isTotal } from "./totals";
import { areBandsBeside } from "./banded-lines";
import { isOfPart, isOverall } from "../is-overall";
import { isBlankMark, marksOf, splitList } from "./cell-marks";
import { cellText, overlap, type Grid, type GridCell } from "./form-grid";
import { asksWhether, isNumberHead, isPlainLabelHead, scaleNamedIn } from "./head-words";
import { isJudgementWord, namesGrade, withoutBoxes } from "./printed-boxes";
import { isWrittenIn, judgesWithin } from "./judged-within";
import { isGradeWord } from "./printed-grades";
import { areCodes, areNumbers } from "./printed-label";
import { numberColumns } from "./row-numbers";
import { slashedList } from "./slashed-list";
import { signedFrom } from "./signing-rows";
import { saysHow, withoutHow } from "./told-how";

/** What stands in the rows under a head: numbers of rows, words, answers to choose from, or room alone. */
type ColumnContent = "numbers" | "words" | "answers" | "blank";

/** A column of a table by its head and by what stands under it. */
export interface ShapedColumn {
  readonly from: number;
  readonly until: number;
  readonly head: GridCell;
  /** Empty for a column that shares the head of its neighbour. */
  readonly text: string;
  /** What a cell over this head and its neighbours says. */
  readonly over: string;
  readonly content: ColumnContent;
  /** Share of the table's width, in hundredths. */
  readonly width: number;
  readonly texts: readonly string[];
  /** What stands in it answers its head: someone filled it in. */
  readonly filled: boolean;
  /** Each of its cells is written in and graded: "Grade: Good / Poor" below the room. */
  readonly writes: boolean;
}

/** Rows below a head that are looked at: enough to tell what a column holds. */
const FAR_ENOUGH = 60;

/** The columns under a row of heads. Of several columns under one head, the first that does not number the rows has it. */
export function shapedColumns(grid: Grid, row: number): readonly ShapedColumn[] {
  const rows = rowsUnder(grid, row);
  const heads = grid.across(row).map((head) => ({
    head,
    parts: partsUnder(head, rows).map((part) => {
      const cells = rows.flatMap((each) => cellUnder(each, part.from, part.until) ?? []);
      return { ...part, cells, texts: cells.map(cellText), width: grid.width(part.from, part.until) };
    }),
  }));
  let numbers = numberColumns(
    heads.flatMap(({ head, parts }, at) =>
      parts.map(({ cells, texts }, place) => ({
        texts: eachOnce(cells),
        mayNumber:
          (at === 0 && place === 0) ||
          place > 0 ||
          isNumberHead(cellText(head)) ||
          cellText(head) === "" ||
          areCodes(texts),
      })),
    ),
  );
  return heads.flatMap(({ head, parts: printed }) => {
    const parts = printed.map(({ cells, ...part }) => {
      const content =
        numbers > 0 ? "numbers" : contentOf(cells, isNumberHead(cellText(head)) || areCodes(part.texts));
      numbers -= 1;
      return { ...part, content, writes: isWrittenIn(head, cells) } as const;
    });
    const scale = gradesIn(head);
    const over = textOver(grid, row, head);
    const named = parts.find(({ content }) => content !== "numbers") ?? parts[0];
    return parts.map((part): ShapedColumn => {
      const filled = part.content === "words" && part === named && isFilled(part.texts, scale);
      const content = filled ? "blank" : part.content;
      return {
        ...part,
        content,
        filled,
        head,
        over,
        text: part === named ? headText(ownHead(grid, row, head)) : "",
      };
    });
  });
}

/** A number merged over several rows is said once. */
const eachOnce = (cells: readonly GridCell[]): readonly string[] => [...new Set(cells)].map(cellText);

/** "Comments" over an empty cell, beside "Auditor" over several heads: it goes on where the form should have merged the two. */
function ownHead(grid: Grid, row: number, head: GridCell): GridCell {
  const above = row > 0 && head.row === row && cellText(head) === "" ? grid.begin(row - 1) : [];
  const own = overIts(above, head);
  // What stands in the row stands under a name of several columns, and nothing else does.
  const isSecond =
    own?.colSpan === head.colSpan &&
    grid
      .begin(row)
      .slice(0, 1)
      .every((cell) => cellText(cell) === "") &&
    grid.begin(row).every((cell) => {
      const over = overIts(above, cell);
      return over !== undefined && (cellText(cell) === "") === (over.colSpan === cell.colSpan);
    });
  return isSecond && cellText(own).length <= LONGEST_OWN ? own : head;
}

const LONGEST_OWN = 40;

const overIts = (above: readonly GridCell[], cell: GridCell): GridCell | undefined =>
  above.find((each) => overlap(each, cell) > 0);

/** "✓ Yes" over room to tick is the answer "Yes". */
function headText(head: GridCell): string {
  const text = cellText(head);
  const [, word = ""] = /^[√✓✔✗✘]\s?(\p{L}.*)$/u.exec(text) ?? [];
  return isGradeWord(word) ? word : text;
}

function textOver(grid: Grid, row: number, head: GridCell): string {
  const above = row > 0 && head.row === row ? grid.begin(row - 1) : [];
  const over = above.find((cell) => cell.colSpan > head.colSpan && overlap(cell, head) > 0);
  return over && above.length > 1 ? cellText(over) : "";
}

/** The grades a head asks for, or the one it is: then a tick stands under it. */
function gradesIn(head: GridCell): readonly string[] {
  const text = cellText(head);
  if (isGradeWord(text)) return TICKS;
  if (asksWhether(text)) return [...TICKS, "no", "n/a"];
  const named = scaleNamedIn(
    text,
    head.lines.map((line) => line.text),
  );
  return named.length > 0 || !isJudgementWord(text) ? named : [...DIGITS, ...USUAL];
}

const TICKS = ["x", "✓", "✔", "√", "☒", "☑", "yes"];
const DIGITS = ["0", "1", "2", "3", "4", "5"];
const USUAL = [
  "yes",
  "no",
  "n/a",
  "partly",
  "good",
  "outstanding",
  "inadequate",
  "requires improvement",
  "red",
  "amber",
  "green",
];

function isFilled(texts: readonly string[], grades: readonly string[]): boolean {
  const known = new Set(grades.map((grade) => grade.toLowerCase()));
  return texts.length > 1 && texts.every((text) => text === "" || known.has(text.toLowerCase()));
}

type Part = Pick<ShapedColumn, "from" | "until">;

/** Rows of several cells up to one that prints the heads again. */
function rowsUnder(grid: Grid, row: number): readonly (readonly GridCell[])[] {
  const heads = grid.across(row);
  const rows: (readonly GridCell[])[] = [];
  for (let below = row + 1; below < Math.min(signedFrom(grid), row + FAR_ENOUGH); below += 1) {
    const cells = grid.across(below);
    const again = cells.filter(
      (cell) =>
        cell.row === below &&
        cellText(cell) !== "" &&
        heads.some((head) => head.column === cell.column && cellText(head) === cellText(cell)),
    );
    // Of two heads the first may name the section each time; "Yes / No" is offered again in each row.
    const isHead = again.some((cell) => cell.column > 0 && (again.length > 1 || !areOptions(cell)));
    if (again.length >= Math.min(2, heads.length - 1) && isHead) break;
    const isBlank = cells.every((cell) => cellText(cell) === "" && cell.lines.length === 0);
    if (cells.length > 1 && !isBlank && !isJudgementRow(cells) && !isTotal(grid, below)) rows.push(cells);
  }
  return rows;
}

/** "Grade (please circle)" and the grades beside it: what it says is no more of its columns than a row across them is. */
export const isJudgementRow = ([first, ...others]: readonly GridCell[]): boolean =>
  first !== undefined &&
  (isJudgementWord(cellText(first)) || (judgesWhole(cellText(first)) && cellText(first).length <= 40)) &&
  others.some((cell) => offersBeside(cellText(first), cell));

/** "Overall quality", "Section 1 grade". */
const judgesWhole = (text: string): boolean => isOverall(text) || (isOfPart(text) && namesGrade(text));

/** A question and its own answers, below rows of a label and its room or with no more than one such row below it. */
export const isRowOfPairs = (grid: Grid, row: number): boolean => {
  const [label, answers, ...more] = grid.begin(row);
  if (!label || !answers || more.length > 0) return false;
  if (label.lines.some(({ bold }) => bold) || !areOptions(answers)) return false;
  const above = grid.begin(row - 1);
  const isBelowPair =
    above.length === 2 &&
    above.every(
      (cell, at) =>
        (cellText(cell) !== "") === (at === 0) || areOptions(cell) || cellText(cell).includes("/"),
    );
  const isLast = row + 2 >= grid.rows || grid.begin(row + 2).length !== 2;
  return isBelowPair || (isLast && !isPlainLabelHead(cellText(label)));
};

function partsUnder(head: GridCell, rows: readonly (readonly GridCell[])[]): readonly Part[] {
  const from = head.column;
  const until = head.column + head.colSpan;
  if (head.colSpan < 2) return [{ from, until }];
  const inside = Array.from({ length: head.colSpan - 1 }, (_, at) => from + at + 1).filter(
    (column) => rows.filter((row) => row.some((cell) => cell.column === column)).length * 2 > rows.length,
  );
  return [from, ...inside].map((start, at) => ({ from: start, until: inside[at] ?? until }));
}

/** The one cell of a row that stands in these columns and no others, or nearly so. */
function cellUnder(row: readonly GridCell[], from: number, until: number): GridCell | undefined {
  const place = { column: from, colSpan: until - from };
  const [cell, ...more] = row.filter((each) => overlap(each, place) > 0);
  return more.length === 0 && cell && cell.colSpan <= place.colSpan ? cell : undefined;
}

function contentOf(cells: readonly GridCell[], mayNumber: boolean): ColumnContent {
  const written = cells.filter((cell) => !isBlankMark(withoutBoxes(cellText(cell))) || areOptions(cell));
  if (written.length === 0) return "blank";
  const texts = cells.map(cellText);
  if (mayNumber && areNumbers(eachOnce(cells))) return "numbers";
  if (
    written.every((cell) => areOptions(cell) || judgesWithin(cell)) ||
    sameOptions(texts).length > 0 ||
    areOfferedApart(written)
  )
    return "answers";
  return written.length * 2 >= cells.length ? "words" : "blank";
}

/** "Yes / No" in one row, "Yes / No / Too early to say" in another: most are answers that are known, and the others look like them. */
function areOfferedApart(cells: readonly GridCell[]): boolean {
  const known = cells.filter(areOptions).length;
  return known * 2 >= cells.length && known > 1 && cells.every(isOffered);
}

const isOffered = (cell: GridCell): boolean =>
  areOptions(cell) ||
  (cell.lines.length === 1 &&
    cellText(cell).includes("/") &&
    slashedList(withoutHow(cellText(cell))).length > 1);

const LONGEST_OPTION = 40;
/** "M   PM   NM": to be ringed. */
const CODE = /^(?:\p{Lu}{1,3}|N\/A)$/u;

/** Words between slashes that every row offers alike, whatever they are. */
export function sameOptions(texts: readonly string[]): readonly string[] {
  const [first = ""] = texts;
  if (texts.length < 2 || texts.some((text) => text !== first)) return [];
  const codes = first.split(/\s+/u);
  if (codes.length > 2 && new Set(codes).size === codes.length && codes.every((code) => CODE.test(code)))
    return codes;
  if (!first.includes("/")) return [];
  const labels = splitList(first);
  return labels.length > 1 && labels.every((label) => label.length <= LONGEST_OPTION) ? labels : [];
}

/** What can be chosen beside a label: answers by their words, or phrases between slashes where the label asks for one of them. */
export const offersBeside = (label: string, cell: GridCell): boolean =>
  areOptions(cell) ||
  phrasesBeside(label, cell).length > 0 ||
  areBandsBeside(
    label,
    cell.lines.map(({ text }) => text),
  );

/** Phrases between slashes beside "Judgement" or a question, whatever they say. */
export const phrasesBeside = (label: string, cell: GridCell): readonly string[] =>
  cell.lines.length === 1 && (isJudgementWord(label) || label.endsWith("?"))
    ? slashedList(withoutHow(cellText(cell)))
    : [];

export const areOptions = (cell: GridCell): boolean => {
  const marks = marksOf(cell.lines);
  const options = marks.filter(({ type }) => type === "options" || type === "word");
  const isLed = marks.some(
    (mark) =>
      mark.type === "options" && mark.lead !== "" && !saysHow(mark.lead) && !isJudgementWord(mark.lead),
  );
  const labels = options.flatMap((mark) => (mark.type === "options" ? mark.labels : [mark.line.text]));
  return labels.length > 1 && !isLed && marks.every(({ type }) => type !== "text");
};
