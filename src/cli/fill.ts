import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { openAudit } from "../document/open-audit";
import { mayMirror, saveMirror } from "../document/save-audit";
import { writeRecordChanges } from "../document/write-answers";
import { kindNamed, mayWrite, printProblems, readAuditFile, surroundings, writeWhole } from "./files";
import { recordWith } from "./record-json";
import { UsageError } from "./usage-error";

interface FillOptions {
  readonly from: string;
  readonly output: string;
  readonly clear?: boolean;
  readonly force?: boolean;
}

export function addFill(program: Command): void {
  program
    .command("fill")
    .description("Write the answers of a record into a document's controls and its mirror.")
    .argument("<file>", "a .docx that holds an audit")
    .requiredOption("--from <record>", "answers, as `case-audit record --json` prints them")
    .requiredOption("-o, --output <file>", "the .docx to write; may be the file itself")
    .option("--clear", "answers left empty in the record are cleared in the document")
    .option("--force", "replace the output file if it is there")
    .action(async (path: string, options: FillOptions) => {
      const file = parseJson(options.from, await readFile(options.from, "utf8"));
      const { document, audit } = await readAuditFile(path);
      const wanted = recordWith(audit.template, audit.record, file, options.clear ?? false);
      await mayWrite(options.output, { ...options, source: path });
      document.setKind(kindNamed(options.output) ?? document.kind);
      const notWritten = await writeRecordChanges(document, audit.template, audit.record, wanted);
      const after = await openAudit(document, surroundings);
      const problems = [...audit.problems, ...notWritten];
      if (after.found && mayMirror(after.audit.problems)) {
        problems.push(...(await saveMirror(document, after.audit, surroundings)).problems);
      }
      printProblems(path, { template: audit.template, problems });
      await writeWhole(options.output, document.save());
    });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
