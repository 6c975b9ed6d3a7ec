import { Switch } from "@fluentui/react-components";
import type { DraftItem } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { phrase } from "../../words/phrase";
import { useForm, useFormDraft } from "./form-context";
import { WRITTEN } from "./part-names";

/** What is written of an item: evidence, impact, and the template's own narratives, each by the name it has there. */
export function WrittenParts({ item }: { readonly item: DraftItem }) {
  const { work } = useForm();
  const { narratives = [] } = useFormDraft();
  const { key } = item;
  const own = narratives.filter(({ id }) => id !== "evidence" && id !== "impact");
  const called = (part: "evidence" | "impact"): string => {
    const label = narratives.find(({ id }) => id === part)?.label.trim() ?? "";
    return label === "" ? WRITTEN[part] : quoted(label);
  };
  return (
    <div>
      {(["evidence", "impact"] as const).map((part) => (
        <div key={part}>
          <Switch
            label={phrase("Asks for {part}", { part: called(part) })}
            checked={item[part]}
            onChange={(_, { checked }) => {
              work.edit({ do: "narrative", key, part, on: checked });
            }}
          />
        </div>
      ))}
      {own.map(({ id, label }) => (
        <div key={id}>
          <Switch
            label={phrase("Asks for {part}", { part: quoted(label) })}
            checked={item.narratives?.includes(id) ?? false}
            onChange={(_, { checked }) => {
              work.edit({ do: "own-narrative", key, narrative: id, on: checked });
            }}
          />
        </div>
      ))}
    </div>
  );
}
