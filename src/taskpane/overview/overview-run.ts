import type { IsoDate } from "../../audit/dates";
import { withChosen, type ChosenFile } from "../../collect/chosen-files";
import type { DataFormat } from "../../collect/data-out";
import type { Progress } from "../../collect/read-files";
import type { FilesReader } from "../../collect/worker-reader";
import { countedAudits } from "../../overview/counted-audits";
import { GatheringQuotes, type Quotes } from "../../overview/quotes";
import { EMPTY_SUMMARY, mergeSummaries, type Summary } from "../../overview/summary";
import type { Tracked } from "../../programme/tracked";
import { doneText, readText } from "../../report/overview-screen/reading-text";
import { counted } from "../../report/phrases";
import { Store } from "../../store/store";
import { phrase } from "../../words/phrase";

export interface OverviewState {
  readonly work:
    | { readonly phase: "idle" }
    | { readonly phase: "reading"; readonly progress: Progress }
    | { readonly phase: "failed"; readonly sentence: string };
  /** What all files that were chosen hold. */
  readonly summary: Summary;
  /** Passages of them to quote in a report. */
  readonly quotes: Quotes;
  /** Where each of the audits stands. */
  readonly tracked: readonly Tracked[];
  /** The files themselves, by the name they go by; to open one from a list. */
  readonly files: ReadonlyMap<string, File>;
  /** Those that somebody stopped the reading before, to go on with. */
  readonly left: readonly ChosenFile[];
  readonly news: { readonly text: string };
}

const BROKE_OFF = phrase(
  "The files could not be read: the part of Case Audit that reads them did not come, or broke off. Check the connection and choose them again; of very many files choose fewer at once.",
);
const LOST = phrase(
  "The browser could not reach this file in the folder that was dropped. Choose it by “Choose files”.",
);

/** The audits of an overview: files that were chosen, read, and added up. */
export class OverviewRun {
  private readonly store = new Store<OverviewState>({
    work: { phase: "idle" },
    summary: EMPTY_SUMMARY,
    quotes: [],
    tracked: [],
    files: new Map(),
    left: [],
    news: { text: "" },
  });
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;

  constructor(private readonly reader: FilesReader) {}

  /** Reads more files and adds what they hold. `lost` are names of files that could not even be reached. */
  readonly add = async (chosen: readonly ChosenFile[], lost: readonly string[] = []): Promise<void> => {
    const { work, files: before, left } = this.getState();
    const known = new Map(before);
    for (const { name } of left) known.delete(name);
    if (work.phase === "reading") {
      this.say(phrase("Files are being read. Add others once that is done."));
      return;
    }
    const more = withChosen(known, chosen);
    if (more.length + lost.length === 0) {
      this.say(
        chosen.length === 0
          ? phrase("No file was chosen.")
          : phrase("These files are in the overview already."),
      );
      return;
    }
    const total = more.length;
    let tenth = 0;
    const onProgress = (progress: Progress) => {
      this.become({ work: { phase: "reading", progress } });
      const now = Math.floor((10 * progress.done) / total);
      if (now > tenth && now < 10) this.say(`${readText(progress)}.`);
      tenth = now;
    };
    this.become({ work: { phase: "reading", progress: { done: 0, total, notRead: 0, elapsed: 0 } } });
    this.say(phrase("Reading {files}.", { files: counted(total, "file") }));
    try {
      const read = await this.reader.read(more, onProgress);
      const { summary: had, quotes, tracked } = this.getState();
      const again = new Set(more.map(({ name }) => name));
      const unread = Object.entries(had.notRead).filter(([name]) => !again.has(name));
      const found = mergeSummaries(read.summary, {
        ...EMPTY_SUMMARY,
        notRead: Object.fromEntries(lost.map((name) => [name, LOST])),
      });
      const summary = mergeSummaries({ ...had, notRead: Object.fromEntries(unread) }, found);
      const passages = new GatheringQuotes();
      for (const each of [quotes, read.quotes]) passages.addAll(each);
      const files = new Map([...before, ...more.map(({ name, file }) => [name, file] as const)]);
      const leftNow = new Set(read.left);
      this.become({
        work: { phase: "idle" },
        summary,
        quotes: passages.quotes(),
        tracked: [...tracked, ...read.tracked],
        files,
        left: [
          ...left.filter(({ name }) => !again.has(name)),
          ...more.filter(({ name }) => leftNow.has(name)),
        ],
      });
      this.say(
        doneText({
          counted: countedAudits(summary).counted.length,
          notRead: Object.keys(summary.notRead).length,
        }),
      );
    } catch {
      this.become({ work: { phase: "failed", sentence: BROKE_OFF } });
      this.say(BROKE_OFF);
    }
  };

  /** Reads the files that are left since the reading was stopped. */
  readonly goOn = (): Promise<void> => this.add(this.getState().left);

  /** Uses what was read; the files that are left are counted as not read until somebody goes on. */
  readonly stop = (): void => {
    this.reader.stop();
  };

  /** The data of the audits of these files, pseudonymised. Rejects where it could not be made. */
  readonly data = (
    names: readonly string[],
    asked: { readonly format: DataFormat; readonly asOf: IsoDate },
  ): Promise<Uint8Array> => {
    const { files } = this.getState();
    const chosen = names.flatMap((name) => {
      const file = files.get(name);
      return file ? [{ name, file }] : [];
    });
    return this.reader.data(chosen, asked);
  };

  /** Begins anew, with no file. */
  readonly clear = (): void => {
    if (this.getState().work.phase === "reading") return;
    this.become({
      work: { phase: "idle" },
      summary: EMPTY_SUMMARY,
      quotes: [],
      tracked: [],
      files: new Map(),
      left: [],
    });
    this.say(phrase("The overview is empty."));
  };

  /** Nobody looks any more: what is being read ends with what was read, and nothing is said when somebody comes back. */
  readonly leave = (): void => {
    this.stop();
    this.say("");
  };

  readonly say = (text: string): void => {
    this.become({ news: { text } });
  };

  private become(part: Partial<OverviewState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
