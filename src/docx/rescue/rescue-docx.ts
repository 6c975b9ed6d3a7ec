import { HostError, type HostErrorCode } from "../../document/host-error";
import type { Damage } from "../../document/rescue-audit";
import { isSavedData } from "../../document/saved-data";
import { NAMESPACES } from "../../ooxml/namespaces";
import { contentTypesXml, MAIN_TYPE, RELATIONSHIPS, relationshipsPart } from "../../ooxml/package-parts";
import { NOTHING } from "../../xml/write";
import { openDocx, type DocxDocument } from "../docx-document";
import { declaredPart } from "../new-docx";
import { looseXml, MAX_XML } from "../package";
import { freshPart, type PackagePart } from "../package-part";
import { refusal } from "../refusal";
import { writeZip } from "../write-zip";
import { UNKNOWN } from "./inflate-damaged";
import { mendRecord } from "./mend-record";
import { mendXml, type IsDoubtful, type MendedXml } from "./mend-xml";
import { salvageZip, type SalvagedPart } from "./salvage-zip";

/** What is left of a damaged .docx, as a document to read. */
export interface RescuedDocx extends Damage {
  readonly document: DocxDocument;
  /** Other parts that could not be read. */
  readonly lostParts: readonly string[];
  /** The end of the file is missing, and whatever parts stood there. */
  readonly breaksOff: boolean;
  /** There were macros in it. */
  readonly hadMacros: boolean;
}

/**
 * Reads a .docx that is cut short or damaged as far as it goes; where nothing is left of its text, what was saved of the record.
 * Throws HostError where nothing is left of either.
 */
export function rescueDocx(bytes: Uint8Array): RescuedDocx {
  const { parts, breaksOff } = salvageZip(bytes);
  const main = mainOf(parts);
  const saved = parts.map(savedIn).filter((part) => part !== undefined);
  const customXml = parts.filter((part) => part.name.startsWith("customXml/"));
  const others = parts.filter((part) => part !== main);
  const sound = (some: readonly SalvagedPart[]) =>
    some.flatMap((part) => saved.find(({ name }) => name === part.name) ?? (part.isWhole ? [part] : []));
  const read = ({ xml }: MendedXml, some: readonly SalvagedPart[]) =>
    readable(() => openDocx(writeZip(packageOf(main?.name ?? MAIN, xml, sound(some)))));
  if (main && main.bytes.length > MAX_XML) throw refusal("textTooLarge");
  const text = main && mendXml(inUtf8(looseXml(main.bytes)), doubtIn(main));
  const withText = text && (read(text, others) ?? read(text, customXml));
  const document = withText ?? (saved.length > 0 ? read(NO_TEXT, customXml) : undefined);
  if (!document) throw whyNothing(bytes);
  const mended = (document === withText ? text : undefined) ?? NO_TEXT;
  const damaged = saved.find(({ isWhole }) => !isWhole);
  return {
    document,
    isWhole: mended.isWhole && main?.isWhole === true,
    brokenIn: mended.brokenIn,
    beside: mended.beside,
    doubted: mended.doubted,
    behind: mended.behind,
    ...(damaged ? { savedSound: damaged.sound } : {}),
    lostParts: others.filter((part) => !part.isWhole).map((part) => part.name),
    breaksOff,
    hadMacros: document.hasMacros || parts.some((part) => /vbaProject/i.test(part.name)),
  };
}

const MAIN = "word/document.xml";

/** What a file is where it was never a .docx; else that nothing is left of it. */
function whyNothing(bytes: Uint8Array): HostError {
  try {
    openDocx(bytes);
  } catch (error) {
    // What begins as nothing known may have been one.
    const isKnown = error instanceof HostError && error.message !== refusal("notDocx").message;
    if (isKnown && NEVER.has(error.code)) return error;
  }
  return refusal("nothingLeft");
}

const NEVER: ReadonlySet<HostErrorCode> = new Set([
  "not-a-docx",
  "not-a-word-document",
  "encrypted",
  "old-format",
]);

/** A text that says it is in UTF-8, as which it is written. */
const inUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]{0,100}?encoding=)(?:"[^"]{0,40}"|'[^']{0,40}')/, '$1"UTF-8"');
/** A document with nothing in it, for what was saved to be read from. */
const NO_TEXT: MendedXml = {
  xml: `<w:document xmlns:w="${NAMESPACES.w}"><w:body/></w:document>`,
  brokenIn: [],
  beside: [],
  doubted: [],
  behind: [],
  isWhole: false,
};

/** Where the text of a part may be another than it was. */
function doubtIn({ bytes, doubtful }: SalvagedPart): IsDoubtful | undefined {
  if (!doubtful) return undefined;
  // How many such characters stand before each: bytes 10xxxxxx go on with one, and the longest make two of a text.
  const before = new Uint32Array(bytes.length + 2);
  let characters = 0;
  for (const [at, byte] of bytes.entries()) {
    const count = (before[characters] ?? 0) + (doubtful[at] ?? 0);
    const isFirst = (byte & 0xc0) !== 0x80;
    if (!isFirst) before[characters] = count;
    for (let more = byte >= 0xf0 ? 2 : isFirst ? 1 : 0; more > 0; more -= 1) before[++characters] = count;
  }
  return (from, to) => (before[to] ?? 0) > (before[from] ?? 0);
}

interface SavedPart extends SalvagedPart {
  /** Without the answers that break off. */
  readonly sound: string;
}

/** A part with the saved data of a record, mended where it is damaged. */
function savedIn(part: SalvagedPart): SavedPart | undefined {
  if (!/^customXml\/[^/]+\.xml$/.test(part.name)) return undefined;
  const text = new TextDecoder().decode(part.bytes);
  const mended = isSavedData(text) ? mendRecord(text) : undefined;
  if (!mended) return undefined;
  const { xml, isWhole } = mended;
  const { doubtful } = part;
  const sure = doubtful && part.bytes.map((byte, at) => (doubtful[at] ? UNKNOWN : byte));
  const sound = sure ? (mendRecord(new TextDecoder().decode(sure))?.sound ?? "") : mended.sound;
  return { ...part, bytes: new TextEncoder().encode(xml), sound, isWhole: isWhole && part.isWhole };
}

function mainOf(parts: readonly SalvagedPart[]): SalvagedPart | undefined {
  const named = parts.find(({ name }) => name === MAIN);
  return named ?? parts.find(({ name }) => /^word\/document\d*\.xml$/i.test(name));
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** The parts with what every package needs and this one may have lost: what its parts are, and how they hang together. */
function packageOf(main: string, xml: string, others: readonly SalvagedPart[]): readonly PackagePart[] {
  const made = [
    relationshipsPart("/", [{ id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: main }]),
    relationshipsPart(
      `/${main}`,
      others
        .filter(({ name }) => /^customXml\/item\d+\.xml$/.test(name))
        .map(({ name }, at) => ({
          id: `rId${String(at + 1)}`,
          type: `${RELATIONSHIPS}/customXml`,
          target: `/${name}`,
        })),
    ),
  ].map((part) => ({ ...part, name: part.path.slice(1) }));
  const types = contentTypesXml([{ path: `/${main}`, contentType: MAIN_TYPE.document, xml: NOTHING }]);
  const known = new Set(others.map(({ name }) => name));
  return [
    ...(known.has("[Content_Types].xml") ? [] : [declaredPart("[Content_Types].xml", types)]),
    ...made.filter(({ name }) => !known.has(name)).map(({ name, xml: text }) => declaredPart(name, text)),
    ...others.map(({ name, bytes }) => freshPart(name, bytes)),
    freshPart(main, new TextEncoder().encode(xml)),
  ];
}
