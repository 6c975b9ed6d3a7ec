import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Problem, WithProblems } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import { countForbidden, escapeText, type Markup } from "../xml/write";
import { contentHash, mapTexts, recordTexts } from "./content-hash";
import { openPart } from "./open-part";
import { recordFromXml, recordToXml, SHORTENED } from "./record-xml";

export const RECORD_NAMESPACE = "urn:case-audit:record:1";

/** A record as it was when the audit was last sent for moderation, in the same form: what has changed since is told by it. */
export const SENT_NAMESPACE = "urn:case-audit:sent:1";

/** The same as it was when its moderator last returned it. */
export const RETURNED_NAMESPACE = "urn:case-audit:returned:1";

/** Office.js hosts carry a part of this size in one call, with room to spare. */
export const MAX_RECORD_BYTES = 500_000;

export type DecodedRecord =
  | {
      readonly ok: true;
      readonly record: AuditRecord;
      /** `contentHash` of the record that was encoded; empty where the part doesn't say. */
      readonly hash: string;
      /** False where some narratives were too long for the part: an empty one may be entered in the document. */
      readonly complete: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * A record as the text of a custom XML part: audit-record.xsd. There is no XML
 * declaration: with one, Word on the desktop ignores `setXml` without saying
 * so (office-js issue 1643). Line ends become `\n`, characters XML forbids
 * U+FFFD (XML 1.0, 2.2).
 *
 * A record too long for a part leaves out its longest texts and says so on the
 * root. Nothing is lost: the controls hold them. The hash is always that of
 * the whole record.
 */
export function encodeRecord(record: AuditRecord, namespace = RECORD_NAMESPACE): WithProblems<Markup> {
  const problems: Problem[] = [];
  for (const [where, text] of recordTexts(record)) {
    const count = countForbidden(text);
    if (count > 0) problems.push({ code: "characters-replaced", where, count });
  }
  const hash = contentHash(record);
  const whole = recordToXml(record, namespace, { hash, shortened: false });
  const bytes = utf8Length(whole);
  if (bytes <= MAX_RECORD_BYTES) return { value: whole, problems };

  problems.push({ code: "mirror-shortened", bytes });
  const short = withoutLongest(record, bytes + SHORTENED.length - MAX_RECORD_BYTES);
  return { value: recordToXml(short, namespace, { hash, shortened: true }), problems };
}

/**
 * The record a custom XML part holds. Never throws. Elements and attributes it
 * doesn't know are passed over, a status it doesn't know is `in-progress`, and
 * what is not there is empty.
 */
export function decodeRecord(xml: string, namespace = RECORD_NAMESPACE): DecodedRecord {
  const opened = openPart(xml, { called: "mirror", namespace, root: "audit" });
  if (!opened.ok) return opened;
  const { attributes } = opened.root;
  return {
    ok: true,
    record: recordFromXml(opened.root),
    hash: attributes["hash"] ?? "",
    complete: attributes["narratives"] !== "in-document",
  };
}

/** The record without as many of its longest texts as free this many bytes of XML. */
function withoutLongest(record: AuditRecord, excess: number): AuditRecord {
  const longestFirst = recordTexts(record)
    .map(([tag, text]) => ({ tag, bytes: utf8Length(escapeText(text)) }))
    .sort((a, b) => b.bytes - a.bytes);
  const leftOut = new Set<string>();
  let freed = 0;
  for (const { tag, bytes } of longestFirst) {
    if (freed >= excess) break;
    leftOut.add(tag);
    freed += bytes;
  }
  return mapTexts(record, (tag, text) => (leftOut.has(tag) ? "" : text));
}

const utf8Length = (text: string): number => utf8ToBytes(text).length;
