import type { ProblemWarning } from "../overview/file-problems";
import type { Figures } from "../overview/figures";
import type { TotalDifference, Warning } from "../overview/reconcile";
import { counted, listed } from "./phrases";

/** A warning as a sentence; files are named, a long list of them is cut short. */
export function warningText({ templates }: Pick<Figures, "templates">, warning: Warning): string {
  const files = (names: readonly string[]) => listed(names, 8);
  const of = (id: string) => templates.find(({ template }) => template.id === id);
  const title = (id: string) => of(id)?.template.title ?? id;
  const row = (template: string, id: string) =>
    of(template)?.sections.find((each) => each.id === id)?.label ?? id;
  const items = (template: string, tags: readonly string[]) =>
    listed(tags.map((tag) => of(template)?.form.questions.find((each) => each.tag === tag)?.label ?? tag));
  switch (warning.code) {
    case "not-read":
      return `${counted(warning.files.length, "file")} could not be read: ${files(warning.files)}.`;
    case "open-elsewhere":
      return `Somebody has documents open, and what is not saved yet is not counted: ${files(warning.files)}.`;
    case "other-files":
      return `${counted(warning.files.length, "file is", "files are")} no Word document and not looked into: ${files(warning.files)}.`;
    case "read-twice":
      return `One audit stands in ${counted(warning.others.length + 1, "file")}: ${warning.counted} counts, being the newest, and ${files(warning.others)} not.`;
    case "one-id-several-cases":
      return `These look like copies of one audit but name different cases, and each counts: ${files(warning.files)}. See that none is there twice.`;
    case "no-record-id":
      return `${counted(warning.files.length, "audit has", "audits have")} lost what tells them from a copy, so nobody can say whether one is there twice: ${files(warning.files)}.`;
    case "expected-differs":
      return `${counted(warning.expected, "audit was", "audits were")} expected and ${String(warning.found)} ${warning.found === 1 ? "is" : "are"} counted.`;
    case "outside-period":
      return `${counted(warning.files.length, "audit is", "audits are")} of another time and not counted: ${files(warning.files)}.`;
    case "no-date-for-period":
      return `${counted(warning.files.length, "audit has", "audits have")} no date and can’t be placed in the time asked for, so not counted: ${files(warning.files)}.`;
    case "read-with-problem":
      return `${PROBLEMS[warning.problem](warning.files.length)}: ${files(warning.files)}.`;
    case "several-templates":
      return `The audits are of ${counted(warning.templates.length, "template")}, whose figures stand apart: ${listed(warning.templates.map(title))}.`;
    case "several-versions":
      return `${title(warning.template)}: versions ${listed(warning.versions)} are counted together; what only some of them ask is of those alone.`;
    case "no-overall-judgement":
      return `${counted(warning.files.length, "audit has", "audits have")} no overall judgement: ${files(warning.files)}.`;
    case "overall-not-asked":
      return `${title(warning.template)} asks for no overall judgement, so there is no final grading.`;
    case "judgement-not-entered":
      return `${row(warning.template, warning.row)}: no grade is entered in ${files(warning.files)}.`;
    case "totals-differ":
      return differenceText(rowLabel(of(warning.template), warning.difference), warning.difference);
    case "mirror-disagrees":
      return `${warning.file}: the document and its own copy of the data tell another choice for ${items(warning.template, warning.tags)}. What the document shows counts.`;
    case "only-in-mirror":
      return `${warning.file}: the answer box is gone, and the choice was taken from the document’s own copy of the data: ${items(warning.template, warning.tags)}.`;
    case "unknown-choice":
      return `${warning.file}: what is entered is none of the choices and counts as not entered: ${items(warning.template, warning.tags)}.`;
    case "judged-since-moderated":
      return `${warning.file}: the auditor has changed the judgement since it was moderated; the moderated one counts: ${items(warning.template, warning.tags)}.`;
    case "rounds-to-threshold":
      return `${row(warning.template, warning.row)} is printed as the percent of a strength, being rounded, but is just below it.`;
  }
}

const audits = (count: number): string => counted(count, "audit");

const PROBLEMS: Readonly<Record<ProblemWarning["problem"], (files: number) => string>> = {
  "second-audit": (count) =>
    `${counted(count, "document holds", "documents hold")} a second audit, which is not counted`,
  "labels-changed": (count) =>
    `In ${audits(count)} labels or notes were changed by hand; each answer counts for what the template asks there`,
  "words-outside": (count) =>
    `In ${audits(count)} words stand outside every answer, and no figure counts them`,
  "control-missing": (count) =>
    `${counted(count, "audit has", "audits have")} lost answer boxes, whose answers count as not entered`,
  "moderation-lost": (count) =>
    `${counted(count, "audit has", "audits have")} lost the moderation section; what the document’s own copy of it says counts`,
  "template-from-library": (count) =>
    `${counted(count, "audit was", "audits were")} read with a template that comes with Case Audit, since the document’s own could not be used`,
  "part-unreadable": (count) =>
    `${counted(count, "document has", "documents have")} a part that could not be read; everything else counts`,
};

const TABLES: Readonly<Record<TotalDifference["table"], string>> = {
  final: "Final grading",
  sections: "Section",
  questions: "Question",
  profile: "Sample",
  ageBands: "Age",
  moderation: "Moderation",
  trend: "Months",
};

const BECAUSE: Readonly<Record<keyof TotalDifference["because"], string>> = {
  notEntered: "not entered",
  notApplicable: "not applicable",
  notAsked: "not asked",
  notKnown: "without one of the dates",
  notModerated: "not moderated",
  noDate: "without a date",
};

/** What the row of a table is called that is not of all audits. */
function rowLabel(
  figures: Figures["templates"][number] | undefined,
  { table, row = "" }: TotalDifference,
): string {
  const rows =
    table === "sections" ? figures?.sections : table === "questions" ? figures?.questions : undefined;
  const fields = figures?.form.questions.filter(({ as }) => as === "field");
  return (rows ?? fields)?.find(({ id }) => id === row)?.label ?? row;
}

function differenceText(name: string, { table, row, total, audits, because }: TotalDifference): string {
  const reasons = Object.entries(because).map(
    ([why, count]) => `${String(count)} ${BECAUSE[why as keyof typeof BECAUSE]}`,
  );
  const which = row === undefined ? TABLES[table] : `${TABLES[table]} “${name}”`;
  return `${which}: of ${String(total)}, not of all ${String(audits)} audits: ${listed(reasons)}.`;
}
