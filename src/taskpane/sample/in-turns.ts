import type { LongWork } from "../../programme/long-work";

/** How long a page may go without answering, in milliseconds. */
const LONGEST = 40;

/** Long work, done in turns with all else that a page has to do: one at a time, and another that begins takes its place. */
export class Turns {
  #last: object | undefined;

  /** `say` hears the share that is done, up to 1, before each pause; undefined once there is no more to come. */
  constructor(private readonly say: (share: number | undefined) => void) {}

  /** What the work gives; undefined where other work took its place. Calls `onWait` where it takes more than one turn. */
  async take<T>(work: LongWork<T>, onWait?: () => void): Promise<T | undefined> {
    const mine = {};
    this.#last = mine;
    let isFirst = true;
    try {
      for (;;) {
        const until = performance.now() + LONGEST;
        let next = work.next();
        while (next.done !== true && performance.now() < until) next = work.next();
        if (next.done === true) return next.value;
        if (isFirst) onWait?.();
        isFirst = false;
        this.say(next.value);
        await new Promise((others) => setTimeout(others));
        if (this.#last !== mine) return undefined;
      }
    } finally {
      if (this.#last === mine) this.letGo();
    }
  }

  /** Of work that is under way nothing is wanted any more. */
  letGo(): void {
    this.#last = undefined;
    this.say(undefined);
  }
}
