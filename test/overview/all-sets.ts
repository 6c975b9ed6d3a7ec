import { itemKey, signOffKey, stepKey, withRoom } from "../../src/audit/moderation";
import type { Template } from "../../src/audit/template";
import type { AuditFacts } from "../../src/overview/audit-facts";
import { figures, type Figures } from "../../src/overview/figures";
import { CONFIDENTIAL } from "../../src/overview/published";
import type { Summary } from "../../src/overview/summary";
import { THEMED } from "./a-themed-set";
import { aReading, aSummary } from "./a-reading";
import { NO_COUNT, type Leaves } from "./leaves";
import { shownOf, wholeOf } from "./other-sets";
import type { RecordOverrides } from "../support/builders";

const WORK = withRoom(THEMED, { items: ["overall"], actions: [1, 2, 3], steps: 3 });

/** What one audit says, as far as anything is told of the work on audits. */
export interface WorkAudit {
  readonly date?: string;
  readonly overall?: string;
  readonly moderated?: string;
  readonly exceptional?: true;
  readonly team?: string;
  /** A required answer is not entered. */
  readonly missing?: true;
  readonly received?: string;
  readonly sent?: string;
  readonly final?: string;
  readonly followed?: string;
  /** "TM open", "IRO done", "TM unsigned". */
  readonly actions?: readonly string[];
}

/** What is one child's: one audit or more. */
export type Unit = readonly WorkAudit[];

const steps = ({ sent, final, followed }: WorkAudit): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (
      [
        ["send", sent],
        ["finalise", final],
        ["follow", followed],
      ] as const
    )
      .flatMap(([step, date]) => (date === undefined ? [] : [[step, date] as const]))
      .flatMap(([step, date], at) => [
        [stepKey(at + 1, "step"), step],
        [stepKey(at + 1, "date"), date],
      ]),
  );

function factsOfAudit(audit: WorkAudit): AuditFacts {
  const actions = (audit.actions ?? []).map((action) => action.split(" "));
  const { overall = "good", moderated, missing, final } = audit;
  const { audits } = aSummary(
    aReading("one", WORK, {
      header: {
        "case-ref": missing ? "" : "one",
        team: audit.team ?? "Duty",
        received: audit.received ?? "",
        "audit-date": audit.date ?? "2026-01-05",
      },
      items: {
        "plans-timely": { answer: "yes" },
        "plans-rating": { judgement: "good" },
        "voice-heard": { answer: "yes" },
        "voice-rating": { judgement: "good" },
        "transition-1": { answer: "We asked." },
        overall: { judgement: overall },
      },
      immediateConcern: { raised: "no" },
      actions: actions.map(([person = "", state = ""]) => ({
        what: "Do what was agreed",
        person: person === "-" ? "" : person,
        due: state === "late" ? "2026-03-01" : "2026-07-01",
      })),
      moderation: {
        ...(moderated === undefined
          ? {}
          : {
              [itemKey("overall", "auditor")]: overall,
              [itemKey("overall", "judgement")]: moderated,
              [itemKey("overall", "by")]: "panel",
            }),
        ...(audit.exceptional ? { exceptional: "yes" } : {}),
        ...(final === undefined ? {} : { state: "final" }),
        ...steps(audit),
        ...Object.fromEntries<string>(
          actions.flatMap(([, state = ""], at): readonly (readonly [string, string])[] =>
            /done|superseded|unsigned/.test(state)
              ? [
                  [signOffKey(at + 1, "outcome"), state === "unsigned" ? "done" : state],
                  ...(state === "unsigned"
                    ? []
                    : [[signOffKey(at + 1, "signed-off"), "2026-05-20"] as const]),
                ]
              : [],
          ),
        ),
      },
    }),
  );
  const [facts] = Object.values(audits);
  if (!facts) throw new Error("The audit was not read.");
  return facts;
}

/** Kinds of children, each with the facts of its audits, and the forms of these. */
export interface Kinds {
  readonly forms: Summary["forms"];
  readonly kinds: readonly (readonly AuditFacts[])[];
}

export const kindsOfWork = (units: readonly Unit[]): Kinds => ({
  forms: aSummary(aReading("one", WORK)).forms,
  kinds: units.map((unit) => unit.map(factsOfAudit)),
});

/** Children of a template with one audit each, of these kinds. */
export function kindsOf(template: Template, records: readonly RecordOverrides[]): Kinds {
  const read = records.map((record) => aSummary(aReading("one", template, record)));
  return {
    forms: read[0]?.forms ?? {},
    kinds: read.map(({ audits }) => Object.values(audits)),
  };
}

/** The figures of so many children of each kind. */
function figuresOfCounts({ forms, kinds }: Kinds, counts: readonly number[]): Figures {
  const audits = counts.flatMap((count, kind) =>
    Array.from({ length: count }, (_, at) => `${String(kind)}-${String(at)}`).flatMap((child) =>
      (kinds[kind] ?? []).map((facts, at): AuditFacts => {
        const file = `${child}-${String(at)}`;
        return { ...facts, file, id: file, case: child };
      }),
    ),
  );
  const summary: Summary = {
    forms,
    audits: Object.fromEntries(audits.map((audit) => [audit.file, audit])),
    notRead: {},
    lockFiles: [],
    otherFiles: [],
  };
  return figures(summary, { asOf: "2026-06-01" });
}

/** Every way to have that many or fewer of so many kinds. */
function* countsUpTo(most: number, kinds: number): Generator<readonly number[]> {
  if (kinds === 0) {
    yield [];
    return;
  }
  for (let count = 0; count <= most; count += 1)
    for (const others of countsUpTo(most - count, kinds - 1)) yield [count, ...others];
}

const isSmall = (value: unknown): boolean => typeof value === "number" && value >= 1 && value <= 4;

/** A small count that is printed, or that is the same in every set of which the same may be printed. */
export interface Told {
  readonly path: string;
  /** How many children of each kind the set is of. */
  readonly counts: readonly number[];
}

interface WholeSet {
  readonly counts: readonly number[];
  readonly children: number;
  readonly whole: Leaves;
}

/**
 * All sets of children of these kinds, and what is told of each of up to `seen` children: somebody who knows that only these
 * kinds are possible goes through every set of up to `most` children and keeps those of which the same may be printed.
 */
export function toldOf(
  kinds: Kinds,
  of: RegExp,
  { seen, most }: { readonly seen: number; readonly most: number },
): { readonly sets: number; readonly told: readonly Told[] } {
  const sets = [...countsUpTo(most, kinds.kinds.length)].flatMap((counts): readonly WholeSet[] => {
    const children = counts.reduce((all, count) => all + count, 0);
    return children === 0 ? [] : [{ counts, children, whole: wholeOf(figuresOfCounts(kinds, counts)) }];
  });
  const first = sets[0]?.whole ?? NOTHING;
  const varied = new Set(
    sets.flatMap(({ whole }) =>
      [...whole].flatMap(([path, value]) => (first.get(path) === value ? [] : [path])),
    ),
  );
  const told = sets
    .filter(({ children }) => children <= seen)
    .flatMap((set) => toldOfSet(set, shownOf(figuresOfCounts(kinds, set.counts)), sets, of, varied));
  return { sets: sets.length, told };
}

const NOTHING: Leaves = new Map();

const isCount = (path: string, value: unknown): value is number =>
  typeof value === "number" && !NO_COUNT.test(path);

/** Left out as numbers where there is none as well. */
const isMeasure = (path: string): boolean => path.endsWith("/agreement");

function toldOfSet(
  { whole, counts }: WholeSet,
  shown: Leaves,
  sets: readonly WholeSet[],
  of: RegExp,
  varied: ReadonlySet<string>,
): readonly Told[] {
  const left = [...whole].filter(([path, value]) => isCount(path, value) && shown.get(path) === CONFIDENTIAL);
  const printed = [...shown].filter(([path, value]) => value !== CONFIDENTIAL && varied.has(path));
  // A nothing is printed as a rule, so that what is left out is taken to be something; where one is left out, it may be nothing.
  const least = left.some(([, value]) => value === 0) ? 0 : 1;
  const open = new Set(left.flatMap(([path, value]) => (isSmall(value) && of.test(path) ? [path] : [])));
  const told = [...whole].flatMap(([path, value]) =>
    isCount(path, value) && isSmall(value) && shown.get(path) !== CONFIDENTIAL ? [path] : [],
  );
  for (const { whole: other } of sets) {
    if (open.size === 0) break;
    if (!printed.every(([path, value]) => other.get(path) === value)) continue;
    if (![...other.keys()].every((path) => shown.has(path) || isMeasure(path))) continue;
    if (!left.every(([path, value]) => value === 0 || Number(other.get(path) ?? 0) >= least)) continue;
    for (const path of [...open]) if (other.get(path) !== whole.get(path)) open.delete(path);
  }
  return [...told, ...open].map((path) => ({ path, counts }));
}

/** What is printed of so many children of each kind. */
export const shownOfCounts = (kinds: Kinds, counts: readonly number[]): Leaves =>
  shownOf(figuresOfCounts(kinds, counts));
