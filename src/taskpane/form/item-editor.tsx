import { Button, Switch } from "@fluentui/react-components";
import type { DraftEdit } from "../../forms/draft/draft-edit";
import { strayDescriptors } from "../../forms/draft/edit-scale";
import type { DraftItem } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { counted, quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { DescriptorTexts } from "./descriptor-texts";
import { useDraft, useForm } from "./form-context";
import { FormTexts } from "./form-texts";
import { ITEM_KINDS } from "./kinds";
import { MoveToSection } from "./move-to-section";
import { NameField } from "./name-field";
import { idsAfter, partId } from "./part-ids";

interface ItemEditorProps {
  readonly item: DraftItem;
  readonly sectionKey: string;
}

/** What an item is called and asks for, and what else it may be. */
export function ItemEditor({ item, sectionKey }: ItemEditorProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const draft = useDraft();
  const { key } = item;
  const name = quoted(numberedLabel(item));
  const items = draft.sections.find((section) => section.key === sectionKey)?.items ?? [];
  const stray = strayDescriptors(draft, item).length;
  const leave = (edit: DraftEdit, said: string) => {
    work.edit(edit);
    say(`${name} ${said}`);
    focusLater(...idsAfter(items, key, partId(sectionKey)));
  };
  return (
    <>
      <NameField
        label="Name of the item"
        long
        value={item.label}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <NameField
        label="Number (optional)"
        value={item.number ?? ""}
        onChange={(to) => {
          work.edit({ do: "number", key, to });
        }}
      />
      <ChoiceField
        label="What it asks for"
        value={item.kind}
        choices={ITEM_KINDS}
        onChange={(kind) => {
          work.edit({ do: "kind", key, kind });
        }}
      />
      {item.kind !== "words" && (
        <ChoiceField
          label="Scale"
          value={item.scale ?? ""}
          choices={[
            ...(item.scale === undefined ? [{ id: "", label: "Choose a scale" }] : []),
            ...draft.scales.map(({ id, title }) => ({ id, label: title })),
          ]}
          onChange={(scale) => {
            if (scale !== "") work.edit({ do: "scale", key, scale });
          }}
        />
      )}
      <div>
        {(["evidence", "impact"] as const).map((part) => (
          <div key={part}>
            <Switch
              label={`Asks for ${part}`}
              checked={item[part]}
              onChange={(_, { checked }) => {
                work.edit({ do: "narrative", key, part, on: checked });
              }}
            />
          </div>
        ))}
      </div>
      <FormTexts title="Prompts:" texts={item.prompts} />
      <DescriptorTexts item={item} scales={draft.scales} />
      {stray > 0 && (
        <p className={panel.quiet}>
          {counted(stray, "descriptor is of no grade", "descriptors are of no grade")} that is asked for here.
          In the template {stray === 1 ? "it becomes a prompt" : "they become prompts"}.
        </p>
      )}
      <MoveToSection item={key} name={name} sectionKey={sectionKey} sections={draft.sections} />
      <div className={panel.row}>
        <Button
          size="small"
          aria-label={`Make it a note: ${name}`}
          onClick={() => {
            leave({ do: "put", key, at: { as: "note" } }, "is a note now.");
          }}
        >
          Make it a note
        </Button>
        <Button
          size="small"
          aria-label={`Make it a section: ${name}`}
          onClick={() => {
            work.edit({ do: "item-to-section", key });
            say(`${name} is a section now, with the items that followed it.`);
            focusLater(partId(key));
          }}
        >
          Make it a section
        </Button>
        <Button
          size="small"
          aria-label={`Take it out: ${name}`}
          onClick={() => {
            leave({ do: "remove", key }, "is taken out. It stands under “Not placed”.");
          }}
        >
          Take it out
        </Button>
      </div>
    </>
  );
}
