import { phrase } from "../../words/phrase";

/** What is said once an action has moved to another place, counted from 0. */
export const movedText = (row: number, to: number, of: number): string =>
  phrase("Action {row} is now number {to} of {of}.", { row, to: to + 1, of });
