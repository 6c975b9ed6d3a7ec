import { bandsTold } from "./bands-told";
import { listedWords } from "./cell-marks";
import { isBareLabel, labelsIn, withoutLine } from "./field-label";
import type { Seen } from "./answer-place";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import { placedLines } from "./form-texts";
import { asksToRing } from "./head-words";
import { isBlank } from "./cell-looks";
import { placesInTable } from "./places-in-table";
import { printedBox, tickBoxes, withoutBoxes } from "./printed-boxes";
import { wholeList } from "./whole-list";
import { numberAlone, printedLabel } from "./printed-label";

/** What a form says and where it looks as though it were to be filled in, whatever its parts were recognised as. */
export const answerPlaces = (flow: readonly FormPiece[]): readonly Seen[] =>
  flow.flatMap((piece, at) =>
    piece.type === "table" ? placesInTable(piece.grid, piece.where, at) : placesOfLine(flow, at),
  );

function placesOfLine(flow: readonly FormPiece[], at: number): readonly Seen[] {
  const piece = flow[at];
  if (piece?.type !== "line") return [];
  const { line, where } = piece;
  const text: Seen = {
    type: "text",
    text: line.text,
    lines: [line.text],
    where,
    open: isOverSomething(flow, at),
    at,
    row: -1,
  };
  const above = [1, 2].flatMap((back) => saidBefore(flow[at - back]));
  const place = (labels: readonly string[], askers: readonly string[]): Seen => ({
    type: "place",
    askers: askers.filter((asker) => asker !== ""),
    beyond: [],
    head: "",
    labels,
    where,
    table: "",
    at,
    row: -1,
    column: 0,
    columns: 1,
  });
  const list = listIn(line);
  if (list && asksToRing(list.lead)) return [text, place(list.labels, [...above, list.lead])];
  if (list) return [text, place(list.labels, [list.lead, withoutBoxes(line.text), ...above])];
  if (!isOverRoom(flow, at)) return [text];
  // "Name: ____ Date: ____" has room for two; the number of "1. ____ For: ____" asks nothing.
  const labels = labelsIn(line.text).map(withoutLine);
  const asking = labels.filter((label) => labels.length === 1 || numberAlone(label) === undefined);
  return [text, ...asking.map((label) => place([], [label]))];
}

function isOverSomething(flow: readonly FormPiece[], at: number): boolean {
  const piece = flow[at];
  const next = flow[at + 1];
  if (piece?.type !== "line" || (piece.below ?? 0) > 0 || !next || /[:?]$/u.test(piece.line.text))
    return true;
  if ([next, flow[at + 2]].some(isTickLine)) return true;
  if (next.type === "table") return next.grid.columns === 1 || next.grid.rows === 1;
  return listIn(next.line) !== undefined || next.line.room || /^[^\p{L}]*$/u.test(next.line.text);
}

/** "☐ Approved" over others that are lines of their own. */
const isTickLine = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" && tickBoxes(piece.line.text)?.labels.length === 1;

const saidBefore = (piece: FormPiece | undefined): readonly string[] =>
  piece?.type === "line" && !listIn(piece.line) ? [withoutLine(piece.line.text)] : [];

interface Listed {
  readonly labels: readonly string[];
  readonly lead: string;
}

/** What each line offers, found out once: those around it ask for it again. */
const FOUND = new WeakMap<FormLine, { readonly list: Listed | undefined }>();

/** What a line offers: boxes to tick side by side, a drop-down, words to choose from. */
function listIn(line: FormLine): Listed | undefined {
  const { list } = FOUND.get(line) ?? { list: listOffered(line) };
  FOUND.set(line, { list });
  return list;
}

function listOffered(line: FormLine): Listed | undefined {
  const boxes = tickBoxes(line.text);
  const whole = boxes && wholeList(line.text, boxes);
  const chosen = line.controls.flatMap(({ choices }) => choices);
  const ringed = boxes ? undefined : ringedList(line.text);
  if (ringed) return ringed;
  const isTold = line.role === "heading" || line.role === "title" || bandsTold(line) !== undefined;
  const found =
    whole ??
    (chosen.length > 1 ? { labels: chosen, lead: line.text } : isTold ? undefined : listedWords(line.text));
  const labels = (found?.labels ?? []).filter((label) => label !== "");
  // "Grade each: Good or Poor" tells how to answer what stands below.
  return found && labels.length > 1 && !/\b(?:each|every)\b/iu.test(found.lead)
    ? { labels, lead: found.lead }
    : undefined;
}

/** "Circle one: 3 – Excellent 2 – Good": told how, and what to choose from. */
function ringedList(text: string): Listed | undefined {
  const [, lead = "", list = ""] = /^([^:]{1,60}:)\s*(\S.*)$/u.exec(text) ?? [];
  if (!asksToRing(lead)) return undefined;
  const labels = list.split(/\s+(?=\d{1,2} [–—=-] )|\s*[/;|]\s*/u).filter((label) => label !== "");
  return labels.length > 1 ? { labels, lead } : undefined;
}

/** A line to write on behind a label, a label over several empty lines, or over an empty frame. */
function isOverRoom(flow: readonly FormPiece[], at: number): boolean {
  const piece = flow[at];
  if (piece?.type !== "line" || tickBoxes(piece.line.text)) return false;
  const { line, below = 0 } = piece;
  const text = withoutLine(line.text);
  // "1. ____" is room of what stands above.
  const isWritten =
    text !== "" && numberAlone(text) === undefined && text !== line.text && /[_…]{3}|\.{5}/u.test(line.text);
  const isOver =
    (isBareLabel(line.text) && (below > 1 || labelsIn(line.text).length > 1)) ||
    (line.text.endsWith("?") && below > 1) ||
    (isBareLabel(line.text) &&
      (line.room || line.controls.length > 0 || printedBox(line.text) !== undefined));
  const next = flow[at + 1];
  const isFramed =
    next?.type === "table" &&
    next.grid.rows === 1 &&
    next.grid.columns === 1 &&
    isBlank(next.grid.begin(0)[0]);
  const isInList = isShortOverRoom(flow[at]) && [flow[at - 1], flow[at + 1]].some(isShortOverRoom);
  return isWritten || isOver || isFramed || isInList;
}

/** A few words over an empty line, which may be a label over its room. */
const isShortOverRoom = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" &&
  (piece.below ?? 0) > 0 &&
  piece.line.role === "normal" &&
  piece.line.text.length <= LONGEST_LABEL &&
  !/[.;,]$/u.test(piece.line.text);

const LONGEST_LABEL = 40;

/** The label of a place as the draft may say it: without its number, its colon and its room. */
export const plainText = (text: string): string =>
  printedLabel(withoutLine(text)).label.replace(/\s?:$/u, "").toLowerCase();

/** Where a form prints a text: alone, else within another; "" where it does not. */
export function placeOfTexts(flow: readonly FormPiece[]): (text: string) => string {
  const lines = flow.flatMap(placedLines);
  const alone = new Map(lines.map(({ line, where }) => [plainText(line.text), where] as const).toReversed());
  return (text) =>
    alone.get(plainText(text)) ?? lines.find(({ line }) => line.text.includes(text))?.where ?? "";
}
