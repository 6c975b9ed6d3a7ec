import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDate } from "../audit/dates";
import type { OrganisationDates } from "../audit/timescales";
import type { FoundFile } from "../overview/summary";
import { cutText, dataLines, ownWorkbookText } from "../report/data-text";
import { auditInTables, coderOf, UNDATED } from "../tables/audit-in-tables";
import { DATES, daysOf, FACT_TABLES, QUESTIONS, TABLES } from "../tables/tables";
import { isTooLong } from "../xlsx/workbook";
import { dataFiles, fixedPaths, ownWorkbooks, type DataSet } from "./data-files";
import { ABOUT_DATA, FORMATS, type DataOptions } from "./data-options";
import { mayWrite } from "./files";
import { isThere } from "./is-there";
import { keyNamed } from "./key-file";
import { MadeHere } from "./made-here";
import { RowSpool } from "./row-spool";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

const UNREADABLE = 2;

/** What a report takes as well. */
const ABOUT_REPORT: ReadonlySet<string> = new Set(["identifiers", "force"]);

/** Whether data is asked for at all; what can't be is refused before a file is read. Throws UsageError. */
export async function asksData(
  options: DataOptions & { readonly publish?: boolean; readonly output?: string },
): Promise<boolean> {
  const asked = FORMATS.some((format) => options[format] !== undefined);
  const says = ABOUT_DATA.find((each) => options[each] && !(options.output && ABOUT_REPORT.has(each)));
  if (!asked && says !== undefined)
    throw new UsageError(
      phrase("--{says} is about data files. Say which to write: --xlsx, --csv, --parquet or --jsonl.", {
        says,
      }),
    );
  if (asked && options.publish)
    throw new UsageError(
      phrase(
        "--publish leaves out what could tell of single children, and data files have a row for each. Do one without the other.",
      ),
    );
  for (const folder of [options.csv, options.parquet])
    if (folder !== undefined && (await isFile(folder)))
      throw new UsageError(phrase("{folder} is a file. Name a folder for --csv and --parquet.", { folder }));
  for (const path of fixedPaths(options)) await mayWrite(path, options);
  return asked;
}

/**
 * Writes the data of these files, read one at a time. What is written is said on standard error, with what it holds; a file
 * that can't be read again by now is named, and the rest is written.
 */
export async function writeData(
  files: readonly string[],
  read: (file: string) => Promise<FoundFile>,
  options: DataOptions,
  asOf: IsoDate,
  organisation?: OrganisationDates,
): Promise<void> {
  const spool = await RowSpool.open();
  try {
    const code = coderOf(await keyNamed(options.key));
    const disclosed = { identifiers: options.identifiers ?? false, narratives: options.narratives ?? false };
    const months = new Set<string>();
    const questions = new Set<string>();
    let [audits, cut] = [0, 0];
    for (const file of files) {
      const found = await read(file);
      if (!("audit" in found)) {
        process.stderr.write(
          `${phrase("{file}: not in the data: {how}", {
            file,
            how: "why" in found ? found.why : phrase("it is no audit."),
          })}\n`,
        );
        process.exitCode = UNREADABLE;
        continue;
      }
      const audit = auditInTables(found.audit, code, asOf, organisation);
      audits += 1;
      months.add(audit.month);
      for (const table of FACT_TABLES) {
        const rows = table.rowsOf(audit, disclosed);
        cut += rows.flat().filter(isTooLong).length;
        await spool.add(table.name, audit.month, rows);
      }
      const fresh = QUESTIONS.rowsOf(audit, disclosed).filter(([key]) => {
        const once = `${audit.month} ${String(key)}`;
        return !questions.has(once) && questions.add(once);
      });
      await spool.add(QUESTIONS.name, audit.month, fresh);
    }
    const days = daysOf(months, organisation?.closed);
    for (const row of days) await spool.add(DATES.name, String(row[0]).slice(0, 7), [row]);
    const notes = [...dataLines({ audits, asOf, ...disclosed, keyKept: options.key !== undefined })];
    const count = (table: string) => spool.count(table);
    const set: DataSet = {
      tables: TABLES,
      months: [...months].sort(),
      dates: [...new Set(days.map(([day]) => String(day).slice(0, 7)))],
      rows: (table, month) =>
        table === QUESTIONS.name ? once(spool.rows(table, month)) : spool.rows(table, month),
      count,
      notes: [
        ...notes,
        ...(options.xlsx !== undefined && cut > 0 ? [cutText(cut)] : []),
        ...ownWorkbooks(options, count).map(({ table, path }) => ownWorkbookText(table, count(table), path)),
        ...(months.has(UNDATED)
          ? [phrase("Audits without a date are in the month “{undated}”.", { undated: UNDATED })]
          : []),
      ],
    };
    await writeAll(set, options);
    for (const line of set.notes) process.stderr.write(`${line}\n`);
  } finally {
    await spool.close();
  }
}

/** Every file may be written before the first one is; where one can't be, those made before it are taken away. */
async function writeAll(set: DataSet, options: DataOptions): Promise<void> {
  const files = dataFiles(set, options);
  for (const { path, settled } of files) if (!settled) await mayWrite(path, options);
  const { csv, parquet } = options;
  const made = new MadeHere();
  try {
    if (csv !== undefined) await made.folder(csv);
    if (parquet !== undefined) for (const { name } of set.tables) await made.folder(join(parquet, name));
    for (const { path, settled, bytes } of files) {
      if (settled && !options.force && (await isThere(path))) continue;
      await made.file(path, () => writeWhole(path, bytes()));
    }
  } catch (error) {
    await made.takeAway();
    throw error;
  }
  for (const format of FORMATS) {
    const path = options[format];
    if (path !== undefined) process.stderr.write(`${phrase("{path}: written.", { path })}\n`);
  }
}

/** Rows whose first cell was not there before. */
async function* once(rows: ReturnType<RowSpool["rows"]>): ReturnType<RowSpool["rows"]> {
  const met = new Set<unknown>();
  for await (const row of rows) {
    if (met.has(row[0])) continue;
    met.add(row[0]);
    yield row;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
