import { namesPeopleColumns, readPeople } from "../cases/read-people";
import type { Person } from "../programme/people";
import { listIn } from "./list-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The people of a list, a CSV file or the sheet of a workbook that has their columns. Throws UsageError where it can't be used at all. */
export async function peopleIn(path: string): Promise<readonly Person[]> {
  const read = readPeople(await listIn(path, namesPeopleColumns));
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const note of read.listNotes) process.stderr.write(`${path}: ${note}\n`);
  for (const { line, sentence } of read.notes)
    process.stderr.write(`${phrase("{path} line {line}: {sentence}", { path, line, sentence })}\n`);
  return read.people;
}
