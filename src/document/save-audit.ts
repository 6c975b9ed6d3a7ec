import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { readyToMake } from "./ready-to-make";
import { encodeRecord, RECORD_NAMESPACE } from "../record/record-part";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../record/template-part";
import type { Texts } from "./answers";
import type { AuditDocument, XmlPart } from "./audit-document";
import type { Audit } from "./open-audit";
import { recordInDocument } from "./read-record";
import type { Surroundings } from "./surroundings";

/**
 * Brings the mirror in line with the answers: the record part and the template
 * part, each written only where it differs. Gives the record as mirrored, with
 * an id where it had none and is to have one.
 */
export async function saveMirror(
  document: AuditDocument,
  audit: Pick<Audit, "template" | "record">,
  { newId }: Pick<Surroundings, "newId">,
  /** Parts to write with it. */
  also: readonly XmlPart[] = [],
): Promise<{ record: AuditRecord; problems: readonly Problem[] }> {
  const { record, parts, problems } = mirrorFor(document, audit, { newId });
  await document.writeParts([...parts, ...also]);
  return { record, problems };
}

/** What `saveMirror` writes, and the record as it is then mirrored. */
export function mirrorFor(
  document: Pick<AuditDocument, "isTemplate">,
  audit: Pick<Audit, "template" | "record">,
  { newId }: Pick<Surroundings, "newId">,
): { record: AuditRecord; parts: readonly XmlPart[]; problems: readonly Problem[] } {
  // An id in a .dotx would be that of every audit made from it.
  const record = document.isTemplate ? { ...audit.record, id: "" } : identified(audit.record, newId);
  return { record, ...mirrorParts(audit.template, record) };
}

/** Whether the mirror can be written, and does not belong to a newer version of Case Audit. */
export function mayMirror(problems: readonly Problem[]): boolean {
  return !problems.some(({ code }) => NO_MIRROR.has(code));
}

const NO_MIRROR: ReadonlySet<Problem["code"]> = new Set([
  "mirror-newer",
  "template-newer",
  "custom-xml-unavailable",
]);

/** The record as its custom XML part holds it, with an id where it had none. */
export function recordXml(record: AuditRecord, { newId }: Pick<Surroundings, "newId">): string {
  return encodeRecord(identified(record, newId)).value;
}

const identified = (record: AuditRecord, newId: () => string): AuditRecord =>
  record.id === "" ? { ...record, id: newId() } : record;

/** The two parts that mirror an audit. */
export function mirrorParts(
  template: Template,
  record: AuditRecord,
): { parts: readonly XmlPart[]; problems: readonly Problem[] } {
  const { part, problems } = recordPart(record);
  return { parts: [part, { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) }], problems };
}

/** The one of them that differs from audit to audit. */
export function recordPart(record: AuditRecord): { part: XmlPart; problems: readonly Problem[] } {
  const { value: xml, problems } = encodeRecord(record);
  return { part: { namespace: RECORD_NAMESPACE, xml }, problems };
}

/** Puts a new audit into a document that holds none, with what is already known about it filled in. */
export async function startAudit(
  document: AuditDocument,
  template: Template,
  known: Texts,
  { newId }: Pick<Surroundings, "newId">,
): Promise<readonly Problem[]> {
  await readyToMake(template);
  const problems = await document.insert(template, known);
  const content = await document.read();
  if (!mayMirror(content.problems)) return problems;
  const { value: record } = recordInDocument(template, content);
  const saved = await saveMirror(document, { template, record }, { newId });
  return [...problems, ...saved.problems];
}
