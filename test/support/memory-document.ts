import type { Problem } from "../../src/audit/problem";
import type { Template } from "../../src/audit/template";
import type {
  AuditDocument,
  Control,
  ControlChange,
  DocumentContent,
  RowsGo,
  Unsubscribe,
  XmlPart,
} from "../../src/document/audit-document";
import type { Texts } from "../../src/document/answers";
import { looseInTables } from "../../src/document/cell-text";
import type { CommentChange, CommentOutcome, CommentWriter, HeldComments } from "../../src/document/comments";
import { HostError } from "../../src/document/host-error";
import { layoutOf } from "../../src/document/layout";
import {
  linesOf,
  tablesOf,
  type Block,
  type CellPart,
  type LayoutRow,
} from "../../src/document/layout-model";

import { MemoryComments } from "./memory-comments";

/** What stands in a cell, from top to bottom. */
type MemoryCell = MemoryPart[];

interface MemoryPart {
  text: string;
  readonly slot?: { readonly tag: string; readonly alias: string; readonly kind: Control["kind"] };
}

type Call =
  | "insert"
  | "read"
  | "write"
  | "addRows"
  | "addBlocks"
  | "writeParts"
  | "readComments"
  | "writeComments"
  | "goTo";

/** An `AuditDocument` that is nothing but a list of tables: a stand-in for Word, quick and without any OOXML. */
export class MemoryDocument implements AuditDocument {
  /** Tags gone to, in turn. */
  readonly visited: string[] = [];
  /** Calls made, in turn. */
  readonly calls: Call[] = [];
  /** What a call does before anything else: throw, or wait. */
  before: ((call: Call) => Promise<void> | void) | undefined;
  parts: readonly XmlPart[] = [];
  /** Opens another document; a test that needs one puts it in. */
  openNew?: (bytes: Uint8Array) => Promise<void>;
  /** Opens another document in the place of this one; a test that needs it puts it in. */
  openHere?: (bytes: Uint8Array) => Promise<void>;
  /** The documents opened, in turn. */
  readonly opened: Uint8Array[] = [];
  private tables: MemoryCell[][][] = [];
  private selected: string | undefined;
  /** What was commented, as people do in the document; a test may add to it. */
  readonly comments = new MemoryComments<MemoryCell>({
    all: () =>
      this.tables.flatMap((rows, table) =>
        rows.flatMap((cells, row) => cells.map((held, cell) => ({ cell: held, at: { table, row, cell } }))),
      ),
    lines: (cell) => cell.map(({ text }) => text),
    selected: () =>
      this.tables.flat(2).find((cell) => cell.some(({ slot }) => slot && slot.tag === this.selected)),
  });
  private readonly changeListeners = new Set<() => void>();
  private readonly selectListeners = new Set<(tag: string | undefined) => void>();

  async insert(template: Template, known: Texts = new Map()): Promise<readonly Problem[]> {
    await this.called("insert");
    if (this.held().some((part) => part.slot)) {
      throw new HostError(
        "not-empty",
        "This document already holds an audit. Open a new document and start there.",
      );
    }
    for (const { rows } of tablesOf(layoutOf(template))) this.tables.push(rows.map(rowOf));
    for (const part of this.held()) part.text = known.get(part.slot?.tag ?? "") ?? part.text;
    this.changed();
    return [];
  }

  async read(): Promise<DocumentContent> {
    await this.called("read");
    const controls = this.tables.flatMap((rows, table) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((parts, cell) =>
          parts.flatMap(({ slot, text }): Control[] =>
            slot ? [{ ...slot, text, at: { table, row, cell } }] : [],
          ),
        ),
      ),
    );
    const tables = this.tables.map((rows) =>
      rows.map((cells) => cells.map((parts) => parts.map(({ text }) => text).join("\n"))),
    );
    return { controls, tables, loose: looseInTables(tables, controls), parts: this.parts, problems: [] };
  }

  async write(changes: readonly ControlChange[]): Promise<readonly Problem[]> {
    await this.called("write");
    const problems: Problem[] = [];
    let differs = false;
    for (const { tag, text, which = 0 } of changes) {
      const cells = this.held()
        .filter((cell) => cell.slot?.tag === tag)
        .slice(which, which + 1);
      if (cells.length === 0) problems.push({ code: "not-written", where: tag, text });
      for (const cell of cells.filter((each) => each.text !== text)) {
        cell.text = text;
        differs = true;
      }
    }
    if (differs) this.changed();
    return problems;
  }

  async addRows(tag: string, rows: readonly LayoutRow[], where: RowsGo = "end"): Promise<void> {
    await this.called("addRows");
    const holds = (cells: readonly MemoryCell[]) =>
      cells.some((cell) => cell.some((part) => part.slot?.tag === tag));
    const table = this.tables.find((each) => each.some(holds));
    if (!table)
      throw new HostError("control-not-found", "The table of actions is no longer in the document.");
    table.splice(where === "end" ? table.length : table.findIndex(holds), 0, ...rows.map(rowOf));
    this.changed();
  }

  async addBlocks(after: string, blocks: readonly Block[], known: Texts): Promise<void> {
    await this.called("addBlocks");
    const at = this.tables.findIndex((table) => table.flat(2).some((part) => part.slot?.tag === after));
    if (at < 0) throw new HostError("control-not-found", "The table to add to is no longer in the document.");
    const added = tablesOf(blocks).map(({ rows }) => rows.map(rowOf));
    this.tables.splice(at + 1, 0, ...added);
    for (const part of added.flat(3)) part.text = known.get(part.slot?.tag ?? "") ?? part.text;
    this.changed();
  }

  async writeParts(parts: readonly XmlPart[]): Promise<void> {
    await this.called("writeParts");
    const written = new Set(parts.map(({ namespace }) => namespace));
    this.parts = [...this.parts.filter((each) => !written.has(each.namespace)), ...parts];
  }

  async readComments(): Promise<HeldComments> {
    await this.called("readComments");
    return this.comments.read();
  }

  async writeComments(
    changes: readonly CommentChange[],
    writer: CommentWriter,
  ): Promise<readonly CommentOutcome[]> {
    await this.called("writeComments");
    const outcomes = changes.map((change) => this.comments.make(change, writer));
    if (outcomes.some(({ done }) => done)) this.changed();
    return outcomes;
  }

  async goTo(tag: string): Promise<boolean> {
    await this.called("goTo");
    const found = this.held().some((part) => part.slot?.tag === tag);
    if (found) {
      this.visited.push(tag);
      this.select(tag);
    }
    return found;
  }

  onChange(listener: () => void): Unsubscribe {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelect(listener: (tag: string | undefined) => void): Unsubscribe {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  /** A person puts the cursor into a control, or outside all of them. */
  select(tag: string | undefined): void {
    this.selected = tag;
    for (const listener of this.selectListeners) listener(tag);
  }

  /** A person types in the document. */
  type(tag: string, text: string): void {
    for (const cell of this.held()) if (cell.slot?.tag === tag) cell.text = text;
    this.changed();
  }

  /** What stands in a control; undefined where there is none. */
  text(tag: string): string | undefined {
    return this.held().find((cell) => cell.slot?.tag === tag)?.text;
  }

  /** A person adds a row by hand under the one that holds this control. */
  addRowByHand(after: string, texts: readonly string[]): void {
    for (const rows of this.tables) {
      const at = rows.findIndex((cells) =>
        cells.some((cell) => cell.some((part) => part.slot?.tag === after)),
      );
      if (at >= 0)
        rows.splice(
          at + 1,
          0,
          texts.map((text) => [{ text }]),
        );
    }
    this.changed();
  }

  /** A person deletes the row of a control. */
  removeRow(tag: string): void {
    this.tables = this.tables.map((rows) =>
      rows.filter((cells) => !cells.some((cell) => cell.some((part) => part.slot?.tag === tag))),
    );
    this.changed();
  }

  private held(): readonly MemoryPart[] {
    return this.tables.flat(3);
  }

  private changed(): void {
    for (const listener of this.changeListeners) listener();
  }

  private async called(call: Call): Promise<void> {
    this.calls.push(call);
    await this.before?.(call);
  }
}

function rowOf({ cells }: LayoutRow): MemoryCell[] {
  return cells.map((cell) => cell.holds.map(partOf));
}

function partOf(part: CellPart): MemoryPart {
  switch (part.type) {
    case "label":
      return { text: part.text };
    case "words":
      return {
        text: linesOf(part.wordings)
          .map(({ lead, text }) => (lead === undefined ? text : `${lead}  ${text}`))
          .join("\n"),
      };
    case "slot": {
      const { tag, alias, choices } = part.slot;
      return { text: "", slot: { tag, alias, kind: choices.length > 0 ? "choice" : "text" } };
    }
  }
}
