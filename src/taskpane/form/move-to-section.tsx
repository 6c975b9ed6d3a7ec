import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftSection } from "../../forms/draft/form-draft";
import { quoted, shortened } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm } from "./form-context";
import { partId } from "./part-ids";

interface MoveToSectionProps {
  readonly item: string;
  /** The item's, in quotation marks. */
  readonly name: string;
  readonly sectionKey: string;
  readonly sections: readonly DraftSection[];
}

/** Puts an item into another section. Choosing does nothing yet: with the keyboard, one goes through all of a list. */
export function MoveToSection({ item, name, sectionKey, sections }: MoveToSectionProps) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const [chosen, setChosen] = useState<string>();
  if (sections.length < 2) return null;
  const target = sections.find(({ key }) => key === chosen) ?? sections.find(({ key }) => key === sectionKey);
  const move = () => {
    if (!target) return;
    work.edit({ do: "to-section", key: item, section: target.key });
    say(`${name} is now the last item of ${quoted(target.title)}.`);
    focusLater(partId(item), partId(target.key));
  };
  return (
    <div className={panel.group}>
      <ChoiceField
        label="Section it stands in"
        value={target?.key ?? ""}
        choices={sections.map(({ key, title }) => ({ id: key, label: shortened(title, 80) }))}
        onChange={setChosen}
      />
      {target && target.key !== sectionKey && (
        <div>
          <Button
            size="small"
            aria-label={`Move it there: ${name} to ${quoted(target.title)}`}
            onClick={move}
          >
            Move it there
          </Button>
        </div>
      )}
    </div>
  );
}
