import { makeStyles, tokens } from "@fluentui/react-components";
import { AppearanceMenu } from "./appearance-menu";
import { DocumentTools, type DocumentToolsProps } from "./document-tools";
import { FileName } from "./file-name";
import { PaneToggle, type PaneToggleProps } from "./pane-toggle";
import type { AppearanceChoice } from "../appearance";

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
  },
});

export interface TopBarProps extends DocumentToolsProps {
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly appearance: AppearanceChoice;
  readonly onAppearance: (choice: AppearanceChoice) => void;
  /** Where the pane can be hidden. */
  readonly pane?: PaneToggleProps;
}

/** The bar across the top: what is open, and what can be done with it. */
export function TopBar({ fileName, unsaved, appearance, onAppearance, pane, ...tools }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <span className={styles.product}>Case Audit</span>
      <FileName name={fileName} unsaved={unsaved} />
      <div className={styles.tools}>
        <DocumentTools {...tools} />
        <AppearanceMenu choice={appearance} onChoose={onAppearance} />
        {pane && <PaneToggle {...pane} />}
      </div>
    </header>
  );
}
