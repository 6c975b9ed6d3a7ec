import { makeStyles, tokens } from "@fluentui/react-components";

/** The page around the document and the pane. */
export const useWorkbenchStyles = makeStyles({
  page: {
    position: "fixed",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  news: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  sides: { flex: "1 1 0", minHeight: 0, display: "flex" },
  main: {
    flex: "1 1 0",
    minWidth: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  aside: {
    boxSizing: "border-box",
    flex: "0 0 clamp(320px, 28vw, 400px)",
    minWidth: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  asideAlone: { flex: "1 1 0", borderLeft: "none" },
  panel: { minHeight: "100%", height: "100%" },
  hidden: { display: "none" },
});
