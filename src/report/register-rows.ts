import { CASE, DOCUMENT, DOCUMENTS, ID, type KeptRow, type Value, type Values } from "../programme/register";
import { addDays, parseDate } from "../audit/dates";
import { caseKey } from "../programme/case-row";
import type { Expected } from "../programme/expected";
import { REGISTER_COLUMNS } from "./register-columns";
import { phrase } from "../words/phrase";

/** The rows of a register, or why it is none. */
export type ReadRegister =
  | { readonly ok: true; readonly rows: readonly KeptRow[] }
  | { readonly ok: false; readonly sentence: string };

type Row = readonly Value[];

/** The rows that a sheet of a workbook holds, with what was written into them last, as the hidden sheet has it. */
export function registerOfSheet(sheet: {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly memory?: readonly Row[];
}): ReadRegister {
  const ids = registerIds(sheet.heads);
  const [fault] = faultsOf(ids);
  if (fault !== undefined) return { ok: false, sentence: fault };
  const [remembered = [], ...lines] = sheet.memory ?? [];
  const last = lastBy(
    lines.map((line) => Object.fromEntries(remembered.map((id, at) => [String(id), line[at] ?? null]))),
  );
  return {
    ok: true,
    rows: sheet.rows.flatMap((cells, at): readonly KeptRow[] => {
      if (cells.every((cell) => cell === null)) return [];
      return [
        last(at, Object.fromEntries(ids.map((id, column) => [id, valueOf(id, cells[column] ?? null)]))),
      ];
    }),
  };
}

const DAYS = new Set(REGISTER_COLUMNS.filter(({ type }) => type === "date").map(({ id }) => id));

/** A day that lost its format shows as the number by which spreadsheets count it, from 30 December 1899; none is before 1954. */
const valueOf = (id: string, cell: Value): Value =>
  DAYS.has(id) && typeof cell === "number" && Number.isInteger(cell) && cell >= 20_000 && cell < 80_000
    ? addDays("1899-12-30", cell)
    : cell;

/** The ids of the columns by their headings; a column of somebody's own has its heading. */
export const registerIds = (heads: readonly string[]): readonly string[] =>
  heads.map((head) => {
    const own = REGISTER_COLUMNS.find(({ label }) => label.toLowerCase() === head.toLowerCase());
    return own?.id ?? `own: ${head}`;
  });

/** Whether a row names the columns by which the rows of a register are known again. */
export function areRegisterHeads(heads: readonly string[]): boolean {
  const ids = registerIds(heads);
  return ids.includes(ID) && ids.includes(CASE);
}

/** Columns of ours that a register does not have, by their headings: what was in them is not kept. */
export const lackingColumns = ([first]: readonly KeptRow[]): readonly string[] =>
  first === undefined
    ? []
    : REGISTER_COLUMNS.filter(({ id }) => !(id in first.values)).map(({ label }) => label);

function faultsOf(ids: readonly string[]): readonly string[] {
  return REGISTER_COLUMNS.flatMap(({ id, label }) => {
    const count = ids.filter((each) => each === id).length;
    if (count === 0 && (id === ID || id === CASE))
      return [
        phrase(
          "Its first sheet has no column “{label}”, by which rows are known again. Put the column back, or name a new register.",
          { label },
        ),
      ];
    return count > 1
      ? [phrase("Two columns are called “{label}”. Give one of them another name.", { label })]
      : [];
  });
}

/** The rows of a register as a list with the names of its columns, as a workbook would have them. */
export const listOfRegister = (
  rows: readonly KeptRow[],
): {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly notes: [];
} => ({
  rows: [
    { line: 1, cells: REGISTER_COLUMNS.map(({ label }) => label) },
    ...rows.map(({ at, values }) => ({
      line: at + 2,
      cells: REGISTER_COLUMNS.map(({ id }) => said(values[id])),
    })),
  ],
  notes: [],
});

export const REGISTER_FORMAT = "case-audit-register";

/** The rows that a register kept as JSON holds. */
export function registerOfJson(json: unknown): ReadRegister {
  const { format, rows = [], last = [] } = isObject(json) ? json : {};
  if (format !== REGISTER_FORMAT)
    return {
      ok: false,
      sentence: phrase("This is no register of Case Audit: “format” has to be “{format}”.", {
        format: REGISTER_FORMAT,
      }),
    };
  if (!isRows(rows) || !isRows(last))
    return {
      ok: false,
      sentence: phrase(
        "“rows” and “last” have to be lists of rows, and what stands in a row text, a number or null.",
      ),
    };
  const remembered = lastBy(last);
  return { ok: true, rows: rows.map((values, at) => remembered(at, { ...BLANK, ...values })) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isValue = (value: unknown): value is Value =>
  value === null || typeof value === "string" || typeof value === "number";
const isRows = (value: unknown): value is readonly Values[] =>
  Array.isArray(value) && value.every((row) => isObject(row) && Object.values(row).every(isValue));

/** A row with every column of ours, and nothing in it. */
export const BLANK: Values = Object.fromEntries(REGISTER_COLUMNS.map(({ id }) => [id, null]));

/** A row with what was written into it last: found by its record, else by case and month. */
function lastBy(all: readonly Values[]): (at: number, values: Values) => KeptRow {
  const known = new Map(all.map((values) => [rowKey(values), values]));
  // A spreadsheet takes noughts away from the front of a number.
  const byNumber = new Map(all.map((values) => [rowKey(values, caseKeyIn), values]));
  return (at, values) => {
    const last = known.get(rowKey(values)) ?? byNumber.get(rowKey(values, caseKeyIn));
    return { at, values, ...(last ? { last } : {}) };
  };
}

const rowKey = (values: Values, caseOf = ({ [CASE]: id }: Values) => String(id ?? "")): string =>
  JSON.stringify(values[ID] ? [values[ID]] : [caseOf(values), values["month"] ?? ""]);

const caseKeyIn = ({ [CASE]: id }: Values): string => caseKey(said(id));

/**
 * What is waited for by a register and by the samples that are named: cases that had no document stay in it, also where their
 * sample is not named again. Of a month that a sample is named for that alone says so, since a case may be replaced.
 */
export function waitedFor(rows: readonly KeptRow[], samples: readonly Expected[]): readonly Expected[] {
  const months = new Set(samples.map(({ month }) => month));
  return [...expectedOfRegister(rows).filter(({ month }) => !months.has(month)), ...samples];
}

function expectedOfRegister(rows: readonly KeptRow[]): readonly Expected[] {
  return rows
    .filter(
      ({ values, last }) =>
        said(values[ID]) === "" &&
        said(values[DOCUMENT]) !== DOCUMENTS.letGo &&
        (last ?? values[DOCUMENT] === DOCUMENTS.missing),
    )
    .flatMap(({ values }): readonly Expected[] => {
      const [received, due] = [parseDate(said(values["received"])), parseDate(said(values["due"]))];
      return said(values[CASE]) === ""
        ? []
        : [
            {
              case: said(values[CASE]),
              month: said(values["month"]),
              team: said(values["team"]),
              auditor: said(values["auditor"]),
              moderator: said(values["moderator"]),
              ofRegister: true,
              ...(received ? { received } : {}),
              ...(due ? { due } : {}),
            },
          ];
    });
}

const said = (value: Value | undefined): string => String(value ?? "").trim();
