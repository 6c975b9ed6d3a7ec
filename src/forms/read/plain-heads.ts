import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";
import { tickBoxes } from "./printed-boxes";

/**
 * The pieces of a form in which nothing is set apart but its title, with short lines right above tables and questions as the headings that
 * they are: "Planning" over the rows about it.
 */
export function withPlainHeads(flow: readonly FormPiece[]): readonly FormPiece[] {
  const from = flow.findIndex((piece) => piece.type === "table" || !isHeading(piece.line));
  const isTitle = (at: number) => at === 0 || (at < from && flow[at + 1]?.type === "line");
  const isPlain = flow.every((piece, at) => piece.type === "table" || isTitle(at) || !isHeading(piece.line));
  if (!isPlain) return flow;
  return flow.map((piece, at) => {
    const heads = piece.type === "line" && at > 0 && mayHead(piece) && isAlone(flow, at);
    return heads && isBelow(flow[at + 1]) ? { ...piece, line: { ...piece.line, bold: true } } : piece;
  });
}

/** What a heading stands over: a table of several columns, or a question. */
const isBelow = (piece: FormPiece | undefined): boolean =>
  piece?.type === "table"
    ? piece.grid.rows > 1 && piece.grid.columns > 1
    : piece?.line.text.endsWith("?") === true;

/** Of several short lines one below the other none is a heading; above all stands the title. */
const isAlone = (flow: readonly FormPiece[], at: number): boolean => {
  const before = flow[at - 1];
  return at === 1 || before?.type !== "line" || isHeading(before.line) || !mayHead(before);
};

const LONGEST_HEAD = 50;

/** As short as a name, and no sentence, no question, no label. */
const mayHead = (piece: FormPiece): boolean => piece.type === "line" && isName(piece.line);

const isName = ({ text, role, room, controls }: FormLine): boolean =>
  role === "normal" &&
  !room &&
  controls.length === 0 &&
  text.length <= LONGEST_HEAD &&
  /^[\p{Lu}\d].*[\p{L}\d)]$/u.test(text) &&
  tickBoxes(text) === undefined;
