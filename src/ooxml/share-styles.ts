import type { DocumentLanguage } from "../audit/template-settings";
import { SHARE_MARGIN, SHARE_WIDTH } from "../document/share-model";
import { escapeAttribute, joined, markup, type Markup } from "../xml/write";
import { STYLE } from "./paragraph";
import {
  bold,
  colour,
  line,
  runStyleXml,
  size,
  spacing,
  stylesXml,
  styleXml,
  type ParagraphStyle,
  type RunStyle,
} from "./styles";
import { READING_TABLE } from "./table-styles";
import { COLOUR, GRADE_FILLS } from "./tints";

/** Styles of a copy to share, by id. */
export const SHARE_STYLE = {
  notice: "CaseAuditNotice",
  text: "CaseAuditReadingText",
  labelled: "CaseAuditReadingTextLabelled",
  headings: { 1: "CaseAuditReadingSection", 2: "CaseAuditReadingHeading" },
  line: "CaseAuditReadingLine",
  factLabel: "CaseAuditFactLabel",
  field: "CaseAuditJudgedField",
  judged: "CaseAuditJudged",
  overall: "CaseAuditOverall",
  table: "CaseAuditReadingTable",
} as const;

/** Character styles: of a grade on a dark ground or below good, and of a longer label in the margin. */
export const SHARE_RUN = {
  onDark: "CaseAuditGradeOnDark",
  leadSmall: "CaseAuditLeadSmall",
  "below-good": "CaseAuditGradeBelowGood",
  lowest: "CaseAuditGradeLowest",
} as const;

const rightTab = markup`<w:tabs><w:tab w:val="right" w:pos="${SHARE_WIDTH}"/></w:tabs>`;

/** Under each line, and between one and the next (17.3.1.5, 17.3.1.7). */
const LINES = joined([
  markup`<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="${escapeAttribute(COLOUR.rule)}"/>`,
  markup`<w:between w:val="single" w:sz="4" w:space="2" w:color="${escapeAttribute(COLOUR.rule)}"/></w:pBdr>`,
]);

const PARAGRAPHS: readonly ParagraphStyle[] = [
  {
    id: SHARE_STYLE.notice,
    name: "Case Audit Notice",
    paragraph: spacing(0, 120),
    run: markup`${bold}${colour(GRADE_FILLS.full["below-good"])}`,
  },
  {
    id: SHARE_STYLE.text,
    name: "Case Audit Reading Text",
    paragraph: markup`${spacing(0, 90, 264)}<w:ind w:left="${SHARE_MARGIN}"/>`,
    run: size(22),
  },
  {
    id: SHARE_STYLE.labelled,
    name: "Case Audit Reading Text Labelled",
    basedOn: SHARE_STYLE.text,
    next: SHARE_STYLE.text,
    paragraph: markup`<w:tabs><w:tab w:val="left" w:pos="${SHARE_MARGIN}"/></w:tabs><w:ind w:left="${SHARE_MARGIN}" w:hanging="${SHARE_MARGIN}"/>`,
  },
  {
    id: SHARE_STYLE.headings[1],
    name: "Case Audit Reading Section",
    basedOn: STYLE.headings[1],
    next: SHARE_STYLE.text,
    paragraph: rightTab,
  },
  {
    id: SHARE_STYLE.headings[2],
    name: "Case Audit Reading Heading",
    basedOn: STYLE.headings[2],
    next: SHARE_STYLE.text,
    paragraph: markup`<w:keepNext/><w:keepLines/>${line("bottom", 4, 2, COLOUR.border)}${rightTab}`,
  },
  {
    id: SHARE_STYLE.line,
    name: "Case Audit Reading Line",
    paragraph: markup`<w:keepLines/>${LINES}${rightTab}${spacing(40, 40)}`,
  },
  {
    id: SHARE_STYLE.factLabel,
    name: "Case Audit Fact Label",
    paragraph: spacing(10, 0),
    run: markup`${colour(COLOUR.quiet)}${size(19)}`,
  },
  { id: SHARE_STYLE.judged, name: "Case Audit Judged", paragraph: spacing(0, 0, 235), run: size(18) },
  {
    id: SHARE_STYLE.field,
    name: "Case Audit Judged Field",
    basedOn: SHARE_STYLE.judged,
    run: size(19),
  },
  {
    id: SHARE_STYLE.overall,
    name: "Case Audit Overall",
    paragraph: spacing(0, 0),
    run: markup`${bold}${size(32)}`,
  },
];

const RUNS: readonly RunStyle[] = [
  [SHARE_RUN.onDark, "Case Audit Grade On Dark", markup`${bold}${colour("FFFFFF")}`],
  [SHARE_RUN.leadSmall, "Case Audit Lead Small", markup`${bold}${colour(COLOUR.accent)}${size(19)}`],
  [
    SHARE_RUN["below-good"],
    "Case Audit Grade Below Good",
    markup`${bold}${colour(GRADE_FILLS.full["below-good"])}`,
  ],
  [SHARE_RUN.lowest, "Case Audit Grade Lowest", markup`${bold}${colour(GRADE_FILLS.full.lowest)}`],
];

/** /word/styles.xml of a copy to share (17.7). */
export const shareStyles = (language: DocumentLanguage): Markup =>
  stylesXml(joined([...PARAGRAPHS.map(styleXml), ...RUNS.map(runStyleXml), READING_TABLE]), language);
