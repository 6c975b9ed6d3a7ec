import { MOST } from "../../audit/template-limits";
import { listedWords } from "./cell-marks";
import type { Grid, GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { isNamedKey, leavesNoRoom } from "./legend-table";
import { keyWord, namesKey } from "./named-key";
import { tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { areCodesTold } from "./printed-legend";
import { tellsWhich, toldKey } from "./told-key";

/** "Grades to be used | Outstanding, Good, Inadequate" in a row of its own: what items are answered from is told, and nothing is chosen there. Undefined for other rows. */
export function keyRow(grid: Grid, at: number): FormPart | undefined {
  const [name, list, ...more] = grid.begin(at);
  if (!name || !list || more.length > 0 || ![name, list].every(isOneLine)) return undefined;
  const text = `${name.text.replace(/:$/u, "")}: ${list.text}`;
  const labels = tellsWhich(text) ? [] : toldKey(text);
  return labels.length > 0 && !areCodesTold(labels)
    ? { is: "legend", labels, head: name.text, paragraphs: [list.text] }
    : undefined;
}

const isOneLine = ({ lines: [line, ...more], room }: GridCell): boolean =>
  line !== undefined && more.length === 0 && !room && line.controls.length === 0 && !tickBoxes(line.text);

/** "Rating key", or that above the table, over the grades in the lines below it or in one line: rows of one cell to the end of the table. Undefined for other rows. */
export function keyColumn(grid: Grid, from: number): FormPart | undefined {
  if (grid.rows - from > MOST.grades + 1) return undefined;
  const rows = Array.from({ length: grid.rows - from }, (_, at) => grid.begin(from + at));
  const cells = rows.flatMap(([cell, ...more]) => (cell && more.length === 0 ? cell : []));
  const all = cells.flatMap(({ lines }) => lines);
  const [name] = all.filter(({ text }, at) => at === 0 && namesKey(text));
  const lines = name ? all.slice(1) : all;
  const [only, ...others] = lines;
  const listed = only && others.length === 0 ? (listedWords(only.text)?.labels ?? []) : [];
  const labels = listed.length > 0 ? listed : lines.map(({ text }) => keyWord(text) ?? "");
  const isKey =
    cells.length === rows.length &&
    (name !== undefined || isNamedKey(grid, from)) &&
    cells.every(leavesNoRoom) &&
    labels.length > 1 &&
    familyOf(labels) !== undefined;
  return isKey
    ? { is: "legend", labels, head: name?.text, paragraphs: lines.map(({ text }) => text) }
    : undefined;
}
