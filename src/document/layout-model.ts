import type { Choice, Condition, Wording } from "../audit/template";

/**
 * What an audit document holds, from top to bottom, as plain data. `ooxml/`
 * draws it; the reader finds answers by it when another editor has stripped
 * the tags. So the two can't drift apart. All lengths are in twentieths of a point.
 */
export type Block = LayoutTitle | LayoutHeading | LayoutText | LayoutTable | LayoutColumns;

export interface LayoutTitle {
  readonly type: "title";
  readonly text: string;
  readonly subtitle: string;
}

export interface LayoutHeading {
  readonly type: "heading";
  /** Of a section, of an item, or of a note at the end. */
  readonly level: 1 | 2 | "note";
  readonly text: string;
  /** Begins a page. */
  readonly newPage?: boolean;
  /** When what it heads is asked, where it is not always. */
  readonly only?: {
    readonly when: Condition;
    readonly text: string;
    /** What may stand there in its place while it is not asked. */
    readonly closed: readonly string[];
  };
}

export interface LayoutText {
  readonly type: "text";
  readonly style: "introduction" | "note";
  readonly wordings: readonly LayoutWording[];
}

/** Everything that follows is set in columns, on the page of what comes before. */
export interface LayoutColumns {
  readonly type: "columns";
  readonly count: number;
}

export interface LayoutWording extends Wording {
  /** Stands in bold in front of the text. */
  readonly lead?: string;
  /** Says when something is asked, and is set apart from what is asked. */
  readonly condition?: boolean;
}

export type TableLook = "table" | "grid" | "facts" | "open";

export interface LayoutTable {
  readonly type: "table";
  /** What a screen reader announces: unique in the document. */
  readonly title: string;
  readonly description: string;
  readonly look: TableLook;
  /** Of each column. */
  readonly widths: readonly number[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
  /** Names the columns, and is repeated on every page the table runs over. */
  readonly heading?: boolean;
  /** The least it is high. */
  readonly height?: number;
  /** Stays on the page of the next row. */
  readonly together?: boolean;
  /** May be deleted by whoever does not need it: nothing in it is locked. */
  readonly spare?: boolean;
}

export interface LayoutCell {
  /** Columns it reaches over; one where it says nothing. */
  readonly span?: number;
  /** Cells with words of ours are tinted; those to write in are not. */
  readonly tint?: "label" | "judgement";
  /** From top to bottom. */
  readonly holds: readonly CellPart[];
}

export type CellPart = CellLabel | CellWords | CellSlot;

export interface CellLabel {
  readonly type: "label";
  readonly text: string;
  readonly small?: boolean;
}

export interface CellWords {
  readonly type: "words";
  readonly style: "prompt" | "descriptor" | "grid-note";
  readonly wordings: readonly LayoutWording[];
}

export interface CellSlot {
  readonly type: "slot";
  readonly slot: Slot;
}

/** A place for one answer. */
export interface Slot {
  readonly tag: string;
  /** What people see as the control's title; unique in the document. */
  readonly alias: string;
  /** Answers offered; a slot without any takes words. */
  readonly choices: readonly Choice[];
  /** Shown while nothing is entered. */
  readonly prompt: string;
  /** The same in documents that were made before this one was the prompt. */
  readonly formerPrompt?: string;
  /** Entered from the start in a new document. */
  readonly initial?: string;
  /** Whole paragraphs, or a stretch within one. */
  readonly level: "block" | "run";
  readonly look: "answer" | "grade" | "small" | "small-grade" | "reason";
}

/** A line of wordings as it is read. */
export interface WordingLine {
  readonly text: string;
  readonly lead?: string;
  readonly condition: boolean;
  readonly bullet: boolean;
  /** A list follows. */
  readonly leads: boolean;
}

/** Wordings as lines: each text with the points under it. */
export function linesOf(wordings: readonly LayoutWording[]): readonly WordingLine[] {
  return wordings.flatMap(({ lead, text, condition = false, bullets = [] }) => [
    { ...(lead === undefined ? {} : { lead }), text, condition, bullet: false, leads: bullets.length > 0 },
    ...bullets.map((bullet) => ({ text: bullet, condition, bullet: true, leads: false })),
  ]);
}

/** The words of ours in a cell, a text for each paragraph; a slot is none. */
export function wordsIn({ holds }: LayoutCell): readonly string[] {
  return holds.flatMap((part) => {
    if (part.type === "label") return [part.text];
    return part.type === "words" ? wordsOf(part.wordings) : [];
  });
}

/** Wordings as they are read, a text for each paragraph. */
export const wordsOf = (wordings: readonly LayoutWording[]): readonly string[] =>
  linesOf(wordings).map(lineText);

const lineText = ({ lead, text }: WordingLine): string => (lead === undefined ? text : `${lead} ${text}`);

/** The label of a cell, where it has one. */
export function labelOf({ holds }: LayoutCell): string | undefined {
  const label = holds.find((part) => part.type === "label");
  return label?.text;
}

export const slotsInCell = ({ holds }: LayoutCell): readonly Slot[] =>
  holds.flatMap((part) => (part.type === "slot" ? [part.slot] : []));

/** Every slot of a layout, in document order. */
export const slotsOf = (blocks: readonly Block[]): readonly Slot[] =>
  slotCellsOf(blocks).map(({ slot }) => slot);

const slotCells = new WeakMap<readonly Block[], readonly SlotCell[]>();

/** The same with their places. Gathered once for a layout. */
export function slotCellsOf(blocks: readonly Block[]): readonly SlotCell[] {
  let found = slotCells.get(blocks);
  if (!found) slotCells.set(blocks, (found = blocks.flatMap(slotCellsIn)));
  return found;
}

export const tablesOf = (blocks: readonly Block[]): readonly LayoutTable[] =>
  blocks.filter((block) => block.type === "table");

/** A slot and where the layout has it; row and cell are counted from 0. */
export interface SlotCell {
  readonly slot: Slot;
  readonly table: LayoutTable;
  readonly row: number;
  readonly cell: number;
}

/** The slots of a block with their places, in document order. */
export function slotCellsIn(table: Block): readonly SlotCell[] {
  if (table.type !== "table") return [];
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((each, cell) => slotsInCell(each).map((slot) => ({ slot, table, row, cell }))),
  );
}

/** The last heading over the box of a tag, and the label it stands beside or under. */
export function wordsAround(
  blocks: readonly Block[],
  tag: string,
): { readonly heading: string; readonly label?: string } | undefined {
  let heading = "";
  for (const block of blocks) {
    if (block.type === "heading" || block.type === "title") heading = block.text;
    const found = slotCellsIn(block).find(({ slot }) => slot.tag === tag);
    if (!found) continue;
    const { table, row, cell } = found;
    const before = table.rows[row]?.cells.slice(0, cell) ?? [];
    const label = before.flatMap((each) => labelOf(each) ?? []).at(-1);
    return label === undefined ? { heading } : { heading, label };
  }
  return undefined;
}
