import { makeStyles, tokens } from "@fluentui/react-components";
import { MIDDLING, NARROW, SHEET_FONT } from "./view-styles";

/** A page on its desk. */
export const useSheetStyles = makeStyles({
  desk: {
    containerType: "inline-size",
    containerName: "sheet",
    padding: "24px 16px 64px",
    minHeight: "100%",
    boxSizing: "border-box",
  },
  sheet: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "210mm",
    minHeight: "297mm",
    margin: "0 auto",
    padding: "22mm 20mm",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: SHEET_FONT,
    fontSize: "11pt",
    lineHeight: 1.32,
    // Room for the frame of an answer that is gone to.
    "& [data-tag]": { scrollMarginBlock: "96px" },
    // What was shown from the pane, as far as the cursor is elsewhere.
    "& [data-here]": {
      // In the place of its own frame: further out it would cross the line above or below.
      outline: `2px dashed ${tokens.colorBrandStroke1}`,
      outlineOffset: "-1px",
      borderRadius: tokens.borderRadiusSmall,
    },
    [MIDDLING]: { padding: "24px" },
    [NARROW]: { padding: "16px 12px", minHeight: "100%" },
    // On a wide screen the page grows, with all that is on it.
    "@container sheet (min-width: 1080px)": { zoom: 1.15 },
    "@container sheet (min-width: 1280px)": { zoom: 1.3 },
  },
  landscape: {
    maxWidth: "297mm",
    minHeight: "210mm",
    padding: "18mm 12.7mm",
    [MIDDLING]: { padding: "24px" },
    [NARROW]: { padding: "16px 12px" },
  },
});
