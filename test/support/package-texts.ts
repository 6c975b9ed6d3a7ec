import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a .docx as texts, by path with a leading slash. */
export type PackageTexts = ReadonlyMap<string, string>;

export function textsIn(docx: Uint8Array): PackageTexts {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [`/${name}`, strFromU8(bytes)]));
}

export function docxOf(parts: PackageTexts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path.slice(1), strToU8(text)])));
}

/** The .docx with one part's text changed, or dropped where the change gives nothing. */
export function withPart(
  docx: Uint8Array,
  path: string,
  change: (text: string) => string | undefined,
): Uint8Array {
  const parts = new Map(textsIn(docx));
  const changed = change(parts.get(path) ?? "");
  if (changed === undefined) parts.delete(path);
  else parts.set(path, changed);
  return docxOf(parts);
}
