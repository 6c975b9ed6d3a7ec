import { ACTIONS } from "./actions-table";
import { ANSWERS } from "./answers-table";
import { AUDITS } from "./audits-table";
import { DATES } from "./dates-table";
import { MODERATION } from "./moderation-table";
import { QUESTIONS } from "./questions-table";
import type { AuditTable, CellType, Row, TableInfo } from "./table";

/** Tables with a row for each thing in an audit: facts that more audits add to. */
export const FACT_TABLES: readonly AuditTable[] = [AUDITS, ANSWERS, ACTIONS, MODERATION];

/** Every table, the same for every template and month. */
export const TABLES: readonly TableInfo[] = [...FACT_TABLES, QUESTIONS, DATES];

export { QUESTIONS } from "./questions-table";
export { DATES, daysOf } from "./dates-table";

export const TYPE_WORDS: Readonly<Record<CellType, string>> = {
  text: "text",
  whole: "whole number",
  decimal: "decimal number",
  date: "date",
  "yes-no": "yes or no",
};

/** The data dictionary: a row for each column of each table. */
export const DICTIONARY: TableInfo & { readonly rows: readonly Row[] } = {
  name: "dictionary",
  words: "One row for each column of each table.",
  key: ["table", "column"],
  columns: [
    { name: "table", type: "text", words: "The table.", source: "Case Audit" },
    { name: "column", type: "text", words: "The column.", source: "Case Audit" },
    { name: "type", type: "text", words: "What it holds.", source: "Case Audit" },
    { name: "words", type: "text", words: "What that is.", source: "Case Audit" },
    { name: "source", type: "text", words: "What of an audit it comes from.", source: "Case Audit" },
    {
      name: "only",
      type: "text",
      words: "What must be asked for before it is filled.",
      source: "Case Audit",
    },
    { name: "of", type: "text", words: "The table it names a row of.", source: "Case Audit" },
  ],
  rows: TABLES.flatMap(({ name, columns }) =>
    columns.map(({ name: column, type, words, source, only, of }) => [
      name,
      column,
      TYPE_WORDS[type],
      words,
      source,
      only === undefined ? null : `--${only}`,
      of ?? null,
    ]),
  ),
};
