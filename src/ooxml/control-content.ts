import { escapeText } from "../xml/write";

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
