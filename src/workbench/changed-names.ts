import type { Page, PageBlock, PageControl } from "../ooxml/page-model";
import { phrase } from "../words/phrase";

/** What an undo or a redo did. */
export interface Travelled {
  readonly how: "undone" | "redone";
  /** The boxes whose answers it changed, by the names people see. */
  readonly names: readonly string[];
}

/** The names of the boxes that say something else on one page than on the other, or are on one alone. */
export function changedNames(before: Page, after: Page): readonly string[] {
  const [old, fresh] = [controlsOf(before), controlsOf(after)];
  const changed = [...old, ...fresh].filter(
    ([key]) => old.get(key) !== fresh.get(key) && old.get(key)?.text !== fresh.get(key)?.text,
  );
  return [...new Map(changed.map(([key, { alias }]) => [key, alias])).values()].filter((name) => name !== "");
}

const MOST_NAMED = 2;

/** For the person who pressed Undo or Redo: "Undone: 1 Evidence." */
export function travelledText({ how, names }: Travelled): string {
  const did = how === "undone" ? phrase("Undone") : phrase("Done again");
  if (names.length === 0) return phrase("{did}: the last change.", { did });
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? phrase("{did}: {named} and {more} more.", { did, named, more }) : `${did}: ${named}.`;
}

function controlsOf({ blocks }: Page): ReadonlyMap<string, PageControl> {
  const controls = new Map<string, PageControl>();
  const visit = (block: PageBlock): void => {
    switch (block.type) {
      case "control":
        controls.set(`${block.tag} ${String(block.which ?? 0)}`, block);
        break;
      case "table":
        for (const { cells } of block.rows) for (const cell of cells) cell.blocks.forEach(visit);
        break;
      case "paragraph":
        for (const inline of block.content) if (inline.type === "control") visit(inline);
    }
  };
  blocks.forEach(visit);
  return controls;
}
