import { makeStyles, tokens } from "@fluentui/react-components";

/** A screen that is one step: what scrolls, and under it the bar whose button finishes it. Neither lies over the other. */
export const useStepScreenStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    height: "100%",
    "@media (max-height: 320px)": { height: "auto" },
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    "@media (max-height: 320px)": { overflowY: "visible" },
  },
  bar: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
