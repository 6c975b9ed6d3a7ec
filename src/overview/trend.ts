import type { AuditFacts } from "./audit-facts";
import { goodOrBetter, tallyOf } from "./grading";
import type { JoinedForm } from "./joined-form";
import { percentOf, wholePercent } from "./shares";
import { medianOf } from "./timeliness";

/** One month of the trend: overall judgements that are good or better, of those entered. */
export interface TrendPoint {
  /** 2026-03. */
  readonly month: string;
  readonly n: number;
  readonly entered: number;
  readonly percent: number | null;
  /** Control limits of a month with so many, in whole percent; none without limits. */
  readonly low: number | null;
  readonly high: number | null;
  readonly outside: boolean;
}

export interface Trend {
  /** Every month from the first to the last that has an audit. */
  readonly points: readonly TrendPoint[];
  /** The middle of the months' percents: the line of a run chart. */
  readonly median: number | null;
  /** Percent of all months together: the line of a control chart. */
  readonly mean: number | null;
  /** Limits of fewer than twelve months are on trial; fewer than three have none. */
  readonly limits: "none" | "trial" | "firm";
  /** Audits without a day. */
  readonly noDate: number;
}

const TRIAL_FROM = 3;
export const FIRM_FROM = 12;

/**
 * The overall judgements by month of the audit. Limits are those of a p-chart, three standard errors of the mean share
 * in a month of that size (D. C. Montgomery, Introduction to Statistical Quality Control, 7.2: p ± 3·sqrt(p(1-p)/n)).
 */
export function trendOf(form: JoinedForm, audits: readonly AuditFacts[]): Trend | null {
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  if (!overall) return null;
  const byMonth = new Map<string, AuditFacts[]>();
  for (const audit of audits) {
    const month = audit.date?.slice(0, 7);
    if (month !== undefined) byMonth.set(month, [...(byMonth.get(month) ?? []), audit]);
  }
  const counts = monthsBetween([...byMonth.keys()].sort()).map((month) => {
    const tally = tallyOf(form, byMonth.get(month) ?? [], overall);
    return { month, n: goodOrBetter(overall, tally) ?? 0, entered: tally.entered };
  });
  const [all, entered] = [sum(counts.map(({ n }) => n)), sum(counts.map((each) => each.entered))];
  const told = counts.filter((each) => each.entered > 0).length;
  const limits = told < TRIAL_FROM ? "none" : told < FIRM_FROM ? "trial" : "firm";
  const shares = counts.flatMap((each) => (each.entered > 0 ? [(100 * each.n) / each.entered] : []));
  const median = medianOf(shares);
  return {
    points: counts.map((each) => ({ ...each, ...pointOf(each, entered === 0 ? 0 : all / entered, limits) })),
    median: median === null ? null : wholePercent(median),
    mean: percentOf(all, entered),
    limits,
    noDate: audits.filter(({ date }) => date === undefined).length,
  };
}

function pointOf(
  { n, entered }: { readonly n: number; readonly entered: number },
  mean: number,
  limits: Trend["limits"],
): Pick<TrendPoint, "percent" | "low" | "high" | "outside"> {
  const percent = percentOf(n, entered);
  if (limits === "none" || entered === 0) return { percent, low: null, high: null, outside: false };
  const reach = 3 * Math.sqrt((mean * (1 - mean)) / entered);
  const [low, high] = [Math.max(0, mean - reach), Math.min(1, mean + reach)];
  const outside = n / entered < low - 1e-9 || n / entered > high + 1e-9;
  return { percent, low: wholePercent(100 * low), high: wholePercent(100 * high), outside };
}

function monthsBetween(months: readonly string[]): readonly string[] {
  const [first, last] = [months[0], months.at(-1)].map((month) => {
    const [year = 0, number = 0] = (month ?? "").split("-").map(Number);
    return year * 12 + number - 1;
  });
  if (months.length === 0 || first === undefined || last === undefined) return [];
  // A slip in a year would draw centuries of empty months.
  if (last - first > LONGEST) return months;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at;
    return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

const LONGEST = 120;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
