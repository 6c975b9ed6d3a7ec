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
import { FIELD_TYPES, HEADINGS, idsAfter, ITEM_KINDS, WRITTEN } from "./part-names";
import { DraftPartList, PartRow } from "./part-row";
import { phrase } from "../../words/phrase";

/** The sections in their order, each with its items. */
export function SectionsEditor({ sections }: { readonly sections: readonly DraftSection[] }) {
  const { work, say } = useForm();
  return (
    <>
      <DraftPartList label={phrase("Sections")} parts={sections}>
        {(section, index) => <SectionRow section={section} index={index} count={sections.length} />}
      </DraftPartList>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-section" });
            say(phrase("A new section stands at the end."));
          }}
        >
          {phrase("Add a section")}
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
    say(said);
    focusLater(...idsAfter(sections, key, HEADINGS.sections));
  };
  return (
    <PartRow
      part={key}
      what={phrase("section")}
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
            label={phrase("Name of the section")}
            value={title}
            onChange={(to) => {
              work.edit({ do: "rename", key, to });
            }}
          />
          <LinesEditor
            of={{ list: "notes", key }}
            title={phrase("Notes for the auditor")}
            what={phrase("note")}
            lines={notes}
          />
          <AskedWhile part={key} name={title} when={when} />
          <div>
            {(["evidence", "impact"] as const).map((part) => (
              <div key={part}>
                <Switch
                  label={phrase("Every item asks for {part}", { part: WRITTEN[part] })}
                  checked={items.length > 0 && items.every((item) => item[part])}
                  onChange={(_, { checked }) => {
                    work.edit({ do: "narrative-of-all", section: key, part, on: checked });
                  }}
                />
              </div>
            ))}
          </div>
          <DraftPartList label={phrase("Items of {title}", { title: quoted(title) })} parts={items}>
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
                say(phrase("A new item stands at the end of {title}.", { title: quoted(title) }));
              }}
            >
              {phrase("Add an item")}
            </Button>
            <Button
              size="small"
              aria-label={phrase("Make it an item: {title}", { title: quoted(title) })}
              onClick={() => {
                if (count < 2) setAlone(true);
                else
                  leave(
                    "section-to-item",
                    phrase("{name} is an item now, with its items after it.", { name: quoted(title) }),
                  );
              }}
            >
              {phrase("Make it an item")}
            </Button>
            <Button
              size="small"
              aria-label={phrase("Take it out: {title}", { title: quoted(title) })}
              onClick={() => {
                leave(
                  "remove",
                  phrase("{name} and its items are taken out. They are kept at the end.", {
                    name: quoted(title),
                  }),
                );
              }}
            >
              {phrase("Take it out")}
            </Button>
          </div>
          {isAlone && count < 2 && (
            <p role="alert" className={panel.text}>
              {phrase(
                "This is the only section, so there is none for it to be an item of. Add another first.",
              )}
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
      what={phrase("item")}
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
function asked({ kind, answering, evidence, impact }: DraftItem): string {
  const type = kind === "words" ? answering?.type : undefined;
  const name =
    type === undefined
      ? ITEM_KINDS.find((each) => each.id === kind)?.short
      : FIELD_TYPES.find((each) => each.id === type)?.label;
  return [name ?? "", ...(evidence ? [WRITTEN.evidence] : []), ...(impact ? [WRITTEN.impact] : [])].join(
    ", ",
  );
}
