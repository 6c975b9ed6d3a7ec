import { strToU8 } from "fflate";
import type { Part } from "./part";

const UTF_8 = 0x800;

/** A zip of these parts (APPNOTE 4.3). Those that came out of a zip go in as they are packed, without being inflated. */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const entries = parts.map((part) => ({ ...part.packed(), name: strToU8(part.name) }));
  const directorySize = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const dataSize = entries.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const bytes = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = dataSize;
  for (const { name, data, method, modified, crc, size } of entries) {
    const fields = (from: number) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, name.some((code) => code > 0x7f) ? UTF_8 : 0, true);
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 6, modified, true);
      view.setUint32(from + 10, crc, true);
      view.setUint32(from + 14, data.length, true);
      view.setUint32(from + 18, size, true);
      view.setUint16(from + 22, name.length, true);
    };
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    fields(directory + 6);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);
    directory += 46 + name.length;
    view.setUint32(at, 0x04034b50, true);
    fields(at + 4);
    bytes.set(name, at + 30);
    bytes.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return bytes;
}
