import { judgementsOf } from "../audit/moderation";
import type { Item, NarrativeElement, Template } from "../audit/template";
import type { Narrative } from "../moderation/found";
import type { ModeratedItem } from "../moderation/moderated-items";
import { PANEL_SEATS, type Seat } from "../moderation/panel";
import { fixedText } from "./fixed-words";
import { listed, lowerFirst } from "./phrases";
import { itemShortName } from "./place-text";
import { phrase } from "../words/phrase";

/** "Good, with features of requires improvement"; `none` where nothing is judged. */
export function judgementText(
  template: Template,
  { item, features }: { readonly item: Item; readonly features?: Item | undefined },
  judgement: string,
  featuresOf = "",
  none = phrase("not judged"),
): string {
  const label = labelOf(template, item, judgement);
  if (label === undefined) return none;
  const beside = features && labelOf(template, features, featuresOf);
  return beside === undefined
    ? label
    : phrase("{label}, with features of {beside}", { label, beside: lowerFirst(beside) });
}

const labelOf = (template: Template, item: Item, id: string): string | undefined =>
  judgementsOf(template, item).find((each) => each.id === id)?.label;

/** What is missing of a narrative, as it stands over a suggested comment: "auditor overview and consequences". */
export const missingText = (missing: readonly NarrativeElement[]): string =>
  listed(missing.map(({ label }) => lowerFirst(label)));

/** The comment to suggest to an auditor: the template's line for each element that is missing, else a line of ours (R86, R88). */
export function suggestedComment(missing: readonly NarrativeElement[]): string {
  const own = missing.filter(({ suggestion }) => suggestion === undefined);
  return [
    ...missing.flatMap(({ suggestion }) => suggestion ?? []),
    ...(own.length > 0
      ? [
          phrase("Please add what is missing here: {own}.", {
            own: listed(own.map(({ label }) => lowerFirst(label))),
          }),
        ]
      : []),
  ].join(" ");
}

/** What was edited since a judgement was moderated. */
export function staleText(
  template: Template,
  item: Item,
  auditorNow: string,
  { auditor }: ModeratedItem,
): string {
  return auditor === auditorNow
    ? phrase("What is written here was edited after you decided.")
    : phrase("The auditor’s judgement was changed after you decided: from {judgement} to {judgement2}.", {
        judgement: lowerFirst(judgementText(template, { item }, auditor)),
        judgement2: lowerFirst(judgementText(template, { item }, auditorNow)),
      });
}

/** "Comment added to item 3, evidence." */
export const commentAddedText = (template: Template, item: Item, on: Narrative): string =>
  phrase("Comment added to {itemShort}, {on}.", {
    itemShort: lowerFirst(itemShortName(template, item.id)),
    on,
  });

/** They stand in the document, whose fixed words are English. */
const MISSING_SEATS: Readonly<Record<Seat, string>> = {
  chair: "a chair",
  operational: "an operational head of service",
  independent: "somebody independent of the service",
};

/** What a panel lacks: "Not quorate: a chair did not come." Empty where all seats are taken. */
export function quorumText(empty: readonly Seat[]): string {
  const missing = empty.map((seat) => MISSING_SEATS[seat]).join(", ");
  return missing === "" ? "" : `Not quorate: without ${missing.replace(/, ([^,]*)$/, " and $1")}.`;
}

export const seatText = (seat: Seat): string =>
  fixedText(PANEL_SEATS.find(({ id }) => id === seat)?.label ?? seat);

/** That a panel was not quorate, for whoever records its decision; undefined where all seats are taken. */
export const notQuorateText = (empty: readonly Seat[]): string | undefined =>
  empty.length === 0
    ? undefined
    : phrase("The panel is not quorate. Nobody came as: {seats}.", { seats: empty.map(seatText).join("; ") });

/** The decision of the chair in words, and that the panel was not quorate where it was not (R97, R101). */
export const decisionText = (words: string, empty: readonly Seat[]): string =>
  [words.trim(), quorumText(empty)].filter((each) => each !== "").join(" ");

/** The decision in words, without what was added of the quorum. */
export const withoutQuorum = (text: string): string =>
  text.replace(/\s*Not quorate: without [^.]*\.\s*$/, "");
