import type { Control } from "../document/audit-document";
import { FIXED_TAG } from "../ooxml/fixed-tag";
import { kindsAsked } from "./abilities";
import { plainText, showsPrompt } from "./text";

/** Content controls of the body, with these of their properties asked for; one request whatever their number. */
export function askForControls(
  context: Word.RequestContext,
  properties: readonly string[],
): Word.ContentControlCollection {
  const controls = context.document.body.getContentControls(kindsAsked());
  controls.load(properties.map((property) => `items/${property}`).join(","));
  return controls;
}

/** What `controlOf` needs. */
export const TEXT = ["id", "tag", "title", "type", "text", "placeholderText"] as const;

/** Where a control stands, in its cell and its table. */
export const PLACE = [
  "parentTableCellOrNullObject/rowIndex",
  "parentTableCellOrNullObject/cellIndex",
  "parentTableOrNullObject/nestingLevel",
] as const;

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
