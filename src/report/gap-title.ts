import type { Gap } from "../audit/gap";
import { furtherPart, ITEM_PARTS, type ItemPart } from "../audit/parts";
import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { quoted, sentenceAt, shortened } from "./phrases";
import { ruleLack } from "./rule-text";
import { actionPlace, concernName, fieldName, itemShortName, partMissing, placeText } from "./place-text";
import { phrase } from "../words/phrase";

const LONGEST_PLACE = 48;

/** A gap in a few words, for a narrow pane: "Item 4: impact not entered". */
export function gapTitle(template: Template, gap: Gap): string {
  return sentenceAt(shortened(subject(template, gap), LONGEST_PLACE), gapLack(template, gap));
}

function subject(template: Template, gap: Gap): string {
  const target = parseTag(gap.where);
  if (gap.code === "too-many-actions" || gap.code === "no-actions") return phrase("Actions");
  if (gap.code === "look-back-too-long") return phrase("Period looked at");
  switch (target.kind) {
    case "header":
      return fieldName(template, target.field);
    case "item":
      return itemShortName(template, target.item);
    case "action":
      return gap.code === "action-column-missing"
        ? actionPlace(template, target.row, target.column)
        : phrase("Action {row}", { row: target.row });
    case "row":
      return placeText(template, gap.where);
    case "concern":
      return concernName(template);
    case "moderation":
    case "other":
      return placeText(template, gap.where);
  }
}

type PartGap = Extract<Gap, { readonly code: `${ItemPart}-missing` }>;
const PARTS: ReadonlyMap<Gap["code"], ItemPart> = new Map(
  ITEM_PARTS.map((part) => [`${part}-missing` as const, part]),
);
const isPartGap = (gap: Gap): gap is PartGap => PARTS.has(gap.code);

/** The same without its place: "impact not entered". */
export function gapLack(template: Template, gap: Gap): string {
  if (isPartGap(gap)) return partMissing(PARTS.get(gap.code) ?? "answer", template);
  switch (gap.code) {
    case "header-missing":
    case "row-column-missing":
    case "action-column-missing":
      return phrase("not entered");
    case "date-invalid":
    case "action-date-invalid":
      return phrase("date not readable");
    case "number-invalid":
      return phrase("number not readable");
    case "number-out-of-bounds":
      return phrase("number out of bounds");
    case "look-back-too-long":
      return phrase("longer than {months} months, no reason", { months: gap.months });
    case "narrative-missing":
      return partMissing(furtherPart(gap.narrative), template);
    case "overall-missing":
      return phrase("overall judgement not entered");
    case "good-without-impact":
      return phrase("good, without impact");
    case "features-not-neighbouring":
      return phrase("not next to the grade chosen");
    case "none-beside-others":
      return phrase("{text} beside other answers", { text: quoted(gap.text) });
    case "filler":
      if (gap.repeats === "form") return phrase("the form's own words");
      return gap.repeats === "evidence" ? phrase("impact repeats the evidence") : phrase("says little");
    case "overall-unsupported":
      return phrase("overall judgement against the findings");
    case "below-good-without-action":
      return phrase("below good, without an action");
    case "concern-unanswered":
      return phrase("yes or no not chosen");
    case "concern-what-missing":
      return phrase("concern not entered");
    case "concern-manager-missing":
      return phrase("manager not entered");
    case "concern-date-missing":
      return phrase("date not entered");
    case "action-what-missing":
      return phrase("action not entered");
    case "action-person-missing":
      return phrase("person not entered");
    case "action-due-missing":
      return phrase("completion date not entered");
    case "action-date-past":
      return gap.before === "audit" ? phrase("due before the audit") : phrase("overdue, not signed off");
    case "action-not-measurable":
      return phrase("hard to measure");
    case "too-many-actions":
      return phrase("{count}, and the limit is {limit}", { count: gap.count, limit: gap.limit });
    default:
      return ruleLack(gap);
  }
}
