import type { DraftPlace } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { ChoiceField } from "./choice-field";
import { useForm, useFormDraft } from "./form-context";
import { phrase } from "../../words/phrase";

interface GroupPlaceProps {
  readonly part: string;
  /** What it asks: "Where the table stands". */
  readonly label: string;
  readonly place: DraftPlace;
}

/** Where a group of details or a table stands: before the sections, behind one of them, or after the actions. */
export function GroupPlace({ part: key, label, place }: GroupPlaceProps) {
  const { work } = useForm();
  const { from, sections } = useFormDraft();
  // A form's details stand before its sections or behind them.
  const behind = from
    ? sections.map((section) => ({
        id: section.key,
        label: phrase("Behind {title}", { title: quoted(section.title) }),
      }))
    : [];
  return (
    <ChoiceField
      label={label}
      value={typeof place === "string" ? place : place.after}
      choices={[
        { id: "start", label: phrase("Before the sections") },
        ...behind,
        { id: "end", label: phrase("After the actions") },
      ]}
      onChange={(to) => {
        work.edit({ do: "group-place", key, to: to === "start" || to === "end" ? to : { after: to } });
      }}
    />
  );
}
