import type { Command } from "commander";
import { recordXml } from "../document/save-audit";
import { commentJson, commentsOf } from "./comments";
import { printProblems, readAuditFile, surroundings } from "./files";
import { recordJson } from "./record-json";
import { UsageError } from "./usage-error";

export function addRecord(program: Command): void {
  program
    .command("record")
    .description("Print the structured record of an audit, read from its content controls.")
    .argument("<file>", "a .docx")
    .option("--json", "as JSON (the default)")
    .option("--xml", "as the custom XML part")
    .action(async (path: string, { json, xml }: { json?: boolean; xml?: boolean }) => {
      if (json && xml) throw new UsageError("Choose --json or --xml, not both.");
      const file = await readAuditFile(path);
      const { audit } = file;
      printProblems(path, audit);
      const comments = xml ? [] : (await commentsOf(file, surroundings.today())).comments.map(commentJson);
      process.stdout.write(
        `${xml ? recordXml(audit.record, surroundings) : JSON.stringify({ ...recordJson(audit.template, audit.record), comments }, null, 2)}\n`,
      );
    });
}
