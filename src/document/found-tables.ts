import type { DocumentContent, TableText } from "./audit-document";
import { slotCellsIn, tablesOf, wordsIn, type Block, type LayoutTable } from "./layout-model";
import { comparable } from "./same-text";

export type TableContent = Pick<DocumentContent, "tables" | "controls" | "captions" | "loose">;

/**
 * The tables of a layout by the number of the document's table that is each:
 * told by the boxes in it, by its title, by what stands before it and by the
 * words in it; among several alike by their order.
 */
export function foundTables(blocks: readonly Block[], content: TableContent): ReadonlyMap<Block, number> {
  const tables = tablesOf(blocks);
  const found = new Map<Block, number>();
  const taken = new Set<number>();
  const take = (table: LayoutTable, index: number) => {
    if (index < 0 || found.has(table) || taken.has(index)) return;
    found.set(table, index);
    taken.add(index);
  };
  for (const { table, index } of byBoxes(tables, content)) take(table, index);
  const others = tables.filter((table) => !found.has(table));
  if (others.length === 0) return found;
  const first = content.tables.map((rows) => comparable(rows[0]?.[0] ?? ""));
  for (const table of others) if (isTitled(table)) take(table, first.indexOf(comparable(table.title)));
  const rest = others.filter((table) => !isTitled(table));
  if (rest.length > 0)
    for (const { table, index } of byWords(rest, blocks, content, taken)) take(table, index);
  return found;
}

interface Pair {
  readonly table: LayoutTable;
  readonly index: number;
}

/** Each table with the one of the document that holds most of its boxes, by their tags and titles. */
function byBoxes(tables: readonly LayoutTable[], { controls }: TableContent): readonly Pair[] {
  const owners = ownersOf(tables);
  const counts = new Map<LayoutTable, Map<number, number>>();
  for (const { tag, alias, at } of controls) {
    const owner = at && (tag === "" ? owners.byAlias.get(alias) : owners.byTag.get(tag));
    if (!owner) continue;
    const own = counts.get(owner) ?? new Map<number, number>();
    counts.set(owner, own.set(at.table, (own.get(at.table) ?? 0) + 1));
  }
  return [...counts]
    .flatMap(([table, own]) => [...own].map(([index, count]) => ({ table, index, count })))
    .sort((a, b) => b.count - a.count || a.index - b.index);
}

interface Owners {
  readonly byTag: ReadonlyMap<string, LayoutTable>;
  readonly byAlias: ReadonlyMap<string, LayoutTable>;
}

const owners = new WeakMap<LayoutTable, Owners>();

function ownersOf(tables: readonly LayoutTable[]): Owners {
  const [first] = tables;
  if (!first) return { byTag: new Map(), byAlias: new Map() };
  let made = owners.get(first);
  if (!made) {
    const cells = tables.flatMap(slotCellsIn);
    made = {
      byTag: new Map(cells.map(({ slot, table }) => [slot.tag, table])),
      byAlias: new Map(cells.map(({ slot, table }) => [slot.alias, table])),
    };
    owners.set(first, made);
  }
  return made;
}

/** Whether the title of a table stands in its first cell. */
function isTitled({ title, rows }: LayoutTable): boolean {
  const [cell] = rows[0]?.heading ? rows[0].cells : [];
  return cell !== undefined && wordsIn(cell)[0] === title;
}

/** How much of a table's own words another must say to be taken for it. */
const ENOUGH = 0.5;

function byWords(
  tables: readonly LayoutTable[],
  blocks: readonly Block[],
  content: TableContent,
  taken: ReadonlySet<number>,
): readonly Pair[] {
  const { tables: texts, captions = [] } = content;
  const above = linesAbove(content);
  const heads = headsOf(blocks);
  const known = new Set(heads.values());
  const said = texts.map(linesIn);
  const pairs = tables.flatMap((table, order) => {
    const words = table.rows.flatMap(({ cells }) => cells.flatMap(wordsIn)).map(comparable);
    const all = words.reduce((sum, word) => sum + word.length, 0);
    return texts.flatMap((rows, index) => {
      if (taken.has(index)) return [];
      const own = heads.get(table) ?? "";
      const [head, title] = [above[index] ?? "", comparable(captions[index] ?? "")];
      if (head !== own && known.has(head)) return [];
      const same = words.reduce((sum, word) => (said[index]?.has(word) ? sum + word.length : sum), 0);
      const likeness = all === 0 ? (sameShape(table, rows) ? ENOUGH : 0) : same / all;
      if (likeness < ENOUGH) return [];
      const named =
        (title !== "" && title === comparable(table.title) ? 2 : 0) + (own !== "" && head === own ? 1 : 0);
      return [{ table, index, score: likeness + named, order }];
    });
  });
  return pairs.sort((a, b) => b.score - a.score || a.order - b.order || a.index - b.index);
}

function linesIn(rows: TableText): ReadonlySet<string> {
  return new Set(rows.flatMap((cells) => cells.flatMap((text) => text.split("\n").map(comparable))));
}

const sameShape = (table: LayoutTable, rows: TableText): boolean =>
  rows.length === table.rows.length &&
  rows.every((cells, at) => cells.length === table.rows[at]?.cells.length);

/** What stands right before each table, as far as it does for no other. */
function headsOf(blocks: readonly Block[]): ReadonlyMap<LayoutTable, string> {
  const heads = new Map<LayoutTable, string>();
  let last = "";
  for (const block of blocks) {
    if (block.type === "table") {
      heads.set(block, last);
      last = "";
    } else if (block.type === "heading") last = comparable(block.text);
    else if (block.type === "text")
      last = comparable(block.wordings.flatMap(({ text, bullets = [] }) => [text, ...bullets]).at(-1) ?? "");
  }
  const counts = new Map<string, number>();
  for (const head of heads.values()) counts.set(head, (counts.get(head) ?? 0) + 1);
  return new Map([...heads].filter(([, head]) => head !== "" && counts.get(head) === 1));
}

/** The last line between a table and the one before it, for each table of a document. */
function linesAbove({ tables, loose }: TableContent): readonly string[] {
  const above = tables.map(() => "");
  for (const { text, where, at, after, hidden } of loose) {
    if (where === "text" && !at && !hidden && after !== undefined) above[after + 1] = comparable(text);
  }
  return above;
}
