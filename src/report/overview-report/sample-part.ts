import type { CountedQuestion } from "../../overview/form";
import { CONFIDENTIAL } from "../../overview/published";
import { capital, counted, listed } from "../phrases";
import { isYesNo } from "./form-words";
import { agesTitle, bandLabel } from "../figure-words";
import { listTables, numberTables } from "./numbers-blocks";
import { column, numbers, heading, keep, say, type ReportBlock, type ReportTable } from "./report-block";
import { percentShown, sumShown, type ReportPart } from "./report-part";
import { numberText, isTold, type Shown } from "../shown-figures";

/** How the sample is made up: each field with choices, and ages by band (R129, R130). */
export function samplePart(part: ReportPart): readonly ReportBlock[] {
  const { figures } = part;
  const fields = figures.form.questions.filter(({ as, id }) => as === "field" && figures.profile[id]);
  const [yesNo, chosen] = [fields.filter(isYesNo), fields.filter((field) => !isYesNo(field))];
  const tables = [
    ...chosen.flatMap((field) => fieldBlocks(part, field)),
    ...ageBlocks(part),
    ...(yesNo.length > 0 ? [yesNoTable(part, yesNo)] : []),
    ...numberTables(part),
    ...listTables(part),
  ];
  if (tables.length === 0) return [];
  return [
    heading(1, "The sample"),
    keep(
      isTold(figures.audits)
        ? `The ${counted(figures.audits, "audit")} ${figures.audits === 1 ? "is" : "are"} made up as follows. Percentages are of the audits in which the answer is entered.`
        : "The audits are made up as follows. Percentages are of the audits in which the answer is entered.",
    ),
    ...tables,
  ];
}

/** Fields with more choices leave out those that nobody has. */
const MANY = 8;

function fieldBlocks(part: ReportPart, field: CountedQuestion): readonly ReportBlock[] {
  const counts: Readonly<Record<string, Shown>> = part.figures.profile[field.id] ?? {};
  const isLong = field.choices.length > MANY;
  const shown = field.choices.filter(({ id }) => !isLong || counts[id] !== 0);
  const nobody = field.choices.filter((choice) => !shown.includes(choice));
  const rows = shown.map(({ id, label }) => ({ label, value: counts[id] }));
  return [
    distribution(part, `sample-${field.id}`, field.label, rows, [
      { label: "Not entered", value: counts["notEntered"] },
      ...(counts["notAsked"] === 0 ? [] : [{ label: "Not asked", value: counts["notAsked"] }]),
    ]),
    ...(nobody.length > 0 && rows.length > 0
      ? [
          say(
            `In none of the audits: ${listed(
              nobody.map(({ label }) => label),
              nobody.length,
            )}.`,
          ),
        ]
      : []),
  ];
}

function ageBlocks(part: ReportPart): readonly ReportBlock[] {
  const { ageBands } = part.figures;
  if (!ageBands) return [];
  const counts: Readonly<Record<string, Shown>> = ageBands;
  const bands = Object.keys(counts).filter((id) => id !== "notKnown" && (id !== "older" || counts[id] !== 0));
  return [
    distribution(
      part,
      "sample-age",
      agesTitle(part.figures.form),
      bands.map((id) => ({ label: bandLabel(part.figures.form, id), value: counts[id] })),
      [{ label: "Not known", value: counts["notKnown"] }],
    ),
  ];
}

interface Line {
  readonly label: string;
  readonly value: Shown;
}

function distribution(
  { figures, id }: ReportPart,
  name: string,
  title: string,
  rows: readonly Line[],
  without: readonly Line[],
): ReportTable {
  // An audit may have several of these, so that they need not add up to it.
  const missing = sumShown(without.map(({ value }) => value));
  const entered: Shown = isTold(figures.audits) && isTold(missing) ? figures.audits - missing : CONFIDENTIAL;
  return {
    type: "table",
    id: id(name),
    caption: capital(title),
    columns: [column(title, 6), numbers("Total", 1.5), numbers("%", 1.5)],
    width: 65,
    rows: [
      ...rows.map(({ label, value }) => [label, numberText(value), percentShown(value, entered)]),
      ...without.map(({ label, value }) => [label, numberText(value), ""]),
      ["All audits", numberText(figures.audits), ""],
    ],
    hasTotal: true,
  };
}

function yesNoTable({ figures, id }: ReportPart, fields: readonly CountedQuestion[]): ReportTable {
  return {
    type: "table",
    id: id("sample-yes-no"),
    caption: "Answered with yes or no",
    columns: [
      column("Question", 5),
      numbers("Yes", 1),
      numbers("No", 1),
      numbers("Not entered", 1.2),
      numbers("Yes, % of entered", 1.4),
    ],
    rows: fields.map((field) => {
      const counts: Readonly<Record<string, Shown>> = figures.profile[field.id] ?? {};
      const { yes, no, notEntered } = counts;
      return [
        field.label,
        numberText(yes),
        numberText(no),
        numberText(notEntered),
        percentShown(yes, sumShown([yes, no])),
      ];
    }),
  };
}
