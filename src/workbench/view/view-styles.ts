import { makeStyles, tokens } from "@fluentui/react-components";

/** A4 with Word's margins where there is room for it; the whole width where there is not. */
export const NARROW = "@container sheet (max-width: 620px)";

/** Too narrow for these margins, and wide enough for tables: as at 200 % on a small screen. */
export const MIDDLING = "@container sheet (min-width: 620.02px) and (max-width: 760px)";

export const SHEET_FONT = 'Calibri, Carlito, "Segoe UI", Candara, "Liberation Sans", Arial, sans-serif';

/** What paragraphs, tables and answers share. */
export const useViewStyles = makeStyles({
  // The side it begins at is that of its own language, which a box in it has no say in.
  paragraph: {
    margin: "0 0 8px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    textAlign: "start",
    unicodeBidi: "isolate",
  },
  inCell: { margin: "2px 0" },
  title: {
    fontSize: "24pt",
    lineHeight: 1.15,
    fontWeight: tokens.fontWeightBold,
    color: "var(--sheet-accent)",
    margin: "0 0 4px",
    [NARROW]: { fontSize: "19pt" },
  },
  subtitle: {
    fontSize: "12pt",
    color: tokens.colorNeutralForeground2,
    borderBottom: "1px solid var(--sheet-rule)",
    paddingBottom: "6px",
    marginBottom: "16px",
  },
  heading1: {
    fontSize: "16pt",
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightBold,
    color: "var(--sheet-accent)",
    margin: "28px 0 8px",
    [NARROW]: { fontSize: "14.5pt" },
  },
  heading2: {
    fontSize: "12.5pt",
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightBold,
    color: "var(--sheet-accent)",
    margin: "20px 0 6px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: "0 0 8px", paddingLeft: "22px", overflowWrap: "anywhere" },
  listInCell: { margin: "2px 0", paddingLeft: "14px" },
  // A number that a list prints is as wide as it is, and in a narrow cell it breaks as Word breaks it.
  numberedList: { paddingLeft: 0 },
  numbered: { display: "flex", columnGap: "6px" },
  number: { flexShrink: 0, minWidth: "min(16px, 100%)", maxWidth: "100%" },
  behindNumber: { minWidth: 0 },
  // A text box is set in its own size, whatever it is anchored in. In the line, so that a mark goes on under it.
  boxed: {
    fontSize: "11pt",
    lineHeight: 1.32,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  // Not only a line under the words or through them: what became of a text is marked by lines as well.
  inserted: {
    textDecorationLine: "none",
    borderBottom: "3px double currentcolor",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  deleted: { color: tokens.colorPaletteRedForeground1 },
  center: { textAlign: "center" },
  end: { textAlign: "end" },
  image: {
    display: "inline-block",
    padding: "4px 8px",
    border: "1px dashed var(--sheet-rule)",
    color: tokens.colorNeutralForeground2,
  },
  comment: {
    display: "inline-block",
    padding: "0 5px",
    marginInline: "3px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    border: "1px solid transparent",
    whiteSpace: "nowrap",
  },
});
