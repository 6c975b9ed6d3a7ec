import type { SealedWork } from "./kept-store";

export const AES = { name: "AES-GCM", length: 256 } as const;

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

/** The bytes that were sealed; undefined where none of these is their key, or they are not as they were. */
export async function unsealed(
  { id, iv, data }: SealedWork,
  keys: readonly CryptoKey[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const aes = { name: "AES-GCM", iv, additionalData: idBytes(id) };
  for (const key of keys) {
    const bytes = await crypto.subtle.decrypt(aes, key, data).catch(() => undefined);
    if (bytes) return new Uint8Array(bytes);
  }
  return undefined;
}

const idBytes = (id: string) => new TextEncoder().encode(id);
