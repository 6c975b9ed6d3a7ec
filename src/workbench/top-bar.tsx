import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  ToggleButton,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { DarkTheme20Regular, DataBarHorizontal20Regular, PanelRight20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useMenuStyles } from "../taskpane/parts/use-menu-styles";
import { APPEARANCES, type AppearanceChoice } from "./appearance";
import { DocumentTools, type DocumentToolsProps } from "./document-tools";
import { KeepMenu, type KeepMenuProps } from "./keep-menu";
import { useMedia } from "./use-media";
import { phrase } from "../words/phrase";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  product: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  tools: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: "auto",
    flexWrap: "wrap",
    "@media (max-width: 359px)": { gap: 0 },
  },
});

export interface TopBarProps extends DocumentToolsProps {
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly appearance: AppearanceChoice;
  readonly onAppearance: (choice: AppearanceChoice) => void;
  /** What was undone or done again last, as a sentence. */
  readonly lately: string | undefined;
  readonly keep: Omit<KeepMenuProps, "bar">;
  readonly overview: OverviewToggleProps;
  /** Where the pane can be hidden. */
  readonly pane?: PaneToggleProps;
}

/** The bar across the top: what is open, and what can be done with it. */
export function TopBar({
  fileName,
  unsaved,
  appearance,
  onAppearance,
  lately,
  keep,
  overview,
  pane,
  ...tools
}: TopBarProps) {
  const styles = useStyles();
  // Its menus open in it, where whoever goes by landmarks finds them.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <header ref={setBar} className={styles.bar}>
      <span className={styles.product}>{phrase("Case Audit")}</span>
      <FileName name={fileName} unsaved={unsaved} lately={lately} />
      <div className={styles.tools}>
        <DocumentTools {...tools} />
        <OverviewToggle {...overview} />
        <KeepMenu {...keep} bar={bar} />
        <AppearanceMenu choice={appearance} bar={bar} onChoose={onAppearance} />
        {pane && <PaneToggle {...pane} />}
      </div>
    </header>
  );
}

const useFileNameStyles = makeStyles({
  file: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    flex: "0 1 auto",
    // What comes to stand beside the name takes its room, and no line more: else the buttons move from under the mouse.
    "@media (max-width: 899px)": { flex: "1 1 0" },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "min(36ch, 46vw)" },
  lately: { overflow: "hidden", textOverflow: "ellipsis", maxWidth: "min(36ch, 46vw)" },
  mark: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});

interface FileNameProps {
  readonly name: string;
  readonly unsaved: boolean;
  readonly lately: string | undefined;
}

/** The name of the open document, and in words whether it is saved and what was undone. */
function FileName({ name, unsaved, lately }: FileNameProps) {
  const styles = useFileNameStyles();
  return (
    <span className={styles.file}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {unsaved && <span className={styles.mark}>{phrase("Not saved")}</span>}
      {lately !== undefined && (
        <span className={mergeClasses(styles.mark, styles.lately)} title={lately} aria-hidden>
          {lately}
        </span>
      )}
    </span>
  );
}

export interface AppearanceMenuProps {
  readonly choice: AppearanceChoice;
  /** What it opens in. */
  readonly bar: HTMLElement | null;
  readonly onChoose: (choice: AppearanceChoice) => void;
}

/** Light, dark, high contrast, or as the system has it. */
function AppearanceMenu({ choice, bar, onChoose }: AppearanceMenuProps) {
  const menu = useMenuStyles();
  return (
    <Menu
      mountNode={bar}
      checkedValues={{ appearance: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = APPEARANCES.find((each) => each.choice === checkedItems[0]);
        if (next) onChoose(next.choice);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={phrase("Appearance")} relationship="label">
          <MenuButton appearance="subtle" size="small" icon={<DarkTheme20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={menu.list}>
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

/** Where focus goes back to from the overview. */
export const OVERVIEW_BUTTON = "case-audit-overview";

interface OverviewToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Shows figures over many audits in the place of the document. */
function OverviewToggle({ shown, onToggle }: OverviewToggleProps) {
  const wide = useMedia("(min-width: 900px)");
  return (
    <Tooltip content={phrase("Overview of audits")} relationship="inaccessible">
      <ToggleButton
        id={OVERVIEW_BUTTON}
        appearance="subtle"
        size="small"
        icon={<DataBarHorizontal20Regular />}
        aria-label={phrase("Overview of audits")}
        checked={shown}
        onClick={onToggle}
      >
        {wide ? phrase("Overview") : undefined}
      </ToggleButton>
    </Tooltip>
  );
}

interface PaneToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides the pane beside the document. */
function PaneToggle({ shown, onToggle }: PaneToggleProps) {
  return (
    <ToggleButton
      appearance="subtle"
      size="small"
      icon={<PanelRight20Regular />}
      checked={shown}
      onClick={onToggle}
    >
      {phrase("Audit pane")}
    </ToggleButton>
  );
}
