import { makeStyles } from "@fluentui/react-components";

/** Of the list of a menu that opens in its own part of the page (`mountNode`): over all, as if it were beside the page. */
export const useMenuStyles = makeStyles({ list: { zIndex: 1_000_000 } });
