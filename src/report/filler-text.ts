import type { Gap } from "../audit/gap";
import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { quoted, sentenceAt } from "./phrases";
import { personText, placeText } from "./place-text";
import { phrase } from "../words/phrase";

/** What only stands in for an answer, and what to write there. */
export function fillerText(template: Template, gap: Extract<Gap, { readonly code: "filler" }>): string {
  const place = placeText(template, gap.where);
  if (gap.repeats === "form")
    return sentenceAt(
      place,
      phrase("{text} is what the form says here. {fillerTask}.", {
        text: quoted(gap.text),
        fillerTask: fillerTask(template, gap.where),
      }),
    );
  if (gap.repeats === "evidence")
    return sentenceAt(
      place,
      phrase("this repeats the evidence. Say what the evidence means for the {person}.", {
        person: personText(template),
      }),
    );
  const leave = gap.severity === "required" ? "" : phrase(", or leave it if that is the whole answer");
  return sentenceAt(
    place,
    phrase("{text} tells a reader little. {fillerTask}{leave}.", {
      text: quoted(gap.text),
      fillerTask: fillerTask(template, gap.where),
      leave,
    }),
  );
}

function fillerTask(template: Template, where: string): string {
  const target = parseTag(where);
  if (target.kind === "action") return phrase("Say what is to be done");
  if (target.kind === "header") return phrase("Say what is known, or why it is not");
  switch (target.kind === "item" ? target.part : "") {
    case "evidence":
      return phrase("Say what you found");
    case "impact":
      return difference(template);
    case "reason":
      return phrase("Say why this is not applicable");
    default:
      return phrase("Say more in your own words");
  }
}

/** What is asked of an impact. */
export const difference = (template: Template): string =>
  phrase("Say what difference this has made to the {person}", { person: personText(template) });
