import type { Command } from "commander";
import { formatDate } from "../audit/dates";
import { followedActions, type FollowedAction } from "../moderation/due";
import { lifecycleOf } from "../moderation/lifecycle";
import { csvBytes } from "../cases/csv-bytes";
import { outcomeText } from "../report/lifecycle-text";
import { counted } from "../report/phrases";
import { auditFiles } from "./audit-files";
import { mayWrite, surroundings } from "./files";
import { filesInThreads } from "./files-in-threads";
import { JOBS, jobsNamed } from "./jobs";
import { dayNamed } from "./moderation-json";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { inEnglish, phrase, phraseOf } from "../words/phrase";

interface ActionsOptions {
  readonly overdue?: boolean;
  readonly json?: boolean;
  readonly csv?: string;
  readonly asOf?: string;
  readonly force?: boolean;
  readonly jobs?: string;
}

interface FiledAction extends FollowedAction {
  readonly file: string;
  readonly id: string;
}

const UNREADABLE = 2;

export function addActions(program: Command, self?: string): void {
  program
    .command("actions")
    .description(
      phrase(
        "List the agreed actions of audits with person, line manager, due date and what became of them. Exit 0: all read; 2: a file could not be read.",
      ),
    )
    .argument("<file...>", phrase("one or more .docx, folders of them, or patterns such as audits/**/*.docx"))
    .option("--overdue", phrase("only those that are overdue and not signed off"))
    .option("--as-of <date>", phrase("the day to count from; today where it isn’t said"))
    .option("--json", phrase("as JSON"))
    .option("--csv <file>", phrase("write them to a file that spreadsheets open"))
    .option("--force", phrase("replace the file if it is there"))
    .option(...JOBS)
    .action(async (paths: readonly string[], options: ActionsOptions) => {
      if (options.json && options.csv !== undefined)
        throw new UsageError(phrase("Choose --json or --csv, not both."));
      const jobs = jobsNamed(options.jobs);
      if (options.csv !== undefined) await mayWrite(options.csv, options);
      const today = options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf);
      const found: FiledAction[] = [];
      let audits = 0;
      for await (const read of filesInThreads("read", await auditFiles(paths), jobs, self)) {
        if ("fault" in read) {
          process.stderr.write(`${read.file}: ${read.fault}\n`);
          process.exitCode = UNREADABLE;
          continue;
        }
        audits += 1;
        const { template, record } = read.audit;
        const actions = followedActions(record, lifecycleOf(template, record), today);
        found.push(
          ...actions
            .filter(({ daysOver }) => !options.overdue || daysOver > 0)
            .map((action) => ({ file: read.file, id: record.id, ...action })),
        );
      }
      if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else if (options.csv !== undefined) {
        await writeWhole(options.csv, csvBytes([COLUMNS, ...found.map(rowOf)]));
        process.stdout.write(`${options.csv}: ${counted(found.length, "action")}.\n`);
      } else if (found.length === 0 && audits > 0)
        process.stdout.write(`${noneText(audits, options.overdue === true)}\n`);
      else for (const action of found) process.stdout.write(lineOf(action));
    });
}

const noneText = (audits: number, overdue: boolean): string =>
  overdue
    ? phraseOf(audits, "No action is overdue in {count} audit.", "No action is overdue in {count} audits.")
    : phraseOf(audits, "No actions are agreed in {count} audit.", "No actions are agreed in {count} audits.");

const COLUMNS = [
  "File",
  "Action",
  "What",
  "Person",
  "Line manager",
  "Due",
  "Days overdue",
  "Outcome",
  "Signed off",
  "Note",
  "Provisional",
];

const rowOf = (action: FiledAction): readonly string[] => [
  action.file,
  String(action.row),
  action.what,
  action.person,
  action.lineManager,
  action.due,
  action.daysOver > 0 ? String(action.daysOver) : "",
  inEnglish(() => outcomeText(action.outcome)),
  action.signedOff,
  action.note,
  action.provisional ? "yes" : "",
];

function lineOf({
  file,
  row,
  what,
  person,
  lineManager,
  due,
  daysOver,
  outcome,
  signedOff,
  note,
  provisional,
}: FiledAction): string {
  const said = [
    person === "" ? phrase("nobody named") : person,
    ...(lineManager === "" ? [] : [phrase("line manager: {lineManager}", { lineManager })]),
    due === "" ? phrase("no date") : phrase("by {due}", { due: formatDate(due) }),
    ...(daysOver > 0 ? [phrase("{days} overdue", { days: counted(daysOver, "day") })] : []),
    outcome === "open"
      ? provisional
        ? phrase("provisional until the audit is final")
        : phrase("open")
      : phrase("{outcome}, signed off {signedOff}", {
          outcome: outcomeText(outcome).toLowerCase(),
          signedOff: formatDate(signedOff),
        }),
    ...(note === "" ? [] : [note.replace(/\s+/g, " ").trim()]),
  ];
  return `${phrase("{file}: action {row}: {replace} ({said})", {
    file,
    row,
    replace: what.replace(/\s+/g, " ").trim(),
    said: said.join("; "),
  })}\n`;
}
