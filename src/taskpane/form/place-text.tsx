import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice } from "../../audit/template";
import type { TextPlace } from "../../forms/draft/draft-edit";
import type { FormDraft } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { quoted, shortened } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm, useFormDraft } from "./form-context";
import { idsAfter } from "./part-names";
import { phrase } from "../../words/phrase";

type PlaceTextProps = PlacedText & {
  readonly name: string;
  readonly otherwise: string;
  /** What it is already. */
  readonly not?: TextPlace["as"];
};

/** A part of the draft that becomes something else, or a text of the form wherever it stands. */
type PlacedText =
  { readonly part: string; readonly among: readonly { readonly key: string }[] } | { readonly text: string };

/** Puts a text where it belongs in the template. */
export function PlaceText(props: PlaceTextProps) {
  const { name, otherwise, not } = props;
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const draft = useFormDraft();
  const kinds = PLACES.filter(({ id }) => id !== not && placesIn(draft, id) !== "none");
  const [as, setAs] = useState<TextPlace["as"]>(not === "note" ? "item" : "note");
  const [chosen, setChosen] = useState<string>();
  const kind = kinds.find(({ id }) => id === as) ?? kinds[0];
  if (!kind) return null;
  const found = placesIn(draft, kind.id);
  const places = typeof found === "string" ? [] : found;
  const place = places.find(({ id }) => id === chosen) ?? places[0];

  const put = () => {
    const at = placeFrom(kind.id, place?.id);
    work.edit(
      "part" in props ? { do: "put", key: props.part, at } : { do: "add-text", text: props.text, at },
    );
    say(phrase("{name} is {label} now.", { name: quoted(name), label: kind.label }));
    focusLater(...("part" in props ? idsAfter(props.among, props.part, otherwise) : [otherwise]));
  };
  return (
    <div className={panel.group}>
      <ChoiceField label={phrase("Make it")} value={kind.id} choices={kinds} onChange={setAs} />
      {place && <ChoiceField label={kind.where} value={place.id} choices={places} onChange={setChosen} />}
      <div>
        <Button
          size="small"
          aria-label={phrase("Put it there: {name}", { name: quoted(name) })}
          onClick={put}
        >
          {phrase("Put it there")}
        </Button>
      </div>
    </div>
  );
}

/** What a text can become, and how one asks where. */
const PLACES: readonly {
  readonly id: TextPlace["as"];
  readonly label: string;
  readonly where: string;
}[] = [
  { id: "note", label: phrase("a note"), where: "" },
  { id: "item", label: phrase("an item"), where: phrase("Section") },
  { id: "section", label: phrase("a section"), where: "" },
  { id: "section-note", label: phrase("a note of a section"), where: phrase("Section") },
  { id: "prompt", label: phrase("a prompt of an item"), where: phrase("Item") },
  { id: "field", label: phrase("a detail"), where: phrase("Group of details") },
];

/** Where a text can go as that: it needs no place, there is none, or one of these. */
function placesIn(draft: FormDraft, as: TextPlace["as"]): "anywhere" | "none" | readonly Choice[] {
  const found = choices(draft, as);
  if (found === undefined) return "anywhere";
  if (found.length > 0) return found;
  return as === "field" ? "anywhere" : "none";
}

function placeFrom(as: TextPlace["as"], id = ""): TextPlace {
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
