import { isGood } from "../../audit/grades";
import { chosenIn } from "../../audit/answering";
import { formatDate } from "../../audit/dates";
import type { AuditFacts } from "../../overview/audit-facts";
import type { CountedQuestion } from "../../overview/form";
import { featureOf, judged } from "../../overview/grading";
import { bandOf, bandsIn } from "../../overview/profile";
import { choiceLabel, gradeWithFeatures, isYesNo } from "./form-words";
import { bandLabel } from "../figure-words";
import type { ReportColumn, ReportTable } from "./report-block";
import { isPublished, type ReportPart } from "./report-part";

/** What an audit is called: its number in the report, with its case where identifiers are asked for. */
export function caseName(part: ReportPart, file: string): string {
  const number = part.numberOf(file);
  const audit = part.audits.find((each) => each.file === file);
  return part.options.identifiers && audit?.case ? `${number} (${audit.case})` : number;
}

/** More judgements than these are told as how many of a section are good or better. */
const MOST_COLUMNS = 9;

/** As wide as its longest choice asks for, within bounds. */
const fieldShare = ({ label, choices }: CountedQuestion): number =>
  Math.min(
    2.2,
    Math.max(0.9, ...[label, ...choices.map((choice) => choice.label)].map((text) => text.length / 11)),
  );

/** So wide that the longest heading takes a few lines and no more. */
const judgedShare = (label: string): number => Math.min(2.3, Math.max(1.35, label.length / 22));

interface Column extends ReportColumn {
  readonly cell: (audit: AuditFacts) => string;
}

/** A row for each audit in the columns of its template: what it is of, and what was judged (R143). */
export function caseTable(part: ReportPart): readonly ReportTable[] {
  if (isPublished(part) || part.audits.length === 0) return [];
  const columns = [...knownColumns(part), ...judgedColumns(part), ...overallColumns(part)];
  return [
    {
      type: "table",
      id: part.id("cases"),
      caption: "The audits one by one",
      columns: columns.map(({ cell: _, ...column }) => column),
      rows: part.audits.map((audit) => columns.map(({ cell }) => cell(audit))),
      small: true,
    },
  ];
}

function knownColumns(part: ReportPart): readonly Column[] {
  const { form, ageBands } = part.figures;
  const identified = part.options.identifiers === true;
  const fields = form.questions.filter((question) => question.as === "field" && !isYesNo(question));
  return [
    { label: "Audit", share: identified ? 1.6 : 0.7, cell: ({ file }) => caseName(part, file) },
    ...(identified
      ? [
          { label: "Date", share: 1.1, cell: ({ date }: AuditFacts) => (date ? formatDate(date) : "") },
          { label: "File", share: 2, cell: ({ file }: AuditFacts) => file.split(/[/\\]/).at(-1) ?? file },
        ]
      : []),
    ...(ageBands
      ? [
          {
            label: "Age",
            share: 0.9,
            cell: ({ age }: AuditFacts) => {
              const band = bandOf(age, bandsIn(form));
              if (band === undefined) return "–";
              return identified ? String(age) : bandLabel(form, band);
            },
          },
        ]
      : []),
    ...fields.map((field) => ({
      label: field.label,
      share: fieldShare(field),
      cell: (audit: AuditFacts) => answerText(part, audit, field),
    })),
  ];
}

function answerText({ figures: { form } }: ReportPart, audit: AuditFacts, question: CountedQuestion): string {
  const answer =
    question.as === "judgement"
      ? judged(form, audit, question, "after moderation")
      : form.answer(audit, question.tag);
  if (answer === null) return "Not asked";
  if (answer === question.notApplicable) return "N/A";
  return (
    chosenIn(answer)
      .map((id) => choiceLabel(question.choices, id))
      .join(", ") || "–"
  );
}

/** The grade after moderation with the features named beside it (R103). */
function gradeText(part: ReportPart, audit: AuditFacts, question: CountedQuestion): string {
  const { form } = part.figures;
  const features = featureOf(form, audit, question, "after moderation");
  if (features === "") return answerText(part, audit, question);
  const grade = judged(form, audit, question, "after moderation") ?? "";
  return gradeWithFeatures(form, question.tag, grade, features);
}

function judgedColumns(part: ReportPart): readonly Column[] {
  const { sections, form } = part.figures;
  if (sections.length <= MOST_COLUMNS)
    return sections.flatMap(({ item, label }) => {
      const question = form.questions.find(({ tag }) => tag === `item.${item}.judgement`);
      return question
        ? [{ label, share: judgedShare(label), cell: (audit) => gradeText(part, audit, question) }]
        : [];
    });
  return form.sections.flatMap(({ id, title }): readonly Column[] => {
    const questions = form.questions.filter(
      ({ as, section, tag }) => as === "judgement" && section === id && tag !== form.overall,
    );
    return questions.length === 0
      ? []
      : [{ label: title, share: 1.3, cell: (audit) => goodText(part, audit, questions) }];
  });
}

/** "5 of 7": good or better of those entered. */
function goodText(
  { figures: { form } }: ReportPart,
  audit: AuditFacts,
  questions: readonly CountedQuestion[],
): string {
  const grades = questions.flatMap((question) => {
    const grade = judged(form, audit, question, "after moderation");
    return question.choices.filter(({ id }) => id === grade);
  });
  const good = grades.filter(isGood);
  return grades.length === 0 ? "–" : `${String(good.length)} of ${String(grades.length)}`;
}

function overallColumns(part: ReportPart): readonly Column[] {
  const { form } = part.figures;
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  return overall
    ? [
        {
          label: "Overall",
          share: 1.6,
          cell: (audit) => gradeText(part, audit, overall),
        },
      ]
    : [];
}
