import type { Figures } from "../../overview/figures";
import type { Warning } from "../../overview/reconcile";
import { warningText } from "../overview-warning-text";
import { capital, counted } from "../phrases";
import { column, heading, numbers, list, say, type Line, type ReportBlock } from "./report-block";
import { numberText, type ShownFigures } from "../shown-figures";

/** How files became audits, and all that a reader has to know with the figures: a page of its own. */
export function standingPart(
  { reconciliation }: ShownFigures,
  warnings: readonly string[],
): readonly ReportBlock[] {
  const {
    found,
    notRead,
    read,
    twice,
    outsidePeriod,
    noDateForPeriod,
    counted: audits,
    expected,
  } = reconciliation;
  return [
    heading(1, "What these figures stand on"),
    say("From the files that were found to the audits that are counted:"),
    {
      type: "table",
      id: "standing",
      caption: "From files to audits",
      columns: [column("Files and audits", 6), numbers("Number", 1.5)],
      width: 65,
      rows: [
        ["Files found", numberText(found)],
        ["Could not be read", numberText(notRead)],
        ["Read", numberText(read)],
        ["Older copies of an audit that is counted", numberText(twice)],
        ...(outsidePeriod === 0 ? [] : [["Of another time", numberText(outsidePeriod)]]),
        ...(noDateForPeriod === 0
          ? []
          : [["Without a date, where a time was asked for", numberText(noDateForPeriod)]]),
        ...(expected === null ? [] : [["Audits expected", numberText(expected)]]),
        ["Audits counted", numberText(audits)],
      ],
      hasTotal: true,
    },
    ...(warnings.length === 0
      ? [say("Nothing is missing from the figures that the audits could tell.")]
      : [say("To know with the figures:"), ...list(warnings.map((text): Line => [text]))]),
  ];
}

/** What is to be known as sentences, audits by their number in place of their file. */
export function warningLines(
  figures: Figures,
  numberOf: (file: string) => string | undefined,
): readonly string[] {
  const named = (file: string) => {
    const number = numberOf(file);
    return number === undefined ? "a file that is not counted" : `audit ${number}`;
  };
  const lines = figures.warnings.flatMap((warning) =>
    isBesideItsTable(warning) ? [] : capital(warningLine(figures, warning, named)),
  );
  return lines.length === figures.warnings.length
    ? lines
    : [
        ...lines,
        "A row of a table of sections, questions or of the sample counts the audits that ask it and have an answer; how many have none is printed beside it.",
      ];
}

/** Tables that print what they leave out themselves. */
const isBesideItsTable = (warning: Warning): boolean =>
  warning.code === "totals-differ" &&
  ["sections", "questions", "profile", "ageBands"].includes(warning.difference.table);

function warningLine(figures: Figures, warning: Warning, named: (file: string) => string): string {
  switch (warning.code) {
    case "not-read":
      return `${counted(warning.files.length, "file")} could not be read.`;
    case "open-elsewhere":
      return `${counted(warning.files.length, "document")} stood open elsewhere, and what was not saved is not counted.`;
    case "other-files":
      return `${counted(warning.files.length, "file is", "files are")} no .docx or .docm and not looked into.`;
    case "outside-period":
      return `${counted(warning.files.length, "audit is", "audits are")} of another time and not counted.`;
    case "no-date-for-period":
      return `${counted(warning.files.length, "audit has", "audits have")} no date and can’t be placed in the time asked for, so not counted.`;
    case "read-twice":
      return `${capital(named(warning.counted))} stands in ${counted(warning.others.length + 1, "file")}; the newest counts.`;
    default:
      return warningText(figures, withNumbers(warning, named));
  }
}

function withNumbers<T extends Warning>(warning: T, named: (file: string) => string): T {
  return {
    ...warning,
    ...("files" in warning ? { files: warning.files.map(named) } : {}),
    ...("file" in warning ? { file: named(warning.file) } : {}),
  };
}

const PUBLISHED: Readonly<Record<Warning["code"], string | undefined>> = {
  "not-read": "Some files could not be read.",
  "open-elsewhere": "Some documents stood open elsewhere, and what was not saved is not counted.",
  "other-files": undefined,
  "read-twice": "Some audits stood in several files; the newest counts.",
  "one-id-several-cases":
    "Some files look like copies of one audit but name different cases, and each counts.",
  "no-record-id": "Some audits have lost what tells them from a copy.",
  "expected-differs": "The number of audits is not the one that was expected.",
  "outside-period": "Some audits are of another time and not counted.",
  "no-date-for-period": "Some audits have no date and are not counted.",
  "read-with-problem":
    "Some documents are damaged or were changed beside their answers; what could be read counts.",
  "several-templates": "The audits are of several templates, whose figures stand apart.",
  "several-versions":
    "Several versions of the template are counted together; what only some ask is of those alone.",
  "choices-differ":
    "Versions of the template mean some choices otherwise; each is counted as the newest says it.",
  "no-overall-judgement": "Some audits have no overall judgement.",
  "overall-not-asked": "The template asks for no overall judgement.",
  "judgement-not-entered": "In some audits a section has no grade.",
  "open-actions-undated": "Some open actions have no day that can be read, and never count as overdue.",
  "totals-differ":
    "Some tables are not of all audits: what is not entered or does not apply is left out of them.",
  "mirror-disagrees":
    "In some audits the document and its own copy of the data differ; what the document shows counts.",
  "only-in-mirror":
    "In some audits an answer box was gone, and the answer was taken from the document’s own copy.",
  "unknown-choice": "Some answers are none of the choices and count as not entered.",
  "judged-since-moderated":
    "Some judgements were changed since they were moderated; the moderated ones count.",
  "rounds-to-threshold":
    "A section is printed as the percent of a strength, being rounded, but is just below it.",
};

/** The same for readers who may know the children: no count and no audit. */
export const publishedWarningLines = (codes: readonly { readonly code: string }[]): readonly string[] => [
  ...new Set(codes.flatMap(({ code }) => (isCode(code) ? (PUBLISHED[code] ?? []) : []))),
];

const isCode = (code: string): code is Warning["code"] => Object.hasOwn(PUBLISHED, code);
