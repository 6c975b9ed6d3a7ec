import type { AuditFacts } from "../../overview/audit-facts";
import { monthText } from "../figure-words";
import { phrase } from "../../words/phrase";

/** "Overview: Themed audit, November 2026", with the first and the last month of the audits. */
export function overviewTitle(template: string, audits: readonly AuditFacts[]): string {
  const months = audits.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 7)])).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return phrase("Overview: {template}", { template });
  const time =
    first === last
      ? monthText(first)
      : phrase("{month} to {month2}", { month: monthText(first), month2: monthText(last) });
  return phrase("Overview: {template}, {time}", { template, time });
}
