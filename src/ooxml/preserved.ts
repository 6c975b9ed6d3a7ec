import { child, isElement, type XmlElement } from "../xml/parse";
import { PROMPT_STYLE } from "./paragraph";
import { copyOf, declarationsOf, withoutChildren, type Declarations, type Splice } from "./splice";

/** What outlives the text of a control when that is replaced, as XML. */
export interface Preserved {
  /** Starts of comments, bookmarks and the like. */
  readonly starts: string;
  /** Their ends, and the marks of comments. */
  readonly ends: string;
  /** What stands in the text without being text: footnotes, pictures, other answers, tracked deletions. */
  readonly inline: string;
  /** The same between paragraphs: tables and controls that hold other answers. */
  readonly blocks: string;
  /** `w:rPr` and `w:pPr` of the first text. */
  readonly runProperties: string;
  readonly paragraphProperties: string;
  /** The section that ends in the control (17.6.18). */
  readonly section: string;
}

const IN_RUN: ReadonlySet<string> = new Set([
  "w:commentReference",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);
const TEXT: ReadonlySet<string> = new Set(["w:t", "w:br", "w:tab", "w:cr", "w:sym"]);
const PROPERTIES: ReadonlySet<string> = new Set(["w:sdtPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr"]);
const TRACKED_MARK: ReadonlySet<string> = new Set([
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:rPrChange",
]);
const OF_ONE_PARAGRAPH: ReadonlySet<string> = new Set(["w:sectPr", "w:pPrChange"]);

export interface PreservedOptions {
  /** The old text was the control's prompt. */
  readonly prompted: boolean;
  /** Changes to controls inside that have been worked out already. */
  readonly splices: readonly Splice[];
  /** The content stands in a paragraph. */
  readonly isRun: boolean;
}

/** Gathers what must not be lost with the old text. */
export function preservedIn(
  xml: string,
  content: XmlElement,
  { prompted, splices, isRun }: PreservedOptions,
): Preserved {
  const preserved = { starts: "", ends: "", references: "", inline: "", blocks: "", section: "" };
  let run: { readonly properties: string; readonly ofText: boolean } | undefined;
  let paragraphProperties: string | undefined;

  const copy = (element: XmlElement, declarations: Declarations) =>
    copyOf(
      xml,
      element,
      declarations,
      splices.filter(({ start, end }) => start >= element.start && end <= element.end),
    );

  const keepRun = (element: XmlElement, declarations: Declarations) => {
    const properties = child(element, "w:rPr");
    const inside = declarationsOf(element, declarations);
    const ofText = element.children.some((node) => isElement(node) && TEXT.has(node.name));
    if (!run || (ofText && !run.ofText)) {
      run = { properties: properties ? runProperties(xml, properties, inside, prompted) : "", ofText };
    }
    const standing = element.children.filter(
      (node): node is XmlElement => isElement(node) && IN_RUN.has(node.name),
    );
    if (standing.length === 0) return;
    const gone = element.children.filter(
      (node) => isElement(node) && node !== properties && !IN_RUN.has(node.name),
    );
    const cuts = (gone as readonly XmlElement[]).map(({ start, end }) => ({ start, end, text: "" }));
    const within = splices.filter(({ start, end }) =>
      standing.some((each) => start >= each.start && end <= each.end),
    );
    const source = copyOf(xml, element, declarations, [...cuts, ...within]);
    if (standing.every(({ name }) => name === "w:commentReference")) preserved.references += source;
    else preserved.inline += source;
  };

  const gather = (parent: XmlElement, around: Declarations, inParagraph: boolean) => {
    for (const element of parent.children) {
      if (!isElement(element)) continue;
      const { name } = element;
      if (name === "w:r") keepRun(element, around);
      else if (name === "w:pPr") {
        paragraphProperties ??= commonProperties(xml, element, around);
        const section = child(element, "w:sectPr");
        if (section) preserved.section = copy(section, declarationsOf(element, around));
      } else if (name.endsWith("RangeStart") || name === "w:bookmarkStart" || name === "w:permStart") {
        preserved.starts += copy(element, around);
      } else if (name.endsWith("RangeEnd") || name === "w:bookmarkEnd" || name === "w:permEnd") {
        preserved.ends += copy(element, around);
      } else if (name === "w:del" || name === "w:moveFrom" || name === "mc:AlternateContent") {
        preserved[inParagraph ? "inline" : "blocks"] += copy(element, around);
      } else if ((name === "w:sdt" || name === "w:tbl") && holdsTag(element)) {
        preserved[inParagraph ? "inline" : "blocks"] += copy(element, around);
      } else if (!PROPERTIES.has(name)) {
        gather(element, declarationsOf(element, around), inParagraph || name === "w:p");
      }
    }
  };
  gather(content, {}, isRun);
  const { references, ...rest } = preserved;
  return {
    ...rest,
    ends: preserved.ends + references,
    runProperties: run?.properties ?? "",
    paragraphProperties: paragraphProperties ?? "",
  };
}

/** Whether a control with a tag is or stands in this: an answer of its own, or our own words. */
export function holdsTag(element: XmlElement): boolean {
  if (element.name === "w:sdt" && child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"]) return true;
  return element.children.some((node) => isElement(node) && holdsTag(node));
}

/** The look of the text, without what makes it look like a prompt and what was tracked about it. */
function runProperties(xml: string, properties: XmlElement, around: Declarations, prompted: boolean): string {
  const gone = (node: XmlElement) =>
    node.name === "w:rPrChange" ||
    (node.name === "w:rStyle" && (prompted || node.attributes["w:val"] === PROMPT_STYLE)) ||
    (node.name === "w:color" && prompted);
  const children = properties.children.filter(isElement);
  const cut = children.filter(gone);
  return cut.length === children.length
    ? ""
    : copyOf(
        xml,
        properties,
        around,
        cut.map(({ start, end }) => ({ start, end, text: "" })),
      );
}

/** A `w:pPr` that any paragraph of the control may have: without its section and what was tracked about it. */
function commonProperties(xml: string, properties: XmlElement, around: Declarations): string {
  return copyOf(xml, properties, around, [
    ...withoutChildren(properties, OF_ONE_PARAGRAPH),
    ...withoutChildren(child(properties, "w:rPr"), TRACKED_MARK),
  ]);
}
