import type { CellAddress } from "../document/cell-address";
import type {
  CommentAnchor,
  CommentDate,
  CommentWords,
  HeldComment,
  HeldComments,
} from "../document/comments";
import { plainText } from "./controls";
import { codeOf } from "./office-errors";
import { inWordTwice } from "./run";

/** What is asked of a comment and of a reply. Word tells no initials. */
const SAID = ["id", "content", "authorName", "creationDate"] as const;

/**
 * The comments of the document in two round trips, in one where there are none.
 * Word tells a comment's row and cell but not its table, so each table is asked
 * which comments it holds. A Word that gives no comments says so and nothing else.
 */
export function readCommentsInWord(): Promise<HeldComments> {
  return inWordTwice(async (context) => {
    const { body } = context.document;
    const comments = askForComments(body);
    const { tables } = body;
    tables.load("items/nestingLevel");
    try {
      await context.sync();
    } catch (error) {
      if (!NO_COMMENTS.has(codeOf(error) ?? "")) throw error;
      return { comments: [], known: false };
    }
    const placed = comments.items.map((comment) => ({ comment, place: askForPlace(comment) }));
    if (placed.length === 0) return { comments: [], known: true };
    const held = tables.items.map((table) => {
      const inTable = table.getRange().getComments();
      inTable.load("items/id");
      return inTable;
    });
    await context.sync();
    const within = held.map(({ items }) => new Set(items.map(({ id }) => id)));
    return {
      comments: placed.map(({ comment, place }) =>
        // Tables come after those they stand in.
        heldComment(
          comment,
          place,
          within.findLastIndex((ids) => ids.has(comment.id)),
        ),
      ),
      known: true,
    };
  });
}

export function askForComments(body: Word.Body): Word.CommentCollection {
  const comments = body.getComments();
  const ofReplies = SAID.map((property) => `items/replies/items/${property}`);
  comments.load([...SAID.map((property) => `items/${property}`), "items/resolved", ...ofReplies].join(","));
  return comments;
}

/** How hosts say that they have none; NotAllowed came from single tenants of Word on the web. */
export const NO_COMMENTS: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "ApiNotAvailable",
  "NotAllowed",
  "NotImplemented",
]);

type AskedPlace = ReturnType<typeof askForPlace>;

const askForPlace = (comment: Word.Comment) => askForPlaceOf(comment.getRange());

function askForPlaceOf(range: Word.Range) {
  const current = range.getReviewedText("Current");
  const cell = range.getRange("Start").parentTableCellOrNullObject;
  const control = range.parentContentControlOrNullObject;
  const line = range.paragraphs.getFirst();
  range.load("text");
  cell.load("rowIndex,cellIndex");
  control.load("tag");
  line.load("text");
  return { range, current, cell, control, line };
}

function heldComment(comment: Word.Comment, place: AskedPlace, table: number): HeldComment {
  const { range, current, cell, control, line } = place;
  const at: CellAddress | undefined =
    cell.isNullObject || table < 0 ? undefined : { table, row: cell.rowIndex, cell: cell.cellIndex };
  const anchor: CommentAnchor = {
    where: "text",
    ...(at && { at }),
    ...(!control.isNullObject && { tag: control.tag }),
    line: plainText(line.text),
  };
  const all = plainText(range.text);
  const now = plainText(current.value);
  const deleted = now.trim() === "" && all.trim() !== "";
  return {
    id: comment.id,
    ...saidIn(comment),
    resolved: comment.resolved,
    anchor,
    on: deleted ? all : now,
    deleted,
    replies: comment.replies.items.map((reply) => ({ id: reply.id, ...saidIn(reply) })),
  };
}

function saidIn({ authorName, content, creationDate }: Word.Comment | Word.CommentReply): CommentWords {
  const date = dateOf(creationDate);
  return { author: authorName, initials: "", ...(date && { date }), text: plainText(content) };
}

/** Word gives a day of 1899 for a comment whose date it doesn't know (office-js#2908). */
function dateOf(given: Date): CommentDate | undefined {
  const date = new Date(given);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1990) return undefined;
  return { utc: `${date.toISOString().slice(0, 19)}Z` };
}
