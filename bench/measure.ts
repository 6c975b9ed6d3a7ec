import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Shorter than this, the processor's clock and a collection of garbage count more than the work. */
const SHORTEST_ROUND = 20;

/**
 * Median milliseconds of processor time of a call, after warming up. Wall time
 * would count what else the machine is doing. Short calls are timed in batches.
 */
export async function median(run: () => unknown, { warmUp = 30, rounds = 30 } = {}): Promise<number> {
  for (let round = 0; round < warmUp; round += 1) await run();
  let batch = 1;
  let spent = await ofBatch(run, batch);
  while (spent < SHORTEST_ROUND) {
    batch = Math.ceil(batch * Math.min(10, (1.2 * SHORTEST_ROUND) / Math.max(spent, 0.1)));
    spent = await ofBatch(run, batch);
  }
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await ofBatch(run, batch)) / batch);
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

async function ofBatch(run: () => unknown, calls: number): Promise<number> {
  const since = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await run();
  return spentSince(since);
}

/** Milliseconds of processor time, the engine's own threads included. */
export function spentSince(earlier: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(earlier);
  return (user + system) / 1000;
}

export function line(what: string, figure: string, goal = ""): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(12)}  ${goal}`);
}

export const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} x`;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes in use, those outside the heap included, once all that nobody needs is gone. */
export function heapUsed(): number {
  collectGarbage();
  const { heapUsed: inside, external } = process.memoryUsage();
  return inside + external;
}
