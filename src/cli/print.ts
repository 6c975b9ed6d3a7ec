import { once } from "node:events";

/** Waits until the reader has room for more, so that what is printed does not pile up here. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
