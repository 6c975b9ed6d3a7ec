import { asksOfAll } from "./closing-apart";
import { isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { isHeading } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { isFrame } from "./line-frames";
import { printedBox } from "./printed-boxes";
import { itemLabel } from "./printed-label";
import type { ReadLines } from "./bare-details";

const FEWEST = 2;
const LONGEST = 80;

/**
 * "Strengths" over a frame to write in and "Areas to develop" over another, under "Summary": each is asked in its own words,
 * and the heading stands over both. Undefined for other lines.
 */
export function framedLines(
  flow: readonly FormPiece[],
  at: number,
  { hasItems, headingIsLast }: DraftSoFar,
): ReadLines | undefined {
  if (!hasItems || !headingIsLast) return undefined;
  const texts: string[] = [];
  for (let next = at; ; next += 2) {
    const text = nameOverFrame(flow, next);
    if (text === undefined) break;
    texts.push(text);
  }
  if (texts.length < FEWEST || texts.some(isOfOther)) return undefined;
  const items = texts.map((text): FormPart => ({ is: "item", item: itemLabel([text]) }));
  return { until: at + texts.length * 2, parts: [...items, { is: "break" }] };
}

/** The box of an item, or a detail. */
const isOfOther = (text: string): boolean =>
  !asksOfAll(text) && (isFieldLabel(text) || printedBox(text) !== undefined);

/** A short line that is no heading, right over a table of one cell with nothing in it. */
function nameOverFrame(flow: readonly FormPiece[], at: number): string | undefined {
  const [piece, frame] = [flow[at], flow[at + 1]];
  if (piece?.type !== "line" || !isFrame(frame)) return undefined;
  const { line } = piece;
  const isName = line.role === "normal" && !isHeading(line) && !line.room && line.controls.length === 0;
  return isName && line.text.length <= LONGEST ? line.text : undefined;
}
