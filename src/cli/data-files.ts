import { join } from "node:path";
import { csvCell, csvChunks } from "../cases/csv-bytes";
import { parquetFile } from "../parquet/parquet-file";
import type { Row, TableInfo } from "../tables/table";
import { DATES, DICTIONARY, TABLES } from "../tables/tables";
import { MOST_ROWS, streamedWorkbook, workbook } from "../xlsx/workbook";

/** Where data goes; a folder for CSV and Parquet. */
export interface DataPaths {
  readonly xlsx?: string;
  readonly csv?: string;
  readonly parquet?: string;
  readonly jsonl?: string;
}

/** The data of many audits, and how it is got at. */
export interface DataSet {
  readonly tables: readonly TableInfo[];
  /** The months of the audits, in order. */
  readonly months: readonly string[];
  /** The months of the days in `dates`, in order. */
  readonly dates: readonly string[];
  /** Rows of a table: of one month, or of all. */
  readonly rows: (table: string, month?: string) => AsyncIterable<Row>;
  readonly count: (table: string) => number;
  /** What is said of it, a sentence a line. */
  readonly notes: readonly string[];
}

export interface DataFile {
  readonly path: string;
  /** Whether a file of that name that is there says the same already. */
  readonly settled?: boolean;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const csvPath = (folder: string, table: string): string => join(folder, `${table}.csv`);
const aboutPath = (folder: string): string => join(folder, "about.txt");

/** The files whose names are known before an audit is read. */
export const fixedPaths = ({ xlsx, csv, jsonl }: DataPaths): readonly string[] => [
  ...(xlsx === undefined ? [] : [xlsx]),
  ...(jsonl === undefined ? [] : [jsonl]),
  ...(csv === undefined
    ? []
    : [aboutPath(csv), ...[...TABLES, DICTIONARY].map(({ name }) => csvPath(csv, name))]),
];

/** The tables that are too long for the workbook of all, each with the path of its own. */
export function ownWorkbooks(
  { xlsx }: DataPaths,
  count: DataSet["count"],
): readonly { readonly table: string; readonly path: string }[] {
  if (xlsx === undefined) return [];
  return TABLES.filter(({ name }) => count(name) > MOST_ROWS).map(({ name }) => ({
    table: name,
    path: `${xlsx.replace(/\.xlsx$/i, "")}, ${name}.xlsx`,
  }));
}

/** Every file that the data becomes. */
export function dataFiles(set: DataSet, paths: DataPaths): readonly DataFile[] {
  const { xlsx, csv, parquet, jsonl } = paths;
  return [
    ...(xlsx === undefined ? [] : workbooks(set, xlsx)),
    ...(csv === undefined ? [] : csvFiles(set, csv)),
    ...(jsonl === undefined ? [] : [{ path: jsonl, bytes: () => jsonLines(set) }]),
    ...(parquet === undefined ? [] : parquetFiles(set, parquet)),
  ];
}

function workbooks(set: DataSet, xlsx: string): readonly DataFile[] {
  const own = ownWorkbooks({ xlsx }, set.count);
  const inOne = set.tables.filter(({ name }) => !own.some(({ table }) => table === name));
  return [
    {
      path: xlsx,
      bytes: async function* () {
        const sheets = [];
        for (const { name, columns } of inOne)
          sheets.push({ name, columns, rows: await allOf(set.rows(name)) });
        yield await workbook({ name: "about", lines: set.notes }, [...sheets, DICTIONARY]);
      },
    },
    ...own.flatMap(({ table, path }) =>
      set.tables
        .filter(({ name }) => name === table)
        .map((info) => ({ path, bytes: () => streamedWorkbook(info, set.rows(table)) })),
    ),
  ];
}

function csvFiles(set: DataSet, folder: string): readonly DataFile[] {
  const file = ({ name, columns }: TableInfo, rows: () => AsyncIterable<Row>): DataFile => ({
    path: csvPath(folder, name),
    bytes: () =>
      csvChunks(
        csvBatches(
          columns.map((column) => column.name),
          rows(),
        ),
      ),
  });
  return [
    aboutFile(set, folder),
    ...set.tables.map((table) => file(table, () => set.rows(table.name))),
    file(DICTIONARY, () => inTurn(DICTIONARY.rows)),
  ];
}

const BATCH = 1000;

async function* csvBatches(
  head: readonly string[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<readonly string[][]> {
  let batch = [[...head]];
  for await (const row of rows) {
    batch.push(row.map(csvCell));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function* jsonLines(set: DataSet): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // Some readers end a line at these.
  const line = (value: object) =>
    `${JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
  yield encoder.encode(line({ table: "about", notes: set.notes }));
  for (const { name, columns } of set.tables) {
    let held = "";
    for await (const row of set.rows(name)) {
      held += line({
        table: name,
        ...Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? null])),
      });
      if (held.length < 1 << 16) continue;
      yield encoder.encode(held);
      held = "";
    }
    yield encoder.encode(held);
  }
}

function parquetFiles(set: DataSet, folder: string): readonly DataFile[] {
  const notes = { about: set.notes.join("\n") };
  return [
    aboutFile(set, folder),
    ...set.tables.flatMap(({ name, columns }) => {
      const isDates = name === DATES.name;
      return (isDates ? set.dates : set.months).map((month): DataFile => ({
        path: join(folder, name, `${month}.parquet`),
        settled: isDates,
        bytes: () => parquetFile(columns, set.rows(name, month), isDates ? {} : notes),
      }));
    }),
  ];
}

/** What a folder holds, beside its files; the newest data's. */
const aboutFile = (set: DataSet, folder: string): DataFile => ({
  path: aboutPath(folder),
  bytes: async function* () {
    yield await Promise.resolve(new TextEncoder().encode(set.notes.map((line) => `${line}\r\n`).join("")));
  },
});

async function allOf(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function* inTurn(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}
