import { HostError } from "../document/host-error";
import { linesUnder } from "../ooxml/page-lines";
import type { PageBeside } from "../ooxml/page-model";
import { parsedOnce, partNamed, type DocxPackage } from "./package";
import { targetOf } from "./page-parts";
import { relationshipsOf } from "./relationships";

/** Where it stands, by the kind of relationship that leads there. */
const PLACES: Readonly<Record<string, string>> = {
  header: "in the page header",
  footer: "in the page footer",
  footnotes: "in a footnote",
  endnotes: "in an endnote",
  comments: "in a comment",
};

/** What stands in headers, footers, notes and comments, each text once; parts that can't be read say nothing. */
export function textBeside(docx: DocxPackage): readonly PageBeside[] {
  const main = targetOf(docx, "", "officeDocument") ?? "word/document.xml";
  const found = new Map<string, PageBeside>();
  for (const { kind, target } of read(() => relationshipsOf(docx, main))) {
    const where = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
    const part = where === undefined ? undefined : partNamed(docx, target);
    if (where === undefined || !part) continue;
    for (const text of read(() => linesUnder(parsedOnce(part).root)))
      if (!isPageNumber(text)) found.set(`${where} ${text}`, { where, text });
  }
  return [...found.values()];
}

/** "Page 2 of 5": what a page number says where the document was saved last. */
const isPageNumber = (text: string): boolean => /^\W*(page\s*)?\d*(\s*(of|\/)\s*\d*)?\W*$/iu.test(text);

function read<T>(from: () => readonly T[]): readonly T[] {
  try {
    return from();
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
