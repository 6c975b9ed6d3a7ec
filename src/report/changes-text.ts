import { formatDate } from "../audit/dates";
import type { ChangesFrom } from "../moderation/changes-from";
import { counted, listed } from "./phrases";

/** "Changed since you sent it". */
export const changesTitle = (since: ChangesFrom): string => `Changed since ${sinceText(since)}`;

/**
 * How many answers changed, as a sentence, and of how many it is known who changed them; undefined `count` where the
 * document does not tell.
 */
export function changesCountText(since: ChangesFrom, count: number | undefined, known = 0): string {
  if (count === undefined)
    return `This document does not tell what it said then. Compare it with the copy that was ${since.step === "send" ? "sent" : "returned"}.`;
  if (count === 0) return `Nothing has changed since ${sinceText(since)}.`;
  const changed = `${counted(count, "answer has", "answers have")} changed since.`;
  if (known === 0) return changed;
  if (known === count)
    return `${changed} Who changed ${count === 1 ? "it stands with it" : "each stands with it"}.`;
  const unknown = count - known;
  return `${changed} Who changed ${unknown === 1 ? "1 of them" : `${String(unknown)} of them`} is not known.`;
}

/** Who changed an answer and when last, by the names and days that tracked changes have. */
export const changedByText = (by: readonly { readonly name: string; readonly day: string }[]): string =>
  `Changed by ${listed(by.map(({ name, day }) => `${name} on ${formatDate(day)}`))}, as the tracked changes tell.`;

const sinceText = ({ step, toAuditor }: ChangesFrom): string =>
  step === "return" ? "it was returned" : toAuditor ? "you sent it" : "it was sent";

/** What still stands against sending an audit back: how many queries are open, before they are named; undefined where nobody knows. */
export function sendingBackText(open: number | undefined): string {
  if (open === 0) return "No query is open: you can send it back.";
  const once = "You can send it back once every query is answered.";
  return open === undefined ? once : `${once} ${String(open)} ${open === 1 ? "is" : "are"} open:`;
}
