import { ownText, type XmlElement } from "../xml/parse";
import { drawnText } from "./form-field";
import { symbolText } from "./symbols";

/** What an element of a run says by itself. Undefined where it is no text. */
export function textInRun(node: XmlElement): string | undefined {
  switch (node.name) {
    case "w:t":
      return literalText(node);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:softHyphen":
      return "\u00AD";
    case "w:sym":
      return symbolText(node.attributes);
    default:
      return undefined;
  }
}

/** The same, with what a form field draws that has no text of its own: nothing to replace by other words. */
export const seenInRun = (node: XmlElement): string | undefined => textInRun(node) ?? drawnText(node);

/** The text of a `w:t`. Without `xml:space`, white space around it is layout of the XML (17.3.3.31). */
function literalText(element: XmlElement): string {
  let text = ownText(element);
  if (element.attributes["xml:space"] !== "preserve") text = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
