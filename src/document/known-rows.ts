import type { CellAddress, DocumentContent } from "./audit-document";
import { cellKey, linesIn } from "./cell-text";
import { slotsOf, type Block } from "./layout-model";
import { bodyWordsOf, rowWordsOf, type RowWords } from "./layout-words";
import type { OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";

/** Which of our words a document may show, and where. */
export class KnownRows {
  private readonly rows: readonly RowWords[];
  private readonly body: ReadonlySet<string>;
  private readonly found = new Map<string, RowWords | undefined>();
  private readonly byTag = new Map<string, RowWords>();
  /** For each table of the document, the table of the layout whose answers stand in it. */
  private readonly tables = new Map<number, RowWords["table"]>();

  constructor(
    layouts: readonly (readonly Block[])[],
    private readonly content: Pick<DocumentContent, "tables">,
    private readonly own: OwnBoxes,
  ) {
    this.rows = layouts.flatMap(rowWordsOf);
    for (const row of this.rows)
      for (const tag of row.tags) if (!this.byTag.has(tag)) this.byTag.set(tag, row);
    const body = layouts.flatMap(bodyWordsOf);
    const choices = new Set(layouts.flatMap(choicesOf).map(comparable));
    const labels = this.rows
      .flatMap(({ cells }) => cells.flat())
      .filter((line) => !choices.has(comparable(line)));
    this.body = new Set([...body, ...labels].map(comparable));
    for (const [tag, at] of own.homes) {
      const row = this.byTag.get(tag);
      if (row && !this.tables.has(at.table)) this.tables.set(at.table, row.table);
    }
  }

  /** Whether a line is one of our own that stands outside tables, or once stood in one. */
  isBodyLine = (line: string): boolean => this.body.has(comparable(line));

  /** Our own lines outside tables. */
  get bodyLines(): readonly string[] {
    return [...this.body];
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

  private findRow(table: number, row: number): RowWords | undefined {
    // Rows of actions beyond those of a new document have no words but their number.
    const [known] = this.tagsIn(table, row).flatMap((tag) => this.byTag.get(tag) ?? []);
    if (known) return known;
    const cells = this.content.tables[table]?.[row] ?? [];
    const [first] = cells.flatMap(linesIn);
    const alike = first === undefined ? [] : this.rows.filter((each) => saysFirst(each, first));
    const here = this.tables.get(table);
    const best = alike.find((each) => each.table === here) ?? alike[0];
    return best ?? this.rowInPlace(table, row);
  }

  /** In a table that has as many rows as its layout, a row whose words have changed is told by where it stands. */
  private rowInPlace(table: number, row: number): RowWords | undefined {
    const layout = this.tables.get(table);
    const rows = this.rows.filter((each) => each.table === layout);
    return layout && rows.length === this.content.tables[table]?.length && rows[row]?.tags.length === 0
      ? rows[row]
      : undefined;
  }
}

function saysFirst({ cells }: RowWords, line: string): boolean {
  const [first] = cells.flat();
  return first !== undefined && comparable(first) === comparable(line);
}

const choicesOf = (blocks: readonly Block[]): readonly string[] =>
  slotsOf(blocks).flatMap(({ choices }) => choices.map(({ label }) => label));
