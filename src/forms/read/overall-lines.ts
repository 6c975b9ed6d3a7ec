import { isOfPart, isOverall } from "../is-overall";
import { areBandsBeside } from "./banded-lines";
import type { ReadLines } from "./bare-details";
import type { FormPiece } from "./form-flow";
import { isHeading } from "./form-line";
import type { DraftSoFar } from "./form-parts";
import { namesGrade, printedBox } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";

const MOST = 8;

/**
 * "Overall judgement" as a heading below the items, over its grades in a line each ("Good (8–9)") and nothing that asks for it again:
 * one of them is to be chosen. Undefined for other lines.
 */
export function overallLines(
  flow: readonly FormPiece[],
  at: number,
  { hasItems }: DraftSoFar,
): ReadLines | undefined {
  const asked = flow[at];
  if (!hasItems || asked?.type !== "line" || !isHeading(asked.line)) return undefined;
  const { text } = asked.line;
  if (!isOverall(text) || isOfPart(text) || !namesGrade(text)) return undefined;
  const lines = flow.slice(at + 1, at + 1 + MOST).map(plainText);
  const all = lines
    .slice(
      0,
      endOf(lines, (line) => line !== undefined),
    )
    .flatMap((line) => line ?? []);
  const graded = all.slice(0, endOf(all, isGradeWord));
  const labels = areBandsBeside(text, all) ? all : graded;
  const isScale = labels === all || familyOf(labels)?.kind === "graded";
  const next = flow[at + 1 + labels.length];
  if (labels.length < 2 || !isScale || asksAgain(next)) return undefined;
  const isBox = printedBox(plainText(next) ?? "") !== undefined;
  return {
    parts: [
      { is: "break" },
      { is: "item", item: { ...itemLabel([text]), labels, chosen: true } },
      { is: "understood", texts: labels },
      ...(isBox ? [] : [{ is: "break" } as const]),
    ],
    until: at + 1 + labels.length,
  };
}

/** How many of them there are before the first that is not so. */
function endOf<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  const other = all.findIndex((each) => !isSo(each));
  return other < 0 ? all.length : other;
}

/** What a line says that is no heading and has neither room nor a list to choose from. */
function plainText(piece: FormPiece | undefined): string | undefined {
  if (piece?.type !== "line") return undefined;
  const { line } = piece;
  return line.role === "heading" || line.room || line.controls.length > 0 ? undefined : line.text;
}

/** "Overall judgement | ____" below: the lines only told its grades. */
const asksAgain = (piece: FormPiece | undefined): boolean => {
  const texts =
    piece?.type === "table" ? piece.grid.begin(0).map(({ text }) => text) : [piece?.line.text ?? ""];
  return texts.some((text) => isOverall(text) || namesGrade(text));
};
