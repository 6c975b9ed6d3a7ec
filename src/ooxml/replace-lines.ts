import type { LineChange } from "../document/audit-document";
import { lineTargets } from "../document/line-targets";
import { child, childElements, isElement, type XmlElement } from "../xml/parse";
import { escapeText, markup, NOTHING, xmlSafe } from "../xml/write";
import { textInRun } from "./run-text";
import { spliced, type Splice } from "./splice";

export interface ReplacedLines {
  readonly xml: string;
  /** Changes for which there was no such line, or more lines than changes. */
  readonly left: readonly LineChange[];
}

/**
 * The text of a document's main part with these lines put in other words: whole paragraphs that stand in no box. Comments,
 * bookmarks and the look of the text stay as they are.
 */
export function replaceLines(
  xml: string,
  documentXml: XmlElement,
  changes: readonly LineChange[],
): ReplacedLines {
  const lines = linesIn(child(documentXml, "w:body"));
  const { targets, left } = lineTargets(
    changes,
    lines.map(({ text }) => text),
  );
  const splices = [...targets].flatMap(([at, text]) => lineSplices(lines[at]?.texts ?? [], text));
  return { xml: splices.length === 0 ? xml : spliced(xml, splices), left };
}

interface Line {
  readonly text: string;
  /** What in its runs is text. */
  readonly texts: readonly XmlElement[];
}

/** What a paragraph may hold beside its runs, without being more than a line of text. */
const AROUND: ReadonlySet<string> = new Set(["w:ins", "w:moveTo", "w:hyperlink", "w:smartTag"]);
const NO_TEXT: ReadonlySet<string> = new Set(["w:pPr", "w:del", "w:moveFrom", "w:proofErr"]);

function linesIn(element: XmlElement | undefined): readonly Line[] {
  return (element ? childElements(element) : []).flatMap((each) => {
    if (each.name === "w:p") return lineOf(each);
    return isBox(each) ? [] : linesIn(each);
  });
}

/** A box of an answer; controls that hold our own words have none of its tags. */
function isBox(element: XmlElement): boolean {
  const tag = child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"] ?? "";
  return element.name === "w:sdt" && tag !== "" && !tag.startsWith("case-audit");
}

/** A paragraph as a line; none where it holds anything but text and marks. */
function lineOf(paragraph: XmlElement): readonly Line[] {
  const texts: XmlElement[] = [];
  const others: XmlElement[] = [];
  const visit = (element: XmlElement) => {
    for (const each of childElements(element)) {
      if (each.name === "w:r") {
        for (const node of childElements(each)) {
          if (textInRun(node) !== undefined) texts.push(node);
          else if (node.name !== "w:rPr" && node.name !== "w:commentReference") others.push(node);
        }
      } else if (AROUND.has(each.name)) visit(each);
      else if (!NO_TEXT.has(each.name) && each.children.some(isElement)) others.push(each);
    }
  };
  visit(paragraph);
  const text = texts.map((node) => textInRun(node) ?? "").join("");
  return others.length === 0 && texts.length > 0 ? [{ text, texts }] : [];
}

/** The new text in the place of the first, and nothing in that of the others. */
function lineSplices(texts: readonly XmlElement[], text: string): readonly Splice[] {
  return texts.map(({ start, end }, at) => ({
    start,
    end,
    text: at === 0 ? markup`<w:t xml:space="preserve">${escapeText(xmlSafe(text))}</w:t>` : NOTHING,
  }));
}
