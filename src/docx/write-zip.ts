import { GrowingZip } from "./growing-zip";
import { joined } from "./joined";
import type { Part } from "./part";

/** A zip of these parts (APPNOTE 4.3). Those that came out of a zip go in as they are packed, without being inflated. */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const zip = new GrowingZip();
  const chunks = parts.flatMap((part) => zip.add(part.name, part.packed()));
  return joined([...chunks, ...zip.end()]);
}
