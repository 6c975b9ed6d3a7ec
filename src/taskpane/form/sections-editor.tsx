import { Button, Switch } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { memo, useState } from "react";
import type { DraftItem, DraftSection } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { counted, quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { AskedWhile } from "./asked-while";
import { ItemEditor } from "./item-editor";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { HEADINGS, idsAfter, ITEM_KINDS } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";

/** The sections in their order, each with its items. */
export function SectionsEditor({ sections }: { readonly sections: readonly DraftSection[] }) {
  const { work, say } = useForm();
  return (
    <>
      <DraftPartList label="Sections" parts={sections}>
        {(section, index) => <SectionRow section={section} index={index} count={sections.length} />}
      </DraftPartList>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-section" });
            say("A new section stands at the end.");
          }}
        >
          Add a section
        </Button>
      </div>
    </>
  );
}

interface SectionRowProps {
  readonly section: DraftSection;
  readonly index: number;
  /** How many sections there are. */
  readonly count: number;
}

/** A section: its name, its notes and its items. Where nothing of it has changed, it is not drawn again. */
const SectionRow = memo(function SectionRow({
  section: { key, title, notes, items, when },
  index,
  count,
}: SectionRowProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const [isAlone, setAlone] = useState(false);
  const leave = (edit: "section-to-item" | "remove", said: string) => {
    const sections = work.getState().open?.draft.sections ?? [];
    work.edit({ do: edit, key });
    say(`${quoted(title)} ${said}`);
    focusLater(...idsAfter(sections, key, HEADINGS.sections));
  };
  return (
    <PartRow
      part={key}
      what="section"
      name={title}
      detail={counted(items.length, "item")}
      index={index}
      count={count}
      heading
      onMove={(by) => {
        work.edit({ do: "move", key, by });
      }}
    >
      {() => (
        <>
          <NameField
            label="Name of the section"
            value={title}
            onChange={(to) => {
              work.edit({ do: "rename", key, to });
            }}
          />
          <LinesEditor of={{ list: "notes", key }} title="Notes for the auditor" what="note" lines={notes} />
          <AskedWhile part={key} name={title} when={when} />
          <div>
            {(["evidence", "impact"] as const).map((part) => (
              <div key={part}>
                <Switch
                  label={`Every item asks for ${part}`}
                  checked={items.length > 0 && items.every((item) => item[part])}
                  onChange={(_, { checked }) => {
                    work.edit({ do: "narrative-of-all", section: key, part, on: checked });
                  }}
                />
              </div>
            ))}
          </div>
          <DraftPartList label={`Items of ${quoted(title)}`} parts={items}>
            {(item, place) => (
              <DraftItemRow item={item} index={place} count={items.length} sectionKey={key} />
            )}
          </DraftPartList>
          <div className={panel.row}>
            <Button
              size="small"
              icon={<AddRegular />}
              onClick={() => {
                work.edit({ do: "add-item", section: key });
                say(`A new item stands at the end of ${quoted(title)}.`);
              }}
            >
              Add an item
            </Button>
            <Button
              size="small"
              aria-label={`Make it an item: ${quoted(title)}`}
              onClick={() => {
                if (count < 2) setAlone(true);
                else leave("section-to-item", "is an item now, with its items after it.");
              }}
            >
              Make it an item
            </Button>
            <Button
              size="small"
              aria-label={`Take it out: ${quoted(title)}`}
              onClick={() => {
                leave("remove", "and its items are taken out. They are kept at the end.");
              }}
            >
              Take it out
            </Button>
          </div>
          {isAlone && count < 2 && (
            <p role="alert" className={panel.text}>
              This is the only section, so there is none for it to be an item of. Add another first.
            </p>
          )}
        </>
      )}
    </PartRow>
  );
});

interface ItemRowProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly count: number;
  readonly sectionKey: string;
}

/** An item on its line. Where nothing of it has changed, it is not drawn again: a form has many. */
const DraftItemRow = memo(function ItemRow({ item, index, count, sectionKey }: ItemRowProps) {
  const { work } = useForm();
  const { key } = item;
  return (
    <PartRow
      part={key}
      what="item"
      name={numberedLabel(item)}
      detail={asked(item)}
      index={index}
      count={count}
      onMove={(by) => {
        work.edit({ do: "move", key, by });
      }}
    >
      {() => <ItemEditor item={item} sectionKey={sectionKey} />}
    </PartRow>
  );
});

/** "Judgement, evidence and impact". */
function asked({ kind, evidence, impact }: DraftItem): string {
  const name = ITEM_KINDS.find((each) => each.id === kind)?.short ?? "";
  return [name, ...(evidence ? ["evidence"] : []), ...(impact ? ["impact"] : [])].join(", ");
}
