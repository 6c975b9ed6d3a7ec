import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type {
  AuditDocument,
  ControlChange,
  DocumentContent,
  LineChange,
  RowsGo,
  TrackedChange,
  Unsubscribe,
  XmlPart,
} from "../document/audit-document";
import type { CommentChange, CommentOutcome, CommentWriter, HeldComments } from "../document/comments";
import { HostError } from "../document/host-error";
import type { Block, LayoutRow } from "../document/layout-model";
import { openDocx, type DocxDocument, type Snapshot } from "../docx/docx-document";
import { blankDocx } from "../docx/new-docx";
import { pageEdges, pagePartsOf } from "../docx/read-page";
import type { Page } from "../ooxml/page-model";
import { PageReader } from "../ooxml/page-reader";
import { Store } from "../store/store";
import { HalfWritten } from "../taskpane/half-written";
import { changedNames, type Travelled } from "./changed-names";
import { History, type HistorySteps } from "./history";
import { phrase } from "../words/phrase";

/** What the page around a document shows of it. */
export interface DocumentState {
  readonly page: Page;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Something was written that no save has given out yet. */
  readonly unsaved: boolean;
  /** The last thing that happened was an undo or a redo. */
  readonly lately?: Travelled;
}

/** The view of a document, which alone can move the cursor. */
export interface AttachedView {
  /** Brings a control into view and puts the cursor there. False where there is none. */
  readonly goTo: (tag: string) => boolean;
  /** Brings a control into view and leaves the cursor where it is. */
  readonly reveal: (tag: string) => void;
  /** The same, and marks it as where a person is. False where there is none. */
  readonly show: (tag: string) => boolean;
}

/** Puts another document, made of the bytes of a .docx, in the place of this one. Throws HostError where this one stays. */
export type OpenNew = (bytes: Uint8Array) => Promise<void>;

/** Milliseconds between two changes of one step: while typing, and within one action of the pane. */
const TYPING_PAUSE = 2000;
const PANE_PAUSE = 500;

const PANE = "pane";

/** Said where no other document takes the place of this one. */
export const STAYS_OPEN = phrase("This document stays open, and no new one has been opened.");

/**
 * The document the workbench has open, for the pane and for the view: a .docx
 * with undo, a cursor, and the page it shows. Custom XML is written without a
 * step of its own, as in Word.
 */
export class WorkbenchDocument implements AuditDocument {
  private readonly history: History<Snapshot>;
  private readonly reader = new PageReader();
  private readonly selectListeners = new Set<(tag: string | undefined) => void>();
  private readonly pending = new Set<() => void>();
  private sight: AttachedView | undefined;
  /** Where a person is: what has the cursor, or was shown since. */
  private here: string | undefined;
  private desk: OpenNew | undefined;
  private shown: DocxDocument["root"] | undefined;
  private readonly store: Store<DocumentState>;
  readonly subscribe: Store<DocumentState>["subscribe"];
  readonly getState: Store<DocumentState>["getState"];

  /** With what can be undone and done again, and what is half-written in the pane, where it comes with any. */
  constructor(
    private readonly docx: DocxDocument,
    steps?: HistorySteps<Snapshot>,
    readonly halfWritten = new HalfWritten(),
  ) {
    this.history = new History(steps);
    this.store = new Store(this.currentState());
    ({ subscribe: this.subscribe, getState: this.getState } = this.store);
  }

  get isTemplate(): boolean {
    return this.docx.isTemplate;
  }

  /** A person has typed or chosen this in the view, in that one of the controls with the tag. */
  readonly type = (tag: string, text: string, which = 0): void => {
    void this.change(tag, TYPING_PAUSE, () => this.docx.write([{ tag, text, which }]));
  };

  /** A person has put the cursor into a control, or outside all of them. */
  readonly select = (tag: string | undefined): void => {
    this.history.seal();
    this.docx.select(tag);
    this.here = tag;
    for (const listener of [...this.selectListeners]) listener(tag);
  };

  /** Keeps a way to write what is typed but not yet written; it is asked for before the document is saved or undone. */
  readonly keepPending = (flush: () => void): Unsubscribe => {
    this.pending.add(flush);
    return () => this.pending.delete(flush);
  };

  readonly flush = (): void => {
    const waiting = [...this.pending];
    this.pending.clear();
    for (const flush of waiting) flush();
  };

  readonly undo = (): boolean => this.travel("undone", (present) => this.history.undo(present));

  readonly redo = (): boolean => this.travel("redone", (present) => this.history.redo(present));

  /** The head and the foot of its pages, for printing. */
  readonly pageEdges = (): ReturnType<typeof pageEdges> => pageEdges(this.docx.snapshot());

  /** The bytes to keep; once they are kept, `done` says so: what was written meanwhile is unsaved. */
  readonly saving = (): ReturnType<DocxDocument["saving"]> => {
    this.flush();
    const { bytes, done } = this.docx.saving();
    return {
      bytes,
      done: () => {
        done();
        this.update();
      },
    };
  };

  /** As it stands, and what can be undone and done again; what is typed but not yet written is not in it. */
  readonly states = (): HistorySteps<Snapshot> & { readonly present: Snapshot } => ({
    present: this.docx.snapshot(),
    ...this.history.steps,
  });

  /** What saving would give out, without saving: it stays as unsaved as it was. */
  readonly copy = (): Uint8Array => {
    this.flush();
    const docx = openDocx(blankDocx());
    docx.restore(this.docx.snapshot());
    return docx.save();
  };

  readonly attachView = (sight: AttachedView): Unsubscribe => {
    this.sight = sight;
    return () => {
      if (this.sight === sight) this.sight = undefined;
    };
  };

  readonly whenOpeningNew = (desk: OpenNew): Unsubscribe => {
    this.desk = desk;
    return () => {
      if (this.desk === desk) this.desk = undefined;
    };
  };

  insert(template: Template, known?: Texts): Promise<readonly Problem[]> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.insert(template, known));
  }

  read(): Promise<DocumentContent> {
    return this.docx.read();
  }

  write(changes: readonly ControlChange[]): Promise<readonly Problem[]> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.write(changes));
  }

  writeLines(changes: readonly LineChange[]): Promise<readonly LineChange[]> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.writeLines(changes));
  }

  addRows(tag: string, rows: readonly LayoutRow[], where?: RowsGo): Promise<void> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.addRows(tag, rows, where));
  }

  addBlocks(after: string, blocks: readonly Block[], known: Texts): Promise<void> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.addBlocks(after, blocks, known));
  }

  readTracked(): Promise<readonly TrackedChange[]> {
    return this.docx.readTracked();
  }

  async writeParts(parts: readonly XmlPart[]): Promise<void> {
    await this.docx.writeParts(parts);
    this.update();
  }

  readComments(): Promise<HeldComments> {
    return this.docx.readComments();
  }

  writeComments(
    changes: readonly CommentChange[],
    writer: CommentWriter,
  ): Promise<readonly CommentOutcome[]> {
    return this.change(PANE, PANE_PAUSE, () => this.docx.writeComments(changes, writer));
  }

  goTo(tag: string): Promise<boolean> {
    return Promise.resolve(this.sight?.goTo(tag) ?? false);
  }

  show(tag: string): Promise<boolean> {
    const shown = this.sight?.show(tag) ?? false;
    if (shown) this.here = tag;
    return Promise.resolve(shown);
  }

  /** Puts the cursor where it was last, or into what was shown since. False where there is no such place. */
  readonly goToShown = (): boolean => this.here !== undefined && (this.sight?.goTo(this.here) ?? false);

  openNew(bytes: Uint8Array): Promise<void> {
    return this.desk?.(bytes) ?? Promise.reject(new HostError("stays-open", STAYS_OPEN));
  }

  async openHere(bytes: Uint8Array): Promise<void> {
    const other = openDocx(bytes);
    await this.change(PANE, 0, () => {
      other.setKind(this.docx.kind);
      this.docx.restore(other.snapshot());
      return Promise.resolve();
    });
  }

  onChange(listener: () => void): Unsubscribe {
    return this.docx.onChange(listener);
  }

  onSelect(listener: (tag: string | undefined) => void): Unsubscribe {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  private async change<T>(key: string, pause: number, act: () => Promise<T>): Promise<T> {
    // What was typed before this is a step before this.
    this.flush();
    const before = this.docx.snapshot();
    const from = Date.now();
    // The holder has written by the time it returns its promise; only a failure comes later.
    const result = act();
    if (this.docx.snapshot() !== before) {
      const until = Date.now();
      this.history.record(before, { key, from, until, pause, weight: this.docx.root.end });
      this.update();
    }
    return result;
  }

  private travel(
    how: Travelled["how"],
    step: (present: Snapshot) => ReturnType<History<Snapshot>["undo"]>,
  ): boolean {
    this.flush();
    const to = step(this.docx.snapshot());
    if (!to) return false;
    const before = this.getState().page;
    this.docx.restore(to.state);
    this.update((page) => ({ how, names: changedNames(before, page) }));
    if (to.key !== PANE) this.sight?.reveal(to.key);
    return true;
  }

  /** What was undone or done again last stands until something else is written. */
  private update(travelled?: (page: Page) => Travelled): void {
    this.store.update((state) => {
      const read = this.currentState(state);
      const lately = travelled?.(read.page) ?? (read.page === state.page ? state.lately : undefined);
      const next = { ...read, ...(lately ? { lately } : {}) };
      const keys = ["page", "canUndo", "canRedo", "unsaved", "lately"] as const;
      return keys.every((key) => next[key] === state[key]) ? state : next;
    });
  }

  private currentState(before?: DocumentState): DocumentState {
    const { root } = this.docx;
    const page =
      before && root === this.shown ? before.page : this.reader.read(root, pagePartsOf(this.docx.snapshot()));
    this.shown = root;
    return {
      page,
      canUndo: this.history.canUndo,
      canRedo: this.history.canRedo,
      unsaved: this.docx.hasChanged,
    };
  }
}
