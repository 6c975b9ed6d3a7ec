import { linesIn } from "./cell-text";
import { slotsInCell, wordsIn, wordsOf, type Block, type LayoutCell, type LayoutTable } from "./layout-model";

/** A row of a layout as it reads: our own words in each of its cells, a line each, and the tags of its answers. */
export interface RowWords {
  readonly table: LayoutTable;
  /** Counted from 0, the row that names the columns among them. */
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
  readonly tags: readonly string[];
}

/** The rows of every table of a layout. */
export function rowWordsOf(blocks: readonly Block[]): readonly RowWords[] {
  return blocks.flatMap((table) =>
    table.type === "table"
      ? table.rows.map(({ cells }, row) => ({
          table,
          row,
          cells: cells.map(wordsInCell),
          tags: cells.flatMap((cell) => slotsInCell(cell).map(({ tag }) => tag)),
        }))
      : [],
  );
}

/** Our own words in a cell, a line each; an answer is none. */
export const wordsInCell = (cell: LayoutCell): readonly string[] => wordsIn(cell).flatMap(linesIn);

/** Our own words outside the tables of a layout, a line each. */
export function bodyWordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "title":
        return linesIn(`${block.text}\n${block.subtitle}`);
      case "heading": {
        const { text, only } = block;
        const behind = only ? [only.text, ...only.closed] : [];
        return [text, ...behind.map((words) => `${text} ${words}`)].flatMap(linesIn);
      }
      case "text":
        return wordsOf(block.wordings).flatMap(linesIn);
      case "table":
      case "columns":
        return [];
    }
  });
}
