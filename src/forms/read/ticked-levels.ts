import { MOST } from "../../audit/template-limits";
import { isOverall } from "../is-overall";
import { isOnlyRoom } from "./cell-marks";
import { cellText, type Grid, type GridCell, textIn } from "./form-grid";
import type { FormPart } from "./form-parts";
import { boxName } from "./head-boxes";
import { tickBoxes } from "./printed-boxes";
import { itemLabel } from "./printed-label";
import { asksForOne, saysHow, tellsHow } from "./told-how";

interface TickedLevels {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 2;

/** A head that asks for one of what has a box to tick below it, and what stands beside them; undefined for other rows. */
export const tickedLevels = (grid: Grid, at: number): TickedLevels | undefined =>
  levelsInRows(grid, at) ?? levelsTickedApart(grid, at) ?? levelsUnderName(grid, at);

/** "Level of assurance (tick) | Percentage | What happens next" over "☐ Limited | Below 70% | Report today": what each level tells stands beside it. */
function levelsInRows(grid: Grid, at: number): TickedLevels | undefined {
  const [name, ...heads] = grid.begin(at);
  const asked = name ? cellText(name) : "";
  // "Documents seen (tick)" is over a list to check off.
  const isAsked = isOverall(asked) || asksForOne(asked) || (tellsHow(asked) && ASKS_LEVEL.test(asked));
  if (!name || heads.length === 0 || !isAsked) return undefined;
  const rows = Array.from({ length: grid.rows - at - 1 }, (_, row) => grid.begin(at + 1 + row));
  const labels = rows.flatMap(([cell]) => labelTicked(cell) ?? []);
  const areLevels =
    rows.length >= FEWEST &&
    rows.length <= MOST.grades &&
    rows.every(([, ...told]) => told.length === heads.length && told.every(isTold)) &&
    labels.length === rows.length;
  if (!areLevels) return undefined;
  const told = rows.map(([, ...cells]) => cells.map(cellText));
  return asItem(
    name,
    labels,
    { descriptors: new Map(told.map((texts, row) => [labels[row] ?? "", texts])) },
    heads.map(cellText),
    grid.rows,
  );
}

const ASKS_LEVEL = /^(?:the )?(?:level|degree|extent|grade|rating|outcome|judge?ment|lefel|gradd)\b/iu;

/** "Score | Overall outcome | Tick one" over "20–31 | Developing | ☐": the box of each level has a column of its own. */
function levelsTickedApart(grid: Grid, at: number): TickedLevels | undefined {
  const heads = grid.begin(at);
  const tick = heads.findIndex((head) => saysHow(cellText(head)));
  const name = heads.findIndex((head) => isOverall(cellText(head)));
  const named = heads[name];
  const rows = Array.from({ length: grid.rows - at - 1 }, (_, row) => grid.begin(at + 1 + row));
  const areLevels =
    tick >= 0 &&
    rows.length >= FEWEST &&
    rows.length <= MOST.grades &&
    rows.every(
      (cells) =>
        cells.length === heads.length &&
        cells.every((cell, place) => (place === tick ? isOnlyRoom(cell) : isTold(cell))),
    );
  if (!named || !areLevels) return undefined;
  const labels = rows.map((cells) => textIn(cells[name]));
  const told = rows.map((cells) =>
    cells.filter((_, place) => place !== tick && place !== name).map(cellText),
  );
  const descriptors = new Map(told.map((texts, row) => [labels[row] ?? "", texts]));
  const said = heads.filter((head) => head !== named).map(cellText);
  return asItem(named, labels, { descriptors }, said, grid.rows);
}

/** "Overall RAG | Auditor’s summary", the first over "☐ Red", "☐ Amber" and "☐ Green", the other over room. */
function levelsUnderName(grid: Grid, at: number): TickedLevels | undefined {
  const [name, box, ...more] = grid.begin(at);
  const below = grid.begin(at + 1);
  if (!name || name.colSpan < FEWEST || more.length > 0 || !isOverall(cellText(name))) return undefined;
  const under = below.filter(({ column }) => column < name.column + name.colSpan);
  const [room, ...others] = below.filter((cell) => !under.includes(cell));
  const labels = under.flatMap((cell) => labelTicked(cell) ?? []);
  const isBox = box === undefined ? room === undefined : room !== undefined && isOnlyRoom(room);
  if (labels.length < FEWEST || labels.length < under.length || !isBox || others.length > 0) return undefined;
  const text = textIn(box);
  const evidence = box === undefined ? {} : { evidence: true, evidenceLabel: boxName(text, "") };
  return asItem(name, labels, evidence, [text], at + 2);
}

function asItem(
  name: GridCell,
  labels: readonly string[],
  more: Partial<Extract<FormPart, { is: "item" }>["item"]>,
  said: readonly string[],
  until: number,
): TickedLevels {
  const item = {
    ...itemLabel(name.lines.map(({ text }) => text)),
    labels,
    chosen: true,
    headed: true as const,
    ...more,
  };
  return {
    until,
    parts: [{ is: "break" }, { is: "understood", texts: said }, { is: "item", item }, { is: "break" }],
  };
}

/** The one label of a cell that is a box to tick and nothing else. */
function labelTicked(cell: GridCell | undefined): string | undefined {
  const boxes = cell?.lines.length === 1 ? tickBoxes(cellText(cell)) : undefined;
  return boxes?.lead === "" && boxes.labels.length === 1 ? boxes.labels[0] : undefined;
}

const isTold = (cell: GridCell): boolean => cellText(cell) !== "" && !cell.room && !tickBoxes(cellText(cell));
