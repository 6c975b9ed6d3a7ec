import { escapeText } from "../xml/write";

export interface ParagraphOptions {
  readonly style?: string;
  /** Stay on the page of the next paragraph (17.3.1.15). */
  readonly keepNext?: boolean;
}

/** A `w:p` around runs and run-level controls (17.3.1.22). */
export function paragraphXml(content: string, { style, keepNext }: ParagraphOptions = {}): string {
  const properties = [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    keepNext ? "<w:keepNext/>" : "",
  ].join("");
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Character style of a prompt: Word's own, so that Word treats it as a placeholder. */
export const PROMPT_STYLE = "PlaceholderText";

export interface ContentOptions {
  /** Shown while the text is empty. */
  readonly prompt?: string;
  /** A whole `w:rPr` of the document's own, kept for text a person typed over. */
  readonly properties?: string;
}

/**
 * What stands in the `w:sdtContent` of a run-level control: one run with the
 * text, or with the prompt where there is no text (17.5.2.36). The caller sets
 * or drops `w:showingPlcHdr` to go with it, and puts the run into a `w:p` where
 * the control is block-level.
 */
export function contentXml(text: string, { prompt = "", properties = "" }: ContentOptions = {}): string {
  return text === ""
    ? `<w:r><w:rPr><w:rStyle w:val="${PROMPT_STYLE}"/></w:rPr>${textXml(prompt)}</w:r>`
    : `<w:r>${properties}${textXml(text)}</w:r>`;
}

/** Text as the content of a run: `w:t`, with `w:br` for line ends and `w:tab` for tabs (17.3.3). */
export function textXml(text: string): string {
  return text
    .split(/\r\n?|\n|\v/)
    .map((line) =>
      line
        .split("\t")
        .map((piece) => (piece === "" ? "" : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`))
        .join("<w:tab/>"),
    )
    .join("<w:br/>");
}

/**
 * Styles by id. Those of Word's own take the look of the document we are put
 * into; ours keep it, since an existing style of the same name wins.
 */
export const STYLE = {
  title: "Title",
  subtitle: "Subtitle",
  headings: { 1: "Heading1", 2: "Heading2" },
  bullet: "ListBullet",
  header: "Header",
  footer: "Footer",
  table: "CaseAuditTable",
  columnHeading: "CaseAuditColumnHeading",
  label: "CaseAuditLabel",
  answer: "CaseAuditAnswer",
  prompt: "CaseAuditPrompt",
  promptBullet: "CaseAuditPromptBullet",
  gap: "CaseAuditGap",
} as const;

/** Numbering instances, one to a bullet style. */
export const BULLETS = { text: 1, prompt: 2 } as const;
