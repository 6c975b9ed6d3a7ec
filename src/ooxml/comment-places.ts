import { isVisible } from "../audit/visible-text";
import type { CellAddress } from "../document/cell-address";
import { cellKey, type PlaceKey } from "../document/cell-text";
import { child, type XmlElement } from "../xml/parse";
import { commentAnchors } from "./comment-anchors";
import { lineOf } from "./found-anchor";
import { controlIds } from "./stable-ids";
import { WITHOUT_TEXT } from "./walked-content";

/** Where the marks of a comment go, as offsets in the source. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The places of a main part that comments can be put on: cells by their key, and boxes by their tag, the first of several. */
export interface CommentablePlaces {
  readonly cells: ReadonlyMap<PlaceKey, XmlElement>;
  readonly boxes: ReadonlyMap<string, FoundBox>;
}

interface FoundBox {
  readonly element: XmlElement;
  readonly at: CellAddress | undefined;
}

export function commentablePlaces(root: XmlElement): CommentablePlaces {
  const cells = new Map<PlaceKey, XmlElement>();
  const boxes = new Map<string, FoundBox>();
  commentAnchors(
    root,
    "text",
    {},
    {
      cell: (at, element) => cells.set(cellKey(at), element),
      control: (tag, element, at) => {
        if (!boxes.has(tag)) boxes.set(tag, { element, at });
      },
    },
  );
  return { cells, boxes };
}

/** The first line that a cell says: around all of it, so around a control that locks it. */
export function stretchOfCell(cell: XmlElement): Stretch | undefined {
  const lines = paragraphsIn(cell);
  const line = lines.find((each) => isVisible(lineOf(each))) ?? lines[0];
  return line && stretchOver(line, line);
}

/**
 * All that a box says, inside it. LibreOffice 7.4 drops the first paragraph of a
 * box of whole paragraphs where the mark of a comment stands in it (seen): a
 * comment on a box that has no other is put beside it, on the words that label it.
 */
export function stretchOfBox({ cells, boxes }: CommentablePlaces, tag: string): Stretch | undefined {
  const { element, at } = boxes.get(tag) ?? {};
  const content = child(element, "w:sdtContent");
  if (!content || content.selfClosing) return undefined;
  const paragraphs = paragraphsIn(content);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const inside =
    first && last ? stretchOver(first, last) : { start: content.contentStart, end: content.contentEnd };
  if (!first || first !== last || !at) return inside;
  for (let before = at.cell - 1; before >= 0; before -= 1) {
    const label = cells.get(cellKey({ ...at, cell: before }));
    const isLabel = label && paragraphsIn(label).some((each) => isVisible(lineOf(each)));
    if (isLabel) return stretchOfCell(label);
  }
  return inside;
}

const stretchOver = (first: XmlElement, last: XmlElement): Stretch => ({
  start: behindStarts(first) ?? first.contentStart,
  end: last.contentEnd,
});

/** Behind the properties of a paragraph and the starts of earlier comments on all of it. */
function behindStarts({ children }: XmlElement): number | undefined {
  let at: number | undefined;
  for (const node of children) {
    if (typeof node === "string" || (node.name !== "w:pPr" && node.name !== "w:commentRangeStart")) break;
    at = node.end;
  }
  return at;
}

/** The paragraphs of a cell or a box that have anything in them, in their order. */
function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((node): readonly XmlElement[] => {
    if (typeof node === "string" || WITHOUT_TEXT.has(node.name) || node.name === "w:tbl") return [];
    if (node.name === "w:p") return node.selfClosing ? [] : [node];
    return node.name === "w:r" ? [] : paragraphsIn(node);
  });
}

/** Ids as comments have them: eight hexadecimal digits below 7FFFFFFF, the same for the same key, none of them taken. */
export function hexIds(taken: Iterable<string>): (key: string) => string {
  const newId = controlIds([0x7fffffff, ...[...taken].map((id) => Number.parseInt(id, 16))]);
  return (key) => newId(key).toString(16).toUpperCase().padStart(8, "0");
}

/** The values of an attribute that holds such ids, wherever in these texts. */
export function idsSaid(attribute: "paraId" | "durableId", texts: readonly string[]): readonly string[] {
  const pattern = new RegExp(`:${attribute}\\s*=\\s*["']([0-9A-Fa-f]{8})["']`, "g");
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = ""]) => id));
}
