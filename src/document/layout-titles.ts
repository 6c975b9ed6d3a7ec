import type { Block, CellPart, LayoutTable } from "./layout-model";

/** Word allows no more in a control's title. */
export const MAX_ALIAS_LENGTH = 64;

/**
 * The layout with every table's title and every control's title made its own,
 * by a number behind those that came before: answers are found by them where
 * another editor stripped the tags.
 */
export function withDistinctTitles(blocks: readonly Block[]): readonly Block[] {
  const title = distinctNames(Infinity);
  const alias = distinctNames(MAX_ALIAS_LENGTH);
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

function distinctNames(maxLength: number): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let own = name.slice(0, maxLength);
    for (let count = 2; given.has(own.toLowerCase()); count += 1) {
      const suffix = ` (${String(count)})`;
      own = name.slice(0, maxLength - suffix.length) + suffix;
    }
    given.add(own.toLowerCase());
    return own;
  };
}
