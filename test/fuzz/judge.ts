import type { Problem } from "../../src/audit/problem";
import { shownTexts } from "../../src/document/answers";
import { HostError } from "../../src/document/host-error";
import { openAudit, type Audit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { surroundings, type FilledAudit } from "./filled-audits";
import { DELETED_WORD } from "./marked-audit";
import type { Random } from "./random";
import { spoiltByWriting } from "./spoilt-by-writing";
import { visibleWords } from "./visible-words";

export const OUTCOMES = [
  "read",
  "said",
  "refused",
  "no audit",
  "lost",
  "moved",
  "thrown",
  "slow",
  "spoilt",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Those that must not be. */
export const FAULTS: ReadonlySet<Outcome> = new Set(["lost", "moved", "thrown", "slow", "spoilt"]);

export interface Verdict {
  readonly outcome: Outcome;
  /** Begins with what it is about: a word, a tag, a rule. */
  readonly detail: string;
}

/** How often Microsoft's validator, which takes its time, looks at what was written: at one in so many. */
export type Validating = "some" | "all";
const ONE_IN = 25;

const SLOW = 5000;

/** What came of reading a document that something was done to, and of writing one answer in it. */
export async function judge(
  docx: Uint8Array,
  filled: FilledAudit,
  typed: readonly string[],
  random: Random,
  validating: Validating,
): Promise<Verdict> {
  const began = process.cpuUsage();
  try {
    const verdict = await judged(docx, filled, typed, random, validating);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000 > SLOW
      ? { outcome: "slow", detail: `took ${String((user + system) / 1000)} ms` }
      : verdict;
  } catch (error) {
    if (error instanceof HostError) return { outcome: "refused", detail: error.code };
    return {
      outcome: "thrown",
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function judged(
  docx: Uint8Array,
  filled: FilledAudit,
  typed: readonly string[],
  random: Random,
  validating: Validating,
): Promise<Verdict> {
  const document = openDocx(docx);
  const opened = await openAudit(document, surroundings);
  if (!opened.found) return { outcome: "no audit", detail: "" };
  const { audit } = opened;
  const fault = faultOf(docx, filled, typed, audit);
  if (fault) return fault;
  // Writing costs twice what reading does.
  const isWritten = random.below(3) === 0;
  const isValidated = random.below(ONE_IN) === 0 || validating === "all";
  const spoilt = isWritten ? await spoiltByWriting(docx, audit, random, isValidated) : undefined;
  if (spoilt !== undefined) return { outcome: "spoilt", detail: spoilt };
  return {
    outcome: audit.problems.some(({ code }) => !code.startsWith("mirror")) ? "said" : "read",
    detail: "",
  };
}

/** A word that is seen and neither read nor said, or read as another's answer out of a box of its own without being said. */
function faultOf(
  docx: Uint8Array,
  { words }: FilledAudit,
  typed: readonly string[],
  { template, record, problems }: Audit,
): Verdict | undefined {
  const texts = shownTexts(template, record);
  const tagOf = new Map([...words].map(([tag, word]) => [word, tag]));
  const saidText = problems.map(textsOf).join("\n");
  // A second audit is said as a whole.
  const isSaid = (word: string) =>
    holds(saidText, word) || problems.some(({ code }) => code === "second-audit");
  for (const [tag, text] of texts)
    if (holds(text, DELETED_WORD)) return { outcome: "moved", detail: `${tag} reads what was deleted` };
  const seen = visibleWords(docx);
  for (const { word } of seen) {
    if (!tagOf.has(word) && !typed.includes(word)) continue;
    const readIn = [...texts].flatMap(([tag, text]) => (holds(text, word) ? [tag] : []));
    const own = tagOf.get(word) ?? "";
    if (readIn.includes(own) || isSaid(word)) continue;
    if (readIn.length === 0) return { outcome: "lost", detail: `${word} of ${own}` };
    const inOwnBox = seen.some((each) => each.word === word && each.boxes.includes(own));
    const named = problems.flatMap(tagsOf);
    if (inOwnBox && !readIn.some((tag) => named.includes(rowless(tag))))
      return { outcome: "moved", detail: `${word} of ${own} read in ${readIn.join(", ")}` };
  }
  return undefined;
}

const holds = (text: string, word: string): boolean => text.includes(word);

const textsOf = (problem: Problem): string => {
  if (problem.code === "labels-changed" || problem.code === "labels-of-another-version")
    return problem.labels.map(({ now }) => now).join("\n");
  return "text" in problem ? problem.text : "";
};

/** What a problem names, actions by their row. */
function tagsOf(problem: Problem): readonly string[] {
  const where = "where" in problem ? problem.where : [];
  const named = [
    ...(typeof where === "string" ? [where] : where),
    ...(problem.code === "box-copied" && problem.readIn !== undefined ? [problem.readIn] : []),
  ];
  return named.map(rowless);
}

const rowless = (tag: string): string => tag.replace(/^(action\.\d+)\..*$/, "$1");
