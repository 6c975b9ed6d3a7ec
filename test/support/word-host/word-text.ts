import type { Behaviour } from "./behaviour";
import { isOn } from "./control-properties";
import type { Tree } from "./xml-tree";

/** With tracked changes as they show, or as if all were accepted or rejected. */
export type View = "All" | "Current" | "Original";

const SKIPPED: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sectPr",
  "w:instrText",
  // Text boxes float beside the text; Word's texts do not have them.
  "mc:AlternateContent",
  "w:drawing",
  "w:pict",
]);
const GONE: Readonly<Record<string, View>> = {
  "w:del": "Current",
  "w:moveFrom": "Current",
  "w:ins": "Original",
  "w:moveTo": "Original",
};
/** Ends a paragraph or a row, before it is known whether another follows. */
const END = "\u0003";

/** What Word gives as the text of these elements: not what a reader makes of it. */
export function wordText(elements: readonly Tree[], behaviour: Behaviour, view: View = "All"): string {
  const text = elements.map((each) => textOf(each, behaviour, view)).join("");
  return withoutEnd(text).replaceAll(END, behaviour.paragraphMark);
}

function textOf(element: Tree, behaviour: Behaviour, view: View): string {
  const { name } = element;
  if (SKIPPED.has(name) || GONE[name] === view) return "";
  const inner = () => element.elements.map((each) => textOf(each, behaviour, view)).join("");
  switch (name) {
    case "w:p":
      return inner() + END;
    case "w:tc":
      return `${withoutEnd(inner())}\t`;
    case "w:tr":
      if (view !== "All" && isMarked(element, view)) return "";
      return inner().replace(/\t$/, "") + END;
    case "w:sdt": {
      const hidden =
        behaviour.prompts === "empty" && isOn(element.child("w:sdtPr")?.child("w:showingPlcHdr"));
      return hidden ? "" : inner();
    }
    case "w:t":
    case "w:delText":
      return literal(element);
    case "w:tab":
      return "\t";
    case "w:br":
    case "w:cr":
      return element.attributes["w:type"] === "page" ? "\f" : behaviour.lineMark;
    case "w:noBreakHyphen":
      return "\u001e";
    case "w:softHyphen":
      return "\u001f";
    // Whatever the sign: Word's text has a bracket in its place.
    case "w:sym":
      return "(";
    default:
      return inner();
  }
}

/** A row is marked itself as taken out or put in (17.13.5.12, 17.13.5.17). */
const isMarked = (row: Tree, view: View): boolean =>
  row.child("w:trPr")?.child(view === "Current" ? "w:del" : "w:ins") !== undefined;

function literal(element: Tree): string {
  const text = element.children.filter((node) => typeof node === "string").join("");
  return element.attributes["xml:space"] === "preserve" ? text : text.trim();
}

const withoutEnd = (text: string): string => (text.endsWith(END) ? text.slice(0, -1) : text);
