import type { Command } from "commander";
import { comparedWith, withAllocated } from "../programme/expected";
import { oneOfEach } from "../programme/one-of-each";
import { mergedRegister, REMINDED } from "../programme/register";
import { askedFor, standingCounts, standings } from "../programme/standing";
import { currentRows } from "../report/register-columns";
import { lackingColumns, waitedFor } from "../report/register-rows";
import { comparedTexts, lackingText, registerRemarkText, twiceTexts } from "../report/register-text";
import { counted } from "../report/phrases";
import { programmeText } from "../report/standing-text";
import { expectedIn } from "./expected-file";
import { surroundings } from "./files";
import { foldInThreads } from "./fold-in-threads";
import { JOBS, jobsNamed } from "./jobs";
import { dayNamed } from "./moderation-json";
import { openBeside } from "./lock-file";
import { numberNamed } from "./number-named";
import { peopleIn } from "./people-file";
import { registerFile } from "./register-file";
import { datesAt } from "./templates";
import { UsageError } from "./usage-error";
import { writeReminders } from "./write-reminders";
import { writeTrackers } from "./write-trackers";
import { phrase } from "../words/phrase";

interface TrackOptions {
  readonly register: string;
  readonly sample: readonly string[];
  readonly asOf?: string;
  readonly settings?: string;
  readonly takeDocuments?: boolean;
  readonly people?: string;
  readonly trackers?: string;
  readonly reminders?: string;
  readonly escalateAfter: string;
  readonly force?: boolean;
  readonly jobs?: string;
  readonly json?: boolean;
}

const UNREADABLE = 2;
const collect = (value: string, sofar: readonly string[]): readonly string[] => [...sofar, value];

/** `self` is the file of the program, which threads that read load as well; without it there are none. */
export function addTrack(program: Command, self?: string): void {
  program
    .command("track")
    .description(
      phrase(
        "Keep the register of a programme from its documents: who has which, what is due and late, what has not come back. What was changed in the register by hand stays, and differences are said. Exit 0: all read; 2: a file could not be read.",
      ),
    )
    .argument(
      "<path...>",
      phrase("files, folders with all that is in them, or patterns such as audits/**/*.docx"),
    )
    .requiredOption(
      "--register <file>",
      phrase("the register, .xlsx or .json; it is made where there is none"),
    )
    .option(
      "--sample <file>",
      phrase("the certificate or the allocation of a month; may be given again"),
      collect,
      [],
    )
    .option("--as-of <date>", phrase("the day to count from; today where it isn’t said"))
    .option(
      "--settings <file>",
      phrase("an organisation's catalogue, or its index.json: closed days and timescales"),
    )
    .option("--take-documents", phrase("take what the documents say where a cell was changed by hand"))
    .option(
      "--people <list>",
      phrase("who is who: a CSV file or workbook with the columns Name, Mail, Role and Teams"),
    )
    .option(
      "--trackers <folder>",
      phrase("write trackers for the heads of service and service managers of --people"),
    )
    .option(
      "--reminders <folder>",
      phrase("draft reminders of what is late and of actions open, once a week each"),
    )
    .option("--escalate-after <days>", phrase("days over after which something is to be escalated"), "14")
    .option("--force", phrase("replace trackers and drafts that are there"))
    .option(...JOBS)
    .option("--json", phrase("as JSON"))
    .action(async (paths: readonly string[], options: TrackOptions) => {
      const today = options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf);
      const jobs = jobsNamed(options.jobs);
      const escalateAfter = numberNamed(options.escalateAfter, "--escalate-after", 1000);
      if (options.trackers !== undefined && options.people === undefined)
        throw new UsageError(
          phrase("--trackers needs --people LIST, which says who answers for which teams."),
        );
      const people = options.people === undefined ? [] : await peopleIn(options.people);
      const register = await registerFile(options.register);
      const expected = (await Promise.all(options.sample.map(expectedIn))).flat();
      const dates = options.settings === undefined ? undefined : await datesAt(options.settings);
      const { summary, tracked } = await foldInThreads(paths, { dates, track: today }, jobs, self);
      const unread = Object.entries(summary.notRead);
      if (unread.length > 0) process.exitCode = UNREADABLE;
      for (const [file, why] of unread) process.stderr.write(`${file}: ${why}\n`);
      for (const mark of summary.lockFiles)
        process.stderr.write(
          `${phrase("{mark}: someone has {which} open; what is saved of it counts.", {
            mark,
            which: await openBeside(mark),
          })}\n`,
        );
      const { tracked: found, ...more } = oneOfEach(tracked);
      const compared = comparedWith(waitedFor(register.rows, expected), found);
      const audits = found.map((each) => withAllocated(each, compared.allocated.get(each), today));
      const merged = mergedRegister(register.rows, currentRows(audits, compared.missing, today), {
        today,
        takeDocuments: options.takeDocuments ?? false,
        unread: new Set(unread.map(([file]) => file)),
      });
      const all = standings(merged.rows);
      const remarks = [
        ...lackingText(lackingColumns(register.rows)),
        ...twiceTexts(more),
        ...comparedTexts({ ...compared, missing: askedFor(compared.missing, all) }),
        ...merged.remarks.map(registerRemarkText),
      ];
      const force = options.force ?? false;
      if (options.trackers !== undefined)
        await writeTrackers(options.trackers, all, merged.rows, people, { today, escalateAfter, force });
      const reminded =
        options.reminders === undefined
          ? new Set<number>()
          : await writeReminders(options.reminders, all, people, today, force);
      const rows = merged.rows.map((row, index) =>
        reminded.has(index) ? { ...row, values: { ...row.values, [REMINDED]: today } } : row,
      );
      await register.write(rows).catch((error: unknown) => {
        if (reminded.size > 0)
          process.stderr.write(
            `${phrase("{folder}: The reminders drafted now stand in no register, so they will be drafted again. Delete them.", { folder: options.reminders ?? "" })}\n`,
          );
        throw error;
      });
      if (options.json)
        process.stdout.write(
          `${JSON.stringify({ asOf: today, counts: standingCounts(all, today), audits: all, notComeBack: compared.missing, remarks: merged.remarks, notRead: summary.notRead }, null, 2)}\n`,
        );
      else process.stdout.write(programmeText(all, today));
      for (const remark of remarks) process.stderr.write(`${remark}\n`);
      const added = merged.rows.filter(({ at }) => at === undefined).length;
      process.stderr.write(`${options.register}: ${said(merged.rows.length, added)}\n`);
    });
}

const said = (rows: number, added: number): string =>
  `${counted(rows, "row")}${added > 0 ? phrase(", {added} of them new", { added }) : ""}.`;
