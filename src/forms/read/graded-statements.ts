import { marksOf, type CellMark } from "./cell-marks";
import { cellText, rowsNamed, type Grid } from "./form-grid";
import type { FormPart } from "./form-parts";
import { boxName } from "./head-boxes";
import { asksWhy, isJudgementWord } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel, numberAlone } from "./printed-label";

const FEWEST = 2;
const FEWEST_GRADES = 3;
const LONGEST = 120;

interface Statement {
  readonly parts: readonly FormPart[];
  /** What is asked below the grades. */
  readonly more: string;
}

/**
 * "Consent is recorded" beside "☐ Fully ☐ Partly ☐ Not at all" over "How do you know?", which stands beside other statements of
 * the table too: it is judged there, and written about. Undefined for other rows.
 */
export function gradedStatement(grid: Grid, at: number): readonly FormPart[] | undefined {
  const statement = statementIn(grid, at);
  const times = timesAsked(grid).get(moreIn(statement)) ?? 0;
  return times >= FEWEST ? statement?.parts : undefined;
}

const moreIn = (statement: Statement | undefined): string => statement?.more.toLowerCase() ?? "";

/** How many rows have each question below their grades. */
const timesAsked = rowsNamed((grid, at) => moreIn(statementIn(grid, at)));

function statementIn(grid: Grid, at: number): Statement | undefined {
  const cells = grid.begin(at);
  const [first, second] = cells;
  const number = cells.length === 3 && first ? numberAlone(cellText(first)) : undefined;
  const [label, room, ...others] = number === undefined ? cells : [second, cells[2]];
  if (!label || !room || others.length > 0 || label.rowSpan > 1) return undefined;
  const isSaid = label.lines.length > 0 && marksOf(label.lines).every(({ type }) => type === "text");
  const marks = marksOf(room.lines).filter(({ type }) => type !== "room");
  const [asked, ...more] = marks.filter((mark) => !isOptions(mark));
  const options = marks.filter(isOptions);
  const labels = options.flatMap((mark) => mark.labels);
  const isBehind = asked !== undefined && marks.indexOf(asked) === options.length;
  const areGrades =
    familyOf(labels) !== undefined && options.every(({ lead }) => lead === "" || isJudgementWord(lead));
  if (!isSaid || !asked || !isBehind || more.length > 0 || !areGrades) return undefined;
  const { text } = asked.line;
  const isPlain = asksWhy(text) || !/[?:]$/u.test(text);
  if (/[.;]$/u.test(text) || text.length > LONGEST || (isPlain && labels.length < FEWEST_GRADES))
    return undefined;
  const named = itemLabel(label.lines.map((line) => line.text));
  const item = {
    ...named,
    ...(number === undefined ? {} : { number }),
    labels,
    chosen: true,
    evidence: true,
    evidenceLabel: boxName(text, ""),
  };
  return {
    more: text,
    parts: [
      { is: "understood", texts: [text, ...options.map(({ lead }) => lead)] },
      { is: "item", item },
      { is: "break" },
    ],
  };
}

const isOptions = (mark: CellMark): mark is Extract<CellMark, { type: "options" }> => mark.type === "options";
