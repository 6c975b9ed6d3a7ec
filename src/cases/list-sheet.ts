import type { Choice } from "../audit/template";
import { readText } from "../text/read-text";
import { aboveHead, delimiterOf, headOf } from "./list-columns";
import { listRefusal, listRows, notAList, type ListRow } from "./list-rows";
import { NoRows } from "./no-rows";

/** A sheet of a workbook, the names of its columns first. */
export interface ListSheet {
  readonly rows: readonly ListRow[];
  readonly notes: readonly string[];
}

const MOST_BYTES = 20 * 1024 * 1024;

/** The rows of a list, the bytes of a CSV file or a sheet. `known` is what its columns may be called. */
export function sheetOf(
  list: Uint8Array | ListSheet,
  known: readonly Choice[],
  mostBytes = MOST_BYTES,
): ({ readonly ok: true } & ListSheet) | { readonly ok: false; readonly sentence: string } {
  if (!(list instanceof Uint8Array)) return headed(list, known);
  const read = listText(list, known, mostBytes);
  if (!read.ok) return read;
  const { text, delimiter, notes } = read;
  return headed({ rows: listRows(text, delimiter), notes }, known);
}

/** A sheet without what stands above the names of its columns, and without what is no row of it. */
function headed({ rows, notes }: ListSheet, known: readonly Choice[]): { readonly ok: true } & ListSheet {
  const { at } = headOf(rows, known);
  const [head, ...below] = rows.slice(at);
  if (!head) return { ok: true, rows, notes };
  const none = new NoRows(head);
  const kept = below.filter((row) => none.isRow(row));
  const above = at === 0 ? [] : [aboveHead(head)];
  return { ok: true, rows: [head, ...kept], notes: [...notes, ...above, ...none.notes] };
}

/** The text of a CSV file, its lines broken by "\n" alone, and what stands between its cells. */
export function listText(
  list: Uint8Array,
  known: readonly Choice[],
  mostBytes = MOST_BYTES,
):
  | {
      readonly ok: true;
      readonly text: string;
      readonly delimiter: string;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string } {
  const other = notAList(list);
  if (other !== undefined) return { ok: false, sentence: other };
  if (list.length > mostBytes) return { ok: false, sentence: listRefusal("tooLarge") };
  const read = readText(list);
  if (!read.ok) return read;
  // Case systems name a page of the web .xls, which Excel opens.
  if (/^\s*</.test(read.text)) return { ok: false, sentence: listRefusal("notText") };
  const text = read.text.replace(/\r\n?/g, "\n");
  return { ok: true, text, delimiter: delimiterOf(text, known), notes: read.notes };
}
