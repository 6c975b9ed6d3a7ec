import type { Command } from "commander";
import { hasLostBoxes } from "../document/has-lost-boxes";
import { restoreAudit } from "../document/remake-audit";
import { remadeDocx } from "../docx/remade-docx";
import { counted } from "../report/phrases";
import { noRoomText } from "../report/remade-text";
import { printProblems, readAuditFile, surroundings, writeFrom } from "./files";
import { keptJson, keptLines, mayMake, printLeft } from "./move";
import { UsageError } from "./usage-error";

interface RestoreOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description(
      "Make a new document with every answer box, for an audit that another program took boxes away from. Comments come along.",
    )
    .argument("<file>", "a .docx that holds an audit; it stays as it is")
    .requiredOption("-o, --output <file>", "the .docx to make")
    .option("--json", "say what was restored and what was kept as JSON")
    .option("--force", "replace the output file if it is there")
    .action(async (path: string, options: RestoreOptions) => {
      const file = await readAuditFile(path);
      const { audit, content, document } = file;
      printProblems(path, audit);
      const kind = await mayMake(options, path);
      if (!hasLostBoxes(audit) && !audit.problems.some(({ code }) => code === "moderation-lost")) {
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ made: false, restored: 0, kept: [] }, null, 2)}\n`
            : `${path} has every answer box, so no document was made.\n`,
        );
        return;
      }
      const restored = restoreAudit(audit, surroundings.templates.parse);
      if (!restored.ok) {
        throw new UsageError(`${path}: ${noRoomText(restored.fault)}`);
      }
      const { template, record, moved, kept } = restored.audit;
      const from = { template: audit.template, content, document };
      await writeFrom(file, options.output, await remadeDocx(restored.audit, from, surroundings.newId, kind));
      printLeft(file, options.output);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ made: true, restored: moved, kept: keptJson(template, kept), status: record.status }, null, 2)}\n`
          : `${[`${counted(moved, "answer")} in ${options.output}, each in its box.`, ...keptLines(template, kept)].join("\n")}\n`,
      );
    });
}
