import type { AuditRecord } from "../audit/record";
import { moderationTag } from "../audit/tags";
import { decodeRecord, encodeRecord, SENT_NAMESPACE } from "../record/record-part";
import type { DocumentContent, XmlPart } from "./audit-document";
import { differencesBetween, type Difference } from "./compare-audits";
import type { Audit } from "./open-audit";

/** The record as it is sent for moderation, to be kept in the document. */
export const sentPart = (record: AuditRecord): XmlPart => ({
  namespace: SENT_NAMESPACE,
  xml: encodeRecord(record, SENT_NAMESPACE).value,
});

/** The record as it was when it was last sent; undefined where the document does not tell, as when another program dropped it. */
export function sentRecord({ parts }: Pick<DocumentContent, "parts">): AuditRecord | undefined {
  const part = parts.find(({ namespace }) => namespace === SENT_NAMESPACE);
  const decoded = part && decodeRecord(part.xml, SENT_NAMESPACE);
  return decoded?.ok && decoded.complete ? decoded.record : undefined;
}

/** The answers that were changed since the audit was sent, as they were and as they are; undefined where nobody can tell. */
export function changesSinceSent(
  { template, record }: Pick<Audit, "template" | "record">,
  content: Pick<DocumentContent, "parts">,
): readonly Difference[] | undefined {
  const sent = sentRecord(content);
  if (!sent) return undefined;
  const moderation = moderationTag("");
  return differencesBetween({ template, record: sent }, { template, record }).filter(
    ({ tag }) => !tag.startsWith(moderation) && tag !== "status",
  );
}
