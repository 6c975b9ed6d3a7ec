/** Moves focus once what was just changed is on the page; for what a person asked for, where their focus would be lost. */
export function focusLater(...ids: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const id of ids) {
      const found = document.getElementById(id);
      if (found && found.getAttribute("aria-disabled") !== "true") {
        found.focus();
        return;
      }
    }
  });
}

export const ACTIONS_TITLE = "case-audit-actions";
export const ADD_ACTION = "case-audit-add-action";
export const actionButton = (row: number, button: "edit" | "up" | "down" | "remove"): string =>
  `case-audit-action-${String(row)}-${button}`;
