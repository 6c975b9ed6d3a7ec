export const CASES_TITLE = "Make audits from a list";
