/** Runs a job once every job asked for before it has ended. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** Jobs run one after another, never two at once. One that fails does not stop the next. */
export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job);
    last = next.catch(() => undefined);
    return next;
  };
}
