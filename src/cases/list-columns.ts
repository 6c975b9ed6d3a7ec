import { headerQuestion, type Question } from "../audit/question";
import { allFields, type Choice, type Field, type Template } from "../audit/template";
import { findChoice } from "../document/answers";
import { DELIMITERS, listRows, statedDelimiter, type ListRow } from "./list-rows";
import { phrase } from "../words/phrase";

/** A column of a list, counted from 0. */
export interface ListColumn {
  readonly at: number;
  /** As the list names it. */
  readonly name: string;
  readonly field: Field;
  readonly question: Question;
}

export interface ListColumns {
  readonly columns: readonly ListColumn[];
  /** Where the names of the files stand, if the list has such a column. */
  readonly file?: number;
  /** Where the days stand on which the audits were received, where that is no header field. */
  readonly received?: number;
  /** Names of the columns that are no header field. */
  readonly leftOut: readonly string[];
  /** Columns without a name that stand before one with a name, counted from 0. */
  readonly unnamed: readonly number[];
  /** How many columns there are up to the last with a name. */
  readonly count: number;
}

export type MatchedColumns =
  ({ readonly ok: true } & ListColumns) | { readonly ok: false; readonly sentence: string };

/** Columns that are no header field and are known all the same: the template's own fields come before these. */
const OTHERS = [
  { id: "file", label: "File" },
  { id: "received", label: "Received" },
] as const satisfies readonly Choice[];

/** What columns of a list of cases may be called. */
export const knownColumns = (template: Template): readonly Choice[] => [...allFields(template), ...OTHERS];

const FEWEST_KNOWN = 2;

/** Whether a row names columns of a list, by what they may be called; to find the sheet that has the list. */
export const namesColumns =
  (known: readonly Choice[]) =>
  (cells: readonly string[]): boolean =>
    cells.filter((cell) => cell !== "" && findChoice(known, cell)).length >= FEWEST_KNOWN;

/** Whether a row names columns of a list of cases that are made into documents. */
export const namesCaseColumns = (template: Template): ((cells: readonly string[]) => boolean) =>
  namesColumns(knownColumns(template));

/** Rows that may stand above the names of the columns, as a title. */
export const MOST_ABOVE = 20;

/**
 * Which row names the columns, counted from 0, and how many of them are known: the first, unless it names none and one below it
 * several; or it names groups of columns, with gaps between, and one below it more.
 */
export function headOf(
  rows: readonly ListRow[],
  known: readonly Choice[],
): { readonly at: number; readonly count: number } {
  const countIn = ({ cells }: ListRow) => cells.filter((cell) => findChoice(known, cell)).length;
  const [head] = rows;
  const first = head ? countIn(head) : 0;
  if (first > 0 && !hasGaps(head)) return { at: 0, count: first };
  const counts = rows.slice(0, MOST_ABOVE).map(countIn);
  const most = Math.max(0, ...counts);
  return most < Math.max(first + 1, 2) ? { at: 0, count: first } : { at: counts.indexOf(most), count: most };
}

/** Whether an empty cell stands between two that say something. */
function hasGaps(row: ListRow | undefined): boolean {
  const isNamed = (cell: string) => cell.trim() !== "";
  const cells = row?.cells ?? [];
  return cells.slice(cells.findIndex(isNamed), cells.findLastIndex(isNamed)).some((cell) => !isNamed(cell));
}

/** What is to be said of rows that stand above the names of the columns. */
export function aboveHead({ line }: ListRow): string {
  return phrase("The names of the columns stand in line {line}; what is above them was passed over.", {
    line,
  });
}

/** What stands between the cells: what the list says, else what finds the most columns we know. */
export function delimiterOf(text: string, known: readonly Choice[]): string {
  const found = (delimiter: string) => headOf(listRows(text, delimiter, MOST_ABOVE), known).count;
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, count: found(delimiter) })).sort(
    (a, b) => b.count - a.count,
  );
  return statedDelimiter(text) ?? best?.delimiter ?? ",";
}

/** Which header field each cell of the first row names, by label or id, whatever the case and punctuation. */
export function matchColumns(template: Template, cells: readonly string[]): MatchedColumns {
  const fields = allFields(template);
  const columns: ListColumn[] = [];
  const leftOut: string[] = [];
  const blank: number[] = [];
  const others: Partial<Record<(typeof OTHERS)[number]["id"], number>> = {};
  let count = 0;
  for (const [at, cell] of cells.entries()) {
    // A star marks what has to be filled in.
    const name = cell
      .trim()
      .replace(/\s+/g, " ")
      .replace(/\s?\*+$/, "");
    if (name === "") {
      blank.push(at);
      continue;
    }
    count = at + 1;
    const choice = findChoice(fields, name);
    const field = fields.find(({ id }) => id === choice?.id);
    if (field) {
      const other = columns.find((column) => column.field === field);
      if (other) return twice(field.label, other, { at, name });
      columns.push({ at, name, field, question: headerQuestion(field, { place: "start" }) });
      continue;
    }
    const known = OTHERS.find(({ id }) => id === findChoice(OTHERS, name)?.id);
    if (!known) {
      leftOut.push(name);
      continue;
    }
    const before = others[known.id];
    if (before !== undefined)
      return twice(known.label, { at: before, name: cells[before] ?? "" }, { at, name });
    others[known.id] = at;
  }
  if (columns.length === 0) return noneKnown(fields);
  return { ok: true, columns, leftOut, unnamed: blank.filter((at) => at < count), count, ...others };
}

type Place = Pick<ListColumn, "at" | "name">;

function twice(label: string, first: Place, second: Place): MatchedColumns {
  const sentence = phrase(
    "Two columns of this list are “{label}”: column {at} (“{name}”) and column {otherAt} (“{otherName}”). Take one of them out.",
    { label, at: first.at + 1, name: first.name, otherAt: second.at + 1, otherName: second.name },
  );
  return { ok: false, sentence };
}

function noneKnown(fields: readonly Field[]): MatchedColumns {
  const known = fields.map(({ label }) => `“${label}”`).join(", ");
  const sentence =
    fields.length === 0
      ? phrase("This template has no header fields, so there is nothing a list could fill in.")
      : phrase(
          "No column of this list is a header field of the template. Its first line has to name at least one of: {known}.",
          { known },
        );
  return { ok: false, sentence };
}
