import type { Command } from "commander";
import { commentsIn, openQueries } from "../document/audit-comments";
import { withResolved } from "../document/audit-queries";
import { saveModeration } from "../document/moderate-audit";
import type { Audit } from "../document/open-audit";
import { stateText } from "../report/lifecycle-text";
import { lifecycleOf } from "../moderation/lifecycle";
import { emptySeats, membersIn } from "../moderation/panel";
import { notQuorateText } from "../report/moderation-text";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import {
  becomeNamed,
  mayWrite,
  printProblems,
  readAuditFile,
  sayUnsigned,
  surroundings,
  writeFrom,
} from "./files";
import { guardsAgainst } from "./guards-against";
import { parseJsonFile } from "./json-file";
import { afterOrders, ordersIn } from "./moderation-orders";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

interface ModerateOptions {
  readonly from: string;
  readonly output: string;
  readonly force?: boolean;
}

export function addModerate(program: Command): void {
  program
    .command("moderate")
    .description(
      phrase(
        "Take steps of an audit, record what its moderator and panel decided, and sign actions off. Exit 0: all written; 3: written, but for what is named; 2: refused, nothing written.",
      ),
    )
    .argument("<file>", phrase("a .docx that holds an audit"))
    .requiredOption(
      "--from <orders>",
      phrase("JSON: steps, moderation and actions, as docs/moderator.md says"),
    )
    .requiredOption("-o, --output <file>", phrase("the .docx to write; may be the file itself"))
    .option(
      "--force",
      phrase("replace the output file if it is there; write also where the document is signed or protected"),
    )
    .action(async (path: string, options: ModerateOptions) => {
      const orders = ordersIn(parseJsonFile(options.from, await textIn(options.from)));
      const file = await readAuditFile(path);
      const { document, audit, content } = file;
      await mayWrite(options.output, { ...options, source: path });
      const held = await document.readComments();
      const ordered = afterOrders(audit, orders, (now) => openQueries(held.comments, now));
      const comments = commentsIn({ template: audit.template, content }, held);
      const wanted = held.known ? { ...ordered, record: withResolved(ordered, comments) } : ordered;
      const guards = guardsAgainst(audit, wanted.record);
      if (guards.length > 0 && !options.force) {
        printProblems(path, { template: audit.template, problems: guards });
        throw new UsageError(
          phrase("{path}: nothing was written. To write all the same, add --force.", { path }),
        );
      }
      await becomeNamed(document, options.output, path);
      const { audit: now, problems } = await saveModeration(document, audit, wanted, surroundings);
      printProblems(path, { template: now.template, problems });
      await writeFrom(file, options.output, document.save());
      sayUnsigned(options.output, audit);
      if (orders.moderation["panel"] !== undefined) sayQuorum(options.output, now);
      process.stdout.write(`${options.output}: ${said(now)}.\n`);
      if (problems.some(({ code }) => code === "not-written")) process.exitCode = NOT_ALL_WRITTEN;
    });
}

/** Says where a panel whose members are named was not quorate: what was asked is written all the same. */
function sayQuorum(path: string, { record }: Pick<Audit, "record">): void {
  const members = membersIn(record.moderation?.["panel-present"] ?? "");
  const lacking = members.length === 0 ? undefined : notQuorateText(emptySeats(members));
  if (lacking !== undefined) process.stderr.write(`${path}: ${lacking}\n`);
}

const said = ({ template, record }: Pick<Audit, "template" | "record">): string =>
  stateText(lifecycleOf(template, record).state);
