/*
 * The code tables of deflate (RFC 1951, 3.2), read where nobody knows whether it is a table that stands there: what is none is
 * told by codes that leave something over or take too much.
 */

/** By the next 15 bits the symbol and the length of its code, as `symbol << 4 | length`; 0 where there is no such code. */
export type Codes = Uint16Array;

export interface BlockCodes {
  readonly symbols: Codes;
  readonly distances: Codes;
}

export interface BlockHead {
  readonly isFinal: boolean;
  /** The bit behind it. */
  readonly end: number;
  /** Absent where what follows is stored as it is. */
  readonly codes?: BlockCodes;
  /** How many bytes are stored. */
  readonly stored?: number;
}

export const MOST_BITS = 15;
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const [STORED, FIXED, DYNAMIC] = [0, 1, 2];
const END_OF_BLOCK = 256;

/** So many bits from a bit on, at most 16; nought behind the end. */
export function bitsAt(data: Uint8Array, at: number, count: number): number {
  const byte = at >>> 3;
  const word = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16);
  return (word >>> (at & 7)) & ((1 << count) - 1);
}

/** The head of a block that begins at a bit; undefined where none can. */
export function blockHeadAt(data: Uint8Array, at: number): BlockHead | undefined {
  const isFinal = bitsAt(data, at, 1) === 1;
  const kind = bitsAt(data, at + 1, 2);
  if (kind === DYNAMIC) return ownCodesAt(data, at, isFinal);
  if (kind === FIXED) return { isFinal, end: at + 3, codes: (fixed ??= fixedCodes()) };
  if (kind !== STORED) return undefined;
  const start = (at + 3 + 7) & ~7;
  const stored = bitsAt(data, start, 16);
  const isSure = (stored ^ bitsAt(data, start + 16, 16)) === 0xffff;
  return isSure ? { isFinal, end: start + 32, stored } : undefined;
}

/** Bits at which a block with codes of its own begins; that data looks like one by chance is next to impossible. */
export function blocksWithCodes(data: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < data.length * 8; at += 1)
    if (bitsAt(data, at + 1, 2) === DYNAMIC && ownCodesAt(data, at, false)) found.push(at);
  return found;
}

function ownCodesAt(data: Uint8Array, at: number, isFinal: boolean): BlockHead | undefined {
  const symbolCount = bitsAt(data, at + 3, 5) + 257;
  const distanceCount = bitsAt(data, at + 8, 5) + 1;
  const count = bitsAt(data, at + 13, 4) + 4;
  if (symbolCount > 286 || distanceCount > 30) return undefined;
  let pos = at + 17;
  const ofLengths = new Uint8Array(19);
  let room = 1 << 7;
  for (let index = 0; index < count; index += 1, pos += 3) {
    const length = bitsAt(data, pos, 3);
    ofLengths[LENGTH_ORDER[index] ?? 0] = length;
    if (length > 0) room -= 1 << (7 - length);
  }
  if (room !== 0) return undefined;
  const codes = codesOf(ofLengths);
  const lengths = new Uint8Array(symbolCount + distanceCount);
  for (let index = 0; index < lengths.length;) {
    const code = codes[bitsAt(data, pos, MOST_BITS)] ?? 0;
    const symbol = code >>> 4;
    pos += code & 15;
    if (pos > data.length * 8) return undefined;
    if (symbol < 16) {
      lengths[index++] = symbol;
      continue;
    }
    const [bits, least] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11];
    const until = index + least + bitsAt(data, pos, bits);
    if (until > lengths.length || (symbol === 16 && index === 0)) return undefined;
    lengths.fill(symbol === 16 ? (lengths[index - 1] ?? 0) : 0, index, until);
    index = until;
    pos += bits;
  }
  const symbols = lengths.subarray(0, symbolCount);
  const distances = lengths.subarray(symbolCount);
  const isFew = distances.filter((length) => length > 0).length <= 1;
  if (symbols[END_OF_BLOCK] === 0 || roomLeft(symbols) !== 0) return undefined;
  if (!isFew && roomLeft(distances) !== 0) return undefined;
  return { isFinal, end: pos, codes: { symbols: codesOf(symbols), distances: codesOf(distances) } };
}

export const isFixed = (codes: BlockCodes): boolean => codes === fixed;

let fixed: BlockCodes | undefined;
function fixedCodes(): BlockCodes {
  const symbols = Uint8Array.from({ length: 288 }, (_, at) =>
    at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8,
  );
  return { symbols: codesOf(symbols), distances: codesOf(new Uint8Array(30).fill(5)) };
}

/** What codes of these lengths leave free, in codes of 15 bits; less than nothing where there are too many. */
function roomLeft(lengths: Uint8Array): number {
  return lengths.reduce(
    (left, length) => (length > 0 ? left - (1 << (MOST_BITS - length)) : left),
    1 << MOST_BITS,
  );
}

function codesOf(lengths: Uint8Array): Codes {
  const codes = new Uint16Array(1 << MOST_BITS);
  let code = 0;
  for (let length = 1; length <= MOST_BITS; length += 1) {
    for (const [symbol, each] of lengths.entries()) {
      if (each !== length) continue;
      for (let at = mirrored(code, length); at < codes.length; at += 1 << length)
        codes[at] = (symbol << 4) | length;
      code += 1;
    }
    code <<= 1;
  }
  return codes;
}

/** Codes stand in the data from their highest bit on. */
function mirrored(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) if (code & (1 << bit)) result |= 1 << (length - 1 - bit);
  return result;
}
