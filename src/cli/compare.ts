import type { Command } from "commander";
import { questionAt } from "../audit/questions";
import type { Template } from "../audit/template";
import { differencesBetween, type Difference } from "../document/compare-audits";
import { changesSince } from "../document/changes-since";
import { whoChanged, type ChangedBy } from "../document/who-changed";
import { lifecycleOf } from "../moderation/lifecycle";
import { changedByText } from "../report/changes-text";
import { counted } from "../report/phrases";
import { placeText } from "../report/place-text";
import { printProblems, readAuditFile } from "./files";
import { UsageError } from "./usage-error";

const DIFFERENT = 1;

export function addCompare(program: Command): void {
  program
    .command("compare")
    .description(
      "Say what two copies of one audit answer differently, question by question; of one alone, what has changed since it was sent for moderation. Nothing is merged. Exit 0: the same; 1: they differ; 2: a file could not be read.",
    )
    .argument("<one>", "a .docx that holds an audit")
    .argument("[other]", "another copy of it")
    .option("--json", "as JSON")
    .action(async (one: string, other: string | undefined, { json }: { json?: boolean }) => {
      const { sameAudit, templates, differences, names, by } =
        other === undefined ? await sinceSent(one) : await between(one, other);
      if (!sameAudit)
        process.stderr.write("These are two audits, not two copies of one: their ids differ.\n");
      const said = differences.map(
        ({ tag, one: before, other: after }) =>
          `${placeText(templates.find((each) => questionAt(each, tag)) ?? templates[0], tag)}\n  ${names[0]}: ${shown(before)}\n  ${names[1]}: ${shown(after)}\n${byLine(by?.get(tag))}`,
      );
      process.stdout.write(
        json
          ? `${JSON.stringify({ sameAudit, differences: differences.map((each) => ({ ...each, ...(by && { changedBy: by.get(each.tag) ?? [] }) })) }, null, 2)}\n`
          : `${differences.length === 0 ? "Every answer is the same" : counted(differences.length, "answer differs", "answers differ")}.\n${said.join("")}`,
      );
      if (differences.length > 0) process.exitCode = DIFFERENT;
    });
}

interface Comparison {
  readonly sameAudit: boolean;
  /** One copy may have moderated what the other has no room for. */
  readonly templates: readonly [Template, ...Template[]];
  readonly differences: readonly Difference[];
  readonly names: readonly [string, string];
  /** Who changed which answer, as far as tracked changes tell; undefined where two copies are compared. */
  readonly by?: ReturnType<typeof whoChanged>;
}

const byLine = (by: readonly ChangedBy[] = []): string => (by.length === 0 ? "" : `  ${changedByText(by)}\n`);

async function between(one: string, other: string): Promise<Comparison> {
  const [first, second] = [(await readAuditFile(one)).audit, (await readAuditFile(other)).audit];
  printProblems(one, first);
  printProblems(other, second);
  return {
    sameAudit: first.record.id === second.record.id,
    templates: [second.template, first.template],
    differences: differencesBetween(first, second),
    names: [one, other],
  };
}

async function sinceSent(path: string): Promise<Comparison> {
  const { document, audit } = await readAuditFile(path);
  const { steps } = lifecycleOf(audit.template, audit.record);
  const sent = steps.findLast(({ kind }) => kind === "send")?.date ?? "";
  printProblems(path, audit);
  const differences = changesSince("send", audit, await document.read());
  if (!differences)
    throw new UsageError(
      `${path} does not tell what it said when it was sent for moderation. Compare it with the copy that was sent.`,
    );
  return {
    sameAudit: true,
    templates: [audit.template],
    differences,
    names: ["When sent", "Now"],
    by: whoChanged(await document.readTracked(), sent),
  };
}

const shown = (text: string): string => (text === "" ? "not entered" : text.replace(/\n/g, "\n    "));
