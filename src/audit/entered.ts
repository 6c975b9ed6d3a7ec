import type { Action, AuditRecord } from "./record";

/** Whether anything was entered: more than spaces, line breaks and characters without width. */
export function isEntered(text: string): boolean {
  return /[^\s\u200B-\u200D\u2060]/.test(text);
}

/** The actions with anything entered: those the limit counts (R28). */
export function enteredActions({ actions }: AuditRecord): readonly Action[] {
  return actions.filter(isActionEntered);
}

/** Whether anything is entered in any column of an action. */
export function isActionEntered({ what, person, due, signedOff, more }: Action): boolean {
  return [what, person, due, signedOff, ...Object.values(more)].some(isEntered);
}
