import { isRowTag } from "../audit/tags";
import { isVisible } from "../audit/visible-text";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { CellAnswers } from "./cell-answer";
import { sameCell } from "./cell-text";
import { comparedWordsIn } from "./layout-words";
import { slotCellsOf, type Block, type Slot, type SlotCell } from "./layout-model";
import type { OwnBoxes } from "./own-boxes";
import { shareOf } from "./shared-cell";

/** Where the text of a slot was found. */
export type FoundText =
  { readonly by: "tag" | "title" | "place"; readonly text: string } | { readonly by: "nothing" };

export interface FoundAnswers {
  readonly bySlot: ReadonlyMap<string, FoundText>;
  /** The cells whose text beside their box is part of an answer. */
  readonly whole: readonly CellAddress[];
}

/**
 * Finds the text of every slot outside the action table: by the control's tag,
 * else by its title, else by the place in its table that the layout gives it,
 * because other editors strip tags and people delete controls
 * (docs/word.md, 4.4). Text typed beside a control, in its cell, counts.
 */
export function findAnswers(
  blocks: readonly Block[],
  content: DocumentContent,
  own: OwnBoxes,
  cells = new CellAnswers(content, own),
): FoundAnswers {
  const bySlot = new Map<string, FoundText>();
  const whole: CellAddress[] = [];
  const find = (each: SlotCell): FoundText => {
    const { slot, table, row, cell } = each;
    const at = own.homes.get(slot.tag);
    const box = own.boxes.get(slot.tag);
    const drawn = table.rows[row]?.cells[cell];
    const inCell =
      at && drawn && cells.cellText(at, box, wordsAround(each, content.tables[at.table]?.[at.row]));
    const boxHere = (tag: string) => {
      const found = own.boxes.get(tag);
      return sameCell(found?.at, at) ? found : undefined;
    };
    const cellText = drawn && inCell !== undefined ? shareOf(inCell, drawn, slot, boxHere) : undefined;
    if (!box) {
      if (at && cellText !== undefined) whole.push(at);
      return cellText === undefined ? { by: "nothing" } : { by: "place", text: cellText };
    }
    const text = cells.boxText(box).trim();
    const useCell = at !== undefined && cellText !== undefined && countsBeside(slot, box, at, text, cellText);
    if (useCell) whole.push(at);
    return { by: box.tag === slot.tag ? "tag" : "title", text: useCell ? cellText : text };
  };
  for (const each of slotCellsOf(blocks)) if (!isRowTag(each.slot.tag)) bySlot.set(each.slot.tag, find(each));
  return { bySlot, whole };
}

/** Our own words that may stand in the cell of an answer, as they are compared: those of its row where cells of that were merged. */
function wordsAround(
  { table, row, cell }: SlotCell,
  found: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  const cells = table.rows[row]?.cells ?? [];
  const drawn = cells[cell];
  const isMerged = found !== undefined && found.length < cells.length;
  return isMerged
    ? new Set(cells.flatMap((each) => [...comparedWordsIn(each)]))
    : drawn && comparedWordsIn(drawn);
}

/** Whether what was typed beside a box belongs to its answer: not beside a choice that was made. */
function countsBeside(slot: Slot, box: Control, at: CellAddress, text: string, cellText: string): boolean {
  if (!sameCell(box.at, at)) return false;
  return slot.choices.length > 0 ? !isVisible(text) : cellText.includes(text);
}
