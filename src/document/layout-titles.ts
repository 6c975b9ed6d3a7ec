import type { Block, CellPart, LayoutTable } from "./layout-model";

/** Word allows no more in a control's title. */
export const MAX_ALIAS_LENGTH = 64;

type Cut = (name: string, longest: number) => string;

/**
 * The layout with every table's title and every control's title made its own,
 * by a number behind those that came before: answers are found by them where
 * another editor stripped the tags. `cut` is how the documents have a longer one.
 */
export function withDistinctTitles(blocks: readonly Block[], cut: Cut = cutTitle): readonly Block[] {
  const title = distinctNames(Infinity, cut);
  const alias = distinctNames(MAX_ALIAS_LENGTH, cut);
  const part = (each: CellPart): CellPart =>
    each.type === "slot" ? { ...each, slot: { ...each.slot, alias: alias(each.slot.alias) } } : each;
  const table = (each: LayoutTable): LayoutTable => ({
    ...each,
    title: title(each.title),
    rows: each.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, holds: cell.holds.map(part) })),
    })),
  });
  return blocks.map((block) => (block.type === "table" ? table(block) : block));
}

/** No longer than that: a longer name ends behind its last whole word that fits, or within a word that alone is too long. */
export function cutTitle(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const room = name.slice(0, longest);
  const space = name[longest] === " " ? longest : room.lastIndexOf(" ");
  // Half a character outside the basic plane is none.
  return space > longest / 2 ? room.slice(0, space).trimEnd() : room.replace(/[\uD800-\uDBFF]$/, "");
}

function distinctNames(maxLength: number, cut: Cut): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let own = cut(name, maxLength);
    for (let count = 2; given.has(own.toLowerCase()); count += 1) {
      const suffix = ` (${String(count)})`;
      own = cut(name, maxLength - suffix.length) + suffix;
    }
    given.add(own.toLowerCase());
    return own;
  };
}
