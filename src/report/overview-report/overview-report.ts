import { formatDate } from "../../audit/dates";
import { countedAudits } from "../../overview/counted-audits";
import { figures } from "../../overview/figures";
import { published } from "../../overview/published";
import type { Summary } from "../../overview/summary";
import { counted, listed } from "../phrases";
import type { ReportOptions } from "../report-options";
import { actionsPart } from "./actions-part";
import { casesPart, enquiryPart, messagesPart, planPart } from "./closing-parts";
import { findingsPart } from "./findings-part";
import { gradingPart } from "./grading-part";
import { introduction } from "./introduction";
import { moderationPart } from "./moderation-part";
import { heading, type HeadingLevel, type Report, type ReportBlock } from "./report-block";
import { samplePart } from "./sample-part";
import { sectionsPart } from "./sections-part";
import { type ReportPart } from "./report-part";
import { isTold, type ShownFigures } from "../shown-figures";
import { publishedWarningLines, standingPart, warningLines } from "./standing-part";

/**
 * What a report on the audits of a summary says, drafted from their figures. No name, case, date of birth or file is in it
 * unless identifiers are asked for; with `publish` no small count and nothing about one audit either. Figures of several
 * templates stand apart.
 */
export function overviewReport(summary: Summary, options: ReportOptions): Report {
  const found = figures(summary, options);
  const { publish = false } = options;
  const forPublishing = publish ? published(found) : undefined;
  const shown: ShownFigures = forPublishing ?? found;
  const { counted: audits } = countedAudits(summary, options);
  const numbers = new Map(audits.map(({ file }, at) => [file, String(at + 1)]));
  const several = shown.templates.length > 1;
  const parts = shown.templates.map((each, at): ReportPart => ({
    figures: each,
    audits: publish ? [] : audits.filter(({ form }) => summary.forms[form]?.template.id === each.template.id),
    options: publish ? { ...options, identifiers: false } : options,
    numberOf: (file) => numbers.get(file) ?? "",
    id: (name) => (several ? `${name}-${String(at + 1)}` : name),
  }));
  const warnings = forPublishing
    ? publishedWarningLines(forPublishing.warnings)
    : warningLines(found, (file) => numbers.get(file));
  const standing = standingPart(shown, warnings);
  const titles = parts.map(({ figures: { form } }) => form.title);
  const markings = new Set(parts.flatMap(({ figures: { form } }) => form.about.marking ?? []));
  return {
    title: options.title ?? titleOf(titles),
    subtitle: "Overview report of audits",
    about: aboutLines(shown, options),
    ...(markings.size > 0 ? { marking: [...markings].join(" / ") } : {}),
    blocks: onPagesOfTheirOwn(
      parts.length === 1
        ? parts.flatMap((part) => reportOf(part, standing))
        : [...standing, ...parts.flatMap((part) => chapterOf(part, reportOf(part, [])))],
    ),
  };
}

/** Each chapter begins on a page of its own, so that a page more in one moves none of the others far; pages that turn are new. */
const onPagesOfTheirOwn = (blocks: readonly ReportBlock[]): readonly ReportBlock[] =>
  blocks.map((block, at) =>
    block.type === "heading" && block.level === 1 && blocks[at - 1]?.type !== "pages"
      ? { ...block, newPage: true }
      : block,
  );

function aboutLines(
  { audits }: ShownFigures,
  { asOf, from, to, chosenBy, publish = false }: ReportOptions,
): readonly string[] {
  return [
    ...(isTold(audits) ? [counted(audits, "audit")] : []),
    ...(from && to ? [`${formatDate(from)} to ${formatDate(to)}`] : []),
    ...(chosenBy === undefined ? [] : [`Only some of the audits: ${chosenBy}`]),
    `Figures as of ${formatDate(asOf)}`,
    publish
      ? "Small counts are left out, so that nobody can be known by them."
      : "A draft for the lead auditor to edit. It is drawn from case records: handle it as you handle the audits.",
  ];
}

function reportOf(part: ReportPart, standing: readonly ReportBlock[]): readonly ReportBlock[] {
  const cases = casesPart(part);
  const appendix = (letter: string, title: string): ReportBlock => ({
    type: "heading",
    level: 1,
    text: `Appendix ${letter}: ${title}`,
    unnumbered: true,
  });
  return [
    ...introduction(part),
    ...samplePart(part),
    ...standing,
    ...gradingPart(part),
    ...sectionsPart(part),
    ...findingsPart(part),
    ...moderationPart(part),
    ...actionsPart(part),
    ...messagesPart(part),
    { type: "pages", wide: true },
    ...planPart(part),
    { type: "pages", wide: false },
    appendix("A", part.figures.form.themes.length > 0 ? "Lines of enquiry" : "What the audits asked"),
    ...enquiryPart(part),
    ...(cases.length === 0
      ? []
      : [
          { type: "pages", wide: true } as const,
          appendix("B", "Table of audits"),
          ...cases,
          { type: "pages", wide: false } as const,
        ]),
  ];
}

/** Names of templates that fit on the first page and at the head of every other. */
const MOST_TITLES = 3;

const titleOf = (titles: readonly string[]): string =>
  titles.length === 0
    ? "No audits"
    : titles.length > MOST_TITLES
      ? `Audits by ${String(titles.length)} templates`
      : listed(titles, MOST_TITLES);

/** What is said of one of several templates: a chapter under its name. */
function chapterOf(
  { figures: { form } }: ReportPart,
  blocks: readonly ReportBlock[],
): readonly ReportBlock[] {
  return [
    heading(1, form.title),
    ...blocks.map((block) => (block.type === "heading" ? { ...block, level: below(block.level) } : block)),
  ];
}

const below = (level: HeadingLevel): HeadingLevel => (level === 1 ? 2 : level === 2 ? 3 : 4);
