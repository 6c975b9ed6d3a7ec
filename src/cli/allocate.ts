import type { Command } from "commander";
import { addDays, formatDate, type IsoDate } from "../audit/dates";
import { csvBytes } from "../cases/csv-bytes";
import { namesAuditorColumns, readAuditors } from "../cases/read-auditors";
import { readLoads } from "../cases/read-loads";
import { isSamePerson } from "../moderation/same-person";
import { workingDayOfNextMonth, workingDaysAfter } from "../moderation/working-days";
import { USUAL } from "../moderation/due";
import type { Allocation, Auditor } from "../programme/allocation";
import { allocate, MOST_ALLOCATED, type Allocating } from "../programme/allocate";
import type { Stretch } from "../programme/barred";
import { caseKey } from "../programme/case-row";
import { allocateBeside } from "../programme/keep-allocated";
import { listed } from "../report/phrases";
import {
  allocationRows,
  loadLines,
  managersText,
  nothingForText,
  unplacedText,
} from "../report/programme/allocation-text";
import { casesToAllocate, type FoundCases } from "./cases-to-allocate";
import { allocationIn } from "./expected-file";
import { mayWrite, surroundings } from "./files";
import { listIn, registerListIn } from "./list-file";
import { dayNamed } from "./moderation-json";
import { datesAt } from "./templates";
import { eachGiven } from "./each-given";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase, phraseOf } from "../words/phrase";

interface AllocateOptions {
  readonly auditors: string;
  readonly cases?: string;
  readonly sheet?: string;
  readonly register?: string;
  readonly received?: string;
  readonly workingDays?: string;
  readonly settings?: string;
  readonly set: readonly string[];
  readonly because?: string;
  readonly panel?: string;
  readonly output: string;
  readonly keep?: string;
  readonly old?: boolean;
  readonly force?: boolean;
}

const NOT_ALL = 1;

export function addAllocate(program: Command): void {
  program
    .command("allocate")
    .description(
      phrase(
        "Give each case of a sample an auditor and a moderator: nobody their own service or a case they worked on, loads as even as can be. Exit 0: all are placed; 1: nobody may audit or moderate some; 2: it could not be done.",
      ),
    )
    .argument("<file>", phrase("the certificate of the sample (.json), or a list of cases (.csv or .xlsx)"))
    .requiredOption(
      "--auditors <file>",
      phrase(
        "who audits (.csv or .xlsx): Name, Service, Role, Most a month, Away, Experienced, Not with, Left",
      ),
    )
    .requiredOption(
      "-o, --output <file>",
      phrase("the allocation (.json); a list to read (.csv) goes beside it"),
    )
    .option("--cases <file>", phrase("with a certificate: the list of cases, which tells who worked on them"))
    .option("--sheet <name>", phrase("the sheet of the list of cases"))
    .option(
      "--register <file>",
      phrase("what was allocated before, with Auditor and Received: loads are even over months"),
    )
    .option("--received <date>", phrase("the day on which auditors receive them; today where it isn’t said"))
    .option("--working-days <count>", phrase("due after so many working days, in place of two weeks"))
    .option(
      "--settings <file>",
      phrase("an organisation's catalogue, or the index.json of one: its closed days and timescales"),
    )
    .option("--set <id=name>", phrase("give a case to somebody by hand; may be repeated"), eachGiven, [])
    .option("--because <why>", phrase("why it is set by hand"))
    .option("--panel <count>", phrase("how many go to a panel, chosen by lot"))
    .option(
      "--keep <allocation>",
      phrase("what this allocation gives out stays as it is, and only the other cases are allocated"),
    )
    .option("--old", phrase("take this certificate though a newer one beside it takes its place"))
    .option("--force", phrase("replace the file"))
    .action(allocateFrom);
}

async function allocateFrom(path: string, options: AllocateOptions): Promise<void> {
  const { output } = options;
  if (!/\.json$/i.test(output))
    throw new UsageError(phrase("Give {output} a name that ends in .json.", { output }));
  const table = output.replace(/\.json$/i, ".csv");
  for (const each of [output, table]) await mayWrite(each, options);
  const stretch = await stretchOf(options);
  const auditors = await auditorsAt(options.auditors);
  const found = await casesToAllocate(path, options);
  if (found.cases.length > MOST_ALLOCATED)
    throw new UsageError(
      phrase(
        "{path}: This has {cases} cases, and at most {mostallocated} are allocated at once. Split the list.",
        { path, cases: found.cases.length, mostallocated: MOST_ALLOCATED },
      ),
    );
  const kept = options.keep === undefined ? undefined : await allocationIn(options.keep);
  const before = await loadsAt(options.register, { day: stretch.received, given: kept?.cases }, auditors);
  const asked = {
    cases: found.cases,
    auditors,
    stretch,
    before,
    byHand: byHand(options, auditors, found),
    panel: wholeNumber("--panel", options.panel) ?? 0,
    lot: found.lot,
  };
  const { cases, unplaced } =
    options.keep === undefined || !kept ? allocate(asked) : besideKept(options.keep, kept, asked);
  const allocation: Allocation = {
    kind: "case-audit-allocation",
    version: 1,
    on: stretch.received,
    certificate: found.certificate,
    cases,
    unplaced,
  };
  await writeWhole(output, new TextEncoder().encode(`${JSON.stringify(allocation, null, 2)}\n`));
  await writeWhole(table, csvBytes(allocationRows(allocation)));
  for (const sentence of [...nothingForText(auditors, stretch), ...managersText(auditors, cases)])
    process.stderr.write(`${options.auditors}: ${sentence}\n`);
  for (const each of unplaced) process.stderr.write(`${each.id}: ${unplacedText(each)}\n`);
  const unmoderated = cases.filter(({ moderator }) => moderator === "").map(({ id }) => id);
  if (unmoderated.length > 0)
    process.stderr.write(
      `${phrase(
        "Nobody may moderate {unmoderated}: name more who are experienced, and at work from {from} to {to}.",
        {
          unmoderated: listed(unmoderated, 20),
          from: formatDate(stretch.moderation?.from ?? stretch.due),
          to: formatDate(stretch.moderation?.to ?? stretch.due),
        },
      )}\n`,
    );
  process.stdout.write(
    [
      phraseOf(
        cases.length,
        "{count} case is allocated. {output}, and {table} to read.",
        "{count} cases are allocated. {output}, and {table} to read.",
        { output, table },
      ),
      ...loadLines(allocation),
      "",
    ].join("\n"),
  );
  if (unplaced.length > 0 || unmoderated.length > 0) process.exitCode = NOT_ALL;
}

/** Allocates beside what is given out, and says what is not in the sample any more. */
function besideKept(path: string, before: Allocation, asked: Allocating) {
  const found = allocateBeside(before, asked);
  for (const { id, auditor } of found.gone)
    process.stderr.write(
      `${phrase("{path}: {id} is not among the cases any more. Tell {auditor}, who has it.", { path, id, auditor })}\n`,
    );
  process.stderr.write(
    `${phraseOf(found.kept, "{path}: {count} case stays with whom it is.", "{path}: {count} cases stay with whom they are.", { path })}\n`,
  );
  return found;
}

async function stretchOf({ received, workingDays, settings }: AllocateOptions): Promise<Stretch> {
  const from = received === undefined ? surroundings.today() : dayNamed(received);
  const {
    closed = [],
    complete = USUAL.complete,
    moderate = USUAL.moderate,
  } = settings === undefined ? {} : await datesAt(settings);
  const working = wholeNumber("--working-days", workingDays);
  const due = working === undefined ? addDays(from, complete) : workingDaysAfter(from, working, closed).day;
  const day = (count: number) => workingDayOfNextMonth(due, count, closed).day;
  return { received: from, due, closed, moderation: { from: day(1), to: day(moderate) } };
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UsageError(phrase('{option} takes a whole number, and not "{text}".', { option, text }));
}

async function auditorsAt(path: string): Promise<readonly Auditor[]> {
  const read = readAuditors(await listIn(path, namesAuditorColumns));
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const note of read.notes) process.stderr.write(`${path}: ${note}\n`);
  for (const { line, sentence } of read.faults)
    process.stderr.write(`${phrase("{path} line {line}: {sentence}", { path, line, sentence })}\n`);
  if (read.auditors.length > 0) return read.auditors;
  throw new UsageError(
    phrase("{path}: No row of this list can be used, so there is nobody to allocate to.", { path }),
  );
}

/** What people had in the months before; who stands in the register and not in the list of auditors is named. */
async function loadsAt(
  path: string | undefined,
  { day, given }: { readonly day: IsoDate; readonly given: Allocation["cases"] | undefined },
  auditors: readonly Auditor[],
): Promise<(name: string) => number> {
  if (path === undefined) return () => 0;
  const read = readLoads(await registerListIn(path), day, given);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  const loads = [...read.loads];
  const gone = loads.filter(([name]) => !auditors.some((auditor) => isSamePerson(auditor.name, name)));
  if (gone.length > 0)
    process.stderr.write(
      `${phraseOf(
        gone.length,
        "{path}: {gone} is not in the list of auditors any more. Look whether audits of theirs are still open.",
        "{path}: {gone} are not in the list of auditors any more. Look whether audits of theirs are still open.",
        {
          path,
          gone: listed(
            gone.map(([name]) => name),
            10,
          ),
        },
      )}\n`,
    );
  if (read.undated > 0)
    process.stderr.write(
      `${phraseOf(
        read.undated,
        "{path}: {count} row has no day, and counts as of the months before.",
        "{path}: {count} rows have no day, and count as of the months before.",
        { path },
      )}\n`,
    );
  return (name) => loads.reduce((sum, [other, count]) => (isSamePerson(name, other) ? sum + count : sum), 0);
}

function byHand({ set, because }: AllocateOptions, auditors: readonly Auditor[], { cases }: FoundCases) {
  if (set.length > 0 && (because === undefined || because.trim() === ""))
    throw new UsageError(phrase('Say why a case is given by hand: --because "knows the school".'));
  return set.map((text) => {
    const [, id = "", name = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (id.trim() === "" || name.trim() === "")
      throw new UsageError(
        phrase('--set takes a case and who is to have it, such as --set "K-31=J. Jones", and not "{text}".', {
          text,
        }),
      );
    if (!cases.some((each) => caseKey(each.id) === caseKey(id)))
      throw new UsageError(
        phrase("The case {id} is not among those to allocate. Look at how it is written there.", {
          id: id.trim(),
        }),
      );
    if (!auditors.some((auditor) => isSamePerson(auditor.name, name)))
      throw new UsageError(
        phrase("{name} is not in the list of auditors. Add them there, or name somebody who is.", {
          name: name.trim(),
        }),
      );
    return { id: id.trim(), name: name.trim(), because: because?.trim() ?? "" };
  });
}
