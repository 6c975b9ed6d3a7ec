import { cellText, oncePerGrid, type Grid } from "./form-grid";
import { numberAlone, printedLabel, type PrintedLabel } from "./printed-label";

/** "1. Visits:" over "a. were they monthly?": a question in parts. */
export function headsLetters(grid: Grid, at: number): boolean {
  const own = grid.begin(at).map(cellText).join(" ");
  const below = grid
    .begin(at + 1)
    .map(cellText)
    .join(" ")
    .trim();
  return /^\(?\d/u.test(own) && /^\(?(?:a|i)[).]/iu.test(below);
}

/** "a) First language", or "6a" before it in a cell of its own. */
export const isLettered = (grid: Grid, at: number): boolean =>
  /^\(?(?:\d{1,2}\s?)?[a-h](?:[).]|\s*$|\s(?=\p{Lu}))/u.test(
    grid
      .begin(at)
      .map(cellText)
      .find((text) => text !== "") ?? "",
  );

/** "3. The plan:", "Are the following recorded?", "Is the plan" over lettered rows, with nothing beside it: what they are parts of. */
export function stemOver(grid: Grid, at: number): PrintedLabel | undefined {
  const said = grid.begin(at).filter((cell) => cellText(cell) !== "");
  const cell = said.at(-1);
  const before = said.length === 2 && said[0] ? numberAlone(cellText(said[0])) : undefined;
  const [line, ...more] = cell?.lines ?? [];
  const { number = before, label } = printedLabel(line?.text ?? "");
  if (!(said.length === 1 || before !== undefined) || !line || more.length > 0 || !GOES_ON.test(label))
    return undefined;
  if (isLettered(grid, at) || !isLettered(grid, at + 1) || (headsLetters(grid, at) && areGroups(grid)))
    return undefined;
  return { label, ...(number === undefined ? {} : { number }) };
}

/** All that the table asks is questions of their own under letters, so that what heads them is the name of a group. */
const areGroups = oncePerGrid((grid): boolean => {
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const from = rows.find((row) => headsLetters(grid, row)) ?? 0;
  return rows
    .slice(from)
    .every((row) => headsLetters(grid, row) || (isLettered(grid, row) && asksItself(grid, row)));
});

const asksItself = (grid: Grid, at: number): boolean =>
  grid.begin(at).some((cell) => cellText(cell).endsWith("?"));

/** A question or a label that what follows goes on. */
const GOES_ON = /[:?…]$|^(?:is|are|was|were|has|have|had|does|do|did|can|could)\s[^.?]+$/iu;
