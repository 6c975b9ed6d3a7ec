import { createContext } from "react";

/** What brings the pane into sight, where the page around it can put something else in its place. */
export const ShowPaneContext = createContext<(() => void) | undefined>(undefined);

/** Whether the document is out of sight, and the pane in its place. */
export const DocumentAway = createContext(false);
