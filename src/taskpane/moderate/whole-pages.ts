import { phrase } from "../../words/phrase";

/** The page about the audit as a whole. */
export const WHOLE = {
  id: "whole",
  title: phrase("The audit as a whole"),
  section: phrase("After the last item"),
  standing: "",
};
/** The page of a panel. */
export const PANEL = {
  id: "panel",
  title: phrase("Panel"),
  section: phrase("After the last item"),
  standing: "",
};

/** Where a form stands that is about no single item, by its name. */
export const PAGE_OF: Readonly<Record<string, string>> = {
  "moderate panel": PANEL.id,
  "moderate seat": PANEL.id,
  "moderate whole": WHOLE.id,
};
