import type { CellMark } from "./cell-marks";
import { tickBoxes } from "./printed-boxes";
import { withoutPoints } from "./bands-told";
import { codeTold } from "./printed-legend";

type Options = Extract<CellMark, { type: "options" }>;

/**
 * "(0–15 Poor, 16–29 Fair, 30–39 Strong)" or "1 = Poor, 2 = Fair, 3 = Strong" beside a box to tick for each: the boxes are what is
 * chosen from, and the others only tell of them.
 */
export function withoutToldTwice(marks: readonly CellMark[]): readonly CellMark[] {
  const options = marks.filter((mark) => mark.type === "options");
  if (options.length < 2) return marks;
  const offered = setOf(options.filter(isOffered).flatMap(({ labels }) => labels));
  const isTold = (mark: CellMark) =>
    mark.type === "options" &&
    !isOffered(mark) &&
    mark.lead === "" &&
    mark.labels.length > 1 &&
    [withoutPoints, (label: string) => codeTold(label) ?? label].some(
      (named) => setOf(mark.labels.map(named)) === offered,
    );
  return marks.map((mark) => (isTold(mark) ? { type: "text", line: { ...mark.line, bold: false } } : mark));
}

/** There is a box for it, or a list. */
const isOffered = ({ line }: Options): boolean =>
  line.controls.length > 0 || tickBoxes(line.text) !== undefined;

const setOf = (labels: readonly string[]): string =>
  [...new Set(labels.map((label) => label.toLowerCase()))].sort().join("\n");
