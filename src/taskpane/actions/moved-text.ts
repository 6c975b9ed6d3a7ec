/** What is said once an action has moved to another place, counted from 0. */
export const movedText = (row: number, to: number, of: number): string =>
  `Action ${String(row)} is now number ${String(to + 1)} of ${String(of)}.`;
