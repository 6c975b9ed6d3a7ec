import type { PageBlock, PageTable } from "../../ooxml/page-model";
import { linesOf } from "./form-line";
import { mayScore } from "./told-levels";

type Row = PageTable["rows"][number];

const FEWEST = 3;
const SHORTEST = 12;
const LONGEST_NAME = 80;
const CODE = /^(?:(?:level|score|grade|lefel|gradd|sgôr)\s)?(?:\d|[A-F])$/iu;

/**
 * "1. Views" across a table, "Score | Descriptor" and "4 | The child comes to life" under it, and below these the room for what is judged:
 * several such tables say each what the same levels look like.
 */
export function cardsOfLevels(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, readonly PageBlock[]> {
  const found = blocks.flatMap((block) => {
    const card = block.type === "table" ? cardIn(block) : undefined;
    return card ? [{ block, ...card }] : [];
  });
  const isAgain = (codes: string) => found.filter((card) => card.codes === codes).length > 1;
  return new Map(found.filter(({ codes }) => isAgain(codes)).map(({ block, parts }) => [block, parts]));
}

/** Its name as a heading, its levels and the rest of it, each by itself. */
function cardIn(
  table: PageTable,
): { readonly codes: string; readonly parts: readonly PageBlock[] } | undefined {
  const { rows } = table;
  const [name, ...more] = rows[0]?.cells ?? [];
  const first = name?.blocks.find((block) => block.type === "paragraph");
  const text = rows[0] ? textIn(rows[0], 0) : "";
  if (!first || more.length > 0 || text === "" || text.length > LONGEST_NAME) return undefined;
  const from = rows.slice(0, FEWEST).findIndex(isLevel);
  if (from < 1) return undefined;
  const below = rows.findIndex((row, at) => at > from && !isLevel(row));
  const codes = rows.slice(from, below).map((row) => textIn(row, 0));
  if (codes.length < FEWEST || !mayScore(codes)) return undefined;
  return {
    codes: codes.join("|").toLowerCase(),
    parts: [
      { ...first, role: "heading" },
      { ...table, rows: rows.slice(1, below) },
      { ...table, rows: rows.slice(below) },
    ],
  };
}

const textIn = ({ cells }: Row, at: number): string =>
  linesOf(cells[at]?.blocks ?? [])
    .map(({ text }) => text)
    .join(" ");

/** A code, and in a cell of its own what it looks like. */
const isLevel = (row: Row): boolean =>
  row.cells.length === 2 &&
  row.cells.every(({ rowSpan }) => rowSpan === 1) &&
  CODE.test(textIn(row, 0)) &&
  textIn(row, 1).length >= SHORTEST &&
  !/[?:☐]\s*$/u.test(textIn(row, 1));
