import type { Grid, GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { tickBoxes } from "./printed-boxes";
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
