import { formatDate, parseDate, type IsoDate } from "../audit/dates";
import type { Reminder } from "../programme/reminders";
import type { Standing } from "../programme/standing";
import { counted } from "./phrases";
import { ACTORS } from "./register-columns";
import { standingState } from "./standing-text";

/** What a mail says, for a person to look at and send. Children go by the ids of their cases, and no answer of an audit is in it. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Who a reminder is for: the name, else what they are. */
export const addressee = ({ name, role, team }: Reminder["to"]): string =>
  name !== "" ? name : `${ACTORS[role]}${team === "" ? "" : `, ${team}`}`;

/** A reminder to one person. */
export function reminderText({ to, late, actions }: Reminder, today: IsoDate): MailText {
  const overdue = late.length + actions.filter(({ actionsOverdue }) => actionsOverdue > 0).length;
  const all = late.length + actions.length;
  return {
    subject: `${counted(all, "audit waits", "audits wait")} for you${overdue > 0 ? `, ${String(overdue)} overdue` : ""}`,
    text: [
      `Dear ${addressee(to)},`,
      ...(late.length > 0 ? ["These audits are overdue and with you:", lines(late.map(lateLine))] : []),
      ...(actions.length > 0
        ? [
            "The actions of these audits are not all signed off yet:",
            lines(actions.map((each) => actionLine(each))),
            "Please sign each action off in the audit, or say there that it is no longer needed and why. This is drafted each week until all are.",
          ]
        : []),
      `As of ${formatDate(today)}. If one of them can’t be done by now, please answer with the reason.`,
    ].join("\n\n"),
  };
}

/** All of them one after the other, to paste each into a mail. */
export const remindersText = (reminders: readonly Reminder[], today: IsoDate): string =>
  reminders
    .map((each) => {
      const { subject, text } = reminderText(each, today);
      return `To: ${addressee(each.to)}\nSubject: ${subject}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(60)}\n\n`);

const lines = (texts: readonly string[]): string => texts.map((each) => `- ${each}`).join("\n");

function lateLine({ case: id, state, due, daysOver, queries }: Standing): string {
  const open = queries > 0 ? `; ${counted(queries, "query", "queries")} open` : "";
  const was = due === undefined ? "" : `, due ${formatDate(due)}`;
  return `${id}: ${standingState(state).toLowerCase()}${was}, ${counted(daysOver, "day")} over${open}`;
}

function actionLine({ case: id, open }: Standing): string {
  const each = open.map(({ row, person, due, daysOver }) => {
    const by = parseDate(due) === undefined ? "no date" : `by ${formatDate(due)}`;
    const over = daysOver > 0 ? `, ${counted(daysOver, "day")} overdue` : "";
    return `action ${String(row)} (${person === "" ? "nobody named" : person}, ${by}${over})`;
  });
  return `${id}: ${each.join("; ")}`;
}
