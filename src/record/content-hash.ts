import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AuditRecord } from "../audit/record";
import { concernTag, STATUS_TAG } from "../audit/tags";
import { xmlSafe } from "../xml/write";
import { textsOf, type TaggedText } from "./texts";

/**
 * `sha256:` and the SHA-256 (FIPS 180-4), in hex, of what a record says: its
 * template, status and answers, whatever its id. Answers count as XML holds
 * them, so a record and its mirror have one hash, and an answer not entered
 * counts as absent.
 *
 * What is hashed is the UTF-8 of a JSON array (RFC 8259, no white space) of
 * `[tag, text]` pairs in the order of their UTF-16 code units. Next to the tags
 * of the controls there are `template` and `template-version`.
 */
export function contentHash(record: AuditRecord): string {
  const said: readonly TaggedText[] = [
    ["template", record.template.id],
    ["template-version", record.template.version],
    [STATUS_TAG, record.status],
    [concernTag("raised"), record.immediateConcern.raised],
    ...textsOf(record),
  ];
  const canonical = said
    .filter(([, text]) => text !== "")
    .map(([tag, text]): TaggedText => [xmlSafe(tag), xmlSafe(text)])
    .sort(byCodeUnits);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical))))}`;
}

function byCodeUnits([tagA, textA]: TaggedText, [tagB, textB]: TaggedText): number {
  if (tagA !== tagB) return tagA < tagB ? -1 : 1;
  return textA < textB ? -1 : Number(textA > textB);
}
