import type { ReadFile } from "../programme/read-programme";
import { readText } from "../text/read-text";

/** What a file that a person picked holds, with what to look at in its letters; or why it holds none of it. */
export type ReadOf<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentences: string };

/** What a file holds, as `read` reads its text, however that is written down. */
export async function readOf<T>(
  file: Pick<File, "arrayBuffer">,
  read: (text: string) => ReadFile<T>,
): Promise<ReadOf<T>> {
  const found = readText(new Uint8Array(await file.arrayBuffer()));
  if (!found.ok) return { ok: false, sentences: found.sentence };
  const value = read(found.text);
  return value.ok ? { ...value, notes: found.notes } : { ok: false, sentences: value.sentences.join(" ") };
}
