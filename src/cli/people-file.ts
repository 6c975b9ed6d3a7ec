import { readFile } from "node:fs/promises";
import { isWorkbook } from "../cases/list-rows";
import { readPeople } from "../cases/read-people";
import type { Person } from "../programme/people";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The people of a list, a CSV file or the first sheet of a workbook that shows. Throws UsageError where it can't be used at all. */
export async function peopleIn(path: string): Promise<readonly Person[]> {
  const bytes = new Uint8Array(await readFile(path));
  const read = readPeople(isWorkbook(bytes) ? await sheetIn(path, bytes) : bytes);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const { line, sentence } of read.notes)
    process.stderr.write(`${phrase("{path} line {line}: {sentence}", { path, line, sentence })}\n`);
  return read.people;
}

async function sheetIn(path: string, bytes: Uint8Array) {
  // The library takes a while to load.
  const { readSheet } = await import("../xlsx/read-sheet");
  const read = await readSheet(bytes);
  if (read.ok) return read;
  throw new UsageError(`${path}: ${read.sentence}`);
}
