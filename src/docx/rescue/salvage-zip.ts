import { Inflate, strFromU8, strToU8 } from "fflate";
import { crc32 } from "../package-part";
import { MAX_INFLATED } from "../read-zip";
import { inflateDamaged, type Inflated, type Sum } from "./inflate-damaged";
import { mendXml, soundUntil } from "./mend-xml";
import { OpenElements } from "./open-elements";

/** A part as far as it can be read. */
export interface SalvagedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** All of it is there, and as it was. */
  readonly isWhole: boolean;
  /** 1 for each byte that may be another than it was; absent where none is known to be. */
  readonly doubtful?: Uint8Array;
}

export interface SalvagedZip {
  readonly parts: readonly SalvagedPart[];
  /** Its end is missing, and whatever parts stood there. */
  readonly breaksOff: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
const END = 0x06054b50;

/**
 * The parts of a zip that is cut short or damaged, from the header in front of each (APPNOTE 4.3.7), since the directory may be
 * gone; of one that is damaged, what stands before the damage.
 */
export function salvageZip(bytes: Uint8Array): SalvagedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marks = marksIn(bytes, view);
  const sums = sumsIn(view, marks);
  const parts = new Map<string, SalvagedPart>();
  let total = 0;
  for (const [index, { at, kind }] of marks.entries()) {
    if (kind !== LOCAL || at + 30 > bytes.length) continue;
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30 + nameLength + view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 30, at + 30 + nameLength));
    if (!isPartName(name)) continue;
    const sum = sums.get(name) ?? {
      crc: view.getUint32(at + 14, true),
      packed: view.getUint32(at + 18, true),
      size: view.getUint32(at + 22, true),
    };
    const next = markFrom(marks, index + 1, start)?.at ?? bytes.length;
    // Of what is said of its size nothing can be believed; a mark may stand within it by chance.
    const ends = sum.packed > 0 && start + sum.packed <= bytes.length ? start + sum.packed : next;
    const data = bytes.subarray(start, ends);
    const method = view.getUint16(at + 8, true);
    const read: Inflated | undefined =
      method === 0
        ? { bytes: data }
        : method === 8
          ? inflatedPart(name, data, sum.packed > data.length ? CUT_SHORT : sum, MAX_INFLATED - total)
          : undefined;
    if (!read) continue;
    total += read.bytes.length;
    const isWhole = crc32(read.bytes) === sum.crc;
    const known = parts.get(name);
    if (!known || (!known.isWhole && isWhole)) parts.set(name, { name, ...read, isWhole });
  }
  return { parts: [...parts.values()], breaksOff: !marks.some(({ kind }) => kind === END) };
}

/** What size and check sum say of all of a part tells nothing of its beginning. */
const CUT_SHORT: Sum = { crc: 0, size: 0 };

interface Mark {
  readonly at: number;
  readonly kind: number;
}

/** Every place that looks like the beginning of a header. */
function marksIn(bytes: Uint8Array, view: DataView): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    const kind = view.getUint32(at, true);
    if (kind === LOCAL || kind === CENTRAL || kind === DESCRIPTOR || kind === END) marks.push({ at, kind });
  }
  return marks;
}

/** The first mark at a place or behind it, sought from one of them on. */
function markFrom(marks: readonly Mark[], from: number, at: number): Mark | undefined {
  let index = from;
  while ((marks[index]?.at ?? Infinity) < at) index += 1;
  return marks[index];
}

interface SumOfPart extends Sum {
  readonly packed: number;
}

/** What is left of the directory, where sizes stand that a program did not know when it wrote the header. */
function sumsIn(view: DataView, marks: readonly Mark[]): ReadonlyMap<string, SumOfPart> {
  const sums = new Map<string, SumOfPart>();
  for (const { at, kind } of marks) {
    if (kind !== CENTRAL || at + 46 > view.byteLength) continue;
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > view.byteLength) continue;
    const name = strFromU8(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
    sums.set(name, {
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
  }
  return sums;
}

const isPartName = (name: string): boolean => /^[\w[\]. /-]{1,200}$/.test(name) && !name.includes("..");

function inflatedPart(name: string, data: Uint8Array, sum: Sum, most: number): Inflated {
  const bytes = inflatedSoFar(data, most);
  // What unpacks to more than is read at all has no damage to be looked for.
  if (bytes.length > most || crc32(bytes) === sum.crc || !/\.(?:xml|rels)$/i.test(name)) return { bytes };
  return inflateDamaged(data, sum, { soundUntil: soundBytes, kept: keptOf }, most) ?? { bytes };
}

/** Damage may stand anywhere in the tag that makes no sense. */
const soundBytes = (bytes: Uint8Array): number => {
  const text = new TextDecoder().decode(bytes);
  const end = soundUntil(text, text.startsWith("\uFEFF") ? 1 : 0, new OpenElements());
  const closes = text.indexOf(">", end);
  return strToU8(text.slice(0, Math.min(end + LONGEST_TAG, closes < 0 ? text.length : closes + 1))).length;
};
const LONGEST_TAG = 2000;

const keptOf = (bytes: Uint8Array): number => mendXml(new TextDecoder().decode(bytes))?.xml.length ?? 0;

/** So small that little is lost with the step that holds the damage. */
const STEP = 128;

/** What data inflates to before it ends or breaks off; at most so many bytes. */
function inflatedSoFar(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && length <= most; at += STEP)
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch {
    // What came before it counts.
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
