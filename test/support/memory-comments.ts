import { isVisible } from "../../src/audit/visible-text";
import type { CellAddress } from "../../src/document/cell-address";
import type {
  CommentChange,
  CommentOutcome,
  CommentSpot,
  CommentWords,
  CommentWriter,
  HeldComment,
  HeldComments,
} from "../../src/document/comments";

/** Cells as a memory document holds them: the same object as long as the cell is there. */
export interface MemoryCells<C> {
  /** In document order. */
  readonly all: () => readonly { readonly cell: C; readonly at: CellAddress }[];
  /** What it says from top to bottom. */
  readonly lines: (cell: C) => readonly string[];
  /** The cell that the person has the cursor in. */
  readonly selected: () => C | undefined;
}

interface MemoryThread<C> extends CommentWords {
  readonly id: string;
  readonly cell: C;
  readonly on: string;
  resolved: boolean;
  readonly replies: (CommentWords & { readonly id: string })[];
}

/** The comments of a memory document: as strict as the others, and without a mark of them anywhere. */
export class MemoryComments<C> {
  private readonly threads: MemoryThread<C>[] = [];
  private next = 0;

  constructor(private readonly cells: MemoryCells<C>) {}

  read(): HeldComments {
    const places = new Map(this.cells.all().map(({ cell, at }) => [cell, at]));
    const order = [...places.keys()];
    const placeOf = ({ cell }: MemoryThread<C>) => (places.has(cell) ? order.indexOf(cell) : Infinity);
    const sorted = [...this.threads].sort((a, b) => placeOf(a) - placeOf(b) || 0);
    return { comments: sorted.map((thread) => this.held(thread, places.get(thread.cell))), known: true };
  }

  make(change: CommentChange, writer: CommentWriter): CommentOutcome {
    switch (change.kind) {
      case "add":
        return isVisible(change.text) ? this.add(change.spot, { ...writer, text: change.text }) : EMPTY;
      case "bring": {
        const { replies, resolved, ...words } = change.thread;
        return this.add(change.spot, words, resolved, replies);
      }
      case "reply": {
        const thread = this.thread(change.to);
        if (!isVisible(change.text)) return EMPTY;
        if (!thread) return GONE;
        thread.replies.push({ ...writer, text: change.text, id: this.newId() });
        return { done: true, id: thread.id };
      }
      case "resolve":
      case "reopen": {
        const thread = this.thread(change.id);
        if (!thread) return GONE;
        thread.resolved = change.kind === "resolve";
        return { done: true, id: thread.id };
      }
    }
  }

  private held({ cell: _, ...thread }: MemoryThread<C>, at: CellAddress | undefined): HeldComment {
    const anchor = at && { where: "text" as const, at, after: at.table, line: thread.on };
    return {
      ...thread,
      replies: [...thread.replies],
      deleted: false,
      ...(anchor && { anchor }),
      on: at ? thread.on : "",
    };
  }

  private add(
    spot: CommentSpot,
    words: CommentWords,
    resolved = false,
    replies: readonly CommentWords[] = [],
  ): CommentOutcome {
    const cell = spot.on === "selection" ? this.cells.selected() : this.cellAt(spot.at);
    if (!cell) return spot.on === "selection" ? { done: false, why: "no-selection" } : GONE;
    const lines = this.cells.lines(cell).filter((line) => line !== "");
    const on = spot.on === "selection" ? lines.join("\n") : (lines[0] ?? "");
    const id = this.newId();
    const given = replies.map((reply) => ({ ...reply, id: this.newId() }));
    this.threads.push({ ...words, id, cell, on, resolved, replies: given });
    return { done: true, id };
  }

  private cellAt({ table, row, cell }: CellAddress): C | undefined {
    return this.cells.all().find(({ at }) => at.table === table && at.row === row && at.cell === cell)?.cell;
  }

  private thread(id: string): MemoryThread<C> | undefined {
    return this.threads.find((each) => each.id === id || each.replies.some((reply) => reply.id === id));
  }

  private newId(): string {
    this.next += 1;
    return String(this.next);
  }
}

const EMPTY: CommentOutcome = { done: false, why: "empty" };
const GONE: CommentOutcome = { done: false, why: "gone" };
