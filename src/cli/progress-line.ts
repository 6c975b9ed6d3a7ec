import { phrase } from "../words/phrase";

/** Says how many of so many are done, on a terminal only: a file or another program wants no such lines. */
export function progressLine(
  total: number,
  done: "made" | "checked" | "read",
): { readonly show: (count: number) => void; readonly clear: () => void } {
  const { stderr } = process;
  const started = performance.now();
  let shown = 0;
  // The start of the line, then nothing to the right of it (ECMA-48, EL).
  const line = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r${text}\u001B[K`);
  };
  return {
    show: (count) => {
      const now = performance.now();
      if (count < total && now - shown < OFTEN) return;
      shown = now;
      line(progressText(count, total, done, now - started));
    },
    clear: () => {
      line("");
    },
  };
}

/** Milliseconds: more often than so nobody reads. */
const OFTEN = 100;

/** How many are done of how many, after so many milliseconds; from the first second on how fast, and how long it may still take. */
export function progressText(count: number, total: number, done: string, spent: number): string {
  const start = phrase("{count} of {total} {done}", { count, total, done });
  if (spent < 1000 || count === 0 || count >= total) return start;
  const left = Math.ceil((spent * (total - count)) / count / 1000);
  const rate = (1000 * count) / spent;
  const fast = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  return left < 100
    ? phrase("{start}, {fast} a second, {left} s left", { start, fast, left })
    : phrase("{start}, {fast} a second, {ceil} min left", { start, fast, ceil: Math.ceil(left / 60) });
}
