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
export function sectionXml(headerId: string, footerId: string, firstFooterId: string): string {
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
