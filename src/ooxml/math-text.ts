import { child, childElements, childrenNamed, textOf, type XmlElement } from "../xml/parse";

/** An equation on one line, as it would be typed (22.1): "(a+b)/2", "x^2", "√(y)". */
export function mathText(element: XmlElement): string {
  const part = (name: string) => mathIn(child(element, name));
  const property = (name: string, otherwise: string) =>
    child(child(element, `${element.name}Pr`), name)?.attributes["m:val"] ?? otherwise;
  switch (element.name) {
    case "m:t":
    case "w:t":
      return textOf(element);
    case "m:f":
      return `${grouped(part("m:num"))}/${grouped(part("m:den"))}`;
    case "m:sSup":
      return `${part("m:e")}^${grouped(part("m:sup"))}`;
    case "m:sSub":
      return `${part("m:e")}_${grouped(part("m:sub"))}`;
    case "m:sSubSup":
      return `${part("m:e")}_${grouped(part("m:sub"))}^${grouped(part("m:sup"))}`;
    case "m:rad":
      return `${part("m:deg")}√(${part("m:e")})`;
    case "m:nary": {
      const limits = [
        ["_", part("m:sub")],
        ["^", part("m:sup")],
      ].flatMap(([sign = "", text = ""]) => (text === "" ? [] : [sign + grouped(text)]));
      return `${property("m:chr", "∫")}${limits.join("")} ${part("m:e")}`;
    }
    case "m:d": {
      const inside = childrenNamed(element, "m:e").map(mathIn).join(property("m:sepChr", "|"));
      return `${property("m:begChr", "(")}${inside}${property("m:endChr", ")")}`;
    }
    case "m:m":
      return `[${childrenNamed(element, "m:mr")
        .map((row) => childrenNamed(row, "m:e").map(mathIn).join(", "))
        .join("; ")}]`;
    case "w:del":
    case "w:moveFrom":
      return "";
    default:
      return mathIn(element);
  }
}

const mathIn = (element: XmlElement | undefined): string =>
  element ? childElements(element).map(mathText).join("") : "";

/** More than one sign stays together. */
const grouped = (text: string): string => (Array.from(text).length > 1 ? `(${text})` : text);
