import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

/** A link that is a button looks like any other in forced colours, beside the pane and in what lies over it too. */
export const useLinkColour = makeStaticStyles(
  "@media (forced-colors: active) { a.fui-Link, button.fui-Link { color: LinkText } }",
);

/** What holds of everything in the pane. */
export const usePaneStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
    "& *, & *::before, & *::after": { boxSizing: "border-box" },
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Textarea, & .fui-Select": { width: "100%", minWidth: 0 },
    // What is not picked does not look as if it could not be.
    "& .fui-Radio .fui-Radio__input:enabled ~ .fui-Radio__label, & .fui-Checkbox__label": {
      color: tokens.colorNeutralForeground1,
    },
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { transitionDuration: "0s", animationDuration: "0.01ms", animationIterationCount: "1" },
    },
  },
  content: { height: "100%" },
});
