import { Deflate, inflateSync } from "fflate";
import { isOfCase } from "../audit/moderation";
import { questionAt } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { allocatedAudits, type Allocation } from "../document/allocated-texts";
import { headerTexts, recordOfTexts, shownTexts, textsInOwnWords, type Texts } from "../document/answers";
import { mirrorParts, recordPart } from "../document/save-audit";
import type { CaseZip } from "../document/surroundings";
import { documentParts, HEADER_PATH, MAIN_PATH, newBodyOptions } from "../ooxml/document-parts";
import { documentPieces } from "../ooxml/document-pieces";
import { headerXml } from "../ooxml/page-header";
import type { DocumentKind } from "../ooxml/package-parts";
import { NOTHING } from "../xml/write";
import { declaredPart, freshParts, newDocx } from "./new-docx";
import { crc32, LEVEL, NO_DATE, ZLIB, type PackagePart, type Packed } from "./package-part";
import { DECLARATION } from "./relationships";
import { GrowingZip, joined, writeZip } from "./write-zip";

/** Makes a document of what is known of an audit, by tag; `id` is the audit's where it has one already. */
export type AuditMaker = (known?: Texts, id?: string) => Uint8Array;

/**
 * Makes documents of one template, each with an audit in it: the one way that
 * every door makes them. Where no more is known than header fields and who
 * it is allocated to, as of the cases of a list, what is the same in all documents is made and compressed
 * once (docs/decisions). A .dotx has a record without an id, so that each
 * document made from it gets its own.
 */
export function auditMaker(
  template: Template,
  newId: () => string,
  kind: DocumentKind = "document",
): AuditMaker {
  let prepared: ((record: AuditRecord, texts: Texts) => Uint8Array) | undefined;
  return (said = new Map(), id = "") => {
    const known = textsInOwnWords(template, said);
    const record = {
      ...recordOfTexts(template, known),
      id: kind === "template" ? "" : id || newId(),
    };
    // What is none of the choices is in no record, but somebody wrote it.
    const texts = new Map([...shownTexts(template, record), ...known]);
    const knowsMore = [...known.keys()].some((tag) => !questionAt(template, tag) || !isOfCase(tag));
    if (knowsMore) return newDocx(template, mirrorParts(template, record).parts, texts, kind);
    prepared ??= preparedFor(template, kind);
    return prepared(record, texts);
  };
}

function preparedFor(
  template: Template,
  kind: DocumentKind,
): (record: AuditRecord, texts: Texts) => Uint8Array {
  const blank = blankRecord(template, "");
  const values = shownTexts(template, blank);
  const { parts: mirror } = mirrorParts(template, blank);
  const made = documentParts(template, { parts: mirror, values, kind, opensPane: true, main: NOTHING });
  const recordPath = made.find(({ xml }) => xml === mirror[0]?.xml)?.path.slice(1);
  const [main, header] = [MAIN_PATH.slice(1), HEADER_PATH.slice(1)];
  const same = freshParts(made);
  const [first = "", ...rest] = documentPieces(template, values);
  const pieces = [DECLARATION + String(first), ...rest].map((piece) =>
    typeof piece === "string" ? packedPiece(piece) : piece,
  );
  return (record, texts) => {
    const options = newBodyOptions(template, texts);
    const part = (name: string) => {
      if (name === recordPath) return declaredPart(name, recordPart(record).part.xml);
      if (name === header) return declaredPart(name, headerXml(template, texts));
      if (name !== main) return undefined;
      return piecedPart(
        name,
        pieces.map((piece) => (typeof piece === "function" ? packedPiece(piece(options)) : piece)),
      );
    };
    return writeZip(same.map((each) => part(each.name) ?? each));
  };
}

/** Makes an audit of its header fields, by field id; allocated, where it is said to whom. */
export type CaseMaker = (header: AuditRecord["header"], allocation?: Allocation) => Uint8Array;

export function caseMaker(template: Template, newId: () => string): CaseMaker {
  const make = auditMaker(template, newId);
  const allocated = allocatedAudits(template);
  const makeAllocated = auditMaker(allocated.template, newId);
  return (header, allocation) =>
    allocation ? makeAllocated(allocated.texts(header, allocation)) : make(headerTexts(template, header));
}

/** A zip of documents of one template, each with its own header fields in it. They are stored: a .docx is compressed as it is. */
export function auditZip(template: Template, newId: () => string, now: Date): CaseZip {
  const make = caseMaker(template, newId);
  const zip = new GrowingZip();
  const modified = dosTime(now);
  const store = (name: string, data: Uint8Array) => zip.add(name, stored(data, modified));
  return {
    addAudit: (fileName, header, allocation) => store(fileName, make(header, allocation)),
    addFile: store,
    end: () => zip.end(),
  };
}

function stored(data: Uint8Array, modified: number): Packed {
  return { method: 0, crc: crc32(data), size: data.length, data, modified };
}

/** Date and time as DOS writes them, which knows years from 1980 and no time zone (APPNOTE 4.4.6). */
function dosTime(date: Date): number {
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** A stretch of a part, deflated on its own and ending on a byte, so that others may follow it. */
export interface PackedPiece {
  readonly bytes: Uint8Array;
  readonly data: Uint8Array;
}

/** What ends a piece on a byte: an empty stored block (RFC 1951, 3.2.4), whose first three bits may need a byte of their own. */
const SYNC = [Uint8Array.of(0, 0, 0xff, 0xff), Uint8Array.of(0, 0, 0, 0xff, 0xff)];
/** An empty last block, with fixed codes (RFC 1951, 3.2.6). */
const END = Uint8Array.of(3, 0);

export function packedPiece(text: string): PackedPiece {
  const bytes = new TextEncoder().encode(text);
  if (ZLIB) {
    const finishFlush = ZLIB.constants.Z_SYNC_FLUSH;
    return { bytes, data: ZLIB.deflateRawSync(bytes, { level: LEVEL, finishFlush }) };
  }
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL, mem: 4 }, (chunk) => chunks.push(chunk.slice()));
  deflate.push(bytes);
  deflate.flush(true);
  // fflate 0.8.3 flushes the bits left over, and the stored block wrongly wherever they are not nought.
  const [left = 0] = chunks.pop() ?? [];
  for (const sync of SYNC) {
    const data = joined([...chunks, Uint8Array.of(left), sync]);
    if (inflatesTo(bytes.length, data)) return { bytes, data };
  }
  throw new Error("A piece of a part could not be compressed.");
}

/** A part made of pieces, of which many parts may share those that are the same. */
export function piecedPart(name: string, pieces: readonly PackedPiece[]): PackagePart {
  return {
    name,
    bytes: () => joined(pieces.map(({ bytes }) => bytes)),
    packed: () => ({
      method: 8,
      crc: pieces.reduce((crc, { bytes }) => crc32(bytes, crc), 0),
      size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
      data: joined([...pieces.map(({ data }) => data), END]),
      modified: NO_DATE,
    }),
  };
}

function inflatesTo(length: number, data: Uint8Array): boolean {
  try {
    return inflateSync(joined([data, END]), { out: new Uint8Array(length + 1) }).length === length;
  } catch {
    return false;
  }
}
