import { counted } from "../phrases";
import { findingsOf, findingText, type Finding } from "./findings";
import { briefLines } from "./introduction";
import { column, edit, heading, list, say, type Line, type ReportBlock } from "./report-block";
import { isPublished, type ReportPart } from "./report-part";
import { numberText, isTold } from "../shown-figures";
import { caseTable } from "./case-table";

const MESSAGES = 6;

/** What a board should take away, drafted from the figures (R141), and what auditors say of the process (R140). */
export function messagesPart(part: ReportPart): readonly ReportBlock[] {
  const findings = findingsOf(part);
  return [
    heading(1, "Key messages"),
    say(
      edit(
        "A draft from the figures alone. Say each in your own words, join what belongs together, and leave out what is none",
      ),
    ),
    ...list(briefLines(part).slice(0, 1)),
    heading(2, "Our strengths"),
    ...list([
      ...strongest(findings).map((finding): Line => [findingText(finding)]),
      [edit("Another strength")],
    ]),
    heading(2, "Our areas for development"),
    ...list([...weakest(findings).map((finding): Line => [findingText(finding)]), [edit("Another area")]]),
    heading(2, "On the audits themselves"),
    ...list([...processLines(part), [edit("What auditors and workers said of how the audits went")]]),
  ];
}

const strongest = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ isStrength }) => isStrength)
    .sort((one, other) => other.percent - one.percent)
    .slice(0, MESSAGES);

const weakest = (findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ isStrength }) => !isStrength)
    .sort((one, other) => one.percent - other.percent)
    .slice(0, MESSAGES);

function processLines({ figures: { sections, completeness, comments } }: ReportPart): readonly Line[] {
  const without = sections.filter(({ notEntered }) => isTold(notEntered) && notEntered > 0);
  const judgements = without.reduce((all, { notEntered }) => all + (isTold(notEntered) ? notEntered : 0), 0);
  const whole = completeness.map((row) => row.whole);
  const audits = completeness.map((row) => row.audits);
  return [
    ...(judgements > 0 && sections.every(({ notEntered }) => isTold(notEntered))
      ? [
          [
            `${counted(judgements, "grade is", "grades are")} not entered, in ${String(without.length)} of ${String(sections.length)} judged parts.`,
          ],
        ]
      : []),
    ...(whole.every(isTold) && audits.every(isTold) && audits.length > 0
      ? [[`Every required answer is entered in ${String(sum(whole))} of ${String(sum(audits))} audits.`]]
      : []),
    ...(comments.open === 0
      ? []
      : [[`Queries in the documents that nobody has answered: ${numberText(comments.open)}.`]]),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const EMPTY_ROWS = 3;

/** What is to be done about it (R142): a row for each area that the figures show, and room for others. */
export function planPart(part: ReportPart): readonly ReportBlock[] {
  const areas = weakest(findingsOf(part));
  const { actions } = part.figures;
  const rows = [
    ...areas.map((finding) => findingText(finding)),
    ...(isTold(actions.overdue) && actions.overdue > 0
      ? [`Overdue actions of the audits: ${String(actions.overdue)}`]
      : []),
  ];
  return [
    heading(1, "Recommendations and action plan"),
    ...list([[edit("What you recommend, each as a sentence; the plan says who does what by when")]]),
    {
      type: "table",
      id: part.id("plan"),
      caption: "Action plan",
      columns: [
        column("Area", 3),
        column("Actions required", 3),
        column("Timescale", 1.4),
        column("Lead", 1.3),
        column("Outcome / target", 2),
        column("Progress", 2),
      ],
      rows: [
        ...rows.map((area) => [area, "", "", "", "", ""]),
        ...Array.from({ length: EMPTY_ROWS }, () => ["", "", "", "", "", ""]),
      ],
      toFill: true,
    },
  ];
}

/** What the audits asked: the lines of enquiry of a theme where there is one, else every question (R143). */
export function enquiryPart({ figures: { form } }: ReportPart): readonly ReportBlock[] {
  const themed = new Set(form.themes.flatMap(({ sections }) => sections));
  const sections = form.sections.filter(({ id }) => themed.size === 0 || themed.has(id));
  return sections.flatMap(({ id, title }): readonly ReportBlock[] => {
    const labels = form.questions
      .filter(({ section, as }) => section === id && as !== "features")
      .map(({ number, label }): string => (number === undefined ? label : `${number} ${label}`));
    return [
      { type: "heading", level: 2, text: title, unnumbered: true },
      ...list([...new Set(labels)].map((label): Line => [label])),
    ];
  });
}

/** The audits one by one, and what to mind with them. */
export function casesPart(part: ReportPart): readonly ReportBlock[] {
  if (isPublished(part)) return [];
  return [
    say(
      part.options.identifiers
        ? "With the ids of cases and the names of files, as asked for: keep this page out of what is passed on."
        : "Without ids, names and dates of birth. Someone who knows a child may still know it again by these answers: leave this page out where the report goes further than to those who may see the audits.",
    ),
    ...caseTable(part),
  ];
}
