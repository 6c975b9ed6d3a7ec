import { isOverall } from "../is-overall";
import { asksOfAll } from "./closing-apart";
import { actionHead } from "./action-table";
import { isOverTicks } from "./asked-over-ticks";
import { marksOf } from "./cell-marks";
import type { FormPiece } from "./form-flow";
import { isHeading, type FormLine } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { asksInWords, isBareLabel, isFieldLabel, labelsIn, withoutLine } from "./field-label";
import { isInLabelRun } from "./label-runs";
import { namesTasks } from "./names-tasks";
import { itemLabel, printedLabel } from "./printed-label";
import { sumsUp } from "./section-notes";
import { saysHow } from "./told-how";
import { namesTotal } from "./totals";

/** Lines that are read together, up to the first that is not one of them. */
export interface ReadLines {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * What asks for words by the room below it: a question, or a heading, perhaps with what to think of under it. Undefined
 * for other lines.
 */
export function askedOverRoom(
  flow: readonly FormPiece[],
  at: number,
  { hasItems }: DraftSoFar,
): ReadLines | undefined {
  if (hasItems && asksOverall(flow, at)) return { parts: overallItem(flow, at), until: at + 1 };
  const sums = hasItems && isBelow(flow, at) && sumsUp(lineTextAt(flow, at));
  if (sums || isAskedAlone(flow, at, hasItems) || (hasItems && isHeadingOverRoom(flow, at)))
    return { parts: wordsItem([lineTextAt(flow, at)], isHeadingAt(flow, at)), until: at + 1 };
  const until = questionOverRoom(flow, at);
  if (until === 0) return undefined;
  const isOneOfMany =
    hasItems || flow.some((_, other) => other >= until && questionOverRoom(flow, other) > 0);
  const texts = flow.slice(at, until).map((_, offset) => lineTextAt(flow, at + offset));
  return isOneOfMany ? { parts: wordsItem(texts, isHeadingAt(flow, at)), until } : undefined;
}

/**
 * A label alone on its line ("Worker:"), with nothing under it that it could head: filled in behind the colon. Before
 * the items a detail; behind them, what is about none of them is answered in words. Undefined for other lines.
 */
export function bareDetail(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, hasOpenItem }: DraftSoFar,
): readonly FormPart[] | undefined {
  const over = hasItems ? undefined : labelsOverRoom(flow, at);
  if (over) return [{ is: "fields", fields: [{ label: over, options: [] }], sameTable: true }];
  if (isInLabelRun(flow, at))
    return [{ is: "fields", fields: [{ label: lineTextAt(flow, at), options: [] }], sameTable: true }];
  const text = bareAt(flow, at);
  if (text === undefined || saysHow(text) || isOverTicks(flow[at + 1], text)) return undefined;
  if (hasItems && namesTotal(text)) return undefined;
  const isOver = isBelow(flow, at) && (isBelow(flow, at, 2) || ASKS_COMMENT.test(text));
  if (hasItems && isOver && !printedBox(text) && !isFieldLabel(text)) return wordsItem([text]);
  const areSeveral = !hasItems && labelsIn(text).length > 1;
  if (!areSeveral && !isFilledIn(flow, at, text)) return undefined;
  if (!hasItems || isFieldLabel(text)) {
    const fields = labelsIn(text).map((label) => ({ label, options: [] }));
    return [{ is: "fields", fields, sameTable: true }];
  }
  const isOfItem = hasOpenItem && (printedBox(text) !== undefined || !(isBelow(flow, at) || asksOfAll(text)));
  return isOfItem ? undefined : wordsItem([text]);
}

/** "Chair’s comment:" with an empty line below it: on all that is above it. */
export const ASKS_COMMENT = /\b(?:comments?|summary|narrative|observations?|reflections?)\s*:$/iu;

/** "Overall rating:" or "Overall judgement" over an empty line, with nothing to choose from: on the scale of the form. */
function asksOverall(flow: readonly FormPiece[], at: number): boolean {
  const piece = flow[at];
  if (piece?.type !== "line" || piece.line.controls.length > 0) return false;
  const text = withoutLine(piece.line.text);
  const isAsked =
    text !== piece.line.text || text.endsWith(":") || isBelow(flow, at) || flow[at + 1] === undefined;
  const isGrade = isJudgementWord(text) || IN_POINTS.test(text);
  return isAsked && isOverall(text) && isGrade && !isOverChoices(flow[at + 1]);
}

/** "(out of 3)", "(1–5)" */
const IN_POINTS = /\((?:out of \d{1,2}|\d{1,2}\s?[-–]\s?\d{1,2})\)\s*:?$/u;

/** What follows is to be chosen from, or a table that may hold it. */
const isOverChoices = (next: FormPiece | undefined): boolean =>
  next?.type === "table" ||
  (next?.type === "line" &&
    (next.line.controls.length > 0 ||
      next.line.room ||
      marksOf([next.line]).some(({ type }) => type === "options" || type === "word")));

/** On these grades, or on the scale of the form; a box of its own may stand below it. */
export const overallItem = (
  flow: readonly FormPiece[],
  at: number,
  labels: readonly string[] = [],
): readonly FormPart[] => [
  { is: "break" },
  {
    is: "item",
    item: {
      ...itemLabel([withoutLine(lineTextAt(flow, at))]),
      ...(labels.length > 0 ? { labels } : { asksScale: true }),
    },
  },
  ...(printedBox(lineTextAt(flow, at + 1)) === undefined ? [{ is: "break" } as const] : []),
];

function wordsItem(texts: readonly string[], headed = false): readonly FormPart[] {
  const label = itemLabel(texts.map((text) => text.replace(/(?<![\s._…])[\s._…]{4,}$/u, "")));
  return [{ is: "item", item: headed ? { ...label, headed } : label }, { is: "break" }];
}

const isHeadingAt = (flow: readonly FormPiece[], at: number): boolean => {
  const piece = flow[at];
  return piece?.type === "line" && isHeading(piece.line);
};

const lineTextAt = (flow: readonly FormPiece[], at: number): string => {
  const piece = flow[at];
  return piece?.type === "line" ? piece.line.text : "";
};

const isBelow = (flow: readonly FormPiece[], at: number, fewest = 1): boolean => {
  const piece = flow[at];
  return piece?.type === "line" && (piece.below ?? 0) >= fewest;
};

const LONGEST_QUESTION = 200;

/** A question with an empty line below it, and then a heading or the end: it is answered there. */
function isAskedAlone(flow: readonly FormPiece[], at: number, hasItems: boolean): boolean {
  if (!isQuestion(flow, at)) return false;
  const next = flow[at + 1];
  return hasItems && (next === undefined || (next.type === "line" && isHeading(next.line)));
}

/**
 * "Next steps" in bold with room below it and nothing that it could head: with several empty lines, or with one as the
 * heading beside it has, or all such lines to the end.
 */
function isHeadingOverRoom(flow: readonly FormPiece[], at: number): boolean {
  const piece = overRoom(flow[at]);
  if (!piece || HEADS_SIGNING.test(piece.line.text)) return false;
  const next = flow[at + 1];
  const isOpen = (piece.below ?? 0) > 1;
  if (isOpen && (isApart(next) || isBareLabel(piece.line.text))) return true;
  if (next === undefined || flow.slice(at).every((each) => overRoom(each) !== undefined)) return true;
  if (asksOfAll(piece.line.text) && isApart(next)) return true;
  const isLike = (other: FormPiece | undefined) => {
    const beside = overRoom(other);
    return beside?.line.role === piece.line.role && beside.line.bold === piece.line.bold;
  };
  if (isOpen && isLike(flow[at - 1]) && isBelow(flow, at - 1, piece.below)) return true;
  return next.type === "table"
    ? isLike(flow[at - 1]) && actionHead(next.grid, 0) !== undefined && !namesTasks(piece.line.text)
    : isLike(next) || (isLike(flow[at - 1]) && asksInWords(piece.line.text) && isApart(next));
}

type LinePiece = Extract<FormPiece, { type: "line" }>;

/** A short heading over an empty line. */
const overRoom = (piece: FormPiece | undefined): LinePiece | undefined =>
  piece?.type === "line" &&
  piece.line.text.length <= LONGEST_HEADING &&
  isHeading(piece.line) &&
  (piece.below ?? 0) > 0
    ? piece
    : undefined;

/** It stands for itself: a heading, or a place to fill in that has its own label. */
const isApart = (piece: FormPiece | undefined): boolean =>
  piece === undefined ||
  (piece.type === "line" &&
    (isHeading(piece.line) || piece.line.room || labelsIn(piece.line.text).some(isBareLabel)));

const HEADS_SIGNING =
  /\b(?:sign(?:ed|ing|atures?)?|sign[- ]?off|declarations?|approv\w+|authoris\w+|llofnod\w*|datganiad)\b/iu;

const LONGEST_HEADING = 80;
const MOST_PROMPTS = 4;

/** Where a question in bold, with what to think of under it, ends in room of several lines; 0 where it does not. */
function questionOverRoom(flow: readonly FormPiece[], at: number): number {
  const [first, ...below] = flow.slice(at, at + 1 + MOST_PROMPTS);
  if (first?.type !== "line" || !isHeading(first.line) || !first.line.text.endsWith("?")) return 0;
  const isRoom = (piece: FormPiece) => piece.type === "line" && (piece.below ?? 0) > 1;
  if (isRoom(first)) return at + 1;
  const other = below.findIndex((piece) => piece.type !== "line" || !isPlain(piece.line));
  const room = below.findIndex(isRoom);
  return room >= 0 && (other < 0 || room < other) ? at + 2 + room : 0;
}

const isPlain = (line: FormLine): boolean =>
  !isHeading(line) && !line.room && line.controls.length === 0 && !offers(line);

const offers = (line: FormLine): boolean =>
  tickBoxes(line.text) !== undefined || marksOf([line]).some(({ type }) => type === "options");

/** Alone on its line, as people ask: in no list without numbers, and in one sentence. */
function isQuestion(flow: readonly FormPiece[], at: number): boolean {
  const piece = flow[at];
  if (piece?.type !== "line" || !isBelow(flow, at)) return false;
  const { text, bold, role } = piece.line;
  const { number, label } = printedLabel(text);
  const isApart = role === "normal" || number !== undefined;
  return !bold && isApart && /^[^.?]+\?$/u.test(label) && text.length <= LONGEST_QUESTION;
}

function isFilledIn(flow: readonly FormPiece[], at: number, text: string): boolean {
  const next = flow[at + 1];
  const isHeading = next?.type === "line" && (next.line.bold || next.line.role === "heading");
  const isLast = next === undefined || next.type === "table" || isHeading;
  const isAbove = bareAt(flow, at + 1) !== undefined;
  const isBeside = isAbove || bareAt(flow, at - 1) !== undefined;
  const isBox = isLast && printedBox(text) !== undefined;
  const endsDetails = isBeside && isFieldLabel(text);
  const endsRun = isBeside && isBelow(flow, at) && offersBehind(next);
  return (
    endsDetails ||
    endsRun ||
    ((isLast || isAbove) && (isFieldLabel(text) || isBeside || isBox || isBelow(flow, at)))
  );
}

/** "Is it agreed? ☐ Yes ☐ No" asks for itself, so that nothing above heads it. */
const offersBehind = (piece: FormPiece | undefined): boolean =>
  piece?.type === "line" &&
  marksOf([piece.line]).some((mark) => mark.type === "options" && mark.lead !== "" && mark.labels.length > 1);

/** A label that asks, in a line like any other: what is set apart heads something, but for details all in bold. */
function bareAt(flow: readonly FormPiece[], at: number): string | undefined {
  const text = labelAt(flow, at);
  const piece = flow[at];
  const isApart = piece?.type === "line" && (piece.line.bold || piece.line.role === "list");
  return !isApart || isAmongDetails(labelRun(flow, at)) ? text : undefined;
}

const isAmongDetails = (labels: readonly string[]): boolean =>
  labels.length > 1 &&
  labels.some(isFieldLabel) &&
  labels.every((label) => printedBox(label) === undefined && !isJudgementWord(label));

const MOST_DETAILS = 12;

/** The labels that stand right above and below one another around this line. */
function labelRun(flow: readonly FormPiece[], at: number): readonly string[] {
  let from = at;
  while (from > Math.max(0, at - MOST_DETAILS) && labelAt(flow, from - 1) !== undefined) from -= 1;
  const run = flow.slice(from, from + 2 * MOST_DETAILS).map((_, offset) => labelAt(flow, from + offset));
  const end = run.indexOf(undefined);
  return (end < 0 ? run : run.slice(0, end)).flatMap((label) => label ?? []);
}

function labelAt(flow: readonly FormPiece[], at: number): string | undefined {
  const piece = flow[at];
  if (piece?.type !== "line") return undefined;
  const { text, role, controls } = piece.line;
  const isLine = role === "normal" || role === "list";
  const isOffered = (tickBoxes(text)?.labels.length ?? 0) > 1;
  const isAsked = isBareLabel(text) || (isBelow(flow, at) && printedBox(text)?.hint === "");
  return isLine && controls.length === 0 && isAsked && !isOffered ? text : undefined;
}

const FEWEST_OVER_ROOM = 3;
const LONGEST_OVER_ROOM = 40;

/** "Reviewer", "Practitioner", "Date", each over an empty line and without a colon: the label of a detail in such a list. */
function labelsOverRoom(flow: readonly FormPiece[], at: number): string | undefined {
  const run: string[] = [];
  let from = at;
  while (overRoomAt(flow, from - 1) !== undefined && from > at - MOST_DETAILS) from -= 1;
  for (let next = from; next < from + 2 * MOST_DETAILS; next += 1) {
    const text = overRoomAt(flow, next);
    if (text === undefined) break;
    run.push(text);
  }
  const areDetails =
    run.length >= FEWEST_OVER_ROOM &&
    run.filter(isFieldLabel).length * 2 > run.length &&
    from + run.length > at;
  return areDetails ? overRoomAt(flow, at) : undefined;
}

function overRoomAt(flow: readonly FormPiece[], at: number): string | undefined {
  const piece = flow[at];
  if (piece?.type !== "line" || !isBelow(flow, at)) return undefined;
  const { text, role, controls } = piece.line;
  const isShort = text.length <= LONGEST_OVER_ROOM && !/[.?;,]$/u.test(text) && role === "normal";
  return isShort && controls.length === 0 && tickBoxes(text) === undefined ? text : undefined;
}
