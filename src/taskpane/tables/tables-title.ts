import { phrase } from "../../words/phrase";

/** The screen of a template's own tables, as the menu and the screen call it. */
export const TABLES_TITLE = phrase("Tables of this audit");
