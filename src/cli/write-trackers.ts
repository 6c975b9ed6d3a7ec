import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { safeName } from "../cases/file-names";
import { answersFor, type Person } from "../programme/people";
import { DOCUMENT, FILE, ID, REMINDED, type RegisterRow } from "../programme/register";
import { toEscalate } from "../programme/reminders";
import type { Standing } from "../programme/standing";
import { counted, listed } from "../report/phrases";
import { REGISTER_COLUMNS } from "../report/register-columns";
import { trackerReport, type TrackerOptions } from "../report/tracker-report";
import { LeaveOrWrite } from "./leave-or-write";
import { inEnglish, phrase } from "../words/phrase";

/** Columns that only the keeper of the register needs. */
const KEEPERS: ReadonlySet<string> = new Set([DOCUMENT, FILE, ID, REMINDED]);

/**
 * A tracker for each head of service and each service manager, as a workbook and as a Word document, and the list of what is to
 * be escalated. Teams that nobody answers for are said.
 */
export async function writeTrackers(
  folder: string,
  all: readonly Standing[],
  rows: readonly RegisterRow[],
  people: readonly Person[],
  options: TrackerOptions & { readonly force: boolean },
): Promise<void> {
  // Their libraries take a while to load.
  const { newKeptSheet } = await import("../xlsx/kept-sheet");
  const { briefDocx } = await import("../report-docx/brief-docx");
  const columns = REGISTER_COLUMNS.filter(({ id }) => !KEEPERS.has(id));
  const sheet = (name: string, of: readonly Standing[]) =>
    newKeptSheet(
      name,
      columns.map(({ label, type }) => ({ head: label, isDay: type === "date" })),
      of.map(({ row }) => columns.map(({ id }) => rows[row]?.values[id] ?? null)),
      [],
    );
  await mkdir(folder, { recursive: true });
  const out = new LeaveOrWrite(options.force);
  const readers = people.filter(({ role }) => role === "head-of-service" || role === "service-manager");
  for (const person of readers) {
    const theirs = all.filter(({ team }) => answersFor(person, team));
    const path = join(folder, `${options.today} ${safeName(`${person.post} ${person.name}`)}`);
    await out.write(`${path}.xlsx`, await sheet("Tracker", theirs));
    await out.write(`${path}.docx`, await briefDocx(inEnglish(() => trackerReport(person, theirs, options))));
  }
  const escalated = toEscalate(all, options.escalateAfter);
  await out.write(join(folder, `${options.today} To escalate.xlsx`), await sheet("To escalate", escalated));
  process.stderr.write(
    `${phrase("{folder}: {trackers}, and {audits} to escalate.", {
      folder,
      trackers: counted(readers.length, "tracker"),
      audits: counted(escalated.length, "audit"),
    })}\n`,
  );
  const nobodys = [...new Set(all.map(({ team }) => team))].filter(
    (team) => !readers.some((person) => answersFor(person, team)),
  );
  if (nobodys.length > 0)
    process.stderr.write(
      `${phrase("No head of service and no service manager of the list answers for {nobodys}.", {
        nobodys: listed(nobodys.map((team) => (team === "" ? phrase("audits without a team") : team))),
      })}\n`,
    );
}
