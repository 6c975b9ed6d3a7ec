import { isOfPart } from "../is-overall";
import { actionHead } from "./action-table";
import { asksIfGraded } from "./asked-behind";
import { choicesIn, isOnlyRoom, type CellMark } from "./cell-marks";
import {
  areDetailLabels,
  asksInWords,
  isFieldLabel,
  isLabelShaped,
  isQuestionByWords,
  statesSomething,
} from "./field-label";
import { type Grid, cellText, oncePerGrid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import type { DraftSoFar, FormPart } from "./form-parts";
import { codesExplained } from "./legend-lines";
import { asksWhy, asksWhyNotApplicable, printedBox, isJudgementWord, tickBoxes } from "./printed-boxes";
import { asksFirst, labelOf, nameOf, type LabelPair } from "./printed-fields";
import { itemLabel, printedLabel } from "./printed-label";
import { isNameAmongNames } from "./shaded-name";
import { headsSigning } from "./signing-rows";
import { tableHead } from "./table-head";
import { isWrittenAtLength } from "./written-at-length";
import { areOptions } from "./column-shapes";
import { scaleNamedIn } from "./head-words";
import { familyOf } from "./printed-grades";
import { labelsWithRoom } from "./written-room";

/** A table whose rows no head explains, as far as it is read. */
export interface LooseTable {
  readonly grid: Grid;
  readonly where: string;
  readonly soFar: DraftSoFar;
  /** The row that follows the levels of an item. */
  readonly levelsEnd: number;
  /** The table has header fields. */
  hasFields: boolean;
  /** Questions of the table beside their room or their answers. */
  asked: number;
  /** The row before was words alone across the table. */
  afterWords: boolean;
}

/** Whether a row heads a table of items or of actions. */
export const headFollows = (grid: Grid, at: number): boolean =>
  at < grid.rows && (tableHead(grid, at) ?? actionHead(grid, at)) !== undefined;

/** A label, and nothing but room beside it. */
const asksBeside = (grid: Grid, at: number): boolean => {
  const [label, ...room] = grid.begin(at);
  return label !== undefined && cellText(label) !== "" && room.length > 0 && room.every(isOnlyRoom);
};

/** A row across the table: a name, a key, what an item is answered with, or words. */
export function* wideRow(
  table: LooseTable,
  marks: readonly CellMark[],
  until: number,
  amongItems: boolean,
): Generator<FormPart, void> {
  const [only, ...others] = marks;
  // "Impact" over the heads of a table, over labels and their room, or as the names of other parts stand, is the name of a section.
  const isName = only && others.length === 0 && isHeading(only.line) && !only.line.text.endsWith(":");
  if (isName && until === 1 && (tableHead(table.grid, until) || asksBeside(table.grid, until))) {
    yield { is: "words", line: only.line, heading: true };
    return;
  }
  const legend = only && others.length === 0 ? codesExplained(only.line, table.soFar) : undefined;
  if (legend) {
    yield legend;
    return;
  }
  const isAmongNames = isName && only.type === "box" && isNameAmongNames(table.grid, until - 1);
  if (!isAmongNames && marks.some(({ type }) => type === "options" || type === "box")) {
    const isOfAll = marks.every(
      (mark) => mark.type === "options" && (isOfPart(mark.lead) || (table.asked > 1 && mark.lead !== "")),
    );
    if (isOfAll) yield { is: "break" };
    yield { is: "marks", marks };
    return;
  }
  const lines = marks.flatMap((mark) => (mark.type === "room" ? [] : [mark.line]));
  const isAlone = table.grid.columns > 1 && lines.length === 1 && until < table.grid.rows;
  for (const line of lines) {
    const mayBeItem =
      printedLabel(line.text).number !== undefined && !amongItems && !headFollows(table.grid, until);
    const isShort = line.text.length <= 120 && !/[.?]$/u.test(line.text);
    // Below the name of a part what to think of there may be set apart as well.
    const isTold = line !== lines[0] && lines.every(isHeading) && /[.?]$/u.test(line.text);
    yield { is: "words", line, heading: !isTold && (isHeading(line) || (isAlone && isShort && !mayBeItem)) };
  }
  table.afterWords = lines.length > 0;
  // Under another name the rows are no more details of the audit because those above were.
  if (table.soFar.hasItems) table.hasFields = false;
  if (lines.length > 0 && marks.some(({ type }) => type === "room")) yield { is: "room" };
}

/** Places to fill in: header fields, or questions answered in words or from a few. */
export function* fillIn(
  table: LooseTable,
  printed: readonly LabelPair[],
  at: number,
): Generator<FormPart, void> {
  const { hasOpenItem, hasItems } = table.soFar;
  const isReason = (pair: LabelPair) => hasOpenItem && asksWhyNotApplicable(labelOf(pair));
  const pairs = printed.filter((pair) => !isReason(pair));
  yield { is: "understood", texts: printed.filter(isReason).map(labelOf) };
  if (pairs.length === 0) return;
  const areShort = pairs.every((pair) => nameOf(pair).length <= 80);
  const areAsked = pairs.every((pair) => asksFirst(pair) && pair.options.length === 0);
  const areOfGrade = hasItems && pairs.every((pair) => asksIfGraded(labelOf(pair)));
  const isLong = hasItems && isWrittenAtLength(table.grid, at);
  // Asked in a table without details: answered in words.
  const areItems =
    (areAsked && !table.hasFields) ||
    asksOnly(table.grid) ||
    isAskedGroup(table.grid, at) ||
    areOfGrade ||
    isLong;
  const areSigners = hasItems && areSignedBy(pairs, table.soFar);
  if (
    !areItems &&
    (table.hasFields || areSigners || areDetailLabels(pairs.map(nameOf)) || (!hasItems && areShort))
  ) {
    const fields = pairs.map((pair) => ({ ...pair, label: labelOf(pair) }));
    yield { is: "fields", fields, sameTable: table.hasFields };
    for (const { answer } of pairs)
      if (answer !== undefined) yield { is: "answered", text: answer, where: table.where };
    table.hasFields = true;
    return;
  }
  for (const { label, options, help, follows } of pairs) {
    const [line, ...more] = label;
    const isBox = line && more.length === 0 && table.soFar.hasOpenItem;
    const isNamed = table.soFar.isAnswered && printedBox(line?.text ?? "")?.hint === "";
    if (isBox && (follows || isNamed || asksWhy(line.text) || isBelowLevels(table, at, line))) {
      yield { is: "marks", marks: [{ type: "box", line, box: { box: "evidence", hint: "" } }] };
      continue;
    }
    const named = itemLabel(label.map(({ text }) => text));
    const prompts = [...named.prompts, ...(help === undefined ? [] : [help])];
    table.asked += 1;
    yield { is: "item", item: { ...named, prompts, labels: options, chosen: true } };
  }
}

/** "Learning partner" beside room, right below "Sign-off": whoever it names signs there. */
const areSignedBy = (pairs: readonly LabelPair[], { headingWaits, lastWords }: DraftSoFar): boolean =>
  headingWaits &&
  headsSigning(lastWords ?? "") &&
  pairs.every((pair) => {
    const name = nameOf(pair);
    const isWho = isLabelShaped(name) && !asksInWords(name) && !asksWhy(name);
    return isWho && pair.options.length === 0 && printedBox(name) === undefined;
  });

/** "Feedback to school" beside room, right below the levels of an item in its table. */
function isBelowLevels({ levelsEnd }: LooseTable, at: number, { text }: FormLine): boolean {
  const isAsked = text.endsWith("?") && !/^why\b/iu.test(text);
  return levelsEnd === at && printedLabel(text).number === undefined && !isAsked;
}

/**
 * Whether the rows around this one, under a name across the table, ask about the work and not about the audit: no
 * detail is among them, and half of them and more are questions, judgements or boxes.
 */
function isAskedGroup(grid: Grid, at: number): boolean {
  const from = grid.columns > 1 ? nameAbove(grid, at) : -1;
  if (from < 0) return false;
  const labels: string[] = [];
  for (let row = from + 1; row < grid.rows && !isName(grid.begin(row)); row += 1) {
    const [label] = grid.begin(row);
    if (label && cellText(label) !== "") labels.push(cellText(label));
  }
  const asking = labels.filter(asksOfWork);
  return (
    asking.length > 0 &&
    asking.length * 2 >= labels.length &&
    labels.every((label) => asksOfWork(label) || !isFieldLabel(label))
  );
}

function nameAbove(grid: Grid, at: number): number {
  let row = at;
  while (row >= 0 && !isName(grid.begin(row))) row -= 1;
  return row;
}

/** Words alone across the table. */
const isName = ([cell, ...more]: readonly GridCell[]): boolean =>
  cell?.lines.length === 1 && more.length === 0 && !areOptions(cell) && labelsWithRoom(cell).length === 0;

const asksOfWork = (label: string): boolean =>
  asksInWords(label) ||
  isQuestionByWords(label) ||
  isJudgementWord(label) ||
  printedBox(label) !== undefined ||
  scaleNamedIn(label).length > 1;

/** Nothing in the table is a detail: its rows are questions or statements with answers, what is asked of an answer, and judgements or what has grades beside it. */
const asksOnly = oncePerGrid((grid): boolean => {
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).filter(
    (cells) => cells.length > 1 && cells.some((cell) => cellText(cell) !== ""),
  );
  const labels = rows.map(([cell]) => (cell ? cellText(cell) : ""));
  const answered = rows.filter(
    ([label, ...answers]) => label && isAsked(cellText(label)) && areAnswers(answers),
  );
  const areAllAsked = answered.length > 0 && labels.length > 1 && labels.every(isAsked);
  const isOfWork = ([, beside]: readonly GridCell[], at: number): boolean => {
    const label = labels[at] ?? "";
    return isAsked(label) || asksWhy(label) || isJudgementWord(label) || isJudged(label, beside);
  };
  const judged = rows.filter(([, beside], at) => isJudged(labels[at] ?? "", beside));
  return areAllAsked || (answered.length > 0 && answered.length + judged.length > 1 && rows.every(isOfWork));
});

/** "☐ Good ☐ Poor" beside what it judges, or three and more of the form's own beside what is no detail. */
function isJudged(label: string, cell: GridCell | undefined): boolean {
  const labels = cell ? choicesIn(cell) : [];
  return familyOf(labels)?.kind === "graded" || (labels.length > 2 && !isFieldLabel(label));
}

const isAsked = (printed: string): boolean => {
  const { label } = printedLabel(printed);
  return label.endsWith("?") || isQuestionByWords(label) || statesSomething(label);
};

/** "Yes / No" in one cell, or "Yes ☐" and "No ☐" in one each. */
const areAnswers = ([first, ...more]: readonly GridCell[]): boolean =>
  first !== undefined &&
  (areOptions(first) ||
    (more.length > 0 && [first, ...more].every((cell) => tickBoxes(cellText(cell))?.labels.length === 1)));
