import fc from "fast-check";
import { suppressed, type Cell, type Relation } from "../../src/overview/disclosure";
import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { published } from "../../src/overview/published";
import { publishedText } from "../../src/report/overview-text";
import { aSummary } from "./a-reading";
import { THEMED_SET } from "./a-themed-set";
import { holds } from "../support/holds";

/** A prime: counting by it can't round. */
const PRIME = 2_147_483_647n;

function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % PRIME, exponent / 2n);
  return exponent % 2n === 1n ? (half * base) % PRIME : half;
}

/** The rank of a matrix, by elimination in whole numbers. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => (BigInt(value) + PRIME) % PRIME));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    const [pivot, other] = [rows[at], rows[rank]];
    if (!pivot || !other) continue;
    [rows[at], rows[rank]] = [other, pivot];
    const inverse = power(pivot[column] ?? 0n, PRIME - 2n);
    for (let row = rank + 1; row < rows.length; row += 1) {
      const factor = ((rows[row]?.[column] ?? 0n) * inverse) % PRIME;
      rows[row] = (rows[row] ?? []).map(
        (value, index) => (value + (PRIME - factor) * (pivot[index] ?? 0n)) % PRIME,
      );
    }
    rank += 1;
  }
  return rank;
}

/** Whether an unknown is the same in every solution: with it as one more equation the rank is no higher. */
function isGiven(key: string, relations: readonly Relation[], unknown: readonly string[]): boolean {
  const rows = relations.map((relation) => unknown.map((each) => relation.get(each) ?? 0));
  return rankOf([...rows, unknown.map((each) => (each === key ? 1 : 0))]) === rankOf(rows);
}

/**
 * Whether a count may be another than it is: somebody who knows the relations, what is printed, and that none of the
 * counts left out is less than one (a nothing is printed) finds counts that fit with another in its place. Looked for
 * near the true ones.
 */
function mayBeOther(
  key: string,
  cells: ReadonlyMap<string, Cell>,
  relations: readonly Relation[],
  left: readonly string[],
): boolean {
  const value = (each: string) => cells.get(each)?.value ?? 0;
  const found = new Map<string, number>();
  let tries = 200_000;
  const least = (each: string) => (value(each) === 0 ? 0 : 1);
  const solve = (): boolean => {
    if ((tries -= 1) < 0) throw new Error("No end is in sight.");
    let open: readonly string[] | undefined;
    for (const relation of relations) {
      const unset = [...relation.keys()].filter((each) => left.includes(each) && !found.has(each));
      const sum = [...relation].reduce(
        (all, [each, factor]) =>
          unset.includes(each) ? all : all + factor * (found.get(each) ?? value(each)),
        0,
      );
      if (unset.length === 0 && sum !== 0) return false;
      const [only] = unset;
      if (unset.length === 1 && only !== undefined) {
        const given = -sum / (relation.get(only) ?? 1);
        if (given < least(only) || (only === key && given === value(key))) return false;
        found.set(only, given);
        if (solve()) return true;
        found.delete(only);
        return false;
      }
      if (unset.length > 0 && (!open || unset.length < open.length)) open = unset;
    }
    const next = found.has(key) ? open?.[0] : key;
    if (next === undefined) return true;
    for (const by of next === key ? [1, -1, 2, -2, 3, -3] : [0, 1, -1, 2, -2, 3, -3]) {
      if (value(next) + by < least(next)) continue;
      found.set(next, value(next) + by);
      if (solve()) return true;
      found.delete(next);
    }
    return false;
  };
  return solve();
}

/** A table with totals of its rows, of its columns and of all, as counts and what they add up to. */
function tableOf(counts: readonly (readonly number[])[]): {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relations: readonly Relation[];
} {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const columns = (counts[0] ?? []).map((_, at) => counts.map((row) => row[at] ?? 0));
  const cells = new Map<string, Cell>([["all", { value: sum(counts.flat()) }]]);
  const relations: Map<string, number>[] = [];
  const minus = (keys: readonly string[]) => keys.map((key) => [key, -1] as const);
  counts.forEach((row, r) => {
    row.forEach((value, c) => cells.set(`${String(r)},${String(c)}`, { value }));
    cells.set(`row ${String(r)}`, { value: sum(row) });
    relations.push(
      new Map([[`row ${String(r)}`, 1], ...minus(row.map((_, c) => `${String(r)},${String(c)}`))]),
    );
  });
  columns.forEach((column, c) => {
    cells.set(`column ${String(c)}`, { value: sum(column) });
    relations.push(
      new Map([[`column ${String(c)}`, 1], ...minus(column.map((_, r) => `${String(r)},${String(c)}`))]),
    );
  });
  relations.push(new Map([["all", 1], ...minus(counts.map((_, r) => `row ${String(r)}`))]));
  relations.push(new Map([["all", 1], ...minus(columns.map((_, c) => `column ${String(c)}`))]));
  return { cells, relations };
}

const aTable = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, columns }) => {
    const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 60 }));
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

test("no small count of a table is printed, or follows from the totals and counts that are", () => {
  holds(
    fc.property(aTable, (counts) => {
      const { cells, relations } = tableOf(counts);
      const left = [...suppressed(cells, relations)];
      const small = [...cells].filter(([, { value }]) => value >= 1 && value <= 4).map(([key]) => key);
      expect(small.filter((key) => !left.includes(key))).toEqual([]);
      expect(small.filter((key) => isGiven(key, relations, left))).toEqual([]);
      expect(small.filter((key) => !mayBeOther(key, cells, relations, left))).toEqual([]);
    }),
  );
});

test.each([
  ["five of one each, of five", [[1, 1, 1, 1, 1]]],
  [
    "two rows of ones",
    [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
  ],
  [
    "ones beside many",
    [
      [1, 1, 1, 1, 1, 0],
      [30, 12, 9, 8, 7, 50],
    ],
  ],
] as const)("%s: that a nothing is printed gives no count away", (_, counts) => {
  const { cells, relations } = tableOf(counts);
  const left = [...suppressed(cells, relations)];
  const small = [...cells].filter(([, { value }]) => value >= 1 && value <= 4).map(([key]) => key);
  expect(small.filter((key) => !mayBeOther(key, cells, relations, left))).toEqual([]);
  expect(mayBeOther("0,0", cells, relations, small)).toBe(false);
});

test("the check finds a count that does follow", () => {
  const { relations } = tableOf([[3, 20, 30]]);
  expect(isGiven("0,0", relations, ["0,0"])).toBe(true);
});

test("counts that are the same by a relation are left out or printed together", () => {
  const cells = new Map([3, 9, 12, 12].map((value, at) => [String(at), { value }]));
  const relations = [
    new Map([
      ["2", 1],
      ["0", -1],
      ["1", -1],
    ]),
    new Map([
      ["3", 1],
      ["2", -1],
    ]),
  ];
  expect([...suppressed(cells, relations)].sort()).toEqual(["0", "1"]);
  const alone = [
    new Map([
      ["2", 1],
      ["0", -4],
    ]),
    new Map([
      ["3", 1],
      ["2", -1],
    ]),
  ];
  expect([...suppressed(cells, alone)].sort()).toEqual(["0", "2", "3"]);
});

test("a table without small counts is printed whole", () => {
  const { cells, relations } = tableOf([
    [5, 0],
    [12, 30],
  ]);
  expect([...suppressed(cells, relations)]).toEqual([]);
});

test("of the themed set no count under five is left, no percent of one, and no file", () => {
  const json = figuresJson(published(figures(aSummary(...THEMED_SET), { asOf: "2026-06-01" })));
  expect(json).toMatchObject({
    // So few audits leave nothing else to cover with.
    audits: "c",
    final: { outstanding: "c", good: "c", "requires-improvement": "c", inadequate: "c", notEntered: "c" },
    finalPercent: { outstanding: "c", good: "c" },
    notRead: [],
    duplicates: [],
    moderation: {
      outcomes: [],
      overall: { table: { good: { outstanding: "c", good: "c", inadequate: 0 } } },
    },
    reAudits: { children: "c", each: [] },
  });
  const text = JSON.stringify({ ...json, reconciliation: {}, template: {} });
  expect(text).not.toMatch(/"(?:0[1-9]|1[01])"/);
  expect(
    text.match(/"(?:n|entered|yes|no|partly|answered|good|notEntered|open|begun)":[1-4][,}]/g),
  ).toBeNull();
});

test("as text it says of nothing more, and what the sign for left out means", () => {
  const text = publishedText(published(figures(aSummary(...THEMED_SET), { asOf: "2026-06-01" })), "Spring");
  // A count of nothing stands alone where its percent is left out.
  expect(text).not.toMatch(/ 0 \(c\)/);
  const tables = text.split("\n").filter((line) => line.startsWith("  "));
  expect(tables.filter((line) => /\S {2,}[1-4](?: |%|$)/.test(line))).toEqual([]);
  expect(text).toContain("Spring\n\nc audits counted.\n");
  expect(text).toMatch(/^ {2}Outstanding +c +c +c$/m);
  expect(text).toMatch(/\nc: left out\. A count of one to four may tell of single children/);
});

test("no warning tells that a number left out is the one expected, or that one left out is nothing", () => {
  const codes = (expected: number) =>
    published(figures(aSummary(...THEMED_SET), { asOf: "2026-06-01", expected })).warnings.map(
      ({ code }) => code,
    );
  expect(figures(aSummary(...THEMED_SET), { asOf: "2026-06-01" }).audits).toBe(9);
  expect(codes(9)).toEqual(codes(12));
  expect(codes(9)).not.toContain("expected-differs");
});
