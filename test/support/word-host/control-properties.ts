import { Tree } from "./xml-tree";

/** Types of control by what names them in `w:sdtPr`, with the version that lists and makes them. */
const TYPES: readonly (readonly [element: string, type: string, since: string])[] = [
  ["w:text", "PlainText", "1.5"],
  ["w14:checkbox", "CheckBox", "1.7"],
  ["w:dropDownList", "DropDownList", "1.9"],
  ["w:comboBox", "ComboBox", "1.9"],
  ["w:date", "DatePicker", "desktop"],
  ["w:picture", "Picture", "desktop"],
  ["w:group", "Group", "desktop"],
];

/** The order of children of `w:sdtPr` that Word writes. */
const ORDER = [
  "w:rPr",
  "w:alias",
  "w:tag",
  "w:id",
  "w:lock",
  "w:placeholder",
  "w:temporary",
  "w:showingPlcHdr",
];

export function typeOfControl(sdt: Tree): string {
  const properties = propertiesOf(sdt);
  return TYPES.find(([element]) => properties.child(element))?.[1] ?? "RichText";
}

/** The version of WordApi from which this type of control can be asked for; undefined for none. */
export function sinceOfType(type: string): string | undefined {
  const since = type === "RichText" ? "1.1" : TYPES.find(([, name]) => name === type)?.[2];
  return since === "desktop" ? undefined : since;
}

/** The element that makes a control this type; none for rich text. */
export function elementOfType(type: string): string | undefined {
  return TYPES.find(([, name]) => name === type)?.[0];
}

export function propertiesOf(sdt: Tree): Tree {
  let properties = sdt.child("w:sdtPr");
  if (!properties) sdt.insert(0, (properties = new Tree("w:sdtPr")));
  return properties;
}

/** A property that is one value, such as the tag. */
export function valueOf(sdt: Tree, name: string): string {
  return propertiesOf(sdt).child(name)?.attributes["w:val"] ?? "";
}

/** Sets a property, in its place among the others; undefined takes it out. */
export function setValue(sdt: Tree, name: string, value: string | undefined): void {
  const properties = propertiesOf(sdt);
  properties.child(name)?.remove();
  if (value === undefined) return;
  const made = new Tree(name, value === "" ? {} : { "w:val": value });
  const after = ORDER.includes(name) ? ORDER.slice(0, ORDER.indexOf(name)) : ORDER;
  const before = properties.elements.filter((each) => after.includes(each.name)).at(-1);
  properties.insert(before ? before.index + 1 : 0, made);
}

/** A switch is on unless it says otherwise (ECMA-376 Part 1, 17.17.4). */
export function isOn(element: Tree | undefined): boolean {
  return element !== undefined && !["0", "false", "off"].includes(element.attributes["w:val"] ?? "");
}

export const showsPrompt = (sdt: Tree): boolean => isOn(propertiesOf(sdt).child("w:showingPlcHdr"));

/** Both locks are one word (17.18.50). */
export function locksOf(sdt: Tree): { readonly content: boolean; readonly control: boolean } {
  const lock = valueOf(sdt, "w:lock");
  return {
    content: lock === "contentLocked" || lock === "sdtContentLocked",
    control: lock === "sdtLocked" || lock === "sdtContentLocked",
  };
}

export function setLocks(sdt: Tree, locks: ReturnType<typeof locksOf>): void {
  const { content, control } = locks;
  const word = content ? (control ? "sdtContentLocked" : "contentLocked") : control ? "sdtLocked" : undefined;
  setValue(sdt, "w:lock", word);
}
