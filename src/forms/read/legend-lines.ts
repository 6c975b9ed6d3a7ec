import { lineAt, type FormPiece } from "./form-piece";
import { MOST } from "../../audit/template-limits";
import type { ReadLines } from "./bare-details";
import { isOverall } from "../is-overall";
import { listedWords } from "./cell-marks";
import type { FormLine } from "./form-line";
import type { DraftSoFar, FormPart, LineRule } from "./form-parts";
import { namesLegend } from "./legend-table";
import { keyWord, namesKey } from "./named-key";
import { isJudgementWord, namesOutcome, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { areCodesTold, legendOf, numbersInARow } from "./printed-legend";
import { isNamedAsKey, tellsOfEach, tellsWhich, toldKey } from "./told-key";

const FEWEST = 2;

/** "Rating scale:" over a line for each grade, perhaps with what it means behind a colon or a dash. Undefined for other lines. */
export function legendLines(flow: readonly FormPiece[], at: number): ReadLines | undefined {
  const name = lineAt(flow, at);
  if (!name || !namesKey(name.text)) return undefined;
  const labels: string[] = [];
  const texts: string[] = [];
  for (let next = at + 1; labels.length <= MOST.grades; next += 1) {
    const line = lineAt(flow, next);
    const label = line && mayTellGrade(line) ? keyWord(line.text) : undefined;
    if (!line || label === undefined || line.bold !== lineAt(flow, at + 1)?.bold) break;
    labels.push(label);
    texts.push(line.text);
  }
  const areTold =
    texts.every((text, place) => text !== labels[place]) || areListed(flow, at + 1, labels.length);
  const areGrades = familyOf(labels) !== undefined || areTold;
  // Codes in lines are told of wherever they stand.
  if (labels.length < FEWEST || labels.length > MOST.grades || !areGrades || legendOf(texts).length > 0)
    return undefined;
  return {
    until: at + 1 + labels.length,
    parts: [{ is: "legend", labels, head: name.text, paragraphs: texts }],
  };
}

const mayTellGrade = ({ role, room, text }: FormLine): boolean =>
  (role === "normal" || role === "list") && !room && !tickBoxes(text);

const areListed = (flow: readonly FormPiece[], from: number, count: number): boolean =>
  flow.slice(from, from + count).every((piece) => piece.type === "line" && piece.line.role === "list");

/** "Key: Up to date, Out of date, Missing", or "Please use one of: Clear, Unclear" where nothing waits to be answered. */
export const key: LineRule = ({ text, room: hasRoom, controls }, { lastWords }) => {
  const labels = controls.length > 0 || hasRoom || legendOf([text]).length > 0 ? [] : toldKey(text);
  const isTold = isNamedAsKey(text) || tellsOfEach(text) || (lastWords === undefined && tellsWhich(text));
  return labels.length > 0 && isTold
    ? [{ is: "legend", labels, head: undefined, paragraphs: [text] }]
    : undefined;
};

/** "1 = Good, 2 = Poor", "Judgements: Good, Poor": grades that are asked for elsewhere, and only told here. */
export const toldGrades: LineRule = (line, { hasItems, asksScale, lastWords }) => {
  const inARow = numbersInARow(line.text);
  if (inARow.length > 0 && line.controls.length === 0 && lastWords === undefined)
    return [{ is: "legend", labels: legendOf(inARow), head: undefined, paragraphs: [line.text] }];
  const listed = listedWords(line.text);
  if (!listed || line.controls.length > 0 || tickBoxes(line.text)) return undefined;
  const { lead, labels } = listed;
  const list = line.text.slice(lead.length);
  if (!hasItems && !areCodesTold(labels)) return undefined;
  const isLed = isJudgementWord(lead) && !isOverall(lead) && !(namesOutcome(lead) && list.includes("/"));
  const isOfEach = tellsOfEach(line.text);
  const isBare = areCodesTold(labels)
    ? lead === "" || isLed || namesLegend(lead) || OF_EACH.test(lead)
    : isLed && (asksScale || line.text.endsWith(".") || NAMES_SEVERAL.test(lead));
  const isSaid = !hasItems && areCodesTold(labels) && lastWords?.endsWith(".") === true;
  const isApart = lastWords === undefined || namesLegend(lastWords) || isSaid || isOfEach;
  if (!isBare || !isApart) return undefined;
  const codes = legendOf([line.text]);
  const told = codes.length > 0 ? codes : labels;
  return [{ is: "legend", labels: told, head: undefined, paragraphs: [line.text] }];
};

/** "How far do you agree with each statement?" */
const OF_EACH =
  /\b(?:each|every) (?:of the )?(?:statement|question|standard|item|line|row|criterion|indicator)/iu;

/** "Grades", "Ratings": each is chosen elsewhere. */
const NAMES_SEVERAL = /^\p{L}+s:?$/iu;

/** "Scoring: 0 = not met, 1 = met" across a table: codes told of the scale that the form has. */
export function codesExplained(
  line: FormLine,
  { hasItems, lastWords = "" }: DraftSoFar,
): FormPart | undefined {
  const listed = listedWords(line.text);
  const isLegend = listed && areCodesTold(listed.labels) && (listed.lead === "" || namesLegend(listed.lead));
  // Under "Overall judgement" below the items one of them is ringed.
  const isAsked = lastWords.endsWith("?") || (hasItems && isOverall(lastWords));
  if (!isLegend || isOverall(listed.lead) || isAsked) return undefined;
  return { is: "legend", labels: listed.labels, head: undefined, paragraphs: [line.text] };
}
