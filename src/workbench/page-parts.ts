import { HostError } from "../document/host-error";
import type { DocxDocument } from "../docx/docx-document";
import { decodeXml } from "../docx/xml-bytes";
import type { PageParts } from "../ooxml/page-reader";

/** The parts beside the text that the view draws by, where Word and we put them; without one the page is plainer. */
export function pagePartsOf(docx: DocxDocument): PageParts {
  return {
    styles: textOf(docx, "word/styles.xml"),
    numbering: textOf(docx, "word/numbering.xml"),
    glossary: textOf(docx, "word/glossary/document.xml"),
  };
}

function textOf(docx: DocxDocument, name: string): string | undefined {
  try {
    const bytes = docx.partBytes(name);
    return bytes && decodeXml(bytes);
  } catch (error) {
    if (error instanceof HostError || error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
