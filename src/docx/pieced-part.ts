import { Deflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { joined } from "./joined";
import { LEVEL, NO_DATE, type Part } from "./part";

/** A stretch of a part, deflated on its own and ending on a byte, so that others may follow it. */
export interface PackedPiece {
  readonly bytes: Uint8Array;
  readonly data: Uint8Array;
}

/** What ends a piece on a byte: an empty stored block (RFC 1951, 3.2.4), whose first three bits may need a byte of their own. */
const SYNC = [Uint8Array.of(0, 0, 0xff, 0xff), Uint8Array.of(0, 0, 0, 0xff, 0xff)];
/** An empty last block, with fixed codes (RFC 1951, 3.2.6). */
const END = Uint8Array.of(3, 0);

export function packedPiece(text: string): PackedPiece {
  const bytes = new TextEncoder().encode(text);
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL, mem: 4 }, (chunk) => chunks.push(chunk.slice()));
  deflate.push(bytes);
  deflate.flush(true);
  // fflate 0.8.3 flushes the bits left over, and the stored block wrongly wherever they are not nought.
  const [left = 0] = chunks.pop() ?? [];
  for (const sync of SYNC) {
    const data = joined([...chunks, Uint8Array.of(left), sync]);
    if (inflatesTo(bytes.length, data)) return { bytes, data };
  }
  throw new Error("A piece of a part could not be compressed.");
}

/** A part made of pieces, of which many parts may share those that are the same. */
export function piecedPart(name: string, pieces: readonly PackedPiece[]): Part {
  return {
    name,
    bytes: () => joined(pieces.map(({ bytes }) => bytes)),
    packed: () => ({
      method: 8,
      crc: pieces.reduce((crc, { bytes }) => crc32(bytes, crc), 0),
      size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
      data: joined([...pieces.map(({ data }) => data), END]),
      modified: NO_DATE,
    }),
  };
}

function inflatesTo(length: number, data: Uint8Array): boolean {
  try {
    return inflateSync(joined([data, END]), { out: new Uint8Array(length + 1) }).length === length;
  } catch {
    return false;
  }
}
