import { findChoice } from "./answers";
import type { CellAddress, DocumentContent, TableText } from "./audit-document";
import {
  labelOf,
  slotsInCell,
  wordsIn,
  type Block,
  type LayoutCell,
  type LayoutRow,
  type SlotCell,
} from "./layout-model";
import { comparable, saysTheSame } from "./same-text";
import { foundTables } from "./found-tables";

/** Where the answers of a layout stand in a document, by the words around them. */
export class Places {
  private readonly tables: ReadonlyMap<Block, number>;

  constructor(
    blocks: readonly Block[],
    private readonly content: Pick<DocumentContent, "tables" | "controls" | "tableNames">,
  ) {
    this.tables = foundTables(blocks, content);
  }

  /**
   * The cell of the document that the layout means. It is told by the label at
   * its left in its row, of which it keeps its distance; in a table without
   * labels by its place.
   */
  of({ table, row, cell }: SlotCell): CellAddress | undefined {
    const index = this.tables.get(table);
    const rows = index === undefined ? undefined : this.content.tables[index];
    if (index === undefined || !rows) return undefined;
    const from = anchorIn(table.rows[row], cell);
    const label = from === undefined ? undefined : labelAt(table.rows[row], from);
    if (from === undefined || !label) {
      return rows[row]?.[cell] === undefined ? undefined : { table: index, row, cell };
    }
    const before = table.rows.slice(0, row).filter((each) => labelAt(each, from)?.text === label.text).length;
    const found = nthLabelled(rows, label, from, before);
    if (!found || rows[found.row]?.[found.cell + cell - from] === undefined) return undefined;
    return { table: index, row: found.row, cell: found.cell + cell - from };
  }

  /** What stands in its place, without our own words and the other answers there. */
  textAt(each: SlotCell): string | undefined {
    const at = this.of(each);
    const text = at && this.content.tables[at.table]?.[at.row]?.[at.cell];
    const cell = each.table.rows[each.row]?.cells[each.cell];
    return text === undefined || !cell ? undefined : shareOf(text, cell, each);
  }
}

/** A label and all that its cell says. */
interface Label {
  readonly text: string;
  readonly all: string;
}

/** The nearest cell at the left that is a label and nothing to write in. */
function anchorIn(row: LayoutRow | undefined, cell: number): number | undefined {
  for (let at = cell - 1; at >= 0; at -= 1) if (labelAt(row, at)) return at;
  return undefined;
}

function labelAt(row: LayoutRow | undefined, at: number): Label | undefined {
  const cell = row?.cells[at];
  const text = cell && slotsInCell(cell).length === 0 ? labelOf(cell) : undefined;
  return cell && text !== undefined ? { text, all: wordsIn(cell).join(" ") } : undefined;
}

/** The nth cell that says that label, among those in its column if there are any. */
function nthLabelled(
  rows: TableText,
  label: Label,
  column: number,
  nth: number,
): { readonly row: number; readonly cell: number } | undefined {
  const wanted = comparable(label.text);
  const all = rows.flatMap((cells, row) =>
    cells.flatMap((text, cell) =>
      firstLine(text) === wanted || saysTheSame(text, label.all) ? [{ row, cell }] : [],
    ),
  );
  const inColumn = all.filter(({ cell }) => cell === column);
  return (inColumn.length > 0 ? inColumn : all)[nth];
}

export function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return comparable(end < 0 ? text : text.slice(0, end));
}

/** The part of a cell's text that belongs to one of its slots: a choice is one line, what follows is the answer in words. */
function shareOf(text: string, cell: LayoutCell, { slot }: Pick<SlotCell, "slot">): string {
  const words = wordsIn(cell);
  const slots = slotsInCell(cell);
  if (words.length === 0 && slots.length === 1) return text;
  const lines = text.split("\n");
  for (const word of [...words].reverse()) {
    const at = lines.findLastIndex((line) => saysTheSame(line, word));
    if (at >= 0) lines.splice(at, 1);
  }
  if (slots.length === 1) return lines.join("\n").trim();
  const rest = lines.join("\n").trim().split("\n");
  const chosen = slots.find(({ choices }) => choices.length > 0);
  const [first = ""] = rest;
  const isChosen =
    chosen !== undefined &&
    (findChoice(chosen.choices, first) !== undefined || saysTheSame(first, chosen.prompt));
  if (slot.tag === chosen?.tag) return isChosen ? first : "";
  return rest
    .slice(isChosen ? 1 : 0)
    .join("\n")
    .trim();
}
