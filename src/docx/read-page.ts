import type { Page } from "../ooxml/page-model";
import { readPage } from "../ooxml/page-reader";
import { textBeside } from "./beside-text";
import { mainPart } from "./main-part";
import { openPackage } from "./package";
import { pagePartsOf } from "./page-parts";

/** What a Word document looks like, from its bytes. Throws HostError for what is none, or can't be read safely. */
export function readDocxPage(bytes: Uint8Array): Page {
  const docx = openPackage(bytes);
  return { ...readPage(mainPart(docx).root, pagePartsOf(docx)), beside: textBeside(docx) };
}
