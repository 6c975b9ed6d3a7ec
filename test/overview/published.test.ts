import fc from "fast-check";
import { suppressed, type Cell, type Relation } from "../../src/overview/disclosure";
import { figures } from "../../src/overview/figures";
import { figuresJson } from "../../src/overview/figures-json";
import { published } from "../../src/overview/published";
import { aSummary } from "./a-reading";
import { THEMED_SET } from "./a-themed-set";

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
  fc.assert(
    fc.property(aTable, (counts) => {
      const { cells, relations } = tableOf(counts);
      const left = [...suppressed(cells, relations)];
      const small = [...cells].filter(([, { value }]) => value >= 1 && value <= 4).map(([key]) => key);
      expect(small.filter((key) => !left.includes(key))).toEqual([]);
      expect(small.filter((key) => isGiven(key, relations, left))).toEqual([]);
    }),
  );
});

test("the check finds a count that does follow", () => {
  const { relations } = tableOf([[3, 20, 30]]);
  expect(isGiven("0,0", relations, ["0,0"])).toBe(true);
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
    audits: 9,
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
