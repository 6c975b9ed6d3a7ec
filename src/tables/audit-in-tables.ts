import type { IsoDate } from "../audit/dates";
import type { OrganisationDates } from "../audit/timescales";
import { lifecycleOf, type Lifecycle } from "../moderation/lifecycle";
import { caseKey, factsOf, type AuditFacts, type ReadAudit } from "../overview/audit-facts";
import { keyedCode } from "../record/keyed-code";

/** The month of an audit that has no date. */
export const UNDATED = "undated";

/** An audit as tables tell of it. */
export interface AuditInTables extends ReadAudit {
  readonly facts: AuditFacts;
  readonly lifecycle: Lifecycle;
  /** In place of its record id. */
  readonly code: string;
  /** In place of its case; "" where none is entered. */
  readonly caseCode: string;
  /** Of the day of the audit: 2026-03, or {@link UNDATED}. */
  readonly month: string;
  /** The day that open and overdue are counted to. */
  readonly asOf: IsoDate;
}

/** A code for a text: the same under one key, and nobody leads it back without. */
export type Coder = (text: string) => string;

export const coderOf =
  (key: Uint8Array): Coder =>
  (text) =>
    keyedCode(key, text);

/** What tables need of an audit. One whose record id is lost goes by its file; timescales are the organisation’s where it says any. */
export function auditInTables(
  read: ReadAudit,
  code: Coder,
  asOf: IsoDate,
  organisation?: OrganisationDates,
): AuditInTables {
  const { template, record } = read;
  const facts = factsOf(read, organisation);
  return {
    ...read,
    facts,
    lifecycle: lifecycleOf(template, record),
    code: code(facts.id === "" ? `file ${facts.file}` : `audit ${template.id} ${facts.id} ${caseKey(facts)}`),
    caseCode: facts.case === "" ? "" : code(`case ${caseKey(facts)}`),
    month: facts.date?.slice(0, 7) ?? UNDATED,
    asOf,
  };
}
