import type { IsoDate } from "../audit/dates";
import { csvBytes, csvCell } from "../cases/csv-bytes";
import type { TemplateSource } from "../document/surroundings";
import { freshPart } from "../docx/package-part";
import { writeZip } from "../docx/write-zip";
import { cutText, dataLines } from "../report/data-text";
import { auditInTables, coderOf } from "../tables/audit-in-tables";
import type { Row, TableInfo } from "../tables/table";
import { DATES, daysOf, DICTIONARY, FACT_TABLES, QUESTIONS, TABLES } from "../tables/tables";
import { isTooLong, workbook } from "../xlsx/workbook";
import type { ChosenFile } from "./chosen-files";
import { foundIn } from "./read-files";

/** Pseudonymised, as data goes out unless somebody asks otherwise. */
const DISCLOSED = { identifiers: false, narratives: false };

/** One workbook, or a CSV file for each table in a zip. */
export type DataFormat = "xlsx" | "csv";

/**
 * The data of these audits, a table each, with what every column is: the files are read once more, one at a time. What
 * can't be read again by now is named beside the data. `key` makes the codes that stand for cases.
 */
export async function dataOut(
  files: readonly ChosenFile[],
  templates: TemplateSource,
  { format, asOf, key }: { readonly format: DataFormat; readonly asOf: IsoDate; readonly key: Uint8Array },
): Promise<Uint8Array> {
  const code = coderOf(key);
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  const questions = new Map<unknown, Row>();
  const months = new Set<string>();
  const gone: string[] = [];
  let audits = 0;
  for (const chosen of files) {
    const found = await foundIn(chosen, templates);
    if (!("audit" in found)) {
      gone.push(chosen.name);
      continue;
    }
    const audit = auditInTables(found.audit, code, asOf);
    audits += 1;
    months.add(audit.month);
    for (const { name, rowsOf } of FACT_TABLES) rows.get(name)?.push(...rowsOf(audit, DISCLOSED));
    for (const row of QUESTIONS.rowsOf(audit, DISCLOSED))
      if (!questions.has(row[0])) questions.set(row[0], row);
  }
  rows.set(QUESTIONS.name, [...questions.values()]);
  rows.set(DATES.name, [...daysOf(months)]);
  const tables = [...TABLES.map((table) => ({ ...table, rows: rows.get(table.name) ?? [] })), DICTIONARY];
  const cut = format === "xlsx" ? [...rows.values()].flat(2).filter(isTooLong).length : 0;
  const lines = [
    ...dataLines({ audits, asOf, ...DISCLOSED, keyKept: false }),
    ...(cut > 0 ? [cutText(cut)] : []),
    ...gone.map((name) => `${name} could not be read again, and is not in the data.`),
  ];
  return format === "xlsx" ? workbook({ name: ABOUT, lines }, tables) : csvZip(lines, tables);
}

const ABOUT = "about";

const csvZip = (
  lines: readonly string[],
  tables: readonly (TableInfo & { readonly rows: readonly Row[] })[],
): Uint8Array =>
  writeZip([
    freshPart(`${ABOUT}.txt`, new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(""))),
    ...tables.map(({ name, columns, rows }) =>
      freshPart(
        `${name}.csv`,
        csvBytes([columns.map((column) => column.name), ...rows.map((row) => row.map(csvCell))]),
      ),
    ),
  ]);
