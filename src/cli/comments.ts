import type { Command } from "commander";
import type { IsoDate } from "../audit/dates";
import { commentsIn, type AuditComment } from "../document/audit-comments";
import { queriesIn, queriesInTable, type AuditQuery } from "../document/audit-queries";
import type { CommentReply } from "../document/comments";
import { byUrgency } from "../moderation/queries";
import { commentLines } from "../report/comment-text";
import { dayNamed } from "./moderation-json";
import { readAuditFile, surroundings, type AuditFile } from "./files";
import { phrase } from "../words/phrase";

export function addComments(program: Command): void {
  program
    .command("comments")
    .description(
      phrase(
        "List the comments of an audit, Word's own and those kept in its moderation table, each with what it stands on, its replies and how it stands: open, answered, resolved, or changed since it was resolved.",
      ),
    )
    .argument("<file>", phrase("a .docx that holds an audit"))
    .option("--json", phrase("as JSON"))
    .option("--as-of <date>", phrase("the day to count from; today where it isn’t said"))
    .action(async (path: string, { json, asOf }: { json?: boolean; asOf?: string }) => {
      const today = asOf === undefined ? surroundings.today() : dayNamed(asOf);
      const file = await readAuditFile(path);
      const { comments: own, known } = await commentsOf(file, today);
      const comments = [...own, ...queriesInTable(file.audit)].sort(byUrgency);
      if (!known) process.stderr.write(`${path}: ${UNKNOWN}\n`);
      process.stdout.write(
        json
          ? `${JSON.stringify(comments.map(agedJson), null, 2)}\n`
          : `${commentLines(file.audit.template, comments).join("\n")}\n`,
      );
      if (!known) process.exitCode = 1;
    });
}

const UNKNOWN = phrase(
  "its comments can’t all be read: that part of the document is damaged. Open it in Word and save it, then try again.",
);

/** The comments of a file, each with where in its audit it stands and how it stands on a day. */
export async function commentsOf(
  { audit, content, document }: AuditFile,
  today: IsoDate,
): Promise<{ readonly comments: readonly AuditQuery[]; readonly known: boolean }> {
  const held = await document.readComments();
  const comments = commentsIn({ template: audit.template, content }, held);
  return { comments: queriesIn(audit, comments, today), known: held.known };
}

/** A comment as JSON: "" for what isn't known; dates in UTC with a Z, or where the zone is not known without. */
export const commentJson = (
  comment: AuditComment & Partial<Pick<AuditQuery, "state" | "inTable">>,
): object => ({
  id: comment.id,
  item: comment.place.item ?? "",
  where: comment.place.tag ?? "",
  on: comment.on,
  ...saidJson(comment),
  resolved: comment.resolved,
  ...(comment.state && { state: comment.state }),
  ...(comment.inTable && { inTable: true }),
  replies: comment.replies.map((reply) => ({
    id: reply.id,
    ...saidJson(reply),
    ...(reply.probablyReply && { probablyReply: true }),
  })),
});

/** With its age in days, where a date tells: another each day, so it is no part of a record. */
const agedJson = (comment: AuditQuery): object => ({
  ...commentJson(comment),
  ...(comment.age && { days: comment.age.days }),
});

const saidJson = ({ author, date, text }: Omit<CommentReply, "id">) => ({
  author,
  date: date?.utc ?? date?.local ?? "",
  text,
});
