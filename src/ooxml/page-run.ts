import { child, isElement, textOf } from "../xml/read";
import type { XmlElement } from "../xml/parse";
import type { PageInline, PageMark } from "./page-model";
import { isOn, type PageStyle, type PageStyles } from "./page-styles";
import { symbolText } from "./read-symbol";

/** The content of a run: text in one look, and what stands between. */
export function readRun(
  run: XmlElement,
  paragraphStyle: PageStyle,
  styles: PageStyles,
): readonly PageInline[] {
  const properties = child(run, "w:rPr");
  if (isOn(properties, "w:vanish") === true) return [];
  const style = styles.style(child(properties, "w:rStyle")?.attributes["w:val"]);
  const isHeading = paragraphStyle.role !== "normal" && paragraphStyle.role !== "list";
  const look = {
    // The view has its own weight for titles and headings.
    bold: isOn(properties, "w:b") ?? (style.bold || (paragraphStyle.bold && !isHeading)),
    italic: isOn(properties, "w:i") ?? (style.italic || paragraphStyle.italic),
    underline: isOn(properties, "w:u") ?? false,
  };
  return inlinesOf(run).map((inline) =>
    typeof inline === "string" ? { type: "text", text: inline, ...look } : inline,
  );
}

function inlinesOf(run: XmlElement): readonly (string | PageMark)[] {
  return run.children.filter(isElement).flatMap((element): readonly (string | PageMark)[] => {
    switch (element.name) {
      case "w:t":
        return [textOf(element)];
      case "w:noBreakHyphen":
        return ["\u2011"];
      case "w:br":
      case "w:cr":
        return [mark("break")];
      case "w:tab":
      case "w:ptab":
        return [mark("tab")];
      case "w:sym":
        return [symbolText(element.attributes)];
      case "w:commentReference":
        return [mark("comment")];
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return [mark("image", imageLabel(element)), ...textBoxOf(element)];
      case "mc:AlternateContent":
        return inlinesOf(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element);
      default:
        return [];
    }
  });
}

const mark = (type: PageMark["type"], label = ""): PageMark => ({ type, label });

function imageLabel(drawing: XmlElement): string {
  const frame = drawing.children.find(isElement);
  const properties = child(frame, "wp:docPr")?.attributes;
  return properties?.["descr"] ?? properties?.["title"] ?? properties?.["name"] ?? "";
}

/** A text box inside a drawing degrades to its text. */
function textBoxOf(drawing: XmlElement): readonly string[] {
  const texts: string[] = [];
  const collect = (element: XmlElement) => {
    for (const node of element.children.filter(isElement)) {
      if (node.name === "w:t") texts.push(textOf(node));
      else collect(node);
    }
  };
  collect(drawing);
  return texts;
}
