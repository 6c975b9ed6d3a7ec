import type { Choice } from "../../audit/template";
import type { TextPlace } from "../../forms/draft/draft-edit";
import type { FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { shortened } from "../../report/phrases";

/** What a text can become, and how one asks where. */
export const PLACES: readonly {
  readonly id: TextPlace["as"];
  readonly label: string;
  readonly where: string;
}[] = [
  { id: "note", label: "a note", where: "" },
  { id: "item", label: "an item", where: "Section" },
  { id: "section", label: "a section", where: "" },
  { id: "section-note", label: "a note of a section", where: "Section" },
  { id: "prompt", label: "a prompt of an item", where: "Item" },
  { id: "field", label: "a detail", where: "Group of details" },
];

/** Where a text can go as that: it needs no place, there is none, or one of these. */
export function placesIn(draft: FormDraft, as: TextPlace["as"]): "anywhere" | "none" | readonly Choice[] {
  const found = choices(draft, as);
  if (found === undefined) return "anywhere";
  if (found.length > 0) return found;
  return as === "field" ? "anywhere" : "none";
}

export function placeFrom(as: TextPlace["as"], id = ""): TextPlace {
  switch (as) {
    case "note":
    case "section":
      return { as };
    case "item":
    case "section-note":
      return { as, section: id };
    case "prompt":
      return { as, item: id };
    case "field":
      return id === "" ? { as } : { as, group: id };
  }
}

const choice = ({ key, title }: { readonly key: string; readonly title: string }): Choice => ({
  id: key,
  label: shortened(title, 80),
});

function choices({ sections, fieldGroups }: FormDraft, as: TextPlace["as"]): readonly Choice[] | undefined {
  switch (as) {
    case "note":
    case "section":
      return undefined;
    case "item":
    case "section-note":
      return sections.map(choice);
    case "prompt":
      return sections.flatMap(({ items }) =>
        items.map((item) => choice({ key: item.key, title: numberedLabel(item) })),
      );
    case "field":
      return fieldGroups.map(choice);
  }
}
