import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";
import { tickBoxes } from "./printed-boxes";
import { printedLabel } from "./printed-label";
import { listedWords } from "./cell-marks";

/** The lines of a form in which parts of a question, under letters of their own, say all of it; and the lines that are said in them now. */
export function withStems(flow: readonly FormPiece[]): {
  readonly flow: readonly FormPiece[];
  readonly said: readonly string[];
} {
  const said: string[] = [];
  let stem: string | undefined;
  const joined = flow.flatMap((piece, at): readonly FormPiece[] => {
    if (piece.type === "table") {
      stem = undefined;
      return [piece];
    }
    const { line } = piece;
    const next = flow[at + 1];
    if (isStem(line) && next?.type === "line" && isPart(next.line, "a")) {
      stem = line.text.replace(/\s*[:…]$/u, "");
      said.push(line.text);
      return [];
    }
    const letter = PART.exec(line.text)?.[1];
    if (stem === undefined || letter === undefined || !offers(line)) {
      if (isHeading(line) || printedLabel(line.text).number !== undefined) stem = undefined;
      return [piece];
    }
    said.push(`${letter})`);
    const { number, label } = printedLabel(stem);
    const text = `${number ?? ""}${letter}) ${label}: ${line.text.replace(PART, "")}`;
    return [{ ...piece, line: { ...line, text } }];
  });
  return { flow: joined, said };
}

const PART = /^\(?([a-h])[).]\s*(?=\S)/iu;

/** "3. Does the record:", which what follows goes on. */
const isStem = ({ text, controls, room }: FormLine): boolean =>
  controls.length === 0 &&
  !room &&
  tickBoxes(text) === undefined &&
  printedLabel(text).number !== undefined &&
  /[:…]$/u.test(text);

const isPart = (line: FormLine, letter: string): boolean =>
  PART.exec(line.text)?.[1]?.toLowerCase() === letter && offers(line);

/** The answers stand in the line itself. */
const offers = ({ text, controls }: FormLine): boolean =>
  tickBoxes(text) !== undefined || controls.length > 0 || listedWords(text) !== undefined;
