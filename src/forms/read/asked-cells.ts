import { labelsOf, marksOf } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { asksInWords, isBareLabel, isFieldLabel, isLabelShaped } from "./field-label";
import { cellText, hasRoom, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import { isHeading } from "./form-line";
import type { DraftSoFar } from "./form-parts";
import { asksWhy, printedBox } from "./printed-boxes";
import { numberAlone, printedLabel } from "./printed-label";
import { asksComments, asksOfThis, sumsUp } from "./section-notes";

/**
 * A table of one column, each cell of it a question with its number or a label, and nothing else but what to think of: each is answered in
 * words in its own cell.
 */
export const areAskedCells = oncePerGrid(areAsked);

function areAsked(grid: Grid): boolean {
  if (grid.columns !== 1) return false;
  const cells = Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).flat();
  const named = cardName(grid);
  if (named) return cells.every((cell) => cell === named || (cell.room && isNamedRoom(cell)));
  return (
    cells.every(isLabelled) || (cells.length > 1 && (cells.every(isQuestion) || cells.every(isNamedRoom)))
  );
}

/** "5. Overall", which is set apart over cells that each leave room or offer something to choose: it names what they ask about. */
export const cardName = oncePerGrid((grid: Grid): GridCell | undefined => {
  const [name, ...asked] = Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).flat();
  const isNamed = grid.columns === 1 && name?.lines.length === 1 && !name.room && name.lines.every(isHeading);
  if (!isNamed || !asked.some(({ room, lines }) => room && lines.length > 0)) return undefined;
  const isName = isText(name) && !/[?:]$/u.test(cellText(name));
  return isName && asked.every((cell) => cell.room || labelsOf(marksOf(cell.lines)).length > 1)
    ? name
    : undefined;
});

/** "Key learning" over room of its own among what a card asks. */
export const asksInCard = (grid: Grid, cell: GridCell): boolean =>
  cardName(grid) !== undefined &&
  cell.room &&
  isNamedRoom(cell) &&
  printedBox(cellText(cell)) === undefined &&
  !asksWhy(cellText(cell));

const isText = (cell: GridCell): boolean =>
  cell.lines.length > 0 && marksOf(cell.lines).every(({ type }) => type === "text");

const isLabelled = (cell: GridCell): boolean =>
  isText(cell) &&
  cell.lines.length === 1 &&
  isBareLabel(cellText(cell)) &&
  !isFieldLabel(cellText(cell)) &&
  printedBox(cellText(cell)) === undefined;

/** "Immediate action taken" with room below it, or in bold among others with nothing below them. */
const isNamedRoom = (cell: GridCell): boolean =>
  cell.lines.length === 1 &&
  (cell.room || cell.lines.every(({ bold }) => bold)) &&
  !isFieldLabel(cellText(cell)) &&
  mayBeName(cell);

const mayBeName = (cell: GridCell): boolean =>
  marksOf(cell.lines).every(({ type }) => type === "text" || type === "box");

/** A question, or a sentence with its number, over a list of what to think of. */
function isQuestion(cell: GridCell): boolean {
  const [line] = cell.lines;
  if (!line || !isText(cell)) return false;
  const { number, label } = printedLabel(line.text);
  return number !== undefined || label.endsWith("?");
}

/** "What did the child say?", "Summary: making the plan", "Commentary on Part A" over room in the only cell of its row. */
export function asksAlone(grid: Grid, cell: GridCell): boolean {
  const text = cellText(cell);
  const asks = /[?:](?: ?\([^()]*\))?$/u.test(text) && printedBox(text) === undefined;
  const isOfAll = [asksComments, asksOfThis, sumsUp].some((asksSo) => asksSo(text));
  return cell.lines.length === 1 && hasRoom(grid, cell) && (asks || isOfAll || SUMS_UP.test(text));
}

/**
 * "What is working well? | What could be better?", "Comments on the visit | Comments on the plan" below the items, with nothing under
 * them that they could head: each is answered in words in its own cell.
 */
export function areAskedBeside(
  grid: Grid,
  cells: readonly GridCell[],
  until: number,
  { hasItems }: DraftSoFar,
): boolean {
  const areLast = until >= grid.rows || grid.begin(until).length === 1;
  return (
    hasItems && areLast && cells.length > 1 && cells.length <= MOST_BESIDE && cells.every(asksInWordsHere)
  );
}

const MOST_BESIDE = 4;

const asksInWordsHere = (cell: GridCell): boolean =>
  cell.lines.length === 1 &&
  cell.rowSpan === 1 &&
  mayBeName(cell) &&
  !isFieldLabel(cellText(cell)) &&
  [asksInWords, asksOfAll, asksComments].some((asks) => asks(cellText(cell)));

const SUMS_UP =
  /^(?:[^:.?]{2,40}: )?(?:(?:brief|short|overall|auditor[’']?s?) )*(?:summary|crynodeb)(?:\s?[:–-]|\s(?:of|for|o)\b)\s?[^.]{3,80}$/iu;

const FEWEST = 4;
/** From as many on, fewer of them need be of the audit by their words. */
const MANY = 6;

/** A table whose every cell holds a label alone ("Placement address"), with room to write in the same cell: some are of details by their words. */
export const areLabelCells = oncePerGrid((grid: Grid): boolean => {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  const cells = rows.flat();
  const texts = cells.map(cellText);
  return (
    rows.length > 1 &&
    cells.length >= FEWEST &&
    rows.every((row, at) => row.length > 1 || at === 0 || at === rows.length - 1) &&
    new Set(texts).size === texts.length &&
    texts.every(isLabelShaped) &&
    texts.every((text) => numberAlone(text) === undefined) &&
    cells.every(({ lines }) => lines.length === 1 && marksOf(lines).every(({ type }) => type === "text")) &&
    texts.filter(isFieldLabel).length * (texts.length < MANY ? 2 : 3) >= texts.length
  );
});
