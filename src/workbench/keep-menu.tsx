import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ShieldTask20Regular } from "@fluentui/react-icons";
import type { Keeping } from "../keep/keeper";
import type { KeepFor } from "../keep/kept-store";
import { NOT_KEPT } from "./keep-bars";
import { useMenuStyles } from "../taskpane/parts/use-menu-styles";
import { phrase } from "../words/phrase";

const CHOICES: readonly { readonly keepFor: KeepFor; readonly label: string }[] = [
  { keepFor: "session", label: phrase("Keep it until this browser is closed") },
  { keepFor: "computer", label: phrase("Keep it on this computer until I save") },
];

const useStyles = makeStyles({
  note: {
    margin: 0,
    maxWidth: "280px",
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
  },
});

export interface KeepMenuProps {
  readonly keeping: Keeping;
  /** What it opens in. */
  readonly bar: HTMLElement | null;
  readonly onChoose: (keepFor: KeepFor) => void;
}

/** How long unsaved work is kept in this browser. */
export function KeepMenu({ keeping: { keepFor, not }, bar, onChoose }: KeepMenuProps) {
  const styles = useStyles();
  const menu = useMenuStyles();
  const fixed = not === "off" || not === "unable";
  return (
    <Menu
      mountNode={bar}
      checkedValues={{ keep: fixed ? [] : [keepFor] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = CHOICES.find((each) => each.keepFor === checkedItems[0]);
        if (next) onChoose(next.keepFor);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={phrase("Kept in this browser")} relationship="label">
          <MenuButton appearance="subtle" size="small" icon={<ShieldTask20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={menu.list}>
        {fixed && <p className={styles.note}>{NOT_KEPT[not]}</p>}
        <MenuList>
          {CHOICES.map((each) => (
            <MenuItemRadio key={each.keepFor} name="keep" value={each.keepFor} disabled={fixed}>
              {each.label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
