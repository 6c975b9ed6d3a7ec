import type { XmlElement, XmlNode } from "../xml/parse";
import { isElement } from "../xml/read";
import type { PageContext } from "./page-context";
import type { PageBlock } from "./page-model";
import { readParagraph } from "./page-paragraph";
import { readTable } from "./page-table";

/** The paragraphs, tables and answers among these nodes, however they are wrapped. */
export function readBlocks(nodes: readonly XmlNode[], context: PageContext): readonly PageBlock[] {
  return nodes.filter(isElement).flatMap((element) => readBlock(element, context));
}

function readBlock(element: XmlElement, context: PageContext): readonly PageBlock[] {
  switch (element.name) {
    case "w:p":
      return [readParagraph(element, context)];
    case "w:tbl":
      return [readTable(element, context)];
    case "w:sdt": {
      const answer = context.answers.get(element);
      return answer ? [answer] : readBlocks(element.children, context);
    }
    case "w:sectPr":
    case "w:sdtPr":
    case "w:tcPr":
    case "w:del":
    case "w:moveFrom":
      return [];
    default:
      return readBlocks(element.children, context);
  }
}
