import { phrase } from "../../words/phrase";

export const OVERVIEW_TITLE = phrase("Overview of audits");
