import { strFromU8 } from "fflate";
import { packedPart, type PackagePart } from "./package-part";
import { refusal } from "./refusal";

/**
 * Most that the parts of a document may come to when inflated. A full audit is
 * below 1 MB; 100 MB leaves room for pictures, and none for a zip bomb.
 */
export const MAX_INFLATED = 100 * 1024 * 1024;
const MAX_PARTS = 10_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The parts of a zip, in its own order, from its central directory (APPNOTE
 * 4.3). Nothing is inflated. Undefined where this is no zip; throws HostError
 * for one that is incomplete, encrypted, far too large, or named to do harm.
 */
export function readZip(bytes: Uint8Array): readonly PackagePart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    if (bytes.length >= 4 && view.getUint32(0, true) === LOCAL) throw refusal("truncated");
    return undefined;
  }
  try {
    return readDirectory(bytes, view, directoryAt(view, end));
  } catch (error) {
    // Any offset that points outside the file: the file is not whole.
    if (error instanceof RangeError) throw refusal("truncated");
    throw error;
  }
}

/** The end of central directory record stands last, before a comment of up to 64 KB. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return undefined;
}

interface Directory {
  readonly at: number;
  readonly count: number;
  /** Bytes somebody put in front of the zip, which its offsets don't know of. */
  readonly before: number;
}

function directoryAt(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
      const end64 = long(view, end - 12);
      if (view.getUint32(end64, true) !== END_64) throw refusal("truncated");
      return { at: long(view, end64 + 48), count: long(view, end64 + 32), before: 0 };
    }
  }
  const before = end - size - at;
  if (before < 0) throw refusal("truncated");
  return { at: at + before, count, before };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { at, count, before }: Directory,
): readonly PackagePart[] {
  if (count > MAX_PARTS) throw refusal("tooLarge");
  const parts: PackagePart[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let entry = at; parts.length < count;) {
    if (view.getUint32(entry, true) !== CENTRAL) throw refusal("truncated");
    const flags = view.getUint16(entry + 8, true);
    const nameLength = view.getUint16(entry + 28, true);
    const extraLength = view.getUint16(entry + 30, true);
    const name = nameOf(bytes.subarray(entry + 46, entry + 46 + nameLength), flags);
    // Names of parts are equal without regard to case (Part 2, 6.2.2.3).
    const key = name.toLowerCase();
    const { size, packedSize, offset } = sizesOf(view, entry, entry + 46 + nameLength, extraLength);
    const local = offset + before;
    if (isHarmful(name) || names.has(key))
      throw refusal(isNamedSo(view, local, name) ? "oddNames" : "damaged");
    names.add(key);
    if (flags & 1) throw refusal("encrypted");
    total += size;
    if (total > MAX_INFLATED) throw refusal(canBe(size, packedSize) ? "tooLarge" : "damaged");
    if (view.getUint32(local, true) !== LOCAL) throw refusal("truncated");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw refusal("truncated");
    const data = bytes.subarray(start, start + packedSize);
    const method = view.getUint16(entry + 10, true);
    const modified = view.getUint32(entry + 12, true);
    parts.push(packedPart(name, { method, crc: view.getUint32(entry + 16, true), size, data, modified }));
    entry += 46 + nameLength + extraLength + view.getUint16(entry + 32, true);
  }
  return parts;
}

interface Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Numbers too long for their field stand in the zip64 extra field, those that are needed and in this order (APPNOTE 4.5.3). */
function sizesOf(view: DataView, entry: number, extra: number, extraLength: number): Sizes {
  let size = view.getUint32(entry + 24, true);
  let packedSize = view.getUint32(entry + 20, true);
  let offset = view.getUint32(entry + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let at = field + 4;
    const next = () => long(view, (at += 8) - 8);
    if (size === 0xffffffff) size = next();
    if (packedSize === 0xffffffff) packedSize = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { size, packedSize, offset };
}

/** Deflate makes 1032 bytes of one at most: what says more has been damaged. */
const canBe = (size: number, packedSize: number): boolean => size <= 1032 * packedSize;

/** Whether a part has that name at its own place too. */
function isNamedSo(view: DataView, local: number, name: string): boolean {
  if (local + 30 > view.byteLength) return false;
  const length = view.getUint16(local + 26, true);
  const bytes = new Uint8Array(view.buffer, view.byteOffset).subarray(local + 30, local + 30 + length);
  return nameOf(bytes, view.getUint16(local + 6, true)) === name;
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const UTF_8 = 0x800;
const nameOf = (bytes: Uint8Array, flags: number): string => strFromU8(bytes, !(flags & UTF_8));

/** A name that leads out of the package, were it unpacked. */
function isHarmful(name: string): boolean {
  return name === "" || /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..");
}
