import type { AuditFacts } from "../../overview/audit-facts";
import { monthText } from "../figure-words";

/** "Overview: Themed audit, November 2026", with the first and the last month of the audits. */
export function overviewTitle(template: string, audits: readonly AuditFacts[]): string {
  const months = audits.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 7)])).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return `Overview: ${template}`;
  const time = first === last ? monthText(first) : `${monthText(first)} to ${monthText(last)}`;
  return `Overview: ${template}, ${time}`;
}
