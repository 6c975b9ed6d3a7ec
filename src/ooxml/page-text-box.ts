import type { XmlElement } from "../xml/parse";
import { textOf } from "../xml/read";

/** The lines of the text boxes in a drawing, which need not stand in its first level. */
export function textBoxLines(drawing: XmlElement): readonly string[] {
  const lines: string[] = [];
  const collect = (element: XmlElement, inParagraph: boolean) => {
    for (const node of element.children) {
      if (typeof node === "string" || LEFT_OUT.has(node.name)) continue;
      if (node.name === "w:t" && inParagraph) lines.push((lines.pop() ?? "") + textOf(node));
      else if (node.name === "w:p") {
        lines.push("");
        collect(node, true);
      } else collect(node, inParagraph);
    }
  };
  collect(drawing, false);
  return lines.filter((line) => line.trim() !== "");
}

const LEFT_OUT = new Set(["mc:Fallback", "w:del", "w:moveFrom"]);
