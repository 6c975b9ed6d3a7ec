import type { RecordChange } from "../../audit/actions";
import type { Problem } from "../../audit/problem";
import type { Template } from "../../audit/template";
import type { Texts } from "../../document/answers";
import type {
  AuditDocument,
  DocumentContent,
  TrackedChange,
  Unsubscribe,
} from "../../document/audit-document";
import type { CommentWriter } from "../../document/comments";
import type { Audit } from "../../document/open-audit";
import type { Surroundings } from "../../document/surroundings";
import { Store } from "../../store/store";
import { AuditReader } from "./audit-reader";
import {
  changeRecord,
  keepInRecord,
  markReady,
  putLabelsBack,
  mirror,
  reopen,
  startHere,
  writeAnswers,
  type SessionWork,
} from "./changes";
import type { NewComment } from "./comment";
import { placeOf, restoringPlace } from "./document-places";
import type { Activity } from "./failure";
import { Jobs } from "./jobs";
import { MirrorPolicy } from "./mirror-policy";
import type { ModerationChange, ModerationOptions } from "./moderate";
import { DONE, IMPOSSIBLE, type Outcome } from "./outcome";
import type { QueryChange, SaidOfComments } from "./queries";
import {
  NOTHING_READ,
  PACE,
  placedAt,
  saying,
  withoutTold,
  type ChangeOptions,
  type Pace,
  type SessionState,
} from "./session-state";

/** What makes documents is fetched for those who ask for one. */
const documents = () => import("./documents");

/** What shows comments comes after the first look at an audit. */
const queries = () => import("./queries");

/** What only a second reader and those after them do. */
const moderation = () => import("./moderate");
const comments = () => import("./comment");

/**
 * One document's audit as the pane knows it: read at the start and after every change, written one change at a time,
 * mirrored once changes settle. React reads it through `subscribe`.
 */
export class AuditSession {
  private readonly store = new Store<SessionState>(NOTHING_READ);
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;
  private readonly policy: MirrorPolicy;
  private readonly work: SessionWork;
  private readonly jobs = new Jobs({
    writing: (writing) => {
      this.store.update((state) => ({ ...state, writing }));
    },
    ended: (activity, outcome) => {
      this.onEnded(activity, outcome);
    },
  });
  private readWaits = false;
  private readTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: AuditDocument,
    surroundings: Surroundings,
    private readonly pace: Pace = PACE,
  ) {
    this.policy = new MirrorPolicy(pace.save, () => void this.save());
    const { store, policy } = this;
    const reader = new AuditReader(document, surroundings, store, policy);
    this.work = { document, surroundings, store, reader, policy };
  }

  /** Reads the document and follows it, until told to stop. */
  follow(): Unsubscribe {
    const unsubscribe = [
      this.document.onChange(() => {
        this.readSoon();
      }),
      this.document.onSelect(this.place),
    ];
    this.refresh();
    return () => {
      for (const each of unsubscribe) each();
      clearTimeout(this.readTimer);
      this.readTimer = undefined;
      this.saveNow();
    };
  }

  /** Reads the document now, for what is about to go by it. */
  readonly readNow = (whenBegun?: () => void): Promise<Outcome> =>
    this.ask("read", async () => {
      whenBegun?.();
      await this.work.reader.read();
      return DONE;
    });

  /** Reads the document again; hints that come before the reading begins share it. */
  readonly refresh = (): void => {
    if (this.readWaits) return;
    this.readWaits = true;
    void this.readNow(() => {
      this.readWaits = false;
    });
  };

  /** Saves what waits to be saved. */
  readonly saveNow = (): void => {
    this.policy.saveNow();
  };

  readonly save = (): Promise<Outcome> => {
    this.policy.stop();
    return this.ask("save", () => mirror(this.work));
  };

  readonly start = (template: Template, known: Texts, tryAgain?: () => void): Promise<Outcome> =>
    this.ask("start", () => startHere(this.work, template, known), tryAgain);

  /** Whether an audit can be started in a document other than this one. */
  get canStartElsewhere(): boolean {
    const { document, surroundings } = this.work;
    return surroundings.newDocx !== undefined && document.openNew !== undefined;
  }

  readonly startElsewhere = (template: Template, known: Texts, tryAgain?: () => void): Promise<Outcome> =>
    this.ask(
      "open-new",
      async () => (await documents()).startElsewhere(this.work, template, known),
      tryAgain,
    );

  readonly moveElsewhere = (newer: Template, tryAgain?: () => void): Promise<Outcome> =>
    this.ask("open-new", async () => (await documents()).moveElsewhere(this.work, newer), tryAgain);

  /** Whether an audit that is started here stands on the pages the document has. */
  get keepsItsPage(): boolean {
    return this.work.document.keepsItsPage ?? false;
  }

  /** Where new documents are opened. */
  get newDocumentPlace(): "window" | "cloud" {
    return placeOf(this.work);
  }

  /** Makes a copy of the audit: handed over as bytes, or opened as a new document where it is not. */
  readonly giveCopy = (
    make: (audit: Audit) => Promise<Uint8Array>,
    hand?: (bytes: Uint8Array) => void,
  ): Promise<Outcome> =>
    this.ask("open-new", async () => (await documents()).giveCopy(this.work, make, hand));

  /** Where lost answer boxes can be given back: in this document or in a new one; undefined where in neither. */
  get restoringPlace(): "here" | "elsewhere" | undefined {
    return restoringPlace(this.work);
  }

  readonly restoreBoxes = (tryAgain?: () => void): Promise<Outcome> =>
    this.ask("restore", async () => (await documents()).restoreBoxes(this.work), tryAgain);

  readonly writeTexts = (texts: Texts): Promise<Outcome> =>
    this.ask("write", () => writeAnswers(this.work, texts));

  readonly change = (change: RecordChange, { said, tryAgain }: ChangeOptions = {}): Promise<Outcome> =>
    this.ask("write", () => changeRecord(this.work, change, said), tryAgain);

  /** A step, a decision or a sign-off, with all that it writes. */
  readonly moderate = (
    change: ModerationChange,
    { tryAgain, ...options }: ModerationOptions & Pick<ChangeOptions, "tryAgain"> = {},
  ): Promise<Outcome> =>
    this.ask("write", async () => (await moderation()).moderate(this.work, change, options), tryAgain);

  /** Where the holder can write labels. */
  readonly putLabelsBack = (): Promise<Outcome> => this.ask("write", () => putLabelsBack(this.work));

  get canPutLabelsBack(): boolean {
    return this.work.document.writeLines !== undefined;
  }

  readonly comment = (wanted: NewComment): Promise<Outcome> =>
    this.ask("write", async () => (await comments()).comment(this.work, wanted));

  /** The document as last read; undefined where it was not. */
  get content(): DocumentContent | undefined {
    return this.work.reader.content;
  }

  /** What tracked changes tell of who changed what; nothing where the document does not tell. */
  readonly readTracked = async (): Promise<readonly TrackedChange[]> =>
    (await this.document.readTracked?.()) ?? [];

  readonly readComments = (): Promise<Outcome> =>
    this.ask("read", async () => (await queries()).readQueries(this.work));

  /** An answer to a comment, a new one, or what became of one. Where only reading fails, only that is tried again. */
  readonly changeComment = async (
    change: QueryChange,
    writer: CommentWriter,
    said: SaidOfComments,
  ): Promise<Outcome> => {
    const made = await this.ask("write", async () => (await queries()).writeQuery(this.work, change, writer));
    if (made.done) await this.ask("read", async () => (await queries()).readChanged(this.work, change, said));
    return made;
  };

  readonly markReady = (): Promise<Outcome> => this.ask("write", () => markReady(this.work));

  /** What is kept with the document and is no answer in it. */
  readonly keep = (change: Parameters<typeof keepInRecord>[1], said?: string): Promise<Outcome> =>
    this.ask("save", () => keepInRecord(this.work, change, said));

  readonly reopen = (): Promise<Outcome> => this.ask("write", () => reopen(this.work));

  /** Moves the cursor there. Not done where the document has no such control. */
  readonly goTo = (tag: string): Promise<Outcome> =>
    this.ask("read", async () => ((await this.document.goTo(tag)) ? DONE : IMPOSSIBLE));

  /** Brings it into view, and leaves the keyboard focus where it is. Not done where the document has no such control. */
  readonly show = (tag: string): Promise<Outcome> =>
    this.ask("read", async () => {
      const { document } = this;
      if (!(await (document.show?.(tag) ?? document.goTo(tag)))) return IMPOSSIBLE;
      this.place(tag);
      return DONE;
    });

  /** Tells where this person is, as they went there in the pane. */
  readonly standAt = (tag: string): void => {
    this.store.update((state) => ({ ...state, place: tag }));
  };

  private readonly place = (tag: string | undefined): void => {
    this.store.update((state) => placedAt(state, tag));
  };

  /** Runs something with the document to itself: nothing of ours reads or writes it meanwhile. */
  readonly alone = <T>(job: () => Promise<T>): Promise<T> => this.jobs.alone(job).finally(this.refresh);

  /** Changes how the pane goes with the document; what is said aloud comes once it is done. */
  readonly changeSetting = (set: () => Promise<void>, said: string): Promise<Outcome> =>
    this.ask("setting", async () => {
      await set();
      this.say(said);
      return DONE;
    });

  readonly say = (text: string): void => {
    this.store.update((state) => saying(state, text));
  };

  readonly dismiss = (told: Parameters<typeof withoutTold>[1]): void => {
    this.store.update((state) => withoutTold(state, told));
  };

  /** Does it in its turn. What "Try again" does is the same once more, where nothing else is said. */
  private ask(activity: Activity, run: () => Promise<Outcome>, tryAgain?: () => void): Promise<Outcome> {
    const again = tryAgain ?? (() => void this.ask(activity, run));
    return this.jobs.ask({ activity, tryAgain: again, run });
  }

  private onEnded(activity: Activity, outcome: Outcome): void {
    this.policy.noteOutcome(activity, outcome);
    if (!outcome.done && outcome.why === "failed") {
      const { failure } = outcome;
      this.store.update((state) => saying({ ...state, failure }, failure.sentence));
      return;
    }
    if (this.getState().failure?.activity === activity) this.dismiss("failure");
    if (!outcome.done && outcome.why === "not-written") this.goToOnlyChoice(outcome.problems);
  }

  /** One choice a person has just made, to be made again in the document: they are on their way there. */
  private goToOnlyChoice([first, ...more]: readonly Problem[]): void {
    if (first?.code === "choose-in-document" && more.length === 0) void this.goTo(first.where);
  }

  private readSoon(): void {
    this.policy.noteChange();
    this.readTimer ??= setTimeout(() => {
      this.readTimer = undefined;
      this.refresh();
    }, this.pace.read);
  }
}
