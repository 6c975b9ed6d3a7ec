import { FAULTS, judge, OUTCOMES, type Outcome, type Verdict } from "./judge";
import { filledAudits, wordOf, type FilledAudit } from "./filled-audits";
import { MUTATIONS } from "./mutations";
import { Random } from "./random";

export interface Failure {
  readonly seed: number;
  readonly audit: string;
  readonly kinds: readonly string[];
  readonly verdict: Verdict;
  /** The document, as small as it could be made. */
  readonly docx: Uint8Array;
}

export interface FuzzResult {
  readonly failures: readonly Failure[];
  /** How often each kind of change had each outcome. */
  readonly table: ReadonlyMap<string, ReadonlyMap<Outcome, number>>;
}

const KINDS = Object.keys(MUTATIONS);
/** So many audits come first that are small. */
const SMALL = 4;
/** Words that are typed begin here. */
const FIRST_TYPED = 90_000;

interface Case {
  readonly seed: number;
  readonly filled: FilledAudit;
  readonly kinds: readonly string[];
}

/** One to three changes of an audit, all following from the seed. */
function caseOf(seed: number, audits: readonly FilledAudit[]): Case {
  const random = new Random(seed);
  // Small audits are read faster, and most faults are no matter of size.
  const filled = random.below(4) === 0 ? random.pick(audits) : random.pick(audits.slice(0, SMALL));
  const kinds = Array.from({ length: 1 + random.below(3) }, () => random.pick(KINDS));
  return { seed, filled, kinds };
}

function changedBy({ seed, filled, kinds }: Case): { docx: Uint8Array; typed: readonly string[] } {
  const typed = kinds.map((_, at) => wordOf(FIRST_TYPED + at));
  // Each change has numbers of its own, so that the others can be left out.
  const docx = kinds.reduce(
    (bytes, kind, at) =>
      kind === ""
        ? bytes
        : (MUTATIONS[kind]?.(bytes, new Random(seed * 31 + at + 1), typed[at] ?? "") ?? bytes),
    filled.docx,
  );
  return { docx, typed };
}

const verdictOf = (one: Case): Promise<Verdict> => {
  const { docx, typed } = changedBy(one);
  return judge(docx, one.filled, typed, new Random(one.seed));
};

/** Changes audits in every way, again and again, and judges what is read and written. Nothing but the seed decides. */
export async function fuzz(
  count: number,
  seed: number,
  said: (done: number) => void = () => undefined,
): Promise<FuzzResult> {
  const audits = [...(await filledAudits())].sort((a, b) => a.words.size - b.words.size);
  const failures: Failure[] = [];
  const table = new Map<string, Map<Outcome, number>>(KINDS.map((kind) => [kind, new Map()]));
  for (let number = 0; number < count; number += 1) {
    const one = caseOf(seed + number, audits);
    const verdict = await verdictOf(one);
    for (const kind of new Set(one.kinds)) {
      const row = table.get(kind);
      row?.set(verdict.outcome, (row.get(verdict.outcome) ?? 0) + 1);
    }
    if (FAULTS.has(verdict.outcome)) failures.push(await shrunk(one, verdict));
    said(number + 1);
  }
  return { failures, table };
}

/** The failure with as few changes as show it. */
async function shrunk(one: Case, verdict: Verdict): Promise<Failure> {
  let [kinds, last] = [one.kinds, verdict];
  for (let at = 0; at < kinds.length; at += 1) {
    const fewer = kinds.map((kind, index) => (index === at ? "" : kind));
    const now = await verdictOf({ ...one, kinds: fewer });
    if (now.outcome === verdict.outcome) [kinds, last] = [fewer, now];
  }
  const { docx } = changedBy({ ...one, kinds });
  return {
    seed: one.seed,
    audit: one.filled.name,
    kinds: kinds.filter((kind) => kind !== ""),
    verdict: last,
    docx,
  };
}

/** The table as text, a line for each kind of change. */
export function tableText({ table }: FuzzResult): string {
  const width = Math.max(...KINDS.map(({ length }) => length));
  const shown = OUTCOMES.filter(
    (outcome) => [...table.values()].some((row) => row.has(outcome)) || FAULTS.has(outcome),
  );
  const head = `${"".padEnd(width)}${shown.map((outcome) => outcome.padStart(10)).join("")}`;
  return [
    head,
    ...[...table].map(
      ([kind, row]) =>
        `${kind.padEnd(width)}${shown.map((outcome) => String(row.get(outcome) ?? 0).padStart(10)).join("")}`,
    ),
  ].join("\n");
}
