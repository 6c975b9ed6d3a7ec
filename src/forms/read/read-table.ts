import { isOverall } from "../is-overall";
import { actionHead, actionParts } from "./action-table";
import { askedOverTicks, ticksUnderName } from "./asked-over-ticks";
import { answerRows } from "./answer-rows";
import { answeredOverRoom } from "./answered-over-room";
import { askedAcross, askedOverCells, columnSections } from "./asked-over-cells";
import { askedInCells } from "./asked-in-cells";
import { blankRowsHead, closingHeads, caseRows, codedRows } from "./case-rows";
import { boxesUnder } from "./boxes-under";
import { listedWords } from "./cell-marks";
import { isJudgementRow } from "./column-shapes";
import { isBareLabel } from "./field-label";
import { detailsTable } from "./details-table";
import { headsFields, headsParts } from "./fields-head";
import { cellText, type Grid, type GridCell } from "./form-grid";
import { rowName } from "./form-flow";
import { keyColumn, keyRow } from "./key-row";
import { isKeyAcross, isNamedKey, legendTable } from "./legend-table";
import type { DraftSoFar, FormPart } from "./form-parts";
import { growingTable } from "./growing-table";
import { gradedParts, gradeRows } from "./grade-rows";
import { headWords } from "./head-name";
import { describesAll } from "./item-rows";
import { rowUnderHead } from "./label-plan";
import { itemFrame } from "./item-frames";
import { itemsParts } from "./items-table";
import { headsLevels, nameOfLevels } from "./level-rows";
import { levelsAcross } from "./levels-across";
import { LooseRows } from "./loose-rows";
import { isOverRoom } from "./loose-shapes";
import { judgedBeside } from "./moderated-rows";
import { overallRow } from "./overall-row";
import { numberedRows } from "./numbered-room";
import { isJudgementWord, tickBoxes, withoutBoxes } from "./printed-boxes";
import { familyOf, isGradeWord } from "./printed-grades";
import { isReasonRow } from "./row-marks";
import { stemOver } from "./lettered-rows";
import { numberedPart } from "./section-rows";
import { sectionsSummed } from "./sections-summed";
import { shadedName } from "./shaded-name";
import { signGrid } from "./sign-grid";
import { signedFrom, signingParts } from "./signing-rows";
import { tableHead, type TableHead } from "./table-head";
import { tickedGrades, ticksBelow } from "./ticked-grades";
import { tickedLevels } from "./ticked-levels";
import { toldLevels } from "./told-levels";
import { isFirstOfTwo, namesColumnsBelow } from "./two-row-head";

/**
 * A table of the form row by row: one table may hold header fields, items and actions under one another.
 * Gives the head its items stand under, for a table that goes on with them. `again`: labels that several places of the
 * form ask.
 */
export function* tableParts(
  grid: Grid,
  where: string,
  before: TableHead | undefined,
  soFar: DraftSoFar,
  again: ReadonlySet<string>,
): Generator<FormPart, TableHead | undefined> {
  yield { is: "understood", texts: ringsIn(grid) };
  const table = { grid, where, loose: new LooseRows(grid, where, soFar) };
  let open = before;
  let endsInGrades = false;
  let at = before && isGoneOnWith(grid, before, soFar.lastWords) ? yield* itemsParts(table, -1, before) : 0;
  const room = numberedRows(grid, at, soFar);
  if (room.length > 0) {
    yield* room;
    yield { is: "break" };
    return open;
  }
  const levels = at === 0 ? toldLevels(grid) : [];
  if (levels.length > 0) {
    yield* levels;
    return open;
  }
  const columns = at === 0 ? columnSections(grid) : undefined;
  if (columns) {
    yield* columns;
    return open;
  }
  const details = at === 0 && !soFar.hasItems ? detailsTable(grid) : [];
  if (details.length > 0) {
    yield* details;
    yield { is: "break" };
    return open;
  }
  while (at < grid.rows) {
    if (soFar.hasItems && at >= signedFrom(grid)) {
      yield* signingParts(grid, at);
      at += 1;
      continue;
    }
    if (soFar.hasOpenItem && isReasonRow(grid, at)) {
      yield { is: "understood", texts: [grid.begin(at).map(cellText).join("")] };
      at += 1;
      continue;
    }
    const part = numberedPart(grid, at) ?? shadedName(grid, at);
    if (part) {
      yield { is: "words", line: part, heading: true };
      at += 1;
      continue;
    }
    const told = keyRow(grid, at);
    if (told) {
      yield told;
      at += 1;
      continue;
    }
    const summed = sectionsSummed(grid, at, where, soFar);
    if (summed) {
      yield* summed.parts;
      at = summed.until;
      continue;
    }
    const twice = judgedBeside(grid, at, soFar);
    if (twice.length > 0) {
      yield* twice;
      at += 1;
      continue;
    }
    const outcome = ticksUnderName(grid, at, soFar.lastWords ?? "");
    if (outcome) {
      yield { is: "break" };
      yield outcome;
      at += 1;
      continue;
    }
    const under =
      tickedLevels(grid, at) ??
      askedOverTicks(grid, at, again) ??
      askedAcross(grid, at) ??
      answeredOverRoom(grid, at, again) ??
      askedOverCells(grid, at, soFar) ??
      overallRow(grid, at, soFar) ??
      boxesUnder(grid, at, again) ??
      askedInCells(grid, at);
    if (under) {
      yield* under.parts;
      at = under.until;
      continue;
    }
    const place = {
      where: (row: number) => rowName(where, row),
      isBelowLevels: table.loose.levelsEnd === at,
    };
    const frame = itemFrame(grid, at, again, place, soFar);
    if (frame) {
      yield* frame.parts;
      at = frame.until;
      continue;
    }
    const isPlan = actionHead(grid, at) !== undefined;
    const cases = isPlan ? undefined : caseRows(grid, at, where);
    if (cases) {
      yield* cases.parts;
      at = cases.until;
      continue;
    }
    const signed = signGrid(grid, at);
    if (signed) {
      yield* signed.parts;
      at = signed.until;
      continue;
    }
    const isAsking = !isPlan && !table.loose.hasFields;
    const asked = isAsking ? (blankRowsHead(grid, at) ?? closingHeads(grid, at, soFar)) : undefined;
    if (asked) {
      yield* asked;
      break;
    }
    const growing = isPlan ? undefined : growingTable(grid, at);
    if (growing) {
      yield* growing.parts;
      at = growing.until;
      continue;
    }
    const ticked = tickedGrades(grid, at, soFar.lastWords) ?? ticksBelow(grid, at, soFar.lastWords);
    if (ticked) {
      yield* ticked.parts;
      at = ticked.until;
      continue;
    }
    const column = keyColumn(grid, at);
    if (column) {
      yield column;
      return open;
    }
    const key = isNamedKey(grid, at) || isKeyAcross(grid, at, soFar) ? legendTable(grid, at) : undefined;
    const across = key ? undefined : levelsAcross(grid, at);
    if (across) {
      yield* across.parts;
      at = across.until;
      table.loose.levelsEnd = at;
      endsInGrades = at === grid.rows;
      continue;
    }
    const grades = key ? undefined : gradeRows(grid, at);
    const actions = grades ? undefined : actionHead(grid, at);
    const legend = key ?? (grades || actions ? undefined : legendTable(grid, at));
    if (legend) {
      yield* legend.parts;
      at = legend.until;
      continue;
    }
    const head = actions ? undefined : tableHead(grid, at);
    endsInGrades = grades !== undefined;
    if (grades) {
      yield* gradedParts(grid, grades);
      at = grades.until;
      table.loose.levelsEnd = at;
    } else if (actions) at = yield* actionParts(grid, at, actions, rowName(where, at));
    else if (head && !isFirstOfTwo(grid, at)) {
      // Where a row below names the section, what the head says is a column's.
      const isNamed = at + 1 < grid.rows && grid.across(at + 1).length === 1;
      if (!isNamed) yield* headWords(head, open, soFar);
      at = yield* itemsParts(table, at, head);
      open = head;
    } else if (
      !isJudgementRow(grid.begin(at)) &&
      (namesColumnsBelow(grid, at) || headsLevels(grid, at) || headsParts(grid, at) || headsFields(grid, at))
    ) {
      const named = headsLevels(grid, at) ? nameOfLevels(grid, at) : undefined;
      yield {
        is: "understood",
        texts: grid
          .begin(at)
          .filter((cell) => cell !== named)
          .map(cellText),
      };
      for (const line of named?.lines ?? []) yield { is: "words", line, heading: true };
      at += 1;
    } else {
      const answers = answerRows(grid, stemOver(grid, at) ? at + 1 : at) ?? codedRows(grid, at);
      const codes = answers ? codesIn(grid, at, answers) : [];
      if (codes.length > 0) yield { is: "understood", texts: codes };
      at = answers ? yield* itemsParts(table, at - 1, answers) : yield* table.loose.read(at);
    }
  }
  // The boxes of grades may stand under their table.
  if (!endsInGrades) yield { is: "break" };
  return open;
}

/** "Y   P   N" in each of the rows, which only the key of the form tells to be answers. */
function codesIn(grid: Grid, from: number, { columns, until = grid.rows }: TableHead): readonly string[] {
  const [answer] = columns.filter(({ role }) => role === "answer");
  return Array.from({ length: until - from }, (_, at) => grid.begin(from + at))
    .flat()
    .filter(({ column }) => column === answer?.from)
    .map(cellText)
    .filter((text) => text !== "" && listedWords(text) === undefined);
}

/** The marks to ring, which say no more than the heads over them. */
const ringsIn = (grid: Grid): readonly string[] =>
  Array.from({ length: grid.rows }, (_, row) => grid.begin(row)).flatMap((cells) =>
    cells.flatMap(({ rings = [] }) => rings.map(({ text }) => text)),
  );

/** A table that begins with a row of the kind the table before had under its head, which is not printed again. */
function isGoneOnWith(grid: Grid, head: TableHead, above: string | undefined): boolean {
  const row = rowUnderHead(grid, 0, head);
  const width = Math.max(...head.columns.map(({ until }) => until));
  const isSame = grid.columns === width && grid.across(0).length === head.columns.length;
  // "☐ Good | ☐ Fair | ☐ Poor" asks for one of them.
  const [name, ...grades] = grid.across(0).map((cell) => withoutBoxes(cellText(cell)));
  const isNamed = name !== undefined && (isGradeWord(name) || isJudgementWord(name) || isOverall(name));
  const areTicked = grid.begin(0).slice(1).every(offersOne);
  if (isNamed && grades.length > 1 && (areTicked || grades.every(isGradeWord) || familyOf(grades)))
    return false;
  return (
    isSame &&
    row !== undefined &&
    describesAll(head, row) &&
    !grid.begin(0).some(offersGrade) &&
    !grid.begin(0).every((cell) => isBareLabel(cellText(cell))) &&
    !gradeRows(grid, 0) &&
    !tableHead(grid, 0) &&
    !isOverRoom(grid, grid.begin(0), 1) &&
    !signGrid(grid, 0) &&
    !growingTable(grid, 0) &&
    !tickedLevels(grid, 0) &&
    !ticksBelow(grid, 0, above)
  );
}

/** "☐ Practice of concern", whatever it is called. */
const offersOne = (cell: GridCell): boolean => tickBoxes(cellText(cell))?.labels.length === 1;

/** "☐ Good" in a cell of its own: it is chosen there, under no head. */
const offersGrade = (cell: GridCell): boolean =>
  tickBoxes(cellText(cell))?.labels.some((label) => isGradeWord(label)) === true;
