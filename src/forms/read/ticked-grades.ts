import { isOverall } from "../is-overall";
import { isOnlyRoom } from "./cell-marks";
import { areBandsBeside } from "./banded-lines";
import { asksOfAll } from "./closing-apart";
import { OF_PRACTICE } from "./described-columns";
import { isFieldLabel } from "./field-label";
import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { mayHeadGrade } from "./head-words";
import {
  asksForGrade,
  isJudgementWord,
  namesGrade,
  namesOutcome,
  printedBox,
  tickBoxes,
} from "./printed-boxes";
import { familyOf, isGradeWord, withoutNoun } from "./printed-grades";
import { saysHow } from "./told-how";

interface TickedGrades {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 3;
const LONGEST_GRADE = 40;
const ASKS_TICK = /\b(?:tick|select|choose|circle|mark|rhowch)\b|[✓✔☐]/iu;

/**
 * "Good | ☐" over "Poor | ☐", perhaps under its name over both: a scale with room beside each of its grades, of which one is
 * ticked. Where what stands `above` asks for an overall judgement, words that nobody knows as grades are such too. Undefined where the rows from here on do
 * something else.
 */
export function tickedGrades(grid: Grid, from: number, above = ""): TickedGrades | undefined {
  const beside = gradesWithPoints(grid, from) ?? gradesAlone(grid, from, above);
  if (beside) return beside;
  const [name, ...others] = grid.begin(from);
  const [line, ...lines] = name?.lines ?? [];
  if (!line || others.length > 0 || lines.length > 0 || from + 1 >= grid.rows)
    return gradesBelow(grid, from, above);
  const named = gradesBelow(grid, from + 1, line.text);
  return named && { ...named, parts: [{ is: "words", line, heading: true }, ...named.parts] };
}

/** Under "Overall rating (circle one)" a table of nothing but "Assured 36–40", "Not assured under 28": one of them is marked. */
function gradesAlone(grid: Grid, from: number, above: string): TickedGrades | undefined {
  if (from > 0 || !isOverall(above) || !asksToJudge(above)) return undefined;
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row));
  const cells = rows.flat();
  const labels = cells.map(cellText);
  const isList = grid.rows === 1 || rows.every((row) => row.length === 1);
  const areGrades = familyOf(labels)?.kind === "graded" || areBandsBeside(above, labels);
  const [line] = cells.flatMap(({ lines }) => lines);
  if (!line || !isList || !areGrades || cells.some(({ lines }) => lines.length !== 1)) return undefined;
  if (labels.length < FEWEST || labels.some((label) => tickBoxes(label) !== undefined)) return undefined;
  return {
    parts: [{ is: "marks", marks: [{ type: "options", line, labels, lead: "" }] }],
    until: grid.rows,
  };
}

const asksToJudge = (text: string): boolean =>
  namesGrade(text) || /\b(?:outcome|award|result)\b|dyfarniad/iu.test(text);

/** "Overall rating | Average score" over "☐ Good | 2.0 – 2.4": grades to tick, each with how many points are called so. */
function gradesWithPoints(grid: Grid, from: number): TickedGrades | undefined {
  const [name, points, ...more] = grid.begin(from);
  const [line] = name?.lines ?? [];
  if (!line || !points || more.length > 0 || !isOverall(line.text)) return undefined;
  const descriptors = new Map<string, readonly string[]>();
  let at = from + 1;
  for (; at < grid.rows; at += 1) {
    const [grade, told, ...others] = grid.begin(at);
    const boxes = grade && tickBoxes(cellText(grade));
    const [label, ...labels] = boxes?.lead === "" ? boxes.labels : [];
    if (label === undefined || labels.length > 0 || !told || others.length > 0 || tickBoxes(cellText(told)))
      break;
    descriptors.set(
      label,
      told.lines.map(({ text }) => text),
    );
  }
  const labels = [...descriptors.keys()];
  if (labels.length < FEWEST || !labels.every(mayHeadGrade)) return undefined;
  return {
    parts: [
      { is: "understood", texts: [cellText(points)] },
      { is: "words", line, heading: true },
      { is: "graded", item: { labels, descriptors }, alone: false },
    ],
    until: at,
  };
}

function gradesBelow(grid: Grid, from: number, above: string): TickedGrades | undefined {
  const head = grid.begin(from);
  const [name, asked, ...more] = head;
  const isHead =
    name !== undefined &&
    asked !== undefined &&
    more.length === 0 &&
    (cellText(name) === "" || isJudgementWord(cellText(name)) || isOverall(cellText(name))) &&
    ASKS_TICK.test(cellText(asked));
  const first = isHead && gradeBesideRoom(grid, from) === undefined ? from + 1 : from;
  // "Overall quality of the report | Tick"
  const judged = name && first > from && isOverall(cellText(name)) && !isOverall(above) ? name : undefined;
  const labels: string[] = [];
  let at = first;
  for (; at < grid.rows; at += 1) {
    const label = gradeBesideRoom(grid, at, isOverall(above));
    if (label === undefined) break;
    labels.push(label);
  }
  const plain = labels.map(withoutRemark);
  const areKnown = familyOf(plain)?.kind === "graded";
  const areAsked =
    (judged !== undefined || isOverall(above)) &&
    plain.every(mayHeadGrade) &&
    !plain.some((label) => isFieldLabel(label));
  const [line] = grid.begin(first).flatMap(({ lines }) => lines);
  if (!line || labels.length < FEWEST || !(areKnown || areAsked)) return undefined;
  const told = first > from ? head.filter((cell) => cell !== judged).map(cellText) : [];
  return {
    parts: [
      ...(judged ? named(judged) : []),
      { is: "understood", texts: judged ? [...told, ...labels] : told },
      { is: "marks", marks: [{ type: "options", line, labels, lead: "" }] },
    ],
    until: at,
  };
}

/**
 * "Good | Fair | Poor" over a box to tick under each, and nothing else in the table than words across it: a scale of which one
 * grade is ticked. Undefined where the row does something else.
 */
export function ticksBelow(grid: Grid, at: number, said = ""): TickedGrades | undefined {
  const until = at + 2;
  const all = grid.begin(at + 1);
  const [name] = grid.begin(at);
  // "Overall judgement", "Grade" before the grades, over nothing or down beside them.
  const asks = name?.lines.length === 1 && (isOverall(cellText(name)) || isJudgementWord(cellText(name)));
  const isBeside = asks && name.rowSpan === 2;
  const isOver = asks && all[0] !== undefined && (all[0].lines.length === 0 || saysHow(cellText(all[0])));
  const isNamed = isBeside || isOver;
  const above = isNamed ? cellText(name) : said;
  const heads = isNamed ? grid.begin(at).slice(1) : grid.begin(at);
  const below = isNamed && !isBeside ? all.slice(1) : all;
  const labels = heads.map(cellText);
  const isTicked = below.every((cell) => tickBoxes(cellText(cell)) !== undefined);
  const isUnder = below.every((cell, place) => cell.column === heads[place]?.column && isOnlyRoom(cell));
  const isAlone = [at - 1, until].every(
    (row) => row < 0 || row >= grid.rows || grid.across(row).length === 1,
  );
  if (heads.length < FEWEST || below.length !== heads.length || !isUnder || !isAlone) return undefined;
  const areNamed = isTicked && (namesGrade(above) || namesOutcome(above));
  // "Good practice" over a box to tick is no room for it, and what a judgement is chosen from may be called anything.
  const mayHead = (label: string) =>
    mayHeadGrade(label) ||
    (isTicked && OF_PRACTICE.test(label)) ||
    (areNamed && label.length <= LONGEST_GRADE && !/[?:]$/u.test(label));
  if (labels.some((label) => !mayHead(label) || isFieldLabel(label))) return undefined;
  const areKnown = familyOf(withoutNoun(labels))?.kind === "graded" && (isTicked || asksForGrade(above));
  const [line] = heads.flatMap(({ lines }) => lines);
  return line && (areKnown || areNamed || isOverall(above))
    ? {
        parts: [
          ...(isNamed ? named(name, at === 0 && said === "" && cellText(name).includes(" ")) : []),
          { is: "understood", texts: all.slice(0, isNamed && !isBeside ? 1 : 0).map(cellText) },
          { is: "marks", marks: [{ type: "options", line, labels, lead: "" }] },
        ],
        until,
      }
    : undefined;
}

/** The name of what is judged, where it says more than that something is; "Agreed grade" does where it stands under no other. */
const named = (cell: GridCell, isAlone = false): readonly FormPart[] =>
  isAlone || isOverall(cellText(cell))
    ? cell.lines.map((line) => ({ is: "words", line, heading: true }))
    : [{ is: "understood", texts: [cellText(cell)] }];

/** "5 - Critical" of "5 - Critical (report to the Head of Service)": what is to be done about a grade is no part of its name. */
const withoutRemark = (text: string): string => text.replace(/(?<=\S)\s+\([^()]*\)$/u, "");

/** The grade of a row with nothing else in it than room for a tick, on either side. */
function gradeBesideRoom(grid: Grid, at: number, isWhole = false): string | undefined {
  const cells = grid.begin(at);
  const said = cells.filter((cell) => !isOnlyRoom(cell));
  const [grade, ...others] = said;
  const isOne = cells.length === 2 && grade !== undefined && others.length === 0 && grade.rowSpan === 1;
  const isTick = cells.some((cell) => cell !== grade && tickBoxes(cellText(cell)) !== undefined);
  const text = grade ? cellText(grade) : "";
  const isWord = isGradeWord(text) || (isTick && text !== "" && withoutRemark(text).length <= LONGEST_GRADE);
  // "1 | ☐" is a grade only where the whole is judged.
  return isOne && isWord && ((isTick && isWhole) || !/^\d+$/u.test(text)) ? text : undefined;
}

/** Grades side by side, each over room for a tick: by their words, or under a name where none of them is that of a box. */
export function gradesOverRoom(cells: readonly GridCell[], isNamed: boolean): readonly string[] {
  const texts = cells.map(cellText);
  const isName = (text: string) => isJudgementWord(text) || printedBox(text) !== undefined || asksOfAll(text);
  const mayBeGrades = isNamed && texts.every(mayHeadGrade) && !texts.some(isName);
  const areGrades = familyOf(texts) !== undefined || mayBeGrades;
  return areGrades && texts.every((text) => text.length <= LONGEST_OVER_ROOM) ? texts : [];
}

const LONGEST_OVER_ROOM = 30;

/** "0 | 1 | 2 | 3", and nothing else in the table: one of them is marked. */
export function marksAcross(grid: Grid): readonly string[] {
  const cells = grid.begin(0);
  const labels = cells.map(cellText);
  const areMarks =
    grid.rows === 1 && cells.length >= FEWEST && cells.every(({ lines }) => lines.length === 1);
  return areMarks && labels.every(mayHeadGrade) && familyOf(labels)?.kind === "graded" ? labels : [];
}
