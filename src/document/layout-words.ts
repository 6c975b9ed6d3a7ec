import { linesIn } from "./cell-text";
import { comparable } from "./same-text";
import {
  slotsInCell,
  slotsOf,
  wordsIn,
  wordsOf,
  type Block,
  type LayoutCell,
  type LayoutTable,
} from "./layout-model";

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
const wordsInCell = (cell: LayoutCell): readonly string[] => wordsIn(cell).flatMap(linesIn);

const compared = new WeakMap<LayoutCell, ReadonlySet<string>>();

/** The same as they are compared. Worked out once for a cell. */
export function comparedWordsIn(cell: LayoutCell): ReadonlySet<string> {
  let words = compared.get(cell);
  if (!words) compared.set(cell, (words = new Set(wordsInCell(cell).map(comparable))));
  return words;
}

const prompts = new WeakMap<readonly Block[], ReadonlySet<string>>();

/** What stands in the boxes of a layout while nothing is entered, as it is compared. */
export function promptsOf(blocks: readonly Block[]): ReadonlySet<string> {
  let made = prompts.get(blocks);
  if (!made) {
    const shown = slotsOf(blocks).flatMap(({ prompt, formerPrompt = prompt }) => [prompt, formerPrompt]);
    prompts.set(blocks, (made = new Set(shown.map(comparable))));
  }
  return made;
}

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
