import { boxLines } from "./box-lines";
import { marksOf, optionsTogether } from "./cell-marks";
import { isBareLabel, isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { cellText } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import type { FormPart } from "./form-parts";
import { isLineOfRoom } from "./line-frames";
import type { ReadLines } from "./bare-details";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { isGradeWord } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { roomBehind } from "./written-room";

/** A statement, and what it is answered with behind it or below it. */
interface Stated {
  readonly text: string;
  readonly labels: readonly string[];
  /** How many lines of the form that is. */
  readonly height: number;
}

/** Statements of a form that are each answered in the lines below or behind them, by where they stand. */
export interface StatedLines {
  readonly at: ReadonlyMap<number, Stated>;
  /** A box stands below each of them, and not only below the last under a heading. */
  readonly haveBoxes: boolean;
}

/** "Boundaries are clear" over "1  2  3  4" or before them, where some stand right below one another and are answered alike. */
export function statedLines(flow: readonly FormPiece[]): StatedLines {
  const all = new Map(flow.flatMap((_, at) => statedAt(flow, at).map((stated) => [at, stated] as const)));
  const named = (stated: Stated | undefined) => stated?.labels.join("|");
  const again = boxesAgain(flow, all);
  const alike = new Set(
    [...all].flatMap(([at, stated]) =>
      named(all.get(behindBox(flow, at + stated.height, again))) === named(stated) ? [named(stated)] : [],
    ),
  );
  const found = [...all].filter(([, stated]) => alike.has(named(stated)));
  return {
    at: new Map(found),
    haveBoxes: found.every(([at, { height }]) => isBox(flow[at + height], again)),
  };
}

/** The statement that stands here with its answers, as an item of its own whatever heads it. Undefined for other lines. */
export function statedItem(at: number, { at: all, haveBoxes }: StatedLines): ReadLines | undefined {
  const stated = all.get(at);
  if (!stated) return undefined;
  const item: FormPart = {
    is: "item",
    item: { ...itemLabel([stated.text]), labels: stated.labels, chosen: true },
  };
  return { until: at + stated.height, parts: haveBoxes ? [item] : [item, { is: "break" }] };
}

/** "Details: ____" right below several of them: a box, whatever it is called. */
function boxesAgain(flow: readonly FormPiece[], all: ReadonlyMap<number, Stated>): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const [at, { height }] of all) {
    const text = nameOfRoom(flow[at + height]);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([text, count]) => (text !== "" && count >= FEWEST ? [text] : [])));
}

const FEWEST = 2;

function statedAt(flow: readonly FormPiece[], at: number): readonly Stated[] {
  const [piece, next] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line") return [];
  const before = statedBefore(piece.line);
  if (before.length > 0) return before;
  if (next?.type !== "line" || !isStatement(piece.line)) return [];
  const below = boxLines(flow, at + 1);
  const boxes = below.flatMap(({ text }) => tickBoxes(text)?.labels ?? []);
  if (boxes.length > 1) return [{ text: piece.line.text, labels: boxes, height: 1 + below.length }];
  const marks = optionsTogether(marksOf([next.line]));
  const [mark, ...more] = marks;
  const isOffer = mark?.type === "options" && mark.lead === "" && more.length === 0 && mark.labels.length > 1;
  return isOffer ? [{ text: piece.line.text, labels: mark.labels, height: 2 }] : [];
}

/** "Boundaries are clear   ☐ Yes   ☐ No": a statement with its answers behind it. */
function statedBefore(line: FormLine): readonly Stated[] {
  const boxes = tickBoxes(line.text);
  if (!boxes || boxes.labels.length < 2 || boxes.behind !== undefined) return [];
  return isStatement({ ...line, text: boxes.lead })
    ? [{ text: boxes.lead, labels: boxes.labels, height: 1 }]
    : [];
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
function behindBox(flow: readonly FormPiece[], from: number, again: ReadonlySet<string>): number {
  let at = isBox(flow[from], again) ? from + 1 : from;
  while (at > from && isLineOfRoom(flow[at])) at += 1;
  return at;
}

const isBox = (piece: FormPiece | undefined, again: ReadonlySet<string>): boolean => {
  const text = piece?.type === "line" ? piece.line.text : nameOfRoom(piece);
  return printedBox(text) !== undefined || again.has(text);
};

/** "Details: ____", or "Details:" in a frame with room below it; empty for anything else. */
function nameOfRoom(piece: FormPiece | undefined): string {
  if (piece?.type === "line") return roomBehind(piece.line.text) ? piece.line.text : "";
  const [cell, ...more] = piece?.grid.rows === 1 ? piece.grid.begin(0) : [];
  return cell?.room === true && more.length === 0 && cell.lines.length === 1 ? cellText(cell) : "";
}
