import { parseDate, type IsoDate } from "../audit/dates";
import { formatDate } from "./day-text";
import type { Reminder } from "../programme/reminders";
import type { Standing } from "../programme/standing";
import { counted } from "./phrases";
import { ACTORS } from "./register-columns";
import { standingState } from "./standing-text";
import { phrase, phraseOf } from "../words/phrase";

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
    subject:
      overdue > 0
        ? phraseOf(
            all,
            "{count} audit waits for you, {overdue} overdue",
            "{count} audits wait for you, {overdue} overdue",
            { overdue },
          )
        : phraseOf(all, "{count} audit waits for you", "{count} audits wait for you"),
    text: [
      phrase("Dear {addressee},", { addressee: addressee(to) }),
      ...(late.length > 0
        ? [
            phraseOf(
              late.length,
              "This audit is overdue and with you:",
              "These audits are overdue and with you:",
            ),
            lines(late.map(lateLine)),
          ]
        : []),
      ...(actions.length > 0
        ? [
            phraseOf(
              actions.length,
              "The actions of this audit are not all signed off yet:",
              "The actions of these audits are not all signed off yet:",
            ),
            lines(actions.map((each) => actionLine(each))),
            phrase(
              "Please sign each action off in the audit, or say there that it is no longer needed and why. This is drafted each week until all are.",
            ),
          ]
        : []),
      phraseOf(
        all,
        "As of {today}. If it can’t be done now, please answer with the reason.",
        "As of {today}. If one of them can’t be done now, please answer with the reason.",
        { today: formatDate(today) },
      ),
    ].join("\n\n"),
  };
}

/** All of them one after the other, to paste each into a mail. */
export const remindersText = (reminders: readonly Reminder[], today: IsoDate): string =>
  reminders
    .map((each) => {
      const { subject, text } = reminderText(each, today);
      return `${phrase("To: {addressee}", { addressee: addressee(each.to) })}
${phrase("Subject: {subject}", { subject })}

${text}
`;
    })
    .join(`\n${"-".repeat(60)}\n\n`);

const lines = (texts: readonly string[]): string => texts.map((each) => `- ${each}`).join("\n");

function lateLine({ case: id, state, due, daysOver, queries }: Standing): string {
  const open =
    queries > 0 ? phrase("; {queries} open", { queries: counted(queries, "query", "queries") }) : "";
  const was = due === undefined ? "" : phrase(", due {due}", { due: formatDate(due) });
  return `${id}: ${standingState(state).toLowerCase()}${was}, ${counted(daysOver, "day")} over${open}`;
}

function actionLine({ case: id, open }: Standing): string {
  const each = open.map(({ row, person, due, daysOver }) => {
    const by =
      parseDate(due) === undefined ? phrase("no date") : phrase("by {due}", { due: formatDate(due) });
    const over = daysOver > 0 ? phrase(", {days} overdue", { days: counted(daysOver, "day") }) : "";
    return phrase("action {row} ({who}, {by}{over})", {
      row,
      who: person === "" ? phrase("nobody named") : person,
      by,
      over,
    });
  });
  return `${id}: ${each.join("; ")}`;
}
