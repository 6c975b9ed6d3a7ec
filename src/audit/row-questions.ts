import { answeredAs } from "./answering";
import { withRowValue, type OwnTable, type TableColumn } from "./own-table";
import type { Question } from "./question";
import type { AuditRecord } from "./record";
import { rowTag } from "./tags";
import type { Template } from "./template";

const rowsOf = ({ tables = {} }: Pick<AuditRecord, "tables">, { id }: OwnTable) => tables[id] ?? [];

/** The question of one column in one row of a table of the template's own. */
export function rowQuestion(table: OwnTable, row: number, column: TableColumn): Question {
  const valuesIn = (record: AuditRecord) => rowsOf(record, table).find((each) => each.row === row)?.values;
  return {
    tag: rowTag(table.id, row, column.id),
    owner: { kind: "row", table, row, column },
    ...answeredAs(column),
    required: column.required,
    ...(column.role === undefined ? {} : { role: column.role }),
    isRelevant: ({ holds }) => holds(table.when),
    isAsked: (record) => valuesIn(record) !== undefined,
    get: (record) => valuesIn(record)?.[column.id] ?? "",
    set: (draft, value) => {
      const rows = withRowValue(rowsOf(draft, table), row, column.id, value);
      const { [table.id]: _, ...others } = draft.tables ?? {};
      const tables = rows.length === 0 ? others : { ...others, [table.id]: rows };
      if (Object.keys(tables).length === 0) delete draft.tables;
      else draft.tables = tables;
    },
  };
}

/** The questions of a row, by column. */
export const rowQuestions = (table: OwnTable, row: number): readonly Question[] =>
  table.columns.map((column) => rowQuestion(table, row, column));

/** The questions of the rows that a new document has. */
export const firstRowQuestions = ({ tables = [] }: Template): readonly Question[] =>
  tables.flatMap((table) =>
    Array.from({ length: table.rows }, (_, at) => rowQuestions(table, at + 1)).flat(),
  );

/** The questions of the rows that were added beyond those. */
export const addedRowQuestions = ({ tables = [] }: Template, record: AuditRecord): readonly Question[] =>
  tables.flatMap((table) =>
    rowsOf(record, table)
      .filter(({ row }) => row > table.rows)
      .flatMap(({ row }) => rowQuestions(table, row)),
  );
