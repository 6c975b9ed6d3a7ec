import type { Problem } from "../../audit/problem";
import type { Template } from "../../audit/template";
import type { Audit } from "../../document/open-audit";
import { mayMirror } from "../../document/save-audit";
import type { Activity } from "./failure";
import type { Outcome } from "./outcome";

/** What shows that a document takes changes. */
const CHANGES: ReadonlySet<Activity> = new Set(["write", "save", "start"]);

/**
 * When the mirror follows the page: once changes have settled, never for what was found when the document was opened,
 * and never unasked in a document that takes no changes, as far as we know.
 */
export class MirrorPolicy {
  /** What the mirror holds, as far as we know. */
  private mirrored: string | undefined;
  /** What the page said when last read. */
  private page: string | undefined;
  private locked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `settled` is in milliseconds from the last change. */
  constructor(
    private readonly settled: number,
    private readonly save: () => void,
  ) {}

  /** Takes note of what the page says. Whether the mirror is about to follow it. */
  noteRead(audit: Pick<Audit, "template" | "record" | "problems">): boolean {
    const page = signature(audit);
    this.mirrored ??= page;
    const due = page !== this.mirrored && mayMirror(audit.problems);
    if (due && page !== this.page) this.wait();
    this.page = page;
    return due && !this.locked;
  }

  /** The mirror now holds this. */
  noteSaved(audit: Pick<Audit, "template" | "record">): void {
    this.stop();
    this.mirrored = signature(audit);
  }

  /** The document holds no audit. */
  forget(): void {
    this.stop();
    this.mirrored = undefined;
    this.page = undefined;
  }

  /** Something is changing again. */
  noteChange(): void {
    if (this.timer !== undefined) this.wait();
  }

  /** A document that takes no changes is left alone until one goes through. */
  noteOutcome(activity: Activity, outcome: Outcome): void {
    if (outcome.done) {
      if (CHANGES.has(activity)) this.locked = false;
    } else if (outcome.why === "failed") {
      const { code } = outcome.failure;
      if (code === "read-only" || code === "protected") this.locked = true;
    }
  }

  /** Saves what waits to be saved, without waiting on. */
  saveNow(): void {
    if (this.timer === undefined) return;
    this.stop();
    if (!this.locked) this.save();
  }

  /** Nothing waits any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.saveNow();
    }, this.settled);
  }
}

/** Everything the mirror holds of an audit but its id, which is made when it is first saved. */
function signature({ template, record }: Pick<Audit, "template" | "record">): string {
  const known = written.get(template) ?? JSON.stringify(template);
  written.set(template, known);
  return `${known} ${JSON.stringify({ ...record, id: "" })}`;
}

/** A template is the same from one reading to the next. */
const written = new WeakMap<Template, string>();

/** Problems of the mirror that the next save mends. */
const MENDED_BY_SAVING: ReadonlySet<Problem["code"]> = new Set([
  "mirror-missing",
  "mirror-malformed",
  "mirror-several",
  "mirror-differs",
]);

/** Whether a save asked for by a person would put something right. */
export function savingMends(problems: readonly Problem[]): boolean {
  return mayMirror(problems) && problems.some((problem) => MENDED_BY_SAVING.has(problem.code));
}

/** The problems to tell a person of: while a save is due, the mirror only lags behind, and that is no news. */
export function shownProblems(problems: readonly Problem[], saveDue: boolean): readonly Problem[] {
  return saveDue ? problems.filter((problem) => !MENDED_BY_SAVING.has(problem.code)) : problems;
}
