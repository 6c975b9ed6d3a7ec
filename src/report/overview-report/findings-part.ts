import { choicesOf, type JoinedForm } from "../../overview/joined-form";
import { lowerFirst } from "../phrases";
import { findingsOf, findingText, type Finding } from "./findings";
import { quoteBlocks } from "./quote-blocks";
import {
  column,
  numbers,
  edit,
  heading,
  keep,
  list,
  say,
  type ReportBlock,
  type ReportTable,
} from "./report-block";
import { featureLines } from "./form-words";
import { featuresNamed } from "./grading-part";
import { sectionTable, verdictText } from "./sections-part";
import { type ReportPart } from "./report-part";
import { numberTables } from "./numbers-blocks";
import { numberText, isTold, percentText } from "../shown-figures";

/** What was found, section by section: figures, strengths, areas for development, and quotes to choose from (R137, R138). */
export function findingsPart(part: ReportPart): readonly ReportBlock[] {
  const findings = findingsOf(part);
  return [
    heading(1, "Findings by section"),
    say(
      "The strengths and areas for development listed here are those the figures show. What they mean, and what the audits say beside them, is for you to add.",
    ),
    ...part.figures.form.sections.flatMap((section) => sectionBlocks(part, section, findings)),
  ];
}

function sectionBlocks(
  part: ReportPart,
  { id, title }: JoinedForm["sections"][number],
  findings: readonly Finding[],
): readonly ReportBlock[] {
  const judged = part.figures.sections.filter(({ section }) => section === id).length;
  const own = findings.filter(({ section }) => section === id);
  const figures = [
    ...judgedBlocks(part, id),
    ...questionTables(part, id),
    ...numberTables(part, id),
    ...wordsTables(part, id),
  ];
  const quotes = quoteBlocks(part, id);
  if (figures.length === 0 && quotes.length === 0) return [];
  const hasChoices = own.length > 0 || judged > 0;
  return [
    heading(2, title),
    ...figures,
    ...(hasChoices
      ? [
          ...side(
            "Strengths",
            own.filter(({ isStrength }) => isStrength),
            "what was done well, with an example",
          ),
          ...side(
            "Areas for development",
            own.filter(({ isStrength }) => !isStrength),
            "what stood in the way, and what would help",
          ),
        ]
      : [say(edit("What the answers have in common, and what stands out"))]),
    ...quotes,
  ];
}

function side(title: string, findings: readonly Finding[], ask: string): readonly ReportBlock[] {
  const judgements = findings.filter(({ kind }) => kind === "judgement").length;
  // A single judgement stands at the head of its section, and is not said again; many are read in their table.
  const shown = findings.filter(
    ({ kind, isAlone }) => kind === "question" || (!isAlone && judgements <= SHOWN),
  );
  return [
    heading(3, title),
    ...list([
      ...shown.map((finding) => [findingText(finding)]),
      [edit(findings.length === 0 ? `None by the figures. Add ${ask}, or leave this out` : `Add ${ask}`)],
    ]),
  ];
}

/** Judgements beyond these are read in their table. */
const SHOWN = 12;

function judgedBlocks(part: ReportPart, section: string): readonly ReportBlock[] {
  const rows = part.figures.sections.filter((row) => row.section === section);
  const [row] = rows;
  if (!row) return [];
  if (rows.length > 1) return [sectionTable(part, rows, part.id(`judged-${section}`))];
  if (!isTold(row.goodOrBetter.n) || !isTold(row.entered)) return [];
  const without = [
    ...(isTold(row.notEntered) && row.notEntered > 0 ? [`${String(row.notEntered)} not entered`] : []),
    ...(isTold(row.notApplicable) && row.notApplicable > 0
      ? [`${String(row.notApplicable)} not applicable`]
      : []),
  ];
  if (row.entered === 0) return [say("No grade is entered.")];
  return [
    keep(
      { strong: `${String(row.goodOrBetter.n)} of ${String(row.entered)} good or better` },
      ` (${percentText(row.goodOrBetter.percent)}): ${lowerFirst(verdictText(row))}${without.length > 0 ? `; ${without.join(", ")}` : ""}. `,
      ...(row.notEntered === 0
        ? []
        : [edit("Read the audits without a grade for what can be learnt from them")]),
    ),
    ...featuresNamed(featureLines(part.figures.form, `item.${row.item}.judgement`, row.features)),
  ];
}

/** The questions with choices, those of one scale in one table. */
function questionTables({ figures, id }: ReportPart, section: string): readonly ReportTable[] {
  const rows = figures.questions.filter((row) => row.section === section);
  const byScale = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = choicesOf(figures.form, `item.${row.id}.answer`)
      .map((choice) => choice.id)
      .join(" ");
    byScale.set(key, [...(byScale.get(key) ?? []), row]);
  }
  return [...byScale.values()].map((of, at): ReportTable => {
    const choices = choicesOf(figures.form, `item.${of[0]?.id ?? ""}.answer`);
    const asksYes = choices.some((choice) => choice.id === "yes");
    return {
      type: "table",
      id: id(`questions-${section}-${String(at)}`),
      caption: "Answers to the questions of this section",
      columns: [
        column("Question", 5.5),
        ...choices.map(({ label }) => numbers(label, 1)),
        numbers("N/A", 0.9),
        numbers("Not entered", 1.2),
        ...(asksYes ? [numbers("Yes, % of answered", 1.4)] : []),
      ],
      rows: of.map((row) => [
        row.label,
        ...choices.map((choice) => numberText(row.counts[choice.id])),
        numberText(row.notApplicable),
        numberText(row.notEntered),
        ...(asksYes ? [percentText(row.percentYes)] : []),
      ]),
      small: true,
    };
  });
}

function wordsTables({ figures, id }: ReportPart, section: string): readonly ReportTable[] {
  const rows = figures.words.filter((row) => row.section === section);
  if (rows.length === 0) return [];
  return [
    {
      type: "table",
      id: id(`words-${section}`),
      caption: "Answered in words",
      columns: [column("Question", 7), numbers("Answered", 1.2), numbers("Not entered", 1.2)],
      rows: rows.map(({ label, answered, notEntered }) => [
        label,
        numberText(answered),
        numberText(notEntered),
      ]),
      small: true,
    },
  ];
}
