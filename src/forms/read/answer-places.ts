import { bandsTold } from "./bands-told";
import { isBlankMark, listedWords, marksOf } from "./cell-marks";
import { areOptions } from "./column-shapes";
import type { FormPiece } from "./form-flow";
import { rowName } from "./form-flow";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import { placedLines } from "./form-texts";
import { isBareLabel, labelsIn, withoutLine } from "./field-label";
import { tickBoxes, withoutBoxes } from "./printed-boxes";
import { numberAlone, printedLabel } from "./printed-label";

/** A place of a form where somebody is to write or to choose, by its looks alone, and what it is asked by. */
export interface AnswerPlace {
  readonly text: string;
  readonly where: string;
  /** What is printed to choose from; empty where there is room to write. */
  readonly labels: readonly string[];
}

/** Where a form looks as though it were to be filled in, whatever its parts were recognised as. */
export const answerPlaces = (flow: readonly FormPiece[]): readonly AnswerPlace[] => [
  ...listsIn(flow),
  ...flow.flatMap((piece, at) =>
    piece.type === "line" ? roomOfLine(flow, at) : roomInTable(piece.grid, piece.where),
  ),
];

/** Lists to choose from: boxes to tick side by side, drop-downs, and words to choose from in a line of their own. */
const listsIn = (flow: readonly FormPiece[]): readonly AnswerPlace[] =>
  flow.flatMap(placedLines).flatMap(({ line, where }) =>
    [tickBoxes(line.text)?.labels ?? [], ...line.controls.map(({ choices }) => choices), wordsIn(line)]
      .map((list) => list.filter((label) => label !== ""))
      .filter((list) => list.length > 1)
      .map((labels) => ({ text: line.text === "" ? labels.join(" / ") : line.text, where, labels })),
  );

const wordsIn = (line: FormLine): readonly string[] =>
  tickBoxes(line.text) || line.role === "heading" || line.role === "title" || bandsTold(line)
    ? []
    : (listedWords(line.text)?.labels ?? []);

/** A line to write on behind a label, a label over several empty lines, or over an empty frame. */
function roomOfLine(flow: readonly FormPiece[], at: number): readonly AnswerPlace[] {
  const piece = flow[at];
  if (piece?.type !== "line" || tickBoxes(piece.line.text)) return [];
  const { line, where, below = 0 } = piece;
  const text = withoutLine(line.text);
  // "1. ____" is room of what stands above.
  const isWritten =
    text !== "" && numberAlone(text) === undefined && text !== line.text && /[_…]{3}|\.{5}/u.test(line.text);
  const isOver = isBareLabel(line.text) && (below > 1 || labelsIn(line.text).length > 1);
  const next = flow[at + 1];
  const isFramed =
    next?.type === "table" &&
    next.grid.rows === 1 &&
    next.grid.columns === 1 &&
    isBlank(next.grid.begin(0)[0]);
  const isInList = isShortOverRoom(flow[at]) && [flow[at - 1], flow[at + 1]].some(isShortOverRoom);
  return isWritten || isOver || isFramed || isInList ? [{ text, where, labels: [] }] : [];
}

/** A few words over an empty line, which may be a label over its room. */
const isShortOverRoom = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" &&
  (piece.below ?? 0) > 0 &&
  piece.line.role === "normal" &&
  piece.line.text.length <= LONGEST_LABEL &&
  !/[.;,]$/u.test(piece.line.text);

const LONGEST_LABEL = 40;

/** A label with nothing but room beside it in its row. */
const roomInTable = (grid: Grid, where: string): readonly AnswerPlace[] =>
  Array.from({ length: grid.rows }, (_, row) => row).flatMap((row) => {
    const cells = grid.across(row);
    const said = cells.filter((cell) => !isBlank(cell) && numberAlone(cellText(cell)) === undefined);
    const [label] = said;
    const isAsked =
      label?.row === row &&
      said.length === 1 &&
      !areOptions(label) &&
      (cells.length === 1 ? label.room : cells.slice(cells.indexOf(label) + 1).some(isBlank));
    return isAsked ? [{ text: firstLine(label), where: rowName(where, row), labels: [] }] : [];
  });

const firstLine = (cell: GridCell): string => cell.lines.find(({ text }) => text !== "")?.text ?? "";

const isBlank = (cell: GridCell | undefined): boolean =>
  cell !== undefined &&
  !areOptions(cell) &&
  (isBlankMark(withoutBoxes(cellText(cell))) || marksOf(cell.lines).every(({ type }) => type === "room"));

/** The label of a place as the draft may say it: without its number, its colon and its room. */
export const plainText = (text: string): string =>
  printedLabel(withoutLine(text)).label.replace(/\s?:$/u, "").toLowerCase();
