import { isSigningHead, partsAsked } from "./declarations";
import { cellText, type Grid, type GridCell, textIn } from "./form-grid";
import type { FormPart, PrintedField } from "./form-parts";
import { printedBox } from "./printed-boxes";
import { isDayHint } from "./written-room";
import { isBlankMark } from "./cell-marks";

interface Signed {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * A block in which several people sign, each with a name, a signature, a date: a declaration of each, called as the form
 * calls who signs. Undefined for rows that do something else.
 */
export const signGrid = (grid: Grid, at: number): Signed | undefined =>
  signedInRows(grid, at) ?? signedInColumns(grid, at) ?? signedInCells(grid, at);

/** "Role | Name | Signature | Date" over a row for each who signs, perhaps with room for comments. */
function signedInRows(grid: Grid, at: number): Signed | undefined {
  const [corner, ...heads] = grid.begin(at);
  const names = heads.map(cellText);
  const others = names.filter((name) => !isSigningHead(name));
  const isHead =
    corner !== undefined && asksToSign(names) && others.every((name) => printedBox(name)?.hint === "");
  if (!isHead) return undefined;
  const rows: GridCell[] = [];
  for (let row = at + 1; row < grid.rows; row += 1) {
    const [who, ...room] = grid.begin(row);
    if (!who || !saysWho(who) || room.length !== heads.length || !room.every(isRoom)) break;
    rows.push(who);
  }
  const fields = rows.flatMap((who): readonly PrintedField[] => [
    { label: cellText(who), options: [], signs: true },
    ...others.map((name) => ({ label: `${cellText(who)}: ${name}`, options: [] })),
  ]);
  return signed(fields, at + 1 + rows.length, [cellText(corner), ...names]);
}

/** "Auditor | Team manager" over rows "Name", "Signature", "Date", whose labels stand before the rows or in each cell. */
function signedInColumns(grid: Grid, at: number): Signed | undefined {
  const cells = grid.begin(at);
  const isLabelled = cells.length > 1 && cells.every(saysWho);
  const people =
    isLabelled && !isPartOfSigning(cells[0]) && labelsBelow(grid, at, cells.length) ? cells : cells.slice(1);
  if (people.length === 0 || !people.every(saysWho)) return undefined;
  const asked: string[] = [];
  let row = at + 1;
  for (; row < grid.rows; row += 1) {
    const [first, ...room] = grid.begin(row);
    const label = first ? bare(cellText(first)) : "";
    const isRow =
      1 + room.length === cells.length &&
      isSigningHead(label) &&
      room.every((cell) => isRoom(cell) || (people === cells && bare(cellText(cell)) === label));
    if (!isRow) break;
    asked.push(label);
  }
  if (!asksToSign(asked)) return undefined;
  const fields = people.map((who) => ({ label: cellText(who), options: [], signs: true as const }));
  return signed(fields, row, [people === cells ? "" : textIn(cells[0]), ...asked]);
}

/** The row below asks for the same in each of its cells: "Name: | Name:". */
const labelsBelow = (grid: Grid, at: number, count: number): boolean => {
  const labels = grid.begin(at + 1).map((cell) => bare(cellText(cell)));
  return labels.length === count && labels.every((label) => label === labels[0] && isSigningHead(label));
};

/** Cells of lines: who signs, and under it "Name:", "Signed:", "Date:". */
function signedInCells(grid: Grid, at: number): Signed | undefined {
  const cells = grid.begin(at).filter(({ lines }) => lines.length > 0);
  const texts = cells.map(({ lines }) => lines.map(({ text }) => bare(text)));
  const areAll = texts.every(
    ([who = "", ...asked]) => isWho(who) && asksToSign(asked) && asked.every(isSigningHead),
  );
  if (cells.length < 2 || !areAll) return undefined;
  const fields = texts.map(([who = ""]) => ({ label: who, options: [], signs: true as const }));
  return signed(
    fields,
    at + 1,
    texts.flatMap(([, ...asked]) => asked),
  );
}

function signed(fields: readonly PrintedField[], until: number, said: readonly string[]): Signed | undefined {
  if (fields.length === 0) return undefined;
  const texts = said.filter((text) => text !== "");
  return {
    until,
    parts: [
      { is: "understood", texts },
      { is: "fields", fields, sameTable: false },
    ],
  };
}

const isPartOfSigning = (cell: GridCell | undefined): boolean =>
  cell !== undefined && isSigningHead(bare(cellText(cell)));

/** Two parts of a signing at least, and not two of the same. */
const asksToSign = (names: readonly string[]): boolean => {
  const parts = names.map(bare).filter(isSigningHead).flatMap(partsAsked);
  return parts.length > 1 && new Set(parts).size === parts.length;
};

const LONGEST_WHO = 60;

const isWho = (text: string): boolean =>
  text !== "" && text.length <= LONGEST_WHO && !isSigningHead(text) && !/[?.]$/u.test(text);

const saysWho = (cell: GridCell): boolean => cell.lines.length === 1 && isWho(bare(cellText(cell)));

const isRoom = (cell: GridCell): boolean =>
  cell.lines.every(
    ({ text, controls }) =>
      (isBlankMark(text) || isDayHint(text)) && controls.every(({ choices }) => choices.length === 0),
  );

const bare = (text: string): string => text.replace(/(?<![\s._…:])[\s._…:]+$/u, "").trim();
