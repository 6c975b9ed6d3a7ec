import type { Texts } from "../document/answers";
import type { Block } from "../document/layout-model";
import { child, childrenNamed, parseXml, type XmlElement } from "../xml/parse";
import { joined, stretchOf, type Markup } from "../xml/write";
import { tableOf } from "./added-rows";
import { promptName, promptPart } from "./control-xml";
import { bodyBlock } from "./document-xml";
import { PREFIXES } from "./namespaces";
import { USUAL_TEXT_WIDTH } from "./page-setup";
import { paragraphXml, STYLE } from "./paragraph";
import { contentSplice, declarationOfW, spliced } from "./splice";
import { STYLES } from "./styles";
import { controlIds } from "./stable-ids";

export interface AddedBlocks {
  readonly values: Texts;
  /** Ids of the document's controls. */
  readonly taken: Iterable<number>;
}

/** Puts blocks behind the table that holds the control of that tag. Undefined where there is none. */
export function insertBlocks(
  xml: string,
  documentXml: XmlElement,
  afterTag: string,
  blocks: readonly Block[],
  { values, taken }: AddedBlocks,
): string | undefined {
  const table = tableOf(documentXml, afterTag)?.element;
  if (!table) return undefined;
  const options = { values, newId: controlIds(taken), textWidth: widthOf(table) };
  const drawn = joined([
    ...blocks.map((_, at) => bodyBlock(blocks, at, options)),
    // What follows may be a table, which Word would take for one with ours.
    paragraphXml(undefined, { style: STYLE.gap }),
  ]);
  const declaration = declarationOfW(documentXml);
  const names = [...drawn.matchAll(/<w:(?:p|tbl)(?=[\s>])/g)].map(
    ({ 0: { length }, index }) => index + length,
  );
  const text =
    declaration === ""
      ? drawn
      : spliced(
          drawn,
          names.map((at) => ({ start: at, end: at, text: declaration })),
        );
  return spliced(xml, [{ start: table.end, end: table.end, text }]);
}

/** The styles part of a document with those of our styles that it lacks; as it was where it lacks none. */
export function withOurStyles(xml: string, root: XmlElement): string {
  const has = new Set(stylesOf(root).map(idOf));
  const lacking = stylesOf(parseXml(STYLES, PREFIXES)).filter((style) => !has.has(idOf(style)));
  if (lacking.length === 0) return xml;
  const declaration = declarationOfW(root);
  const added: readonly Markup[] = lacking.map((style) => {
    const at = "<w:style".length;
    return spliced(stretchOf(STYLES, style), [{ start: at, end: at, text: declaration }]);
  });
  return root.selfClosing
    ? spliced(xml, [contentSplice(xml, root, joined(added))])
    : spliced(xml, [{ start: root.contentEnd, end: root.contentEnd, text: joined(added) }]);
}

/** The glossary of a document with the prompts it lacks; as it was where it lacks none, or is no glossary. */
export function withPrompts(xml: string, root: XmlElement, prompts: Iterable<string>): string {
  const parts = child(root, "w:docParts");
  const names = childrenNamed(parts, "w:docPart").map(
    (part) => child(child(part, "w:docPartPr"), "w:name")?.attributes["w:val"],
  );
  const lacking = [...new Set(prompts)].filter((prompt) => !names.includes(promptName(prompt)));
  if (!parts || lacking.length === 0) return xml;
  const declaration = declarationOfW(root);
  const added = lacking.map((prompt) =>
    spliced(promptPart(prompt), [
      { start: "<w:docPart".length, end: "<w:docPart".length, text: declaration },
    ]),
  );
  return parts.selfClosing
    ? spliced(xml, [contentSplice(xml, parts, joined(added))])
    : spliced(xml, [{ start: parts.contentEnd, end: parts.contentEnd, text: joined(added) }]);
}

const stylesOf = (root: XmlElement): readonly XmlElement[] => childrenNamed(root, "w:style");
const idOf = (style: XmlElement): string | undefined => style.attributes["w:styleId"];

/** How wide the table of that control is between its borders, where its columns say (17.4.48). */
function widthOf(table: XmlElement): number {
  const columns = childrenNamed(child(table, "w:tblGrid"), "w:gridCol").map((each) =>
    Number(each.attributes["w:w"]),
  );
  const width = columns.reduce((sum, each) => sum + each, 0);
  return width > 0 ? width : USUAL_TEXT_WIDTH;
}
