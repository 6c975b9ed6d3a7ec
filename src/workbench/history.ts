/** What a change is to the history. */
export interface HistoryChange {
  /** Changes of one key that follow each other closely are one step: a burst of typing, one action of the pane. */
  readonly key: string;
  /** When it began and was done, in milliseconds. */
  readonly from: number;
  readonly until: number;
  /** The longest pause inside a step, in milliseconds. */
  readonly pause: number;
  /** What keeping the state costs, in any unit. */
  readonly weight: number;
}

interface Step<T> {
  readonly before: T;
  readonly key: string;
  readonly from: number;
  readonly until: number;
  readonly weight: number;
}

export interface HistoryStep<T> {
  readonly state: T;
  /** Of the change that was undone or done again. */
  readonly key: string;
}

/** What can be undone and done again; nearest first. */
export interface HistorySteps<T> {
  readonly past: readonly HistoryStep<T>[];
  readonly future: readonly HistoryStep<T>[];
}

/** A burst that lasts longer is cut, so that undo never takes away minutes of writing at once. */
const LONGEST_BURST = 20_000;
const MOST_STEPS = 200;
/** Characters of document kept in all; the last few steps are kept whatever they weigh. */
const MOST_WEIGHT = 60_000_000;
const LEAST_STEPS = 5;

/** States to go back to and forward again. Knows nothing of what a state is. */
export class History<T> {
  private past: readonly Step<T>[];
  private future: readonly HistoryStep<T>[];
  private sealed: boolean;

  constructor({ past, future }: HistorySteps<T> = { past: [], future: [] }) {
    this.past = past
      .map(({ state, key }) => ({ before: state, key, from: 0, until: 0, weight: 0 }))
      .reverse();
    this.future = [...future].reverse();
    this.sealed = true;
  }

  /** All of it, to be kept. */
  get steps(): HistorySteps<T> {
    return {
      past: this.past.map(({ before, key }) => ({ state: before, key })).reverse(),
      future: [...this.future].reverse(),
    };
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Takes note of a change that has been made to `before`. */
  record(before: T, { key, from, until, pause, weight }: HistoryChange): void {
    const last = this.past[this.past.length - 1];
    const joins =
      last?.key === key &&
      !this.sealed &&
      this.future.length === 0 &&
      from - last.until <= pause &&
      from - last.from <= LONGEST_BURST;
    this.past = joins
      ? [...this.past.slice(0, -1), { ...last, until }]
      : trimmed([...this.past, { before, key, from, until, weight }]);
    this.future = [];
    this.sealed = false;
  }

  /** Whatever comes next is a step of its own. */
  seal(): void {
    this.sealed = true;
  }

  undo(present: T): HistoryStep<T> | undefined {
    const last = this.past[this.past.length - 1];
    if (!last) return undefined;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, { state: present, key: last.key }];
    return { state: last.before, key: last.key };
  }

  redo(present: T): HistoryStep<T> | undefined {
    const next = this.future[this.future.length - 1];
    if (!next) return undefined;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, { before: present, key: next.key, from: 0, until: 0, weight: 0 }];
    this.sealed = true;
    return next;
  }
}

/** The steps that are kept: the newest. */
function trimmed<T>(steps: readonly Step<T>[]): readonly Step<T>[] {
  let weight = 0;
  let from = steps.length;
  for (const step of [...steps].reverse()) {
    weight += step.weight;
    const kept = steps.length - from;
    if (kept >= MOST_STEPS || (kept >= LEAST_STEPS && weight > MOST_WEIGHT)) break;
    from -= 1;
  }
  return steps.slice(from);
}
