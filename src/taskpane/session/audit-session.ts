import { findGaps, isComplete } from "../../audit/gaps";
import type { Problem } from "../../audit/problem";
import type { AuditRecord } from "../../audit/record";
import { parseTag } from "../../audit/tags";
import type { Template } from "../../audit/template";
import type { Texts } from "../../document/answers";
import type { AuditDocument, DocumentContent, Unsubscribe } from "../../document/audit-document";
import { openAudit } from "../../document/open-audit";
import { makeQueue } from "../../document/queue";
import { moveAudit } from "../../document/remake-audit";
import { mayMirror, saveMirror, startAudit } from "../../document/save-audit";
import type { Surroundings } from "../../document/surroundings";
import { writeRecordChanges, writeTexts } from "../../document/write-answers";
import type { ChangeOptions, Outcome, Pace, RecordChange } from "./change";
import { failureFrom, type Activity } from "./failure";
import { shownProblems } from "./file-problems";
import { leftText, newsOf } from "./news";
import { isNotWritten, notWrittenNews, stillToDo } from "./not-written";
import { NOTHING_READ, type OpenAudit, type SessionState } from "./session-state";
import { signature } from "./signature";

const WRITES: ReadonlySet<Activity> = new Set(["write", "save", "start"]);

const PACE: Pace = { read: 400, save: 1000 };

/**
 * One document's audit as the pane knows it: read at the start and after every change, written one change at a time,
 * mirrored once changes settle. Opening an audit never writes to it. React reads it through `subscribe`.
 */
export class AuditSession {
  private state: SessionState = NOTHING_READ;
  private readonly listeners = new Set<() => void>();
  private readonly queue = makeQueue();
  private readWaits = false;
  private readTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  /** What the mirror holds as far as we know. */
  private saved: string | undefined;
  /** The document takes no changes, as far as we know: until one goes through, nothing is saved unasked. */
  private locked = false;
  /** The document as last read. */
  private content: DocumentContent | undefined;

  constructor(
    private readonly document: AuditDocument,
    private readonly surroundings: Surroundings,
    private readonly pace: Pace = PACE,
  ) {}

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  /** Reads the document and follows it, until told to stop. */
  follow(): Unsubscribe {
    const unsubscribe = [
      this.document.onChange(() => {
        this.readSoon();
      }),
      this.document.onSelect((tag) => {
        const target = tag === undefined ? undefined : parseTag(tag);
        if (target?.kind === "item") this.set({ cursor: { item: target.item } });
      }),
    ];
    this.refresh();
    return () => {
      for (const each of unsubscribe) each();
      clearTimeout(this.readTimer);
      this.readTimer = undefined;
      this.saveNow();
    };
  }

  /** Reads the document again; hints that come before the reading begins share it. */
  readonly refresh = (): void => {
    if (this.readWaits) return;
    this.readWaits = true;
    void this.attempt("read", this.refresh, () => {
      this.readWaits = false;
      return this.read();
    });
  };

  /** Saves what waits to be saved. */
  readonly saveNow = (): void => {
    if (this.saveTimer !== undefined) this.saveUnasked();
  };

  readonly save = (): Promise<boolean> => {
    this.stopSaveTimer();
    return this.attempt(
      "save",
      () => void this.save(),
      () => this.mirror(),
    );
  };

  readonly start = (template: Template, known: Texts, tryAgain: () => void): Promise<boolean> =>
    this.write("start", tryAgain, async () => {
      const problems = await startAudit(this.document, template, known, this.surroundings);
      this.set({ notWritten: problems });
      await this.read("The audit has been started.");
      this.saved = signature(this.state.audit);
      this.stopSaveTimer();
    });

  /** Whether an audit can be started in a document other than this one. */
  get canStartElsewhere(): boolean {
    return this.surroundings.newDocx !== undefined && this.document.openNew !== undefined;
  }

  /** Starts an audit in a new document, which the holder opens, and leaves this one as it is. */
  readonly startElsewhere = (template: Template, known: Texts, tryAgain?: () => void): Promise<boolean> =>
    this.write("open-new", tryAgain ?? (() => void this.startElsewhere(template, known)), async () => {
      const bytes = await this.surroundings.newDocx?.(template, known);
      if (!bytes || !this.document.openNew) return false;
      await this.document.openNew(bytes);
      this.dismissFailure();
      this.say("A new document with the audit has been opened.");
      return true;
    });

  /** Moves the answers, as the document now holds them, to a newer version of its template in a new document, and leaves this one as it is. */
  readonly moveElsewhere = (newer: Template, tryAgain?: () => void): Promise<boolean> =>
    this.write("open-new", tryAgain ?? (() => void this.moveElsewhere(newer)), async () => {
      await this.read();
      const { audit } = this.state;
      const moved = audit && moveAudit(audit, newer, this.surroundings.templates.parse);
      if (!moved?.ok) return false;
      const { template, texts, record } = moved.audit;
      const bytes = await this.surroundings.newDocx?.(template, texts, record.id);
      if (!bytes || !this.document.openNew) return false;
      await this.document.openNew(bytes);
      this.say("A new document with the answers has been opened.");
      return true;
    });

  /** Writes these texts into their controls. */
  readonly writeTexts = (texts: Texts): Promise<boolean> =>
    this.write(
      "write",
      () => void this.writeTexts(texts),
      async () => {
        const { audit } = this.state;
        if (!audit) return false;
        return this.afterWriting(await writeTexts(this.document, audit.template, texts));
      },
    );

  /** Changes the record as the document holds it at that moment. */
  readonly change = async (
    change: RecordChange,
    { said, tryAgain }: ChangeOptions = {},
  ): Promise<Outcome> => {
    let refused: string | undefined;
    const again = tryAgain ?? (() => void this.change(change, said === undefined ? {} : { said }));
    const done = await this.write("write", again, async () => {
      await this.read();
      const { audit } = this.state;
      if (!audit) return false;
      const after = change(audit);
      if ("refused" in after) {
        refused = after.refused;
        this.say(refused);
        return false;
      }
      return this.afterWriting(await this.writeAudit(audit, after), said);
    });
    return refused === undefined ? { done } : { done, refused };
  };

  /** Marks the audit ready to hand over, once the document has been read again and lacks nothing required. */
  readonly markReady = (): Promise<boolean> =>
    this.write(
      "write",
      () => void this.markReady(),
      async () => {
        await this.read();
        const { audit } = this.state;
        if (!audit) return false;
        if (!isComplete(audit.gaps)) {
          const left = audit.gaps.filter((gap) => gap.severity === "required").length;
          this.say(`Not ready yet: ${leftText(left)}`);
          return false;
        }
        return this.setStatus(audit, "ready", "Marked as ready to hand over.");
      },
    );

  readonly reopen = (): Promise<boolean> =>
    this.write(
      "write",
      () => void this.reopen(),
      async () => {
        await this.read();
        const { audit } = this.state;
        return audit ? this.setStatus(audit, "in-progress", "Back in progress.") : false;
      },
    );

  /** Moves the cursor there. False where the document has no such control. */
  readonly goTo = async (tag: string): Promise<boolean> => {
    let found = false;
    await this.attempt(
      "read",
      () => void this.goTo(tag),
      async () => {
        found = await this.document.goTo(tag);
      },
    );
    return found;
  };

  /** Runs something with the document to itself: nothing of ours reads or writes it meanwhile. */
  readonly alone = <T>(job: () => Promise<T>): Promise<T> => this.queue(job).finally(this.refresh);

  /** Changes how the pane goes with the document; what is said aloud comes once it is done. */
  readonly changeSetting = (set: () => Promise<void>, said: string): Promise<boolean> =>
    this.attempt(
      "setting",
      () => void this.changeSetting(set, said),
      async () => {
        await set();
        this.say(said);
      },
    );

  readonly say = (text: string): void => {
    this.set({ news: { text } });
  };

  readonly dismissFailure = (): void => {
    const { failure: _, ...rest } = this.state;
    this.replace(rest);
  };

  readonly dismissNotWritten = (): void => {
    this.set({ notWritten: [] });
  };

  private async setStatus(audit: OpenAudit, status: AuditRecord["status"], said: string): Promise<boolean> {
    const after = { ...audit.record, status };
    const written = await this.afterWriting(await this.writeAudit(audit, after), said);
    if (written) await this.mirror();
    return written;
  }

  private writeAudit({ template, record }: OpenAudit, after: AuditRecord): Promise<readonly Problem[]> {
    return writeRecordChanges(this.document, template, record, after, this.content);
  }

  private async afterWriting(problems: readonly Problem[], said?: string): Promise<boolean> {
    const lost = problems.filter(isNotWritten);
    const { audit } = this.state;
    await this.read(lost.length > 0 && audit ? notWrittenNews(audit.template, lost) : said);
    const [first] = lost;
    if (!first) return true;
    this.set({ notWritten: lost });
    // One choice a person has just made, to be made again in the document: they are on their way there.
    if (lost.length === 1 && first.code === "choose-in-document") void this.goTo(first.where);
    return false;
  }

  private async read(said?: string): Promise<void> {
    const opened = await openAudit(this.document, this.surroundings);
    const before = this.state.audit;
    if (!opened.found) {
      const { audit: _, ...rest } = this.state;
      this.replace({ ...rest, phase: "none", problems: opened.problems });
      this.saved = undefined;
      this.stopSaveTimer();
      return;
    }
    const notWritten = stillToDo(this.state.notWritten, this.content, opened.content);
    this.content = opened.content;
    const { template, record, problems } = opened.audit;
    const gaps = findGaps(template, record, this.surroundings.today());
    const audit: OpenAudit = { template, record, gaps, problems };
    this.saved ??= signature(audit);
    const saveDue = signature(audit) !== this.saved && mayMirror(problems);
    if (saveDue && signature(audit) !== signature(before)) this.saveSoon();
    const text = [said, before && newsOf(template, before.gaps, gaps)].filter(Boolean).join(" ");
    this.set({
      phase: "open",
      problems: [],
      notWritten,
      audit: { ...audit, problems: shownProblems(problems, saveDue && !this.locked) },
      ...(text === "" ? {} : { news: { text } }),
    });
  }

  private async mirror(): Promise<void> {
    this.stopSaveTimer();
    const { audit } = this.state;
    if (!audit || !mayMirror(audit.problems)) return;
    await saveMirror(this.document, audit, this.surroundings);
    this.saved = signature(audit);
    await this.read();
  }

  private readSoon(): void {
    if (this.saveTimer !== undefined) this.saveSoon();
    this.readTimer ??= setTimeout(() => {
      this.readTimer = undefined;
      this.refresh();
    }, this.pace.read);
  }

  private saveSoon(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => {
      this.saveUnasked();
    }, this.pace.save);
  }

  private saveUnasked(): void {
    if (this.locked) this.stopSaveTimer();
    else void this.save();
  }

  private stopSaveTimer(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
  }

  private async write(
    activity: Activity,
    tryAgain: () => void,
    job: () => Promise<unknown>,
  ): Promise<boolean> {
    this.set({ writing: true });
    const done = await this.attempt(activity, tryAgain, job);
    this.set({ writing: false });
    return done;
  }

  /** The one place where a failure becomes a sentence. A job that comes to `false` was not done, without having failed. */
  private attempt(activity: Activity, tryAgain: () => void, job: () => Promise<unknown>): Promise<boolean> {
    return this.queue(async () => {
      try {
        const done = (await job()) !== false;
        if (done && WRITES.has(activity)) this.locked = false;
        if (this.state.failure?.activity === activity) this.dismissFailure();
        return done;
      } catch (error) {
        const failure = failureFrom(activity, error, tryAgain);
        if (failure.code === "read-only" || failure.code === "protected") this.locked = true;
        this.set({ failure, news: { text: failure.sentence } });
        return false;
      }
    });
  }

  private set(change: Partial<SessionState>): void {
    this.replace({ ...this.state, ...change });
  }

  private replace(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
