import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDate } from "../audit/dates";
import { safeName } from "../cases/file-names";
import type { Person } from "../programme/people";
import { remindersOf } from "../programme/reminders";
import type { Standing } from "../programme/standing";
import { counted } from "../report/phrases";
import { addressee, reminderText } from "../report/reminder-text";
import { freePath } from "./files";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

/**
 * Drafts a reminder for everybody who has something late or actions open, as an .eml to open in Outlook and as a text to
 * paste. Gives the rows of the register that somebody is reminded of.
 */
export async function writeReminders(
  folder: string,
  all: readonly Standing[],
  people: readonly Person[],
  today: IsoDate,
  force: boolean,
): Promise<ReadonlySet<number>> {
  // Its library takes a while to load.
  const { emlOf } = await import("../mail/mail-draft");
  const reminders = remindersOf(all, people, today);
  if (reminders.length > 0) await mkdir(folder, { recursive: true });
  const withoutMail: string[] = [];
  for (const reminder of reminders) {
    const who = addressee(reminder.to);
    const { subject, text } = reminderText(reminder, today);
    // Of those drafted earlier on this day one may wait to be sent, and its audits are not asked about again.
    const first = join(folder, `${today} reminder ${safeName(who)}.eml`);
    const draft = force ? first : await freePath(first);
    const { mail } = reminder.to;
    if (mail === "") withoutMail.push(who);
    await writeWhole(
      draft,
      await emlOf({
        ...(mail === "" ? {} : { to: { name: who, address: mail } }),
        subject,
        text: `${text}\n`,
        day: today,
        id: `reminder ${today} ${who}`,
      }),
    );
    const pasted = draft.replace(/eml$/, "txt");
    await writeWhole(
      force ? pasted : await freePath(pasted),
      new TextEncoder().encode(`${subject}\n\n${text}\n`),
    );
  }
  process.stderr.write(
    `${phrase("{folder}: {reminders} drafted. Nothing is sent: open each, look at it and send it.", {
      folder,
      reminders: counted(reminders.length, "reminder"),
    })}\n`,
  );
  if (withoutMail.length > 0)
    process.stderr.write(
      `${phrase(
        "No mail address is known of {withoutMail}. Fill it in, or name them in the list of --people.",
        { withoutMail: withoutMail.join("; ") },
      )}\n`,
    );
  return new Set(reminders.flatMap(({ late, actions }) => [...late, ...actions].map(({ row }) => row)));
}
