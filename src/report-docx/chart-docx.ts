import { Paragraph } from "docx";
import { ChartRun, type ChartBaseOptions, type ChartRunOptions, type ChartSeries } from "docx/charts";
import type { ReportChart, Tone } from "../report/overview-report/report-block";
import { STYLES } from "./document-styles";

/** From dark to light, best first, so that they differ in grey as well. */
const COLOURS: Readonly<Record<Tone, string>> = {
  above: "12436D",
  good: "4A8BC2",
  middle: "D9D9D9",
  below: "F2B263",
  lowest: "FBE3C8",
  plain: "7F7F7F",
  line: "12436D",
  limit: "7F7F7F",
};
const DARK: ReadonlySet<Tone> = new Set<Tone>(["above", "good"]);
const TEXT = "262626";

/** Pixels a twip. */
const SCALE = 96 / 1440;
const BAR = 34;

/** A chart that Word draws, with its data in a workbook to edit; `width` in twips. */
export function chartDocx(chart: ReportChart, width: number): Paragraph {
  return new Paragraph({
    style: STYLES.chart,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a run of the same library, declared apart
    children: [new ChartRun({ ...optionsOf(chart), ...common(chart, width) })],
  });
}

/** In pixels. */
export const chartHeight = ({ look, categories }: Pick<ReportChart, "look" | "categories">): number =>
  look === "lines" ? 300 : 70 + categories.length * BAR + (look === "parts" ? 40 : 0);

function common({ alt, caption, categories, look, series }: ReportChart, width: number): ChartBaseOptions {
  return {
    altText: { name: caption, title: caption, description: alt },
    transformation: { width: Math.round(width * SCALE), height: chartHeight({ look, categories }) },
    font: { color: TEXT },
    chartArea: { border: "none" },
    legend: series.length > 1 ? { position: "bottom", font: { size: 10, color: TEXT } } : false,
  };
}

function optionsOf(chart: ReportChart): ChartRunOptions {
  const { look, categories, values } = chart;
  const axis = { font: { size: 10, color: TEXT } };
  const title = { text: values, font: { size: 9, color: TEXT } };
  if (look === "lines")
    return {
      type: "line",
      markers: true,
      categories,
      series: chart.series.map(lineOf),
      categoryAxis: axis,
      valueAxis: { ...axis, title, minimum: 0, maximum: 100, interval: 25 },
    };
  return {
    type: "bar",
    ...(look === "parts" ? { stacking: "percent" } : {}),
    gapWidth: 45,
    categories,
    series: chart.series.map(barOf),
    // The first category is at the top, and the values stand below.
    categoryAxis: { ...axis, reverseOrder: true },
    valueAxis: {
      ...axis,
      title,
      crossesAt: "maximum",
      ...(look === "parts" ? { numberFormat: "0%" } : { minimum: 0, numberFormat: "0" }),
    },
    dataLabels: { value: true },
  };
}

const barOf = ({ name, values, tone, tones }: ReportChart["series"][number]): ChartSeries => ({
  name,
  values,
  color: COLOURS[tone],
  ...(tones ? { colors: tones.map((each) => COLOURS[each]) } : {}),
  dataLabels: tones
    ? { value: true, position: "outsideEnd", font: { size: 10, bold: true, color: TEXT } }
    : {
        value: true,
        position: "center",
        font: { size: 9, bold: true, color: DARK.has(tone) ? "FFFFFF" : TEXT },
      },
});

const lineOf = ({ name, values, tone }: ReportChart["series"][number]): ChartSeries => ({
  name,
  values,
  color: COLOURS[tone],
  line: { color: COLOURS[tone], width: tone === "line" ? 2.25 : 1.25, dash: DASHES[tone] ?? "solid" },
  markers: tone === "line" ? { shape: "circle", size: 7 } : false,
  ...(tone === "line"
    ? { dataLabels: { value: true, position: "above", font: { size: 9, bold: true, color: TEXT } } }
    : { dataLabels: false }),
});

const DASHES: Readonly<Partial<Record<Tone, "dash" | "dot">>> = { plain: "dash", limit: "dot" };
