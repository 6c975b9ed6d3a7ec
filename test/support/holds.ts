import * as fc from "fast-check";
import { deep } from "./sample";

/** fast-check's `assert`: all the runs from a seed nobody has tried, or a tenth of them from one that stays. */
export function holds<Ts>(property: fc.IAsyncProperty<Ts>, runs?: number): Promise<void>;
export function holds<Ts>(property: fc.IProperty<Ts>, runs?: number): void;
export function holds<Ts>(property: fc.IRawProperty<Ts>, runs = 500): Promise<void> | void {
  return fc.assert(property, deep ? { numRuns: runs } : { numRuns: Math.ceil(runs / 10), seed: 1 });
}
