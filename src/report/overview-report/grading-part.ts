import { monthText } from "../figure-words";
import { CONFIDENTIAL } from "../../overview/published";
import { counted, listed } from "../phrases";
import { featureLines } from "./form-words";
import { choicesOf } from "../../overview/joined-form";
import { lookOf } from "../grade-look";
import {
  column,
  numbers,
  edit,
  heading,
  keep,
  list,
  note,
  say,
  type Line,
  type ReportBlock,
} from "./report-block";
import { drawn, percentShown, type ReportPart } from "./report-part";
import { numberText, isTold, percentText, type Shown } from "../shown-figures";

/** Overall judgements after moderation, beside those before it; months; children audited again (R103, R104, R132). */
export function gradingPart(part: ReportPart): readonly ReportBlock[] {
  const { figures, id } = part;
  const { final, finalBefore, finalEntered, form } = figures;
  if (!final || !finalBefore)
    return [heading(1, "Overall judgements"), say("The template asks for no overall judgement of an audit.")];
  const choices = choicesOf(form, form.overall);
  const [after, before]: readonly Readonly<Record<string, Shown>>[] = [final, finalBefore];
  const good = figures.finalGoodOrBetter;
  return [
    heading(1, "Overall judgements"),
    keep(
      ...(isTold(good.n) && isTold(finalEntered) && finalEntered > 0
        ? [
            `${String(good.n)} of the ${counted(finalEntered, "audit")} with an overall judgement ${good.n === 1 ? "is" : "are"} good or better (${percentText(good.percent)}). `,
          ]
        : []),
      "The grades stand as they are after moderation: ",
      { ref: id("final-chart") },
      " and ",
      { ref: id("final") },
      ".",
    ),
    {
      type: "chart",
      id: id("final-chart"),
      caption: "Overall judgements after moderation",
      alt: `Bars of how many audits have each overall judgement: ${listed(
        choices.map((choice) => `${choice.label} ${numberText(after?.[choice.id])}`),
        choices.length,
      )}.`,
      look: "bars",
      categories: choices.map(({ label }) => label),
      series: [
        {
          name: "Audits",
          values: choices.map((choice) => drawn(after?.[choice.id])),
          tone: "good",
          tones: choices.map((choice) => lookOf(choices, choice.id)),
        },
      ],
      values: "audits",
    },
    {
      type: "table",
      id: id("final"),
      caption: "Overall judgements, after moderation and before it",
      columns: [
        column("Judgement", 4),
        numbers("After moderation", 1.6),
        numbers("% of entered", 1.4),
        numbers("Before moderation", 1.6),
      ],
      width: 80,
      rows: [
        ...choices.map((choice) => [
          choice.label,
          numberText(after?.[choice.id]),
          percentShown(after?.[choice.id], finalEntered),
          numberText(before?.[choice.id]),
        ]),
        ...(figures.finalNotApplicable === 0
          ? []
          : [["Not applicable", numberText(figures.finalNotApplicable), "", ""]]),
        ["Not entered", numberText(final.notEntered), "", numberText(finalBefore.notEntered)],
        ...(figures.finalNotAsked === 0 ? [] : [["Not asked", numberText(figures.finalNotAsked), "", ""]]),
        ["All audits", numberText(figures.audits), "", numberText(figures.audits)],
      ],
      hasTotal: true,
    },
    ...lowestBlocks(part),
    ...featureBlocks(part),
    ...reAuditBlocks(part),
    ...trendBlocks(part),
  ];
}

/** Audits with the lowest grade, of which each has to be followed. */
function lowestBlocks({ figures: { final, form } }: ReportPart): readonly ReportBlock[] {
  const choices = choicesOf(form, form.overall);
  const lowest = choices.find(({ id }) => lookOf(choices, id) === "lowest");
  const counts: Readonly<Record<string, Shown>> = final ?? {};
  const n = counts[lowest?.id ?? ""];
  if (!lowest || !isTold(n) || n === 0) return [];
  return [
    say(
      `${counted(n, "audit is", "audits are")} judged ${lowest.label}. `,
      edit("What was done at once, and for whom"),
    ),
  ];
}

function featureBlocks({ figures: { finalFeatures, form } }: ReportPart): readonly ReportBlock[] {
  return featuresNamed(featureLines(form, form.overall, finalFeatures));
}

/** Features of other grades as a list with what leads to it. */
export const featuresNamed = (lines: readonly string[]): readonly ReportBlock[] =>
  lines.length === 0
    ? []
    : [
        say("Beside the grade auditors named features of another:"),
        ...list(lines.map((line): Line => [line])),
      ];

function reAuditBlocks({ figures: { reAudits, form } }: ReportPart): readonly ReportBlock[] {
  if (!reAudits || reAudits.children === 0) return [];
  const { children, better, same, worse, notTold } = reAudits;
  const who = form.about.person;
  return [
    say(
      `Audited on more than one day: ${who === "child" && isTold(children) ? counted(children, "child", "children") : `${numberText(children)} (${who})`}. Between the first audit and the last the judgement is better for ${numberText(better)}, the same for ${numberText(same)}, worse for ${numberText(worse)}, and can’t be told for ${numberText(notTold)}.`,
    ),
  ];
}

/** Two months make no trend, and are told in the table alone. */
const CHART_FROM = 3;

function trendBlocks({ figures: { trend }, id }: ReportPart): readonly ReportBlock[] {
  if (!trend || trend.points.length < 2) return [];
  const { points, limits, median, mean } = trend;
  const hasLimits = limits !== "none" && isTold(mean);
  const line = (values: readonly Shown[]) => values.map((value) => (isTold(value) ? value : null));
  const outside = points.filter((point) => point.outside);
  return [
    heading(2, "Month by month"),
    ...(points.length < CHART_FROM
      ? []
      : [
          {
            type: "chart",
            id: id("trend-chart"),
            caption: `Good or better by month of the audit${limits === "trial" ? ", with limits on trial" : ""}`,
            alt: `A line of the percent good or better of each month: ${listed(
              points.map((point) => `${monthText(point.month)} ${percentText(point.percent)}`),
              points.length,
            )}.`,
            look: "lines",
            categories: points.map(({ month }) => monthText(month)),
            series: [
              { name: "Good or better", values: line(points.map((point) => point.percent)), tone: "line" },
              ...(isTold(median)
                ? [{ name: "Median", values: points.map(() => median), tone: "plain" } as const]
                : []),
              ...(hasLimits
                ? [
                    {
                      name: "Upper limit",
                      values: line(points.map(({ high }) => high)),
                      tone: "limit",
                    } as const,
                    {
                      name: "Lower limit",
                      values: line(points.map(({ low }) => low)),
                      tone: "limit",
                    } as const,
                  ]
                : []),
            ],
            values: "% good or better",
          } as const,
        ]),
    {
      type: "table",
      id: id("trend"),
      caption: "Good or better by month of the audit",
      columns: [
        column("Month", 3),
        numbers("Good or better", 1.5),
        numbers("Entered", 1.5),
        numbers("%", 1.5),
        ...(hasLimits ? [numbers("Limits, %", 2)] : []),
      ],
      width: hasLimits ? 85 : 70,
      rows: points.map(({ month, n, entered, percent: share, low, high }) => [
        monthText(month),
        numberText(n),
        numberText(entered),
        percentText(share),
        ...(hasLimits ? [low === null ? "–" : `${numberText(low)} to ${numberText(high)}`] : []),
      ]),
    },
    ...(hasLimits && !points.some(({ percent: share }) => share === CONFIDENTIAL)
      ? [
          say(
            outside.length === 0
              ? "No month lies outside its limits: what differs between months may be chance."
              : `Outside the limits, and so more than chance: ${listed(outside.map(({ month }) => monthText(month)))}.`,
          ),
        ]
      : []),
    ...(limits === "trial"
      ? [note("Limits from fewer than twelve months are on trial: they say little yet.")]
      : limits === "none"
        ? [note("Of so few months no trend can be told.")]
        : []),
  ];
}
