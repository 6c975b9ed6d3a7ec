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
