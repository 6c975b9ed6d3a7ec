import { Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { itemTitle } from "../../report/place-text";
import { itemsBelowGood } from "../../audit/addressed";
import { relevantSections } from "../../audit/relevance";
import { allItems, type Item } from "../../audit/template";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";

const useAddressesPickerStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  summary: { minHeight: "24px", alignContent: "center", cursor: "pointer" },
});

interface AddressesPickerProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which items an action is about: those below good at hand, any other by its section. */
export function AddressesPicker({ chosen, onChange }: AddressesPickerProps) {
  const styles = useAddressesPickerStyles();
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const below = new Set(itemsBelowGood(template, record).map((item) => item.id));
  const box = (item: Item) => (
    <div key={item.id}>
      <Checkbox
        label={itemTitle(item)}
        checked={chosen.includes(item.id)}
        onChange={(_, { checked }) => {
          onChange(checked === true ? [...chosen, item.id] : chosen.filter((id) => id !== item.id));
        }}
      />
    </div>
  );
  const sections = relevantSections(template, record).map((section) => ({
    ...section,
    items: section.items.filter((item) => !below.has(item.id)),
  }));
  return (
    <fieldset className={styles.group}>
      <legend className={mergeClasses(panel.text, styles.legend)}>
        {below.size > 0
          ? phrase("Items below good that it addresses (optional)")
          : phrase("Items that it addresses (optional)")}
      </legend>
      {allItems(template)
        .filter(({ id }) => below.has(id))
        .map(box)}
      <details open={sections.some(({ items }) => items.some(({ id }) => chosen.includes(id)))}>
        <summary className={mergeClasses(panel.text, styles.summary)}>
          {below.size > 0 ? phrase("Other items") : phrase("Choose items")}
        </summary>
        {sections
          .filter(({ items }) => items.length > 0)
          .map(({ id, title, items }) => (
            <fieldset key={id} className={styles.group}>
              <legend className={mergeClasses(panel.text, styles.legend)}>{title}</legend>
              {items.map(box)}
            </fieldset>
          ))}
      </details>
    </fieldset>
  );
}
