import { makeStyles, tokens } from "@fluentui/react-components";

/** The frame of an answer: quiet until the mouse or the cursor is in it. */
export const useAnswerStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    display: "block",
    width: "100%",
    margin: 0,
    padding: "1px 4px",
    font: "inherit",
    lineHeight: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "var(--sheet-answer)",
    border: "1px dashed var(--sheet-rule)",
    borderRadius: tokens.borderRadiusSmall,
    outline: "none",
    ":hover": { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    ":focus": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}`,
    },
    "::placeholder": { color: tokens.colorNeutralForeground3, fontStyle: "italic", opacity: 1 },
    "@media (forced-colors: active)": {
      border: "1px solid CanvasText",
      ":focus": { outline: "2px solid Highlight" },
    },
  },
  text: {
    resize: "none",
    overflow: "hidden",
    overflowWrap: "anywhere",
    minHeight: "max(1.6em, var(--room, 0px))",
    fieldSizing: "content",
  },
  choice: { minHeight: "1.6em", paddingInline: 0, textOverflow: "ellipsis", cursor: "pointer" },
  prompt: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});
