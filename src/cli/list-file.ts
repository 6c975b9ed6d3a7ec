import { readFile } from "node:fs/promises";
import { isWorkbook } from "../cases/list-rows";
import { readCases, type CaseList } from "../cases/read-cases";
import type { Template } from "../audit/template";
import { UsageError } from "./usage-error";

/** The cases of a list, a CSV file or a sheet of a workbook. Throws UsageError where it can't be used at all. */
export async function casesIn(
  path: string,
  template: Template,
  sheet: string | undefined,
): Promise<CaseList> {
  const bytes = new Uint8Array(await readFile(path));
  const list = await listOf(path, bytes, sheet);
  const read = readCases(list, template);
  if (read.ok) return read;
  throw new UsageError(`${path}: ${read.sentence}`);
}

async function listOf(path: string, bytes: Uint8Array, sheet: string | undefined) {
  if (!isWorkbook(bytes)) {
    if (sheet === undefined) return bytes;
    throw new UsageError(`${path} is no workbook, so it has no sheet. Leave --sheet out.`);
  }
  // The library takes a while to load.
  const { readSheet } = await import("../xlsx/read-sheet");
  const read = await readSheet(bytes, sheet);
  if (read.ok) return read;
  throw new UsageError(`${path}: ${read.sentence}`);
}
