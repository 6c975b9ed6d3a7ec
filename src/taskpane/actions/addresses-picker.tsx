import { Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { allItems } from "../../audit/template";
import { useAudit } from "../audit-context";
import { itemTitle } from "../item/item-view";
import { usePanelStyles } from "../parts/use-panel-styles";
import { itemsBelowGood } from "./addressing";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
});

interface AddressesPickerProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which of the items below good an action would bring to good. They are named at its end. */
export function AddressesPicker({ chosen, onChange }: AddressesPickerProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const offered = new Set([...itemsBelowGood(template, record).map((item) => item.id), ...chosen]);
  if (offered.size === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={mergeClasses(panel.text, styles.legend)}>
        Items below good that it addresses (optional)
      </legend>
      {allItems(template)
        .filter((item) => offered.has(item.id))
        .map((item) => (
          <div key={item.id}>
            <Checkbox
              label={itemTitle(item)}
              checked={chosen.includes(item.id)}
              onChange={(_, { checked }) => {
                onChange(checked === true ? [...chosen, item.id] : chosen.filter((id) => id !== item.id));
              }}
            />
          </div>
        ))}
    </fieldset>
  );
}
