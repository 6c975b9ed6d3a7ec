import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** Characters of a code: 80 bits, so that two of a hundred million texts share one about once in 240 million such sets. */
const LENGTH = 20;

/**
 * A short code for a text that nobody without the key can lead back to it: the first 80 bits of its HMAC-SHA-256 (RFC
 * 2104) in hex. The same text has the same code under the same key.
 */
export const keyedCode = (key: Uint8Array, text: string): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(text))).slice(0, LENGTH);

/** What makes the whole HMAC-SHA-256 of a text in hex, under a key in hex: for many texts under one key. */
export function keyedHashes(key: string): (text: string) => string {
  const begun = hmac.create(sha256, hexToBytes(key));
  const used = begun.clone();
  return (text) => bytesToHex(begun._cloneInto(used).update(utf8ToBytes(text)).digest());
}
