import { areOptions } from "./column-shapes";
import { isDetail } from "./asked-over-ticks";
import { isBareLabel } from "./field-label";
import { labelsOrWords, marksOf } from "./cell-marks";
import { cellText, rowsNamed, type FormSays, type Grid, type GridCell } from "./form-grid";
import type { FormPart } from "./form-parts";
import { boxName } from "./head-boxes";
import { nameOfLabel } from "./item-frames";
import { isJudgementWord, printedBox } from "./printed-boxes";
import { itemLabel, numberAlone } from "./printed-label";

interface AnsweredRows {
  readonly parts: readonly FormPart[];
  readonly until: number;
}

const FEWEST = 2;

/**
 * "1.1 | Is the child kept safe? | ☐ Yes ☐ No" over "Evidence and reasons:" or "What did you see?", which stands under other
 * questions of the form too: room for that question, and none of its own. So is "Evidence" beside its room, in a table of the two rows. `again`:
 * labels that several tables have. Undefined where the row does something else.
 */
export function answeredOverRoom(
  grid: Grid,
  at: number,
  again: ReadonlySet<string>,
): AnsweredRows | undefined {
  const beside = at === 0 ? nameBesideRoom(grid) : "";
  const name = beside === "" ? nameUnder(grid, at) : beside;
  const [box] = grid.begin(at + 1);
  const cells = grid.begin(at);
  const [asked, offered] = cells.slice(-2);
  if (!box || !asked || !offered || !(isAgain(grid, name) || (beside !== "" && again.has(beside))))
    return undefined;
  const number = cells.length > 2 && cells[0] ? numberAlone(cellText(cells[0])) : undefined;
  const labels = labelsOrWords(marksOf(offered.lines));
  const more = beside === "" ? furtherBoxes(grid, at + heightOf(box)) : [];
  const item = {
    ...itemLabel(asked.lines.map(({ text }) => text)),
    ...(number === undefined ? {} : { number }),
    labels,
    chosen: true,
    evidence: true,
    evidenceLabel: boxName(cellText(box), ""),
    further: more.map((each) => cellText(each).replace(/\s*:$/u, "")),
  };
  return {
    parts: [
      { is: "understood", texts: [box, ...more].map(cellText) },
      { is: "break" },
      { is: "item", item },
      { is: "break" },
    ],
    until: [box, ...more].reduce((end, each) => end + (beside === "" ? heightOf(each) : 1), at + 1),
  };
}

/** How many rows the name of a box and its room are. */
const heightOf = ({ room }: GridCell): number => (room ? 1 : 2);

/** "What was the impact?" right below the room above it, under other questions of the table or the form too: one more box of the same. `at`: the row above. */
function furtherBoxes(grid: Grid, at: number): readonly GridCell[] {
  const name = boxAt(grid, at + 1);
  const [box] = grid.begin(at + 1);
  if (!box || name === "" || !isSaidAgain(grid, name)) return [];
  return [box, ...furtherBoxes(grid, at + heightOf(box))];
}

/** Under other questions of the table, or of the form. */
const isAgain = (grid: Grid, name: string): boolean =>
  name !== "" && ((timesUnder(grid).get(name) ?? 0) >= FEWEST || isSaidAgain(grid, name));

const isSaidAgain = (grid: Grid, name: string): boolean => (timesSaid(grid.form).get(name) ?? 0) >= FEWEST;

const SAID = new WeakMap<FormSays, ReadonlyMap<string, number>>();

/** How often a form says each of its lines outside the tables and across them, counted once. */
function timesSaid(form: FormSays): ReadonlyMap<string, number> {
  const known = SAID.get(form);
  if (known) return known;
  const times = new Map<string, number>();
  for (const line of form.lines) times.set(line.toLowerCase(), (times.get(line.toLowerCase()) ?? 0) + 1);
  SAID.set(form, times);
  return times;
}

/** How many questions of the table have room of each name right below them. */
const timesUnder = rowsNamed(nameUnder);

/** What the room across the table below a question beside its answers is called. */
function nameUnder(grid: Grid, at: number): string {
  const name = boxAt(grid, at + 1);
  return name !== "" && isAnswered(grid.begin(at)) ? name : "";
}

/** What the room across the table in a row, or right below it, is called there. */
function boxAt(grid: Grid, at: number): string {
  const [box, ...others] = grid.begin(at);
  const isBox = box?.lines.length === 1 && others.length === 0 && (box.room || isBlankAcross(grid, at + 1));
  const text = isBox ? cellText(box) : "";
  const isName = isBareLabel(text) || printedBox(text)?.hint === "" || ASKS.test(text);
  return isName ? text.toLowerCase() : "";
}

/** What the room below a question beside its answers is called, where it stands beside that name and the table has nothing more. */
function nameBesideRoom(grid: Grid): string {
  const [asked] = grid.begin(0);
  const [label, room, ...more] = grid.rows === 2 && grid.columns === 2 ? grid.begin(1) : [];
  const isBox =
    label?.lines.length === 1 && room?.lines.length === 0 && more.length === 0 && label.rowSpan === 1;
  const isOwn = asked !== undefined && !isJudgementWord(cellText(asked)) && !isDetail(cellText(asked));
  return isBox && isOwn && isAnswered(grid.begin(0)) ? nameOfLabel(cellText(label)) : "";
}

/** "What did you see or hear?": a question on what is answered above. */
const ASKS = /^[^?]{3,80}\?$/u;

/** Room across the table in a row of its own. */
const isBlankAcross = (grid: Grid, at: number): boolean => {
  const cells = grid.begin(at);
  return cells.length === 1 && cells.every(({ lines }) => lines.length === 0);
};

/** A question, perhaps behind its number, and what can be answered, and nothing more. */
function isAnswered(cells: readonly GridCell[]): boolean {
  const [asked, offered] = cells.slice(-2);
  const [first] = cells;
  const isNumbered = cells.length === 3 && first !== undefined && numberAlone(cellText(first)) !== undefined;
  return (
    (cells.length === 2 || isNumbered) &&
    asked !== undefined &&
    offered !== undefined &&
    asked.lines.length > 0 &&
    marksOf(asked.lines).every(({ type }) => type === "text") &&
    areOptions(offered)
  );
}
