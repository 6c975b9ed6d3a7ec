import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type {
  AuditDocument,
  ControlChange,
  DocumentContent,
  Unsubscribe,
  XmlPart,
} from "../document/audit-document";
import type { LayoutRow } from "../document/layout-model";
import { makeQueue } from "../document/queue";
import { addRowsInWord } from "./add-rows";
import { opensWithDocument } from "./auto-open";
import { offersCustomXml, writePartsInWord, type HeldPart } from "./custom-xml";
import { goToInWord } from "./go-to";
import { followWord, type Hints } from "./hints";
import { insertInWord } from "./insert";
import { hostErrorOf } from "./office-errors";
import { openInWord } from "./open-new";
import { readWord } from "./read";
import { writeInWord } from "./write";

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

  addRows(after: string, rows: readonly LayoutRow[]): Promise<void> {
    return this.inTurn(async () => {
      await addRowsInWord(after, rows);
      this.tellChanged();
    });
  }

  writeParts(parts: readonly XmlPart[]): Promise<void> {
    return this.inTurn(async () => {
      if (!this.customXml) throw hostErrorOf("NotImplemented");
      this.held = await writePartsInWord(parts, this.held);
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

  openNew(bytes: Uint8Array): Promise<void> {
    return openInWord(bytes);
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
