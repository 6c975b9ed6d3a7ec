import type { ProblemWarning } from "../overview/file-problems";
import type { Figures } from "../overview/figures";
import type { Warning } from "../overview/reconcile";
import type { TotalDifference } from "../overview/total-differences";
import { counted, listed } from "./phrases";
import { phrase, phraseOf } from "../words/phrase";

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
      return phrase("{files} could not be read: {files2}.", {
        files: counted(warning.files.length, "file"),
        files2: files(warning.files),
      });
    case "open-elsewhere":
      return phrase("Somebody has documents open, and what is not saved yet is not counted: {files}.", {
        files: files(warning.files),
      });
    case "other-files":
      return phraseOf(
        warning.files.length,
        "{count} file is no .docx or .docm and not looked into: {files}. Save as .docx what holds an audit.",
        "{count} files are no .docx or .docm and not looked into: {files}. Save as .docx what holds an audit.",
        { files: files(warning.files) },
      );
    case "read-twice":
      return phrase("One audit stands in {files}: {counted} counts, being the newest, and {files2} not.", {
        files: counted(warning.others.length + 1, "file"),
        counted: warning.counted,
        files2: files(warning.others),
      });
    case "one-id-several-cases":
      return phrase(
        "These look like copies of one audit but name different cases, and each counts: {files}. See that none is there twice.",
        { files: files(warning.files) },
      );
    case "no-record-id":
      return phraseOf(
        warning.files.length,
        "{count} audit has lost what tells them from a copy, so nobody can say whether one is there twice: {files}.",
        "{count} audits have lost what tells them from a copy, so nobody can say whether one is there twice: {files}.",
        { files: files(warning.files) },
      );
    case "expected-differs":
      return phraseOf(
        warning.found,
        "{auditsWere} expected and {count} is counted.",
        "{auditsWere} expected and {count} are counted.",
        { auditsWere: counted(warning.expected, "audit was", "audits were") },
      );
    case "outside-period":
      return phraseOf(
        warning.files.length,
        "{count} audit is of another time and not counted: {files}.",
        "{count} audits are of another time and not counted: {files}.",
        { files: files(warning.files) },
      );
    case "no-date-for-period":
      return phraseOf(
        warning.files.length,
        "{count} audit has no date and can’t be placed in the time asked for, so not counted: {files}.",
        "{count} audits have no date and can’t be placed in the time asked for, so not counted: {files}.",
        { files: files(warning.files) },
      );
    case "read-with-problem":
      return `${PROBLEMS[warning.problem](warning.files.length)}: ${files(warning.files)}.`;
    case "several-templates":
      return phrase("The audits are of {templates}, whose figures stand apart: {templates2}.", {
        templates: counted(warning.templates.length, "template"),
        templates2: listed(warning.templates.map(title)),
      });
    case "several-versions":
      return phrase(
        "{title}: versions {versions} are counted together; what only some of them ask is of those alone.",
        { title: title(warning.template), versions: listed(warning.versions) },
      );
    case "choices-differ":
      return phrase(
        "{title}: the versions mean a choice of {items} otherwise, and each is counted as the newest says it. Look at the versions apart.",
        { title: title(warning.template), items: items(warning.template, warning.tags) },
      );
    case "no-overall-judgement":
      return phraseOf(
        warning.files.length,
        "{count} audit has no overall judgement: {files}.",
        "{count} audits have no overall judgement: {files}.",
        { files: files(warning.files) },
      );
    case "overall-not-asked":
      return phrase("{title} asks for no overall judgement, so there is no final grading.", {
        title: title(warning.template),
      });
    case "judgement-not-entered":
      return phrase("{row}: no grade is entered in {files}.", {
        row: row(warning.template, warning.row),
        files: files(warning.files),
      });
    case "open-actions-undated":
      return phraseOf(
        warning.files.length,
        "{count} audit has open actions without a day that can be read, which never count as overdue: {files}.",
        "{count} audits have open actions without a day that can be read, which never count as overdue: {files}.",
        { files: files(warning.files) },
      );
    case "totals-differ":
      return differenceText(rowLabel(of(warning.template), warning.difference), warning.difference);
    case "mirror-disagrees":
      return phrase(
        "{file}: the document and its own copy of the data tell another choice for {items}. What the document shows counts.",
        { file: warning.file, items: items(warning.template, warning.tags) },
      );
    case "only-in-mirror":
      return phrase(
        "{file}: the answer box is gone, and the choice was taken from the document’s own copy of the data: {items}.",
        { file: warning.file, items: items(warning.template, warning.tags) },
      );
    case "unknown-choice":
      return phrase("{file}: what is entered is none of the choices and counts as not entered: {items}.", {
        file: warning.file,
        items: items(warning.template, warning.tags),
      });
    case "judged-since-moderated":
      return phrase(
        "{file}: the auditor has changed the judgement since it was moderated; the moderated one counts: {items}.",
        { file: warning.file, items: items(warning.template, warning.tags) },
      );
    case "rounds-to-threshold":
      return phrase("{row} is printed as the percent of a strength, being rounded, but is just below it.", {
        row: row(warning.template, warning.row),
      });
  }
}

const audits = (count: number): string => counted(count, "audit");

const PROBLEMS: Readonly<Record<ProblemWarning["problem"], (files: number) => string>> = {
  "second-audit": (count) =>
    phraseOf(
      count,
      "{count} document holds a second audit, which is not counted",
      "{count} documents hold a second audit, which is not counted",
    ),
  "labels-changed": (count) =>
    phrase(
      "In {audits} labels or notes were changed by hand; each answer counts for what the template asks there",
      { audits: audits(count) },
    ),
  "words-outside": (count) =>
    phrase("In {audits} words stand outside every answer, and no figure counts them", {
      audits: audits(count),
    }),
  "control-missing": (count) =>
    phraseOf(
      count,
      "{count} audit has lost answer boxes, whose answers count as not entered",
      "{count} audits have lost answer boxes, whose answers count as not entered",
    ),
  "moderation-lost": (count) =>
    phraseOf(
      count,
      "{count} audit has lost the moderation section; what the document’s own copy of it says counts",
      "{count} audits have lost the moderation section; what the document’s own copy of it says counts",
    ),
  "template-from-library": (count) =>
    phraseOf(
      count,
      "{count} audit was read with a template that comes with Case Audit, since the document’s own could not be used",
      "{count} audits were read with a template that comes with Case Audit, since the document’s own could not be used",
    ),
  "part-unreadable": (count) =>
    phraseOf(
      count,
      "{count} document has a part that could not be read; everything else counts",
      "{count} documents have a part that could not be read; everything else counts",
    ),
};

const tablesWords = (): Readonly<Record<TotalDifference["table"], string>> => ({
  final: phrase("Final grading"),
  sections: phrase("Section"),
  questions: phrase("Question"),
  profile: phrase("Sample"),
  ageBands: phrase("Age"),
  moderation: phrase("Moderation"),
  trend: phrase("Months"),
});

const becauseWords = (): Readonly<Record<keyof TotalDifference["because"], string>> => ({
  notEntered: phrase("not entered"),
  notApplicable: phrase("not applicable"),
  notAsked: phrase("not asked"),
  notKnown: phrase("without one of the dates"),
  notModerated: phrase("not moderated"),
  noDate: phrase("without a date"),
});

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
    ([why, count]) => `${String(count)} ${becauseWords()[why as keyof TotalDifference["because"]]}`,
  );
  const which = row === undefined ? tablesWords()[table] : `${tablesWords()[table]} “${name}”`;
  return phrase("{which}: of {total}, not of all {audits} audits: {reasons}.", {
    which,
    total,
    audits,
    reasons: listed(reasons),
  });
}
