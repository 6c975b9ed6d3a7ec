import type { Command } from "commander";
import { questionsIn } from "../audit/questions";
import { csvBytes } from "../cases/csv-bytes";
import { recordXml } from "../document/save-audit";
import { auditFiles } from "./audit-files";
import { commentJson, commentsOf } from "./comments";
import { mayWrite, printProblems, readAuditFile, surroundings, type AuditFile } from "./files";
import { print } from "./print";
import { recordJson } from "./record-json";
import { errorSentence, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";

interface RecordOptions {
  readonly json?: boolean;
  readonly xml?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

const UNREADABLE = 2;

export function addRecord(program: Command): void {
  program
    .command("record")
    .description(
      "Print the structured record of audits, read from their content controls; of many, a line of JSON for each. Exit 0: all read; 2: a file could not be read, and the others are given.",
    )
    .argument("<file...>", "one or more .docx, folders of them, or patterns such as audits/**/*.docx")
    .option("--json", "as JSON (the default)")
    .option("--xml", "as the custom XML part, of one file")
    .option("--csv", "as a table that spreadsheets open: a row for each audit, a column for each answer")
    .option("-o, --output <file>", "write it to a file, in UTF-8")
    .option("--force", "replace the file if it is there")
    .action(async (paths: readonly string[], options: RecordOptions) => {
      if ([options.json, options.xml, options.csv].filter(Boolean).length > 1)
        throw new UsageError("Choose one of --json, --xml and --csv.");
      if (options.output !== undefined) await mayWrite(options.output, options);
      const files = await auditFiles(paths);
      if (files.length === 0) {
        process.exitCode = UNREADABLE;
        return;
      }
      const isOne = files.length === 1 && paths[0] === files[0];
      if (options.xml && !isOne)
        throw new UsageError(
          "--xml is of one file. Name one, or leave --xml out for a line of JSON for each.",
        );
      const out = new Out(options.output);
      if (isOne) await out.add(await one(paths[0] ?? "", options));
      else if (options.csv) await out.add(csvBytes(await tableOf(files)));
      else
        for await (const file of readable(files))
          await out.add(`${JSON.stringify({ file: file.path, ...(await jsonOf(file)) })}\n`);
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

async function jsonOf(file: AuditFile): Promise<object> {
  const { comments } = await commentsOf(file, surroundings.today());
  return { ...recordJson(file.audit.template, file.audit.record), comments: comments.map(commentJson) };
}

/** The audits of files, one at a time; one that can't be read is said, and the rest still come. */
async function* readable(files: readonly string[]): AsyncGenerator<AuditFile> {
  for (const path of files) {
    try {
      const file = await readAuditFile(path);
      printProblems(path, file.audit);
      yield file;
    } catch (error) {
      const sentence = errorSentence(error);
      process.stderr.write(sentence.startsWith(path) ? `${sentence}\n` : `${path}: ${sentence}\n`);
      process.exitCode = UNREADABLE;
    }
  }
}

async function tableOf(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const all: Cells[] = [];
  for await (const file of readable(files)) all.push(cellsOf(file));
  return rowsOf(all);
}

/** What stands in the row of an audit, by the name of its column. */
type Cells = ReadonlyMap<string, string>;

function cellsOf({ path, audit: { template, record } }: AuditFile): Cells {
  return new Map([
    ["file", path],
    ["id", record.id],
    ["template", record.template.id],
    ["version", record.template.version],
    ["status", record.status],
    ...questionsIn(template, record).map((question) => [question.tag, question.get(record)] as const),
  ]);
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
