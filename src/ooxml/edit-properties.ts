import type { XmlElement } from "../xml/parse";
import { child, childElements, childrenNamed } from "../xml/read";
import { escapeAttribute } from "../xml/write";
import { withoutChildren } from "./edit-source";
import type { Splice } from "./edit-splice";

/** What stands before `w:showingPlcHdr` in the order Word and the schema both accept (17.5.2.38). */
const BEFORE_FLAG: ReadonlySet<string> = new Set([
  "w:rPr",
  "w:alias",
  "w:tag",
  "w:id",
  "w:lock",
  "w:placeholder",
  "w:temporary",
]);

/** A binding would have Word fill the control from elsewhere the next time it opens the document (17.5.2.6). */
const BINDINGS: ReadonlySet<string> = new Set(["w:dataBinding", "w15:dataBinding"]);
const FLAG: ReadonlySet<string> = new Set(["w:showingPlcHdr"]);

export interface NewState {
  readonly text: string;
  readonly showsPrompt: boolean;
  readonly declaration: string;
}

/** Changes to a control's properties that go with its new content. */
export function propertySplices(
  xml: string,
  sdt: XmlElement,
  { text, showsPrompt, declaration }: NewState,
): readonly Splice[] {
  const properties = child(sdt, "w:sdtPr");
  if (!properties) return [];
  const splices = [
    ...withoutChildren(properties, BINDINGS),
    ...withoutChildren(properties, FLAG),
    ...lastValueSplices(xml, properties, text),
  ];
  if (!showsPrompt) return splices;
  const before = childElements(properties).filter(({ name }) => BEFORE_FLAG.has(name));
  const at = before[before.length - 1]?.end ?? properties.contentStart;
  return [...splices, { start: at, end: at, text: `<w:showingPlcHdr${declaration}/>` }];
}

/** A list remembers the value last chosen, where it was bound (17.5.2.15). */
function lastValueSplices(xml: string, properties: XmlElement, text: string): readonly Splice[] {
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  if (list?.attributes["w:lastValue"] === undefined) return [];
  const items = childrenNamed(list, "w:listItem").map(({ attributes }) => attributes);
  const chosen = items.find((item) => (item["w:displayText"] ?? item["w:value"]) === text);
  const tag = xml.slice(list.start, list.contentStart);
  const attribute = /(lastValue\s*=\s*)("[^"]*"|'[^']*')/.exec(tag);
  if (!attribute) return [];
  const start = list.start + attribute.index + (attribute[1] ?? "").length;
  const end = list.start + attribute.index + attribute[0].length;
  return [{ start, end, text: `"${escapeAttribute(chosen?.["w:value"] ?? text)}"` }];
}
