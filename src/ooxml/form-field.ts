import { child, childrenNamed, type XmlElement } from "../xml/parse";
import { isOn } from "./page-styles";

/** What Word draws for a form field of its older kind (ECMA-376 Part 1, 17.16.17), whose text is in no run. */
export type DrawnField = { readonly kind: "box"; readonly sign: string } | DrawnList;

export interface DrawnList {
  readonly kind: "list";
  readonly chosen: string;
  readonly choices: readonly string[];
}

/** The box to tick or the list to choose from that a field begins with. Undefined for every other field. */
export function drawnField(field: XmlElement): DrawnField | undefined {
  const data = field.attributes["w:fldCharType"] === "begin" ? child(field, "w:ffData") : undefined;
  const box = child(data, "w:checkBox");
  if (box) return { kind: "box", sign: isTicked(box) ? "☒" : "☐" };
  const list = child(data, "w:ddList");
  if (!list) return undefined;
  const choices = childrenNamed(list, "w:listEntry").map(({ attributes }) => attributes["w:val"] ?? "");
  const chosen = child(list, "w:result") ?? child(list, "w:default");
  return { kind: "list", chosen: choices[Number(chosen?.attributes["w:val"] ?? 0)] ?? "", choices };
}

const isTicked = (box: XmlElement): boolean => isOn(box, "w:checked") ?? isOn(box, "w:default") ?? false;

/** The same as text; undefined where nothing is drawn. */
export function drawnText(field: XmlElement): string | undefined {
  const drawn = field.name === "w:fldChar" ? drawnField(field) : undefined;
  return drawn?.kind === "list" ? drawn.chosen : drawn?.sign;
}
