import { formatDate } from "../audit/dates";
import type { ChangesFrom } from "../moderation/changes-from";
import { listed } from "./phrases";
import { phrase, phraseOf } from "../words/phrase";

/** "Changed since you sent it". */
export const changesTitle = (since: ChangesFrom): string =>
  phrase("Changed since {since}", { since: sinceText(since) });

/**
 * How many answers changed, as a sentence, and of how many it is known who changed them; undefined `count` where the
 * document does not tell.
 */
export function changesCountText(since: ChangesFrom, count: number | undefined, known = 0): string {
  if (count === undefined)
    return phrase(
      since.step === "send"
        ? "This document does not tell what it said then. Compare it with the copy that was sent."
        : "This document does not tell what it said then. Compare it with the copy that was returned.",
    );
  if (count === 0) return phrase("Nothing has changed since {since}.", { since: sinceText(since) });
  const changed = phraseOf(count, "{count} answer has changed since.", "{count} answers have changed since.");
  if (known === 0) return changed;
  if (known === count)
    return phraseOf(
      count,
      "{changed} Who changed it stands with it.",
      "{changed} Who changed each stands with it.",
      { changed },
    );
  const unknown = count - known;
  return phraseOf(
    unknown,
    "{changed} Who changed 1 of them is not known.",
    "{changed} Who changed {count} of them is not known.",
    { changed },
  );
}

/** Who changed an answer and when last, by the names and days that tracked changes have. */
export const changedByText = (by: readonly { readonly name: string; readonly day: string }[]): string =>
  phrase("Changed by {names}, as the tracked changes tell.", {
    names: listed(by.map(({ name, day }) => phrase("{name} on {day}", { name, day: formatDate(day) }))),
  });

const sinceText = ({ step, toAuditor }: ChangesFrom): string =>
  step === "return" ? phrase("it was returned") : toAuditor ? phrase("you sent it") : phrase("it was sent");

/** What still stands against sending an audit back: how many queries are open, before they are named; undefined where nobody knows. */
export function sendingBackText(open: number | undefined): string {
  if (open === 0) return phrase("No query is open: you can send it back.");
  const once = phrase("You can send it back once every query is answered.");
  return open === undefined
    ? once
    : phraseOf(open, "{once} {count} is open:", "{once} {count} are open:", { once });
}
