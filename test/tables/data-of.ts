import { countedAudits } from "../../src/overview/counted-audits";
import type { FoundFile } from "../../src/overview/summary";
import { auditInTables, coderOf } from "../../src/tables/audit-in-tables";
import type { Cell, Disclosed, Row, TableInfo } from "../../src/tables/table";
import { FACT_TABLES, QUESTIONS } from "../../src/tables/tables";
import { aSummary } from "../overview/a-reading";

export const AS_OF = "2026-06-01";
export const NOTHING: Disclosed = { identifiers: false, narratives: false };
export const ALL: Disclosed = { identifiers: true, narratives: true };
export const KEY = new Uint8Array(32).fill(7);

/** The tables of the audits that count, by name, questions once each. */
export function dataOf(
  files: readonly FoundFile[],
  disclosed = NOTHING,
  key = KEY,
): Readonly<Record<string, readonly Row[]>> {
  const counted = new Set(countedAudits(aSummary(...files)).counted.map(({ file }) => file));
  const audits = files.flatMap((each) =>
    "audit" in each && counted.has(each.audit.file) ? [auditInTables(each.audit, coderOf(key), AS_OF)] : [],
  );
  const rows = (table: (typeof FACT_TABLES)[number]) =>
    audits.flatMap((audit) => table.rowsOf(audit, disclosed));
  const questions = new Map(rows(QUESTIONS).map((row) => [row[0], row]));
  return {
    ...Object.fromEntries(FACT_TABLES.map((table) => [table.name, rows(table)])),
    questions: [...questions.values()],
  };
}

/** A row by the names of its columns. */
export const named = ({ columns }: TableInfo, row: Row): Readonly<Record<string, Cell>> =>
  Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));

export async function* inTurn(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
