import type { PageShape } from "../document/layout-page";
import { escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";

interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  readonly header: number;
  readonly footer: number;
}

/** A4 in twentieths of a point (17.6.11, 17.6.13). Its text is as wide as `TEXT_WIDTH` of the layout says. */
export const PAGES: Readonly<Record<PageShape, PageSetup>> = {
  portrait: { width: 11906, height: 16838, top: 1134, bottom: 964, side: 1134, header: 482, footer: 454 },
  landscape: { width: 16838, height: 11906, top: 907, bottom: 794, side: 720, header: 410, footer: 397 },
};

/** Room for text on the A4 page of a document someone else made: Word’s own margins are an inch wide. */
export const USUAL_TEXT_WIDTH = PAGES.portrait.width - 2 * 1440;

const COLUMN_GAP = 400;

/** Ids of the relationships to the header and the footer. */
export interface PageParts {
  readonly headerId: string;
  readonly footerId: string;
}

/** A `w:sectPr` (17.6.17); in columns where there is more than one, which then go on on the same page. */
export function sectionXml(shape: PageShape, { headerId, footerId }: PageParts, columns = 1): Markup {
  const { width, height, top, bottom, side, header, footer } = PAGES[shape];
  return joined([
    markup`<w:sectPr><w:headerReference w:type="default" r:id="${escapeAttribute(headerId)}"/>`,
    markup`<w:footerReference w:type="default" r:id="${escapeAttribute(footerId)}"/>`,
    columns > 1 ? markup`<w:type w:val="continuous"/>` : NOTHING,
    markup`<w:pgSz w:w="${width}" w:h="${height}"${shape === "landscape" ? markup` w:orient="landscape"` : NOTHING}/>`,
    markup`<w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}"`,
    markup` w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    columns > 1 ? markup`<w:cols w:num="${columns}" w:space="${COLUMN_GAP}"/>` : NOTHING,
    markup`</w:sectPr>`,
  ]);
}
