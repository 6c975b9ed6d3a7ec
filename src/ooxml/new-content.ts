import { child, isElement, type XmlElement } from "../xml/parse";
import { joined, markup, NOTHING, stretchOf, type Markup } from "../xml/write";
import { paragraphDirected } from "./directed";
import { contentXml } from "./paragraph";
import { holdsTag, type Preserved } from "./preserved";
import { contentSplice, spliced, type Splice } from "./splice";

export interface NewContent {
  readonly text: string;
  /** Shown where the text is empty and nothing else stands in the control. */
  readonly prompt: string;
  readonly preserved: Preserved;
  /** Lines are breaks within one paragraph: choices and plain text (17.5.2.44) hold no more than one. */
  readonly oneParagraph: boolean;
  /** Declaration that our elements need in this document. */
  readonly declaration: Markup;
}

/** What a run-level control holds: its text between the marks that were in it. */
export function runContent(content: NewContent): Markup {
  const { starts, ends, inline } = content.preserved;
  return joined([starts, runXml(content, content.text), ends, inline]);
}

/** What a block-level control or a cell holds: a paragraph for each line. */
export function blockContent(content: NewContent): Markup {
  const { text, preserved, oneParagraph, declaration } = content;
  const lines = oneParagraph ? [text] : text.split("\n");
  const paragraphs = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const kept = isLast ? withSection(preserved, declaration) : preserved.paragraphProperties;
    const properties = paragraphDirected(kept, line, declaration);
    const run = lines.length === 1 ? runXml(content, line) : lineXml(content, line);
    const starts = index === 0 ? preserved.starts : NOTHING;
    const ends = isLast ? [preserved.ends, preserved.inline] : NOTHING;
    return markup`<w:p${declaration}>${properties}${starts}${run}${ends}</w:p>`;
  });
  return joined([preserved.blocks, ...paragraphs]);
}

/** Whether the prompt comes back: not beside pictures, footnotes and answers, which Word takes away with the prompt. */
export function promptComesBack({ text, preserved }: Pick<NewContent, "text" | "preserved">): boolean {
  return text === "" && preserved.inline === "" && preserved.blocks === "";
}

function runXml(content: NewContent, text: string): Markup {
  const { prompt, declaration } = content;
  if (text === "" && prompt === "") return NOTHING;
  return promptComesBack(content) ? contentXml("", { prompt, declaration }) : lineXml(content, text);
}

function lineXml({ preserved, declaration }: NewContent, text: string): Markup {
  return text === "" ? NOTHING : contentXml(text, { properties: preserved.runProperties, declaration });
}

function withSection({ paragraphProperties, section }: Preserved, declaration: Markup): Markup {
  if (section === "") return paragraphProperties;
  const at = paragraphProperties.lastIndexOf("</");
  return at < 0
    ? markup`<w:pPr${declaration}>${section}</w:pPr>`
    : spliced(paragraphProperties, [{ start: at, end: at, text: section }]);
}

/** Cells in a control that may be written: not those with other answers or our own words in them. */
export function answerCells(content: XmlElement, gone: ReadonlySet<string>): readonly XmlElement[] {
  return content.children.filter(isElement).flatMap((element) => {
    if (element.name !== "w:tc") return answerCells(element, gone);
    return holdsTag(element, gone) ? [] : [element];
  });
}

/** Puts a text into the cells of a control, their properties preserved. The prompt goes into the first. */
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
    const preserved = properties ? stretchOf(xml, properties) : NOTHING;
    const blocks = blockContent({ ...content, text: texts[index] ?? "", prompt });
    return [contentSplice(xml, cell, joined([preserved, blocks]))];
  });
}

/** Tabs stand for the borders of cells where there are as many; else all goes into the first. */
function acrossCells(text: string, cells: number): readonly string[] {
  const texts = text.split("\t");
  return texts.length === cells && texts[cells - 1] !== "" ? texts : [text];
}
