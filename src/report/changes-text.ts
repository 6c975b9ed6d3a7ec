import type { ChangesFrom } from "../moderation/changes-from";
import { counted } from "./phrases";

/** "Changed since you sent it". */
export const changesTitle = (since: ChangesFrom): string => `Changed since ${sinceText(since)}`;

/** How many answers changed, as a sentence; undefined `count` where the document does not tell. */
export function changesCountText(since: ChangesFrom, count: number | undefined): string {
  if (count === undefined)
    return `This document does not tell what it said then. Compare it with the copy that was ${since.step === "send" ? "sent" : "returned"}.`;
  if (count === 0) return `Nothing has changed since ${sinceText(since)}.`;
  return `${counted(count, "answer has", "answers have")} changed since. Who changed them is not known.`;
}

const sinceText = ({ step, toAuditor }: ChangesFrom): string =>
  step === "return" ? "it was returned" : toAuditor ? "you sent it" : "it was sent";

/** What still stands against sending an audit back: how many queries are open, before they are named; undefined where nobody knows. */
export function sendingBackText(open: number | undefined): string {
  if (open === 0) return "No query is open: you can send it back.";
  const once = "You can send it back once every query is answered.";
  return open === undefined ? once : `${once} ${String(open)} ${open === 1 ? "is" : "are"} open:`;
}
