import type { OutsideText, PageBlock, PageTable } from "../../ooxml/page-model";
import { actionHead } from "./action-table";
import { gridOf } from "./form-grid";
import type { FormPiece } from "./form-piece";
import { formSays } from "./form-says";
import { linesOf, oneLine, plainLine } from "./form-line";
import { cardsOfLevels } from "./levels-in-cards";
import { pairsBeside } from "./pairs-beside";
import { sideBySide } from "./side-by-side";
import { phrase } from "../../words/phrase";

export type { FormPiece };

/** A form's lines and tables in reading order. A table that only frames others gives way to what stands in it. */
export function formFlow(blocks: readonly PageBlock[]): readonly FormPiece[] {
  let tables = 0;
  let heading = "";
  const pieces: FormPiece[] = [];
  const form = formSays(pieces);
  const add = (each: readonly PageBlock[], inside: string) => {
    let said: string[] = [];
    const usual = linesOverTables(each);
    const cards = cardsOfLevels(each);
    for (const [at, block] of each.entries()) {
      if (block.type !== "table") {
        const below = roomBelow(each, at, usual);
        for (const line of linesOf([block])) {
          said.push(line.text);
          if (line.role === "heading" || line.bold) heading = line.text.slice(0, 60);
          const under =
            heading === "" ? phrase("outside the tables") : phrase("under “{heading}”", { heading });
          pieces.push({ type: "line", line, where: inside === "" ? under : inside, below });
        }
        continue;
      }
      if (inside === "") tables += 1;
      const where =
        inside === ""
          ? phrase("table {number}", { number: tables })
          : phrase("{inside}, table inside it", { inside });
      const card = cards.get(block);
      if (card) add(card, where);
      for (const part of card ? [] : partsOfTable(block)) {
        if (part.frame) add(part.blocks, where);
        else
          for (const table of sideBySide(part.table).flatMap(pairsBeside))
            pieces.push({ type: "table", grid: gridOf(table, said, form, pieces.length), where });
      }
      said = [];
    }
  };
  add(blocks, "");
  return pieces;
}

/** How many empty lines below a block leave room: fewer by those that stand over every table. */
function roomBelow(blocks: readonly PageBlock[], at: number, usual: number): number {
  const below = emptyLinesFrom(blocks, at + 1);
  return blocks[at + 1 + below]?.type === "table" ? Math.max(0, below - usual) : below;
}

/** How many empty lines stand between any line of the form and a table below it, where that is so of several tables. */
function linesOverTables(blocks: readonly PageBlock[]): number {
  const gaps: number[] = [];
  let empty = 0;
  let isBelowLine = false;
  for (const block of blocks) {
    if (block.type === "table") {
      if (isBelowLine) gaps.push(empty);
      isBelowLine = false;
      empty = 0;
    } else if (block.type === "paragraph" && linesOf([block]).length === 0) empty += 1;
    else {
      isBelowLine = true;
      empty = 0;
    }
  }
  return gaps.length > 1 ? Math.min(...gaps) : 0;
}

function emptyLinesFrom(blocks: readonly PageBlock[], from: number): number {
  const isEmpty = (block: PageBlock) => block.type === "paragraph" && linesOf([block]).length === 0;
  const next = blocks.findIndex((block, at) => at >= from && !isEmpty(block));
  return (next < 0 ? blocks.length : next) - from;
}

type Row = PageTable["rows"][number];

type TablePart =
  | { readonly frame: true; readonly blocks: readonly PageBlock[] }
  | { readonly frame: false; readonly table: PageTable };

/** Rows of one cell with tables in it, and rows with an action table, apart from the rows around them. */
function partsOfTable(table: PageTable): readonly TablePart[] {
  const parts: TablePart[] = [];
  let rows: Row[] = [];
  const flush = () => {
    if (rows.length > 0) parts.push({ frame: false, table: { ...table, rows } });
    rows = [];
  };
  table.rows.forEach((row, at) => {
    const blocks = row.cells.flatMap((cell) => cell.blocks);
    const [cell] = row.cells;
    const isFrame = row.cells.length === 1 && cell?.rowSpan === 1 && blocks.some(isTable);
    const under = spanAbove(table, at);
    const beside = tablesBeside(row, rows.at(-1));
    if (beside && isNameRow(rows.at(-1), row)) rows.pop();
    const headed = headedTable(row) ?? beside;
    if (isFrame || headed || (under === 0 && blocks.some(isActionTable))) {
      flush();
      parts.push({ frame: true, blocks: headed ?? blocks });
    } else rows.push(under > 0 ? { ...row, before: under } : row);
  });
  flush();
  return parts;
}

/** A name, perhaps with its number, and beside it a whole table of its own: that table, under the name as its heading. */
function headedTable({ cells }: Row): readonly PageBlock[] | undefined {
  const named = cells.slice(0, -1);
  const beside = cells.at(-1);
  if (!beside || named.length === 0 || cells.some(({ rowSpan }) => rowSpan > 1)) return undefined;
  const isWhole = beside.blocks.some(isWholeTable);
  const blocks = named.flatMap((cell) => cell.blocks);
  const names = blocks.flatMap((block) => (block.type === "paragraph" ? block : []));
  const [first] = names;
  const isName = names.length === blocks.length && textIn(names).length <= LONGEST_NAME;
  if (!isWhole || !isName || !first) return undefined;
  const space = { type: "text", text: " ", bold: false, italic: false, underline: false } as const;
  const content = names.flatMap((name, at) => (at === 0 ? name.content : [space, ...name.content]));
  return [{ ...first, role: "heading", content }, ...beside.blocks];
}

/** Tables beside one another, each with what stands over it there or in the row above: the row only puts them so. */
function tablesBeside(row: Row, above: Row | undefined): readonly PageBlock[] | undefined {
  const { cells } = row;
  const filled = cells.filter(({ blocks }) => blocks.some(isTable) || textIn(blocks) !== "");
  const areTables =
    cells.every(({ rowSpan }) => rowSpan === 1) && filled.every(({ blocks }) => blocks.some(isTable));
  if (!areTables || !filled.some(({ blocks }) => blocks.some(isWholeTable))) return undefined;
  const names = isNameRow(above, row) ? above.cells : [];
  return cells.flatMap(({ blocks }, at) => [...(names[at]?.blocks ?? []).map(asHeading), ...blocks]);
}

/** "Before | After" over as many cells: the name of what stands in each. */
const isNameRow = (above: Row | undefined, { cells }: Row): above is Row =>
  above?.cells.length === cells.length &&
  cells.length > 1 &&
  above.cells.every(
    ({ blocks }, at) =>
      blocks.length === 1 &&
      blocks[0]?.type === "paragraph" &&
      textIn(blocks) !== "" &&
      textIn(blocks).length <= LONGEST_NAME &&
      cells[at]?.blocks.some(isTable) === true,
  );

const asHeading = (block: PageBlock): PageBlock =>
  block.type === "paragraph" ? { ...block, role: "heading" } : block;

const isTable = ({ type }: PageBlock): boolean => type === "table";

const isWholeTable = (block: PageBlock): boolean =>
  block.type === "table" && block.rows.length > 1 && block.rows.some((row) => row.cells.length > 1);

const LONGEST_NAME = 80;

const textIn = (blocks: readonly PageBlock[]): string =>
  linesOf(blocks)
    .map(({ text }) => text)
    .join(" ");

const isActionTable = (block: PageBlock): boolean =>
  block.type === "table" && block.rows.length > 1 && actionHead(gridOf(block), 0) !== undefined;

/** How many columns of a row belong to the first cell of a row above that is read apart. */
function spanAbove({ rows }: PageTable, at: number): number {
  for (let above = at - 1; above >= 0; above -= 1) {
    const [cell] = rows[above]?.cells ?? [];
    const isApart = rows[above]?.cells.some(({ blocks }) => blocks.some(isActionTable));
    if (isApart && cell && cell.rowSpan > at - above) return cell.colSpan;
    if (cell && (rows[above]?.before ?? 0) === 0) return 0;
  }
  return 0;
}

/** Where a row of a table stands, counted from 0, in words for a person. */
export const rowName = (where: string, row: number): string =>
  phrase("{where}, row {row}", { where, row: row + 1 });

/** What stands beside the text of a form, to be told of where the draft says it nowhere. */
export const outsideLines = (outside: readonly OutsideText[]): readonly FormPiece[] =>
  outside.map(({ text, where }) => ({
    type: "line",
    where: OUTSIDE[where]?.() ?? where,
    line: { ...plainLine(oneLine(text)), outside: true },
  }));

/** As the document tells where it stands. */
const OUTSIDE: Readonly<Record<string, () => string>> = {
  "in the page header": () => phrase("in the page header"),
  "in the page footer": () => phrase("in the page footer"),
  "in a footnote": () => phrase("in a footnote"),
  "in an endnote": () => phrase("in an endnote"),
  "in a comment": () => phrase("in a comment"),
};
