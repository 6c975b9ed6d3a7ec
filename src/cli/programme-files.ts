import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { knownFields } from "../audit/known-fields";
import { parseDate, type IsoDate } from "../audit/dates";
import type { RowNote } from "../cases/case-values";
import { auditedIn } from "../cases/read-audited";
import { readCaseRows, type CaseRows } from "../cases/read-case-rows";
import { namesRowColumns } from "../cases/row-source";
import type { Certificate } from "../programme/certificate";
import { readCertificate, readRule, type ReadFile } from "../programme/read-programme";
import type { WrittenRule } from "../programme/rule-shape";
import { readText } from "../text/read-text";
import { auditFiles, auditsIn } from "./audit-files";
import { listIn, registerListIn } from "./list-file";
import { textIn } from "./text-file";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** The rule in a file. Throws UsageError with every fault of it. */
export const ruleAt = (path: string): Promise<WrittenRule> => valueAt(path, "a rule", readRule);

/** The certificate in a file. Throws UsageError with every fault of it. */
export const certificateAt = (path: string): Promise<Certificate> =>
  valueAt(path, "a sample certificate", readCertificate);

/** The name of a certificate in the folder of another that takes the place of that, where there is one. */
export async function takesItsPlace(
  path: string,
  { fingerprint }: Pick<Certificate, "fingerprint">,
): Promise<string | undefined> {
  const others = (await readdir(dirname(path))).filter((name) => /\.json$/i.test(name));
  for (const name of others.sort()) {
    const bytes = await readFile(join(dirname(path), name)).catch(() => new Uint8Array());
    const found = readText(bytes);
    const text = found.ok ? found.text : "";
    // What holds no such fingerprint follows nothing, and need not be read as a certificate.
    const read = text.includes(fingerprint) ? readCertificate(text) : undefined;
    if (read?.ok && read.value.follows?.fingerprint === fingerprint) return name;
  }
  return undefined;
}

/** What a file holds, as `read` reads it. Throws UsageError with every fault of it. */
export async function valueAt<T>(
  path: string,
  what: string,
  read: (text: string) => ReadFile<T>,
): Promise<T> {
  const found = read(await textIn(path));
  if (found.ok) return found.value;
  throw new UsageError(
    [
      phrase("{path} can't be used as {what}:", { path, what }),
      ...found.sentences.map((sentence) => `  ${sentence}`),
    ].join("\n"),
  );
}

/** Lines of a list that are said one by one; of more the number is said. */
const MOST_SAID = 20;

/** A list of cases by a rule, and what there is to say of it on standard error. Throws UsageError where it can't be used. */
export async function caseRowsAt(
  path: string,
  rule: WrittenRule,
  {
    sheet,
    auditsAreKnown = false,
  }: { readonly sheet?: string | undefined; readonly auditsAreKnown?: boolean },
): Promise<CaseRows> {
  const read = readCaseRows(await listIn(path, sheet ?? namesRowColumns(rule)), rule, auditsAreKnown);
  if (!read.ok) throw new UsageError(`${path}: ${read.sentence}`);
  for (const note of read.notes) process.stderr.write(`${path}: ${note}\n`);
  sayLines(path, [...read.rowNotes, ...read.faults]);
  return read;
}

function sayLines(path: string, said: readonly RowNote[]): void {
  for (const { line, sentence } of said.slice(0, MOST_SAID))
    process.stderr.write(`${phrase("{path} line {line}: {sentence}", { path, line, sentence })}\n`);
  if (said.length > MOST_SAID)
    process.stderr.write(
      `${phrase("{path}: There is more of that kind in {said} places.", {
        path,
        said: said.length - MOST_SAID,
      })}\n`,
    );
}

/** When children were audited last: by id, as the audits in these files and folders say, and a register that lists them. */
export async function auditsKnown(
  paths: readonly string[],
  register: string | undefined,
): Promise<ReadonlyMap<string, IsoDate>> {
  const known = new Map<string, IsoDate>();
  const add = (id: string, on: IsoDate) => {
    if (on > (known.get(id) ?? "")) known.set(id, on);
  };
  if (paths.length > 0)
    for await (const read of auditsIn(await auditFiles(paths))) {
      if ("fault" in read) {
        process.stderr.write(`${read.file}: ${read.fault}\n`);
        continue;
      }
      const { template, record } = read.audit;
      const fields = knownFields(template);
      const id = record.header[fields.case ?? ""] ?? "";
      const on = parseDate(record.header[fields.auditDate ?? ""] ?? "");
      if (id !== "" && on) add(id, on);
      else
        process.stderr.write(
          `${phrase("{file}: It does not say of which child and on which day, so it leaves out nobody.", {
            file: read.file,
          })}\n`,
        );
    }
  if (register !== undefined) {
    const read = auditedIn(await registerListIn(register));
    if (!read.ok) throw new UsageError(`${register}: ${read.sentence}`);
    sayLines(register, read.faults);
    for (const [id, on] of read.audited) add(id, on);
  }
  return known;
}

export const nameOf = (path: string): string => basename(path);
