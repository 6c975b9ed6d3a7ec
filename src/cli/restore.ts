import type { Command } from "commander";
import { hasLostBoxes } from "../document/has-lost-boxes";
import { restoreAudit } from "../document/remake-audit";
import { remadeDocx } from "../docx/remade-docx";
import { counted } from "../report/phrases";
import { noRoomText } from "../report/remade-text";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { printProblems, readAuditFile, surroundings, writeFrom } from "./files";
import { keptJson, keptLines, mayMake, printLeft } from "./move";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

interface RestoreOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addRestore(program: Command): void {
  program
    .command("restore")
    .description(
      phrase(
        "Make a new document with every answer box, for an audit that another program took boxes away from. Comments come along.",
      ),
    )
    .argument("<file>", phrase("a .docx that holds an audit; it stays as it is"))
    .requiredOption("-o, --output <file>", phrase("the .docx to make"))
    .option("--json", phrase("say what was restored and what was kept as JSON"))
    .option("--force", phrase("replace the output file if it is there"))
    .action(async (path: string, options: RestoreOptions) => {
      const file = await readAuditFile(path);
      const { audit, content, document } = file;
      printProblems(path, audit);
      const kind = await mayMake(options, path);
      if (!hasLostBoxes(audit) && !audit.problems.some(({ code }) => code === "moderation-lost")) {
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ made: false, restored: 0, kept: [] }, null, 2)}\n`
            : `${phrase("{path} has every answer box, so no document was made.", { path })}\n`,
        );
        process.exitCode = NOT_ALL_WRITTEN;
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
          : `${[phrase("{answers} in {output}, each in its box.", { answers: counted(moved, "answer"), output: options.output }), ...keptLines(template, kept)].join("\n")}\n`,
      );
    });
}
