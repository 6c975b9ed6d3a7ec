import type { ChangesFrom } from "../moderation/changes-from";
import { counted, listed } from "./phrases";

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

/** What still stands against sending an audit back: the places of its open queries, one for each query; undefined where nobody knows. */
export function sendingBackText(places: readonly string[] | undefined): string {
  if (!places) return "You can send it back once every query is answered.";
  if (places.length === 0) return "No query is open: you can send it back.";
  const is = places.length === 1 ? "is" : "are";
  return `You can send it back once every query is answered. ${String(places.length)} ${is} open: ${listed([...new Set(places)])}.`;
}
