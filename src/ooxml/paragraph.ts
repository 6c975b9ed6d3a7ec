import { stretchesOf } from "../audit/direction";
import { paragraphDirected, runDirected } from "./directed";
import { escapeAttribute, escapeText, joined, markup, NOTHING, type Markup } from "../xml/write";

export interface ParagraphOptions {
  readonly style?: string;
  /** Stay on the page of the next paragraph (17.3.1.15). */
  readonly keepNext?: boolean;
  /** More of its `w:pPr`, in the schema's order. */
  readonly more?: Markup;
  /** What it says, for the way it runs; without it, the way of the document. */
  readonly text?: string;
}

/** A `w:p` around runs and run-level controls (17.3.1.22). */
export function paragraphXml(
  content: Markup = NOTHING,
  { style, keepNext, more = NOTHING, text = "" }: ParagraphOptions = {},
): Markup {
  const named = style === undefined ? NOTHING : markup`<w:pStyle w:val="${escapeAttribute(style)}"/>`;
  const properties = keepNext ? markup`${named}<w:keepNext/>${more}` : markup`${named}${more}`;
  const whole = properties === "" ? NOTHING : markup`<w:pPr>${properties}</w:pPr>`;
  return markup`<w:p>${paragraphDirected(whole, text)}${content}</w:p>`;
}

/** Character style of a prompt: Word's own, so that Word treats it as a placeholder. */
export const PROMPT_STYLE = "PlaceholderText";

export interface ContentOptions {
  /** Shown while the text is empty. */
  readonly prompt?: string;
  /** A whole `w:rPr` of the document's own, kept for text a person typed over. */
  readonly properties?: Markup;
  /** Namespace declaration the run needs where it stands. */
  readonly declaration?: Markup;
}

/**
 * What stands in the `w:sdtContent` of a run-level control: a run with the text,
 * or one for each stretch of it that runs its own way (17.3.2.30), or one with
 * the prompt where there is no text (17.5.2.36). The caller sets
 * or drops `w:showingPlcHdr` to go with it, and puts the run into a `w:p` where
 * the control is block-level.
 */
export function contentXml(
  text: string,
  { prompt = "", properties = NOTHING, declaration = NOTHING }: ContentOptions = {},
): Markup {
  return text === ""
    ? markup`<w:r${declaration}>${PROMPT_LOOK}${textXml(prompt)}</w:r>`
    : joined(
        stretchesOf(text).map(
          (stretch) =>
            markup`<w:r${declaration}>${runDirected(properties, stretch.text, declaration)}${textXml(stretch.text)}</w:r>`,
        ),
      );
}

const PROMPT_LOOK = markup`<w:rPr><w:rStyle w:val="${escapeAttribute(PROMPT_STYLE)}"/></w:rPr>`;

/** Text as the content of a run: `w:t`, with `w:br` for line ends and `w:tab` for tabs (17.3.3). */
export function textXml(text: string): Markup {
  return joined(
    text.split(/\r\n?|\n|\v/).map((line) => joined(line.split("\t").map(pieceXml), markup`<w:tab/>`)),
    markup`<w:br/>`,
  );
}

function pieceXml(piece: string): Markup {
  return piece === "" ? NOTHING : markup`<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
}

/**
 * Styles by id. Those of Word's own take the look of the document we are put
 * into; ours keep it, since an existing style of the same name wins.
 */
export const STYLE = {
  title: "Title",
  subtitle: "Subtitle",
  headings: { 1: "Heading1", 2: "Heading2", note: "CaseAuditNoteHeading" },
  header: "Header",
  footer: "Footer",
  introduction: "CaseAuditIntroduction",
  note: "CaseAuditNote",
  noteBullet: "CaseAuditNoteBullet",
  label: "CaseAuditLabel",
  labelSmall: "CaseAuditLabelSmall",
  answer: "CaseAuditAnswer",
  answerSmall: "CaseAuditAnswerSmall",
  reason: "CaseAuditReason",
  prompt: "CaseAuditPrompt",
  promptBullet: "CaseAuditPromptBullet",
  gridNote: "CaseAuditGridNote",
  descriptor: "CaseAuditDescriptor",
  descriptorBullet: "CaseAuditDescriptorBullet",
  columnHeading: "CaseAuditColumnHeading",
  gap: "CaseAuditGap",
  tables: {
    table: "CaseAuditTable",
    grid: "CaseAuditGrid",
    facts: "CaseAuditFacts",
    open: "CaseAuditOpenTable",
  },
} as const;

/** Character styles. */
export const RUN_STYLE = {
  grade: "CaseAuditGrade",
  lead: "CaseAuditLead",
  quiet: "CaseAuditQuiet",
  condition: "CaseAuditCondition",
} as const;

/** The `w:rPr` of a run in a character style. */
export const runStyle = (id: string): Markup =>
  markup`<w:rPr><w:rStyle w:val="${escapeAttribute(id)}"/></w:rPr>`;

/** Numbering instances, one to a bullet style. */
export const BULLETS = { note: 1, prompt: 2, descriptor: 3 } as const;
