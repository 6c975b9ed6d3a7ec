import { isOverall } from "../is-overall";
import { overallItem, type ReadLines } from "./bare-details";
import { listedWords } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { isBareLabel, withoutLine } from "./field-label";
import type { FormPiece } from "./form-flow";
import type { FormLine } from "./form-line";
import type { DraftSoFar } from "./form-parts";
import { namesLegend } from "./legend-table";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { legendOf, numbersInARow } from "./printed-legend";
import { toldKey } from "./told-key";

/**
 * "Grades: Outstanding, Good, Poor" right above "Overall grade: ____": what the whole is judged on, whatever the questions
 * above are answered from. Undefined for other lines.
 */
export function overallTold(
  flow: readonly FormPiece[],
  at: number,
  { hasItems }: DraftSoFar,
): ReadLines | undefined {
  const [told, asked] = [lineAt(flow, at), lineAt(flow, at + 1)];
  if (!hasItems || !told || !asked || !asksTheWhole(asked)) return undefined;
  const labels = gradesIn(told);
  if (labels.length < 2) return undefined;
  return {
    parts: [
      ...overallItem(flow, at + 1, labels),
      { is: "legend", labels: [], head: undefined, paragraphs: [told.text] },
    ],
    until: at + 2,
  };
}

/** Room, or a colon, behind a label that is about the whole and asks for no words, and nothing to choose from beside it. */
function asksTheWhole({ text, room }: FormLine): boolean {
  const label = withoutLine(text);
  const isInWords = asksOfAll(label) || printedBox(label) !== undefined;
  const isChosen = tickBoxes(text) !== undefined || listedWords(text) !== undefined;
  return isOverall(text) && (room || isBareLabel(text)) && !isInWords && !isChosen;
}

function gradesIn({ text, room }: FormLine): readonly string[] {
  if (room || tickBoxes(text)) return [];
  const row = numbersInARow(text);
  const codes = legendOf(row.length > 0 ? row : [text]);
  if (codes.length > 0) return codes;
  const listed = listedWords(text);
  const isLed = listed && !isOverall(listed.lead) && (listed.lead === "" || namesGrades(listed.lead));
  return isLed ? listed.labels : toldKey(text);
}

const namesGrades = (lead: string): boolean => isJudgementWord(lead) || namesLegend(lead);

const lineAt = (flow: readonly FormPiece[], at: number): FormLine | undefined => {
  const piece = flow[at];
  return piece?.type === "line" && piece.line.controls.length === 0 ? piece.line : undefined;
};
