import type { Command } from "commander";
import { csvBytes } from "../cases/csv-bytes";
import { recordXml } from "../document/save-audit";
import { auditFiles } from "./audit-files";
import { mayWrite, printProblems, readAuditFile, surroundings } from "./files";
import { filesInThreads } from "./files-in-threads";
import { JOBS, jobsNamed } from "./jobs";
import { print } from "./print";
import { cellsOf, jsonOf, type Cells, type RecordedFile } from "./recorded-file";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

interface RecordOptions {
  readonly json?: boolean;
  readonly xml?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly jobs?: string;
}

const UNREADABLE = 2;

export function addRecord(program: Command, self?: string): void {
  program
    .command("record")
    .description(
      phrase(
        "Print the structured record of audits, read from their content controls; of many, a line of JSON for each. Exit 0: all read; 2: a file could not be read, and the others are given.",
      ),
    )
    .argument("<file...>", phrase("one or more .docx, folders of them, or patterns such as audits/**/*.docx"))
    .option("--json", phrase("as JSON (the default)"))
    .option("--xml", phrase("as the custom XML part, of one file"))
    .option(
      "--csv",
      phrase("as a table that spreadsheets open: a row for each audit, a column for each answer"),
    )
    .option("-o, --output <file>", phrase("write it to a file, in UTF-8"))
    .option("--force", phrase("replace the file if it is there"))
    .option(...JOBS)
    .action(async (paths: readonly string[], options: RecordOptions) => {
      if ([options.json, options.xml, options.csv].filter(Boolean).length > 1)
        throw new UsageError(phrase("Choose one of --json, --xml and --csv."));
      const jobs = jobsNamed(options.jobs);
      if (options.output !== undefined) await mayWrite(options.output, options);
      const files = await auditFiles(paths);
      if (files.length === 0) {
        process.exitCode = UNREADABLE;
        return;
      }
      const isOne = files.length === 1 && paths[0] === files[0];
      if (options.xml && !isOne)
        throw new UsageError(
          phrase("--xml is of one file. Name one, or leave --xml out for a line of JSON for each."),
        );
      const out = new Out(options.output);
      if (isOne) await out.add(await one(paths[0] ?? "", options));
      else if (options.csv) {
        const all: Cells[] = [];
        for await (const { record } of recorded(files, jobs, self)) all.push(record.cells);
        await out.add(csvBytes(rowsOf(all)));
      } else
        for await (const { file, record } of recorded(files, jobs, self))
          await out.add(`${JSON.stringify({ file, ...record.json })}\n`);
      await out.end();
    });
}

async function one(path: string, { xml, csv }: RecordOptions): Promise<string | Uint8Array> {
  const file = await readAuditFile(path);
  printProblems(path, file.audit);
  if (xml) return `${recordXml(file.audit.record, surroundings)}\n`;
  if (csv) return csvBytes(rowsOf([cellsOf(file)]));
  return `${JSON.stringify(await jsonOf(file), null, 2)}\n`;
}

/** The records of files; what is to be said of each is said, and one that can't be read leaves the rest. */
async function* recorded(
  files: readonly string[],
  jobs: number,
  self: string | undefined,
): AsyncGenerator<Required<RecordedFile>> {
  for await (const { file, said, record } of filesInThreads("record", files, jobs, self)) {
    for (const sentence of said) process.stderr.write(`${sentence}\n`);
    if (record) yield { file, said, record };
    else process.exitCode = UNREADABLE;
  }
}

/** Columns in the order in which the audits ask; what an audit does not ask is empty. */
function rowsOf(all: readonly Cells[]): readonly (readonly string[])[] {
  const columns = [...new Set(all.flatMap((cells) => [...cells.keys()]))];
  return [columns, ...all.map((cells) => columns.map((column) => cells.get(column) ?? ""))];
}

/** Where the output goes: to whoever reads it as it comes, or into a file that is whole or not there. */
class Out {
  private readonly parts: Uint8Array[] = [];

  constructor(private readonly path: string | undefined) {}

  async add(part: string | Uint8Array): Promise<void> {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    if (this.path !== undefined) this.parts.push(bytes);
    else await print(bytes);
  }

  async end(): Promise<void> {
    if (this.path !== undefined) await writeWhole(this.path, Buffer.concat(this.parts));
  }
}
