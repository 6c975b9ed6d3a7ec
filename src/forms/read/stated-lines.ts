import { marksOf, optionsTogether } from "./cell-marks";
import { isBareLabel, isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";
import type { FormPart } from "./form-parts";
import type { ReadLines } from "./bare-details";
import { isJudgementWord, printedBox } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";

/** A statement, and what it is answered with in the line below it. */
interface Stated {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Statements of a form that are each answered in the line below, by where they stand. */
export interface StatedLines {
  readonly at: ReadonlyMap<number, Stated>;
  /** A box stands below each of them, and not only below the last under a heading. */
  readonly haveBoxes: boolean;
}

/** "Boundaries are clear" over "1  2  3  4", where some stand right below one another and are answered alike. */
export function statedLines(flow: readonly FormPiece[]): StatedLines {
  const all = new Map(flow.flatMap((_, at) => statedAt(flow, at).map((stated) => [at, stated] as const)));
  const named = (stated: Stated | undefined) => stated?.labels.join("|");
  const alike = new Set(
    [...all].flatMap(([at, stated]) =>
      named(all.get(behindBox(flow, at + 2))) === named(stated) ? [named(stated)] : [],
    ),
  );
  const found = [...all].filter(([, stated]) => alike.has(named(stated)));
  return { at: new Map(found), haveBoxes: found.every(([at]) => isBox(flow[at + 2])) };
}

/** The statement that stands here with its answers, as an item of its own whatever heads it. Undefined for other lines. */
export function statedItem(at: number, { at: all, haveBoxes }: StatedLines): ReadLines | undefined {
  const stated = all.get(at);
  if (!stated) return undefined;
  const item: FormPart = {
    is: "item",
    item: { ...itemLabel([stated.text]), labels: stated.labels, chosen: true },
  };
  return { until: at + 2, parts: haveBoxes ? [item] : [item, { is: "break" }] };
}

function statedAt(flow: readonly FormPiece[], at: number): readonly Stated[] {
  const [piece, next] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line" || next?.type !== "line" || !isStatement(piece.line)) return [];
  const marks = optionsTogether(marksOf([next.line]));
  const [mark, ...more] = marks;
  const isOffer = mark?.type === "options" && mark.lead === "" && more.length === 0 && mark.labels.length > 1;
  return isOffer ? [{ text: piece.line.text, labels: mark.labels }] : [];
}

/** Words of a detail, which may name a worker or a team as a statement does. */
const LONGEST_DETAIL = 4;

/** Several words that neither head nor ask, and are no place to fill in. */
const isStatement = (line: FormLine): boolean =>
  /^\S+(?:\s\S+){2}/u.test(line.text) &&
  !/[?:]$/u.test(line.text) &&
  !line.room &&
  line.controls.length === 0 &&
  !isHeading(line) &&
  !(isFieldLabel(line.text) && line.text.split(" ").length <= LONGEST_DETAIL) &&
  !isBareLabel(line.text) &&
  !isGradeWord(line.text) &&
  !isJudgementWord(line.text) &&
  printedBox(line.text) === undefined &&
  marksOf([line]).every(({ type }) => type === "text");

/** Where the box below the answers ends, with the lines to write on; where the answers end, if there is none. */
function behindBox(flow: readonly FormPiece[], from: number): number {
  let at = isBox(flow[from]) ? from + 1 : from;
  while (at > from && isRoom(flow[at])) at += 1;
  return at;
}

const isRoom = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && marksOf([piece.line]).every(({ type }) => type === "room");

const isBox = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && printedBox(piece.line.text) !== undefined;
