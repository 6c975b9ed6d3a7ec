import type { Problem } from "../audit/problem";
import { questionAt } from "../audit/questions";
import type { Tag } from "../audit/tags";
import type { Template } from "../audit/template";
import { isVisible } from "../audit/visible-text";
import { answerIn } from "./answers";
import { asInEnglish } from "./answers-in-language";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { CellAnswers } from "./cell-answer";
import { cellKey, sameCell } from "./cell-text";
import type { OwnBoxes } from "./own-boxes";
import type { RowSet } from "./row-sets";
import type { FoundRow } from "./rows-in";
import { saysTheSame } from "./same-text";

export interface RowsRead {
  /** What each answer says, as a record holds it, in the order it was found. */
  readonly answers: readonly RowAnswer[];
  readonly problems: readonly Problem[];
  /** Rows read by their place alone, every tag of the table being gone. */
  readonly recovered: readonly Tag[];
  /** Whether there is such a table or any control of one. */
  readonly found: boolean;
  /** The cells whose text is an answer. */
  readonly whole: readonly CellAddress[];
}

interface RowAnswer {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/**
 * Reads a table row by row, so that a row someone added or copied by hand is one too. Boxes that stand elsewhere count
 * for the row their tag names. A cell that goes on from the one above says for its row what that says.
 */
export function readRows(
  template: Template,
  set: RowSet,
  content: DocumentContent,
  own: OwnBoxes,
  cells = new CellAnswers(content, own),
): RowsRead {
  const answers: RowAnswer[] = [];
  const problems: Problem[] = [];
  const recovered: Tag[] = [];
  const isTagged = [...own.boxes].some(([tag, box]) => box.tag === tag && set.named(tag) !== undefined);
  const put = (row: number, column: string, text: string) => {
    const where = set.tag(row, column);
    const question = questionAt(template, where);
    const value = question ? answerIn(question, asInEnglish(template, question, text)) : text;
    if (value === undefined) problems.push({ code: "unknown-choice", where, text });
    answers.push({ row, column, value: value ?? "" });
  };
  const said = (at: CellAddress): string => {
    const [tag = ""] = own.tagsAt.get(cellKey(at)) ?? [];
    const text = cells.cellText(at, own.boxes.get(tag)) ?? "";
    return !isVisible(text) || set.prompts.some((prompt) => saysTheSame(text, prompt)) ? "" : text;
  };
  const found = own.rows.get(set);
  const boxOf = ({ number }: FoundRow, column: string) => own.boxes.get(set.tag(number, column));
  // Where the box of an answer stands elsewhere, what is typed in its place is no answer.
  const rows = (found ?? []).map((row) => ({
    ...row,
    cells: new Map([...row.cells].filter(([id, at]) => isOwnPlace(boxOf(row, id), at))),
  }));
  for (const row of rows) {
    const texts = textsIn(set, content, row, said);
    for (const [id, text] of texts) put(row.number, id, text);
    const isByHand = [...texts.keys()].some(
      (id) => !sameCell(boxOf(row, id)?.at, row.cells.get(id)) && !isMerged(content, row.cells.get(id)),
    );
    if (!isByHand) continue;
    const where = set.tag(row.number, firstColumn(set));
    if (isTagged) problems.push({ code: "action-row-typed-by-hand", where });
    else recovered.push(where);
  }
  for (const [tag, box] of own.boxes) {
    const text = cells.boxText(box);
    const named = questionAt(template, tag) && set.named(tag);
    if (!named || !isVisible(text) || sameCell(box.at, own.homes.get(tag))) continue;
    put(named.row, named.column, text);
  }
  return {
    answers,
    problems,
    recovered,
    found: found !== undefined || isTagged,
    whole: rows.flatMap((row) => [...row.cells.values()]),
  };
}

/** The column that a row goes by: what is to be done, of an action. */
export const firstColumn = ({ table, columns }: RowSet): string =>
  table === undefined ? "what" : (columns[0]?.id ?? "");

const isOwnPlace = (box: Control | undefined, at: CellAddress): boolean =>
  !box || sameCell(box.at, at) || !isVisible(box.text);

/** What a row says, by the id of its columns; a merged cell speaks for a row in which anything else stands. */
function textsIn(
  set: RowSet,
  content: DocumentContent,
  row: FoundRow,
  said: (at: CellAddress) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [id, at] of row.cells) {
    const text = said(at);
    if (text !== "") texts.set(id, text);
  }
  if (texts.size === 0) return texts;
  for (const { id } of set.columns) {
    const at = row.cells.get(id);
    const from = content.merged?.find((each) => sameCell(each.at, at))?.from;
    const text = from && !texts.has(id) ? said(from) : "";
    if (text !== "") texts.set(id, text);
  }
  return texts;
}

const isMerged = (content: DocumentContent, at: CellAddress | undefined): boolean =>
  content.merged?.some((each) => sameCell(each.at, at)) ?? false;
