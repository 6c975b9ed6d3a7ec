import type { ReadLines } from "./bare-details";
import { marksOf } from "./cell-marks";
import { isBareLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { DraftSoFar } from "./form-parts";
import { isJudgementWord, printedBox } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel } from "./printed-label";
import { isOverall } from "../is-overall";

/** A line that says what is answered by the choices behind it, which are grades or answers. */
function askedWithAnswers(piece: FormPiece | undefined) {
  if (piece?.type !== "line" || piece.line.role === "heading") return undefined;
  const [mark, ...more] = marksOf([piece.line]);
  if (mark?.type !== "options" || more.length > 0 || familyOf(mark.labels) === undefined) return undefined;
  const { lead, labels } = mark;
  const asks =
    lead.split(" ").length > 1 &&
    !isBareLabel(lead) &&
    !isJudgementWord(lead) &&
    !isOverall(lead) &&
    printedBox(lead) === undefined;
  return asks ? { lead, labels } : undefined;
}

/**
 * Under a heading, lines one after the other that each ask something of their own and are answered alike ("Consent is on file ☐ Met ☐ Not met"):
 * the heading is that of their section. Undefined for other lines.
 */
export function optionLines(
  flow: readonly FormPiece[],
  at: number,
  { headingWaits }: DraftSoFar,
): ReadLines | undefined {
  const first = askedWithAnswers(flow[at]);
  if (!headingWaits || !first) return undefined;
  const asked = [first];
  for (let next = askedWithAnswers(flow[at + 1]); next; next = askedWithAnswers(flow[at + asked.length])) {
    if (next.labels.join() !== first.labels.join()) break;
    asked.push(next);
  }
  if (asked.length < 2) return undefined;
  return {
    parts: asked.map(({ lead, labels }) => ({
      is: "item",
      item: { ...itemLabel([lead]), labels, chosen: true },
    })),
    until: at + asked.length,
  };
}
