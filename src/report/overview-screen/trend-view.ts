import type { Behind } from "../../overview/audits-behind";
import { FIRM_FROM } from "../../overview/trend";
import { counted } from "../phrases";
import { isLeftOut, isTold, numberText, percentText, type Shown, type ShownTemplate } from "../shown-figures";
import { monthText } from "../figure-words";
import { phrase, phraseOf } from "../../words/phrase";

/** A month as a point: percents from 0 to 100, null where there is none to draw. */
export interface TrendMark {
  readonly month: string;
  readonly label: string;
  readonly percent: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly outside: boolean;
  readonly behind: Behind;
  /** Its row of the table: how many of how many, the percent, the limits. */
  readonly cells: readonly string[];
}

export interface TrendView {
  readonly heading: string;
  readonly note: string;
  readonly marks: readonly TrendMark[];
  /** Percent of the dashed line. */
  readonly middle: number | null;
  readonly columns: readonly string[];
}

/** The overall judgements by month: a line alone, with limits once there are months enough for them. */
export function trendView({ trend }: ShownTemplate): TrendView | undefined {
  if (!trend) return undefined;
  const firm = trend.limits === "firm";
  const { points } = trend;
  const marks = points.map((point): TrendMark => {
    const [low, high] = firm ? [drawn(point.low), drawn(point.high)] : [null, null];
    return {
      month: point.month,
      label: monthText(point.month),
      percent: drawn(point.percent),
      low,
      high,
      outside: firm && drawn(point.percent) !== null && point.outside === true,
      behind: { figure: "month", month: point.month },
      cells: [
        phrase("{number} of {number2}", { number: numberText(point.n), number2: numberText(point.entered) }),
        percentText(point.percent),
        ...(firm ? [low === null || high === null ? "–" : phrase("{low} to {high}", { low, high })] : []),
      ],
    };
  });
  const middle = drawn(firm ? trend.mean : trend.median);
  const outside = marks.filter((mark) => mark.outside).length;
  const leftOut = points.some(({ percent }) => isLeftOut(percent));
  const told = points.filter(({ percent }) => percent !== null).length;
  const undated =
    trend.noDate === 0
      ? []
      : [phrase("Not in it: {number} without a date.", { number: numberText(trend.noDate) })];
  return {
    heading: leftOut
      ? phrase("Good or better by month")
      : firm
        ? outside === 0
          ? phrase("No clear change over {months}", { months: counted(points.length, "month") })
          : phraseOf(
              outside,
              "{count} month of {points} is outside what chance gives",
              "{count} months of {points} are outside what chance gives",
              { points: points.length },
            )
        : told < 2
          ? phrase("One month shows no trend")
          : phrase("{months}: too few to tell a change from chance", { months: counted(told, "month") }),
    note: [
      phrase("Good or better each month, in percent of those entered."),
      ...(middle === null || told < 2
        ? []
        : [
            phrase(firm ? "Dashed: all months together, {middle}%." : "Dashed: the middle, {middle}%.", {
              middle,
            }),
          ]),
      ...(firm
        ? [phrase("Thin lines: what chance alone would give.")]
        : told < 2
          ? []
          : [phrase("Limits are drawn from {months} months on.", { months: FIRM_FROM })]),
      ...undated,
    ].join(" "),
    marks: told < 2 || marks.every(({ percent }) => percent === null) ? [] : marks,
    middle,
    columns: [phrase("Good or better"), phrase("Percent"), ...(firm ? [phrase("Limits")] : [])],
  };
}

const drawn = (shown: Shown): number | null => (isTold(shown) ? shown : null);
