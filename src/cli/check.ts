import type { Command } from "commander";
import { auditFiles } from "./audit-files";
import type { FileCheck } from "./check-file";
import { filesInThreads } from "./files-in-threads";
import { JOBS, jobsNamed } from "./jobs";
import { print } from "./print";
import { progressLine } from "./progress-line";
import { phrase } from "../words/phrase";

const GAPS = 1;
const UNREADABLE = 2;

/** Adds the command; `self` is the file of the program, for threads of it. */
export function addCheck(program: Command, self?: string): void {
  program
    .command("check")
    .description(
      phrase(
        "Say what audits still lack. Exit 0: ready to hand over; 1: something required is missing or left to settle; 2: a file could not be read.",
      ),
    )
    .argument("<file...>", phrase("one or more .docx, folders of them, or patterns such as audits/**/*.docx"))
    .option("--json", phrase("as JSON"))
    .option(...JOBS)
    .action(async (paths: readonly string[], { json, jobs }: { json?: boolean; jobs?: string }) => {
      const most = jobsNamed(jobs);
      const documents = await auditFiles(paths);
      const progress = progressLine(documents.length, "checked");
      let [code, at] = [0, 0];
      for await (const { text, ...check } of filesInThreads("check", documents, most, self)) {
        progress.clear();
        await print(json ? listed(check, at, documents.length) : `${at > 0 ? "\n" : ""}${text}`);
        if (!check.template) process.stderr.write(`${check.file}: ${check.problems[0]?.message ?? ""}\n`);
        code = Math.max(code, check.template ? (check.complete ? 0 : GAPS) : UNREADABLE);
        at += 1;
        if (!process.stdout.isTTY) progress.show(at);
      }
      progress.clear();
      if (json && documents.length === 0) await print("[]\n");
      process.exitCode = code;
    });
}

/** One of a list of so many, as `JSON.stringify` writes the list. */
function listed(check: Omit<FileCheck, "text">, at: number, of: number): string {
  const one = JSON.stringify(check, null, 2).replace(/^/gm, "  ");
  return `${at === 0 ? "[\n" : ""}${one}${at === of - 1 ? "\n]" : ","}\n`;
}
