import type { Block, LayoutCell, LayoutTable } from "./layout-model";
import type { Wording } from "../audit/template";
import { linesIn } from "./cell-text";

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
  return blocks.flatMap((table) => {
    if (table.type !== "table") return [];
    const header = { table, row: 0, cells: table.header.map((title) => linesIn(title)), tags: [] };
    return [
      header,
      ...table.rows.map(({ cells }, index) => ({
        table,
        row: index + 1,
        cells: cells.map(wordsInCell),
        tags: cells.flatMap((cell) => (cell.type === "slot" ? [cell.slot.tag] : [])),
      })),
    ];
  });
}

/** Our own words in a cell, a line each; an answer is none. */
export function wordsInCell(cell: LayoutCell): readonly string[] {
  if (cell.type === "label") return linesIn(cell.text);
  return cell.type === "prompts" ? linesOfWordings(cell.wordings) : [];
}

/** Our own words outside the tables of a layout, a line each. */
export function bodyWordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "title":
        return linesIn(`${block.text}\n${block.subtitle}`);
      case "heading":
        return linesIn(block.text);
      case "text":
        return linesOfWordings(block.wordings);
      case "table":
        return [];
    }
  });
}

function linesOfWordings(wordings: readonly (Wording & { readonly lead?: string })[]): readonly string[] {
  return wordings.flatMap(({ lead, text, bullets = [] }) =>
    linesIn([lead === undefined ? text : `${lead}: ${text}`, ...bullets].join("\n")),
  );
}
