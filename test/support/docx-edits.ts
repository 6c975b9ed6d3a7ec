import type { Template } from "../../src/audit/template";
import { newDocx } from "../../src/docx/new-docx";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml, type XmlElement } from "../../src/xml/parse";
import { withPart } from "./package-texts";

/** A stretch of /word/document.xml. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a person or a program does to the text of a document, by the tags of its answers. */
export class DocxEdits {
  constructor(readonly xml: string) {}

  /** The markup of a box, or of the paragraph, cell, row or table around it; `nth` of those with that tag. */
  markup(tag: string, what = "w:sdt", nth = 0): string {
    const { start, end } = this.stretch(tag, what, nth);
    return this.xml.slice(start, end);
  }

  replace(tag: string, what: string, by: string, nth = 0): DocxEdits {
    const { start, end } = this.stretch(tag, what, nth);
    return new DocxEdits(this.xml.slice(0, start) + by + this.xml.slice(end));
  }

  before(tag: string, what: string, added: string): DocxEdits {
    return this.replace(tag, what, added + this.markup(tag, what));
  }

  after(tag: string, what: string, added: string): DocxEdits {
    return this.replace(tag, what, this.markup(tag, what) + added);
  }

  /** Into an element, behind all it holds. */
  into(tag: string, what: string, added: string): DocxEdits {
    const markup = this.markup(tag, what);
    return this.replace(
      tag,
      what,
      markup.slice(0, markup.lastIndexOf("</")) + added + markup.slice(markup.lastIndexOf("</")),
    );
  }

  /** Changes a cell of the row in which the box of an answer stands, counted from 0. */
  inRow(tag: string, cell: number, change: (markup: string) => string): DocxEdits {
    const row = this.way(tag, 0).findLast(({ name }) => name === "w:tr");
    const found = row && childElements(row).filter(({ name }) => name === "w:tc")[cell];
    if (!found) throw new Error(`The row of ${tag} has no cell ${String(cell)}.`);
    const { start, end } = found;
    return new DocxEdits(this.xml.slice(0, start) + change(this.xml.slice(start, end)) + this.xml.slice(end));
  }

  /** At the end of the body, before the page setup. */
  atEnd(added: string): DocxEdits {
    const at = this.xml.lastIndexOf("<w:sectPr");
    return new DocxEdits(this.xml.slice(0, at) + added + this.xml.slice(at));
  }

  with(old: string, by: string): DocxEdits {
    if (!this.xml.includes(old)) throw new Error(`The document does not hold ${old.slice(0, 200)}`);
    return new DocxEdits(this.xml.replace(old, () => by));
  }

  private stretch(tag: string, what: string, nth: number): Stretch {
    const found = this.way(tag, nth).findLast(({ name }) => name === what);
    if (!found) throw new Error(`The document has no ${what} with or around the box of ${tag}.`);
    return found;
  }

  /** The elements from the body down to the box. */
  private way(tag: string, nth: number): readonly XmlElement[] {
    const ways: XmlElement[][] = [];
    const visit = (element: XmlElement, way: readonly XmlElement[]) => {
      const own = [...way, element];
      if (child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"] === tag) ways.push(own);
      for (const each of childElements(element)) visit(each, own);
    };
    visit(parseXml(this.xml, PREFIXES), []);
    const way = ways[nth];
    if (!way) throw new Error(`The document has no box ${String(nth)} of ${tag}.`);
    return way;
  }
}

/** The .docx with the text of its main part edited. */
export const editedDocx = (docx: Uint8Array, edit: (xml: DocxEdits) => DocxEdits): Uint8Array =>
  withPart(docx, "/word/document.xml", (xml) => edit(new DocxEdits(xml)).xml);

/** A new audit in which the box of an answer stands a second time, behind that of another. */
export const withBoxCopied = (template: Template, tag: string, behind: string): Uint8Array =>
  editedDocx(newDocx(template), (xml) =>
    xml.after(behind, "w:sdt", xml.markup(tag).replace(/<w:id w:val="[^"]*"\/>/, '<w:id w:val="987654"/>')),
  );
