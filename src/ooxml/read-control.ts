import type { XmlElement } from "../xml/parse";
import { child } from "../xml/read";
import { FIXED_TAG } from "./fixed-tag";

/** What the `w:sdtPr` of a content control says of it (17.5.2.38). */
export interface ControlProperties {
  readonly tag: string;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** Name of the glossary docPart that holds the prompt; empty where the control names none. */
  readonly placeholder: string;
  /** Whether it says that its content is its prompt (17.5.2.39). */
  readonly flagged: boolean;
  /** Whether it only locks words of ours: no place for an answer. */
  readonly fixed: boolean;
}

export function controlProperties(sdt: XmlElement): ControlProperties {
  let tag = "";
  let alias = "";
  let kind: "text" | "choice" = "text";
  let placeholder = "";
  let flagged = false;
  let locked = false;
  for (const node of child(sdt, "w:sdtPr")?.children ?? []) {
    if (typeof node === "string") continue;
    switch (node.name) {
      case "w:tag":
        tag = node.attributes["w:val"] ?? "";
        break;
      case "w:alias":
        alias = node.attributes["w:val"] ?? "";
        break;
      case "w:dropDownList":
      case "w:comboBox":
        kind = "choice";
        break;
      case "w:placeholder":
        placeholder = child(node, "w:docPart")?.attributes["w:val"] ?? "";
        break;
      case "w:showingPlcHdr":
        flagged = isOn(node);
        break;
      case "w:lock":
        locked = node.attributes["w:val"] === "sdtContentLocked";
        break;
    }
  }
  return { tag, alias, kind, placeholder, flagged, fixed: tag === FIXED_TAG || (locked && tag === "") };
}

/** An element that is a switch is on unless it says otherwise (17.17.4). */
function isOn(element: XmlElement): boolean {
  return !["0", "false", "off"].includes(element.attributes["w:val"] ?? "");
}
