import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { knownFields } from "../audit/known-fields";
import { allFields, type Template } from "../audit/template";
import { safeName, uniqueNames } from "../cases/file-names";
import { readCases, type Case } from "../cases/read-cases";
import { findChoice } from "../document/answers";
import type { AllocatedCase, Allocation } from "../programme/allocation";
import { personNamed, type Person } from "../programme/people";
import { coveringText, type SentCase } from "../report/covering-text";
import { counted } from "../report/phrases";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { allocationIn } from "./expected-file";
import { documentsOut } from "./documents-out";
import { docxBytes, freePath } from "./files";
import { makeDocuments } from "./new-from";
import { peopleIn } from "./people-file";
import { templateFor } from "./templates";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { inEnglish, phrase } from "../words/phrase";

interface SendOptions {
  readonly template: string;
  readonly output: string;
  readonly people?: string;
  readonly by?: string;
  readonly link?: string;
  readonly attach?: boolean;
  readonly force?: boolean;
}

export function addSend(program: Command): void {
  program
    .command("send")
    .description(
      phrase(
        "Get the audits of an allocation ready to send: a folder for each auditor with the documents, a covering text, a draft of a mail and a calendar file. Nothing is sent.",
      ),
    )
    .argument("<allocation>", phrase("the .json that case-audit allocate wrote"))
    .requiredOption(
      "--template <id>",
      phrase("a template's id, as `case-audit templates` lists it, or a template file"),
    )
    .requiredOption("-o, --output <folder>", phrase("where the folders of the auditors go"))
    .option(
      "--people <list>",
      phrase("who has which mail address: a CSV file or workbook with the columns Name and Mail"),
    )
    .option("--by <name>", phrase("who allocates, for the history of each audit"))
    .option("--link <address>", phrase("where auditors find the folders, for the covering text"))
    .option("--attach", phrase("attach the documents to the drafts"))
    .option("--force", phrase("replace files that are there"))
    .action(async (path: string, options: SendOptions) => {
      const template = await templateFor(options.template);
      const allocation = await allocationIn(path);
      if (allocation.cases.length === 0)
        throw new UsageError(
          phrase(
            "{path}: No case of this allocation has an auditor, so there is nothing to get ready. The list beside it says why.",
            { path },
          ),
        );
      const people = options.people === undefined ? [] : await peopleIn(options.people);
      const { cases, caseOf } = casesOf(allocation, template, path);
      const folderOf = folders(options.output, allocation);
      for (const { auditor } of allocation.cases) await mkdir(folderOf(auditor), { recursive: true });
      const pathOf = (each: Case) => join(folderOf(caseOf(each)?.auditor ?? ""), each.fileName);
      const out = await documentsOut(options.output, {
        allocation,
        template,
        cases: cases.flatMap((each) => {
          const of = caseOf(each);
          return of ? [{ id: of.id, path: pathOf(each), made: each }] : [];
        }),
        force: options.force ?? false,
      });
      for (const sentence of out.said) process.stderr.write(`${sentence}\n`);
      if (out.isTaken) process.exitCode = NOT_ALL_WRITTEN;
      const toMake = out.without.map((each) => each.made);
      const { made } = await makeDocuments(template, toMake, {
        known: {},
        list: path,
        pathOf,
        by: options.by ?? "",
        force: options.force ?? false,
      });
      const sent = made.flatMap((each): readonly SentCase[] => {
        const allocated = caseOf(each);
        return allocated ? [{ case: allocated, file: each.fileName }] : [];
      });
      await writeCovers(template, allocation, sent, { ...options, people, folderOf });
      process.stdout.write(
        `${phrase("Made {documents} for {auditors} in {output}. Nothing is sent.", {
          documents: counted(sent.length, "document"),
          auditors: counted(new Set(sent.map((each) => each.case.auditor)).size, "auditor"),
          output: options.output,
        })}\n`,
      );
      for (const { id } of allocation.unplaced) {
        process.exitCode = NOT_ALL_WRITTEN;
        process.stderr.write(
          `${phrase("{id}: nobody may audit it, so there is no document. See the allocation for why.", { id })}\n`,
        );
      }
    });
}

/** The cases as a list of them would give them, named by month and case id alone, and which of the allocation each is. */
function casesOf(
  allocation: Allocation,
  template: Template,
  path: string,
): { readonly cases: readonly Case[]; readonly caseOf: (each: Case) => AllocatedCase | undefined } {
  const fields = allFields(template);
  const caseField = fields.find(({ id }) => id === knownFields(template).case);
  const auditorField = fields.find(({ role }) => role === "auditor");
  if (!caseField || !auditorField)
    throw new UsageError(
      phrase(
        caseField
          ? "The template {id} asks for no auditor, so an allocation can’t be entered. Use another template."
          : "The template {id} asks for no case id, so an allocation can’t be entered. Use another template.",
        { id: template.id },
      ),
    );
  const taken = [caseField, auditorField].map(({ id }) => id);
  const details = [...new Set(allocation.cases.flatMap((each) => Object.keys(each.details)))].filter(
    (name) => {
      const field = findChoice(fields, name);
      return field !== undefined && !taken.includes(field.id);
    },
  );
  const ours = fields.some(({ label }) => label === "Received") ? [] : [phrase("Received")];
  const head = ["File", caseField.label, auditorField.label, ...ours, ...details];
  const rows = allocation.cases.map((each, at) => ({
    line: at + 1,
    cells: [
      `${each.received.slice(0, 7)} ${each.id}`,
      each.id,
      each.auditor,
      ...ours.map(() => each.received),
      ...details.map((name) => each.details[name] ?? ""),
    ],
  }));
  const read = readCases({ rows: [{ line: 0, cells: head }, ...rows], notes: [] }, template);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const { line, sentence } of [...read.faults, ...read.rowNotes])
    process.stderr.write(`${phrase("{path} case {line}: {sentence}", { path, line, sentence })}\n`);
  if (read.faults.length > 0) process.exitCode = NOT_ALL_WRITTEN;
  return { cases: read.cases, caseOf: ({ line }) => allocation.cases[line - 1] };
}

/** A folder for each auditor, whatever characters the name has. */
function folders(root: string, { cases }: Allocation): (auditor: string) => string {
  const unique = uniqueNames();
  const names = new Map(
    [...new Set(cases.map(({ auditor }) => auditor))].map((auditor) => [
      auditor,
      unique(safeName(auditor) || phrase("Nobody named")),
    ]),
  );
  return (auditor) => join(root, names.get(auditor) ?? phrase("Nobody named"));
}

interface Covers extends Omit<SendOptions, "people"> {
  readonly people: readonly Person[];
  readonly folderOf: (auditor: string) => string;
}

/**
 * The covering text, the draft and the days of each auditor, and the days of all. They are of the documents made now: where
 * some went out before, as when a case was replaced, these stand beside theirs.
 */
async function writeCovers(
  template: Template,
  { on }: Allocation,
  sent: readonly SentCase[],
  { people, folderOf, output, link = "", attach = false, force = false }: Covers,
): Promise<void> {
  // Their libraries take a while to load.
  const [{ emlOf }, { icsOf }] = await Promise.all([
    import("../mail/mail-draft"),
    import("../calendar/calendar-file"),
  ]);
  const write = async (path: string, content: Uint8Array) => {
    await writeWhole(force ? path : await freePath(path), content);
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const month = on.slice(0, 7);
  const days = (cases: readonly SentCase[]) =>
    icsOf(
      phrase("Audits due"),
      cases.map((each) => ({
        id: `${each.case.id} ${each.case.received}`,
        day: each.case.due,
        summary: phrase("Audit {id} is due", { id: each.case.id }),
        description: `${each.case.auditor}: ${each.file}`,
      })),
      on,
    );
  for (const auditor of new Set(sent.map((each) => each.case.auditor))) {
    const theirs = sent.filter((each) => each.case.auditor === auditor);
    const folder = folderOf(auditor);
    const { subject, text } = inEnglish(() => coveringText(auditor, template, theirs, { link, on }));
    const mail = personNamed(people, auditor)?.mail ?? "";
    const attachments = attach
      ? theirs.map(({ file }) => ({ name: file, content: docxBytes(join(folder, file)) }))
      : [];
    await write(join(folder, `${month} covering text.txt`), bytes(`${subject}\n\n${text}\n`));
    await write(
      join(folder, `${month} mail.eml`),
      await emlOf({
        ...(mail === "" ? {} : { to: { name: auditor, address: mail } }),
        subject,
        text: `${text}\n`,
        day: on,
        id: `send ${on} ${auditor} ${theirs[0]?.case.id ?? ""}`,
        attachments,
      }),
    );
    await write(join(folder, `${month} due.ics`), bytes(days(theirs)));
    if (mail === "" && people.length > 0)
      process.stderr.write(
        `${phrase("{auditor}: no mail address is in the list, so the draft has none.", { auditor })}\n`,
      );
  }
  if (sent.length > 0) await write(join(output, `${month} due.ics`), bytes(days(sent)));
}
