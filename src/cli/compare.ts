import type { Command } from "commander";
import { questionAt } from "../audit/questions";
import type { Template } from "../audit/template";
import { commentsIn } from "../document/audit-comments";
import { differencesBetween, type Difference } from "../document/compare-audits";
import { commentDifferences, type CommentDifference } from "../document/compare-comments";
import { changesSince } from "../document/changes-since";
import { whoChanged, type ChangedBy } from "../document/who-changed";
import { lifecycleOf } from "../moderation/lifecycle";
import { changedByText } from "../report/changes-text";
import { commentPlaceText, threadText } from "../report/comment-text";
import { counted } from "../report/phrases";
import { placeText } from "../report/place-text";
import { commentJson } from "./comments";
import { printProblems, readAuditFile, type AuditFile } from "./files";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

const DIFFERENT = 1;

export function addCompare(program: Command): void {
  program
    .command("compare")
    .description(
      phrase(
        "Say what two copies of one audit answer differently, question by question, and which of Word’s comments differ; of one alone, what has changed since it was sent for moderation. Nothing is merged. Exit 0: the same; 1: they differ; 2: a file could not be read.",
      ),
    )
    .argument("<one>", phrase("a .docx that holds an audit"))
    .argument("[other]", phrase("another copy of it"))
    .option("--json", phrase("as JSON"))
    .action(async (one: string, other: string | undefined, { json }: { json?: boolean }) => {
      const { sameAudit, templates, differences, comments, names, by } =
        other === undefined ? await sinceSent(one) : await between(one, other);
      if (!sameAudit)
        process.stderr.write(`${phrase("These are two audits, not two copies of one: their ids differ.")}\n`);
      const said = differences.map(
        ({ tag, one: before, other: after }) =>
          `${placeText(templates.find((each) => questionAt(each, tag)) ?? templates[0], tag)}\n  ${names[0]}: ${shown(before)}\n  ${names[1]}: ${shown(after)}\n${byLine(by?.get(tag))}`,
      );
      process.stdout.write(
        json
          ? `${JSON.stringify({ sameAudit, differences: differences.map((each) => ({ ...each, ...(by && { changedBy: by.get(each.tag) ?? [] }) })), ...(comments.length > 0 && { comments: comments.map(differenceJson) }) }, null, 2)}\n`
          : `${differences.length === 0 ? phrase("Every answer is the same") : counted(differences.length, "answer differs", "answers differ")}.\n${said.join("")}${commentLines(templates[0], comments, names)}`,
      );
      if (differences.length + comments.length > 0) process.exitCode = DIFFERENT;
    });
}

interface Comparison {
  readonly sameAudit: boolean;
  /** One copy may have moderated what the other has no room for. */
  readonly templates: readonly [Template, ...Template[]];
  readonly differences: readonly Difference[];
  readonly comments: readonly CommentDifference[];
  readonly names: readonly [string, string];
  /** Who changed which answer, as far as tracked changes tell; undefined where two copies are compared. */
  readonly by?: ReturnType<typeof whoChanged>;
}

const byLine = (by: readonly ChangedBy[] = []): string => (by.length === 0 ? "" : `  ${changedByText(by)}\n`);

async function between(one: string, other: string): Promise<Comparison> {
  const files = [await readAuditFile(one), await readAuditFile(other)] as const;
  const [first, second] = [files[0].audit, files[1].audit];
  printProblems(one, first);
  printProblems(other, second);
  return {
    sameAudit: first.record.id === second.record.id,
    templates: [second.template, first.template],
    differences: differencesBetween(first, second),
    comments: commentDifferences(await commentsOf(files[0]), await commentsOf(files[1])),
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
      phrase(
        "{path} does not tell what it said when it was sent for moderation. Compare it with the copy that was sent.",
        { path },
      ),
    );
  return {
    sameAudit: true,
    templates: [audit.template],
    differences,
    comments: [],
    names: [phrase("When sent"), phrase("Now")],
    by: whoChanged(await document.readTracked(), sent),
  };
}

const commentsOf = async ({ document, audit: { template }, content }: AuditFile) =>
  commentsIn({ template, content }, await document.readComments());

function commentLines(
  template: Template,
  comments: readonly CommentDifference[],
  names: Comparison["names"],
): string {
  if (comments.length === 0) return "";
  const said = comments.map(
    ({ place, one, other }) =>
      `${commentPlaceText(template, place)}\n  ${names[0]}: ${threadText(one)}\n  ${names[1]}: ${threadText(other)}\n`,
  );
  return `${counted(comments.length, "comment differs", "comments differ")}.\n${said.join("")}`;
}

const differenceJson = ({ place, one, other }: CommentDifference): object => ({
  item: place.item ?? "",
  where: place.tag ?? "",
  one: one ? commentJson(one) : null,
  other: other ? commentJson(other) : null,
});

const shown = (text: string): string => (text === "" ? phrase("not entered") : text.replace(/\n/g, "\n    "));
