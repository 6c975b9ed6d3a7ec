import type { Choice, Wording } from "../audit/template";

/**
 * What an audit document holds, from top to bottom, as plain data. `ooxml/`
 * draws it; the reader finds answers by it when another editor has stripped
 * the tags. So the two can't drift apart.
 */
export type Block = LayoutTitle | LayoutHeading | LayoutText | LayoutTable;

export interface LayoutTitle {
  readonly type: "title";
  readonly text: string;
  readonly subtitle: string;
}

export interface LayoutHeading {
  readonly type: "heading";
  readonly level: 1 | 2;
  readonly text: string;
}

export interface LayoutText {
  readonly type: "text";
  readonly wordings: readonly LayoutWording[];
  /** Set smaller, as what stands beside answers is. */
  readonly small?: boolean;
}

export interface LayoutWording extends Wording {
  /** Stands in bold in front of the text. */
  readonly lead?: string;
}

export interface LayoutTable {
  readonly type: "table";
  /** What a screen reader announces, and what the first header cell says: unique in the document. */
  readonly title: string;
  readonly description: string;
  /** Share of the table's width for each column, in hundredths. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
}

/** A label, prompts, or the control for an answer. */
export type LayoutCell =
  | { readonly type: "label"; readonly text: string }
  | { readonly type: "prompts"; readonly wordings: readonly Wording[] }
  | { readonly type: "slot"; readonly slot: Slot };

/** A place for one answer. */
export interface Slot {
  readonly tag: string;
  /** What people see as the control's title; unique in the document. */
  readonly alias: string;
  /** Answers offered; a slot without any takes words. */
  readonly choices: readonly Choice[];
  /** Shown while nothing is entered. */
  readonly prompt: string;
  /** Entered from the start in a new document. */
  readonly initial?: string;
  /** A narrative, given room to write in. */
  readonly long: boolean;
}

const slots = new WeakMap<readonly Block[], readonly Slot[]>();

/** Every slot of a layout, in document order. Gathered once for a layout. */
export function slotsOf(blocks: readonly Block[]): readonly Slot[] {
  let found = slots.get(blocks);
  if (!found) slots.set(blocks, (found = blocks.flatMap(slotsIn)));
  return found;
}

const slotsIn = (block: Block): readonly Slot[] => slotCellsIn(block).map(({ slot }) => slot);

/** A slot and where the layout has it. */
export interface SlotCell {
  readonly slot: Slot;
  readonly table: LayoutTable;
  readonly row: LayoutRow;
  /** Counted from 0. */
  readonly cell: number;
}

/** The slots of a block with their places, in document order. */
export function slotCellsIn(table: Block): readonly SlotCell[] {
  if (table.type !== "table") return [];
  return table.rows.flatMap((row) =>
    row.cells.flatMap((each, cell) => (each.type === "slot" ? [{ slot: each.slot, table, row, cell }] : [])),
  );
}
