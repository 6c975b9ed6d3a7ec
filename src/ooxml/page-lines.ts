import type { XmlElement } from "../xml/parse";
import { textOf } from "../xml/read";

/** The lines of the paragraphs under an element, at whatever depth they stand. */
export function linesUnder(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  const collect = (parent: XmlElement, inParagraph: boolean) => {
    for (const node of parent.children) {
      if (typeof node === "string" || LEFT_OUT.has(node.name)) continue;
      if (node.name === "w:t" && inParagraph) lines.push((lines.pop() ?? "") + textOf(node));
      else if (node.name === "w:p") {
        lines.push("");
        collect(node, true);
      } else collect(node, inParagraph);
    }
  };
  collect(element, false);
  return lines.filter((line) => line.trim() !== "");
}

const LEFT_OUT = new Set(["mc:Fallback", "w:del", "w:moveFrom"]);
