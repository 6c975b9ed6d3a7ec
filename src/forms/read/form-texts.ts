import type { Page } from "../../ooxml/page-model";
import { formFlow, outsideLines, rowName, type FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";

/** A line of a form with its place, in words for a person. */
export interface FormText {
  readonly text: string;
  readonly where: string;
}

/** Every line of a form in reading order, what stands in headers, footers and notes last. */
export const formTexts = (page: Page): readonly FormText[] =>
  [...formFlow(page.blocks), ...outsideLines(page.outsideBody ?? [])]
    .flatMap(placedLines)
    .flatMap(({ line, where }) => [line.text, ...choicesIn(line)].map((text) => ({ text, where })))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

const choicesIn = ({ controls }: FormLine): readonly string[] => controls.flatMap(({ choices }) => choices);

export interface PlacedLine {
  readonly line: FormLine;
  readonly where: string;
  /** The line itself, or all of its cell: a label may be made of several lines. */
  readonly within: string;
}

export function placedLines(piece: FormPiece): readonly PlacedLine[] {
  if (piece.type === "line") return [{ ...piece, within: piece.line.text }];
  const { grid } = piece;
  return Array.from({ length: grid.rows }, (_, row) => row).flatMap((row) =>
    grid.begin(row).flatMap((cell) => {
      const placed = { where: rowName(piece.where, row), within: cell.text };
      const rings = (cell.rings ?? []).map((line) => ({ line, ...placed, within: line.text }));
      return [...cell.lines.map((line) => ({ line, ...placed })), ...rings];
    }),
  );
}
