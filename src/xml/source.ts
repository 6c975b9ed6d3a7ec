/** An XML text by its bytes in UTF-8, and stretches of it as text. Offsets are in bytes. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Throws where the bytes are no UTF-8. */
  readonly slice: (from: number, to: number) => string;
  /** The offset in the text, in UTF-16 code units. */
  readonly offset: (at: number) => number;
}

/** Bytes of UTF-8 as they stand in a file. `decode` throws where they are none, and keeps a byte order mark. */
export function sourceOfBytes(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Source {
  const slice = (from: number, to: number) => decode(bytes.subarray(from, to));
  return { bytes, slice, offset: offsetsIn(bytes) };
}

/** A text as its bytes in UTF-8. */
export type Encode = (text: string) => Uint8Array;

/** Undefined for a text that no UTF-8 can hold: a surrogate stands alone in it. An `encode` of the engine's own is faster. */
export function sourceOfText(text: string, encode?: Encode): Source | undefined {
  const bytes = encode ? encodedBy(encode, text) : utf8Of(text);
  if (!bytes) return undefined;
  const offset = bytes.length === text.length ? (at: number) => at : offsetsIn(bytes);
  return { bytes, slice: (from, to) => text.slice(offset(from), offset(to)), offset };
}

const encodedBy = (encode: Encode, text: string): Uint8Array | undefined =>
  /\p{Surrogate}/u.test(text) ? undefined : encode(text);

function utf8Of(text: string): Uint8Array | undefined {
  return asciiOf(text) ?? anyUtf8Of(text);
}

function asciiOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

function anyUtf8Of(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  const continued = (code: number, shift: number) => (bytes[end++] = 0x80 | ((code >> shift) & 0x3f));
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes[end++] = code;
    else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      continued(code, 0);
    } else if (code < 0xd800 || code > 0xdfff) {
      bytes[end++] = 0xe0 | (code >> 12);
      continued(code, 6);
      continued(code, 0);
    } else {
      const point = text.codePointAt(at) ?? 0;
      if (point < 0x10000) return undefined;
      bytes[end++] = 0xf0 | (point >> 18);
      for (const shift of [12, 6, 0]) continued(point, shift);
      at += 1;
    }
  }
  return bytes.subarray(0, end);
}

const BLOCK = 256;

/** Counts what bytes there are more than code units, a block at a time, the first time an offset is asked for. */
function offsetsIn(bytes: Uint8Array): (at: number) => number {
  let blocks: Int32Array | undefined;
  /** Bytes that go on with a character are no unit of their own; one of four bytes is two. */
  const moreIn = (from: number, to: number): number => {
    let more = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80) more += byte < 0xc0 ? 1 : byte >= 0xf0 ? -1 : 0;
    }
    return more;
  };
  return (at) => {
    if (!blocks) {
      blocks = new Int32Array(Math.floor(bytes.length / BLOCK) + 1);
      for (let block = 1; block < blocks.length; block += 1)
        blocks[block] = (blocks[block - 1] ?? 0) + moreIn((block - 1) * BLOCK, block * BLOCK);
    }
    const block = Math.floor(at / BLOCK);
    return at - (blocks[block] ?? 0) - moreIn(block * BLOCK, at);
  };
}
