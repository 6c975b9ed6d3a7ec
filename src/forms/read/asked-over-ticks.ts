import { cellText, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { boxName } from "./head-boxes";
import { isOverall } from "../is-overall";
import { namesOutcome, printedBox, tickBoxes } from "./printed-boxes";
import { familyOf } from "./printed-grades";
import { itemLabel, printedLabel } from "./printed-label";

interface AskedOverTicks {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/**
 * "2. Does it identify strengths?" across the table over "☐ Yes | ☐ Partly | ☐ No", an answer to tick in each cell, and perhaps
 * "Rationale:" with its room across the row below. Undefined where the rows from here on do something else.
 */
export function askedOverTicks(grid: Grid, at: number): AskedOverTicks | undefined {
  const [asked, ...others] = grid.begin(at);
  const [line] = asked?.lines ?? [];
  const labels = at + 1 < grid.rows ? ticksIn(grid.begin(at + 1)) : [];
  if (!asked || !line || others.length > 0 || labels.length < 2 || familyOf(labels) === undefined)
    return undefined;
  const { number, label } = printedLabel(line.text);
  if (number === undefined && !label.endsWith("?")) return undefined;
  const [box, ...more] = at + 2 < grid.rows ? grid.begin(at + 2) : [];
  const name = box && more.length === 0 && box.lines.length === 1 ? cellText(box) : "";
  const isBox = printedBox(name)?.box === "evidence";
  const item = {
    ...itemLabel(asked.lines.map(({ text }) => text)),
    labels,
    chosen: true,
    evidence: isBox,
    evidenceLabel: isBox ? boxName(name, "") : undefined,
  };
  const said = [...grid.begin(at + 1).map(cellText), ...(isBox ? [name] : [])];
  return {
    parts: [
      { is: "break" },
      { is: "understood", texts: said },
      { is: "item", item },
      ...(isBox ? [{ is: "break" } as const] : []),
    ],
    until: at + (isBox ? 3 : 2),
  };
}

/** "☐ Ready | ☐ Return" under "Decision" or "Overall": what is chosen there, whatever it is called. */
export function ticksUnderName(grid: Grid, at: number, above: string): FormPart | undefined {
  const labels = at === 0 && (namesOutcome(above) || isOverall(above)) ? ticksIn(grid.begin(at)) : [];
  const [line] = grid.begin(at).flatMap(({ lines }) => lines);
  return line && labels.length > 1
    ? { is: "marks", marks: [{ type: "options", line, labels, lead: "" }] }
    : undefined;
}

/** What stands behind the one box of each cell; none where a cell holds anything else. */
function ticksIn(cells: readonly GridCell[]): readonly string[] {
  const labels = cells.map((cell) => {
    const { lead, labels: own = [] } = tickBoxes(cellText(cell)) ?? { lead: "" };
    return lead === "" && own.length === 1 ? (own[0] ?? "") : "";
  });
  return labels.includes("") ? [] : labels;
}
