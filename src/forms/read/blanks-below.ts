import type { FormLine } from "./form-line";
import { tickBoxes } from "./printed-boxes";

interface Cell {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly colSpan: number;
  readonly lines: readonly FormLine[];
  readonly text: string;
}

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
const LONGEST_NAME = 60;

/**
 * "Admission" before the first of its questions and nothing before the others, up to "Medicines": as good as one cell over all
 * of them, where each row has a question of its own in the second column.
 */
export function withBlanksBelow<C extends Cell>(begin: C[][], across: C[][]): void {
  const head = begin.findIndex(
    (cells) => cells.length >= FEWEST_CELLS && cells.every(({ text }) => text !== ""),
  );
  const [first] = begin[head] ?? [];
  if (!first) return;
  const rows = begin.slice(head + 1).filter((cells) => cells.length === begin[head]?.length);
  const names = rows.flatMap(([name]) => name ?? []);
  const asked = rows.map(([, cell]) => cell?.text ?? "");
  const isBlank = ({ text, rowSpan, lines }: C) => text === "" && rowSpan === 1 && lines.length === 0;
  const areNamed =
    rows.length >= FEWEST_ROWS &&
    names.some(isBlank) &&
    names.every((cell) => cell.colSpan === first.colSpan && (isBlank(cell) || isName(cell))) &&
    names[0] !== undefined &&
    !isBlank(names[0]) &&
    asked.every(isAsked) &&
    new Set(asked).size === asked.length;
  if (!areNamed) return;
  for (const [at, name] of names.entries()) {
    if (isBlank(name)) continue;
    const below: C[] = [];
    for (const next of names.slice(at + 1)) {
      if (!isBlank(next) || next.row !== name.row + name.rowSpan + below.length) break;
      below.push(next);
    }
    if (below.length === 0) continue;
    const joined = { ...name, rowSpan: name.rowSpan + below.length };
    for (let row = name.row; row < name.row + name.rowSpan; row += 1)
      for (const cells of [begin[row], across[row]])
        if (cells?.includes(name)) cells.splice(cells.indexOf(name), 1, joined);
    for (const { row } of below) {
      begin[row]?.shift();
      across[row]?.splice(0, 1, joined);
    }
  }
}

const isName = ({ text, lines }: Cell): boolean =>
  /^\p{L}{3}[^?:]*$/u.test(text) && text.length <= LONGEST_NAME && lines.length === 1;

/** Words of its own, and nothing to choose from. */
const isAsked = (text: string): boolean => /\p{L}\S*\s\S*\p{L}/u.test(text) && !tickBoxes(text);
