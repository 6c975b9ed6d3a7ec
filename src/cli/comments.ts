import type { Command } from "commander";
import { commentsIn, type AuditComment } from "../document/audit-comments";
import type { CommentReply } from "../document/comments";
import { commentLines } from "../report/comment-text";
import { readAuditFile, type AuditFile } from "./files";

export function addComments(program: Command): void {
  program
    .command("comments")
    .description(
      "List the comments of an audit, Word's own, each with its replies and with what it stands on.",
    )
    .argument("<file>", "a .docx that holds an audit")
    .option("--json", "as JSON")
    .action(async (path: string, { json }: { json?: boolean }) => {
      const file = await readAuditFile(path);
      const { comments, known } = await commentsOf(file);
      if (!known) process.stderr.write(`${path}: ${UNKNOWN}\n`);
      process.stdout.write(
        json
          ? `${JSON.stringify(commentsJson(comments), null, 2)}\n`
          : `${commentLines(file.audit.template, comments).join("\n")}\n`,
      );
      if (!known) process.exitCode = 1;
    });
}

const UNKNOWN =
  "its comments can’t all be read: that part of the document is damaged. Open it in Word and save it, then try again.";

/** The comments of a file, each with where in its audit it stands. */
export async function commentsOf({
  audit,
  content,
  document,
}: AuditFile): Promise<{ readonly comments: readonly AuditComment[]; readonly known: boolean }> {
  const held = await document.readComments();
  return { comments: commentsIn({ template: audit.template, content }, held), known: held.known };
}

/** As `comments --json` prints them: "" for what isn't known; dates in UTC with a Z, or where the zone is not known without. */
export function commentsJson(comments: readonly AuditComment[]): readonly object[] {
  return comments.map((comment) => ({
    id: comment.id,
    item: comment.place.item ?? "",
    where: comment.place.tag ?? "",
    on: comment.on,
    ...saidJson(comment),
    resolved: comment.resolved,
    replies: comment.replies.map((reply) => ({
      id: reply.id,
      ...saidJson(reply),
      ...(reply.probablyReply && { probablyReply: true }),
    })),
  }));
}

const saidJson = ({ author, date, text }: Omit<CommentReply, "id">) => ({
  author,
  date: date?.utc ?? date?.local ?? "",
  text,
});
