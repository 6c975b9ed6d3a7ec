/**
 * Work that may take a while. After each piece it gives the share that is done, up to 1, so that who has it done may do something
 * else meanwhile, as a page does that has to answer.
 */
export type LongWork<T> = Generator<number, T, undefined>;

/** Work as that share of more. */
export function* partOf<T>(work: LongWork<T>, from: number, to: number): LongWork<T> {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield from + next.value * (to - from);
  }
}

/** The work without a pause. */
export function done<T>(work: LongWork<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
