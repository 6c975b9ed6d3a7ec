import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { GapGroup } from "../../report/group-gaps";
import { Lost } from "../parts/lost";
import { useGoTo } from "../parts/use-go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { GapButton } from "./gap-button";
import { gapRows } from "./gap-rows";
import { ItemGaps } from "./item-gaps";
import { countText } from "./count-text";

const useStyles = makeStyles({
  header: { fontWeight: tokens.fontWeightSemibold, marginLeft: "-10px" },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  panel: { margin: 0 },
});

/** What one part of the document still lacks. */
export function GapGroupSection({ group }: { readonly group: GapGroup }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [goTo, lost] = useGoTo();
  return (
    <AccordionItem value={group.id}>
      <AccordionHeader as="h3" className={styles.header}>
        <span>
          {group.title} <span className={styles.count}>{countText(group.gaps)}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={panel.list}>
          {gapRows(group.gaps).map((row) =>
            row.kind === "item" ? (
              <li key={row.item}>
                <ItemGaps item={row.item} gaps={row.gaps} onGo={goTo} />
              </li>
            ) : (
              <li key={`${row.gap.code} ${row.gap.where}`}>
                <GapButton gap={row.gap} onGo={goTo} />
              </li>
            ),
          )}
        </ul>
        <Lost sentence={lost} />
      </AccordionPanel>
    </AccordionItem>
  );
}
