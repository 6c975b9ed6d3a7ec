import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Command } from "commander";
import { parseDate } from "../audit/dates";
import { knownFields } from "../audit/known-fields";
import { allItems } from "../audit/template";
import { visibleText } from "../audit/visible-text";
import { safeName, uniqueNames } from "../cases/file-names";
import { fingerprintOf } from "../document/fingerprints";
import { zipOf } from "../docx/zip-of";
import { lifecycleOf } from "../moderation/lifecycle";
import { moderatedOf } from "../moderation/moderated-items";
import { nameOfActor } from "../moderation/whose-turn";
import { figures } from "../overview/figures";
import { figuresJson } from "../overview/figures-json";
import { Folding } from "../overview/summary";
import { caseKey } from "../programme/case-row";
import { judgementText } from "../report/moderation-text";
import { overviewText } from "../report/overview-text";
import { packIndex, type PackedAudit } from "../report/pack-index";
import { itemName } from "../report/place-text";
import { counted, listed } from "../report/phrases";
import { auditFiles, auditsIn, type ReadFile } from "./audit-files";
import { docxBytes, mayWrite, surroundings } from "./files";
import { dayNamed } from "./moderation-json";
import { UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { inEnglish, phrase } from "../words/phrase";

interface PackOptions {
  readonly output: string;
  readonly case: readonly string[];
  readonly add: readonly string[];
  readonly asOf?: string;
  readonly force?: boolean;
}

const NOT_FOUND = 1;
const UNREADABLE = 2;
const collect = (value: string, sofar: readonly string[]): readonly string[] => [...sofar, value];

export function addPack(program: Command): void {
  program
    .command("pack")
    .description(
      phrase(
        "Put the audits of named children into one zip for an inspection, with an index, their moderation history, figures, and certificates. Exit 0: done; 1: a child has no audit; 2: a file could not be read.",
      ),
    )
    .argument(
      "<path...>",
      phrase("files, folders with all that is in them, or patterns such as audits/**/*.docx"),
    )
    .requiredOption("-o, --output <file>", phrase("the .zip to make"))
    .option("--case <id>", phrase("the id of a child’s case; given once for each child"), collect, [])
    .option(
      "--add <file>",
      phrase("a certificate or another file to go with it; may be given again"),
      collect,
      [],
    )
    .option("--as-of <date>", phrase("the day of the pack; today where it isn’t said"))
    .option("--force", phrase("replace the file if it is there"))
    .action(async (paths: readonly string[], options: PackOptions) => {
      if (options.case.length === 0)
        throw new UsageError(phrase("Name the children: --case ID, once for each of them."));
      if (extname(options.output).toLowerCase() !== ".zip")
        throw new UsageError(
          phrase("The pack is a zip. Give {output} a name that ends in .zip.", { output: options.output }),
        );
      await mayWrite(options.output, options);
      const today = options.asOf === undefined ? surroundings.today() : dayNamed(options.asOf);
      const added = await Promise.all(
        addedNames(options.add).map(async ({ file, name }) => ({
          name,
          bytes: new Uint8Array(await readFile(file)),
        })),
      );
      const wanted = new Set(options.case.map((id) => caseKey(id)));
      const found: { readonly id: string; readonly read: ReadAudit; readonly bytes: Uint8Array }[] = [];
      for await (const read of auditsIn(await auditFiles(paths))) {
        if ("fault" in read) {
          if (read.isReport) continue;
          process.stderr.write(`${read.file}: ${read.fault}\n`);
          process.exitCode = UNREADABLE;
          continue;
        }
        const id = caseOf(read);
        if (wanted.has(caseKey(id))) found.push({ id, read, bytes: docxBytes(read.file) });
      }
      const { asked, missing } = ofChildren(options.case, found);
      for (const files of copiesOf(asked.map(({ read }) => read)))
        process.stderr.write(
          `${phrase("{files} are copies of one audit. All are in the pack, and its figures count one of them: make it again without those that don’t count.", { files: listed(files, 10) })}\n`,
        );
      const folding = new Folding();
      const unique = uniqueNames();
      const documents = inEnglish(() =>
        asked.map(({ id, read, bytes }) => {
          const date = dateOf(read);
          const name = `${safeName(id)}/${safeName(`${date ?? phrase("no date")} ${read.audit.template.title}`)}`;
          const file = `${unique(name)}${extname(read.file).toLowerCase()}`;
          folding.add({
            audit: {
              file,
              ...read.audit,
              comments: { total: read.comments, open: read.openQueries },
            },
          });
          return { name: file, bytes, audit: packedAudit(read, id, file) };
        }),
      );
      if (missing.length > 0) {
        if (process.exitCode !== UNREADABLE) process.exitCode = NOT_FOUND;
        process.stderr.write(
          `${phrase("No audit was found of {missing}.", { missing: listed(missing, 20) })}\n`,
        );
      }
      if (documents.length === 0)
        throw new UsageError(phrase("Nothing was packed, since no audit was found."));
      documents.sort((one, other) => (one.name < other.name ? -1 : 1));
      const shown = figures(folding.summary(), { asOf: today, strength: 75 });
      const text = (of: string) => new TextEncoder().encode(of);
      // Its library takes a while to load.
      const { briefDocx } = await import("../report-docx/brief-docx");
      const index = inEnglish(() =>
        packIndex(
          documents.map(({ audit }) => audit),
          [
            { file: "figures.txt", words: "Figures over these audits alone" },
            { file: "figures.json", words: "The same for programs" },
            ...added.map(({ name }) => ({ file: name, words: "Added to the pack" })),
          ],
          today,
        ),
      );
      const zip = zipOf([
        { name: "index.docx", bytes: await briefDocx(index) },
        ...documents,
        { name: "figures.txt", bytes: text(inEnglish(() => overviewText(shown))) },
        { name: "figures.json", bytes: text(`${JSON.stringify(figuresJson(shown), null, 2)}\n`) },
        ...added,
      ]);
      await writeWhole(options.output, zip);
      process.stdout.write(
        `${phrase("{output}: {audits} of {children}.", {
          output: options.output,
          audits: counted(documents.length, "audit"),
          children: counted(new Set(asked.map(({ id }) => caseKey(id, true))).size, "child", "children"),
        })}\n`,
      );
    });
}

/** Names in the pack of files that go with it, each once. */
function addedNames(files: readonly string[]): readonly { readonly file: string; readonly name: string }[] {
  const taken = new Map<string, (name: string) => string>();
  return files.map((file) => {
    const extension = extname(file);
    const oneOf = taken.get(extension.toLowerCase()) ?? uniqueNames();
    taken.set(extension.toLowerCase(), oneOf);
    return { file, name: `with it/${oneOf(basename(file, extension))}${extension}` };
  });
}

/** The audits of the children that are asked for: by their ids as they stand; only where none has that, by noughts in front alone. */
function ofChildren<Found extends { readonly id: string }>(
  ids: readonly string[],
  found: readonly Found[],
): { readonly asked: readonly Found[]; readonly missing: readonly string[] } {
  const asked = new Set<Found>();
  const missing: string[] = [];
  for (const id of ids) {
    const exact = found.filter((each) => caseKey(each.id, true) === caseKey(id, true));
    const alike = found.filter((each) => caseKey(each.id) === caseKey(id));
    const written = [...new Set(alike.map((each) => caseKey(each.id, true)))];
    if (exact.length === 0 && written.length === 1)
      process.stderr.write(
        `${phrase("{id}: no audit is of this number; those of {other}, which differs by noughts in front alone, were taken.", { id, other: alike[0]?.id ?? "" })}\n`,
      );
    const theirs = exact.length > 0 ? exact : written.length === 1 ? alike : [];
    if (theirs.length === 0) missing.push(id);
    for (const each of theirs) asked.add(each);
  }
  return { asked: found.filter((each) => asked.has(each)), missing };
}

/** The files that hold one audit between them, wherever there is more than one. */
function copiesOf(all: readonly ReadAudit[]): readonly (readonly string[])[] {
  const files = new Map<string, string[]>();
  for (const { file, audit } of all)
    if (audit.record.id !== "") files.set(audit.record.id, [...(files.get(audit.record.id) ?? []), file]);
  return [...files.values()].filter((each) => each.length > 1);
}

type ReadAudit = Extract<ReadFile, { readonly audit: unknown }>;

function header({ audit: { template, record } }: ReadAudit, name: "case" | "auditDate"): string {
  const field = knownFields(template)[name];
  return field === undefined ? "" : visibleText(record.header[field] ?? "").trim();
}

const caseOf = (read: ReadAudit): string => header(read, "case");
const dateOf = (read: ReadAudit) => parseDate(header(read, "auditDate"));

function packedAudit(read: ReadAudit, id: string, file: string): PackedAudit {
  const { template, record } = read.audit;
  const items = new Map(allItems(template).map((item) => [item.id, item]));
  const decided = [...moderatedOf(template, record, fingerprintOf)].filter(
    ([, { moderated }]) => moderated !== "",
  );
  const date = dateOf(read);
  return {
    case: id,
    title: template.title,
    file,
    ...(date ? { date } : {}),
    auditor: nameOfActor(template, record, "auditor"),
    moderator: nameOfActor(template, record, "moderator"),
    lifecycle: lifecycleOf(template, record),
    moderated: decided.length,
    changes: decided.flatMap(([itemId, { auditor, moderated }]) => {
      const item = items.get(itemId);
      if (!item || auditor === moderated) return [];
      return [
        {
          label: itemName(template, itemId),
          auditor: judgementText(template, { item }, auditor),
          moderated: judgementText(template, { item }, moderated),
        },
      ];
    }),
  };
}
