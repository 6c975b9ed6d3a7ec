import { MOST } from "../../audit/template-limits";
import { isOverall } from "../is-overall";
import type { FormPiece } from "./form-flow";
import { cellText, type GridCell } from "./form-grid";
import type { FormLine } from "./form-line";
import type { DraftSoFar, FormPart, NewItem } from "./form-parts";
import { asksForGrade, isJudgementWord, namesOutcome, tickBoxes } from "./printed-boxes";
import { asksForSeveral } from "./printed-fields";
import { keyWord, nameBefore } from "./named-key";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";
import { isQuestionByWords } from "./field-label";
import { asksForOne, isUnfinished } from "./told-how";

/** The lines from here on that begin with a box to tick, where there are several under one another. */
export function boxLines(flow: readonly FormPiece[], at: number): readonly FormLine[] {
  const lines: FormLine[] = [];
  for (let next = at; next < flow.length; next += 1) {
    const piece = flow[next];
    if (piece?.type !== "line" || !isBoxLine(piece.line)) break;
    lines.push(piece.line);
  }
  return areBoxLines(lines) ? lines : [];
}

/** Lines that have nothing but boxes and what stands behind each. */
const areBoxLines = (lines: readonly FormLine[]): boolean => lines.length > 1 && lines.every(isBoxLine);

function isBoxLine({ text, controls }: FormLine): boolean {
  const boxes = tickBoxes(text);
  if (boxes?.lead !== "" || boxes.labels.length === 0 || boxes.behind !== undefined) return false;
  // A whole list of answers in one line stands for itself.
  return controls.every(({ choices }) => choices.length === 0) && familyOf(boxes.labels) === undefined;
}

/** What such lines are: the answers to what waits above them, else a list of things to check off. */
export function boxLineParts(
  lines: readonly FormLine[],
  soFar: DraftSoFar,
  where: string,
): readonly FormPart[] {
  const options = lines.map((line) => ({ line, labels: labelsOf(line) }));
  const labels = options.flatMap((each) => each.labels);
  const numbered = levelsByNumber(labels, soFar);
  if (numbered) return [{ is: "graded", item: numbered, alone: false, headed: true }];
  const { lastWords: heads = "" } = soFar;
  if (ASKS_LEVEL.test(heads) && wordsEach(labels) <= MOST_WORDS_TOLD)
    return [
      { is: "last-words-used" },
      { is: "break" },
      { is: "item", item: { ...itemLabel([heads.replace(/\s*:$/u, "")]), labels, chosen: true } },
    ];
  const grades = labels.map((label) => keyWord(label) ?? label);
  const areGrades = familyOf(labels) !== undefined || familyOf(grades)?.kind === "graded";
  if (areGrades || areAnswers(labels, soFar) || areTold(labels, soFar))
    return [{ is: "marks", marks: options.map((each) => ({ type: "options", lead: "", ...each }) as const) }];
  const checks = labels.map((label) => ({ ...itemLabel([label]), labels: soFar.plainAnswers }));
  const doubt: readonly FormPart[] = mayAnswer(labels, heads)
    ? [{ is: "remark", remark: { code: "look", doubt: "checks", text: heads, where } }]
    : [];
  return [...checks.map((item) => ({ is: "item", item }) as const), ...doubt, { is: "break" }];
}

/** "3 In work, with named support", "2 Looking for work", "1 Not addressed": each box is a level that tells what it looks like, counted down to the least. Undefined for other lines. */
function levelsByNumber(
  labels: readonly string[],
  { lastWords = "" }: DraftSoFar,
): Omit<NewItem, "label"> | undefined {
  const levels = labels.map((label) => /^(\d)(?:\s?[-–—=:.)]\s?|\s+)(\p{L}.*)$/u.exec(label) ?? []);
  const codes = levels.map(([, code = ""]) => code);
  const areCounted = codes.every((code, at) => Number(code) === Number(codes[0]) - at);
  const isAll = labels.length >= FEWEST_LEVELS && areCounted && Number(codes.at(-1)) <= 1;
  const areTold = labels.some((label) => label.split(" ").length > MOST_WORDS_OF_ALL);
  if (!isAll || (isOverall(lastWords) && !areTold)) return undefined;
  return {
    labels: codes,
    chosen: true,
    descriptors: new Map(levels.map(([, code = "", means = ""]) => [code, [means]])),
  };
}

const FEWEST_LEVELS = 3;

/** A row that is a cell of lines to check off, under the name beside it where there is one; nothing for other rows. */
export function checklistIn(
  cells: readonly GridCell[],
  soFar: DraftSoFar,
  where: string,
): readonly FormPart[] {
  const [named, listed] = cells.length === 2 ? cells : [undefined, cells.length === 1 ? cells[0] : undefined];
  if (!listed || !areBoxLines(listed.lines)) return [];
  const parts = boxLineParts(
    listed.lines,
    { ...soFar, lastWords: named ? cellText(named) : soFar.lastWords },
    where,
  );
  if (!parts.some(({ is }) => is === "item")) return [];
  const heads = (named?.lines ?? []).map((line) => ({ is: "words", line, heading: true }) as const);
  return [...heads, ...parts];
}

const labelsOf = ({ text }: FormLine): readonly string[] => tickBoxes(text)?.labels ?? [];

/** A question is answered; what only heads the boxes is where they say no more than a word or two. */
function areAnswers(labels: readonly string[], { lastWords = "" }: DraftSoFar): boolean {
  const words = wordsEach(labels);
  if (
    (asksForGrade(lastWords) && words <= MOST_WORDS_ASKED) ||
    ((isOverall(lastWords) || namesOutcome(lastWords) || isUnfinished(lastWords)) &&
      words <= MOST_WORDS_OF_ALL) ||
    (isOverall(lastWords) && !TO_CHECK.test(lastWords) && words <= MOST_WORDS_TOLD) ||
    asksForOne(lastWords) ||
    /\?(?:\s*\([^()]*\))?$/u.test(lastWords) ||
    isQuestionByWords(lastWords) ||
    asksForSeveral(lastWords)
  )
    return true;
  const isAsked = lastWords.endsWith(":") || printedLabel(lastWords).number !== undefined;
  return lastWords !== "" && words <= (isAsked ? MOST_WORDS_ASKED : MOST_WORDS);
}

/** "Strong – seen throughout", "Escalate: a child is at risk" under "Overall view": each is named, and told behind that. */
function areTold(labels: readonly string[], { lastWords = "" }: DraftSoFar): boolean {
  const names = labels.flatMap((label) => nameBefore(label) ?? []);
  const isAsked = isOverall(lastWords) || isJudgementWord(lastWords) || namesOutcome(lastWords);
  const areAll = names.length === labels.length && names.length <= MOST.grades;
  const areApart = new Set(names).size === names.length && !labels.some((label) => label.endsWith("?"));
  return isAsked && !TO_CHECK.test(lastWords) && areAll && areApart && wordsEach(names) <= MOST_WORDS_OF_ALL;
}

/** "Overall checks": what stands under it is to be checked off. */
const TO_CHECK = /\b(?:checks?|checklist|requirements?|documents?|paperwork|tasks?|steps|evidence)\b/iu;

/** "Level of concern about practice:" */
const ASKS_LEVEL = /^(?:the )?(?:level|degree|extent|category|stage|lefel) (?:of|o)\b/iu;

/** Short and few under words that only head them: a list to check off, or what can be chosen. */
const mayAnswer = (labels: readonly string[], heads: string): boolean =>
  heads !== "" && labels.length <= MOST.grades && wordsEach(labels) <= MOST_WORDS_ASKED;

const wordsEach = (labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + withoutBrackets(label).split(" ").length, 0) / labels.length;

/** "Excellent (18 to 22)" is one word and how many points that is. */
const withoutBrackets = (label: string): string => label.replace(/\s*\([^()]*\)$/u, "");

const MOST_WORDS = 2;
const MOST_WORDS_ASKED = 3.5;
const MOST_WORDS_OF_ALL = 6;
/** A level of the whole may be told in a sentence. */
const MOST_WORDS_TOLD = 14;
