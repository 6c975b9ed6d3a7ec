import { agreementOf, studentQuantile } from "../../src/overview/agreement";
import { clearly, notToldApart, percentOf, shareOf, verdictOf, wilson } from "../../src/overview/shares";

test.each([
  [1, 8, 13], // 12.5
  [3, 8, 38], // 37.5
  [1, 200, 1], // 0.5
  [1, 201, 0],
  [23, 29, 79], // 79.31
  [2, 3, 67],
  [0, 5, 0],
  [5, 5, 100],
  [0, 0, null],
] as const)("%i of %i is %s percent, halves up", (n, of, percent) => {
  expect(percentOf(n, of)).toBe(percent);
});

test.each([
  // Newcombe 1998, table I, method 3.
  [81, 263, 25.53, 36.62],
  [15, 148, 6.24, 16.05],
  [0, 20, 0, 16.11],
  [1, 29, 0.61, 17.18],
  [5, 5, 56.55, 100],
])("the Wilson interval of %i of %i", (n, of, low, high) => {
  const interval = wilson(n, of);
  expect(interval?.low).toBeCloseTo(low, 2);
  expect(interval?.high).toBeCloseTo(high, 2);
});

test("nothing entered has no percent and no interval", () => {
  expect(shareOf(0, 0)).toEqual({ n: 0, percent: null, low: null, high: null });
});

test.each([
  ["at the threshold", 15, 20, "strength", null],
  ["just under it, though 75 is printed", 149, 200, "development", null],
  ["far under it", 5, 20, "development", "below"],
  ["all of enough", 29, 29, "strength", "above"],
  ["of too few", 4, 4, "not enough", null],
] as const)("a share %s", (_, n, of, verdict, clear) => {
  expect([verdictOf(n, of, 75), clearly(n, of, 75)]).toEqual([verdict, clear]);
});

test("29 judgements can't tell 18 to 26 of them, 62 to 90 percent, from 75", () => {
  expect(notToldApart(29, 75)).toEqual({ from: 62, to: 90 });
  expect(notToldApart(0, 75)).toBeNull();
});

/** Pairs as a table says them: by the first judge's grade, then the second's. */
function pairsOf(table: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => [one, other] as const)),
  );
}

test("AC2 as worked out by hand", () => {
  // 20 pairs of four grades: 16 alike, 4 next to each other, so a = (16 + 4 · 2/3) / 20 = 0.9333.
  // Mean shares 1/40, 27/40, 11/40, 1/40: the sum of p(1-p) is 748/1600 = 0.4675. The weights add up to
  // 4 + 6 · 2/3 + 4 · 1/3 = 28/3, by 4 · 3 that is 7/9, so e = 0.3636 and AC2 = 0.5697 / 0.6364 = 0.8952.
  // Its standard error is 0.0539 by Gwet's formula for a table, and t with 19 degrees 2.093.
  const table = [
    [0, 0, 0, 0],
    [1, 12, 2, 0],
    [0, 0, 4, 0],
    [0, 0, 1, 0],
  ];
  expect(agreementOf(pairsOf(table), 4)).toEqual({ ac2: 0.9, low: 0.78, high: 1 });
});

test("AC2 of two grades is AC1, as published where kappa is below nothing", () => {
  // Gwet's table of 118, 5, 2 and 0 ratings: AC1 is 0.9408, kappa -0.023.
  const agreement = agreementOf(
    pairsOf([
      [118, 5],
      [2, 0],
    ]),
    2,
  );
  expect(agreement).toEqual({ ac2: 0.94, low: 0.9, high: 0.99 });
});

test("fewer than twenty pairs have no agreement, and twenty alike agree in full", () => {
  const alike = (count: number) => Array.from({ length: count }, () => [1, 1] as const);
  expect(agreementOf(alike(19), 4)).toBeUndefined();
  expect(agreementOf(alike(20), 4)).toEqual({ ac2: 1, low: 1, high: 1 });
});

test.each([
  [19, 2.093],
  [29, 2.0452],
  [99, 1.9842],
  [1000, 1.9623],
])("the 97.5 percent quantile of t with %i degrees of freedom", (degrees, quantile) => {
  expect(studentQuantile(degrees)).toBeCloseTo(quantile, 3);
});
