import { makeStyles } from "@fluentui/react-components";

/** Of the list of a menu that opens in its own part of the page (`mountNode`): over all, as if it were beside the page. */
export const useMenuStyles = makeStyles({
  list: {
    zIndex: 1_000_000,
    // A list that scrolls has less room than its longest entry asked for, which then takes two lines.
    "& [role^='menuitem']": { maxWidth: "100%" },
    // Fluent's own lines reach over the edge of their list, which in the pane counts as too wide.
    "& .fui-MenuDivider": { marginInline: 0 },
  },
});
