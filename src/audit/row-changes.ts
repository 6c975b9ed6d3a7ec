import { inTurn, whereAllGoesAlong, type RecordChange } from "./actions";
import type { OwnTable, TableRow } from "./own-table";
import type { AuditRecord } from "./record";
import { unreadRows } from "./unread-rows";

/** What is entered in the columns of a row, by their ids. */
export type RowValues = Readonly<Record<string, string>>;

export const rowsIn = ({ tables = {} }: Pick<AuditRecord, "tables">, { id }: OwnTable): readonly TableRow[] =>
  tables[id] ?? [];

/** The rows in which anything stands, those among them in which nothing does but what is none of the choices. */
export function rowsStanding(
  { record, problems }: Parameters<RecordChange>[0],
  table: OwnTable,
): readonly TableRow[] {
  const rows = rowsIn(record, table);
  const unread = new Set(unreadRows(problems, table.id).map(({ row }) => row));
  for (const { row } of rows) unread.delete(row);
  return unread.size === 0
    ? rows
    : [...rows, ...[...unread].map((row) => ({ row, values: {} }))].sort((one, other) => one.row - other.row);
}

/** One row more: in the first of the table in which nothing is entered, or where row `at` stands. */
export function addingRow(table: OwnTable, values: RowValues, at?: number): RecordChange {
  return whereAllGoesAlong(tableRows(table), table.id, ({ record, problems }) => {
    const rows = rowsIn(record, table);
    const taken = new Set([...rows, ...unreadRows(problems, table.id)].map(({ row }) => row));
    let row = 1;
    while (taken.has(row)) row += 1;
    const added = [...rows, { row, values: entered(values) }];
    return withRows(record, table, at === undefined ? added : placed(added, row, at));
  });
}

/** These values in place of those seen in a row, which goes where row `at` stands. */
export function replacingRow(
  table: OwnTable,
  seen: TableRow,
  values: RowValues,
  at: number = seen.row,
): RecordChange {
  const row = { row: seen.row, values: entered(values) };
  const replacing = changing(table, seen, (rows) => [...rows.filter((each) => each.row !== seen.row), row]);
  return at === seen.row ? replacing : inTurn(replacing, movingRow(table, row, at));
}

/** The row seen where row `at` stands; those between move by one. The rows in use stay the same. */
export const movingRow = (table: OwnTable, seen: TableRow, at: number): RecordChange =>
  whereAllGoesAlong(
    tableRows(table),
    table.id,
    changing(table, seen, (rows) => placed(rows, seen.row, at)),
  );

/** The rows without the one seen; what stood in those after it moves up into the row before. */
export const removingRow = (table: OwnTable, seen: TableRow): RecordChange =>
  whereAllGoesAlong(
    tableRows(table),
    table.id,
    changing(table, seen, (rows) => {
      const others = rows.filter(({ row }) => row !== seen.row);
      return others.map(({ values }, at) => ({ row: rows[at]?.row ?? at + 1, values }));
    }),
  );

const tableRows = (table: OwnTable) => (record: AuditRecord) => rowsIn(record, table);

/** The rows with what stands in one of them put where row `at` stands. */
function placed(rows: readonly TableRow[], row: number, at: number): readonly TableRow[] {
  const ordered = [...rows].sort((one, other) => one.row - other.row);
  const before = ordered.filter((each) => each.row < at).length;
  const moved = ordered.filter((each) => each.row === row);
  const others = ordered.filter((each) => each.row !== row);
  return [...others.slice(0, before), ...moved, ...others.slice(before)].map(({ values }, index) => ({
    row: ordered[index]?.row ?? index + 1,
    values,
  }));
}

/** Changes the rows of a table if the one meant still says what the person saw. */
function changing(
  table: OwnTable,
  seen: TableRow,
  change: (rows: readonly TableRow[]) => readonly TableRow[],
): RecordChange {
  return ({ record }) => {
    const rows = rowsIn(record, table);
    const now = rows.find(({ row }) => row === seen.row);
    return same(now?.values ?? {}, seen.values)
      ? withRows(record, table, change(rows))
      : { refused: { code: "answer-changed" } };
  };
}

const same = (one: RowValues, other: RowValues): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((id) => one[id] === other[id]);

const entered = (values: RowValues): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

function withRows(record: AuditRecord, table: OwnTable, rows: readonly TableRow[]): AuditRecord {
  const { [table.id]: _, ...others } = record.tables ?? {};
  const { tables: _before, ...rest } = record;
  const left = rows.filter(({ values }) => Object.keys(values).length > 0).sort((a, b) => a.row - b.row);
  const tables = left.length === 0 ? others : { ...others, [table.id]: left };
  return Object.keys(tables).length === 0 ? rest : { ...rest, tables };
}
