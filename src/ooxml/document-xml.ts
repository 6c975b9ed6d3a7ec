import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type { Block } from "../document/layout-model";
import { escapeAttribute, escapeText, joined, markup, NOTHING, type Markup } from "../xml/write";
import { fixedParagraph, fixedWordings } from "./control-xml";
import { declare } from "./namespaces";
import { contentXml, paragraphXml, STYLE } from "./paragraph";
import { controlIds } from "./stable-ids";
import { tableXml, type BodyOptions } from "./table";

const GAP = paragraphXml(NOTHING, { style: STYLE.gap });

/**
 * A layout as the content of `w:body`, without the section properties. Two
 * tables with nothing between them would be one to Word, and a body must not
 * end with a table (17.2.2): a small empty paragraph follows there.
 */
export function bodyXml(blocks: readonly Block[], options: BodyOptions): Markup {
  return joined(blocks.map((_, at) => bodyBlock(blocks, at, options)));
}

/** One block of a body, with what has to stand between it and the next. */
export function bodyBlock(blocks: readonly Block[], at: number, options: BodyOptions): Markup {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block) return NOTHING;
  const xml = blockXml(block, options, leadsIn(blocks[at - 1], next));
  return block.type === "table" && (!next || next.type === "table") ? joined([xml, GAP]) : xml;
}

/** Text that would be lost at the foot of a page without what comes next. */
function leadsIn(before: Block | undefined, next: Block | undefined): boolean {
  return (
    next?.type === "table" ||
    (next?.type === "heading" && before?.type === "heading" && before.level < next.level)
  );
}

function blockXml(block: Block, options: BodyOptions, leadsIn: boolean): Markup {
  const { newId } = options;
  switch (block.type) {
    case "title":
      return joined([
        fixedParagraph(block.text, newId, { style: STYLE.title }),
        fixedParagraph(block.subtitle, newId, { style: STYLE.subtitle }),
      ]);
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
function sectionXml(headerId: string, footerId: string, firstFooterId: string): Markup {
  const { width, height, side, top, bottom, headerFooter } = PAGE;
  return joined([
    markup`<w:sectPr>`,
    markup`<w:headerReference w:type="default" r:id="${escapeAttribute(headerId)}"/>`,
    markup`<w:footerReference w:type="default" r:id="${escapeAttribute(footerId)}"/>`,
    markup`<w:footerReference w:type="first" r:id="${escapeAttribute(firstFooterId)}"/>`,
    markup`<w:pgSz w:w="${width}" w:h="${height}"/>`,
    markup`<w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}"`,
    markup` w:header="${headerFooter}" w:footer="${headerFooter}" w:gutter="0"/>`,
    markup`<w:titlePg/></w:sectPr>`,
  ]);
}

export const DOCUMENT_START = markup`<w:document${declare("w", "r", "mc", "w15")} mc:Ignorable="w15"><w:body>`;
export const DOCUMENT_END = markup`</w:body></w:document>`;

/** Page setup with the header and footers of a new document. */
export const NEW_SECTION = sectionXml("rId5", "rId6", "rId7");

/** /word/document.xml around a body. */
export function documentXml(body: Markup): Markup {
  return joined([DOCUMENT_START, body, DOCUMENT_END]);
}

/** The body of a new document, with its page setup. */
export function newBody(blocks: readonly Block[], values: Texts): Markup {
  return joined([bodyXml(blocks, { values, newId: controlIds(), textWidth: TEXT_WIDTH }), NEW_SECTION]);
}

/** A header with the template's title and version (17.10.4). */
export function headerXml(template: Template): Markup {
  const runs = contentXml(`${template.title}\tVersion ${template.version}`);
  return markup`<w:hdr${declare("w")}>${paragraphXml(runs, { style: STYLE.header })}</w:hdr>`;
}

/** A footer with the publisher and "Page n of m" (17.10.3, 17.16.5.44, 17.16.5.40). */
export function footerXml(template: Template): Markup {
  const runs = [
    contentXml(`${template.publisher}\tPage `),
    fieldXml("PAGE"),
    contentXml(" of "),
    fieldXml("NUMPAGES"),
  ];
  return markup`<w:ftr${declare("w")}>${paragraphXml(joined(runs), { style: STYLE.footer })}</w:ftr>`;
}

/** A complex field, with a result for editors that do not work it out (17.16.18). */
function fieldXml(instruction: string): Markup {
  const mark = (type: string) => markup`<w:r><w:fldChar w:fldCharType="${escapeAttribute(type)}"/></w:r>`;
  const code = markup`<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>`;
  return markup`${mark("begin")}${code}${mark("separate")}<w:r><w:t>1</w:t></w:r>${mark("end")}`;
}
