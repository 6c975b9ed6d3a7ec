import {
  bitsAt,
  blockHeadAt,
  blocksWithCodes,
  isFixed,
  MOST_BITS,
  type BlockCodes,
  type BlockHead,
} from "./deflate-codes";

/** What deflated data says, step by step, as far as it can be told where some of it is damaged. */
export interface DeflateSteps {
  /** A byte; or, from AGAIN on, `length << 16 | distance` of what is said again. */
  readonly steps: readonly number[];
  /** The bit at which each step begins. */
  readonly starts: readonly number[];
  /** The steps from each block on, and what they are read by; the last first. */
  readonly blocks: readonly Block[];
  /** The step before which something is known to be wrong: in order. */
  readonly troubles: readonly number[];
  /** Bits at which a block should begin and none does. */
  readonly lostHeads: readonly number[];
}

interface Block {
  readonly from: number;
  readonly head: number;
  readonly codes?: BlockCodes;
}

/** From here on a step says again what was said. */
export const AGAIN = 1 << 16;

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
/** What a reader says at the end of a block, and where no step stands. */
export const END = -1;
export const NONE = -2;

/** One step read, and the bit behind it. */
export class StepReader {
  end = 0;

  constructor(private readonly data: Uint8Array) {}

  /** A step, END of the block, or NONE where no code stands or the data ends. */
  read(at: number, { symbols, distances }: BlockCodes): number {
    const { data } = this;
    const code = symbols[bitsAt(data, at, MOST_BITS)] ?? 0;
    const symbol = code >>> 4;
    let pos = at + (code & 15);
    this.end = pos;
    if (code === 0 || pos > data.length * 8) return NONE;
    if (symbol < 256) return symbol;
    if (symbol === 256) return END;
    if (symbol > 285) return NONE;
    const more = symbol < 265 || symbol === 285 ? 0 : (symbol - 261) >> 2;
    const length = (LENGTHS[symbol - 257] ?? 0) + bitsAt(data, pos, more);
    pos += more;
    const far = distances[bitsAt(data, pos, MOST_BITS)] ?? 0;
    const kind = far >>> 4;
    pos += far & 15;
    const bits = kind < 2 ? 0 : (kind >> 1) - 1;
    const distance = kind < 2 ? kind + 1 : ((2 + (kind & 1)) << bits) + 1 + bitsAt(data, pos, bits);
    this.end = pos + bits;
    if (far === 0 || kind > 29 || this.end > data.length * 8) return NONE;
    return (length << 16) | (distance & 0xffff);
  }
}

/**
 * Reads deflated data past its damage. A code says how long it is, so steps read from a wrong bit fall in with the right ones after a
 * few; and a block begins with tables that nothing else looks like, so the next is found where the head of one is damaged.
 */
export function deflateSteps(data: Uint8Array): DeflateSteps {
  const heads = blocksWithCodes(data);
  const steps: number[] = [];
  const starts: number[] = [];
  const blocks: Block[] = [];
  const troubles: number[] = [];
  const lostHeads: number[] = [];
  const reader = new StepReader(data);
  const bits = data.length * 8;
  const nextHead = (from: number): number => heads.find((head) => head >= from) ?? bits;
  let at = 0;

  /** Reads by the codes of a block up to its end, which is where another begins or nothing is left. */
  const readBlock = (codes: BlockCodes): void => {
    const limit = nextHead(at);
    // The first end that may be none.
    let doubtful: { readonly step: number; readonly at: number; readonly troubles: number } | undefined;
    while (at < limit) {
      const step = reader.read(at, codes);
      if (step === NONE) {
        if (limit === bits && bits - at < LONGEST_STEP) break;
        troubles.push(steps.length);
        at += 1;
      } else if (step !== END) {
        steps.push(step);
        starts.push(at);
        at = reader.end;
      } else {
        at = reader.end;
        if (bits - at < 8 || headAt(data, at)) return;
        doubtful ??= { step: steps.length, at, troubles: troubles.length };
        troubles.push(steps.length);
      }
    }
    if (!doubtful) {
      if (limit < bits) troubles.push(steps.length);
      at = limit < bits ? limit : at;
      return;
    }
    // It was the end, and the head behind it is damaged.
    steps.length = starts.length = doubtful.step;
    troubles.length = doubtful.troubles;
    troubles.push(doubtful.step);
    lostHeads.push(doubtful.at);
    at = doubtful.at === bits ? bits : nextHead(doubtful.at);
  };

  while (at < bits - 7) {
    const head = headAt(data, at);
    if (!head) {
      troubles.push(steps.length);
      lostHeads.push(at);
      at = nextHead(at + 1);
      continue;
    }
    const { codes, stored = 0, isFinal } = head;
    blocks.unshift({ from: steps.length, head: at, ...(codes ? { codes } : {}) });
    at = head.end;
    if (codes) readBlock(codes);
    else {
      for (let byte = at >>> 3; byte < Math.min(data.length, (at >>> 3) + stored); byte += 1) {
        steps.push(data[byte] ?? 0);
        starts.push(byte * 8);
      }
      at += stored * 8;
    }
    if (isFinal && bits - at < 8) break;
  }
  return { steps, starts, blocks, troubles, lostHeads };
}

/** The longest code of a length and of a distance, with the bits that follow each. */
const LONGEST_STEP = 48;

/** The head of a block, where what follows bears it out: fixed codes can be read in anything. */
function headAt(data: Uint8Array, at: number): BlockHead | undefined {
  const head = blockHeadAt(data, at);
  if (!head?.codes || !isFixed(head.codes)) return head;
  const reader = new StepReader(data);
  for (let pos = head.end; ; pos = reader.end) {
    const step = reader.read(pos, head.codes);
    if (step === NONE) return undefined;
    if (step !== END) continue;
    const next = reader.end;
    const follows = data.length * 8 - next < 8 ? undefined : blockHeadAt(data, next);
    return data.length * 8 - next < 8 || (follows && !(follows.codes && isFixed(follows.codes)))
      ? head
      : undefined;
  }
}
