import type { Command } from "commander";
import type { DataPaths } from "./data-files";
import { phrase } from "../words/phrase";

export interface DataOptions extends DataPaths {
  readonly identifiers?: boolean;
  readonly narratives?: boolean;
  readonly key?: string;
  readonly force?: boolean;
}

export const FORMATS = ["xlsx", "csv", "parquet", "jsonl"] as const;
/** What is said of data that goes out, and of nothing else. */
export const ABOUT_DATA = ["key", "identifiers", "narratives", "force"] as const;

export function addDataOptions(command: Command): void {
  command
    .option(
      "--xlsx <file>",
      phrase("write the data of the audits as a workbook: tables, and what each column is"),
    )
    .option("--csv <folder>", phrase("the same as CSV files"))
    .option("--parquet <folder>", phrase("the same as Parquet, a file a month for each table"))
    .option("--jsonl <file>", phrase("the same as JSON lines"))
    .option(
      "--key <file>",
      phrase("the key that codes of cases are made with; made where it isn’t there. Keep it"),
    )
    .option("--identifiers", phrase("put ids, names, dates of birth and files into the data"))
    .option("--narratives", phrase("put what was written into the data"))
    .option("--force", phrase("replace files of the data that are there"));
}

/** Whether anything is said of data files. */
export const saysData = (options: DataOptions): boolean =>
  [...FORMATS, ...ABOUT_DATA].some((each) => options[each] !== undefined);
