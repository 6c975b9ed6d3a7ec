import { SHARE_MARGIN, SHARE_WIDTH, type ShareBlock, type ShareCell } from "./share-model";

/** Between the margins of a page, in twentieths of a point. */
const PAGE_HEIGHT = 14_570;

const LETTER = 98;
const LINE = 285;
const CELL_LETTER = 92;
const CELL_LINE = 240;
const CELL_MARGINS = { beside: 160, above: 80 };

/** Whether blocks have room on one page, as far as lengths of texts tell. */
export function fitOnOnePage(blocks: readonly ShareBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0) <= PAGE_HEIGHT;
}

function heightOf(block: ShareBlock): number {
  switch (block.type) {
    case "title":
      return 1000;
    case "notice":
      return 420;
    case "heading":
      return block.level === 1 ? 800 : 580;
    case "line":
      return 360;
    case "text":
      return block.paragraphs.reduce(
        (sum, text) => sum + linesIn(text, SHARE_WIDTH - SHARE_MARGIN, LETTER) * LINE + 90,
        0,
      );
    case "table": {
      const { rows, widths, look } = block;
      const heights = rows.map(({ cells }) => rowHeight(cells, widths));
      return heights.reduce((sum, height) => sum + height, look === "band" ? 400 : 120);
    }
  }
}

function rowHeight(cells: readonly ShareCell[], widths: readonly number[]): number {
  let column = 0;
  const lines = cells.map(({ text, beside, span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    const told = beside === undefined ? text : `${text}\n${beside}`;
    return linesIn(told, width - CELL_MARGINS.beside, CELL_LETTER);
  });
  return Math.max(1, ...lines) * CELL_LINE + CELL_MARGINS.above;
}

const linesIn = (text: string, width: number, letter: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letter) / width)), 0);
