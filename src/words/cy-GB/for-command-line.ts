import type { Catalogue } from "../phrase";
import cli from "./cli.json";
import report from "./report.json";

/** What the command line says. */
export const WORDS: Catalogue = { ...report, ...cli };
