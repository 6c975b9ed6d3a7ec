import { factsOf, type AuditFacts, type ReadAudit } from "./audit-facts";
import { formKey, formOf, type Form } from "./form";

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

/** Folds files one by one as they are read; of a file read twice the one changed last counts. */
export class Folding {
  readonly #forms = new Map<string, Form>();
  readonly #audits = new Map<string, AuditFacts>();
  readonly #notRead = new Map<string, string>();
  readonly #lockFiles = new Set<string>();
  readonly #otherFiles = new Set<string>();

  add(read: FoundFile): void {
    if ("audit" in read) {
      const form = formOf(read.audit.template);
      const key = formKey(form);
      if (!this.#forms.has(key)) this.#forms.set(key, form);
      const { file } = read.audit;
      const [facts, known] = [factsOf(read.audit), this.#audits.get(file)];
      this.#audits.set(file, known ? laterRead(known, facts) : facts);
      this.#notRead.delete(file);
    } else if ("why" in read) {
      const { file, why } = read;
      if (!this.#audits.has(file)) this.#notRead.set(file, firstWhy(this.#notRead.get(file) ?? why, why));
    } else if ("lockFile" in read) this.#lockFiles.add(read.lockFile);
    else this.#otherFiles.add(read.otherFile);
  }

  summary(): Summary {
    return {
      forms: inOrder(this.#forms),
      audits: inOrder(this.#audits),
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
  const audits = merged(one.audits, other.audits, laterRead);
  const notRead = merged(one.notRead, other.notRead, firstWhy);
  return {
    forms: merged(one.forms, other.forms, (form) => form),
    audits,
    notRead: Object.fromEntries(Object.entries(notRead).filter(([file]) => !Object.hasOwn(audits, file))),
    lockFiles: [...new Set([...one.lockFiles, ...other.lockFiles])].sort(),
    otherFiles: [...new Set([...one.otherFiles, ...other.otherFiles])].sort(),
  };
}

const firstWhy = (one: string, other: string): string => (one < other ? one : other);

function laterRead(one: AuditFacts, other: AuditFacts): AuditFacts {
  const [a, b] = [one, other].map((facts) => `${facts.modified ?? ""} ${JSON.stringify(facts)}`);
  return (a ?? "") >= (b ?? "") ? one : other;
}

function merged<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  choose: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const all = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : choose(known, value));
  }
  return inOrder(all);
}

function inOrder<T>(values: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...values].sort(([one], [other]) => (one < other ? -1 : 1)));
}
