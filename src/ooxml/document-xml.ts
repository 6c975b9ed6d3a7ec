import type { Template } from "../audit/template";
import type { Block } from "../document/layout-model";
import { fixedParagraph, fixedWordings } from "./control-xml";
import { declare } from "./namespaces";
import { paragraphXml, STYLE, textXml } from "./paragraph";
import { controlIds } from "./stable-ids";
import { tableXml, type BodyOptions, type Values } from "./table";

const GAP = paragraphXml("", { style: STYLE.gap });

/**
 * A layout as the content of `w:body`, without the section properties. Two
 * tables with nothing between them would be one to Word, and a body must not
 * end with a table (17.2.2): a small empty paragraph follows there.
 */
export function bodyXml(blocks: readonly Block[], options: BodyOptions): string {
  return blocks.map((_, at) => bodyBlock(blocks, at, options)).join("");
}

/** One block of a body, with what has to stand between it and the next. */
export function bodyBlock(blocks: readonly Block[], at: number, options: BodyOptions): string {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block) return "";
  const xml = blockXml(block, options, leadsIn(blocks[at - 1], next));
  return block.type === "table" && (!next || next.type === "table") ? xml + GAP : xml;
}

/** Text that would be lost at the foot of a page without what comes next. */
function leadsIn(before: Block | undefined, next: Block | undefined): boolean {
  return (
    next?.type === "table" ||
    (next?.type === "heading" && before?.type === "heading" && before.level < next.level)
  );
}

function blockXml(block: Block, options: BodyOptions, leadsIn: boolean): string {
  const { newId } = options;
  switch (block.type) {
    case "title":
      return (
        fixedParagraph(block.text, newId, { style: STYLE.title }) +
        fixedParagraph(block.subtitle, newId, { style: STYLE.subtitle })
      );
    case "heading":
      return fixedParagraph(block.text, newId, { style: STYLE.headings[block.level] });
    case "text":
      return fixedWordings(
        block.wordings,
        {
          ...(block.small ? { text: STYLE.prompt, bullet: STYLE.promptBullet } : { bullet: STYLE.bullet }),
          keepNext: leadsIn,
        },
        newId,
      );
    case "table":
      return tableXml(block, options);
  }
}

/** A4 portrait in twentieths of a point, and the room for text that its margins leave (17.6.11, 17.6.13). */
export const PAGE = {
  width: 11906,
  height: 16838,
  side: 1134,
  top: 1247,
  bottom: 1134,
  headerFooter: 567,
} as const;

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** Room for text on the A4 page of a document someone else made: Word’s own margins are an inch wide. */
export const USUAL_TEXT_WIDTH = PAGE.width - 2 * 1440;

/** The last `w:sectPr` of a document (17.6.17); the first page shows the title, so it has no header. */
function sectionXml(headerId: string, footerId: string, firstFooterId: string): string {
  const { width, height, side, top, bottom, headerFooter } = PAGE;
  return (
    "<w:sectPr>" +
    `<w:headerReference w:type="default" r:id="${headerId}"/>` +
    `<w:footerReference w:type="default" r:id="${footerId}"/>` +
    `<w:footerReference w:type="first" r:id="${firstFooterId}"/>` +
    `<w:pgSz w:w="${String(width)}" w:h="${String(height)}"/>` +
    `<w:pgMar w:top="${String(top)}" w:right="${String(side)}" w:bottom="${String(bottom)}" w:left="${String(side)}"` +
    ` w:header="${String(headerFooter)}" w:footer="${String(headerFooter)}" w:gutter="0"/>` +
    "<w:titlePg/></w:sectPr>"
  );
}

const ROOT = `w:document${declare("w", "r", "mc", "w15")} mc:Ignorable="w15"`;

export const DOCUMENT_START = `<${ROOT}><w:body>`;
export const DOCUMENT_END = "</w:body></w:document>";

/** Page setup with the header and footers of a new document. */
export const NEW_SECTION = sectionXml("rId5", "rId6", "rId7");

/** /word/document.xml around a body. */
export function documentXml(body: string): string {
  return DOCUMENT_START + body + DOCUMENT_END;
}

/** The body of a new document, with its page setup. */
export function newBody(blocks: readonly Block[], values: Values): string {
  return bodyXml(blocks, { values, newId: controlIds(), textWidth: TEXT_WIDTH }) + NEW_SECTION;
}

/** A header with the template's title and version (17.10.4). */
export function headerXml(template: Template): string {
  const runs = `<w:r>${textXml(`${template.title}\tVersion ${template.version}`)}</w:r>`;
  return `<w:hdr${declare("w")}>${paragraphXml(runs, { style: STYLE.header })}</w:hdr>`;
}

/** A footer with the publisher and "Page n of m" (17.10.3, 17.16.5.44, 17.16.5.40). */
export function footerXml(template: Template): string {
  const runs =
    `<w:r>${textXml(`${template.publisher}\tPage `)}</w:r>${fieldXml("PAGE")}` +
    `<w:r>${textXml(" of ")}</w:r>${fieldXml("NUMPAGES")}`;
  return `<w:ftr${declare("w")}>${paragraphXml(runs, { style: STYLE.footer })}</w:ftr>`;
}

/** A complex field, with a result for editors that do not work it out (17.16.18). */
function fieldXml(instruction: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${mark("begin")}${code}${mark("separate")}<w:r><w:t>1</w:t></w:r>${mark("end")}`;
}
