import { figures, type Figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { CONFIDENTIAL, published } from "../../src/overview/published";
import { aSummary } from "./a-reading";
import { leavesOf, NO_COUNT, OF_FILES, type Leaves } from "./leaves";
import { randomSet } from "./random-set";

/*
 * That nothing left out can be worked out, shown without asking the code what adds up to what: whatever holds of the
 * counts of every set of audits is found from many sets made by chance, as the null space of their counts. A reader
 * knows no more of one set than that and what is printed of it.
 */

const OPTIONS = { asOf: "2026-06-01", from: "2026-01-08" } as const;

const overviewOf = (seed: number, count: number) => figures(aSummary(...randomSet(seed, count)), OPTIONS);

/** All counts; also those of the months together, which the mean of them gives away. */
function wholeOf(found: Figures): Leaves {
  const whole = new Map([...leavesOf(figuresJson(found))].filter(([path]) => !OF_FILES.test(path)));
  for (const [name, sum] of dated(found)) whole.set(name, sum);
  return whole;
}

function shownOf(found: Figures): Leaves {
  const shown = new Map(leavesOf(figuresJson(published(found))));
  const isTold = typeof shown.get("/trend/mean") === "number";
  for (const [name, sum] of dated(found)) shown.set(name, isTold ? sum : CONFIDENTIAL);
  return shown;
}

const dated = ({ templates }: Figures) =>
  (["n", "entered"] as const).map((name) => {
    const points = templates[0]?.trend?.points ?? [];
    return [`/trend/dated/${name}`, points.reduce((sum, point) => sum + point[name], 0)] as const;
  });

const isCount = (path: string, value: unknown): boolean =>
  (typeof value === "number" || value === CONFIDENTIAL) && !NO_COUNT.test(path);

/**
 * What they are worked out from, from the object they stand in (`*` at the end is of the same name, else of any); with
 * nothing of it left out they tell nothing.
 */
const OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/(?:sections\/[^/]*\/goodOrBetter)\/(?:percent|low|high)$/, ["n", "../entered"]],
  [/\/sections\/[^/]*\/(?:verdict|clearly)$/, ["goodOrBetter/n", "entered"]],
  [/\/finalGoodOrBetter\/(?:percent|low|high)$/, ["n", "../finalEntered"]],
  [/\/finalPercent\/[^/]*$/, ["../final/*", "../finalEntered"]],
  [/\/sections\/[^/]*\/percent\/[^/]*$/, ["../counts/*", "../entered"]],
  [/\/questions\/[^/]*\/(?:percentYes|low|high)$/, ["yes", "answered"]],
  [/\/agreement\/(?:ac2|low|high)$/, ["../pairs", "../unchanged", "../up", "../down"]],
  [/\/actions\/percentSignedOff$/, ["done", "superseded", "signedOff"]],
  [/\/perAudit\/mean$/, ["../total", "../../audits"]],
  [/\/percentInTime$/, ["inTime", "late", "overdue"]],
  [/\/medianDays$/, ["inTime", "late"]],
  [/\/completeness\/[^/]*\/percent$/, ["audits", "whole"]],
  [/\/trend\/points\/[^/]*\/(?:percent|low|high|outside)$/, ["n", "entered"]],
  [/\/reAudits\/themes\/.*\/(?:percent|low|high)$/, ["n", "../entered"]],
  [/\/moderation\/chosen$/, ["moderated", "../audits"]],
  [/\/trend\/mean$/, ["dated/n", "dated/entered"]],
  [/\/trend\/median$/, ["points/*/n", "points/*/entered"]],
  [/\/strength\/notToldApart\/(?:from|to)$/, ["../../audits"]],
];

/** The places of what a figure is worked out from; undefined where the table says nothing of it. */
function sourcesOf(path: string): readonly string[] | undefined {
  const [, of] = OF.find(([pattern]) => pattern.test(path)) ?? [];
  const [name = "", ...above] = path.split("/").reverse();
  return of?.map((source) => {
    const steps = source.split("/");
    const up = steps.filter((step) => step === "..").length;
    const rest = steps
      .filter((step) => step !== "..")
      .map((step) => (step === "*" && steps.at(-1) === "*" ? name : step));
    return [...above.slice(up).reverse(), ...rest].join("/");
  });
}

/** Below the square root of what a double counts exactly. */
const PRIME = 67_108_859;

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** Exact: of what is below the square of the prime the quotient is never rounded up to the next whole number. */
const remainder = (value: number): number => value - Math.floor(value / PRIME) * PRIME;

/** The rows in reduced echelon form, by the column of their first one; modulo a prime, so that nothing is rounded. */
function reduced(
  matrix: readonly (readonly number[])[],
  columns: number,
): ReadonlyMap<number, Readonly<Float64Array>> {
  const done = new Map<number, Float64Array>();
  for (const start of matrix) {
    const row = Float64Array.from(start, remainder);
    for (const [column, pivot] of done) takeAway(row, pivot, column);
    const first = row.findIndex((value) => value !== 0);
    if (first < 0 || first >= columns) continue;
    const scale = inverse(row[first] ?? 1);
    row.forEach((value, at) => (row[at] = remainder(value * scale)));
    for (const pivot of done.values()) takeAway(pivot, row, first);
    done.set(first, row);
  }
  return done;
}

/** Takes so much of the other row, whose first is a one in that column, from a row that nothing is left there. */
function takeAway(row: Float64Array, other: Float64Array, column: number): void {
  const factor = row[column] ?? 0;
  if (factor === 0) return;
  for (let at = column; at < row.length; at += 1)
    row[at] = remainder((row[at] ?? 0) + (PRIME - factor) * (other[at] ?? 0));
}

/** What holds of all these rows: factors of their columns with which they come to nothing. */
function lawsOf(rows: readonly (readonly number[])[], columns: number): readonly (readonly number[])[] {
  const solved = reduced(rows, columns);
  const free = Array.from({ length: columns }, (_, at) => at).filter((at) => !solved.has(at));
  return free.map((at) => {
    const law = Array.from({ length: columns }, () => 0);
    law[at] = 1;
    for (const [column, row] of solved) law[column] = (PRIME - (row[at] ?? 0)) % PRIME;
    return law;
  });
}

/** The columns left out that follow, whatever the others left out may be. */
function following(laws: readonly (readonly number[])[], left: readonly number[]): readonly number[] {
  const solved = reduced(
    laws.map((law) => left.map((column) => law[column] ?? 0)),
    left.length,
  );
  return [...solved].flatMap(([first, row]) =>
    row.filter((value) => value !== 0).length === 1 ? [left[first] ?? -1] : [],
  );
}

const SETS = Array.from({ length: 420 }, (_, seed) => wholeOf(overviewOf(seed, 12)));
const NAMES = [
  ...new Set(
    SETS.flatMap((set) => [...set].filter(([path, value]) => isCount(path, value)).map(([path]) => path)),
  ),
];
const countsIn = (set: Leaves) => NAMES.map((name) => Number(set.get(name) ?? 0));
const LAWS = lawsOf(SETS.map(countsIn), NAMES.length);

test("there are more sets than counts, and what holds of them holds of another", () => {
  expect(SETS.length).toBeGreaterThan(NAMES.length * 1.1);
  const other = countsIn(wholeOf(overviewOf(9000, 45)));
  const off = LAWS.filter(
    (law) => law.reduce((sum, factor, at) => (sum + factor * (other[at] ?? 0)) % PRIME, 0) !== 0,
  );
  expect(off).toEqual([]);
  // That every audit is in the final grading is found, though nobody said so.
  const known = [
    "/audits",
    "/final/outstanding",
    "/final/good",
    "/final/requires-improvement",
    "/final/inadequate",
  ];
  const rest = ["/final/notEntered", "/finalNotApplicable", "/finalNotAsked"];
  const alone = NAMES.indexOf("/final/good");
  expect(following(LAWS, [alone])).toEqual([alone]);
  expect([...known, ...rest].every((name) => NAMES.includes(name) || name === "/finalNotAsked")).toBe(true);
});

const PUBLISHED = Array.from({ length: 14 }, (_, at) => ({ seed: 1000 + at, count: 5 + at * 9 }));

test.each(PUBLISHED)(
  "of $count audits no small count is printed, or follows from what is",
  ({ seed, count }) => {
    const found = overviewOf(seed, count);
    const [whole, shown] = [wholeOf(found), shownOf(found)];
    const isMeasure = (path: string) => /\/agreement(?:\/|$)/.test(path);
    const rows = (of: Leaves) => [...of.keys()].filter((path) => !OF_FILES.test(path) && !isMeasure(path));
    expect(rows(shown).sort()).toEqual(rows(whole).sort());
    // Whether there is a measure of agreement says whether there are twenty pairs.
    const measured = [...shown].filter(([path, value]) => path.endsWith("/agreement") && value === null);
    expect(
      measured.filter(([path]) => shown.get(path.replace(/agreement$/, "pairs")) === CONFIDENTIAL),
    ).toEqual([]);
    const small = [...whole].filter(
      ([path, value]) => isCount(path, value) && Number(value) >= 1 && Number(value) <= 4,
    );
    const printed = small.filter(([path]) => shown.get(path) !== CONFIDENTIAL);
    expect(printed).toEqual([]);
    const left = NAMES.flatMap((name, at) => (shown.get(name) === CONFIDENTIAL ? [at] : []));
    const given = following(LAWS, left).map((at) => NAMES[at] ?? "");
    expect(given.filter((name) => small.some(([path]) => path === name))).toEqual([]);
    const worked = [...shown].filter(
      ([path, value]) =>
        value !== CONFIDENTIAL &&
        value !== null &&
        (NO_COUNT.test(path)
          ? typeof value === "number"
          : /\/(?:verdict|clearly|outside|chosen)$/.test(path)) &&
        !/(?:threshold|expected)$/.test(path),
    );
    const isPrinted = (source: string) => {
      const [start = "", end] = source.split("*");
      if (end === undefined) return typeof shown.get(source) === "number";
      const all = [...shown].filter(([path]) => path.startsWith(start) && path.endsWith(end));
      return all.every(([, value]) => typeof value === "number");
    };
    const telling = worked.filter(([path]) => sourcesOf(path)?.every(isPrinted) !== true);
    expect(telling.map(([path]) => path)).toEqual([]);
    // How many audits there are is worth most, and left out only where there are few.
    if (count > 60) expect(shown.get("/audits")).toBe(whole.get("/audits"));
  },
);
