import { join } from "node:path";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { allocationOf } from "../cases/allocation-of";
import { madeList } from "../cases/case-lists";
import type { Case } from "../cases/read-cases";
import { caseMaker } from "../docx/audit-maker";
import { refusalText } from "../report/lifecycle-text";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { freePath, surroundings } from "./files";
import { isThere } from "./is-there";
import { casesIn } from "./list-file";
import { MadeHere } from "./made-here";
import { progressLine } from "./progress-line";
import { errorSentence, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";
import { counted } from "../report/phrases";

const NOTHING = 2;
const NOT_ALLOCATED = phrase("The audit is made, and allocated to nobody.");
const INTERRUPTED = 130;

/** After these the next document fares no better. */
const HOPELESS: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO", "ENOENT", "ENOTDIR"]);

/** Header fields by id, choices as ids and dates ISO. */
type KnownHeader = AuditRecord["header"];

interface FromOptions {
  readonly list: string;
  /** Of a workbook; the one with the list where none is named. */
  readonly sheet?: string;
  readonly folder: string;
  /** Who allocates the audits that name their auditor. */
  readonly by: string;
  readonly force: boolean;
}

/**
 * Makes a document for each row of a list, one at a time, and a list of those
 * made. A row that can't be made is told with its line, and the rest are made.
 * `known` is entered where a row has nothing.
 */
export async function newFrom(
  template: Template,
  known: KnownHeader,
  { list, sheet, folder, by, force }: FromOptions,
): Promise<void> {
  const read = await casesIn(list, template, sheet);
  const report = (line: number, said: string) => {
    process.stderr.write(`${phrase("{list} line {line}: {said}", { list, line, said })}\n`);
    process.exitCode = NOT_ALL_WRITTEN;
  };
  for (const name of read.leftOut)
    process.stderr.write(
      `${phrase("{list}: The column “{name}” is no header field of this template and is left out.", {
        list,
        name,
      })}\n`,
    );
  for (const note of read.listNotes) process.stderr.write(`${list}: ${note}\n`);
  for (const { line, sentence } of read.rowNotes)
    process.stderr.write(`${phrase("{list} line {line}: {sentence}", { list, line, sentence })}\n`);
  for (const fault of read.faults) report(fault.line, fault.sentence);
  if (read.cases.length === 0) {
    process.exitCode = NOTHING;
    return;
  }

  const place = new MadeHere();
  await place.folder(folder);
  const pathOf = ({ fileName }: Case) => join(folder, fileName);
  const { made, isStopped } = await makeDocuments(template, read.cases, { known, list, pathOf, by, force });
  if (made.length === 0) await place.takeAway();
  if (made.length === 0 && !isStopped) process.exitCode = NOTHING;
  if (made.length > 0) await printMade(madeList(read, made), made.length, { folder, force });
}

interface MakeOptions {
  /** Entered where a case has nothing. */
  readonly known: KnownHeader;
  /** What a line that can't be made is told with. */
  readonly list: string;
  readonly pathOf: (each: Case) => string;
  readonly by: string;
  readonly force: boolean;
}

/** Makes a document for each case, one at a time; what can't be made is told with its line, and the rest are made. */
export async function makeDocuments(
  template: Template,
  cases: readonly Case[],
  { known, list, pathOf, by, force }: MakeOptions,
): Promise<{ readonly made: readonly Case[]; readonly isStopped: boolean }> {
  const report = (line: number, said: string) => {
    process.stderr.write(`${phrase("{list} line {line}: {said}", { list, line, said })}\n`);
    process.exitCode = NOT_ALL_WRITTEN;
  };
  const make = caseMaker(template, surroundings.newId);
  const allocating = { by, today: surroundings.today() };
  const made: Case[] = [];
  const progress = progressLine(cases.length, "made");
  const stop = stopSignal();
  let tried = 0;
  for (const each of cases) {
    if (stop.asked) break;
    tried += 1;
    const path = pathOf(each);
    const header = { ...known, ...enteredOnly(each.header) };
    try {
      if (!force && (await isThere(path)))
        throw new UsageError(
          phrase("{path} is there already and stays as it is. Add --force to replace it.", { path }),
        );
      const { allocation, against } = allocationOf(template, { ...each, header }, allocating);
      await writeWhole(path, make(header, allocation));
      for (const refusal of against) report(each.line, `${refusalText(template, refusal)} ${NOT_ALLOCATED}`);
      made.push({ ...each, header });
      progress.show(made.length);
    } catch (error) {
      progress.clear();
      report(each.line, error instanceof UsageError ? error.message : `${path}: ${errorSentence(error)}`);
      if (HOPELESS.has((error as NodeJS.ErrnoException).code)) break;
    }
  }
  progress.clear();
  stop.end();
  const left = cases.length - tried;
  if (left > 0)
    process.stderr.write(
      `${phrase("{list}: Stopped with {left} of {cases} rows left.", { list, left, cases: cases.length })}\n`,
    );
  if (stop.asked) process.exitCode = INTERRUPTED;
  return { made, isStopped: stop.asked };
}

/** Leaves the list of what was made beside it; prints it where that can't be done. */
async function printMade(
  bytes: Uint8Array,
  count: number,
  { folder, force }: Pick<FromOptions, "folder" | "force">,
): Promise<void> {
  const wanted = join(folder, "made.csv");
  const path = force ? wanted : await freePath(wanted);
  const documents = counted(count, "document");
  try {
    await writeWhole(path, bytes);
    process.stdout.write(
      `${phrase("Made {documents} in {folder}. They are listed in {path}.", { documents, folder, path })}\n`,
    );
  } catch (error) {
    process.exitCode = NOT_ALL_WRITTEN;
    process.stderr.write(`${path}: ${errorSentence(error)}\n`);
    process.stdout.write(
      `${phrase("Made {documents} in {folder}:", { documents, folder })}
${new TextDecoder().decode(bytes)}`,
    );
  }
}

function enteredOnly(header: KnownHeader): KnownHeader {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== ""));
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Whether somebody has asked the program to stop, so that it can finish the file it is at. Asked twice, it stops at once. */
function stopSignal(): { readonly asked: boolean; readonly end: () => void } {
  let asked = false;
  const stop = () => {
    asked = true;
    end();
  };
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    get asked() {
      return asked;
    },
    end,
  };
}
