import type { Command } from "commander";
import { questionAt } from "../audit/questions";
import { differencesBetween } from "../document/compare-audits";
import { counted } from "../report/phrases";
import { placeText } from "../report/place-text";
import { printProblems, readAuditFile } from "./files";

const DIFFERENT = 1;

export function addCompare(program: Command): void {
  program
    .command("compare")
    .description(
      "Say what two copies of one audit answer differently, question by question. Nothing is merged. Exit 0: the same; 1: they differ; 2: a file could not be read.",
    )
    .argument("<one>", "a .docx that holds an audit")
    .argument("<other>", "another copy of it")
    .option("--json", "as JSON")
    .action(async (one: string, other: string, { json }: { json?: boolean }) => {
      const [first, second] = [(await readAuditFile(one)).audit, (await readAuditFile(other)).audit];
      printProblems(one, first);
      printProblems(other, second);
      const sameAudit = first.record.id === second.record.id;
      const differences = differencesBetween(first, second);
      if (!sameAudit)
        process.stderr.write("These are two audits, not two copies of one: their ids differ.\n");
      if (json) {
        process.stdout.write(`${JSON.stringify({ sameAudit, differences }, null, 2)}\n`);
      } else {
        const said = differences.map(({ tag, one: before, other: after }) => {
          const template = questionAt(second.template, tag) ? second.template : first.template;
          return `${placeText(template, tag)}\n  ${one}: ${shown(before)}\n  ${other}: ${shown(after)}\n`;
        });
        process.stdout.write(
          `${differences.length === 0 ? "Every answer is the same" : `${counted(differences.length, "answer differs", "answers differ")}`}.\n${said.join("")}`,
        );
      }
      if (differences.length > 0) process.exitCode = DIFFERENT;
    });
}

const shown = (text: string): string => (text === "" ? "not entered" : text.replace(/\n/g, "\n    "));
