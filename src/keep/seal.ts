import type { SealedWork } from "./kept-store";

export const AES = { name: "AES-GCM", length: 256 } as const;

/** Seals bytes (AES-GCM, a nonce of 96 bits for each) for the work of this id alone, compressed where the browser does that beside the page. */
export async function sealed(
  bytes: Uint8Array<ArrayBuffer>,
  about: Pick<SealedWork, "id" | "keepFor" | "at">,
  key: CryptoKey,
): Promise<SealedWork> {
  const gzip = "CompressionStream" in globalThis;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: idBytes(about.id) },
    key,
    gzip ? await through(new CompressionStream("gzip"), bytes) : bytes,
  );
  return { ...about, iv, gzip, data };
}

/** The bytes that were sealed; undefined where none of these is their key, or they are not as they were. */
export async function unsealed(
  { id, iv, gzip = false, data }: SealedWork,
  keys: readonly CryptoKey[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const aes = { name: "AES-GCM", iv, additionalData: idBytes(id) };
  for (const key of keys) {
    const bytes = await crypto.subtle.decrypt(aes, key, data).catch(() => undefined);
    if (bytes) return new Uint8Array(gzip ? await through(new DecompressionStream("gzip"), bytes) : bytes);
  }
  return undefined;
}

const through = (
  stream: CompressionStream | DecompressionStream,
  bytes: BufferSource,
): Promise<ArrayBuffer> => new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

const idBytes = (id: string) => new TextEncoder().encode(id);
