import { boxNamed, isBoxName, LONGEST_BOX_NAME, type AskingLine } from "./asking-line";
import { marksOf, isOnlyRoom, labelsOf, labelsOrWords } from "./cell-marks";
import { withoutLine } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import { isOverall } from "../is-overall";
import { isJudgementWord } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { numberAlone } from "./printed-label";

/**
 * "What I found" over blank lines and "Rating: ☐ Strong ☐ Weak" in one cell: the boxes and the judgement of one item. Empty for cells
 * that ask anything else.
 */
function askedInCell(cell: GridCell): readonly AskingLine[] {
  const lines = cell.lines.map(askingLine);
  const asked = lines.filter((line) => line !== undefined);
  const judged = asked.filter(({ labels }) => labels.length > 1);
  return asked.length > 1 && asked.length === lines.length && judged.length === 1 ? asked : [];
}

/** A row of two cells, one of which tells what to look at while the other asks all of it. */
export function askedBesideTold(
  cells: readonly GridCell[],
): { readonly told: readonly FormLine[]; readonly lines: readonly AskingLine[] } | undefined {
  const [asking] = cells.filter((cell) => askedInCell(cell).length > 0);
  const [told, ...more] = cells.filter((cell) => cell !== asking);
  if (!asking || !told || more.length > 0 || told.room || told.lines.length < 2) return undefined;
  const isTold = marksOf(told.lines).every(({ type }) => type === "text");
  return isTold ? { told: told.lines, lines: askedInCell(asking) } : undefined;
}

function askingLine(line: FormLine): AskingLine | undefined {
  const [mark, ...more] = marksOf([line]);
  if (mark?.type === "options" && more.length === 0) {
    const name = mark.lead.replace(/\s*:$/u, "");
    return isJudgementWord(name) && mark.labels.length > 1
      ? { text: line.text, name, labels: mark.labels }
      : undefined;
  }
  const name = withoutLine(line.text);
  const isName = name !== "" && name.length <= LONGEST_BOX_NAME && isBoxName(name) && !/[.;]$/u.test(name);
  return isName ? boxNamed(line.text, name) : undefined;
}

/** "Strengths" over room in its own cell, below what names the table: a box like the others. */
export function isAmongRooms({ begin, said, rows }: Grid, { room }: GridCell): boolean {
  const [next, ...more] = begin(1);
  const isOver = next?.room === true || rows === 2;
  return room && isOver && more.length === 0 && said.length > 0;
}

/**
 * "Attendance | ☐ Red ☐ Amber ☐ Green" over nothing but boxes, each with room below or beside its name ("What works? | What next?"):
 * a name, and its grade beside it.
 */
export function isGradedBeside(
  grid: Grid,
  room: GridCell,
  nameIn: (cell: GridCell) => object | undefined,
): boolean {
  const marks = marksOf(room.lines);
  const labels = labelsOf(marks);
  if (familyOf(labels) === undefined) return false;
  const rows = Array.from({ length: grid.rows - 1 }, (_, at) => grid.begin(at + 1));
  const [names = [], below = []] = rows;
  const areOver =
    rows.length === 2 &&
    names.length > 1 &&
    names.every(nameIn) &&
    below.length === names.length &&
    below.every(isOnlyRoom);
  const isBesideRoom = ([label, own, ...more]: readonly GridCell[]) =>
    label !== undefined && own !== undefined && more.length === 0 && nameIn(label) && isOnlyRoom(own);
  return areOver || (rows.length > 1 && rows.every(isBesideRoom));
}

/** "Grade:" before what can be chosen. */
export const leadIn = (room: GridCell): string =>
  marksOf(room.lines)
    .flatMap((mark) => (mark.type === "options" ? [mark.lead] : []))
    .join(" ");

/** "1a | Consent is recorded | Grade | ▾": a statement with its number, and the judgement beside it, over rows that say more. */
export function askedInRow(
  grid: Grid,
): { readonly asked: readonly string[]; readonly line: AskingLine } | undefined {
  const [number, statement, name, room, ...more] = grid.begin(0);
  if (!number || !statement || !name || !room || more.length > 0 || grid.rows < 2) return undefined;
  const [line, ...others] = statement.lines;
  const labels = labelsOrWords(marksOf(room.lines));
  // "Our view" beside a list of grades asks for one of them.
  const isGrade = isJudgementWord(cellText(name)) || (labels.length > 2 && isText(name));
  const isAsked = numberAlone(cellText(number)) !== undefined && isText(statement) && isGrade;
  if (!isAsked || !line || !(labels.length > 1 || isOnlyRoom(room))) return undefined;
  const asked = [`${cellText(number)} ${line.text}`, ...others.map(({ text }) => text)];
  return { asked, line: { ...boxNamed(cellText(name), cellText(name)), labels } };
}

/** It says something, and offers and asks nothing. */
export const isText = (cell: GridCell): boolean =>
  cell.lines.length > 0 &&
  marksOf(cell.lines).every(
    ({ type }) => type === "text" || (type !== "options" && isOverall(cellText(cell))),
  );
