import { performance } from "node:perf_hooks";

/** Median milliseconds of a call, after warming up. Calls too short for the clock are timed in batches. */
export async function median(run: () => unknown, { warmUp = 30, rounds = 60 } = {}): Promise<number> {
  for (let round = 0; round < warmUp; round += 1) await run();
  const times: number[] = [];
  let batch = 1;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    for (let call = 0; call < batch; call += 1) await run();
    const each = (performance.now() - started) / batch;
    if (round === 0 && each < 0.05) batch = Math.ceil(0.5 / Math.max(each, 0.0005));
    else times.push(each);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

export function line(what: string, figure: string, goal = ""): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(12)}  ${goal}`);
}

export const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} x`;
