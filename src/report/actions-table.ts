import { formatDate } from "../audit/dates";
import type { FollowedAction } from "../moderation/due";
import { outcomeText } from "./lifecycle-text";

/** The agreed actions as the rows of a table to paste into a child’s plan (R115): first what its columns are called. */
export function actionsTable(actions: readonly FollowedAction[]): readonly (readonly string[])[] {
  return [
    ["Action", "Person", "Line manager", "By", "Outcome", "Signed off", "Note"],
    ...actions.map(({ what, person, lineManager, due, outcome, signedOff, note, provisional }) => [
      what,
      person,
      lineManager,
      formatDate(due),
      provisional ? `${outcomeText(outcome)} (provisional)` : outcomeText(outcome),
      formatDate(signedOff),
      note,
    ]),
  ];
}

/** A table as text that a spreadsheet or a Word table takes: a tab between cells, one row to a line. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, " ").trim()).join("\t")).join("\n");

/** When an action is to be done: "9 days overdue", "due today", "due in 5 days", "due 29 January 2027". */
export function actionDueText(
  { due, daysOver, outcome, signedOff }: FollowedAction,
  daysTo: number | undefined,
): string {
  if (outcome !== "open") return `${outcomeText(outcome)}, ${formatDate(signedOff)}`;
  if (daysOver > 0) return daysOver === 1 ? "1 day overdue" : `${String(daysOver)} days overdue`;
  if (daysTo === undefined) return due.trim() === "" ? "no date" : due;
  if (daysTo === 0) return "due today";
  return daysTo <= SOON
    ? `due in ${daysTo === 1 ? "1 day" : `${String(daysTo)} days`}`
    : `due ${formatDate(due)}`;
}

/** In days: nearer than this, it is counted. */
const SOON = 14;
