import type { OrganisationDates } from "../audit/timescales";
import { factsOf, type AuditFacts, type ReadAudit } from "./audit-facts";
import { formKey, formOf, type Form } from "./form";
import { asciiJson, PackedTexts } from "./packed-texts";

/**
 * What was read of a folder of audits: plain data that goes to a worker and back, or into a file, as JSON. Of each
 * audit it keeps the facts alone, about a kilobyte, since an audit that is there twice is known only by all the
 * others, and a chart opens the audits behind it. Two summaries merge to that of all their files.
 */
export interface Summary {
  /** By their keys; every version and theme that was met. */
  readonly forms: Readonly<Record<string, Form>>;
  /** By file. */
  readonly audits: Readonly<Record<string, AuditFacts>>;
  /** By file, why it was not read: a sentence for a person. */
  readonly notRead: Readonly<Record<string, string>>;
  /** Marks that Word leaves beside a document somebody has open. */
  readonly lockFiles: readonly string[];
  /** Files of a folder that are no Word documents. */
  readonly otherFiles: readonly string[];
}

/** One file, as it ends. */
export type FoundFile =
  | { readonly audit: ReadAudit }
  | { readonly file: string; readonly why: string }
  | { readonly lockFile: string }
  | { readonly otherFile: string };

export const EMPTY_SUMMARY: Summary = { forms: {}, audits: {}, notRead: {}, lockFiles: [], otherFiles: [] };

/**
 * Folds files one by one as they are read; of a file read twice the one changed last counts. Timescales are the
 * organisation's where it says any.
 */
export class Folding {
  readonly #forms = new Map<string, Form>();
  readonly #audits = new PackedTexts();
  readonly #notRead = new Map<string, string>();
  readonly #lockFiles = new Set<string>();
  readonly #otherFiles = new Set<string>();

  constructor(private readonly organisation?: OrganisationDates) {}

  add(read: FoundFile): void {
    if ("audit" in read) {
      const form = formOf(read.audit.template);
      const key = formKey(form);
      if (!this.#forms.has(key)) this.#forms.set(key, form);
      this.#addFacts(factsOf(read.audit, this.organisation));
    } else if ("why" in read) this.#addUnread(read.file, read.why);
    else if ("lockFile" in read) this.#lockFiles.add(read.lockFile);
    else this.#otherFiles.add(read.otherFile);
  }

  /** What was folded elsewhere, as {@link mergeSummaries} merges it. */
  addSummary({ forms, audits, notRead, lockFiles, otherFiles }: Summary): void {
    for (const [key, form] of Object.entries(forms)) if (!this.#forms.has(key)) this.#forms.set(key, form);
    for (const audit of Object.values(audits)) this.#addFacts(audit);
    for (const [file, why] of Object.entries(notRead)) this.#addUnread(file, why);
    for (const file of lockFiles) this.#lockFiles.add(file);
    for (const file of otherFiles) this.#otherFiles.add(file);
  }

  #addFacts(facts: AuditFacts): void {
    const { file } = facts;
    const [known, found] = [this.#audits.get(file), asciiJson(facts)];
    if (known === undefined || isLater(facts, found, known)) this.#audits.set(file, found);
    this.#notRead.delete(file);
  }

  #addUnread(file: string, why: string): void {
    if (!this.#audits.has(file)) this.#notRead.set(file, firstWhy(this.#notRead.get(file) ?? why, why));
  }

  *#read(): Generator<readonly [file: string, facts: AuditFacts]> {
    for (const [file, text] of this.#audits.entries()) yield [file, JSON.parse(text) as AuditFacts];
  }

  summary(): Summary {
    return {
      forms: inOrder(this.#forms),
      audits: inOrder(this.#read()),
      notRead: inOrder(this.#notRead),
      lockFiles: [...this.#lockFiles].sort(),
      otherFiles: [...this.#otherFiles].sort(),
    };
  }
}

/**
 * The summary of the files of both. It does not matter in which order halves are merged: where both have read one file
 * and it had changed meanwhile, the one changed last counts; one that read it counts before one that could not.
 */
export function mergeSummaries(one: Summary, other: Summary): Summary {
  const folding = new Folding();
  folding.addSummary(one);
  folding.addSummary(other);
  return folding.summary();
}

const firstWhy = (one: string, other: string): string => (one < other ? one : other);

/** Of one file read twice, whether it is this reading that counts: it was changed later, or says more, whatever that is. */
function isLater({ modified = "" }: AuditFacts, found: string, known: string): boolean {
  const { modified: before = "" } = JSON.parse(known) as AuditFacts;
  return `${modified} ${found}` >= `${before} ${known}`;
}

function inOrder<T>(values: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
}
