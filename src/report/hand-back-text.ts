import { HAND_BACK_FIELDS, judgementsOf } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import type { AskedComment } from "../moderation/asked-comments";
import type { HandBackPoint } from "../moderation/hand-back";
import { commentPlaceText } from "./comment-text";
import { fixedText } from "./fixed-words";
import { listed, quoted } from "./phrases";
import { itemShortName, personText } from "./place-text";
import { phrase } from "../words/phrase";

/** Who owns what comes next (R92); it stands under every note. */
export const TO_THE_AUDITOR = phrase(
  "You own the edits: answer every query, change what you agree with, share the audit with the team manager and the worker, and return it.",
);

/** A point of a hand-back note as one of its lines. */
export function handBackLine(template: Template, point: HandBackPoint): string {
  return `• ${sentence(template, point)}`;
}

function sentence(template: Template, point: HandBackPoint): string {
  switch (point.code) {
    case "has-throughout":
      return phrase("{label}: there in {count} of {of} items.", {
        label: point.element.label,
        count: point.count,
        of: point.of,
      });
    case "all-elements":
      return phrase("{itemShort}: evidence and impact have all they should.", {
        itemShort: itemShortName(template, point.item.id),
      });
    case "judged-otherwise": {
      const label = judgementsOf(template, point.item).find(({ id }) => id === point.moderated)?.label;
      const reason = onOneLine(point.reason);
      return reason === ""
        ? phrase("{itemShort}: moderated to {label}.", {
            itemShort: itemShortName(template, point.item.id),
            label: quoted((label ?? point.moderated).toLowerCase()),
          })
        : phrase("{itemShort}: moderated to {label}. {reason}", {
            itemShort: itemShortName(template, point.item.id),
            label: quoted((label ?? point.moderated).toLowerCase()),
            reason: withStop(reason),
          });
    }
    case "without-elements":
      return phrase("{itemShort}: still without {elements}.", {
        itemShort: itemShortName(template, point.item.id),
        elements: listed(point.elements.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))),
      });
    case "query":
      return askedText(template, point);
    case "no-action":
      return phrase("{itemShort}: no action speaks to it yet.", {
        itemShort: itemShortName(template, point.item.id),
      });
    case "note-on-record":
      return phrase("Note the audit on the {person}’s record.", { person: personText(template) });
    case "sign-off":
      return phrase("Come back to the actions in supervision, and sign them off.");
  }
}

/** "Item 3, evidence: What do you make of the gap?", and behind it what was asked again. */
export function askedText(template: Template, { place, text, again = "" }: AskedComment): string {
  const isKnown = Object.values(place).some((part) => part !== undefined);
  return [
    ...(isKnown ? [`${commentPlaceText(template, place)}:`] : []),
    withStop(onOneLine(text)),
    ...(again.trim() === ""
      ? []
      : [phrase("Asked again: {withStop}", { withStop: withStop(onOneLine(again)) })]),
  ].join(" ");
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

const withStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The note as a text to paste: each part that holds something under its name, and what the auditor does with it. */
export function handBackText(note: Readonly<Record<string, string>>): string {
  const parts = Object.entries(HAND_BACK_FIELDS).flatMap(([key, { label }]) => {
    const text = (note[key] ?? "").trim();
    return text === "" ? [] : [`${fixedText(label)}\n${text}`];
  });
  return [...parts, TO_THE_AUDITOR].join("\n\n");
}

/** The note as it stands in a record. */
export const handBackIn = ({ moderation = {} }: AuditRecord): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(HAND_BACK_FIELDS).map((key) => [key, moderation[key] ?? ""]));
