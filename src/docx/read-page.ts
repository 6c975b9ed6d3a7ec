import { HostError } from "../document/host-error";
import type { OutsideText, Page } from "../ooxml/page-model";
import { readPage, type PageLook, type PageParts } from "../ooxml/page-reader";
import { linesUnder } from "../ooxml/page-run";
import { walkContent } from "../ooxml/walk-content";
import { openPackage, parsedOnce, partNamed, partText, type DocxPackage } from "./package";
import type { PackagePart } from "./package-part";
import { targetOf, titleOf } from "./properties";
import { mainPart, relationshipsOf } from "./relationships";

/** What a Word document looks like, from its bytes. Throws HostError for what is none, or can't be read safely. */
export function readDocxPage(bytes: Uint8Array, look: PageLook = {}): Page {
  const docx = openPackage(bytes);
  const called = titleOf(docx);
  return {
    ...readPage(mainPart(docx).root, pagePartsOf(docx), look),
    ...(called === "" ? {} : { called }),
    outsideBody: textsOutsideBody(docx),
  };
}

const texts = new WeakMap<PackagePart, string>();

/** The parts beside the text that a page is read by, wherever the document puts them; without one the page is plainer. */
export function pagePartsOf(docx: DocxPackage): PageParts {
  const main = targetOf(docx, "", "officeDocument") ?? "word/document.xml";
  const related = (kind: string, usual: string) => {
    const target = targetOf(docx, main, kind) ?? usual;
    return textOfPart(partNamed(docx, target));
  };
  return {
    styles: related("styles", "word/styles.xml"),
    numbering: related("numbering", "word/numbering.xml"),
    glossary: related("glossaryDocument", "word/glossary/document.xml"),
  };
}

function textOfPart(part: PackagePart | undefined): string | undefined {
  if (!part) return undefined;
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = readText(part)));
  return text;
}

/** What can't be read draws nothing: that it can't is for the pane to say. */
function readText(part: PackagePart): string {
  try {
    return partText(part);
  } catch (error) {
    if (error instanceof HostError) return "";
    throw error;
  }
}

/** Where it stands, by the kind of relationship that leads there. */
const PLACES: Readonly<Record<string, string>> = {
  header: "in the page header",
  footer: "in the page footer",
  footnotes: "in a footnote",
  endnotes: "in an endnote",
  comments: "in a comment",
};

/** What stands in headers, footers, notes and comments, each text once; parts that can't be read say nothing. */
export function textsOutsideBody(docx: DocxPackage): readonly OutsideText[] {
  const main = targetOf(docx, "", "officeDocument") ?? "word/document.xml";
  const found = new Map<string, OutsideText>();
  for (const { kind, target } of read(() => relationshipsOf(docx, main))) {
    const where = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
    const part = where === undefined ? undefined : partNamed(docx, target);
    if (where === undefined || !part) continue;
    // What stands at the left, in the middle and at the right are texts of their own.
    for (const text of read(() => linesUnder(parsedOnce(part).root)).flatMap((line) => line.split("\t")))
      if (!isPageNumber(text)) found.set(`${where} ${text.trim()}`, { where, text: text.trim() });
  }
  return [...found.values()];
}

/** What stands at the head and at the foot of the pages, without the page number: what is at the left, and what follows. */
export function pageEdges(docx: DocxPackage): {
  readonly header: readonly string[];
  readonly footer: readonly string[];
} {
  const main = targetOf(docx, "", "officeDocument") ?? "word/document.xml";
  const edge = (kind: string): readonly string[] => {
    const target = targetOf(docx, main, kind);
    const part = target === undefined ? undefined : partNamed(docx, target);
    const [line = ""] = part ? read(() => walkContent(parsedOnce(part).root).text().split("\n")) : [];
    return line
      .split("\t")
      .map((text) => text.trim())
      .filter((text) => text !== "" && !isPageNumber(text));
  };
  return { header: edge("header"), footer: edge("footer") };
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
