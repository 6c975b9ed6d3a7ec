import type { Action, AuditRecord } from "./record";
import { isVisible } from "./visible-text";

/** Whether anything was entered that a person can see. */
export const isEntered = (text: string): boolean => isVisible(text);

/** The actions with anything entered: those the limit counts (R28). */
export function enteredActions({ actions }: AuditRecord): readonly Action[] {
  return actions.filter(isActionEntered);
}

/** Whether anything is entered in any column of an action. */
export function isActionEntered({ what, person, due, signedOff, more }: Action): boolean {
  return [what, person, due, signedOff, ...Object.values(more)].some(isEntered);
}
