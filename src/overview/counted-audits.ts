import type { IsoDate } from "../audit/dates";
import { caseKey, type AuditFacts } from "./audit-facts";
import type { Summary } from "./summary";

/** One audit that is there in several files: the newest counts. */
export interface Duplicate {
  readonly id: string;
  readonly counted: string;
  readonly others: readonly string[];
}

/** Which of the audits read count, and why the others do not. */
export interface CountedAudits {
  readonly counted: readonly AuditFacts[];
  readonly duplicates: readonly Duplicate[];
  /** Of another time than was asked for. */
  readonly outside: readonly AuditFacts[];
  /** Without a day, where a time was asked for. */
  readonly undated: readonly AuditFacts[];
  /** Files that have one record id but name different cases: somebody began an audit in a copy of another. Each counts. */
  readonly copies: readonly { readonly id: string; readonly files: readonly string[] }[];
}

/** From one day to another, both included; open where one is missing. */
export interface Period {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Whether an audit is of that time; one without a day is of all time alone. */
export const isWithin = ({ from, to }: Period, { date }: Pick<AuditFacts, "date">): boolean =>
  (from === undefined || (date !== undefined && date >= from)) &&
  (to === undefined || (date !== undefined && date <= to));

/** The audits that count: of one audit in several files the newest, and of a time only where one is given, both days included. */
export function countedAudits(
  { audits, forms }: Pick<Summary, "audits" | "forms">,
  period: Period = {},
): CountedAudits {
  const byId = new Map<string, AuditFacts[]>();
  for (const audit of Object.values(audits)) {
    const key =
      audit.id === "" ? `file ${audit.file}` : `${forms[audit.form]?.template.id ?? ""} ${audit.id}`;
    const same = byId.get(key);
    if (same) same.push(audit);
    else byId.set(key, [audit]);
  }
  const duplicates: Duplicate[] = [];
  const copies: { id: string; files: readonly string[] }[] = [];
  const once: AuditFacts[] = [];
  for (const same of byId.values()) {
    const cases = byCase(same);
    const [id = ""] = same.map((each) => each.id);
    if (cases.length > 1) copies.push({ id, files: same.map(({ file }) => file).sort() });
    for (const files of cases) {
      const [newest, ...others] = [...files].sort(newestFirst);
      if (!newest) continue;
      once.push(newest);
      if (others.length > 0)
        duplicates.push({ id, counted: newest.file, others: others.map(({ file }) => file).sort() });
    }
  }
  const isAsked = (audit: AuditFacts) => isWithin(period, audit);
  once.sort(byFile);
  return {
    counted: once.filter(isAsked),
    duplicates: duplicates.sort((one, other) => (one.counted < other.counted ? -1 : 1)),
    outside: once.filter((audit) => !isAsked(audit) && audit.date !== undefined),
    undated: once.filter((audit) => !isAsked(audit) && audit.date === undefined),
    copies: copies.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** Files of one record id by the case they name; one that names none is of the case of the others. */
function byCase(same: readonly AuditFacts[]): readonly (readonly AuditFacts[])[] {
  const cases = new Map<string, AuditFacts[]>();
  for (const audit of same)
    if (audit.case !== "") cases.set(caseKey(audit), [...(cases.get(caseKey(audit)) ?? []), audit]);
  const nameless = same.filter((audit) => audit.case === "");
  const [first, ...more] = cases.values();
  if (!first) return [nameless];
  return more.length === 0
    ? [[...first, ...nameless]]
    : [...cases.values(), ...nameless.map((each) => [each])];
}

/** By the last step of its history, of several on a day by how many it has, then by when the file was changed, then by how much is entered. */
function newestFirst(one: AuditFacts, other: AuditFacts): number {
  return (
    compare(other.stepped ?? "", one.stepped ?? "") ||
    (other.steps ?? 0) - (one.steps ?? 0) ||
    compare(other.modified ?? "", one.modified ?? "") ||
    other.required.done - one.required.done ||
    byFile(one, other)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byFile = (one: AuditFacts, other: AuditFacts): number => compare(one.file, other.file);
