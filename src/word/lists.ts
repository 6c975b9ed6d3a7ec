import { ofKinds } from "./abilities";

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
