import { isOnlyRoom, marksOf } from "./cell-marks";
import { isLabelShaped, isOfAudit } from "./field-label";
import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";

interface SigningRows {
  readonly from: number;
  readonly labels: readonly (readonly GridCell[])[];
}

/**
 * The last rows of a table that asks other things above them: "Manager’s signature | ____ | Date | ____", or "Auditor | ____" below
 * "Sign-off" across it. Undefined where it ends in others.
 */
const signingRows = oncePerGrid((grid): SigningRows | undefined => {
  let from = grid.rows;
  while (from > 0 && labelsIn(grid.begin(from - 1)).length > 0) from -= 1;
  if (from === 0) return undefined;
  const labels = (at: number) =>
    Array.from({ length: grid.rows - at }, (_, row) => labelsIn(grid.begin(at + row)));
  if (from < grid.rows && namesSigning(grid.begin(from - 1))) return { from, labels: labels(from) };
  while (from < grid.rows && !labels(from).every(areOfSigning)) from += 1;
  return from < grid.rows ? { from, labels: labels(from) } : undefined;
});

/** The first of those rows; behind the table where there are none. */
export const signedFrom = (grid: Grid): number => signingRows(grid)?.from ?? grid.rows;

/** What such a row asks, as details: whoever signs, and when. */
export function* signingParts(grid: Grid, at: number): Generator<FormPart, void> {
  const { from, labels } = signingRows(grid) ?? { from: grid.rows, labels: [] };
  const asked = labels[at - from] ?? [];
  yield { is: "break" };
  yield {
    is: "fields",
    fields: asked.map((cell) => ({ label: cellText(cell), options: [] })),
    sameTable: at > from,
  };
}

/** The labels of a row that has room beside each, and nothing else. */
function labelsIn(cells: readonly GridCell[]): readonly GridCell[] {
  const labels = cells.filter((_, at) => at % 2 === 0);
  const arePairs = cells.length > 1 && cells.length % 2 === 0;
  return arePairs && labels.every(isLabel) && cells.every((cell, at) => at % 2 === 0 || isOnlyRoom(cell))
    ? labels
    : [];
}

const isLabel = (cell: GridCell): boolean =>
  cell.lines.length === 1 &&
  isLabelShaped(cellText(cell)) &&
  marksOf(cell.lines).every(({ type }) => type === "text");

/** Several labels of the audit side by side, or one that a signature, a name or a day is written behind. */
const areOfSigning = (labels: readonly GridCell[]): boolean =>
  labels.every((cell) => (labels.length > 1 && isOfAudit(cellText(cell))) || SIGNS.test(cellText(cell)));

const SIGNS =
  /^(?:(?:print )?name|date(?: signed| completed)?|job title|role|designation|position|sign(?:ed|ature)s?(?: (?:of|by)\s.{2,40}|\s?\([^()]{2,40}\))?|[^?.]{2,40}\s(?:signature|sign[- ]off)(?:\s(?:and|&|\/)\s?date)?|(?:checked|completed|audited|reviewed|countersigned|approved) by|llofnod(?:wyd)?(?: .{2,40})?|enw|dyddiad|swydd)\s*:?$/iu;

const namesSigning = ([cell, ...more]: readonly GridCell[]): boolean =>
  cell !== undefined && more.length === 0 && headsSigning(cellText(cell));

/** "Sign-off", "Llofnodion": whoever stands below it signs. */
export const headsSigning = (text: string): boolean => NAMES_SIGNING.test(text);

const NAMES_SIGNING =
  /^(?:(?:section|part|adran|rhan) \S{1,3}[\s:.–—-]+|\S{1,3}[.)]\s)?(?:(?:audit|final|form|the)\s)*(?:sign(?:ed|ing|atures?|atories)?(?:[\s-](?:off|by))?|(?:declarations?|approvals?|authorisation)(?: and sign(?:ing|atures?|[\s-]off))?|(?:completed|agreed|approved|checked|authorised) by|llofnod(?:ion|wyd|i)?|datganiad)\s*:?$/iu;
