import { invalidArgument } from "./behaviour";
import { propertiesOf, typeOfControl } from "./control-properties";
import { showPrompt, writeText } from "./control-text";
import { NOTHING, typeOf, type AnyType } from "./members";
import type { Model } from "./model";
import type { AtElement, ListItemObject, ListObject } from "./objects";
import type { Tree } from "./xml-tree";

/** Drop-down lists. What is chosen is the text of the control; there is no member for it. */
export function choiceTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const itemsOf = (sdt: Tree): readonly Tree[] => {
    if (typeOfControl(sdt) !== "DropDownList") throw invalidArgument();
    return propertiesOf(sdt).child("w:dropDownList")?.elements ?? [];
  };
  const shown = (item: Tree) => item.attributes["w:displayText"];
  return {
    DropDownListContentControl: typeOf<AtElement>({
      properties: {
        ListItems: {
          since: "1.9",
          leads: true,
          get: ({ element }) =>
            objects.list("ContentControlListItemCollection", () =>
              itemsOf(element).map((item) => objects.listItem(element, item)),
            ),
        },
      },
    }),
    ContentControlListItemCollection: typeOf<ListObject>({
      items: (of) => of.list(),
      methods: {
        GetFirst: { since: "1.9", call: (of) => of.list()[0] ?? NOTHING },
        GetFirstOrNullObject: { since: "1.9", call: (of) => of.list()[0] ?? NOTHING },
      },
    }),
    ContentControlListItem: typeOf<ListItemObject>({
      properties: {
        DisplayText: { since: "1.9", get: ({ item }) => shown(item) ?? item.attributes["w:value"] ?? "" },
        Value: { since: "1.9", get: ({ item }) => item.attributes["w:value"] ?? "" },
        Index: { since: "1.9", get: ({ element, item }) => itemsOf(element).indexOf(item) },
      },
      methods: {
        Select: {
          since: "1.9",
          writes: true,
          call: ({ element, item }) => {
            model.needEditable(element);
            const text = shown(item);
            // The item that has no display text is the one that stands for no choice.
            if (text === undefined) showPrompt(file, element, model.writing);
            else writeText(file, element, text, "Replace", model.writing);
            model.changed();
            return undefined;
          },
        },
      },
    }),
  };
}
