import { formatDate } from "../../audit/dates";
import type { CheckLine, HostCheckReport } from "../../document/host-check";
import type { CheckRunState } from "./check-run";
import { OUTCOME_WORDS } from "./outcome-words";
import { reportSummary } from "./report-summary";

/** What a check came to, as plain text to pass on. `date` is the day it was run, ISO. */
export function reportText(
  { lines, report, failure }: Pick<CheckRunState, "lines" | "report" | "failure">,
  date: string,
): string {
  const head = [`Check of this Word by Case Audit, ${formatDate(date)}`, report && hostText(report), failure];
  return [
    ...head.filter((each) => each !== undefined),
    reportSummary(lines),
    "",
    ...lines.map(lineText),
    "",
  ].join("\n");
}

/** "Word, OfficeOnline, version 16.0.19231". */
export function hostText({ host, platform, version }: HostCheckReport): string {
  return [host, platform, version === "" ? "" : `version ${version}`].filter(Boolean).join(", ");
}

const WIDEST = Math.max(...Object.values(OUTCOME_WORDS).map((words) => words.length));

/** In one line, however many the host's own words take. */
function lineText({ belief, outcome, seen }: CheckLine): string {
  const said = seen.trim().replace(/\s+/g, " ");
  const what = belief.trim();
  return `${OUTCOME_WORDS[outcome].padEnd(WIDEST)}  ${said === "" ? what : `${what.replace(/\.$/, "")}: ${said}`}`;
}
