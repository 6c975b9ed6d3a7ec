import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { TextPlace } from "../../forms/draft/draft-edit";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useDraft, useForm } from "./form-context";
import { idsAfter } from "./part-ids";
import { placeFrom, PLACES, placesIn } from "./places";

interface PutTextProps {
  readonly part: string;
  readonly name: string;
  readonly among: readonly { readonly key: string }[];
  readonly otherwise: string;
  /** What it is already. */
  readonly not?: TextPlace["as"];
}

/** Puts a text where it belongs in the template. */
export function PutText({ part, name, among, otherwise, not }: PutTextProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const draft = useDraft();
  const kinds = PLACES.filter(({ id }) => id !== not && placesIn(draft, id) !== "none");
  const [as, setAs] = useState<TextPlace["as"]>(not === "note" ? "item" : "note");
  const [chosen, setChosen] = useState<string>();
  const kind = kinds.find(({ id }) => id === as) ?? kinds[0];
  if (!kind) return null;
  const found = placesIn(draft, kind.id);
  const places = typeof found === "string" ? [] : found;
  const place = places.find(({ id }) => id === chosen) ?? places[0];

  const put = () => {
    work.edit({ do: "put", key: part, at: placeFrom(kind.id, place?.id) });
    say(`${quoted(name)} is ${kind.label} now.`);
    focusLater(...idsAfter(among, part, otherwise));
  };
  return (
    <div className={panel.group}>
      <ChoiceField label="Make it" value={kind.id} choices={kinds} onChange={setAs} />
      {place && <ChoiceField label={kind.where} value={place.id} choices={places} onChange={setChosen} />}
      <div>
        <Button size="small" aria-label={`Put it there: ${quoted(name)}`} onClick={put}>
          Put it there
        </Button>
      </div>
    </div>
  );
}
