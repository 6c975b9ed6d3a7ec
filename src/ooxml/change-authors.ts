import type { TrackedChange } from "../document/audit-document";
import { FlatOpc } from "./flat-opc";
import { child, childElements, type XmlElement } from "../xml/parse";

const TRACKED: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/**
 * Every change in or around a control that was made while changes were tracked (17.13.5), each with the tag of the
 * innermost control that has one, in document order. A change without an author is nobody's, and left out.
 */
export function trackedChanges(documentXml: XmlElement): readonly TrackedChange[] {
  const found: TrackedChange[] = [];
  const visit = (element: XmlElement, tag: string, around: XmlElement | undefined): void => {
    const isTracked = TRACKED.has(element.name);
    const own = element.name === "w:sdt" ? tagOf(element) : "";
    if (own !== "" && around) add(own, around);
    if (isTracked && tag !== "") add(tag, element);
    for (const each of childElements(element))
      visit(each, own === "" ? tag : own, isTracked ? element : around);
  };
  const add = (tag: string, { attributes }: XmlElement): void => {
    const author = attributes["w:author"]?.trim() ?? "";
    if (author !== "") found.push({ tag, author, date: attributes["w:date"] ?? "" });
  };
  visit(documentXml, "", undefined);
  return found;
}

/** The same of a package in one XML text. */
export function trackedInFlatOpc(xml: string): readonly TrackedChange[] {
  const document = new FlatOpc(xml).root("document.main");
  return document ? trackedChanges(document) : [];
}

const tagOf = (control: XmlElement): string =>
  child(child(control, "w:sdtPr"), "w:tag")?.attributes["w:val"] ?? "";
