import type { Catalogue } from "../phrase";
import pane from "./pane.json";
import report from "./report.json";

/** What the pane and the workbench say. */
export const WORDS: Catalogue = { ...report, ...pane };
