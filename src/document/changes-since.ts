import type { AuditRecord } from "../audit/record";
import { moderationTag } from "../audit/tags";
import type { ChangesFrom } from "../moderation/changes-from";
import type { StepId } from "../moderation/steps";
import { decodeRecord, encodeRecord, RETURNED_NAMESPACE, SENT_NAMESPACE } from "../record/record-part";
import type { DocumentContent, XmlPart } from "./audit-document";
import { differencesBetween, type Difference } from "./compare-audits";
import type { Audit } from "./open-audit";

/** The steps at which the record is kept as it then is: what its auditor sent, and what its moderator gave back. */
const KEPT_AT = { send: SENT_NAMESPACE, return: RETURNED_NAMESPACE } as const satisfies Readonly<
  Record<ChangesFrom["step"], string>
>;

/** The record as these steps leave it, to be kept in the document. */
export const keptParts = (record: AuditRecord, steps: readonly (StepId | undefined)[]): readonly XmlPart[] =>
  Object.entries(KEPT_AT).flatMap(([step, namespace]) =>
    steps.some((taken) => taken === step) ? [{ namespace, xml: encodeRecord(record, namespace).value }] : [],
  );

/** The record as it was at the last such step; undefined where the document does not tell, as when another program dropped it. */
function recordAt(
  step: ChangesFrom["step"],
  { parts }: Pick<DocumentContent, "parts">,
): AuditRecord | undefined {
  const part = parts.find(({ namespace }) => namespace === KEPT_AT[step]);
  const decoded = part && decodeRecord(part.xml, KEPT_AT[step]);
  return decoded?.ok && decoded.complete ? decoded.record : undefined;
}

/** The answers that were changed since the audit last took that step, as they were and as they are; undefined where nobody can tell. */
export function changesSince(
  step: ChangesFrom["step"],
  { template, record }: Pick<Audit, "template" | "record">,
  content: Pick<DocumentContent, "parts">,
): readonly Difference[] | undefined {
  const then = recordAt(step, content);
  if (!then) return undefined;
  const moderation = moderationTag("");
  return differencesBetween({ template, record: then }, { template, record }).filter(
    ({ tag }) => !tag.startsWith(moderation) && tag !== "status",
  );
}
