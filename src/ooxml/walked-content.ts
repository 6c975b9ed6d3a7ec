import type { CellAddress } from "../document/audit-document";
import { childElements, childrenNamed, isElement, type XmlElement } from "../xml/parse";
import type { OpenTable } from "./open-table";
import type { ControlLevel } from "./text-flow";
import type { TextSources } from "./text-sources";

/** A content control that may hold an answer. */
export interface FoundControl {
  readonly tag: string;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** Name of the docPart that holds its prompt. */
  readonly placeholder: string;
  readonly element: XmlElement;
  readonly level: ControlLevel;
  readonly text: string;
  /** The same without the numbers of lists. */
  readonly plain: string;
  /** Locked against typing. */
  readonly locked: boolean;
  /** Shows its prompt: its text is empty although it has content. */
  readonly prompted: boolean;
  readonly at: CellAddress | undefined;
  /** The innermost control around it, by its place among them all. */
  readonly within: number | undefined;
  /** Stands in the fallback of a text box, which says the same again for older programs. */
  readonly repeated: boolean;
}

/** Where a line of text stands. */
export interface Standing {
  readonly where: "text" | "text-box" | "footnote" | "endnote";
  readonly at?: CellAddress;
  /** The tag of the control it stands in. */
  readonly tag?: string;
  /** The last table that began before it; -1 before the first. */
  readonly after: number;
  /** Taken for the prompt of its control for no other reason than that the control says so. */
  readonly prompt?: boolean;
}

export interface StandingText extends Standing {
  readonly text: string;
}

/** A line with where it stands, as an object that takes no more room than it must: a document has hundreds. */
export function standingText(
  text: string,
  where: Standing["where"],
  after: number,
  at: CellAddress | undefined,
  tag: string | undefined,
): StandingText {
  const standing = at ? { where, after, at, text } : { where, after, text };
  return tag ? { ...standing, tag } : standing;
}

export interface WalkedContent {
  /** In document order. */
  readonly controls: readonly FoundControl[];
  readonly tables: readonly OpenTable[];
  /** All of it; few ask, and of a whole document it is long. */
  readonly text: () => string;
  /** Lines that stand in no control but those that lock our words. */
  readonly loose: readonly StandingText[];
  /** Lines that are not shown. */
  readonly hidden: readonly StandingText[];
}

/** Properties hold no text, and what was deleted or moved away is no longer said (17.13.5). */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:sectPr",
  "w:del",
  "w:moveFrom",
  "w:rt",
]);

/** The alternatives of a text, the one that Word shows in front: the first that asks for nothing it does not know, else the last. */
export function alternativesIn(element: XmlElement): readonly XmlElement[] {
  const all = element.children.filter(
    (node): node is XmlElement =>
      isElement(node) && (node.name === "mc:Choice" || node.name === "mc:Fallback"),
  );
  const shown =
    all.find(({ name, attributes }) => name === "mc:Fallback" || isKnown(attributes["Requires"] ?? "")) ??
    all[0];
  return shown ? [shown, ...all.filter((each) => each !== shown)] : [];
}

/** Prefixes of what Word has learnt since 2007, as it calls them. */
const KNOWN =
  /^(?:w1[0-9]\w*|wp1\d|wp[scgi]|wne|[vormacx]\w?\d*|am3d|aink|oel|cx\d*|mc|c1\d\w*|x1\d\w*|p1\d\w*)$/;

const isKnown = (requires: string): boolean =>
  requires.split(/\s+/).every((prefix) => prefix === "" || KNOWN.test(prefix));

/** The note that a reference stands for (17.11.10, 17.11.14); separators are none. */
export function noteOf(reference: XmlElement, { footnotes, endnotes }: TextSources): XmlElement | undefined {
  const isFootnote = reference.name === "w:footnoteReference";
  const id = reference.attributes["w:id"];
  return childrenNamed(isFootnote ? footnotes : endnotes, isFootnote ? "w:footnote" : "w:endnote").find(
    (note) => note.attributes["w:id"] === id && childElements(note).length > 0,
  );
}
