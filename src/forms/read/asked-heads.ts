import { marksOf } from "./cell-marks";
import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";
import { cellText, type Grid } from "./form-grid";
import { printedBox } from "./printed-boxes";

const FEWEST = 3;

/**
 * The pieces of a form whose questions have a style for headings: "Was the child seen alone?" right over "☐ Yes ☐ No", as all of
 * that style stand, is asked under the heading above it and begins no section.
 */
export function withAskedHeads(flow: readonly FormPiece[]): readonly FormPiece[] {
  const levels = new Set(flow.map((_, at) => levelAt(flow, at)));
  const asked = [...levels].filter((level) => level > 1 && areAsked(flow, level));
  if (asked.length === 0) return flow;
  return flow.map((piece, at) =>
    piece.type === "line" && asked.includes(levelAt(flow, at))
      ? { ...piece, line: { ...piece.line, role: "normal", bold: false } }
      : piece,
  );
}

/** Every heading of the level is over the same answers, and other headings are over some of them. */
function areAsked(flow: readonly FormPiece[], level: number): boolean {
  const places = [...flow.keys()].filter((at) => levelAt(flow, at) === level);
  const offered = places.map((at) => answersIn(flow[at + 1]));
  const [first = ""] = offered;
  const isUnder = places.some((at) => isOther(flow[at - 1], level));
  return places.length >= FEWEST && first !== "" && offered.every((each) => each === first) && isUnder;
}

/** A heading that is not the title, and no question of that level. */
const isOther = (piece: FormPiece | undefined, level: number): boolean =>
  piece?.type === "line" &&
  isHeading(piece.line) &&
  piece.line.role !== "title" &&
  (piece.line.role !== "heading" || ((piece.line.level ?? 0) > 1 && (piece.line.level ?? 0) < level));

const levelAt = (flow: readonly FormPiece[], at: number): number => {
  const piece = flow[at];
  return piece?.type === "line" && piece.line.role === "heading" ? (piece.line.level ?? 0) : 0;
};

/** What a line offers, where that is all it says. */
const answersIn = (piece: FormPiece | undefined): string =>
  piece?.type === "line" ? offeredIn(piece.line) : "";

function offeredIn(line: FormLine): string {
  const marks = marksOf([line]);
  const labels = marks.flatMap((mark) => (mark.type === "options" && mark.lead === "" ? mark.labels : []));
  return marks.length === 1 && labels.length > 1 ? labels.join("\n") : "";
}

/**
 * "Outcomes for the child" set apart right above a table that asks under names of its own, or "Impact" above "What has changed?": it
 * heads what is asked there, and is no box of what stands above it.
 */
export function headsBelow(flow: readonly FormPiece[], at: number): boolean {
  const [piece, next] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line" || !next) return false;
  const { line, below = 0 } = piece;
  const isName = isHeading(line) && !/[:?]$/u.test(line.text) && printedBox(line.text)?.hint === "";
  if (!isName) return false;
  if (next.type === "line") return asksUnder(line, next.line);
  return below === 0 && isAskedUnderName(next.grid);
}

/** A question that is no heading as the one above it. */
const asksUnder = (heading: FormLine, { text, role, bold }: FormLine): boolean => {
  const isApart = role !== heading.role || (heading.role === "normal" && bold !== heading.bold);
  return isApart && heading.role !== "title" && text.endsWith("?");
};

/** "Q7. Was the child heard?" across the table, over "Rating" and its room. */
function isAskedUnderName(grid: Grid): boolean {
  const [[name, ...more], below] = [grid.begin(0), grid.begin(1)];
  return name !== undefined && more.length === 0 && cellText(name) !== "" && below.length > 1;
}
