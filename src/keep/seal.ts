import type { KeepFor, KeptStore, SealedWork } from "./kept-store";

const AES = { name: "AES-GCM", length: 256 } as const;
const SESSION_KEY = "case-audit.unsaved";

/** Where the key of a browser session lies: `sessionStorage`, or what stands for it. */
export type SessionPlace = Pick<Storage, "getItem" | "setItem">;

/** Gives the key that work is sealed with. The one of the session goes with it, and what it sealed is then gone for good. */
export async function keyFor(keepFor: KeepFor, store: KeptStore, session: SessionPlace): Promise<CryptoKey> {
  if (keepFor === "computer")
    return store.computerKey(() => crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"]));
  const kept = session.getItem(SESSION_KEY);
  if (kept !== null) {
    const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
    return crypto.subtle.importKey("raw", bytes, AES, true, ["encrypt", "decrypt"]);
  }
  const key = await crypto.subtle.generateKey(AES, true, ["encrypt", "decrypt"]);
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", key));
  session.setItem(SESSION_KEY, btoa(String.fromCharCode(...raw)));
  return key;
}

/** Seals bytes (AES-GCM, a nonce of 96 bits for each) for the work of this id alone. */
export async function sealed(
  bytes: Uint8Array<ArrayBuffer>,
  about: Pick<SealedWork, "id" | "keepFor" | "at">,
  key: CryptoKey,
): Promise<SealedWork> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: idBytes(about.id) },
    key,
    bytes,
  );
  return { ...about, iv, data };
}

/** The bytes that were sealed; undefined where this is not their key, or they are not as they were. */
export async function unsealed(
  { id, iv, data }: SealedWork,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: idBytes(id) }, key, data),
    );
  } catch {
    return undefined;
  }
}

const idBytes = (id: string) => new TextEncoder().encode(id);
