import type { CellAddress, DocumentContent } from "./audit-document";
import { cellKey, linesIn } from "./cell-text";
import { slotsOf, type Block } from "./layout-model";
import { bodyWordsOf, rowWordsOf, type RowWords } from "./layout-words";
import type { OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";

/** What a layout says, ready to be looked for. */
interface LayoutIndex {
  readonly rows: readonly RowWords[];
  readonly byTag: ReadonlyMap<string, RowWords>;
  /** By the first of its lines, made comparable. */
  readonly byFirst: ReadonlyMap<string, readonly RowWords[]>;
  /** Lines outside tables, and labels in them that no choice reads like; made comparable. */
  readonly body: ReadonlySet<string>;
}

const indexes = new WeakMap<readonly Block[], LayoutIndex>();

function indexOf(blocks: readonly Block[]): LayoutIndex {
  let known = indexes.get(blocks);
  if (!known) indexes.set(blocks, (known = indexed(blocks)));
  return known;
}

function indexed(blocks: readonly Block[]): LayoutIndex {
  const rows = rowWordsOf(blocks);
  const byTag = new Map<string, RowWords>();
  const byFirst = new Map<string, RowWords[]>();
  for (const row of rows) {
    for (const tag of row.tags) if (!byTag.has(tag)) byTag.set(tag, row);
    const [first] = row.lines;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  const choices = new Set(choicesOf(blocks).map(comparable));
  const labels = rows.flatMap(({ lines }) => [...lines]).filter((line) => !choices.has(line));
  return { rows, byTag, byFirst, body: new Set([...bodyWordsOf(blocks).map(comparable), ...labels]) };
}

/** Which of our words a document may show, and where. */
export class KnownRows {
  private readonly layouts: readonly LayoutIndex[];
  private readonly found = new Map<string, RowWords | undefined>();
  /** For each table of the document, the table of the layout whose answers stand in it. */
  private readonly tables = new Map<number, RowWords["table"]>();

  constructor(
    layouts: readonly (readonly Block[])[],
    private readonly content: Pick<DocumentContent, "tables">,
    private readonly own: OwnBoxes,
  ) {
    this.layouts = layouts.map(indexOf);
    for (const [tag, at] of own.homes) {
      const row = this.rowOf(tag);
      if (row && !this.tables.has(at.table)) this.tables.set(at.table, row.table);
    }
  }

  /** Whether a line is one of our own that stands outside tables, or once stood in one. */
  isBodyLine(line: string): boolean {
    const said = comparable(line);
    return this.layouts.some(({ body }) => body.has(said));
  }

  /** Our own lines outside tables. */
  get bodyLines(): readonly string[] {
    return [...new Set(this.layouts.flatMap(({ body }) => [...body]))];
  }

  /** The row of a layout that a row of the document is: by its answers, else by its first words. */
  rowAt({ table, row }: Pick<CellAddress, "table" | "row">): RowWords | undefined {
    const key = `${String(table)}.${String(row)}`;
    if (!this.found.has(key)) this.found.set(key, this.findRow(table, row));
    return this.found.get(key);
  }

  /** The answers whose place is in a row. */
  tagsIn(table: number, row: number): readonly string[] {
    const cells = this.content.tables[table]?.[row] ?? [];
    return cells.flatMap((_, cell) => this.own.tagsAt.get(cellKey({ table, row, cell })) ?? []);
  }

  private rowOf(tag: string): RowWords | undefined {
    for (const { byTag } of this.layouts) {
      const row = byTag.get(tag);
      if (row) return row;
    }
    return undefined;
  }

  private findRow(table: number, row: number): RowWords | undefined {
    // Rows of actions beyond those of a new document have no words but their number.
    const [known] = this.tagsIn(table, row).flatMap((tag) => this.rowOf(tag) ?? []);
    if (known) return known;
    const cells = this.content.tables[table]?.[row] ?? [];
    const [first] = cells.flatMap(linesIn);
    const said = first === undefined ? undefined : comparable(first);
    const alike = said === undefined ? [] : this.layouts.flatMap(({ byFirst }) => byFirst.get(said) ?? []);
    const here = this.tables.get(table);
    const best = alike.find((each) => each.table === here) ?? alike[0];
    return best ?? this.rowInPlace(table, row);
  }

  /** In a table that has as many rows as its layout, a row whose words have changed is told by where it stands. */
  private rowInPlace(table: number, row: number): RowWords | undefined {
    const layout = this.tables.get(table);
    const rows = this.layouts.flatMap((each) => each.rows).filter((each) => each.table === layout);
    return layout && rows.length === this.content.tables[table]?.length && rows[row]?.tags.length === 0
      ? rows[row]
      : undefined;
  }
}

const choicesOf = (blocks: readonly Block[]): readonly string[] =>
  slotsOf(blocks).flatMap(({ choices }) => choices.map(({ label }) => label));
