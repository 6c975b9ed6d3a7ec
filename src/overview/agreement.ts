/** How far two judges agree beyond chance, from -1 to 1; the interval is of 95 %. */
export interface Agreement {
  readonly ac2: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer pairs give no interval worth reading, and so no figure. */
export const ENOUGH_PAIRS = 20;

/**
 * Gwet's AC2 with linear weights for two judges, each pair as places on one scale of `grades` grades.
 *
 * K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition 2014, chapters 3 (weights), 4 (AC2) and 5.4 (its variance):
 * with weights w(k,l) = 1 - |k-l|/(q-1), agreement a = mean of w over the pairs; chance e = W/(q(q-1)) · sum over the
 * grades of p(1-p), where W is the sum of all weights and p the mean share of the two judges; AC2 = (a-e)/(1-e). The
 * variance is that of the pairs' own values, (a_i-e)/(1-e) - 2(1-AC2)(e_i-e)/(1-e), over n(n-1), for a sample of an
 * endless population. The interval has n-1 degrees of freedom and ends at -1 and 1. Rounded to two places.
 *
 * Undefined for fewer pairs than {@link ENOUGH_PAIRS}, or a scale of one grade.
 */
export function agreementOf(
  pairs: readonly (readonly [one: number, other: number])[],
  grades: number,
): Agreement | undefined {
  const count = pairs.length;
  if (count < ENOUGH_PAIRS || grades < 2) return undefined;
  const weight = (one: number, other: number) => 1 - Math.abs(one - other) / (grades - 1);
  const places = Array.from({ length: grades }, (_, at) => at);
  const shares = places.map(
    (at) => sum(pairs.map(([one, other]) => half(one, at) + half(other, at))) / count,
  );
  const scale =
    sum(places.flatMap((one) => places.map((other) => weight(one, other)))) / (grades * (grades - 1));

  const agreed = sum(pairs.map(([one, other]) => weight(one, other))) / count;
  const chance = scale * sum(shares.map((share) => share * (1 - share)));
  const beyond = 1 - chance;
  const ac2 = (agreed - chance) / beyond;

  const squares = pairs.map(([one, other]) => {
    const own = (weight(one, other) - chance) / beyond;
    const ownChance = scale * sum(shares.map((share, at) => (half(one, at) + half(other, at)) * (1 - share)));
    return (own - (2 * (1 - ac2) * (ownChance - chance)) / beyond - ac2) ** 2;
  });
  const error = Math.sqrt(sum(squares) / (count * (count - 1)));
  const reach = studentQuantile(count - 1) * error;
  return {
    ac2: twoPlaces(ac2),
    low: twoPlaces(Math.max(-1, ac2 - reach)),
    high: twoPlaces(Math.min(1, ac2 + reach)),
  };
}

/**
 * The 97.5 % quantile of Student's t from the normal one: Abramowitz and Stegun 1964, 26.7.5. From 19 degrees of freedom
 * on it is right to three places.
 */
export function studentQuantile(degrees: number): number {
  const z = 1.959963984540054;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((all, term, at) => all + term / degrees ** (at + 1), z);
}

const half = (judged: number, at: number): number => (judged === at ? 0.5 : 0);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const twoPlaces = (value: number): number => Math.round(value * 100) / 100;
