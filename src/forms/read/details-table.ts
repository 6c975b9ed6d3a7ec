import { isOverall } from "../is-overall";
import { isOnlyRoom, labelsOrWords, marksOf, optionsTogether } from "./cell-marks";
import { isBareLabel, isFieldLabel, labelsIn } from "./field-label";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
import { isHeading, type FormLine } from "./form-line";
import type { FormPart, PrintedField } from "./form-parts";
import { namesLegend } from "./legend-table";
import { isOfGrades } from "./offered-details";
import { isJudgementWord, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { slashedList } from "./slashed-list";
import { withoutHow } from "./told-how";
import { isHint } from "./told-room";
import { roomBehind } from "./written-room";

/** Details that stand together, under the name in bold that their cell begins with. */
interface Group {
  readonly name?: FormLine;
  readonly fields: readonly PrintedField[];
  /** Lists that stand in brackets, as printed. */
  readonly said?: readonly string[];
}

const FEWEST = 3;
const FEWEST_NAMED = 2;
const LONGEST_LABEL = 60;

/**
 * A table of nothing but details, before anything is asked: labels with room or with what can be chosen beside them, or several in each cell. Read as a
 * whole, so that what one of them is chosen from, in one line or in many, is no question of the form. Empty where a row says
 * anything else, and where nothing is chosen.
 */
export function detailsTable(grid: Grid): readonly FormPart[] {
  const groups: Group[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const cells = grid.begin(row);
    if (cells.length !== grid.across(row).length) return [];
    if (cells.every((cell) => cell.lines.length === 0)) continue;
    const over = overCells(cells, grid.begin(row + 1));
    const found = over ?? pairsIn(cells) ?? cellsOfLabels(cells);
    if (!found) return [];
    if (over) row += 1;
    groups.push(...found);
  }
  const fields = groups.flatMap((group) => group.fields);
  const labels = fields.map(({ label }) => label);
  const named = labels.filter(isFieldLabel);
  const asked = labels.filter((label) => label.endsWith("?"));
  // Where little is chosen, nothing is checked off.
  const isMostlyRoom = fields.filter(({ options }) => options.length > 1).length * 2 <= fields.length;
  const areDetails =
    fields.length >= FEWEST &&
    fields.some(({ options, help }) => options.length > 1 || help !== undefined) &&
    fields.every(isDetail) &&
    asked.length * 2 <= labels.length &&
    named.length >= FEWEST_NAMED &&
    named.length * (isMostlyRoom ? 3 : 2) >= labels.length - asked.length;
  if (!areDetails) return [];
  return groups.flatMap(({ name, fields: own, said = [] }, at): readonly FormPart[] => [
    ...(name ? [{ is: "words", line: name, heading: true } as const] : []),
    { is: "fields", fields: own, sameTable: at > 0 && name === undefined },
    { is: "understood", texts: said },
  ]);
}

/** Labels over what stands below each, one of them to choose from. */
function overCells(cells: readonly GridCell[], below: readonly GridCell[]): readonly Group[] | undefined {
  const areOver =
    cells.length > 1 && cells.length === below.length && cells.every((cell, at) => isUnder(cell, below[at]));
  const offered = below.map((cell) => (isOnlyRoom(cell) ? [] : offeredIn(cell)));
  const areAll =
    areOver &&
    cells.every((cell) => cell.lines.length === 1 && isText(cell)) &&
    below.every((cell, at) => isOnlyRoom(cell) || (offered[at]?.length ?? 0) > 1) &&
    offered.some((options) => options.length > 1);
  return areAll
    ? [{ fields: cells.map((cell, at) => ({ label: cellText(cell), options: offered[at] ?? [] })) }]
    : undefined;
}

/** Labels and what stands beside each, in turn. */
function pairsIn(cells: readonly GridCell[]): readonly Group[] | undefined {
  if (cells.length < 2 || cells.length % 2 > 0) return undefined;
  const fields: PrintedField[] = [];
  const said: string[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label, beside] = cells.slice(at, at + 2);
    if (!label || !beside) return undefined;
    const isRoom = isOnlyRoom(beside) || isHint(beside);
    const options = isRoom ? [] : offeredIn(beside);
    const isBlank = cellText(label) === "" && isOnlyRoom(beside);
    if (isBlank) continue;
    if (label.lines.length !== 1 || label.room || !isText(label) || (options.length < 2 && !isRoom))
      return undefined;
    if (options.length > 0 && IN_BRACKETS.test(cellText(beside))) said.push(cellText(beside));
    fields.push({ label: cellText(label), options, ...(isHint(beside) ? { help: cellText(beside) } : {}) });
  }
  return [{ fields, said }];
}

/** What is printed to choose from in a cell, and nothing else. */
function offeredIn(cell: GridCell): readonly string[] {
  const marks = optionsTogether(marksOf(cell.lines));
  const isOffer = marks.every((mark) => mark.type === "options" && withoutHow(mark.lead) === "");
  if (isOffer) return labelsOrWords(marks);
  return cell.lines.length === 1 ? slashedList(withoutHow(cellText(cell).replace(IN_BRACKETS, "$1"))) : [];
}

/** "[choose: s20 / s31]" */
const IN_BRACKETS = /^\[\s?(.*?)\s?\]$/u;

/** Cells that each hold several labels, one below the other, with their room or what can be chosen behind or below them. */
function cellsOfLabels(cells: readonly GridCell[]): readonly Group[] | undefined {
  const groups = cells.filter(({ lines }) => lines.length > 0).map(labelsInCell);
  return groups.every((group) => group !== undefined) ? groups : undefined;
}

function labelsInCell({ lines }: GridCell): Group | undefined {
  const [first, ...below] = lines;
  const isNamed =
    first !== undefined && below.length > 0 && isHeading(first) && !/[:?]$/u.test(first.text) && !first.room;
  const fields: { label: string; options: readonly string[] }[] = [];
  for (const line of isNamed ? below : lines) {
    const boxes = tickBoxes(line.text);
    const open = fields.at(-1);
    const labels = labelsIn(boxes?.lead ?? line.text);
    if (boxes?.lead === "" && open) open.options = [...open.options, ...boxes.labels];
    else if (labels.every((label) => isBareLabel(label) || roomBehind(label) !== undefined))
      fields.push(
        ...labels.map((label, at) => ({
          label,
          options: at + 1 < labels.length ? [] : (boxes?.labels ?? []),
        })),
      );
    else return undefined;
  }
  if (fields.length === 0) return undefined;
  return { ...(isNamed ? { name: first } : {}), fields };
}

const isText = ({ lines }: GridCell): boolean =>
  marksOf(lines).every(
    ({ type, line }) =>
      type === "text" || IF_SO.test(line.text) || (type === "judgement" && isFieldLabel(line.text)),
  );

/** Nothing that is judged, explained or told at length, and no question. */
const isDetail = ({ label, options }: PrintedField): boolean =>
  label.length <= LONGEST_LABEL &&
  (!label.endsWith("?") || familyOf(options)?.kind === "answers" || IF_SO.test(label)) &&
  options.length !== 1 &&
  !isOfGrades(options) &&
  (!isJudgementWord(label) || isFieldLabel(label)) &&
  !isOverall(label) &&
  !namesLegend(label) &&
  (printedBox(label) === undefined || IF_SO.test(label));

/** "If no, why not?" below "Was it done with the worker?" */
const IF_SO = /^if\b/iu;
