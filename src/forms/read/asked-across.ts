import { isOnlyRoom } from "./cell-marks";
import { cellText, oncePerGrid, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { printedBox } from "./printed-boxes";
import { itemLabel } from "./printed-label";

const FEWEST = 2;

interface AskedAcross {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

/** The only cell of a row of a table that has more columns. */
function across(grid: Grid, at: number): GridCell | undefined {
  const [cell, ...more] = at < grid.rows && grid.columns > 1 ? grid.begin(at) : [];
  return more.length === 0 ? cell : undefined;
}

/** "Narrative: what is working well?" over room across the table: the kind of box that it begins with. */
function boxOverRoom(grid: Grid, at: number): string | undefined {
  const [label, room] = [across(grid, at), across(grid, at + 1)];
  const box = label?.lines.length === 1 && TELLS_MORE.test(cellText(label)) && printedBox(cellText(label));
  const isRoom = room !== undefined && isOnlyRoom(room);
  return isRoom && box ? box.box : undefined;
}

const TELLS_MORE = /:\s*\S/u;

/** The rows that ask so, where several of a kind say different things: one box cannot stand for them. */
const rowsAsking = oncePerGrid((grid): ReadonlySet<number> => {
  const asked = Array.from({ length: grid.rows }, (_, at) => ({ at, box: boxOverRoom(grid, at) }));
  const named = new Map<string, Set<string>>();
  for (const { at, box } of asked)
    if (box !== undefined) {
      const names = named.get(box) ?? new Set();
      named.set(box, names.add(grid.begin(at).map(cellText).join("").toLowerCase()));
    }
  return new Set(asked.flatMap(({ at, box }) => ((named.get(box ?? "")?.size ?? 0) < FEWEST ? [] : [at])));
});

/** One of several such questions, answered in words; undefined where the row does something else. */
export function askedAcross(grid: Grid, at: number): AskedAcross | undefined {
  const label = rowsAsking(grid).has(at) ? across(grid, at) : undefined;
  if (!label) return undefined;
  return {
    parts: [{ is: "break" }, { is: "item", item: itemLabel([cellText(label)]) }, { is: "break" }],
    until: at + 2,
  };
}
