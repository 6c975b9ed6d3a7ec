import { marksOf } from "./cell-marks";
import { isBareLabel, isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { cellText, isUnder, type Grid, type GridCell } from "./form-grid";
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
 * what each of them looks like and "Rationale:" with its room in the rows below. In a table of its own, where others of the form have the same to tick, whatever the
 * words are. `again`: what several tables have. Undefined where the rows from here on do something else.
 */
export function askedOverTicks(
  grid: Grid,
  at: number,
  again: ReadonlySet<string>,
): AskedOverTicks | undefined {
  const [asked, ...others] = grid.begin(at);
  const [line] = asked?.lines ?? [];
  const labels = ticksIn(grid.begin(at + 1));
  if (!asked || !line || others.length > 0 || labels.length < 2) return undefined;
  const onCard = at === 0 && again.has(ticksNamed(grid));
  const { number, label } = printedLabel(line.text);
  const isAsked = number !== undefined || label.endsWith("?");
  if (onCard ? isDetail(label) : !isAsked || familyOf(labels) === undefined) return undefined;
  const told = toldUnder(grid, at + 2, labels);
  const below = at + (told.size > 0 ? 3 : 2);
  const [box, ...more] = grid.begin(below);
  const name = box && more.length === 0 && box.lines.length === 1 ? cellText(box) : "";
  const isBox =
    printedBox(name)?.box === "evidence" ||
    (onCard && name !== "" && (box?.room === true || isBareLabel(name) || name.endsWith("?")));
  const item = {
    ...itemLabel(asked.lines.map(({ text }) => text)),
    labels,
    chosen: true,
    descriptors: told,
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
    until: below + (isBox ? 1 : 0),
  };
}

/** "The plan is current", right below the box to tick for each grade: what that looks like. */
function toldUnder(
  grid: Grid,
  at: number,
  labels: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const [ticks, told] = [grid.begin(at - 1), grid.begin(at)];
  const areTold = told.every((cell, place) => isUnder(cell, ticks[place]) && isTold(cell));
  return new Map(
    told.length === labels.length && areTold
      ? told.map(({ lines }, place) => [labels[place] ?? "", lines.map(({ text }) => text)])
      : [],
  );
}

const isTold = (cell: GridCell): boolean =>
  cellText(cell) !== "" &&
  marksOf(cell.lines).every(({ type, line: { controls } }) => type === "text" && controls.length === 0);

/** A few words that may name who or when, and neither state nor ask. */
export function isDetail(label: string): boolean {
  const words = label.split(" ").length;
  const isNamed = words < FEWEST_WORDS || isBareLabel(label);
  return !label.endsWith("?") && (isNamed || (isFieldLabel(label) && words <= LONGEST_DETAIL));
}

const FEWEST_WORDS = 3;
/** "The chronology is up to date" says more than a detail does. */
const LONGEST_DETAIL = 4;

/** What is ticked in a table of nothing but a line across it, a box to tick in each cell below, perhaps what each looks like, and perhaps one more line: its name among others. */
export function ticksNamed(grid: Grid): string {
  const ticks = grid.rows > 1 && grid.columns > 1 && grid.rows < 5 ? ticksIn(grid.begin(1)) : [];
  const box = toldUnder(grid, 2, ticks).size > 0 ? 3 : 2;
  const isCard = ticks.length > 1 && grid.rows <= box + 1;
  const isAcross = isCard && [0, box].every((at) => at >= grid.rows || grid.begin(at).length === 1);
  return isAcross ? ticks.join("|").toLowerCase() : "";
}

/** "☐ Ready | ☐ Return" under "Decision" or "Overall": what is chosen there, whatever it is called. */
export function ticksUnderName(grid: Grid, at: number, above: string): FormPart | undefined {
  const labels = at === 0 && (namesOutcome(above) || isOverall(above)) ? ticksIn(grid.begin(at)) : [];
  const [line] = grid.begin(at).flatMap(({ lines }) => lines);
  return line && labels.length > 1
    ? { is: "marks", marks: [{ type: "options", line, labels, lead: "" }] }
    : undefined;
}

/** "Overall quality – please tick one:" right over a table of such boxes. */
export const isOverTicks = (next: FormPiece | undefined, text: string): boolean =>
  next?.type === "table" && ticksUnderName(next.grid, 0, text) !== undefined;

/** What stands behind the one box of each cell; none where a cell holds anything else. */
function ticksIn(cells: readonly GridCell[]): readonly string[] {
  const labels = cells.map((cell) => {
    const { lead, labels: own = [] } = tickBoxes(cellText(cell)) ?? { lead: "" };
    return lead === "" && own.length === 1 ? (own[0] ?? "") : "";
  });
  return labels.includes("") ? [] : labels;
}
