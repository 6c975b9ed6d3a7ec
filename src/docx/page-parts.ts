import { HostError } from "../document/host-error";
import type { PageParts } from "../ooxml/page-reader";
import { partNamed, partText, type DocxPackage } from "./package";
import type { Part } from "./part";
import { relationshipsOf } from "./relationships";

const texts = new WeakMap<Part, string>();

/** The parts beside the text that a page is read by, wherever the document puts them; without one the page is plainer. */
export function pagePartsOf(docx: DocxPackage): PageParts {
  const main = targetOf(docx, "", "officeDocument") ?? "word/document.xml";
  const related = (kind: string, usual: string) => {
    const target = targetOf(docx, main, kind) ?? usual;
    return textOf(partNamed(docx, target));
  };
  return {
    styles: related("styles", "word/styles.xml"),
    numbering: related("numbering", "word/numbering.xml"),
    glossary: related("glossaryDocument", "word/glossary/document.xml"),
  };
}

/** Where a relationship leads; undefined also where the list of them is damaged, which is for the reader of the text to say. */
export function targetOf(docx: DocxPackage, source: string, wanted: string): string | undefined {
  try {
    return relationshipsOf(docx, source).find(({ kind }) => kind === wanted)?.target;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
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
