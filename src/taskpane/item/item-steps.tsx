import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { itemTitle } from "../../report/place-text";
import { itemQuestions } from "../../audit/questions";
import { allItems, type Item } from "../../audit/template";
import { Lost, useShow } from "../parts/go-to";
import { useAudit } from "../use-session";
import { neighboursOf, sectionsToPick } from "./item-view";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  steps: { display: "flex", gap: tokens.spacingHorizontalXS },
  picker: { flexGrow: 1, minWidth: 0, "& select": { textOverflow: "ellipsis" } },
});

interface ItemStepsProps {
  readonly item: Item;
  readonly onShow: (item: Item) => void;
}

/** From one item to another, in the pane and in the document. */
export function ItemSteps({ item, onShow }: ItemStepsProps) {
  const styles = useStyles();
  const { session, audit } = useAudit();
  const [bring, lost] = useShow();
  const { previous, next } = neighboursOf(audit, item);
  // Picked here the document stays where it is: a cursor that comes there late would bring up another item.
  const pick = (to: Item) => {
    onShow(to);
    const [first] = itemQuestions(audit.template, to);
    if (first) session.standAt(first.tag);
  };
  const show = (to: Item) => {
    onShow(to);
    const [first] = itemQuestions(audit.template, to);
    // Moving about changes no answer: the focus stays on what was pressed.
    if (first) bring(first.tag, { detail: 0 });
  };

  return (
    <>
      <div className={styles.steps}>
        <Step label={phrase("Previous item")} to={previous} icon={<ChevronLeftRegular />} onStep={show} />
        <Select
          className={styles.picker}
          aria-label={phrase("Item")}
          value={item.id}
          onChange={(_, { value }) => {
            const to = allItems(audit.template).find((each) => each.id === value);
            if (to) pick(to);
          }}
        >
          {sectionsToPick(audit, item).map((section) => (
            <optgroup key={section.id} label={section.title}>
              {section.items.map((each) => (
                <option key={each.id} value={each.id}>
                  {itemTitle(each)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Step label={phrase("Next item")} to={next} icon={<ChevronRightRegular />} onStep={show} />
      </div>
      <Lost sentence={lost} />
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly to: Item | undefined;
  readonly icon: React.JSX.Element;
  readonly onStep: (to: Item) => void;
}

function Step({ label, to, icon, onStep }: StepProps) {
  return (
    <Button
      icon={icon}
      aria-label={to ? `${label}: ${itemTitle(to)}` : label}
      title={to ? itemTitle(to) : label}
      disabledFocusable={!to}
      onClick={() => {
        if (to) onStep(to);
      }}
    />
  );
}
