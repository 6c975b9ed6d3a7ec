import { AGAIN } from "./deflate-steps";

/**
 * What a change of bytes does to a check sum (CRC-32), told without working it out anew: the sum is linear, so each byte has a weight,
 * and to that of a byte the weights of its copies are added.
 */
export class SumWeights {
  private readonly weights: Uint32Array;
  /** The byte that one is a copy of, or -1. */
  private readonly sources: Int32Array;

  constructor(steps: readonly number[], offsets: Uint32Array, length: number) {
    const weights = new Uint32Array(length);
    const sources = new Int32Array(length).fill(-1);
    for (const [index, step] of steps.entries()) {
      if (step < AGAIN) continue;
      const at = offsets[index] ?? 0;
      for (let to = at; to < at + (step >>> 16); to += 1) sources[to] = to - (step & 0xffff);
    }
    let weight = ONE;
    for (let at = length - 1; at >= 0; at -= 1) {
      const all = ((weights[at] ?? 0) ^ weight) >>> 0;
      weights[at] = all;
      const source = sources[at] ?? -1;
      if (source >= 0) weights[source] = (weights[source] ?? 0) ^ all;
      weight = behindAByte(weight);
    }
    this.weights = weights;
    this.sources = sources;
  }

  /** How the sum changes if bytes from one place to another become others; what is copied from them changes with them. */
  change(from: number, to: number, before: Uint8Array, now: Uint8Array): number {
    let sum = 0;
    for (let at = from; at < to; at += 1) {
      const source = this.sources[at] ?? -1;
      const copied = source >= from ? (before[source] ?? 0) ^ (now[source] ?? 0) : 0;
      const own = (before[at] ?? 0) ^ (now[at] ?? 0) ^ copied;
      if (own !== 0) sum ^= product(this.weights[at] ?? 0, TABLE[own] ?? 0);
    }
    return sum >>> 0;
  }
}

/** Polynomials over two elements, the highest power in the lowest bit, as the check sums of zip have them. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest >>> 0;
});

const behindAByte = (sum: number): number => ((sum >>> 8) ^ (TABLE[sum & 255] ?? 0)) >>> 0;

function product(one: number, other: number): number {
  let sum = 0;
  let factor = other;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (one & bit) sum ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return sum >>> 0;
}
