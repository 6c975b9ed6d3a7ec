import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";
import { asText, MAIN, unzipped } from "./parts";

export interface CommentAnchor {
  /** How many starts, ends and references there are, in words to compare. */
  readonly marks: string;
  /** The words between start and end. */
  readonly about: string;
  /** Whether it reaches into a box of that answer. */
  readonly isWritten: boolean;
}

interface Found {
  starts: number;
  ends: number;
  references: number;
  about: string;
  isOpen: boolean;
  isWritten: boolean;
}

/** Where each comment is anchored, by its id; none in a document whose text can't be parsed. */
export function commentAnchors(docx: Uint8Array, tag: string): ReadonlyMap<string, CommentAnchor> {
  const found = new Map<string, Found>();
  const of = (element: XmlElement): Found => {
    const id = element.attributes["w:id"] ?? "";
    const known = found.get(id) ?? {
      starts: 0,
      ends: 0,
      references: 0,
      about: "",
      isOpen: false,
      isWritten: false,
    };
    found.set(id, known);
    return known;
  };
  const visit = (element: XmlElement, inBox: boolean) => {
    if (element.name === "w:commentRangeStart") {
      const anchor = of(element);
      anchor.starts += 1;
      anchor.isOpen = true;
      anchor.isWritten ||= inBox;
    } else if (element.name === "w:commentRangeEnd") {
      const anchor = of(element);
      anchor.ends += 1;
      anchor.isOpen = false;
      anchor.isWritten ||= inBox;
    } else if (element.name === "w:commentReference") of(element).references += 1;
    else {
      const isBox = inBox || child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"] === tag;
      for (const anchor of found.values()) {
        if (!anchor.isOpen) continue;
        anchor.isWritten ||= isBox;
        if (element.name === "w:t") anchor.about += textOf(element);
      }
      for (const each of childElements(element)) visit(each, isBox);
    }
  };
  const root = mainOf(docx);
  if (root) visit(root, false);
  return new Map(
    [...found].map(([id, { starts, ends, references, about, isWritten }]) => [
      id,
      { marks: `${String(starts)} ${String(ends)} ${String(references)}`, about, isWritten },
    ]),
  );
}

function mainOf(docx: Uint8Array): XmlElement | undefined {
  const main = unzipped(docx)?.[MAIN];
  try {
    return main && parseXml(asText(main), PREFIXES);
  } catch {
    return undefined;
  }
}
