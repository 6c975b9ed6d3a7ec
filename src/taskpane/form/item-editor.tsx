import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Scale } from "../../audit/template";
import type { DraftEdit } from "../../forms/draft/draft-edit";
import { strayDescriptors } from "../../forms/draft/edit-scale";
import type { DraftItem, DraftSection } from "../../forms/draft/form-draft";
import { numberedLabel } from "../../forms/draft/move-text";
import { counted, quoted, shortened } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { AnswerEditor } from "./answer-editor";
import { AskedWhile } from "./asked-while";
import { useForm, useFormDraft } from "./form-context";
import { LinesEditor } from "./lines-editor";
import { NameField } from "./name-field";
import { WrittenParts } from "./written-parts";
import { idsAfter, partId } from "./part-names";
import { phrase, phraseOf } from "../../words/phrase";

interface ItemEditorProps {
  readonly item: DraftItem;
  readonly sectionKey: string;
}

/** What an item is called and asks for, and what else it may be. */
export function ItemEditor({ item, sectionKey }: ItemEditorProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const draft = useFormDraft();
  const { key } = item;
  const name = quoted(numberedLabel(item));
  const items = draft.sections.find((section) => section.key === sectionKey)?.items ?? [];
  const stray = strayDescriptors(draft, item).length;
  const leave = (edit: DraftEdit, said: string) => {
    work.edit(edit);
    say(said);
    focusLater(...idsAfter(items, key, partId(sectionKey)));
  };
  return (
    <>
      <NameField
        label={phrase("Name of the item")}
        long
        value={item.label}
        onChange={(to) => {
          work.edit({ do: "rename", key, to });
        }}
      />
      <NameField
        label={phrase("Number (optional)")}
        value={item.number ?? ""}
        onChange={(to) => {
          work.edit({ do: "number", key, to });
        }}
      />
      <AnswerEditor item={item} />
      <WrittenParts item={item} />
      <LinesEditor
        of={{ list: "prompts", key }}
        title={phrase("Prompts")}
        what={phrase("prompt")}
        lines={item.prompts}
      />
      <DescriptorTexts item={item} scales={draft.scales} />
      {stray > 0 && (
        <p className={panel.quiet}>
          {phraseOf(
            stray,
            "{count} descriptor is of no grade that is asked for here. In the template it becomes a prompt.",
            "{count} descriptors are of no grade that is asked for here. In the template they become prompts.",
          )}
        </p>
      )}
      <AskedWhile part={key} name={numberedLabel(item)} when={item.when} />
      <MoveToSection item={key} name={name} sectionKey={sectionKey} sections={draft.sections} />
      <div className={panel.row}>
        <Button
          size="small"
          aria-label={phrase("Make it a note: {name}", { name })}
          onClick={() => {
            leave({ do: "put", key, at: { as: "note" } }, phrase("{name} is a note now.", { name }));
          }}
        >
          {phrase("Make it a note")}
        </Button>
        <Button
          size="small"
          aria-label={phrase("Make it a section: {name}", { name })}
          onClick={() => {
            work.edit({ do: "item-to-section", key });
            say(phrase("{name} is a section now, with the items that followed it.", { name }));
            focusLater(partId(key));
          }}
        >
          {phrase("Make it a section")}
        </Button>
        <Button
          size="small"
          aria-label={phrase("Take it out: {name}", { name })}
          onClick={() => {
            leave({ do: "remove", key }, phrase("{name} is taken out. It is kept at the end.", { name }));
          }}
        >
          {phrase("Take it out")}
        </Button>
      </div>
    </>
  );
}

interface DescriptorTextsProps {
  readonly item: DraftItem;
  readonly scales: readonly Scale[];
}

/** What each grade looks like for an item; what is said of a grade that its scale has not stands there as well. */
function DescriptorTexts({ item: { key, kind, scale, descriptors }, scales }: DescriptorTextsProps) {
  const own = kind === "judgement" ? scales.find(({ id }) => id === scale) : undefined;
  const grades = own?.grades ?? [];
  const labelOf = (grade: string) =>
    [...grades, ...scales.flatMap((each) => each.grades)].find(({ id }) => id === grade)?.label ?? grade;
  const others = descriptors
    .map(({ grade }) => grade)
    .filter((id) => !grades.some((grade) => grade.id === id));
  const shown = [...grades.map(({ id }) => id), ...others];
  if (shown.length === 0) return null;
  return (
    <Disclosure summary={counted(descriptors.length, "descriptor")} framed>
      {shown.map((grade) => (
        <LinesEditor
          key={grade}
          of={{ list: "descriptor", key, grade }}
          title={labelOf(grade)}
          what={phrase("paragraph")}
          lines={descriptors.find((each) => each.grade === grade)?.text ?? []}
        />
      ))}
    </Disclosure>
  );
}

interface MoveToSectionProps {
  readonly item: string;
  /** The item's, in quotation marks. */
  readonly name: string;
  readonly sectionKey: string;
  readonly sections: readonly DraftSection[];
}

/** Puts an item into another section. Choosing does nothing yet: with the keyboard, one goes through all of a list. */
function MoveToSection({ item, name, sectionKey, sections }: MoveToSectionProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const [chosen, setChosen] = useState<string>();
  if (sections.length < 2) return null;
  const target = sections.find(({ key }) => key === chosen) ?? sections.find(({ key }) => key === sectionKey);
  const move = () => {
    if (!target) return;
    work.edit({ do: "to-section", key: item, section: target.key });
    say(phrase("{name} is now the last item of {title}.", { name, title: quoted(target.title) }));
    focusLater(partId(item), partId(target.key));
  };
  return (
    <div className={panel.group}>
      <ChoiceField
        label={phrase("Section it stands in")}
        value={target?.key ?? ""}
        choices={sections.map(({ key, title }) => ({ id: key, label: shortened(title, 80) }))}
        onChange={setChosen}
      />
      {target && target.key !== sectionKey && (
        <div>
          <Button
            size="small"
            aria-label={phrase("Move it there: {name} to {title}", { name, title: quoted(target.title) })}
            onClick={move}
          >
            {phrase("Move it there")}
          </Button>
        </div>
      )}
    </div>
  );
}
