import type { Template } from "../../audit/template";
import { layoutOf } from "../../document/layout";
import { placeText } from "../../report/place-text";

/** Where in the document an answer belongs whose control is gone, by the titles a person sees there. */
export function whereToLook(template: Template, tag: string): string {
  const lost = `The answer box for “${placeText(template, tag)}” is no longer in the document.`;
  for (const block of layoutOf(template)) {
    if (block.type !== "table") continue;
    for (const { cells } of block.rows) {
      const [name] = cells;
      if (name?.type === "label" && cells.some((cell) => cell.type === "slot" && cell.slot.tag === tag)) {
        return `${lost} Look in the table “${block.title}”, row “${name.text}”.`;
      }
    }
  }
  return lost;
}
