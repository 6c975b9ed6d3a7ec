import { setImmediate } from "node:timers/promises";
import { FAULTS, judge, OUTCOMES, type Outcome, type Validating, type Verdict } from "./judge";
import { filledAudits, wordOf, type FilledAudit } from "./filled-audits";
import { MUTATIONS } from "./mutations";
import { Random } from "./random";
import { shrunkDocx } from "./shrink";

export interface Failure {
  readonly seed: number;
  readonly audit: string;
  readonly kinds: readonly string[];
  readonly verdict: Verdict;
  /** The document, as small as it could be made. */
  readonly docx: Uint8Array;
}

export interface FuzzResult {
  readonly done: number;
  readonly failures: readonly Failure[];
  /** How often each kind of change had each outcome. */
  readonly table: ReadonlyMap<string, ReadonlyMap<Outcome, number>>;
}

const KINDS = Object.keys(MUTATIONS);
/** So many audits come first that are small. */
const SMALL = 6;
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

export interface FuzzOptions {
  readonly validating?: Validating;
  /** Is told of each case that is done. */
  readonly said?: (result: FuzzResult) => void;
  /** Asked between cases: what was found so far is given then. */
  readonly isStopped?: () => boolean;
}

/** Changes audits in every way, again and again, and judges what is read and written. Nothing but the seed decides. */
export async function fuzz(
  count: number,
  seed: number,
  { validating = "some", said, isStopped }: FuzzOptions = {},
): Promise<FuzzResult> {
  const audits = [...(await filledAudits())].sort((a, b) => a.words.size - b.words.size);
  const failures: Failure[] = [];
  const table = new Map<string, Map<Outcome, number>>(KINDS.map((kind) => [kind, new Map()]));
  let done = 0;
  while (done < count && !isStopped?.()) {
    const one = caseOf(seed + done, audits);
    const { docx, typed } = changedBy(one);
    const verdict = await judge(docx, one.filled, typed, new Random(one.seed), validating);
    for (const kind of new Set(one.kinds)) {
      const row = table.get(kind);
      row?.set(verdict.outcome, (row.get(verdict.outcome) ?? 0) + 1);
    }
    if (FAULTS.has(verdict.outcome)) failures.push(await shrunk(one, verdict, validating));
    done += 1;
    said?.({ done, failures, table });
    // Else nobody could stop it.
    await setImmediate();
  }
  return { done, failures, table };
}

/** The failure with as few changes as show it, in as little of a document as shows it. */
async function shrunk(one: Case, verdict: Verdict, validating: Validating): Promise<Failure> {
  const about = aboutOf(verdict);
  const judgedAs = async (docx: Uint8Array, typed: readonly string[]): Promise<Verdict | undefined> => {
    const now = await judge(docx, one.filled, typed, new Random(one.seed), validating);
    return aboutOf(now) === about ? now : undefined;
  };
  let { kinds } = one;
  for (let at = 0; at < kinds.length; at += 1) {
    const fewer = kinds.map((kind, index) => (index === at ? "" : kind));
    const { docx, typed } = changedBy({ ...one, kinds: fewer });
    if (await judgedAs(docx, typed)) kinds = fewer;
  }
  const { docx, typed } = changedBy({ ...one, kinds });
  const small =
    verdict.outcome === "slow"
      ? docx
      : await shrunkDocx(docx, async (less) => (await judgedAs(less, typed)) !== undefined);
  return {
    seed: one.seed,
    audit: one.filled.name,
    kinds: kinds.filter((kind) => kind !== ""),
    verdict: (await judgedAs(small, typed)) ?? verdict,
    docx: small,
  };
}

/** What a failure is about: smaller documents that fail with something else show something else. */
const aboutOf = ({ outcome, detail }: Verdict): string => `${outcome} ${detail.split(" ")[0] ?? ""}`;

/** The table as text, a line for each kind of change. */
export function tableText({ table }: Pick<FuzzResult, "table">): string {
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
