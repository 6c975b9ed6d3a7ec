import { itemKey, signOffKey, stepKey, withRoom } from "../../src/audit/moderation";
import { figures, type Figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { CONFIDENTIAL, published } from "../../src/overview/published";
import { aReading, aSummary } from "./a-reading";
import { THEMED } from "./a-themed-set";
import { leavesOf, NO_COUNT, OF_FILES, type Leaves } from "./leaves";
import { chance } from "./random-set";

const GRADES = ["outstanding", "good", "requires-improvement", "inadequate", "", "not-applicable"];
const ANSWERS = ["yes", "partly", "no", "", "not-applicable"];
const ACTIONS = [
  "",
  "TM open",
  "TM late",
  "TM done",
  "TM unsigned",
  "IRO open",
  "IRO done",
  "IRO superseded",
  "IRO unsigned",
  "- open",
];

/** All that one audit may say, each apart from the others: what an overview counts. */
const DOMAIN = {
  overall: GRADES,
  feature: ["", "outstanding", "good", "requires-improvement", "inadequate"],
  plans: GRADES,
  voice: GRADES,
  timely: ANSWERS,
  heard: ANSWERS,
  words: ["", "We asked."],
  team: ["", "Leaving care", "Disability", "Duty"],
  type: ["", "cin", "lac"],
  born: ["", "2001-05-05", "2007-05-05", "2012-05-05"],
  audited: ["", "2026-01-12", "2026-02-12", "2026-03-12"],
  moderated: ["", "outstanding", "good", "requires-improvement", "inadequate"],
  sent: ["", "2026-03-16"],
  final: ["", "2026-04-01", "2026-05-25"],
  first: ACTIONS,
  second: ACTIONS,
} as const;

type Attribute = keyof typeof DOMAIN;
export type SomeAudit = Readonly<Record<Attribute, string>>;
const ATTRIBUTES = Object.keys(DOMAIN) as Attribute[];

const TEMPLATE = withRoom(THEMED, { items: ["overall"], actions: [1, 2], steps: 2 });

/** So many audits; the fewer the kinds they are of, the more alike they are. */
export function someAudits(seed: number, count: number, kinds: number): readonly SomeAudit[] {
  const below = chance(seed);
  const few = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, Array.from({ length: kinds }, () => below(DOMAIN[name].length))]),
  );
  return Array.from(
    { length: count },
    () =>
      Object.fromEntries(
        ATTRIBUTES.map((name) => [name, DOMAIN[name][few[name]?.[below(kinds)] ?? 0] ?? ""]),
      ) as SomeAudit,
  );
}

const entered = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== ""));

function readingOf(audit: SomeAudit, file: string) {
  const actions = [audit.first, audit.second]
    .filter((action) => action !== "")
    .map((action) => action.split(" "));
  return aReading(file, TEMPLATE, {
    header: {
      "case-ref": file,
      dob: audit.born,
      team: audit.team,
      "case-type": audit.type,
      "audit-date": audit.audited,
    },
    items: {
      "plans-timely": { answer: audit.timely },
      "plans-rating": { judgement: audit.plans },
      "voice-heard": { answer: audit.heard },
      "voice-rating": { judgement: audit.voice },
      overall: { judgement: audit.overall },
      "overall-features": { answer: audit.feature },
      "transition-1": { answer: audit.words },
    },
    actions: actions.map(([person = "", state = ""]) => ({
      what: "Do what was agreed",
      person: person === "-" ? "" : person,
      due: state === "late" ? "2026-03-01" : "2026-07-01",
    })),
    moderation: entered([
      ...(audit.moderated === ""
        ? []
        : ([
            [itemKey("overall", "auditor"), audit.overall],
            [itemKey("overall", "judgement"), audit.moderated],
            [itemKey("overall", "by"), "panel"],
          ] as const)),
      ["state", audit.final === "" ? "" : "final"],
      [stepKey(1, "step"), audit.sent === "" ? "" : "send"],
      [stepKey(1, "date"), audit.sent],
      [stepKey(2, "step"), audit.final === "" ? "" : "finalise"],
      [stepKey(2, "date"), audit.final],
      ...actions.flatMap(([, state = ""], at) =>
        /done|superseded|unsigned/.test(state)
          ? ([
              [signOffKey(at + 1, "outcome"), state === "unsigned" ? "done" : state],
              [signOffKey(at + 1, "signed-off"), state === "unsigned" ? "" : "2026-05-20"],
            ] as const)
          : [],
      ),
    ]),
  });
}

export const figuresOf = (audits: readonly SomeAudit[]): Figures =>
  figures(aSummary(...audits.map((audit, at) => readingOf(audit, `f${String(at)}`))), {
    asOf: "2026-06-01",
  });

export const wholeOf = (found: Figures): Leaves =>
  new Map([...leavesOf(figuresJson(found))].filter(([path]) => !OF_FILES.test(path)));

export const shownOf = (found: Figures): Leaves =>
  new Map([...leavesOf(figuresJson(published(found)))].filter(([path]) => !OF_FILES.test(path)));

const numberAt = (leaves: Leaves, path: string): number => {
  const value = leaves.get(path);
  return typeof value === "number" ? value : 0;
};

const NOTHING: Leaves = new Map();

/** What one audit adds to each count. */
const known = new Map<string, Leaves>();
function countsOf(audit: SomeAudit): Leaves {
  const key = JSON.stringify(audit);
  const counts = known.get(key) ?? wholeOf(figuresOf([audit]));
  known.set(key, counts);
  return counts;
}

/** An audit in place of another; or one more, or none. */
interface Change {
  readonly changes: readonly {
    readonly at: number;
    readonly to: SomeAudit | undefined;
    readonly name: string;
  }[];
  /** What it adds to the counts that are printed, and to those left out. */
  readonly printed: ReadonlyMap<string, number>;
  readonly left: ReadonlyMap<string, number>;
}

const keyOf = (counts: ReadonlyMap<string, number>, sign: 1 | -1): string =>
  [...counts]
    .filter(([, by]) => by !== 0)
    .map(([path, by]) => `${path} ${String(sign * by)}`)
    .sort()
    .join("|");

function added(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const sum = new Map(one);
  for (const [path, by] of other) sum.set(path, (sum.get(path) ?? 0) + by);
  return sum;
}

const joined = (one: Change, other: Change): Change => ({
  changes: [...one.changes, ...other.changes],
  printed: added(one.printed, other.printed),
  left: added(one.left, other.left),
});

const apart = (one: Change, other: Change): boolean =>
  one.changes.every(({ at, name }) =>
    other.changes.every((each) => each.at !== at || (each.name !== name && name !== "" && each.name !== "")),
  );

/** Of changes that come to the same for every count, so many are looked at. */
const ALIKE = 2;

/**
 * The counts left out that no other set of audits, with all that is printed the same, was found to have otherwise. Other
 * sets are looked for by changing up to four answers; that one prints the same is seen by its own figures.
 */
export function fixedCounts(audits: readonly SomeAudit[], targets: readonly string[]): readonly string[] {
  const found = figuresOf(audits);
  const [whole, shown] = [wholeOf(found), shownOf(found)];
  const isLeft = (path: string) => shown.get(path) === CONFIDENTIAL;
  const isCounted = (path: string) => typeof shown.get(path) === "number" || isLeft(path);
  const open = new Set(targets);
  // A nothing is printed as a rule, so that what is left out is taken to be something; where one is left out, it may be nothing.
  const least = [...shown].some(
    ([path, value]) => value === CONFIDENTIAL && whole.get(path) === 0 && !NO_COUNT.test(path),
  )
    ? 0
    : 1;
  const seen = new Map<string, number>();
  const single = (
    at: number,
    name: string,
    before: SomeAudit | undefined,
    to: SomeAudit | undefined,
  ): readonly Change[] => {
    const [less, more] = [before, to].map((audit) => (audit ? countsOf(audit) : NOTHING));
    const printed = new Map<string, number>();
    const left = new Map<string, number>();
    for (const path of new Set([...(less ?? NOTHING).keys(), ...(more ?? NOTHING).keys()])) {
      if (NO_COUNT.test(path)) continue;
      const by = numberAt(more ?? NOTHING, path) - numberAt(less ?? NOTHING, path);
      if (by !== 0) (isLeft(path) ? left : printed).set(path, by);
    }
    const key = `${keyOf(printed, 1)}||${keyOf(left, 1)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    // A row that is nowhere printed, such as another team's, can't be there.
    return times < ALIKE && [...printed.keys()].every(isCounted)
      ? [{ changes: [{ at, name, to }], printed, left }]
      : [];
  };
  const singles = [
    ...audits.flatMap((audit, at) =>
      ATTRIBUTES.flatMap((name) =>
        DOMAIN[name]
          .filter((to) => to !== audit[name])
          .flatMap((to) => single(at, name, audit, { ...audit, [name]: to })),
      ),
    ),
    ...audits.flatMap((audit, at) => single(at, "", audit, undefined)),
    ...audits.flatMap((audit, at) => single(audits.length + at, "", undefined, audit)),
  ];
  const tried = new Set<string>();
  const tryOut = ({ changes, left }: Change): void => {
    const news = [...left].filter(([path, by]) => by !== 0 && open.has(path));
    if (news.length === 0) return;
    if ([...left].some(([path, by]) => numberAt(whole, path) > 0 && numberAt(whole, path) + by < least))
      return;
    const key = JSON.stringify(changes);
    if (tried.has(key)) return;
    tried.add(key);
    const changed: (SomeAudit | undefined)[] = [...audits];
    for (const { at, name, to } of changes) {
      const [before, now] = [changed[at], to];
      changed[at] = before && now && name !== "" ? { ...before, [name]: now[name as Attribute] } : now;
    }
    const other = changed.filter((audit) => audit !== undefined);
    const leaves = wholeOf(figuresOf(other));
    const isAlike =
      [...leaves.keys()].every((path) => shown.has(path)) &&
      [...shown].every(([path, value]) =>
        value === CONFIDENTIAL
          ? !isCountLeft(path) || numberAt(whole, path) === 0 || numberAt(leaves, path) >= least
          : leaves.get(path) === value,
      );
    if (!isAlike) return;
    for (const path of [...open]) if (numberAt(leaves, path) !== numberAt(whole, path)) open.delete(path);
  };
  const isCountLeft = (path: string) => typeof whole.get(path) === "number" && !NO_COUNT.test(path);
  const match = (all: readonly Change[], others: readonly Change[]) => {
    const byKey = new Map<string, Change[]>();
    for (const other of others) {
      const key = keyOf(other.printed, 1);
      const same = byKey.get(key);
      if (!same) byKey.set(key, [other]);
      else if (same.length < 12) same.push(other);
    }
    for (const one of all) {
      if (open.size === 0) return;
      for (const other of byKey.get(keyOf(one.printed, -1)) ?? [])
        if (apart(one, other)) tryOut(joined(one, other));
    }
  };
  for (const one of singles) if (keyOf(one.printed, 1) === "") tryOut(one);
  if (open.size > 0) match(singles, singles);
  if (open.size === 0) return [];
  const pairs = singles.flatMap((one, at) =>
    singles.slice(at + 1).flatMap((other) => (apart(one, other) ? [joined(one, other)] : [])),
  );
  match(singles, pairs);
  if (open.size > 0)
    match(
      pairs.filter(({ left }) => [...left.keys()].some((path) => open.has(path))),
      pairs,
    );
  return [...open];
}
