import { isVisible } from "../audit/visible-text";
import { findChoice } from "./answers";
import type { Control } from "./audit-document";
import { slotsInCell, type LayoutCell, type Slot } from "./layout-model";
import { saysTheSame } from "./same-text";

/**
 * What of a cell's text belongs to one of the slots that share it: a choice is
 * one line, what follows is the answer in words. `boxOf` gives the boxes that
 * stand there, whose texts are no part of what other slots are given.
 */
export function shareOf(
  text: string,
  cell: LayoutCell,
  slot: Slot,
  boxOf: (tag: string) => Control | undefined,
): string {
  if (cell.holds.length < 2) return text;
  const slots = slotsInCell(cell);
  const chosen = slots.length > 1 ? slots.find(({ choices }) => choices.length > 0) : undefined;
  if (!chosen) return text;
  const [first = "", ...rest] = text.split("\n");
  const isChoice = findChoice(chosen.choices, first) !== undefined || saysTheSame(first, chosen.prompt);
  if (slot.tag === chosen.tag) return isChoice ? first : "";
  const hasChosen = isVisible(boxOf(chosen.tag)?.text ?? "");
  const left = rest.join("\n").trim();
  return isChoice && !hasChosen && left.includes(boxOf(slot.tag)?.text ?? "") ? left : text;
}
