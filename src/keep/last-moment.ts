import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/*
 * A page that goes has time for what is done before its last event is over, and the browser's cryptography takes turns. So all of
 * it that takes a turn is done before: the key stream of AES-CTR, which has only to be laid over the bytes then.
 */

/** Of the AES-CTR key, and of the HMAC key after it. */
const KEY = 32;
const MAC = 32;
/** Each secret is used once, so its counter may begin anywhere. */
const CTR = { name: "AES-CTR", counter: new Uint8Array(16), length: 64 };

/** What seals bytes at once, and only once. */
export interface LastMoment {
  /** What opens them again; to be sealed itself. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** As long as what it can seal. */
  readonly stream: Uint8Array;
}

/** Makes ready to seal at most so many bytes. */
export async function lastMoment(length: number): Promise<LastMoment> {
  const secret = crypto.getRandomValues(new Uint8Array(KEY + MAC));
  const stream = await crypto.subtle.encrypt(CTR, await ctrKey(secret, "encrypt"), new Uint8Array(length));
  return { secret, stream: new Uint8Array(stream) };
}

/** The bytes with their HMAC before them; undefined where they are more than it was made ready for. */
export function sealedNow(
  { secret, stream }: LastMoment,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length > stream.length) return undefined;
  const all = new Uint8Array(MAC + bytes.length);
  for (let at = 0; at < bytes.length; at += 1) all[MAC + at] = (bytes[at] ?? 0) ^ (stream[at] ?? 0);
  all.set(hmac(sha256, secret.subarray(KEY), all.subarray(MAC)));
  return all;
}

/** What {@link sealedNow} sealed; undefined where it was by another secret, or is not as it was. */
export async function openedNow(
  all: Uint8Array<ArrayBuffer>,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const hash = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret.subarray(KEY), hash, false, ["verify"]);
  const [mac, sealed] = [all.slice(0, MAC), all.slice(MAC)];
  if (!(await crypto.subtle.verify("HMAC", key, mac, sealed))) return undefined;
  return new Uint8Array(await crypto.subtle.decrypt(CTR, await ctrKey(secret, "decrypt"), sealed));
}

const ctrKey = (secret: Uint8Array<ArrayBuffer>, use: KeyUsage): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", secret.subarray(0, KEY), CTR.name, false, [use]);
