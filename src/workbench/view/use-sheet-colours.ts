import { makeStyles, tokens } from "@fluentui/react-components";
import { use } from "react";
import { Look } from "../look";

const useStyles = makeStyles({
  light: {
    "--sheet-accent": "#17495c",
    "--sheet-rule": "#a9bcc4",
    "--sheet-head": "#d8e6eb",
    "--sheet-side": "#f1f5f7",
    "--sheet-answer": "transparent",
    "& td, & th": { "--fill": "var(--own-fill, transparent)" },
  },
  // The document's own shading is made for white paper, so the dark looks leave it out.
  dark: {
    "--sheet-accent": "#9fd3e6",
    "--sheet-rule": "#5c6b72",
    "--sheet-head": "#24363d",
    "--sheet-side": "#2b3033",
    "--sheet-answer": "transparent",
    "--fill": "transparent",
  },
  "high-contrast": {
    "--sheet-accent": tokens.colorNeutralForeground1,
    "--sheet-rule": tokens.colorNeutralForeground1,
    "--sheet-head": "transparent",
    "--sheet-side": "transparent",
    "--sheet-answer": "transparent",
    "--fill": "transparent",
  },
});

/** The colours of paper: those an audit has in Word, and their like in the other looks. */
export function useSheetColours(): string {
  const styles = useStyles();
  return styles[use(Look)];
}
