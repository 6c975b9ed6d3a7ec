import { deflateSync, Inflate, inflateSync } from "fflate";
import { refusal } from "./refusal";

/** A part of the package, that is an entry of the zip (ECMA-376 Part 2, annex B). Never changes: a new part takes its place. */
export interface PackagePart {
  /** As in the zip, without a leading slash. */
  readonly name: string;
  /** Inflated. Throws HostError where that can't be done. */
  readonly bytes: () => Uint8Array;
  readonly packed: () => Packed;
  /** As it stands in the zip it came from; a part made here came from none. */
  readonly stored?: Packed;
}

/** A part as it stands in the zip. */
export interface Packed {
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly crc: number;
  /** Inflated. */
  readonly size: number;
  readonly data: Uint8Array;
  /** Date and time as DOS writes them. */
  readonly modified: number;
}

/** 1 January 1980, the earliest a zip can say and what Word says always. */
export const NO_DATE = 0x00210000;
/** Higher levels take longer and save no more than a thousandth of a document. */
export const LEVEL = 6;
/** Deflate can blow one byte up to 1032; above this many packed bytes a lying size could cost seconds. */
const INFLATE_AT_ONCE = 256 * 1024;

/** Undefined in a browser, which has no such thing. */
export const ZLIB = (
  globalThis as { readonly process?: Partial<NodeJS.Process> }
).process?.getBuiltinModule?.("node:zlib");

/** A part out of a zip. */
export function packedPart(name: string, packed: Packed): PackagePart {
  return { name, stored: packed, packed: () => packed, bytes: () => inflated(packed) };
}

/** A part made here; compressed when the package is saved. */
export function freshPart(name: string, bytes: Uint8Array): PackagePart {
  let packed: Packed | undefined;
  return {
    name,
    bytes: () => bytes,
    packed: () =>
      (packed ??= {
        method: 8,
        crc: crc32(bytes),
        size: bytes.length,
        data: deflated(bytes),
        modified: NO_DATE,
      }),
  };
}

/** A part as it goes into a zip where nobody waits for it to be compressed: as it came, else stored. */
export const uncompressed = ({ stored, bytes }: PackagePart): Packed => {
  if (stored) return stored;
  const data = bytes();
  return { method: 0, crc: crc32(data), size: data.length, data, modified: NO_DATE };
};

const deflated = (bytes: Uint8Array): Uint8Array =>
  ZLIB ? ZLIB.deflateRawSync(bytes, { level: LEVEL }) : deflateSync(bytes, { level: LEVEL });

/** Never holds more than the size declared, which was checked on opening, whatever the data inflates to. */
function inflated({ method, crc, size, data }: Packed): Uint8Array {
  if (method !== 0 && method !== 8) throw refusal("damaged");
  const bytes = method === 0 ? data : (inflatedByNode(data, size) ?? inflatedHere(data, size));
  if (bytes.length !== size || crc32(bytes) !== crc) throw refusal("damaged");
  return bytes;
}

/** Node's own zlib takes a quarter of the time; undefined where there is none, and for data that it will not take. */
function inflatedByNode(data: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return ZLIB?.inflateRawSync(data, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
  } catch {
    return undefined;
  }
}

function inflatedHere(data: Uint8Array, size: number): Uint8Array {
  try {
    return data.length > INFLATE_AT_ONCE
      ? inflatedInSteps(data, size)
      : inflateSync(data, { out: new Uint8Array(size + 1) });
  } catch {
    throw refusal("damaged");
  }
}

function inflatedInSteps(data: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size + 1);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    bytes.set(chunk.subarray(0, bytes.length - length), length);
    length = Math.min(bytes.length, length + chunk.length);
  });
  for (let at = 0; at < data.length && length <= size; at += INFLATE_AT_ONCE / 4) {
    const next = at + INFLATE_AT_ONCE / 4;
    inflate.push(data.subarray(at, next), next >= data.length);
  }
  return bytes.subarray(0, length);
}

/** The check sum zip entries carry (APPNOTE 4.4.7); of bytes that follow on others, where theirs is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return ZLIB ? ZLIB.crc32(bytes, before) : crc32Here(bytes, before);
}

/** Four bytes at a time. */
function crc32Here(bytes: Uint8Array, before: number): number {
  const words = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < words; at += 4) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    crc =
      entry(FOURTH, crc & 0xff) ^
      entry(THIRD, (crc >>> 8) & 0xff) ^
      entry(SECOND, (crc >>> 16) & 0xff) ^
      entry(FIRST, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(FIRST, (crc ^ byteAt(bytes, at)) & 0xff);
  return ~crc >>> 0;
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const entry = (table: Int32Array, index: number): number => table[index] ?? 0;

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let remainder = index;
    for (let bit = 0; bit < 8; bit += 1)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
  });
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ entry(first, value & 0xff));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** For each of the four bytes of a word, what it does to the check sum. */
const [FIRST, SECOND, THIRD, FOURTH] = tables();
