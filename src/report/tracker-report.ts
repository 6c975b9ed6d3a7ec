import { formatDate, type IsoDate } from "../audit/dates";
import type { Person } from "../programme/people";
import { toEscalate } from "../programme/reminders";
import { byLateness, isLate, standingCounts, type Standing } from "../programme/standing";
import {
  column,
  keep,
  note,
  numbers,
  say,
  type Report,
  type ReportBlock,
} from "./overview-report/report-block";
import { counted, listed } from "./phrases";
import { standingState, standingText, turnText } from "./standing-text";

export interface TrackerOptions {
  readonly today: IsoDate;
  /** Days over after which something is to be escalated. */
  readonly escalateAfter: number;
}

/** What a tracker is called: whose, and of which teams. */
export const trackerTitle = ({ post, name, teams }: Person): string =>
  `Audit tracker: ${post === "" ? name : `${post}, ${name}`}${teams.length > 0 ? ` (${listed(teams)})` : ""}`;

/** The tracker of a head of service or a service manager (R118, R125): what is late, what to escalate, and all audits of their teams. */
export function trackerReport(
  person: Person,
  all: readonly Standing[],
  { today, escalateAfter }: TrackerOptions,
): Report {
  const counts = standingCounts(all, today);
  const late = all.filter(isLate).sort(byLateness);
  const escalated = toEscalate(all, escalateAfter);
  const exempt = all.filter((each) => each.exempt !== "");
  const openActions = all.filter(({ open }) => open.length > 0);
  const blocks: readonly ReportBlock[] = [
    { type: "pages", wide: true },
    say(
      `${counted(counts.audits, "audit")}: ${counted(counts.overdue, "is", "are")} overdue, ${counted(counts.withoutDocument, "has", "have")} not come back, ${counted(counts.toModerate, "is", "are")} to be moderated, ${counted(counts.closed, "is", "are")} closed. ${counted(counts.actionsOpen, "action is", "actions are")} open, ${String(counts.actionsOverdue)} of them overdue.`,
    ),
    ...(late.length > 0
      ? [subheading("Overdue, the worst first"), auditTable("late", "Overdue audits and actions", late)]
      : [say("Nothing is overdue.")]),
    ...(escalated.length > 0
      ? [
          subheading("To escalate"),
          keep(
            `Overdue by more than ${counted(escalateAfter, "day")}: ${listed(
              escalated.map((each) => each.case),
              60,
            )}.`,
          ),
        ]
      : []),
    ...(openActions.length > 0 ? [subheading("Actions open"), actionTable(openActions)] : []),
    ...(exempt.length > 0
      ? [subheading("Exempt"), auditTable("exempt", "Audits that are not asked for, and why", exempt)]
      : []),
    ...(all.length > 0
      ? [subheading("All audits"), auditTable("all", "All audits of these teams", all)]
      : []),
    note("Children go by the ids of their cases. Reasons are those written into the register."),
  ];
  return {
    title: trackerTitle(person),
    subtitle: `As of ${formatDate(today)}`,
    about: [],
    marking: "Official: sensitive",
    blocks,
  };
}

const auditTable = (id: string, caption: string, all: readonly Standing[]): ReportBlock => ({
  type: "table",
  id,
  caption,
  small: true,
  columns: [
    column("Case", 12),
    column("Team", 16),
    column("Auditor", 16),
    column("State", 16),
    column("With", 16),
    column("Due", 13),
    column("How it stands", 24),
  ],
  rows: all.map((each) => [
    each.case,
    each.team,
    each.auditor,
    standingState(each.state),
    turnText(each),
    each.due === undefined ? "" : formatDate(each.due),
    standingText(each),
  ]),
});

const actionTable = (all: readonly Standing[]): ReportBlock => ({
  type: "table",
  id: "actions",
  caption: "Actions that nobody has signed off",
  small: true,
  columns: [
    column("Case", 12),
    column("Team", 16),
    numbers("Action", 8),
    column("Person", 20),
    column("Line manager", 20),
    column("Due", 14),
    numbers("Days overdue", 10),
  ],
  rows: all.flatMap((each) =>
    each.open.map(({ row, person, lineManager, due, daysOver }) => [
      each.case,
      each.team,
      String(row),
      person,
      lineManager,
      formatDate(due),
      daysOver > 0 ? String(daysOver) : "",
    ]),
  ),
});

/** Of a document so short that nothing counts its headings. */
const subheading = (text: string): ReportBlock => ({ type: "heading", level: 2, text, unnumbered: true });
