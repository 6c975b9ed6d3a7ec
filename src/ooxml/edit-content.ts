import { contentXml, textXml } from "./control-content";
import type { Kept } from "./edit-kept";

export interface NewContent {
  readonly text: string;
  /** Shown where the text is empty and nothing else stands in the control. */
  readonly prompt: string;
  readonly kept: Kept;
  /** Lines are breaks within one paragraph: choices and plain text (17.5.2.44) hold no more than one. */
  readonly oneParagraph: boolean;
  /** Declaration that our elements need in this document. */
  readonly declaration: string;
}

/** What a run-level control holds: its text between the marks that were in it. */
export function runContent(content: NewContent): string {
  const { kept } = content;
  return kept.starts + runXml(content, content.text) + kept.ends + kept.inline;
}

/** What a block-level control or a cell holds: a paragraph for each line. */
export function blockContent(content: NewContent): string {
  const { text, kept, oneParagraph, declaration } = content;
  const lines = oneParagraph ? [text] : text.split("\n");
  const paragraphs = lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const properties = isLast ? withSection(kept, declaration) : kept.paragraphProperties;
    const run = lines.length === 1 ? runXml(content, line) : lineXml(content, line);
    const starts = index === 0 ? kept.starts : "";
    const ends = isLast ? kept.ends + kept.inline : "";
    return `<w:p${declaration}>${properties}${starts}${run}${ends}</w:p>`;
  });
  return kept.blocks + paragraphs.join("");
}

/** Whether the prompt comes back: not beside pictures, footnotes and answers, which Word takes away with the prompt. */
export function showsPrompt({ text, kept }: Pick<NewContent, "text" | "kept">): boolean {
  return text === "" && kept.inline === "" && kept.blocks === "";
}

function runXml(content: NewContent, text: string): string {
  if (text === "" && content.prompt === "") return "";
  return showsPrompt(content)
    ? declared(contentXml("", { prompt: content.prompt }), content.declaration)
    : lineXml(content, text);
}

function lineXml({ kept, declaration }: NewContent, text: string): string {
  return text === "" ? "" : declared(`<w:r>${kept.runProperties}${textXml(text)}</w:r>`, declaration);
}

const declared = (run: string, declaration: string): string => `<w:r${declaration}${run.slice(4)}`;

function withSection({ paragraphProperties, section }: Kept, declaration: string): string {
  if (section === "") return paragraphProperties;
  const end = paragraphProperties.lastIndexOf("</");
  return end < 0
    ? `<w:pPr${declaration}>${section}</w:pPr>`
    : paragraphProperties.slice(0, end) + section + paragraphProperties.slice(end);
}
