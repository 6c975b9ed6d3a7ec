import { phrase } from "../../words/phrase";

/** The screen that edits a template, as the menu and the screen call it. */
export const EDIT_TEMPLATE = phrase("Edit a template");
