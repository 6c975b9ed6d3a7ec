import type { Problem } from "../audit/problem";
import type { AddedRows, DocumentEdits } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { offersLists } from "./abilities";
import { checkBlocks, putBlocks } from "./add-blocks";
import { checkRows, putRows, takeRowsAway, type RowsPlace } from "./add-rows";
import { askForControls, askForLists, controlOf, TEXT } from "./controls";
import { askForThese, putParts, type HeldPart } from "./custom-xml-parts";
import { inWord, untracked } from "./run";
import { editOf, editsOf, problemsOf } from "./write";
import { phrase } from "../words/phrase";

export interface ChangedAll {
  readonly problems: readonly Problem[];
  /** The parts as Word then holds them; undefined where none were written. */
  readonly held?: readonly HeldPart[];
}

/**
 * Makes all changes of a use case in three round trips: a look; what is added, with a look whether its boxes arrived; and
 * the texts together with the parts that mirror them. Two where nothing is added, or nothing written. Rows that could not
 * have their boxes are taken away again, and nothing else is then changed. Undefined where this Word does not let the
 * answers be looked at so, as where it gives no comments: nothing is changed then either.
 */
export function changeAllInWord(
  edits: DocumentEdits,
  isList: (tag: string) => boolean,
  known: readonly HeldPart[],
): Promise<ChangedAll | undefined> {
  return inWord(async (context) => {
    const seen = await look(context, edits);
    if (!seen) return undefined;
    await addAll(context, edits, seen);

    const { mode, lists, comments } = seen;
    const problems = new Map<string, Problem>();
    const applied = editsOf(edits.texts, seen, isList, problems).flatMap((edit): readonly (() => void)[] => {
      const { control, tag, text } = edit;
      const on = comments.get(tag);
      const apply = editOf(edit, lists);
      if (on ? on.items.length === 0 : controlOf(control).text === "") {
        if (apply) return [apply];
        problems.set(tag, { code: "not-written", where: tag, text });
      } else
        problems.set(tag, { code: on ? "not-written-commented" : "changed-meanwhile", where: tag, text });
      return [];
    });
    const against = problemsOf(edits.texts, problems);
    const mirrors = against.length === 0 && edits.parts.length > 0;
    if (applied.length === 0 && !mirrors) return { problems: against };
    let held: () => readonly HeldPart[] = () => known;
    await untracked(context, mode, () => {
      for (const apply of applied) apply();
      if (mirrors) held = putParts(context, edits.parts, seen.parts, known);
    });
    return { problems: against, ...(mirrors ? { held: held() } : {}) };
  });
}

/** Adds blocks and rows, and changes nothing else: two round trips. */
export async function addInWord(added: Pick<DocumentEdits, "blocks" | "rows">): Promise<void> {
  await changeAllInWord({ ...added, texts: [], parts: [] }, () => false, []);
}

type Seen = NonNullable<Awaited<ReturnType<typeof look>>>;

async function look(context: Word.RequestContext, { blocks, rows, texts, parts }: DocumentEdits) {
  const { document } = context;
  const anchors = [...(blocks ? [blocks.after] : []), ...rows.map(({ tag }) => tag)].map((tag) =>
    askForControls(
      context,
      ["parentTableOrNullObject/rowCount", "parentTableCellOrNullObject/rowIndex"],
      tag,
    ),
  );
  const controls = askForControls(context, TEXT);
  const lists = offersLists() && texts.length > 0 ? askForLists(context) : undefined;
  const filled = texts.filter(({ was = "" }) => was !== "");
  const comments = new Map(
    filled.map(({ tag }) => {
      const on = askForControls(context, ["id"], tag).getFirst().getComments();
      on.load("items/id");
      return [tag, on] as const;
    }),
  );
  const held = askForThese(context, parts);
  document.load("changeTrackingMode");
  // Of several boxes with a tag only the first can be asked for its comments.
  if (filled.some(({ which = 0 }) => which > 0)) return undefined;
  try {
    await context.sync();
  } catch (error) {
    if (filled.length === 0) throw error;
    return undefined;
  }
  return { mode: document.changeTrackingMode, anchors, controls, lists, comments, parts: held };
}

/** Blocks and rows, in one round trip. */
async function addAll(
  context: Word.RequestContext,
  { blocks, rows }: DocumentEdits,
  { mode, anchors }: Seen,
): Promise<void> {
  if (!blocks && rows.length === 0) return;
  const places = anchors.map(({ items: [control] }) => {
    const table = control?.parentTableOrNullObject;
    const cell = control?.parentTableCellOrNullObject;
    if (!table || !cell || table.isNullObject || cell.isNullObject) throw tableGone();
    return { table, cell, had: table.rowCount };
  });
  const [behind] = blocks ? places : [];
  const added = places
    .slice(blocks ? 1 : 0)
    .flatMap((place, at): readonly (readonly [RowsPlace, AddedRows])[] => {
      const row = rows[at];
      if (!row) return [];
      return [[{ ...place, first: row.where === "before" ? place.cell.rowIndex : place.had }, row]];
    });
  try {
    let listed: Word.ContentControlCollection | undefined;
    await untracked(context, mode, () => {
      if (blocks && behind) putBlocks(behind.table, blocks);
      for (const [place, row] of added) putRows(place, row);
      listed = askForControls(context, ["tag"]);
    });
    const arrived = new Set(listed?.items.map(({ tag }) => tag));
    for (const [, row] of added) checkRows(row, arrived);
    if (blocks) checkBlocks(blocks, arrived);
  } catch (error) {
    try {
      await takeRowsAway(context, mode, added);
    } catch {
      // The first failure is the one to tell; what stays is an empty row, and reads as none.
    }
    throw error;
  }
}

function tableGone(): HostError {
  return new HostError(
    "control-not-found",
    phrase(
      "The table to add to is no longer in the document. Undo what was deleted, or copy the table from an earlier copy of the document.",
    ),
  );
}
