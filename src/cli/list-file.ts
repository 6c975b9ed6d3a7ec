import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { namesCaseColumns } from "../cases/list-columns";
import { isWorkbook } from "../cases/list-rows";
import type { ListSheet } from "../cases/list-sheet";
import { namesAuditedColumns } from "../cases/read-audited";
import { readCases, type CaseList } from "../cases/read-cases";
import type { Template } from "../audit/template";
import { areRegisterHeads, listOfRegister, registerOfJson } from "../report/register-rows";
import { parseJsonFile } from "./json-file";
import type { WhichSheet } from "../xlsx/read-sheet";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The cases of a list, a CSV file or a sheet of a workbook. Throws UsageError where it can't be used at all. */
export async function casesIn(
  path: string,
  template: Template,
  sheet: string | undefined,
): Promise<CaseList> {
  const list = await listIn(path, sheet ?? namesCaseColumns(template));
  const read = readCases(list, template);
  if (read.ok) return read;
  throw new UsageError(`${path}: ${read.sentence}`);
}

/** What a register holds as a list, one that is kept as JSON among them. Throws UsageError where it can't be read whole. */
export async function registerListIn(path: string): Promise<Uint8Array | ListSheet> {
  if (extname(path).toLowerCase() !== ".json")
    return listIn(path, (cells) => areRegisterHeads(cells) || namesAuditedColumns(cells));
  const read = registerOfJson(parseJsonFile(path, await textIn(path)));
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  return listOfRegister(read.rows);
}

/** What a file holds as a list: the bytes of a CSV file, or the rows of a sheet. Throws UsageError where it can't be read whole. */
export async function listIn(path: string, sheet: WhichSheet | undefined): Promise<Uint8Array | ListSheet> {
  // A long list is not copied: a buffer is bytes.
  const bytes: Uint8Array = await readFile(path);
  if (!isWorkbook(bytes)) {
    if (typeof sheet !== "string") return bytes;
    throw new UsageError(phrase("{path} is no workbook, so it has no sheet. Leave --sheet out.", { path }));
  }
  // The library takes a while to load.
  const { readSheet } = await import("../xlsx/read-sheet");
  const read = await readSheet(bytes, sheet);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  return read;
}
