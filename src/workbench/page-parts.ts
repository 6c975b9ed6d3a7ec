import { HostError } from "../document/host-error";
import { partNamed, partText, type DocxPackage } from "../docx/package";
import type { Part } from "../docx/part";
import type { PageParts } from "../ooxml/page-reader";

const texts = new WeakMap<Part, string>();

/** The parts beside the text that the view draws by, where Word and we put them; without one the page is plainer. */
export function pagePartsOf(docx: DocxPackage): PageParts {
  return {
    styles: textOf(partNamed(docx, "word/styles.xml")),
    numbering: textOf(partNamed(docx, "word/numbering.xml")),
    glossary: textOf(partNamed(docx, "word/glossary/document.xml")),
  };
}

function textOf(part: Part | undefined): string | undefined {
  if (!part) return undefined;
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = readText(part)));
  return text;
}

/** What can't be read draws nothing: that it can't is for the pane to say. */
function readText(part: Part): string {
  try {
    return partText(part);
  } catch (error) {
    if (error instanceof HostError) return "";
    throw error;
  }
}
