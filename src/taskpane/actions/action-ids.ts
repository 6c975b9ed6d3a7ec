/** Where focus goes once actions have changed: ids on the page. */
export const ACTIONS_TITLE = "case-audit-actions";
export const ADD_ACTION = "case-audit-add-action";
export const actionButton = (row: number, button: "edit" | "up" | "down" | "remove"): string =>
  `case-audit-action-${String(row)}-${button}`;
