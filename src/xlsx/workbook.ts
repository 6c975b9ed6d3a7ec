import { writeXlsx, writeXlsxStream, type CellValue, type ColumnDef } from "hucre";
import type { Cell, CellType, Column, Row } from "../tables/table";

/** Most characters that Excel has room for in a cell, as UTF-16 counts them. */
export const LONGEST_CELL = 32_767;

/** Rows up to which a table stands in the workbook with all others; more are written one after another into their own. */
export const MOST_ROWS = 20_000;

/** A sheet of a workbook: a table with these rows. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A workbook with a sheet of lines to read, then a sheet and a table of Excel's for each of these. */
export async function workbook(
  about: { readonly name: string; readonly lines: readonly string[] },
  sheets: readonly TableSheet[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: about.name, columns: [{ width: 110 }], rows: about.lines.map((line) => [cellText(line)]) },
      ...sheets.map(({ name, columns, rows }) => ({
        name,
        columns: columns.map(columnDef),
        rows: [
          columns.map((column) => column.name),
          // Excel has no table without a row.
          ...(rows.length > 0 ? rows.map((row) => valuesOf(columns, row)) : [columns.map(() => null)]),
        ],
        freezePane: { rows: 1 },
        tables: [
          {
            name,
            range: `A1:${columnName(columns.length)}${String(Math.max(rows.length, 1) + 1)}`,
            columns: columns.map((column) => ({ name: column.name })),
            style: "TableStyleLight1",
          },
        ],
      })),
    ],
  });
}

/**
 * A workbook with one table, as bytes while its rows are read: memory does not grow with them. Past Excel's 1,048,576 rows
 * it goes on in a second sheet, under the same heading.
 */
export async function* streamedWorkbook(
  { name, columns }: Omit<TableSheet, "rows">,
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const values = async function* (): AsyncGenerator<CellValue[]> {
    for await (const row of rows) yield valuesOf(columns, row);
  };
  const reader = writeXlsxStream(values(), {
    name,
    columns: columns.map((column) => ({ ...columnDef(column), header: column.name })),
    freezePane: { rows: 1 },
  }).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

const FORMATS: Readonly<Partial<Record<CellType, string>>> = { date: "yyyy-mm-dd", decimal: "0.00" };

function columnDef({ name, type }: Column): ColumnDef {
  const numFmt = FORMATS[type];
  return { width: Math.max(12, name.length + 4), ...(numFmt === undefined ? {} : { numFmt }) };
}

const valuesOf = (columns: readonly Column[], row: Row): CellValue[] =>
  columns.map(({ type }, at) => valueOf(type, row[at] ?? null));

function valueOf(type: CellType, cell: Cell): CellValue {
  if (typeof cell !== "string") return cell;
  return type === "date" ? new Date(`${cell}T00:00:00Z`) : cellText(cell);
}

/** Whether Excel has no room for a text. */
export const isTooLong = (cell: Cell): boolean => typeof cell === "string" && cell.length > LONGEST_CELL;

/** What a workbook would take for a character written as its number (ECMA-376, ST_Xstring): the sign before it is written so as well. */
const LIKE_NUMBER = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a cell holds it: what is too long is cut, between two characters, and says so. */
function cellText(text: string): string {
  if (text.length <= LONGEST_CELL) return text.replace(LIKE_NUMBER, "_x005F_");
  const said = ` … [cut: ${String(text.length)} characters in all]`;
  const kept = text.slice(0, LONGEST_CELL - said.length);
  const whole = /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
  return `${whole.replace(LIKE_NUMBER, "_x005F_")}${said}`;
}

/** The name of a column by its number, from 1: AB is 28. */
function columnName(number: number): string {
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return `${before > 0 ? columnName(before) : ""}${String.fromCharCode(65 + last)}`;
}
