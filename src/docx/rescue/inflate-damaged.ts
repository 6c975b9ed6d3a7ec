import { crc32 } from "../package-part";
import { blockHeadAt, type BlockCodes } from "./deflate-codes";
import { AGAIN, deflateSteps, END, NONE, StepReader, type DeflateSteps } from "./deflate-steps";
import { SumWeights } from "./sum-weights";

/** What a zip says of a part. */
export interface Sum {
  readonly crc: number;
  /** In bytes; 0 where nothing says it. */
  readonly size: number;
}

/** What stands for a byte that nobody knows: in no XML. */
export const UNKNOWN = 1;
/** Of a part that is larger nothing behind its damage is sought, in bytes as packed. */
const MOST_PACKED = 4_000_000;
/** So many bytes are said anew at most, to find which bit was changed: a second. */
const MOST_TRIED = 120_000_000;
/** Damage that makes the whole longer or shorter shows soon: so many steps before it does the changed bit is sought. */
const STEPS_BEFORE = 2000;
/** Steps read from a wrong bit on fall in with the right ones after fewer than these. */
const FALLS_IN = 80;
/** A step, and the end of a block that was read where none is. */
const MOST_BITS_OF_STEPS = 64;
/** In bits; most are half as long. */
const LONGEST_HEAD = 2300;
/** How many steps before it shows the damage may stand, tried one after the other. */
const BACK = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

/**
 * What data that is damaged inflates to, read on behind the damage; bytes that nobody knows are U+0001. Where one bit was changed and
 * the check sum bears it out, all of it as it was. `soundUntil` says how many bytes from the first make sense; of two readings that
 * have as many bytes the one is taken of which more, as `kept` counts it, can be kept.
 */
export function inflateDamaged(
  data: Uint8Array,
  sum: Sum,
  sense: { readonly soundUntil: (bytes: Uint8Array) => number; readonly kept: (bytes: Uint8Array) => number },
  most: number,
): Inflated | undefined {
  if (data.length > MOST_PACKED) return undefined;
  const read = deflateSteps(data);
  const plain = expanded(read.steps, most);
  if (!plain) return undefined;
  const shows = Math.min(read.troubles[0] ?? Infinity, stepAt(plain.offsets, sense.soundUntil(plain.bytes)));
  const mended =
    sum.size === 0 || sum.size > most ? undefined : withOneBitBack(data, sum, read, shows, plain);
  if (mended) return { bytes: mended };
  // All of it makes sense, and it is not what it was: anything in it may be wrong.
  if (shows >= read.steps.length - 1)
    return { bytes: plain.bytes, doubtful: new Uint8Array(plain.bytes.length).fill(1) };
  const zone = zoneOf(read, shows);
  const missing = sum.size === 0 ? 0 : sum.size - plain.bytes.length;
  const gaps =
    missing === 0 || sum.size > most
      ? []
      : BACK.map((steps) => ({ at: Math.max(0, shows - steps), missing }));
  const readings = [NO_GAP, ...gaps].flatMap((gap) => {
    const bytes = expanded(read.steps, most, gap)?.bytes;
    return bytes ? [{ bytes, gap, kept: sense.kept(bytes) }] : [];
  });
  const [first, ...rest] = readings;
  if (!first) return undefined;
  const { bytes, gap } = rest.reduce((best, each) => (each.kept > best.kept ? each : best), first);
  return { bytes, doubtful: doubtfulIn(read.steps, bytes.length, gap, zone) };
}

/** What damaged data inflates to. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** 1 for each byte that may be another, for it is said near the damage or copied from what is; absent where all are as they were. */
  readonly doubtful?: Uint8Array;
}

/** So many steps before damage shows, and behind it, what they say may be wrong. */
const DOUBT_BEFORE = 250;
const DOUBT_BEHIND = 600;

/** The steps that may be wrong; where the tables of a block may be, all that is read by them. */
function zoneOf(
  { steps, blocks, troubles }: DeflateSteps,
  shows: number,
): { readonly from: number; readonly to: number } {
  const from = shows - DOUBT_BEFORE;
  const to = Math.max(shows, troubles.at(-1) ?? 0) + DOUBT_BEHIND;
  const last = blocks.findIndex((block) => block.from >= from && block.from <= to);
  return last < 0 ? { from, to } : { from, to: Math.max(to, blocks[last - 1]?.from ?? steps.length) };
}

/** So many bytes are missing before a step, or, where it is less than nothing, too many. */
interface Gap {
  readonly at: number;
  readonly missing: number;
}
const NO_GAP: Gap = { at: -1, missing: 0 };

function doubtfulIn(
  steps: readonly number[],
  length: number,
  gap: Gap,
  zone: { readonly from: number; readonly to: number },
): Uint8Array {
  const doubtful = new Uint8Array(length);
  let end = 0;
  for (const [index, step] of steps.entries()) {
    if (index === gap.at) {
      const until = Math.max(0, end + gap.missing);
      doubtful.fill(1, end, until);
      end = until;
    }
    const from = end;
    end = writeStep(step < AGAIN ? 0 : step, doubtful, end);
    if (index >= zone.from && index < zone.to) doubtful.fill(1, from, end);
  }
  return doubtful;
}

interface Expanded {
  readonly bytes: Uint8Array;
  /** Where in them what each step writes begins. */
  readonly offsets: Uint32Array;
}

/** What steps come to, where so many bytes are missing, or too many, before one of them. Undefined where it is more than `most`. */
function expanded(steps: readonly number[], most: number, gap: Gap = NO_GAP): Expanded | undefined {
  const length = steps.reduce((sum, step) => sum + lengthOf(step), Math.max(0, gap.missing));
  if (length > most) return undefined;
  const bytes = new Uint8Array(length);
  const offsets = new Uint32Array(steps.length);
  let end = 0;
  for (const [index, step] of steps.entries()) {
    if (index === gap.at) {
      const until = Math.max(0, end + gap.missing);
      bytes.fill(UNKNOWN, end, until);
      end = until;
    }
    offsets[index] = end;
    end = writeStep(step, bytes, end);
  }
  return { bytes: bytes.subarray(0, end), offsets };
}

const lengthOf = (step: number): number => (step < AGAIN ? 1 : step >>> 16);

function writeStep(step: number, bytes: Uint8Array, at: number): number {
  if (step < AGAIN) {
    bytes[at] = step;
    return at + 1;
  }
  const end = at + (step >>> 16);
  const from = at - (step & 0xffff);
  for (let to = at; to < end; to += 1)
    bytes[to] = from + to - at < 0 ? UNKNOWN : (bytes[from + to - at] ?? UNKNOWN);
  return end;
}

/** The step that says the byte at an offset. */
function stepAt(offsets: Uint32Array, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** All of it with that one bit changed, near where damage shows, with which size and check sum are right. */
function withOneBitBack(
  data: Uint8Array,
  { crc, size }: Sum,
  { steps, starts, blocks, lostHeads }: DeflateSteps,
  shows: number,
  plain: Expanded,
): Uint8Array | undefined {
  const all = plain.bytes.length;
  const trial = Uint8Array.from(data);
  const reader = new StepReader(trial);
  const bytes = new Uint8Array(size);
  let budget = MOST_TRIED;
  const offsetOf = (step: number): number => plain.offsets[step] ?? all;
  // Where as much was said as there should be, what a step changes is told by weights; else all is said anew.
  const weights = all === size ? new SumWeights(steps, plain.offsets, size) : undefined;
  const wanted = weights ? (crc32(plain.bytes) ^ crc) >>> 0 : 0;
  if (weights) bytes.set(plain.bytes);
  /** Whether others in the place of some steps make all right. */
  const isRight = (from: number, others: readonly number[], to: number): boolean => {
    let end = offsetOf(from);
    if (weights) {
      for (const step of others) end = writeStep(step, bytes, end);
      const change = weights.change(offsetOf(from), end, plain.bytes, bytes);
      if (change !== wanted) bytes.set(plain.bytes.subarray(offsetOf(from), end), offsetOf(from));
      else
        for (let index = to; index < steps.length; index += 1) end = writeStep(steps[index] ?? 0, bytes, end);
      return change === wanted && crc32(bytes) === crc;
    }
    budget -= size - end;
    bytes.set(plain.bytes.subarray(0, end));
    for (const step of others) end = writeStep(step, bytes, end);
    for (let index = to; index < steps.length; index += 1) end = writeStep(steps[index] ?? 0, bytes, end);
    return crc32(bytes) === crc;
  };
  /** With the bit as it is in the trial: what stands from a step on, if that falls in with the steps as they were read. */
  const isMended = (step: number, bit: number, codes: BlockCodes): Uint8Array | undefined => {
    const others: number[] = [];
    let length = 0;
    let to = step;
    for (let at = starts[step] ?? 0; others.length < FALLS_IN; at = reader.end) {
      const other = reader.read(at, codes);
      if (other === NONE) return undefined;
      if (other === END) {
        to = blocks.find(({ head }) => head === reader.end)?.from ?? steps.length;
      } else {
        others.push(other);
        length += lengthOf(other);
        while (to < steps.length && (starts[to] ?? 0) < reader.end) to += 1;
        if (reader.end <= bit || starts[to] !== reader.end || blockOf(to)?.codes !== codes) continue;
      }
      const isAsLong = offsetOf(step) + length + all - offsetOf(to) === size;
      return isAsLong && isRight(step, others, to) ? bytes : undefined;
    }
    return undefined;
  };
  const blockOf = (step: number) => blocks.find(({ from }) => from <= step);
  const first = weights ? 0 : Math.max(0, shows - STEPS_BEFORE);
  for (let step = Math.min(shows, steps.length - 1); step >= first; step -= 1) {
    const block = blockOf(step);
    if (!block?.codes) continue;
    const start = starts[step] ?? 0;
    const until = Math.min(start + MOST_BITS_OF_STEPS, starts[step + 1] ?? data.length * 8);
    for (let bit = start; bit < until && budget > 0; bit += 1) {
      flip(trial, bit);
      const found = isMended(step, bit, block.codes);
      if (found) return found;
      flip(trial, bit);
    }
  }
  for (const head of lostHeads)
    for (let bit = head; bit < head + LONGEST_HEAD && budget > 0; bit += 1) {
      flip(trial, bit);
      const found = blockHeadAt(trial, head)?.codes
        ? expanded(deflateSteps(trial).steps, size)?.bytes
        : undefined;
      if (found) budget -= size;
      if (found?.length === size && crc32(found) === crc) return found;
      flip(trial, bit);
    }
  return undefined;
}

function flip(data: Uint8Array, bit: number): void {
  data[bit >>> 3] = (data[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
}
