import { isGood } from "../../audit/grades";
import type { CountedChoice } from "../../overview/form";
import { listed, counted } from "../phrases";
import { choicesOf } from "../../overview/joined-form";
import { lookOf } from "../grade-look";
import {
  column,
  numbers,
  heading,
  keep,
  note,
  type ChartSeries,
  type ReportBlock,
  type ReportTable,
} from "./report-block";
import { countOf, drawn, percentShown, sumShown, type ReportPart } from "./report-part";
import { numberText, isTold, percentText, type Shown } from "../shown-figures";

type SectionRow = ReportPart["figures"]["sections"][number];

/** More rows than these are told by section here, and one by one among the findings. */
const MOST_ROWS = 16;

interface Row {
  readonly label: string;
  readonly counts: Readonly<Record<string, Shown>>;
  readonly entered: Shown;
}

/** The judged parts of the audit beside each other (R133). */
export function sectionsPart(part: ReportPart): readonly ReportBlock[] {
  const { figures, id } = part;
  const { sections } = figures;
  if (sections.length === 0) return [];
  const isLong = sections.length > MOST_ROWS;
  const rows = isLong ? bySection(part) : sections;
  const choices = gradesOf(part, sections);
  return [
    heading(1, "Judgements by section"),
    keep(
      isLong
        ? "Each section has several judgements; here all of a section’s judgements are taken together, and the findings give them one by one: "
        : "Each judged part of the audits, after moderation: ",
      { ref: id("sections-chart") },
      " and ",
      { ref: id("sections") },
      ". ",
      strengthText(part),
    ),
    {
      type: "chart",
      id: id("sections-chart"),
      caption: "Grades by section, per cent of those entered",
      alt: `A bar for each section, parted by grade. Good or better: ${listed(
        rows.map((row) => `${row.label} ${percentShown(goodOf(row, choices), row.entered)}`),
        rows.length,
      )}.`,
      look: "parts",
      categories: rows.map(({ label }) => label),
      series: seriesOf(rows, choices),
      values: "% of the grades entered",
    },
    isLong ? shortTable(part, rows, choices) : sectionTable(part, sections, id("sections")),
    ...(sections.some(({ clearly }) => clearly === "above" || clearly === "below")
      ? [note("“Clearly” is said where the whole 95% interval lies on one side of the threshold.")]
      : []),
  ];
}

/** Once above all rows: what a strength is, and what a sample of that size can't tell from one (R134, R136). */
export function strengthText({ figures: { strength, audits } }: ReportPart): string {
  const start = `A strength is ${String(strength.threshold)}% good or better, or more; below that a section is an area for development.`;
  const { notToldApart: alike } = strength;
  return alike && isTold(alike.from) && isTold(alike.to) && isTold(audits)
    ? `${start} Of ${counted(audits, "audit")}, anything from ${String(alike.from)}% to ${String(alike.to)}% can’t be told from the threshold by these figures alone.`
    : start;
}

/** The grades that rows have, best first. */
function gradesOf({ figures }: ReportPart, rows: readonly SectionRow[]): readonly CountedChoice[] {
  const all = rows.flatMap(({ item }) => choicesOf(figures.form, `item.${item}.judgement`));
  return [...new Map(all.map((choice) => [choice.id, choice])).values()];
}

const goodOf = (row: Row, choices: readonly CountedChoice[]): Shown =>
  sumShown(choices.filter(isGood).map(({ id }) => row.counts[id] ?? 0));

function seriesOf(rows: readonly Row[], choices: readonly CountedChoice[]): readonly ChartSeries[] {
  return choices.map(({ id, label }) => ({
    name: label,
    values: rows.map((row) => drawn(row.counts[id])),
    tone: lookOf(choices, id),
  }));
}

/** More columns of grades than these leave none of them room for its words. */
const MOST_COLUMNS = 6;

const STANDINGS = {
  "above-good": "Above good",
  good: "Good",
  middle: "In the middle",
  "below-good": "Below good",
} as const;

interface GradeColumn {
  readonly label: string;
  readonly grades: readonly string[];
}

/** A column for each grade; of a scale with many, for each standing that grades have. */
function gradeColumns(choices: readonly CountedChoice[]): readonly GradeColumn[] {
  if (choices.length <= MOST_COLUMNS) return choices.map(({ id, label }) => ({ label, grades: [id] }));
  return Object.entries(STANDINGS).flatMap(([standing, label]) => {
    const grades = choices.filter((choice) => choice.standing === standing).map(({ id }) => id);
    return grades.length > 0 ? [{ label, grades }] : [];
  });
}

function gradeCell(row: Row, { grades }: GradeColumn): string {
  const asked = grades.filter((grade) => row.counts[grade] !== undefined);
  return asked.length === 0
    ? ""
    : countOf(sumShown(asked.map((grade) => row.counts[grade] ?? 0)), row.entered);
}

/** A row for each judged part, with every grade, what is not entered, and how it stands to the threshold. */
export function sectionTable(part: ReportPart, rows: readonly SectionRow[], id: string): ReportTable {
  const columns = gradeColumns(gradesOf(part, rows));
  return {
    type: "table",
    id,
    caption: "Judgements by grade, after moderation",
    columns: [
      column("Section", 3.4),
      ...columns.map(({ label }) => numbers(label, 1.9)),
      numbers("Not entered", 1.4),
      numbers("N/A", 0.9),
      numbers("Good or better", 1.9),
      column("Finding", 2.1),
    ],
    rows: rows.map((row) => [
      row.label,
      ...columns.map((column) => gradeCell(row, column)),
      numberText(row.notEntered),
      numberText(row.notApplicable),
      isTold(row.goodOrBetter.n)
        ? `${numberText(row.goodOrBetter.n)} of ${numberText(row.entered)} (${percentText(row.goodOrBetter.percent)})`
        : numberText(row.goodOrBetter.n),
      verdictText(row),
    ]),
    small: true,
  };
}

const VERDICTS: Readonly<Record<string, string>> = {
  strength: "Strength",
  development: "Development",
  "not enough": "Too few to say",
};

/** "Strength", "Development, clearly below". */
export function verdictText({ verdict, clearly }: SectionRow): string {
  const word = VERDICTS[verdict] ?? verdict;
  return clearly === "above" || clearly === "below" ? `${word}, clearly ${clearly}` : word;
}

function bySection({ figures }: ReportPart): readonly Row[] {
  return figures.form.sections.flatMap(({ id, title }) => {
    const rows = figures.sections.filter(({ section }) => section === id);
    if (rows.length === 0) return [];
    const grades = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts)))];
    return [
      {
        label: title,
        counts: Object.fromEntries(
          grades.map((grade) => [grade, sumShown(rows.map(({ counts }) => counts[grade] ?? 0))]),
        ),
        entered: sumShown(rows.map(({ entered }) => entered)),
      },
    ];
  });
}

function shortTable(
  { id }: ReportPart,
  rows: readonly Row[],
  choices: readonly CountedChoice[],
): ReportTable {
  const columns = gradeColumns(choices);
  return {
    type: "table",
    id: id("sections"),
    caption: "Judgements of each section, all its rows together",
    columns: [
      column("Section", 3.6),
      ...columns.map(({ label }) => numbers(label, 1.9)),
      numbers("Entered", 1.2),
      numbers("Good or better, %", 1.5),
    ],
    rows: rows.map((row) => [
      row.label,
      ...columns.map((column) => gradeCell(row, column)),
      numberText(row.entered),
      percentShown(goodOf(row, choices), row.entered),
    ]),
    small: true,
  };
}
