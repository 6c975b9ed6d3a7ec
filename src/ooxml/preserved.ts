import { child, isElement, type XmlElement } from "../xml/parse";
import { joined, NOTHING, type Markup } from "../xml/write";
import { PROMPT_STYLE } from "./paragraph";
import { copyOf, declarationsOf, withoutChildren, type Declarations, type Splice } from "./splice";

/** What outlives the text of a control when that is replaced, as XML. */
export interface Preserved {
  /** Starts of comments, bookmarks and the like. */
  readonly starts: Markup;
  /** Their ends, and the marks of comments. */
  readonly ends: Markup;
  /** What stands in the text without being text: footnotes, pictures, other answers, tracked deletions. */
  readonly inline: Markup;
  /** The same between paragraphs: tables and controls that hold other answers. */
  readonly blocks: Markup;
  /** `w:rPr` and `w:pPr` of the first text. */
  readonly runProperties: Markup;
  readonly paragraphProperties: Markup;
  /** The section that ends in the control (17.6.18). */
  readonly section: Markup;
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
  "w:vanish",
  "w:specVanish",
]);
const OF_ONE_PARAGRAPH: ReadonlySet<string> = new Set(["w:sectPr", "w:pPrChange"]);
const LISTED: ReadonlySet<string> = new Set([...OF_ONE_PARAGRAPH, "w:numPr", "w:pStyle"]);

export interface PreservedOptions {
  /** The old text was the control's prompt. */
  readonly prompted: boolean;
  /** Changes to controls inside that have been worked out already. */
  readonly splices: readonly Splice[];
  /** The content stands in a paragraph. */
  readonly isRun: boolean;
  /** Tags whose controls are part of the old text, and go with it. */
  readonly gone: ReadonlySet<string>;
  /** Paragraphs of the new text are in no list. */
  readonly unlisted: boolean;
}

type Content = Pick<XmlElement, "children">;

/** Gathers what must not be lost with the old text. */
export function preservedIn(
  xml: string,
  content: Content,
  { prompted, splices, isRun, gone, unlisted }: PreservedOptions,
): Preserved {
  const starts: Markup[] = [];
  const ends: Markup[] = [];
  const references: Markup[] = [];
  const inline: Markup[] = [];
  const blocks: Markup[] = [];
  let section = NOTHING;
  let run: { readonly properties: Markup; readonly ofText: boolean } | undefined;
  let paragraphProperties: Markup | undefined;

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
      run = { properties: properties ? runProperties(xml, properties, inside, prompted) : NOTHING, ofText };
    }
    const standing = element.children.filter(
      (node): node is XmlElement => isElement(node) && IN_RUN.has(node.name),
    );
    if (standing.length === 0) return;
    const old = element.children.filter(
      (node) => isElement(node) && node !== properties && !IN_RUN.has(node.name),
    );
    const cuts = (old as readonly XmlElement[]).map(({ start, end }) => ({ start, end, text: NOTHING }));
    const within = splices.filter(({ start, end }) =>
      standing.some((each) => start >= each.start && end <= each.end),
    );
    const source = copyOf(xml, element, declarations, [...cuts, ...within]);
    (standing.every(({ name }) => name === "w:commentReference") ? references : inline).push(source);
  };

  const gather = (parent: Content, around: Declarations, inParagraph: boolean) => {
    for (const element of parent.children) {
      if (!isElement(element)) continue;
      const { name } = element;
      if (name === "w:r") keepRun(element, around);
      else if (name === "w:pPr") {
        paragraphProperties ??= commonProperties(xml, element, around, unlisted);
        const ending = child(element, "w:sectPr");
        if (ending) section = copy(ending, declarationsOf(element, around));
      } else if (name.endsWith("RangeStart") || name === "w:bookmarkStart" || name === "w:permStart") {
        starts.push(copy(element, around));
      } else if (name.endsWith("RangeEnd") || name === "w:bookmarkEnd" || name === "w:permEnd") {
        ends.push(copy(element, around));
      } else if (name === "w:del" || name === "w:moveFrom" || name === "mc:AlternateContent") {
        (inParagraph ? inline : blocks).push(copy(element, around));
      } else if ((name === "w:sdt" || name === "w:tbl") && holdsTag(element, gone)) {
        (inParagraph ? inline : blocks).push(copy(element, around));
      } else if (!PROPERTIES.has(name)) {
        gather(element, declarationsOf(element, around), inParagraph || name === "w:p");
      }
    }
  };
  gather(content, {}, isRun);
  return {
    starts: joined(starts),
    ends: joined([...ends, ...references]),
    inline: joined(inline),
    blocks: joined(blocks),
    runProperties: run?.properties ?? NOTHING,
    paragraphProperties: paragraphProperties ?? NOTHING,
    section,
  };
}

/** Whether a control with a tag but one of these is or stands in this: an answer of its own, or our own words. */
export function holdsTag(element: XmlElement, but: ReadonlySet<string>): boolean {
  if (element.name === "w:sdt") {
    const tag = child(child(element, "w:sdtPr"), "w:tag")?.attributes["w:val"];
    if (tag && !but.has(tag)) return true;
  }
  return element.children.some((node) => isElement(node) && holdsTag(node, but));
}

/** The look of the text, without what makes it look like a prompt or hides it, and what was tracked about it. */
function runProperties(xml: string, properties: XmlElement, around: Declarations, prompted: boolean): Markup {
  const gone = (node: XmlElement) =>
    node.name === "w:rPrChange" ||
    node.name === "w:vanish" ||
    (node.name === "w:rStyle" && (prompted || node.attributes["w:val"] === PROMPT_STYLE)) ||
    (node.name === "w:color" && prompted);
  const children = properties.children.filter(isElement);
  const cut = children.filter(gone);
  return cut.length === children.length
    ? NOTHING
    : copyOf(
        xml,
        properties,
        around,
        cut.map(({ start, end }) => ({ start, end, text: NOTHING })),
      );
}

/**
 * A `w:pPr` that any paragraph of the control may have: without its section, what was tracked about it and what hides
 * its mark; without its list, where asked, and then without the style that may be what put it into one.
 */
function commonProperties(
  xml: string,
  properties: XmlElement,
  around: Declarations,
  unlisted: boolean,
): Markup {
  return copyOf(xml, properties, around, [
    ...withoutChildren(properties, unlisted ? LISTED : OF_ONE_PARAGRAPH),
    ...withoutChildren(child(properties, "w:rPr"), TRACKED_MARK),
  ]);
}
