import type { Problem } from "../audit/problem";
import { parseTag } from "../audit/tags";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { slotCellsIn, type Block, type SlotCell } from "./layout-model";
import { Places } from "./places";

/** Where the text of a slot was found. */
export type FoundText =
  { readonly by: "tag" | "title" | "place"; readonly text: string } | { readonly by: "nothing" };

export interface FoundAnswers {
  readonly bySlot: ReadonlyMap<string, FoundText>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the text of every slot outside the action table: by the control's tag,
 * else by its title, else by the place in its table that the layout gives it,
 * because other editors strip tags and people delete controls
 * (docs/word.md, 4.4). Text typed beside a control, in its cell, counts.
 */
export function findAnswers(blocks: readonly Block[], content: DocumentContent): FoundAnswers {
  const problems: Problem[] = [];
  const byTag = controlsBy(content.controls, (control) => control.tag);
  const byTitle = controlsBy(
    content.controls.filter((control) => control.tag === ""),
    (control) => control.alias,
  );
  const places = new Places(blocks, content);
  const bySlot = new Map<string, FoundText>();
  const find = (each: SlotCell): FoundText => {
    const { slot } = each;
    const place = places.of(each);
    const tagged = byTag.get(slot.tag);
    const controls = tagged ?? byTitle.get(slot.alias);
    const cellText = place && places.textAt(each);
    if (!controls) return cellText === undefined ? { by: "nothing" } : { by: "place", text: cellText };
    const texts = [...new Set(controls.map((control) => control.text.trim()).filter((text) => text !== ""))];
    if (controls.length > 1)
      problems.push({ code: "control-duplicated", where: slot.tag, text: texts.slice(1).join("\n\n") });
    const own = slot.choices.length > 0 ? (texts[0] ?? "") : texts.join("\n\n");
    const beside =
      cellText !== undefined &&
      controls.length === 1 &&
      sameCell(controls[0]?.at, place) &&
      cellText.includes(own);
    const useCell = beside && (slot.choices.length === 0 || own === "");
    return { by: tagged ? "tag" : "title", text: useCell ? cellText : own };
  };
  for (const each of blocks.flatMap(slotCellsIn)) {
    // Actions are read row by row; of a row that is there twice, the first box speaks.
    if (parseTag(each.slot.tag).kind !== "action" || each.cell === 1) bySlot.set(each.slot.tag, find(each));
  }
  return { bySlot, problems };
}

function controlsBy(
  controls: readonly Control[],
  keyOf: (control: Control) => string,
): ReadonlyMap<string, readonly Control[]> {
  const groups = new Map<string, Control[]>();
  for (const control of controls) {
    const key = keyOf(control);
    const sofar = groups.get(key);
    if (sofar) sofar.push(control);
    else groups.set(key, [control]);
  }
  return groups;
}

function sameCell(a: CellAddress | undefined, b: CellAddress | undefined): boolean {
  return b !== undefined && a?.table === b.table && a.row === b.row && a.cell === b.cell;
}
