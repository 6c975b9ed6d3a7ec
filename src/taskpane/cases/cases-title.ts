import { phrase } from "../../words/phrase";

export const CASES_TITLE = phrase("Make audits from a list");
