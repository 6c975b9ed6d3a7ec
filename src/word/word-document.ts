import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type {
  AuditDocument,
  CellAddress,
  ControlChange,
  DocumentContent,
  DocumentEdits,
  InsertedFile,
  LineChange,
  RowsGo,
  TrackedChange,
  Unsubscribe,
  XmlPart,
} from "../document/audit-document";
import { changeInTurn } from "../document/change-document";
import type { CommentChange, CommentOutcome, HeldComments } from "../document/comments";
import type { Block, LayoutRow } from "../document/layout-model";
import { makeQueue } from "../document/queue";
import { isOnTheWeb } from "./abilities";
import { addInWord, changeAllInWord } from "./change-all";
import { askForControls, controlOf, TEXT } from "./controls";
import { offersCustomXml, writePartsInWord, type HeldPart } from "./custom-xml-parts";
import { followWord, type Hints } from "./follow-word";
import { insertInWord } from "./insert";
import { base64, insertFileInWord } from "./insert-file";
import { opensWithDocument } from "./office";
import { hostErrorOf } from "./office-errors";
import { readWord, readWordWhole } from "./read";
import { readCommentsInWord } from "./read-comments";
import { readTrackedInWord } from "./read-tracked";
import { inWord, inWordTwice } from "./run";
import { writeCommentsInWord } from "./write-comments";
import { writeInWord } from "./write";
import { writeLinesInWord } from "./write-lines";

/**
 * The document that is open in Word. Edits run one after another: two that
 * overlap could leave the tracking of changes off. What Word last gave is kept
 * to save round trips, never in place of reading.
 */
export class WordDocument implements AuditDocument {
  private last: DocumentContent | undefined;
  private held: readonly HeldPart[] = [];
  /** False once this Word was found to give no custom XML parts. */
  private customXml = true;
  private readonly inTurn = makeQueue();
  private readonly changeListeners = new Set<() => void>();
  private readonly selectListeners = new Set<(tag: string | undefined) => void>();
  private unfollow: Unsubscribe | undefined;

  constructor(private readonly follow: (hints: Hints) => Unsubscribe = followWord) {}

  insert(template: Template, known: Texts = new Map()): Promise<readonly Problem[]> {
    return this.inTurn(async () => {
      const problems = await this.withCustomXml((customXml) => insertInWord(template, known, customXml));
      // Whether the pane comes back by itself is a convenience: refused, the audit is there all the same.
      await opensWithDocument()
        ?.set(true)
        .catch(() => undefined);
      this.tellChanged();
      return problems;
    });
  }

  async read(): Promise<DocumentContent> {
    const { held, ...content } = await this.withCustomXml(readWord);
    this.held = held;
    this.last = content;
    return content;
  }

  async readWhole(): Promise<DocumentContent> {
    const { held: _, ...content } = await this.withCustomXml(readWordWhole);
    return content;
  }

  write(changes: readonly ControlChange[]): Promise<readonly Problem[]> {
    return this.inTurn(async () => {
      const { problems, changed } = await writeInWord(
        changes,
        (tag) => this.lastSeen(tag)?.kind === "choice",
      );
      if (changed) this.tellChanged();
      return problems;
    });
  }

  writeLines(changes: readonly LineChange[]): Promise<readonly LineChange[]> {
    return this.inTurn(async () => {
      const left = await writeLinesInWord(changes);
      if (left.length < changes.length) this.tellChanged();
      return left;
    });
  }

  changeAll(edits: DocumentEdits): Promise<readonly Problem[]> {
    return this.inTurn(async () => {
      const isList = (tag: string) => this.lastSeen(tag)?.kind === "choice";
      const made = await changeAllInWord(edits, isList, this.held);
      if (made?.held) this.held = made.held;
      if (made) this.tellChanged();
      return made;
    }).then((made) => made?.problems ?? changeInTurn(this, edits));
  }

  addRows(tag: string, rows: readonly LayoutRow[], where?: RowsGo): Promise<void> {
    return this.inTurn(async () => {
      await addInWord({ rows: [{ tag, rows, ...(where ? { where } : {}), known: new Map() }] });
      this.tellChanged();
    });
  }

  addBlocks(after: string, blocks: readonly Block[], known: Texts): Promise<void> {
    return this.inTurn(async () => {
      await addInWord({ blocks: { after, blocks, known }, rows: [] });
      this.tellChanged();
    });
  }

  readTracked(): Promise<readonly TrackedChange[]> {
    return readTrackedInWord();
  }

  writeParts(parts: readonly XmlPart[]): Promise<void> {
    return this.inTurn(async () => {
      if (!this.customXml) throw hostErrorOf("NotImplemented");
      this.held = await writePartsInWord(parts, this.held);
    });
  }

  readComments(): Promise<HeldComments> {
    return readCommentsInWord();
  }

  /** Word says itself who writes, and when. */
  writeComments(changes: readonly CommentChange[]): Promise<readonly CommentOutcome[]> {
    return this.inTurn(async () => {
      const outcomes = await writeCommentsInWord(changes);
      if (outcomes.some(({ done }) => done)) this.tellChanged();
      return outcomes;
    });
  }

  goTo(tag: string): Promise<boolean> {
    return goToInWord(tag, this.lastSeen(tag)?.at);
  }

  onChange(listener: () => void): Unsubscribe {
    return this.listen(this.changeListeners, listener);
  }

  onSelect(listener: (tag: string | undefined) => void): Unsubscribe {
    return this.listen(this.selectListeners, listener);
  }

  /** What goes in is a body, which has no page setup. */
  readonly keepsItsPage = true;

  /** office-js issues 5507 and 4771. */
  get opensInCloud(): boolean {
    return isOnTheWeb();
  }

  openNew(bytes: Uint8Array): Promise<void> {
    return openInWord(bytes);
  }

  insertFile(bytes: Uint8Array): Promise<InsertedFile> {
    return this.inTurn(async () => {
      const inserted = await this.withCustomXml((customXml) => insertFileInWord(bytes, customXml));
      this.tellChanged();
      return inserted;
    });
  }

  private lastSeen(tag: string) {
    return this.last?.controls.find((control) => control.tag === tag);
  }

  /** Does without custom XML where only that fails, as on iPad in some versions. */
  private async withCustomXml<T>(act: (customXml: boolean) => Promise<T>): Promise<T> {
    try {
      return await act(this.customXml);
    } catch (error) {
      if (!this.customXml || (await offersCustomXml())) throw error;
      const result = await act(false);
      this.customXml = false;
      return result;
    }
  }

  private listen<L>(listeners: Set<L>, listener: L): Unsubscribe {
    listeners.add(listener);
    this.unfollow ??= this.follow({
      changed: () => {
        this.tellChanged();
      },
      selected: (tag) => {
        for (const each of [...this.selectListeners]) each(tag);
      },
    });
    return () => {
      listeners.delete(listener);
      if (this.changeListeners.size > 0 || this.selectListeners.size > 0) return;
      this.unfollow?.();
      this.unfollow = undefined;
    };
  }

  private tellChanged(): void {
    for (const each of [...this.changeListeners]) each();
  }
}

/**
 * Puts the cursor into a control: over its prompt, or behind what is written, so
 * that typing on replaces no answer. `at` is the cell where a control was last
 * seen that this Word can't list. False where there is neither.
 */
function goToInWord(tag: string, at: CellAddress | undefined): Promise<boolean> {
  return inWordTwice(async (context) => {
    const { tables } = context.document.body;
    const controls = askForControls(context, TEXT, tag);
    tables.load("items/rowCount");
    await context.sync();
    const [control] = controls.items;
    const table = at && tables.items[at.table];
    if (control) control.select(controlOf(control).text === "" ? "Select" : "End");
    else if (table) table.getCell(at.row, at.cell).body.select("Start");
    else return false;
    await context.sync();
    return true;
  });
}

/** Opens a new document made of the bytes of a .docx, in a window or tab of its own (WordApi 1.3). On the web it may not. */
function openInWord(bytes: Uint8Array): Promise<void> {
  return inWord((context) => {
    context.application.createDocument(base64(bytes)).open();
    return context.sync();
  });
}
