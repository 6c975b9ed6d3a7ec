import { deflateSync, Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { refusal } from "./refuse";

/** A part of the package, that is an entry of the zip (ECMA-376 Part 2, annex B). Never changes: a new part takes its place. */
export interface Part {
  /** As in the zip, without a leading slash. */
  readonly name: string;
  /** Inflated. Throws HostError where that can't be done. */
  readonly bytes: () => Uint8Array;
  readonly packed: () => Packed;
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

/** A part out of a zip. */
export function packedPart(name: string, packed: Packed): Part {
  return { name, packed: () => packed, bytes: () => inflated(packed) };
}

/** A part made here; compressed when the package is saved. */
export function freshPart(name: string, bytes: Uint8Array): Part {
  let packed: Packed | undefined;
  return {
    name,
    bytes: () => bytes,
    packed: () =>
      (packed ??= {
        method: 8,
        crc: crc32(bytes),
        size: bytes.length,
        data: deflateSync(bytes, { level: LEVEL }),
        modified: NO_DATE,
      }),
  };
}

/** Never holds more than the size declared, which was checked on opening, whatever the data inflates to. */
function inflated({ method, crc, size, data }: Packed): Uint8Array {
  if (method !== 0 && method !== 8) throw refusal("damaged");
  let bytes = data;
  if (method === 8) {
    try {
      bytes =
        data.length > INFLATE_AT_ONCE
          ? inflatedInSteps(data, size)
          : inflateSync(data, { out: new Uint8Array(size + 1) });
    } catch {
      throw refusal("damaged");
    }
  }
  if (bytes.length > size) throw refusal("tooLarge");
  if (bytes.length < size || crc32(bytes) !== crc) throw refusal("damaged");
  return bytes;
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
