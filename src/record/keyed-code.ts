import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { NODE_HASHING, type Hashing } from "./node-hashing";

/** Characters of a code: 80 bits, so that two of a hundred million texts share one about once in 240 million such sets. */
const LENGTH = 20;

/**
 * A short code for a text that nobody without the key can lead back to it: the first 80 bits of its HMAC-SHA-256 (RFC
 * 2104) in hex. The same text has the same code under the same key.
 */
export const keyedCode = (key: Uint8Array, text: string): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(text))).slice(0, LENGTH);

/** What makes the whole HMAC-SHA-256 of a text in hex, under a key in hex: for many texts under one key. */
export function keyedHashes(key: string, node = NODE_HASHING): (text: string) => string {
  const bytes = hexToBytes(key);
  if (node && bytes.length <= BLOCK) return keyedByNode(bytes, node);
  const begun = hmac.create(sha256, bytes);
  const used = begun.clone();
  return (text) => bytesToHex(begun._cloneInto(used).update(utf8ToBytes(text)).digest());
}

/** The block that a key is filled up to (FIPS 180-4), and the length of a hash. */
const [BLOCK, HASH] = [64, 32];

/** The two hashes of RFC 2104, each over a block that stands ready with the key in it. */
function keyedByNode(key: Uint8Array, { hash }: Hashing): (text: string) => string {
  const padded = (by: number, length: number) => {
    const block = new Uint8Array(BLOCK + length).fill(by, 0, BLOCK);
    key.forEach((byte, at) => (block[at] = byte ^ by));
    return block;
  };
  const [inner, outer] = [padded(0x36, LONGEST), padded(0x5c, HASH)];
  const long = (text: string) => {
    const bytes = utf8ToBytes(text);
    const whole = new Uint8Array(BLOCK + bytes.length);
    whole.set(inner.subarray(0, BLOCK));
    whole.set(bytes, BLOCK);
    return whole;
  };
  return (text) => {
    let [at, isPlain] = [0, text.length <= LONGEST];
    for (; isPlain && at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      isPlain = code < 0x80;
      inner[BLOCK + at] = code;
    }
    const within = hash("sha256", isPlain ? inner.subarray(0, BLOCK + at) : long(text), "latin1");
    for (let byte = 0; byte < HASH; byte += 1) outer[BLOCK + byte] = within.charCodeAt(byte);
    return hash("sha256", outer, "hex");
  };
}

/** Most ids are shorter, and of ASCII. */
const LONGEST = 64;
