import type { Control } from "../document/audit-document";
import { FIXED_TAG, isWordPrompt } from "../ooxml/control-properties";
import { kindsAsked, ofKinds } from "./abilities";

/**
 * Content controls of the body, or those of one tag, with these of their
 * properties asked for; one request whatever their number.
 */
export function askForControls(
  context: Word.RequestContext,
  properties: readonly string[],
  tag?: string,
): Word.ContentControlCollection {
  const all = context.document.body.getContentControls(kindsAsked());
  const controls = tag === undefined ? all : all.getByTag(tag);
  controls.load(properties.map((property) => `items/${property}`).join(","));
  return controls;
}

/** What `controlOf` needs. */
export const TEXT = ["id", "tag", "title", "type", "text", "placeholderText"] as const;

/**
 * The cell a control stands in. Each way to another object that is there costs
 * as much as the control itself, so no more than this.
 */
export const CELL = [
  "parentTableCellOrNullObject/rowIndex",
  "parentTableCellOrNullObject/cellIndex",
] as const;

/** Whether it stands in another control, as few do. */
export const NESTED = "parentContentControlOrNullObject/id";

/** Controls that may hold an answer: not those that lock our own words. */
export function answersIn(controls: Word.ContentControlCollection): readonly Word.ContentControl[] {
  return controls.items.filter((control) => control.tag !== FIXED_TAG);
}

/** A control as it reads; its place is for the caller to find. */
export function controlOf(control: Word.ContentControl): Control {
  const { tag, title, placeholderText } = control;
  const text = plainText(control.text);
  return {
    tag,
    alias: title,
    kind: isChoice(control) ? "choice" : "text",
    text: showsPrompt(text, placeholderText) ? "" : text,
  };
}

export const isChoice = ({ type }: Word.ContentControl): boolean =>
  type === "DropDownList" || type === "ComboBox";

/** The drop-down lists of the body, with what each offers. */
export type Lists = Word.ContentControlCollection;

/** Asks for them apart from other controls: asking a control of another kind for its list is an error. */
export function askForLists(context: Word.RequestContext): Lists {
  const lists = context.document.body.getContentControls(ofKinds(["DropDownList"]));
  lists.load(
    "items/id,items/dropDownListContentControl/listItems/items/displayText," +
      "items/dropDownListContentControl/listItems/items/value",
  );
  return lists;
}

/**
 * The list item that shows this text; for no text the one that brings the prompt
 * back, which Word gives without a display text or without a value.
 */
export function choiceIn(
  lists: Lists,
  { id, placeholderText }: Word.ContentControl,
  text: string,
): Word.ContentControlListItem | undefined {
  const offered =
    lists.items.find((list) => list.id === id)?.dropDownListContentControl.listItems.items ?? [];
  if (text !== "") return offered.find(({ displayText }) => displayText === text);
  return offered.find(
    ({ displayText, value }) => displayText === "" || value === "" || displayText === placeholderText,
  );
}

/** The mark that ends a cell in some texts of Word. */
export const CELL_END = "\u0007";

/** A text without what hosts differ in: the marks they put between paragraphs and cells. */
export const squeezed = (text: string): string => text.replaceAll(CELL_END, "").replace(/\s+/g, "");

/** A text as Word gives it, with `\n` for every line end and without the mark that ends a cell. */
export function plainText(text: string): string {
  return text
    .replaceAll(CELL_END, "")
    .replace(/\r\n?|\v/g, "\n")
    .replace(/\n$/, "");
}

/**
 * Whether what a control shows is no answer: nothing, its own prompt as Word
 * gives it, or one of Word's. Hosts differ in which they return, and some give
 * our prompt as text alone: that one is known to whoever knows the template.
 */
export function showsPrompt(text: string, placeholder: string): boolean {
  const said = text.trim();
  return said === "" || said === placeholder.trim() || isWordPrompt(said);
}

/** Asks for the whole body as a package in one XML text. */
export function bodyMarkup({ document }: Word.RequestContext): OfficeExtension.ClientResult<string> {
  return document.body.getOoxml();
}
