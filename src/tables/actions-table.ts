import { parseDate } from "../audit/dates";
import { isEntered } from "../audit/entered";
import { followedActions, type FollowedAction } from "../moderation/due";
import { personRole } from "../overview/person-role";
import type { AuditInTables } from "./audit-in-tables";
import { auditTable, columnsOf } from "./table";

interface AgreedAction extends FollowedAction {
  readonly audit: AuditInTables;
}

const { text, whole, date, yesNo } = columnsOf<AgreedAction>();

/** Whether what is entered as a day is one; undefined where nothing is. */
const isDay = (typed: string): boolean | undefined =>
  isEntered(typed) ? parseDate(typed) !== undefined : undefined;

export const ACTIONS = auditTable<AgreedAction>(
  {
    name: "actions",
    words: "One row for each agreed action of an audit.",
    key: ["audit", "row"],
    columns: [
      text("audit", "Code of the audit.", "Record id, coded", ({ audit }) => audit.code, { of: "audits" }),
      whole("row", "Row of the action table, from 1.", "Action plan", ({ row }) => row),
      text("month", "Month of the audit.", "Header, audit date", ({ audit }) => audit.month),
      text("what", "What was agreed. It may name people.", "Action plan", ({ what }) => what, {
        only: "narratives",
      }),
      text("person", "Who is to do it, as entered.", "Action plan", ({ person }) => person, {
        only: "identifiers",
      }),
      text(
        "person_role",
        "What that person is; nobody where none is named, other where nothing tells it.",
        "Action plan and header",
        ({ audit: { template, record }, person }) => personRole(template, record, person),
      ),
      text("line_manager", "The line manager, as entered.", "Follow-up", ({ lineManager }) => lineManager, {
        only: "identifiers",
      }),
      date(
        "due",
        "Completion date; empty where what is entered is no date.",
        "Action plan",
        ({ due }) => parseDate(due),
        {
          of: "dates",
        },
      ),
      yesNo(
        "due_is_date",
        "Whether what is entered as completion date is one; empty where nothing is.",
        "Action plan",
        ({ due }) => isDay(due),
      ),
      date("signed_off", "When a manager signed it off.", "Action plan and follow-up", ({ signedOff }) =>
        parseDate(signedOff),
      ),
      text(
        "outcome",
        "What became of it: open, done or superseded.",
        "Action plan and follow-up",
        ({ outcome }) => outcome,
      ),
      yesNo(
        "open",
        "Whether it is still open.",
        "Action plan and follow-up",
        ({ outcome }) => outcome === "open",
      ),
      yesNo(
        "overdue",
        "Whether it was open past its date on the day the data was made for.",
        "Action plan and follow-up",
        ({ daysOver }) => daysOver > 0,
      ),
      whole(
        "days_overdue",
        "By how many days; 0 where it was not.",
        "Action plan and follow-up",
        ({ daysOver }) => daysOver,
      ),
      yesNo(
        "provisional",
        "Whether it may still change, since the audit is not final.",
        "Moderation and history",
        ({ provisional }) => provisional,
      ),
      text("note", "What the manager noted. It may name people.", "Follow-up", ({ note }) => note, {
        only: "narratives",
      }),
    ],
  },
  (audit) =>
    followedActions(audit.record, audit.lifecycle, audit.asOf).map((action) => ({ ...action, audit })),
);
