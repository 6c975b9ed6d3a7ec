import type { Problem } from "../audit/problem";
import { blankAction, withActionValue, type Action } from "../audit/record";
import { questionAt } from "../audit/questions";
import { actionTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import { tagIn, type ActionRow } from "./action-rows";
import { answerIn } from "./answers";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { CellAnswers } from "./cell-answer";
import { cellKey, sameCell } from "./cell-text";
import { actionRow } from "./layout-actions";
import { actionRow1 } from "./layout-1";
import { slotsInCell } from "./layout-model";
import type { OwnBoxes } from "./own-boxes";
import { saysTheSame } from "./same-text";

interface ActionsRead {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  /** Actions read by their place alone, every tag of the table being gone. */
  readonly recovered: readonly string[];
  /** Whether there is an action table or any control of one. */
  readonly found: boolean;
  /** The cells whose text is an answer. */
  readonly whole: readonly CellAddress[];
}

/**
 * Reads the action table row by row, so that a row someone added or copied by
 * hand is an action too. Boxes that stand elsewhere count for the row their tag
 * names. A cell that goes on from the one above says for its row what that says.
 */
export function readActions(
  template: Template,
  content: DocumentContent,
  own: OwnBoxes,
  cells = new CellAnswers(content, own),
): ActionsRead {
  const actions = new Map<number, Action>();
  const problems: Problem[] = [];
  const recovered: string[] = [];
  const prompts = promptsOf(template);
  const isTagged = [...own.boxes].some(([tag, box]) => box.tag === tag && isActionTag(template, tag));
  const put = (row: number, column: string, text: string) => {
    const where = actionTag(row, column);
    const question = questionAt(template, where);
    const value = question ? answerIn(question, text) : text;
    if (value === undefined) problems.push({ code: "unknown-choice", where, text });
    actions.set(row, withActionValue(actions.get(row) ?? blankAction(row), column, value ?? ""));
  };
  const said = (at: CellAddress): string => {
    const [tag = ""] = own.tagsAt.get(cellKey(at)) ?? [];
    const text = cells.cellText(at, own.boxes.get(tag)) ?? "";
    return !isVisible(text) || prompts.some((prompt) => saysTheSame(text, prompt)) ? "" : text;
  };
  // Where the box of an answer stands elsewhere, what is typed in its place is no answer.
  const rows = (own.actionRows ?? []).map((row) => ({
    ...row,
    cells: new Map([...row.cells].filter(([id, at]) => isOwnPlace(own.boxes.get(tagIn(row, id)), at))),
  }));
  for (const row of rows) {
    const texts = textsIn(template, content, row, said);
    for (const [id, text] of texts) put(row.number, id, text);
    const isByHand = [...texts.keys()].some(
      (id) =>
        !sameCell(own.boxes.get(tagIn(row, id))?.at, row.cells.get(id)) &&
        !isMerged(content, row.cells.get(id)),
    );
    if (!isByHand) continue;
    const where = actionTag(row.number, "what");
    if (isTagged) problems.push({ code: "action-row-typed-by-hand", where });
    else recovered.push(where);
  }
  for (const [tag, box] of own.boxes) {
    const text = cells.boxText(box);
    const owner = questionAt(template, tag)?.owner;
    if (owner?.kind !== "action" || !isVisible(text) || sameCell(box.at, own.homes.get(tag))) continue;
    put(owner.row, owner.column.id, text);
  }
  return {
    actions: [...actions.values()],
    problems,
    recovered,
    found: own.actionRows !== undefined || isTagged,
    whole: rows.flatMap((row) => [...row.cells.values()]),
  };
}

const isOwnPlace = (box: Control | undefined, at: CellAddress): boolean =>
  !box || sameCell(box.at, at) || !isVisible(box.text);

/** What a row says, by the id of its columns; a merged cell speaks for a row in which anything else stands. */
function textsIn(
  template: Template,
  content: DocumentContent,
  row: ActionRow,
  said: (at: CellAddress) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [id, at] of row.cells) {
    const text = said(at);
    if (text !== "") texts.set(id, text);
  }
  if (texts.size === 0) return texts;
  for (const { id } of template.actions.columns) {
    const at = row.cells.get(id);
    const from = content.merged?.find((each) => sameCell(each.at, at))?.from;
    const text = from && !texts.has(id) ? said(from) : "";
    if (text !== "") texts.set(id, text);
  }
  return texts;
}

const isMerged = (content: DocumentContent, at: CellAddress | undefined): boolean =>
  content.merged?.some((each) => sameCell(each.at, at)) ?? false;

const isActionTag = (template: Template, tag: string): boolean =>
  questionAt(template, tag)?.owner.kind === "action";

function promptsOf(template: Template): readonly string[] {
  return [actionRow(template, 1), actionRow1(template, 1)].flatMap(({ cells }) =>
    cells.flatMap((cell) => slotsInCell(cell).map(({ prompt }) => prompt)),
  );
}
