import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  /** Of several buttons that which is pressed; in forced colours too, where tints and borders are all alike. */
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  card: { alignContent: "start", breakInside: "avoid" },
  list: { gap: 0 },
  must: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    paddingLeft: "9px",
    "@media (forced-colors: active)": { borderLeftColor: "CanvasText" },
  },
  start: { justifySelf: "start" },
  /** A button that is words in a list. */
  words: {
    minHeight: "24px",
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    cursor: "pointer",
    "@media (forced-colors: active)": { color: "LinkText" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  scrolls: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "right",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& th:first-child, & td:first-child": { textAlign: "left" },
    "& thead th": { verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  },
  hiddenOnPaper: { "@media print": { display: "none" } },
});

/** What the parts of the overview share: what panels do, for cards that are printed, and what is theirs alone. */
export function useOverviewStyles() {
  const [panel, own] = [usePanelStyles(), useStyles()];
  return {
    ...panel,
    ...own,
    card: mergeClasses(panel.card, own.card),
    list: mergeClasses(panel.list, own.list),
  };
}
