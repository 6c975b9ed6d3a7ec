import type { Condition } from "../audit/template";
import type { Block, LayoutHeading, LayoutText } from "../document/layout-model";
import type { PageShape } from "../document/layout-page";
import { joined, markup, NOTHING, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { sectionXml, type PageParts } from "./page-setup";
import { contentXml, paragraphXml, RUN_STYLE, runStyle, STYLE } from "./paragraph";
import { tableXml, type TableOptions } from "./table";
import { wordingsXml } from "./wordings-xml";

export interface BodyOptions extends TableOptions {
  /** The pages, where they are ours: the notes then stand in columns. */
  readonly pages?: { readonly shape: PageShape; readonly parts: PageParts };
  /** Why what stands under a condition is not asked, as far as the answers tell. */
  readonly closed?: (when: Condition) => string | undefined;
}

const GAP = paragraphXml(NOTHING, { style: STYLE.gap });

/** Where there is a place to type after everything else, outside every box. */
const LAST = paragraphXml(NOTHING, { style: STYLE.note });

/**
 * A layout as the content of `w:body`, without the last section properties. Two
 * tables with nothing between them would be one to Word, and a body must not
 * end with a table (17.2.2).
 */
export function bodyXml(blocks: readonly Block[], options: BodyOptions): Markup {
  return joined([...blocks.map((_, at) => bodyBlock(blocks, at, options)), LAST]);
}

/** One block of a body, with what has to stand between it and the next. */
export function bodyBlock(blocks: readonly Block[], at: number, options: BodyOptions): Markup {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block) return NOTHING;
  const xml = blockXml(block, options, next);
  return block.type === "table" && next?.type === "table" ? joined([xml, GAP]) : xml;
}

function blockXml(block: Block, options: BodyOptions, next: Block | undefined): Markup {
  switch (block.type) {
    case "title":
      return joined([
        paragraphXml(contentXml(block.text), { style: STYLE.title }),
        paragraphXml(contentXml(block.subtitle), { style: STYLE.subtitle }),
      ]);
    case "heading":
      return headingXml(block, options.closed);
    case "text":
      return wordingsXml(block.wordings, {
        ...TEXT_STYLES[block.style],
        // Text that would be lost at the foot of a page without what it leads to.
        keepNext: next?.type === "table" || (next?.type === "heading" && next.level === 2),
      });
    case "table":
      return tableXml(block, options);
    case "columns":
      return options.pages ? endOfSection(options.pages) : GAP;
  }
}

const TEXT_STYLES: Readonly<Record<LayoutText["style"], { readonly text: string; readonly bullet: string }>> =
  {
    introduction: { text: STYLE.introduction, bullet: STYLE.noteBullet },
    note: { text: STYLE.note, bullet: STYLE.noteBullet },
  };

/** The section before columns ends in a paragraph that takes no room of its own (17.6.18). */
function endOfSection({ shape, parts }: NonNullable<BodyOptions["pages"]>): Markup {
  return paragraphXml(NOTHING, { style: STYLE.gap, more: sectionXml(shape, parts) });
}

/** Headings next to each other with one border would share it, as those of closed sections do. */
const NO_BORDER = markup`<w:pBdr><w:bottom w:val="nil"/></w:pBdr>`;
/** What is under it is not seen until somebody opens it ([MS-DOCX] 2.5.1.6). */
const COLLAPSED = markup`<w15:collapsed/>`;

/** On a page of its own, under no space (17.3.1.23). */
const NEW_PAGE = markup`<w:pageBreakBefore/>`;
const AT_TOP = markup`<w:spacing w:before="0"/>`;

function headingXml({ level, text, only, newPage }: LayoutHeading, closed: BodyOptions["closed"]): Markup {
  const why = only && closed?.(only.when);
  const quiet = why ?? only?.text;
  const content = joined([
    contentXml(text),
    quiet === undefined ? NOTHING : contentXml(`   ${quiet}`, { properties: runStyle(RUN_STYLE.quiet) }),
  ]);
  return paragraphXml(content, {
    style: STYLE.headings[level],
    ...(newPage ? { more: markup`${NEW_PAGE}${AT_TOP}` } : {}),
    ...(why === undefined ? {} : { more: markup`${NO_BORDER}${COLLAPSED}` }),
  });
}

export const DOCUMENT_START = markup`<w:document${declare("w", "r", "mc", "w15")} mc:Ignorable="w15"><w:body>`;
const DOCUMENT_CLOSED = markup`</w:body></w:document>`;

/** What every new document ends with: a free paragraph and the setup of its last pages. */
export function documentEnd(
  blocks: readonly Block[],
  { shape, parts }: NonNullable<BodyOptions["pages"]>,
): Markup {
  const columns = blocks.find((block) => block.type === "columns")?.count;
  return joined([LAST, sectionXml(shape, parts, columns), DOCUMENT_CLOSED]);
}

/** /word/document.xml around a body. */
export function documentXml(body: Markup): Markup {
  return joined([DOCUMENT_START, body, DOCUMENT_CLOSED]);
}
