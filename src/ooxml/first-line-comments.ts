import { isVisible } from "../audit/visible-text";
import {
  child,
  childElements,
  eachElement,
  elementsBelow,
  landmarksBelow,
  type XmlElement,
} from "../xml/parse";
import { controlProperties } from "./control-properties";
import { textInRun } from "./run-text";
import { WITHOUT_TEXT } from "./walked-content";

const MARK = "w:commentReference";
const MARKS: ReadonlySet<string> = new Set([MARK]);

/**
 * Tags of the boxes of whole paragraphs in whose first one a comment stands behind words. LibreOffice 7.4 drops these
 * words and the comment when it saves the document (seen); a comment in a later paragraph, or on the label, it keeps.
 */
export function tagsOfFirstLineComments(root: XmlElement): readonly string[] {
  const isMarked = landmarksBelow(root, MARKS);
  const boxes = elementsBelow(root, "w:sdt").filter((box) => isMarked(box) && hasMarkedFirstLine(box));
  return [...new Set(boxes.map((box) => controlProperties(box).tag).filter((tag) => tag !== ""))];
}

function hasMarkedFirstLine(box: XmlElement): boolean {
  const content = child(box, "w:sdtContent");
  const [first] = content ? childElements(content) : [];
  return first?.name === "w:p" && isMarkedBehindWords(first);
}

function isMarkedBehindWords(paragraph: XmlElement): boolean {
  let words = false;
  let marked = false;
  const walk = (element: XmlElement): void => {
    eachElement(element, (node) => {
      if (marked || WITHOUT_TEXT.has(node.name)) return;
      if (node.name === MARK) marked = words;
      else {
        const text = textInRun(node);
        if (text === undefined) walk(node);
        else words ||= isVisible(text);
      }
    });
  };
  walk(paragraph);
  return marked;
}
