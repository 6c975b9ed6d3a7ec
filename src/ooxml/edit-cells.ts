import type { XmlElement } from "../xml/parse";
import { child, isElement } from "../xml/read";
import { blockContent, type NewContent } from "./edit-content";
import { holdsTag } from "./edit-kept";
import { contentSplice } from "./edit-source";
import type { Splice } from "./edit-splice";

/** Cells in a control that may be written: not those with other answers or our own words in them. */
export function answerCells(content: XmlElement): readonly XmlElement[] {
  return content.children.filter(isElement).flatMap((element) => {
    if (element.name !== "w:tc") return answerCells(element);
    return holdsTag(element) ? [] : [element];
  });
}

/** Puts a text into the cells of a control, their properties kept. The prompt goes into the first. */
export function cellSplices(
  xml: string,
  cells: readonly XmlElement[],
  contents: readonly NewContent[],
  text: string,
): readonly Splice[] {
  const texts = acrossCells(text, cells.length);
  return cells.flatMap((cell, index) => {
    const content = contents[index];
    if (!content) return [];
    const prompt = index === 0 && text === "" ? content.prompt : "";
    const properties = child(cell, "w:tcPr");
    const kept = properties ? xml.slice(properties.start, properties.end) : "";
    const blocks = blockContent({ ...content, text: texts[index] ?? "", prompt });
    return [contentSplice(xml, cell, kept + blocks)];
  });
}

/** Tabs stand for the borders of cells where there are as many; else all goes into the first. */
function acrossCells(text: string, cells: number): readonly string[] {
  const texts = text.split("\t");
  return texts.length === cells && texts[cells - 1] !== "" ? texts : [text];
}
