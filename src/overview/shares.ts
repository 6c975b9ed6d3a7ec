/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** Whole percent of a denominator, halves up; none where nothing was entered. Percents of one table are never forced to 100. */
export function percentOf(n: number, of: number): number | null {
  return of === 0 ? null : wholePercent((100 * n) / of);
}

/** A percent as it is shown: a half is rounded away from nothing; what a double makes of a half that it can't hold is taken for one. */
export const wholePercent = (value: number): number => Math.floor(value + 0.5 + 1e-9);

/** A share of what was entered, with the 95 % interval of the share of all such casework, in percent and not rounded. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a share (E. B. Wilson 1927, Journal of the American Statistical Association 22, 209-212;
 * formula 5 in R. G. Newcombe 1998, Statistics in Medicine 17, 857-872, method 3), 95 %, in percent.
 */
export function wilson(n: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = n / of;
  const square = (Z * Z) / of;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const at = (value: number) => Math.min(100, Math.max(0, (100 * value) / (1 + square)));
  return { low: n === 0 ? 0 : at(middle - half), high: n === of ? 100 : at(middle + half) };
}

/** A count of some of those entered: whole percent, and the interval rounded to whole percent. */
export interface Share {
  readonly n: number;
  readonly percent: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function shareOf(n: number, of: number): Share {
  const interval = wilson(n, of);
  return {
    n,
    percent: percentOf(n, of),
    low: interval && wholePercent(interval.low),
    high: interval && wholePercent(interval.high),
  };
}

/** How a share stands to the threshold of a strength: at or above it, below it, or of too few to say (R134, R136). */
export type Verdict = "strength" | "development" | "not enough";

/** Fewer judgements than these are called nothing. */
export const ENOUGH = 5;

export function verdictOf(n: number, of: number, threshold: number): Verdict {
  if (of < ENOUGH) return "not enough";
  return 100 * n >= threshold * of ? "strength" : "development";
}

/** Where the whole interval lies on one side of the threshold; null where a sample of that size cannot tell it from the threshold. */
export function clearly(n: number, of: number, threshold: number): "above" | "below" | null {
  const interval = wilson(n, of);
  if (!interval) return null;
  return interval.low > threshold ? "above" : interval.high < threshold ? "below" : null;
}

/** The whole percents that a sample of that size cannot tell from the threshold: from the lowest to the highest it can have. */
export function notToldApart(
  of: number,
  threshold: number,
): { readonly from: number; readonly to: number } | null {
  const alike = Array.from({ length: of + 1 }, (_, n) => n).filter((n) => clearly(n, of, threshold) === null);
  const [from, to] = [percentOf(alike[0] ?? 0, of), percentOf(alike.at(-1) ?? 0, of)];
  return of === 0 || from === null || to === null ? null : { from, to };
}
