import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { DarkTheme20Regular } from "@fluentui/react-icons";
import { APPEARANCES, type AppearanceChoice } from "../appearance";

export interface AppearanceMenuProps {
  readonly choice: AppearanceChoice;
  readonly onChoose: (choice: AppearanceChoice) => void;
}

/** Light, dark, high contrast, or as the system has it. */
export function AppearanceMenu({ choice, onChoose }: AppearanceMenuProps) {
  return (
    <Menu
      checkedValues={{ appearance: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = APPEARANCES.find((each) => each.choice === checkedItems[0]);
        if (next) onChoose(next.choice);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Appearance" relationship="label">
          <MenuButton appearance="subtle" size="small" icon={<DarkTheme20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {APPEARANCES.map((each) => (
            <MenuItemRadio key={each.choice} name="appearance" value={each.choice}>
              {each.label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
