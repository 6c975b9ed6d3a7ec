import { lineAt, type FormPiece } from "./form-piece";
import { isOverall } from "../is-overall";
import { overallItem, type ReadLines } from "./bare-details";
import { labelsOf, listedWords, marksOf } from "./cell-marks";
import { asksOfAll } from "./closing-apart";
import { isBareLabel, withoutLine } from "./field-label";
import { isHeading, type FormLine } from "./form-line";
import type { DraftSoFar } from "./form-parts";
import { namesLegend } from "./legend-table";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { legendOf, numbersInARow } from "./printed-legend";
import { toldKey } from "./told-key";

/** Where the grades that the whole is judged on are told next to what asks for it. Undefined for other lines. */
export function overallTold(
  flow: readonly FormPiece[],
  at: number,
  { hasItems }: DraftSoFar,
): ReadLines | undefined {
  return hasItems ? (toldAbove(flow, at) ?? toldUnderName(flow, at)) : undefined;
}

/** "Overall grade" over "1 = Good, 2 = Poor", and below it the grades to choose from: the line only tells what they mean. */
function toldUnderName(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const [name, told, offered] = [lineAt(flow, at), lineAt(flow, at + 1), flow[at + 2]];
  if (!name || !told || offered?.type !== "line" || !isHeading(name) || !isOverall(name.text))
    return undefined;
  if (gradesIn(told).length < 2 || labelsOf(marksOf([offered.line])).length < 2) return undefined;
  return {
    parts: [
      { is: "words", line: name, heading: true },
      { is: "legend", labels: [], head: undefined, paragraphs: [told.text] },
    ],
    until: at + 2,
  };
}

/**
 * "Grades: Outstanding, Good, Poor" right above "Overall grade: ____": what the whole is judged on, whatever the questions
 * above are answered from.
 */
function toldAbove(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const [told, asked] = [lineAt(flow, at), lineAt(flow, at + 1)];
  if (!told || !asked || !asksTheWhole(asked)) return undefined;
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
