import { HostError } from "../../document/host-error";
import { contentTypesXml, MAIN_TYPE, RELATIONSHIPS, relationshipsPart } from "../../ooxml/package-parts";
import { NOTHING } from "../../xml/write";
import { openDocx, type DocxDocument } from "../docx-document";
import { declaredPart } from "../new-docx";
import { freshPart, type PackagePart } from "../package-part";
import { refusal } from "../refusal";
import { writeZip } from "../write-zip";
import { mendXml } from "./mend-xml";
import { salvageZip, type SalvagedPart } from "./salvage-zip";

/** What is left of a damaged .docx, as a document to read. */
export interface RescuedDocx {
  readonly document: DocxDocument;
  /** Nothing of the text is lost. */
  readonly isWhole: boolean;
  /** Tags of the content controls that the text breaks off in. */
  readonly brokenIn: readonly string[];
  /** Tags of those that stand beside a break, in one cell with it. */
  readonly beside: readonly string[];
  /** Other parts that could not be read. */
  readonly lostParts: readonly string[];
  /** The end of the file is missing, and whatever parts stood there. */
  readonly breaksOff: boolean;
  /** There were macros in it. */
  readonly hadMacros: boolean;
}

/** Reads a .docx that is cut short or damaged as far as it goes. Throws HostError where nothing of its text is left. */
export function rescueDocx(bytes: Uint8Array): RescuedDocx {
  const { parts, breaksOff } = salvageZip(bytes);
  const main = mainOf(parts);
  const mended = main && mendXml(new TextDecoder().decode(main.bytes));
  if (!main || !mended) throw refusal("nothingLeft");
  const whole = parts.filter((part) => part.isWhole && part !== main);
  const lostParts = parts.filter((part) => !part.isWhole && part !== main).map(({ name }) => name);
  const read = (others: readonly SalvagedPart[]) =>
    openDocx(writeZip(packageOf(main.name, mended.xml, others)));
  const document =
    readable(() => read(whole)) ?? read(whole.filter(({ name }) => name.startsWith("customXml/")));
  return {
    document,
    isWhole: mended.isWhole && main.isWhole,
    brokenIn: mended.brokenIn,
    beside: mended.beside,
    lostParts,
    breaksOff,
    hadMacros: document.hasMacros || parts.some(({ name }) => /vbaProject/i.test(name)),
  };
}

function mainOf(parts: readonly SalvagedPart[]): SalvagedPart | undefined {
  const named = parts.find(({ name }) => name === "word/document.xml");
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
