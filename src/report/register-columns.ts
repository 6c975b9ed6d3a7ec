import { STATES, type StateId } from "../audit/moderation";
import type { CurrentRow, Value } from "../programme/register";
import { CASE, DAYS_OVER, DOCUMENT, DUE, DOCUMENTS, FILE, ID, REMINDED } from "../programme/register";
import { daysLate, type Expected } from "../programme/expected";
import { monthOf, overdueActions, type Tracked } from "../programme/tracked";
import type { IsoDate } from "../audit/dates";
import type { Actor } from "../moderation/steps";
import { counted } from "./phrases";

/** A column of the register: its heading, what it holds, and what a reader of the register should know of it. */
export interface RegisterColumn {
  readonly id: string;
  readonly label: string;
  readonly type: "text" | "whole" | "date";
  readonly words: string;
  /** What an audit says; none where the column is for people. */
  readonly audit?: (tracked: Tracked) => Value | undefined;
  /** What is said of a case that has no document. */
  readonly expected?: (expected: Expected, today: IsoDate) => Value | undefined;
}

/** The columns in the order in which a new register has them. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  {
    id: CASE,
    label: "Case",
    type: "text",
    words: "The case, by its id in the case system.",
    audit: (tracked) => tracked.case,
    expected: (expected) => expected.case,
  },
  {
    id: "month",
    label: "Month",
    type: "text",
    words: "The month in which the audit was received, else that of its date.",
    audit: monthOf,
    expected: ({ month }) => month,
  },
  {
    id: "audit",
    label: "Audit",
    type: "text",
    words: "The template.",
    audit: (tracked) => tracked.audit,
  },
  {
    id: "team",
    label: "Team",
    type: "text",
    words: "The team as the audit names it.",
    audit: ({ team }) => team,
    expected: ({ team }) => team,
  },
  {
    id: "auditor",
    label: "Auditor",
    type: "text",
    words: "Who audits.",
    audit: ({ auditor }) => auditor,
    expected: ({ auditor }) => auditor,
  },
  {
    id: "moderator",
    label: "Moderator",
    type: "text",
    words: "Who moderates.",
    audit: ({ moderator }) => moderator,
    expected: ({ moderator }) => moderator,
  },
  {
    id: "state",
    label: "State",
    type: "text",
    words: "Where the audit stands.",
    audit: ({ state }) => STATES.find(({ id }) => id === state)?.label ?? state,
    expected: () => NO_DOCUMENT,
  },
  {
    id: "received",
    label: "Received",
    type: "date",
    words: "The day the auditor received it.",
    audit: ({ received }) => received,
    expected: ({ received }) => received,
  },
  {
    id: "audited",
    label: "Last audited",
    type: "date",
    words: "The day of the audit: a sample that is given the register knows by it when a child was audited.",
    audit: ({ date }) => date,
  },
  {
    id: DUE,
    label: "Due",
    type: "date",
    words: "The day by which the step it is at should be over.",
    audit: ({ due }) => due?.day,
    expected: ({ due }) => due,
  },
  {
    id: DAYS_OVER,
    label: "Days over",
    type: "whole",
    words: "By how many days that is past; empty where it is not.",
    audit: ({ due }) => positive(due?.daysOver),
    expected: (expected, today) => positive(daysLate(expected, today)),
  },
  {
    id: "moderation-from",
    label: "Moderation from",
    type: "date",
    words: "The first of the working days in which it is moderated.",
    audit: ({ moderation }) => moderation?.from,
  },
  {
    id: "moderation-to",
    label: "Moderation by",
    type: "date",
    words: "The last of them.",
    audit: ({ moderation }) => moderation?.to,
  },
  {
    id: "queries",
    label: "Queries open",
    type: "whole",
    words: "Comments nobody has answered.",
    audit: ({ queries }) => queries,
  },
  {
    id: "actions",
    label: "Actions agreed",
    type: "whole",
    words: "Actions agreed.",
    audit: ({ agreed }) => agreed,
  },
  {
    id: "actions-open",
    label: "Actions open",
    type: "whole",
    words: "Those that nobody has signed off.",
    audit: ({ open }) => open.length,
  },
  {
    id: "actions-overdue",
    label: "Actions overdue",
    type: "whole",
    words: "Those of them whose day is past.",
    audit: overdueActions,
  },
  {
    id: "next",
    label: "Next step",
    type: "text",
    words: "What is to be done next.",
    audit: nextText,
    expected: ({ auditor }) => (auditor === "" ? "Allocate it" : "Send the document back"),
  },
  {
    id: "whose",
    label: "Whose turn",
    type: "text",
    words: "Who has it: the name where the audit holds it, else what they are.",
    audit: whoseText,
    expected: ({ auditor }) => (auditor === "" ? ACTORS.lead : auditor),
  },
  {
    id: "exempt",
    label: "Exempt because",
    type: "text",
    words: "Yours: why an audit is not asked for; it is then neither late nor reminded of.",
  },
  {
    id: "late-because",
    label: "Late because",
    type: "text",
    words: "Yours: why it is late; it is still late, and the trackers say why.",
  },
  {
    id: REMINDED,
    label: "Reminder drafted",
    type: "date",
    words: "The day a reminder was last drafted; another is a week later.",
  },
  {
    id: DOCUMENT,
    label: "Document",
    type: "text",
    words: "Whether its document is here, has not come back, is not found any more or could not be read.",
    audit: () => DOCUMENTS.here,
    expected: () => DOCUMENTS.missing,
  },
  {
    id: FILE,
    label: "File",
    type: "text",
    words: "Where the document is.",
    audit: ({ file }) => file,
    expected: () => "",
  },
  {
    id: ID,
    label: "Record",
    type: "text",
    words: "The audit’s own id, by which its row is known again. Leave it as it is.",
    audit: ({ id }) => id,
    expected: () => "",
  },
];

const NO_DOCUMENT = "No document";
export const ACTORS: Readonly<Record<Actor, string>> = {
  auditor: "Auditor",
  moderator: "Moderator",
  lead: "Lead auditor",
  manager: "Team manager",
};

/** What the documents say, a row for each audit and then for each case that has none. */
export const currentRows = (
  tracked: readonly Tracked[],
  missing: readonly Expected[],
  today: IsoDate,
): readonly CurrentRow[] => [
  ...tracked.map((each) => ({
    about: { tracked: each },
    id: each.id,
    case: each.case,
    values: valuesOf(({ audit }) => audit && ((): Value | undefined => audit(each))),
  })),
  ...missing.map((each) => ({
    about: { expected: each },
    id: "",
    case: each.case,
    values: valuesOf(({ expected }) => expected && ((): Value | undefined => expected(each, today))),
  })),
];

/** A column that says nothing of a case without a document is empty there, until the document comes. */
const valuesOf = (
  of: (column: RegisterColumn) => (() => Value | undefined) | undefined,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    REGISTER_COLUMNS.filter(({ audit }) => audit !== undefined).map((column) => {
      const value = of(column)?.();
      return [column.id, value === undefined || value === "" ? null : value] as const;
    }),
  );

const positive = (days = 0): number | null => (days > 0 ? days : null);

const NEXT: Readonly<Record<StateId, string>> = {
  allocated: "Fill it in and send it for moderation",
  "in-progress": "Complete it and send it for moderation",
  ready: "Send it for moderation",
  "in-moderation": "Moderate it and return it",
  returned: "Answer what was returned, or have it made final",
  final: "Share it with team manager and worker",
  shared: "Sign off its actions",
  "actions-open": "Sign off its actions",
  closed: "",
};

/** What is to be done next of an audit. */
export function nextText({ state, queries, open }: Tracked): string {
  if (state === "returned" && queries > 0) return `Answer ${counted(queries, "query", "queries")}`;
  if (state === "shared" || state === "actions-open")
    return open.length > 0 ? `Sign off ${counted(open.length, "action")}` : "Close it";
  return NEXT[state];
}

/** Who has it. */
export function whoseText({ next }: Tracked): string {
  if (!next) return "";
  return next.name === "" ? ACTORS[next.by] : next.name;
}
