import { formatDate } from "./day-text";
import type { FollowedAction } from "../moderation/due";
import { outcomeText } from "./lifecycle-text";
import { phrase, phraseOf } from "../words/phrase";

/** The agreed actions as the rows of a table to paste into a child’s plan (R115): first what its columns are called. */
export function actionsTable(actions: readonly FollowedAction[]): readonly (readonly string[])[] {
  return [
    [
      phrase("Action"),
      phrase("Person"),
      phrase("Line manager"),
      phrase("By"),
      phrase("Outcome"),
      phrase("Signed off"),
      phrase("Note"),
    ],
    ...actions.map(({ what, person, lineManager, due, outcome, signedOff, note, provisional }) => [
      what,
      person,
      lineManager,
      formatDate(due),
      provisional
        ? phrase("{outcome} (provisional)", { outcome: outcomeText(outcome) })
        : outcomeText(outcome),
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
  if (daysOver > 0) return phraseOf(daysOver, "{count} day overdue", "{count} days overdue");
  if (daysTo === undefined) return due.trim() === "" ? phrase("no date") : due;
  if (daysTo === 0) return phrase("due today");
  return daysTo <= SOON
    ? phraseOf(daysTo, "due in 1 day", "due in {count} days")
    : phrase("due {due}", { due: formatDate(due) });
}

/** In days: nearer than this, it is counted. */
const SOON = 14;
