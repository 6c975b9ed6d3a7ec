import type { CellAddress, DocumentContent } from "./audit-document";
import { linesIn, rowKey, type PlaceKey } from "./cell-text";
import { slotsOf, type Block } from "./layout-model";
import { bodyWordsOf, rowWordsOf, type RowWords } from "./layout-words";
import type { OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";

/** The words of a layout, made ready for looking up once. */
interface LayoutWords {
  readonly byTag: ReadonlyMap<string, KnownRow>;
  /** By what they begin with. */
  readonly byFirst: ReadonlyMap<string, readonly KnownRow[]>;
  readonly byTable: ReadonlyMap<RowWords["table"], readonly KnownRow[]>;
  /** Lines outside tables, by how they are compared. */
  readonly body: ReadonlyMap<string, string>;
  readonly saysInBody: (line: string) => boolean;
}

/** A row of a layout with its words as they are compared. */
interface KnownRow extends RowWords {
  readonly words: ReadonlySet<string>;
  /** Whether a line is one of them. */
  readonly says: (line: string) => boolean;
}

const made = new WeakMap<readonly Block[], LayoutWords>();

function wordsOf(blocks: readonly Block[]): LayoutWords {
  let found = made.get(blocks);
  if (!found) made.set(blocks, (found = makeWords(blocks)));
  return found;
}

function makeWords(blocks: readonly Block[]): LayoutWords {
  const rows = rowWordsOf(blocks).map((row): KnownRow => {
    const lines = row.cells.flat();
    const words = new Set(lines.map(comparable));
    return { ...row, words, says: saying(lines, words) };
  });
  const byFirst = new Map<string, KnownRow[]>();
  const byTable = new Map<RowWords["table"], KnownRow[]>();
  for (const row of rows) {
    const [first] = row.words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
    byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  }
  const byTag = new Map(rows.flatMap((row) => row.tags.map((tag): [string, KnownRow] => [tag, row])));
  // The label of a choice is known where the template has it and nowhere else.
  const choices = new Set(choicesOf(blocks).map(comparable));
  const labels = rows.flatMap(({ cells }) => cells.flat()).filter((word) => !choices.has(comparable(word)));
  const lines = bodyWordsOf(blocks);
  const body = new Map([...labels, ...lines].map((line) => [comparable(line), line]));
  return { byTag, byFirst, byTable, body, saysInBody: saying(lines, body) };
}

/** Whether a line is one of these, as it stands there or as it is compared. */
function saying(
  lines: readonly string[],
  words: { readonly has: (word: string) => boolean },
): (line: string) => boolean {
  const exact = new Set(lines);
  return (line) => exact.has(line) || words.has(comparable(line));
}

/** Which of our words a document may show, and where. */
export class KnownRows {
  private readonly layouts: readonly LayoutWords[];
  private readonly found = new Map<PlaceKey, KnownRow | undefined>();
  /** For each table of the document, the table of the layout whose answers stand in it. */
  private readonly tables = new Map<number, RowWords["table"]>();

  constructor(
    layouts: readonly (readonly Block[])[],
    private readonly content: Pick<DocumentContent, "tables">,
    private readonly own: OwnBoxes,
  ) {
    this.layouts = layouts.map(wordsOf);
    for (const [tag, at] of own.homes) {
      const row = this.rowOf(tag);
      if (row && !this.tables.has(at.table)) this.tables.set(at.table, row.table);
    }
  }

  /** Whether a line is one of our own that stands outside tables, or once stood in one. */
  isBodyLine(line: string): boolean {
    return this.layouts.some(({ saysInBody }) => saysInBody(line));
  }

  /** Our own lines outside tables. */
  get bodyLines(): readonly string[] {
    return this.layouts.flatMap(({ body }) => [...body.values()]);
  }

  /** The row of a layout that a row of the document is: by its answers, else by its first words. */
  rowAt(at: Pick<CellAddress, "table" | "row">): KnownRow | undefined {
    const key = rowKey(at);
    let row = this.found.get(key);
    if (!row && !this.found.has(key)) this.found.set(key, (row = this.findRow(at)));
    return row;
  }

  /** The answers whose place is in a row. */
  tagsIn(at: Pick<CellAddress, "table" | "row">): readonly string[] {
    return this.own.tagsInRow.get(rowKey(at)) ?? [];
  }

  private rowOf(tag: string): KnownRow | undefined {
    for (const { byTag } of this.layouts) {
      const row = byTag.get(tag);
      if (row) return row;
    }
    return undefined;
  }

  private findRow({ table, row }: Pick<CellAddress, "table" | "row">): KnownRow | undefined {
    // Rows of actions beyond those of a new document have no words but their number.
    for (const tag of this.tagsIn({ table, row })) {
      const known = this.rowOf(tag);
      if (known) return known;
    }
    const [first] = (this.content.tables[table]?.[row] ?? []).flatMap(linesIn);
    const words = first === undefined ? "" : comparable(first);
    const alike = this.layouts.flatMap(({ byFirst }) => byFirst.get(words) ?? []);
    const here = this.tables.get(table);
    return alike.find((each) => each.table === here) ?? alike[0] ?? this.rowInPlace(table, row);
  }

  /** In a table that has as many rows as its layout, a row whose words have changed is told by where it stands. */
  private rowInPlace(table: number, row: number): KnownRow | undefined {
    const layout = this.tables.get(table);
    const rows = this.layouts.flatMap(({ byTable }) => (layout && byTable.get(layout)) ?? []);
    const isWhole = rows.length === this.content.tables[table]?.length;
    return isWhole && rows[row]?.tags.length === 0 ? rows[row] : undefined;
  }
}

const choicesOf = (blocks: readonly Block[]): readonly string[] =>
  slotsOf(blocks).flatMap(({ choices }) => choices.map(({ label }) => label));
