import { blankRecord, type AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { textsOf } from "../document/answers";
import { mirrorParts, recordPart } from "../document/save-audit";
import type { DocumentKind } from "../ooxml/document-kind";
import { documentParts, MAIN_PATH } from "../ooxml/document-parts";
import { documentPieces } from "../ooxml/document-pieces";
import { declared, freshParts } from "./fresh-parts";
import { packedPiece, piecedPart } from "./pieced-part";
import { DECLARATION } from "./relationships";
import { writeZip } from "./write-zip";

/** What is known of an audit before it begins: header fields by id, choices as ids and dates ISO. */
export type KnownHeader = AuditRecord["header"];

/**
 * Makes documents of one template, each with its own header fields in it. What
 * is the same in all of them is made and compressed once. A .dotx has a record
 * without an id, so that each document made from it gets its own.
 */
export function auditMaker(
  template: Template,
  newId: () => string,
  kind: DocumentKind = "document",
): (header: KnownHeader) => Uint8Array {
  const blank = blankRecord(template, "");
  const values = textsOf(template, blank);
  const { parts: mirror } = mirrorParts(template, blank);
  const made = documentParts(template, { parts: mirror, values, kind, opensPane: true, main: "" });
  const record = made.find(({ xml }) => xml === mirror[0]?.xml)?.path.slice(1);
  const main = MAIN_PATH.slice(1);
  const same = freshParts(made);
  const [first = "", ...rest] = documentPieces(template, values);
  const pieces = [DECLARATION + String(first), ...rest].map((piece) =>
    typeof piece === "string" ? packedPiece(piece) : piece,
  );
  return (header) => {
    const own: AuditRecord = {
      ...blank,
      id: kind === "template" ? "" : newId(),
      header: { ...blank.header, ...header },
    };
    const texts = textsOf(template, own);
    const part = (name: string) => {
      if (name === record) return declared(name, recordPart(own).part.xml);
      if (name !== main) return undefined;
      return piecedPart(
        name,
        pieces.map((piece) => (typeof piece === "function" ? packedPiece(piece(texts)) : piece)),
      );
    };
    return writeZip(same.map((each) => part(each.name) ?? each));
  };
}
