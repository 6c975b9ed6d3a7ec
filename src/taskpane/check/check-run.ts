import { formatDate } from "../../report/day-text";
import type { ByHand, CheckLine, HostCheck, HostCheckReport } from "../../document/host-check";
import { HostError } from "../../document/host-error";
import { Store } from "../../store/store";
import { phrase, phraseOf } from "../../words/phrase";

/** What became of a belief, in words. */
export const OUTCOME_WORDS: Readonly<Record<CheckLine["outcome"], string>> = {
  holds: phrase("holds"),
  "does-not-hold": phrase("does not hold"),
  skipped: phrase("skipped"),
};

interface CheckRunState {
  readonly phase: "idle" | "running" | "done" | "failed";
  /** What has been tried so far. */
  readonly lines: readonly CheckLine[];
  /** What a person is asked to do now, and how they answer. */
  readonly step?: CheckStep;
  /** What it came to, once done. */
  readonly report?: HostCheckReport;
  /** Why it stopped, as a sentence. */
  readonly failure?: string;
}

/** Something to do by hand before the check goes on. */
export interface CheckStep {
  readonly text: string;
  readonly answer: (answer: "done" | "left-out") => void;
}

/** Runs a job with the document to itself. */
type Alone = (job: () => Promise<void>) => Promise<void>;

/** After how many lines something is said aloud again. */
const SAID_EVERY = 10;

/** A check of the program around the pane, as far as it has come. It goes on while the pane shows something else. */
export class CheckRun {
  private readonly store = new Store<CheckRunState>({ phase: "idle", lines: [] });
  readonly subscribe = this.store.subscribe;
  readonly getState = this.store.getState;

  constructor(
    private readonly check: HostCheck,
    private readonly alone: Alone,
    private readonly say: (text: string) => void,
  ) {}

  /** Starts from the beginning; nothing where it runs already. */
  readonly start = async (): Promise<void> => {
    if (this.getState().phase === "running") return;
    this.store.set({ phase: "running", lines: [] });
    this.say(phrase("The check has started."));
    try {
      await this.alone(async () => {
        const report = await this.check.run(this.add, this.byHand);
        this.store.set({ phase: "done", lines: report.lines, report });
      });
      this.say(
        phrase("The check is done. {reportSummary}", { reportSummary: reportSummary(this.getState().lines) }),
      );
    } catch (error) {
      const failure =
        error instanceof HostError
          ? error.message
          : phrase(
              "The check stopped before its end. If test text is left in the document, close it without saving.",
            );
      this.store.set({ phase: "failed", lines: this.getState().lines, failure });
      this.say(failure);
    }
  };

  private readonly byHand: ByHand = async (text) => {
    const answer = await new Promise<"done" | "left-out">((resolve) => {
      this.store.set({ phase: "running", lines: this.getState().lines, step: { text, answer: resolve } });
      this.say(phrase("To do by hand: {text}", { text }));
    });
    this.store.set({ phase: "running", lines: this.getState().lines });
    return answer;
  };

  private readonly add = (line: CheckLine): void => {
    const lines = [...this.getState().lines, line];
    this.store.set({ phase: "running", lines });
    if (lines.length % SAID_EVERY === 0) this.say(phrase("{count} done.", { count: lines.length }));
  };
}

/** What a check came to, as plain text to pass on. `date` is the day it was run, ISO. */
export function reportText(
  { lines, report, failure }: Pick<CheckRunState, "lines" | "report" | "failure">,
  date: string,
): string {
  const head = [
    phrase("Check of this Word by Case Audit, {date}", { date: formatDate(date) }),
    report && hostText(report),
    failure,
  ];
  return [
    ...head.filter((each) => each !== undefined),
    reportSummary(lines),
    "",
    ...lines.map(lineText),
    "",
  ].join("\n");
}

/** "Word, OfficeOnline, version 16.0.19231". */
export function hostText({ host, platform, version }: HostCheckReport): string {
  return [host, platform, version === "" ? "" : phrase("version {version}", { version })]
    .filter(Boolean)
    .join(", ");
}

const WIDEST = Math.max(...Object.values(OUTCOME_WORDS).map((words) => words.length));

/** In one line, however many the host's own words take. */
function lineText({ belief, outcome, seen }: CheckLine): string {
  const said = seen.trim().replace(/\s+/g, " ");
  const what = belief.trim();
  return `${OUTCOME_WORDS[outcome].padEnd(WIDEST)}  ${said === "" ? what : `${what.replace(/\.$/, "")}: ${said}`}`;
}

/** "12 hold, 1 does not, 2 skipped." */
export function reportSummary(lines: readonly CheckLine[]): string {
  const count = (outcome: CheckLine["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  const [holds, fails, skipped] = [count("holds"), count("does-not-hold"), count("skipped")];
  return [
    phraseOf(holds, "{count} holds", "{count} hold"),
    phraseOf(fails, "{count} does not", "{count} do not"),
    phrase("{skipped} skipped.", { skipped }),
  ].join(", ");
}
