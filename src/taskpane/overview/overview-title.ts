export const OVERVIEW_TITLE = "Overview of audits";
