import { makeQueue } from "../../document/queue";
import { failureFrom, type Activity } from "./failure";
import type { Outcome } from "./outcome";

/** Something to do with the document when its turn comes. */
export interface Job {
  readonly activity: Activity;
  /** What "Try again" does where it fails. */
  readonly tryAgain: () => void;
  readonly run: () => Promise<Outcome>;
}

/** Who hears how the jobs go. */
export interface JobListener {
  /** Something is written or waits to be, or nothing any more. */
  readonly writing: (writing: boolean) => void;
  /** Called in the job's own turn, before the next begins. */
  readonly ended: (activity: Activity, outcome: Outcome) => void;
}

/** What a person waits for. Saving the audit's data goes on behind. */
const WRITING: ReadonlySet<Activity> = new Set(["write", "start", "open-new", "restore"]);

/** Jobs with one document: one after another, each with its outcome. One that fails does not stop the next. */
export class Jobs {
  private readonly inTurn = makeQueue();
  private writes = 0;

  constructor(private readonly listener: JobListener) {}

  /** Does a job once those asked for before it have ended. Never rejects: what a job throws is its outcome. */
  async ask({ activity, tryAgain, run }: Job): Promise<Outcome> {
    const writes = WRITING.has(activity);
    if (writes && ++this.writes === 1) this.listener.writing(true);
    const outcome = await this.inTurn(async () => {
      const ended = await outcomeOf({ activity, tryAgain, run });
      this.listener.ended(activity, ended);
      return ended;
    });
    if (writes && --this.writes === 0) this.listener.writing(false);
    return outcome;
  }

  /** Runs something with the document to itself. What it throws is for whoever asked. */
  alone<T>(job: () => Promise<T>): Promise<T> {
    return this.inTurn(job);
  }
}

async function outcomeOf({ activity, tryAgain, run }: Job): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { done: false, why: "failed", failure: failureFrom(activity, error, tryAgain) };
  }
}
