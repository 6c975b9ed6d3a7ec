import type { XmlElement } from "../xml/parse";
import { child, childrenNamed } from "../xml/read";
import type { PageControl, PageInline } from "./page-model";
import { isOn } from "./page-styles";

/** Where a field begins, where its result does, or where it ends (17.16.18): gone once the paragraph is read. */
export interface FieldEdge {
  readonly type: "field";
  readonly edge: "begin" | "separate" | "end";
  /** What a text form field asks for; undefined for every other field. */
  readonly asks?: string;
  readonly name?: string;
}

/** A `w:fldChar`; a form field of Word's older kind (17.16.17) as the box it draws. */
export function readFieldEdge(field: XmlElement): readonly (FieldEdge | PageControl | string)[] {
  const kind = field.attributes["w:fldCharType"];
  if (kind !== "begin" && kind !== "separate" && kind !== "end") return [];
  const edge: FieldEdge = { type: "field", edge: kind };
  const data = child(field, "w:ffData");
  if (!data) return [edge];
  const name = child(data, "w:name")?.attributes["w:val"] ?? "";
  const box = child(data, "w:checkBox");
  if (box) return [edge, isTicked(box) ? "☒" : "☐"];
  const list = child(data, "w:ddList");
  if (list) return [edge, dropDown(list, name)];
  const text = child(data, "w:textInput");
  return text ? [{ ...edge, name, asks: child(text, "w:default")?.attributes["w:val"] ?? "" }] : [edge];
}

const isTicked = (box: XmlElement): boolean => isOn(box, "w:checked") ?? isOn(box, "w:default") ?? false;

function dropDown(list: XmlElement, name: string): PageControl {
  const choices = childrenNamed(list, "w:listEntry").map(({ attributes }) => attributes["w:val"] ?? "");
  const chosen = child(list, "w:result") ?? child(list, "w:default");
  const text = choices[Number(chosen?.attributes["w:val"] ?? 0)] ?? "";
  return { ...EMPTY_BOX, alias: name, kind: "choice", text: text.trim() === "" ? "" : text, choices };
}

const EMPTY_BOX: PageControl = {
  type: "control",
  tag: "",
  alias: "",
  kind: "text",
  text: "",
  prompt: "",
  choices: [],
  comments: 0,
  locked: true,
};

/** The line with every text form field as the one box it is, and without the edges of fields. */
export function withFields(inlines: readonly (PageInline | FieldEdge)[]): readonly PageInline[] {
  const result: PageInline[] = [];
  for (let at = 0; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (!inline) continue;
    if (inline.type !== "field") {
      result.push(inline);
      continue;
    }
    const end =
      inline.asks === undefined ? -1 : inlines.findIndex((each, index) => index > at && isEnd(each));
    // A field whose end stands in a later paragraph stays the text it is.
    if (end < 0) continue;
    result.push(textField(inline, inlines.slice(at, end)));
    at = end;
  }
  return result;
}

const isEnd = (inline: PageInline | FieldEdge): boolean => inline.type === "field" && inline.edge === "end";

function textField(
  { asks = "", name = "" }: FieldEdge,
  shown: readonly (PageInline | FieldEdge)[],
): PageControl {
  const text = shown.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
  const isEmpty = text.trim() === "" || text === asks;
  return { ...EMPTY_BOX, alias: name, text: isEmpty ? "" : text, prompt: asks };
}
