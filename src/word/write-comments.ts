import { isVisible } from "../audit/visible-text";
import type { CommentChange, CommentOutcome, CommentSpot } from "../document/comments";
import { kindsAsked } from "./abilities";
import { editOf, inOrder, Refusals, type CommentEdit, type Spot } from "./comment-edits";
import { codeOf } from "./office-errors";
import { askForComments } from "./read-comments";
import { inWord } from "./run";

/** Codes that one change, or one kind of change, is refused with, as opposed to the whole document. */
const REFUSED: ReadonlySet<string> = new Set([
  "ApiNotAvailable",
  "ApiNotFound",
  "GeneralException",
  "InvalidArgument",
  "ItemNotFound",
  "NotAllowed",
  "NotImplemented",
  "UnsupportedOperation",
]);

/**
 * Makes changes to comments in three round trips. Word does what it is asked up
 * to the first thing it refuses, as some tenants do (office-js#6746, #6720); then
 * what it did is looked up and the rest asked for without that: two round trips
 * more for each refusal, of which every kind of change has two at most. Who
 * writes, and when, is for Word to say.
 */
export function writeCommentsInWord(changes: readonly CommentChange[]): Promise<readonly CommentOutcome[]> {
  return inWord(async (context) => {
    const comments = askForComments(context.document.body);
    const { tables } = context.document.body;
    tables.load("items/rowCount");
    const all = (outcome: CommentOutcome) => changes.map(() => outcome);
    try {
      await context.sync();
    } catch (error) {
      if (!REFUSED.has(codeOf(error) ?? "")) throw error;
      return all({ done: false, why: "not-taken" });
    }
    const spots = changes.map((change) =>
      change.kind === "add" ? askForSpot(context, tables, change.spot) : undefined,
    );
    if (spots.some((spot) => spot !== undefined)) await context.sync();

    const refusals = new Refusals(comments.items);
    const { outcomes } = refusals;
    const edits = changes.flatMap((change, index): readonly CommentEdit[] => {
      const says = change.kind === "add" || change.kind === "reply" ? change.text : "-";
      const edit = isVisible(says) ? editOf(change, index, comments.items, spots[index]?.()) : "empty";
      if (typeof edit !== "string") return [edit];
      outcomes.set(index, { done: false, why: edit });
      return [];
    });
    await ask(context, inOrder(edits), refusals);
    return changes.map((_, index) => outcomes.get(index) ?? { done: false, why: "not-taken" });
  });
}

async function ask(
  context: Word.RequestContext,
  edits: readonly CommentEdit[],
  refusals: Refusals,
): Promise<void> {
  if (edits.length === 0) return;
  const ids = edits.map((edit) => edit.ask());
  try {
    await context.sync();
    edits.forEach(({ index }, at) => refusals.outcomes.set(index, { done: true, id: ids[at]?.() ?? "" }));
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (!REFUSED.has(code)) throw error;
    const now = askForComments(context.document.body);
    await context.sync();
    await ask(context, refusals.left(edits, now.items, code), refusals);
  }
}

/** Looks whether a comment can be put there; what it returns knows once the context has been synced. */
function askForSpot(
  context: Word.RequestContext,
  tables: Word.TableCollection,
  spot: CommentSpot,
): () => Spot {
  if (spot.on === "selection") return askForWords(context.document.getSelection());
  const { table, row, cell: column } = spot.at;
  const cell = tables.items[table]?.getCellOrNullObject(row, column);
  if (!cell) return () => "gone";
  cell.load("cellIndex");
  const isLocked = askForLocks(cell.body);
  return () => {
    if (cell.isNullObject) return "gone";
    return isLocked() ? "locked" : () => cell.body.paragraphs.getFirst().getRange("Content");
  };
}

function askForWords(words: Word.Range): () => Spot {
  words.load("isEmpty");
  const isLocked = askForLocks(words);
  return () => (words.isEmpty ? "no-selection" : isLocked() ? "locked" : () => words);
}

/** A control that can't be edited, around words or among them, lets nobody comment on them. */
function askForLocks(words: Word.Range | Word.Body): () => boolean {
  const around = words.parentContentControlOrNullObject;
  around.load("cannotEdit");
  const inside = words.getContentControls(kindsAsked());
  inside.load("items/cannotEdit");
  return () =>
    (!around.isNullObject && around.cannotEdit) || inside.items.some(({ cannotEdit }) => cannotEdit);
}
