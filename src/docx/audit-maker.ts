import { questionAt } from "../audit/questions";
import { blankRecord, type AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { recordOfTexts, textsOf, type Texts } from "../document/answers";
import { mirrorParts, recordPart } from "../document/save-audit";
import type { DocumentKind } from "../ooxml/document-kind";
import { documentParts, MAIN_PATH } from "../ooxml/document-parts";
import { documentPieces } from "../ooxml/document-pieces";
import { declared, freshParts } from "./fresh-parts";
import { newDocx } from "./new-docx";
import { packedPiece, piecedPart } from "./pieced-part";
import { DECLARATION } from "./relationships";
import { writeZip } from "./write-zip";

/** Makes a document of what is known of an audit, by tag; `id` is the audit's where it has one already. */
export type AuditMaker = (known?: Texts, id?: string) => Uint8Array;

/**
 * Makes documents of one template, each with an audit in it: the one way that
 * every door makes them. Where no more is known than header fields, as of the
 * cases of a list, what is the same in all documents is made and compressed
 * once (docs/decisions). A .dotx has a record without an id, so that each
 * document made from it gets its own.
 */
export function auditMaker(
  template: Template,
  newId: () => string,
  kind: DocumentKind = "document",
): AuditMaker {
  let prepared: ((record: AuditRecord, texts: Texts) => Uint8Array) | undefined;
  return (known = new Map(), id = "") => {
    const record = {
      ...recordOfTexts(template, known),
      id: kind === "template" ? "" : id || newId(),
    };
    // What is none of the choices is in no record, but somebody wrote it.
    const texts = new Map([...textsOf(template, record), ...known]);
    const knowsMore = [...known.keys()].some((tag) => questionAt(template, tag)?.owner.kind !== "header");
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
  const values = textsOf(template, blank);
  const { parts: mirror } = mirrorParts(template, blank);
  const made = documentParts(template, { parts: mirror, values, kind, opensPane: true, main: "" });
  const recordPath = made.find(({ xml }) => xml === mirror[0]?.xml)?.path.slice(1);
  const main = MAIN_PATH.slice(1);
  const same = freshParts(made);
  const [first = "", ...rest] = documentPieces(template, values);
  const pieces = [DECLARATION + String(first), ...rest].map((piece) =>
    typeof piece === "string" ? packedPiece(piece) : piece,
  );
  return (record, texts) => {
    const part = (name: string) => {
      if (name === recordPath) return declared(name, recordPart(record).part.xml);
      if (name !== main) return undefined;
      return piecedPart(
        name,
        pieces.map((piece) => (typeof piece === "function" ? packedPiece(piece(texts)) : piece)),
      );
    };
    return writeZip(same.map((each) => part(each.name) ?? each));
  };
}
