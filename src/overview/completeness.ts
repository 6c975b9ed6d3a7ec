import type { AuditFacts } from "./audit-facts";
import { percentOf } from "./shares";

/** How far required answers are entered in the audits of a team. */
export interface TeamRow {
  /** As it is written; "" where the audit names none. */
  readonly team: string;
  readonly audits: number;
  /** Audits with every required answer. */
  readonly whole: number;
  /** Required answers entered, of all that are asked for. */
  readonly entered: number;
  readonly required: number;
  readonly percent: number | null;
}

/** By team, whatever the case it is written in; the name is as most write it. */
export function completenessOf(audits: readonly AuditFacts[]): readonly TeamRow[] {
  const teams = new Map<string, AuditFacts[]>();
  for (const audit of audits) {
    const key = audit.team.toLowerCase();
    const team = teams.get(key);
    if (team) team.push(audit);
    else teams.set(key, [audit]);
  }
  return [...teams].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, of]) => teamRow(of));
}

function teamRow(of: readonly AuditFacts[]): TeamRow {
  const [entered, required] = [
    of.reduce((sum, audit) => sum + audit.required.done, 0),
    of.reduce((sum, audit) => sum + audit.required.total, 0),
  ];
  return {
    team: commonest(of.map(({ team }) => team)),
    audits: of.length,
    whole: of.filter(({ required: { done, total } }) => done === total).length,
    entered,
    required,
    percent: percentOf(entered, required),
  };
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "";
}
