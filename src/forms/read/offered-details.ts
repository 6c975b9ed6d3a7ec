import { isOverall } from "../is-overall";
import { boxLines } from "./box-lines";
import { marksOf } from "./cell-marks";
import { isBareLabel, isFieldLabel, isLabelShaped, labelsIn, namesSigner } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import type { DraftSoFar, PrintedField } from "./form-parts";
import type { ReadLines } from "./bare-details";
import { namesGuidance } from "./head-words";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { namesLegend } from "./legend-table";
import { familyOf } from "./printed-grades";
import { asksForSeveral } from "./printed-fields";
import { areNumbers, printedLabel } from "./printed-label";
import { slashedList } from "./slashed-list";
import { tellsHow, withoutHow } from "./told-how";
import { toldKey } from "./told-key";
import { labelsWithRoom, roomBehind } from "./written-room";

/** What a line offers to choose from, and what stands before that. */
interface Offered {
  readonly lead: string;
  readonly options: readonly string[];
}

/** "Gender: ☐ Male ☐ Female", "Type of plan: CIN / CP", a list to choose from; undefined for grades, for a day and for other lines. */
function offeredIn(line: FormLine): Offered | undefined {
  const [mark, ...more] = marksOf([line]);
  const [, named = "", list = ""] = /^([^:]{1,60}:)?\s?(\S.*)$/u.exec(line.text) ?? [];
  const isMarked = mark?.type === "options" && more.length === 0;
  const { lead, options } = isMarked
    ? { lead: mark.lead, options: mark.labels }
    : { lead: named, options: list.includes("/") ? slashedList(list) : [] };
  const isGraded = isOfGrades(options) || (isJudgementWord(lead) && !isFieldLabel(lead)) || namesLegend(lead);
  const isDay =
    options.every((option) => /^\d+$/u.test(option)) &&
    !(list.includes(" / ") && options.every((option, at) => Number(option) === Number(options[0]) + at));
  // "☐ Yes ☐ No Plan signed": what stands behind its answers states something.
  const isStated = isMarked && lead !== "" && !line.text.startsWith(lead);
  return options.length > 1 && !isGraded && !isDay && !isStated ? { lead, options } : undefined;
}

/** "Good / Poor"; "Term: 1 / 2 / 3" only counts. */
export const isOfGrades = (options: readonly string[]): boolean =>
  familyOf(options)?.kind === "graded" && !areNumbers(options);

/** The details of a line: the last of them is chosen from what stands behind it. */
function fieldsOffered(line: FormLine): readonly PrintedField[] {
  const offered = offeredIn(line);
  const labels = offered ? labelsIn(offered.lead) : [];
  if (!offered || labels.length === 0 || !labels.every((label) => isLabel(label) || label.endsWith("?")))
    return [];
  return labels.map((label, at) => ({ label, options: at === labels.length - 1 ? offered.options : [] }));
}

const isLabel = (text: string): boolean =>
  printedBox(text) === undefined &&
  (isBareLabel(text) || roomBehind(text) !== undefined || (isFieldLabel(text) && isLabelShaped(text)));

/** A line that asks for a detail by its colon or its room, without offering anything. */
const asksDetail = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" &&
  piece.line.role === "normal" &&
  offeredIn(piece.line) === undefined &&
  labelsIn(piece.line.text).every((label) => isLabel(label)) &&
  labelsIn(piece.line.text).some((label) => isFieldLabel(label) || roomBehind(label) !== undefined);

const FAR_ENOUGH = 3;

/** Another line close by asks for a detail. */
const isAmongDetails = (flow: readonly FormPiece[], at: number): boolean =>
  Array.from({ length: FAR_ENOUGH }, (_, far) => far + 1).some(
    (far) => asksDetail(flow[at - far]) || asksDetail(flow[at + far]),
  );

/** "Type of conference: Initial / Review", "Chair present: Yes / No": a detail wherever it stands. */
function isDetailAlone(line: FormLine): boolean {
  const { lead, options } = offeredIn(line) ?? { lead: "", options: [] };
  if (marksOf([line]).every(({ type }) => type !== "options")) return false;
  const isPlain = /^\p{Lu}[\p{L} ]{2,30}:$/u.test(lead) && !tellsHow(lead);
  return (
    isFieldLabel(lead) ||
    (isPlain && familyOf(options)?.kind === "answers") ||
    (tickBoxes(line.text) !== undefined && isBareLabel(lead))
  );
}

/**
 * Before anything is judged: a detail to choose from a few, which stand behind its label or, among other details, in the line below
 * it. Undefined for other lines.
 */
export function offeredDetail(
  flow: readonly FormPiece[],
  at: number,
  { hasItems }: DraftSoFar,
): ReadLines | undefined {
  const piece = flow[at];
  if (piece?.type !== "line" || toldKey(piece.line.text).length > 0) return undefined;
  if (hasItems) return offeredAtFoot(flow, at, piece.line);
  const isAmong = piece.line.role === "normal" && isAmongDetails(flow, at);
  const own = isAmong || isDetailAlone(piece.line) ? fieldsOffered(piece.line) : [];
  if (own.length > 0 && own.every(({ label }) => !label.endsWith("?")))
    return { parts: [{ is: "fields", fields: own, sameTable: true }], until: at + 1 };
  const chosen = chosenBelow(flow, at, piece.line);
  if (chosen ?? !isAmong) return chosen;
  const next = flow[at + 1];
  const below = next?.type === "line" && !next.line.bold ? offeredIn(next.line) : undefined;
  if (below?.lead !== "" || !isBareLabel(piece.line.text) || !isLabel(piece.line.text)) return undefined;
  const field = { label: piece.line.text, options: below.options };
  return { parts: [{ is: "fields", fields: [field], sameTable: true }], until: at + 2 };
}

/** "Status of the child (tick one)" or "Type of plan", whatever it looks like, over boxes to tick that are no grades and no answers. */
function chosenBelow(flow: readonly FormPiece[], at: number, { text }: FormLine): ReadLines | undefined {
  const label = withoutHow(text.replace(/\s*:$/u, ""));
  const isTold = tellsHow(text) && !asksForSeveral(text);
  const isNumbered = printedLabel(label).number !== undefined;
  if (!isLabelShaped(label) || isNumbered || !(isTold || isFieldLabel(label)) || isOfItems(label))
    return undefined;
  const next = flow[at + 1];
  const lines = boxLines(flow, at + 1);
  const below = isTold && lines.length > 0 ? lines : next?.type === "line" ? [next.line] : [];
  const boxes = below.map((line) => tickBoxes(line.text));
  const options = boxes.flatMap((each) => (each?.lead === "" ? each.labels : []));
  const until = at + 1 + below.length;
  const isBeside = isFieldLabel(label) || areDetails(flow[at - 1]) || areDetails(flow[until]);
  if (options.length < 2 || familyOf(options) !== undefined || !isBeside) return undefined;
  return {
    parts: [
      { is: "understood", texts: isTold ? [text] : [] },
      { is: "fields", fields: [{ label, options }], sameTable: true },
    ],
    until,
  };
}

/** "Overall judgement", "Evidence", "Key": none of them is a detail. */
const isOfItems = (label: string): boolean =>
  isOverall(label) || isJudgementWord(label) || namesLegend(label) || printedBox(label) !== undefined;

/** A line that asks for a detail, or a table of nothing but labels, of which some are of details by their words. */
function areDetails(piece: FormPiece | undefined): boolean {
  if (piece?.type !== "table") return asksDetail(piece);
  const labels = Array.from({ length: piece.grid.rows }, (_, row) => piece.grid.begin(row))
    .flat()
    .map(({ text }) => text)
    .filter((text) => text !== "");
  return labels.every(isLabelShaped) && labels.filter(isFieldLabel).length * 3 >= labels.length;
}

/** "Grade agreed? ☐ Yes ☐ No" right behind "Moderated by: ____" or "Date: ____", and nothing asked below: a detail as those are. */
function offeredAtFoot(flow: readonly FormPiece[], at: number, line: FormLine): ReadLines | undefined {
  const [mark, ...more] = marksOf([line]);
  if (mark?.type !== "options" || more.length > 0) return undefined;
  const { lead, labels: options } = mark;
  const above = flow[at - 1];
  const isSigned = (piece: FormPiece | undefined) => piece?.type === "line" && signs(piece.line.text);
  const isAsked = lead !== "" && lead.length <= LONGEST_AT_FOOT && printedLabel(lead).number === undefined;
  const isLast = flow[at + 1] === undefined || isSigned(flow[at + 1]);
  if (!isAsked || !isLast || !isSigned(above) || familyOf(options)?.kind !== "answers") return undefined;
  return { parts: [{ is: "fields", fields: [{ label: lead, options }], sameTable: true }], until: at + 1 };
}

const LONGEST_AT_FOOT = 60;

/** "Moderated by: ____", "Auditor ____ Date ____": whoever signs, or when. */
const signs = (text: string): boolean =>
  labelsIn(text).every((label) => {
    const name = roomBehind(label)?.label;
    return name !== undefined && (isFieldLabel(name) || namesSigner(name));
  });

/** Cells side by side that each hold several labels, every one in a line of its own with room behind it; empty for other cells. */
export function labelsInCells(printed: readonly GridCell[]): readonly PrintedField[] {
  const cells = printed.filter((cell) => cell.lines.length > 0);
  const isAsked = ({ text, controls }: FormLine) =>
    (isBareLabel(text) || (controls.length === 1 && isLabelShaped(text))) &&
    controls.every(({ choices }) => choices.length === 0);
  const lines = cells.flatMap((cell) => cell.lines);
  const areLabels =
    cells.length > 1 &&
    cells.every((cell) => cell.lines.length > 1) &&
    lines.every(isAsked) &&
    lines.filter(({ text }) => isFieldLabel(text)).length * 2 > lines.length;
  return areLabels ? lines.map(({ text }) => ({ label: text, options: [] })) : [];
}

/**
 * "About this audit" over labels in one cell, beside what tells how to fill in the form: the labels, and all the other lines.
 * Undefined for other cells.
 */
export function labelsBesideGuidance(
  cells: readonly GridCell[],
): { readonly fields: readonly PrintedField[]; readonly others: readonly FormLine[] } | undefined {
  const isGuide = ({ lines: [name, ...more] }: GridCell) =>
    name !== undefined && namesGuidance(name.text) && !more.every(({ text }) => isBareLabel(text));
  const labels = cells.filter((cell) => !isGuide(cell)).flatMap((cell) => cell.lines);
  const asked = labels.filter(({ text }) => isBareLabel(text));
  const isNamed = labels.length === asked.length + 1 && labels[0] !== asked[0];
  if (!cells.some(isGuide) || asked.length < 2 || !(isNamed || labels.length === asked.length))
    return undefined;
  if (!asked.some(({ text }) => isFieldLabel(text))) return undefined;
  return {
    fields: asked.map(({ text }) => ({ label: text, options: [] })),
    others: [
      ...labels.filter((line) => !asked.includes(line)),
      ...cells.filter(isGuide).flatMap((cell) => cell.lines),
    ],
  };
}

/** The details of a cell, each in a line of its own with its room or what can be chosen there; empty for other cells. */
export function detailsInCell(cell: GridCell): readonly PrintedField[] {
  const fields = cell.lines.map((line) => {
    const offered = fieldsOffered(line);
    return offered.length > 0
      ? offered
      : labelsWithRoom({ ...cell, lines: [line] }).map(({ text }) => ({ label: text, options: [] }));
  });
  const areDetails = cell.lines.length > 1 && fields.every(({ length }) => length > 0);
  return areDetails && fields.flat().some(({ options }) => options.length > 0) ? fields.flat() : [];
}
