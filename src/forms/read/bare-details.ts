import type { FormPiece } from "./form-flow";
import { isHeading } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { printedBox } from "./printed-boxes";
import { isBareLabel, isFieldLabel, labelsIn } from "./field-label";
import { itemLabel } from "./printed-label";

/**
 * A label alone on its line ("Worker:"), with nothing under it that it could head: filled in behind the colon. Before
 * the items a detail; behind them, what is about none of them is answered in words. Undefined for other lines.
 */
export function bareDetail(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, hasOpenItem }: DraftSoFar,
): readonly FormPart[] | undefined {
  if (isAskedAlone(flow, at, hasItems) || (hasItems && isHeadingOverRoom(flow, at)))
    return wordsItem(lineTextAt(flow, at));
  const text = bareAt(flow, at);
  if (text === undefined) return undefined;
  if (hasItems && isBelow(flow, at) && ASKS_COMMENT.test(text) && !printedBox(text)) return wordsItem(text);
  if (!isFilledIn(flow, at, text)) return undefined;
  if (!hasItems || isFieldLabel(text)) {
    const fields = labelsIn(text).map((label) => ({ label, options: [] }));
    return [{ is: "fields", fields, sameTable: true }];
  }
  const isOfItem = hasOpenItem && (printedBox(text) !== undefined || !isBelow(flow, at));
  return isOfItem ? undefined : wordsItem(text);
}

/** "Chair’s comment:" with an empty line below it: on all that is above it. */
const ASKS_COMMENT = /\b(?:comments?|summary|narrative|observations?|reflections?)\s*:$/iu;

const wordsItem = (text: string): readonly FormPart[] => [
  { is: "item", item: itemLabel([text]) },
  { is: "break" },
];

const lineTextAt = (flow: readonly FormPiece[], at: number): string => {
  const piece = flow[at];
  return piece?.type === "line" ? piece.line.text : "";
};

const isBelow = (flow: readonly FormPiece[], at: number): boolean => {
  const piece = flow[at];
  return piece?.type === "line" && (piece.below ?? 0) > 0;
};

const LONGEST_QUESTION = 200;

/** A question with an empty line below it, and then a heading, another such question or the end: it is answered there. */
function isAskedAlone(flow: readonly FormPiece[], at: number, hasItems: boolean): boolean {
  if (!isQuestion(flow, at)) return false;
  const next = flow[at + 1];
  const isLast = next === undefined || (next.type === "line" && isHeading(next.line));
  return (isLast && (hasItems || isQuestion(flow, at - 1))) || isQuestion(flow, at + 1);
}

/** "Next steps" in bold with room below it and nothing else: with several empty lines, or all such lines to the end. */
function isHeadingOverRoom(flow: readonly FormPiece[], at: number): boolean {
  const isOver = (piece: FormPiece | undefined) =>
    piece?.type === "line" &&
    piece.line.text.length <= LONGEST_HEADING &&
    isHeading(piece.line) &&
    (piece.below ?? 0) > 0;
  const piece = flow[at];
  if (piece?.type !== "line" || !isOver(piece)) return false;
  const next = flow[at + 1];
  const isApart = next === undefined || (next.type === "line" && isHeading(next.line));
  return isApart && ((piece.below ?? 0) > 1 || flow.slice(at).every(isOver));
}

const LONGEST_HEADING = 80;

/** Alone on its line, as people ask: not in a list, and in one sentence. */
function isQuestion(flow: readonly FormPiece[], at: number): boolean {
  const piece = flow[at];
  if (piece?.type !== "line" || !isBelow(flow, at)) return false;
  const { text, bold, role } = piece.line;
  return !bold && role === "normal" && /^[^.?]+\?$/u.test(text) && text.length <= LONGEST_QUESTION;
}

function isFilledIn(flow: readonly FormPiece[], at: number, text: string): boolean {
  const next = flow[at + 1];
  const isHeading = next?.type === "line" && (next.line.bold || next.line.role === "heading");
  const isLast = next === undefined || next.type === "table" || isHeading;
  const isAbove = bareAt(flow, at + 1) !== undefined;
  const isBeside = isAbove || bareAt(flow, at - 1) !== undefined;
  const isBox = isLast && printedBox(text) !== undefined;
  return (isLast || isAbove) && (isFieldLabel(text) || isBeside || isBox || isBelow(flow, at));
}

/** A label that asks, in a line like any other: what is set apart heads something. */
function bareAt(flow: readonly FormPiece[], at: number): string | undefined {
  const piece = flow[at];
  if (piece?.type !== "line") return undefined;
  const { text, bold, role, controls } = piece.line;
  return !bold && role === "normal" && controls.length === 0 && isBareLabel(text) ? text : undefined;
}
