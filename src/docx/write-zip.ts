import { strToU8 } from "fflate";
import type { PackagePart, Packed } from "./package-part";

/** A zip of these parts (APPNOTE 4.3). Those that came out of a zip go in as they are packed, without being inflated. */
export function writeZip(
  parts: readonly PackagePart[],
  packed: (part: PackagePart) => Packed = (part) => part.packed(),
): Uint8Array {
  const zip = new GrowingZip();
  const chunks = parts.flatMap((part) => zip.add(part.name, packed(part)));
  return joined([...chunks, ...zip.end()]);
}

/** A zip that is given out as it grows, so that nobody has to hold all of it. */
export class GrowingZip {
  private readonly directory: Uint8Array[] = [];
  private length = 0;

  /** The next bytes of the zip, with this entry in them. */
  add(name: string, packed: Packed): readonly Uint8Array[] {
    const entry = { ...packed, name: strToU8(name) };
    this.directory.push(directoryHeader(entry, this.length));
    const header = localHeader(entry);
    this.length += header.length + entry.data.length;
    return [header, entry.data];
  }

  /** The last bytes. */
  end(): readonly Uint8Array[] {
    const size = this.directory.reduce((sum, { length }) => sum + length, 0);
    return [...this.directory, zipEnd(this.directory.length, { at: this.length, size })];
  }
}

/** An entry of a zip, its name in UTF-8. */
export interface ZipEntry extends Packed {
  readonly name: Uint8Array;
}

const UTF_8 = 0x800;

/** What stands in front of the data of an entry (APPNOTE 4.3.7). */
function localHeader(entry: ZipEntry): Uint8Array {
  const { bytes, view } = record(30, entry.name);
  view.setUint32(0, 0x04034b50, true);
  setFields(view, 4, entry);
  return bytes;
}

/** What the directory says of an entry that begins at that place of the file (APPNOTE 4.3.12). */
function directoryHeader(entry: ZipEntry, at: number): Uint8Array {
  const { bytes, view } = record(46, entry.name);
  view.setUint32(0, 0x02014b50, true);
  setFields(view, 6, entry);
  view.setUint32(42, at, true);
  return bytes;
}

/** The end of a zip: how many entries there are and where their directory is (APPNOTE 4.3.16). */
function zipEnd(count: number, { at, size }: { at: number; size: number }): Uint8Array {
  const { bytes, view } = record(22);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return bytes;
}

function record(length: number, name: Uint8Array = new Uint8Array()): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return { bytes, view: new DataView(bytes.buffer) };
}

function setFields(
  view: DataView,
  from: number,
  { name, data, method, modified, crc, size }: ZipEntry,
): void {
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, name.some((code) => code > 0x7f) ? UTF_8 : 0, true);
  view.setUint16(from + 4, method, true);
  view.setUint32(from + 6, modified, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, data.length, true);
  view.setUint32(from + 18, size, true);
  view.setUint16(from + 22, name.length, true);
}

/** Bytes one after the other. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
