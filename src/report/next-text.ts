import type { Template } from "../audit/template";
import type { NextThing } from "../moderation/next-thing";
import type { StepProgress } from "../moderation/step-progress";
import { capital, lowerFirst } from "./phrases";
import { itemShortName, placeText } from "./place-text";
import { STEP_WORDS } from "./step-text";
import { phrase } from "../words/phrase";

/** What comes next, as the button that leads there calls it: "Item 3, evidence", "Send for moderation". */
export function nextName(template: Template, next: NextThing): string {
  switch (next.kind) {
    case "gap":
      if (next.gap.code === "no-actions") return template.actions.title;
      // It stands at the judgement, and what is missing is an action.
      return next.gap.code === "below-good-without-action"
        ? phrase("An action for {item}", { item: lowerFirst(itemShortName(template, next.gap.item)) })
        : capital(placeText(template, next.gap.where));
    case "settle":
      return next.problem.code === "words-outside"
        ? phrase("Words outside the answers")
        : phrase("To settle in the document");
    case "query":
      return phrase("Query on {place}", { place: lowerFirst(next.query.place) });
    case "moderate":
      return phrase("Moderate the items");
    case "sign-off":
      return phrase("Sign off action {row}", { row: next.row });
    case "step":
      return STEP_WORDS[next.step].command;
  }
}

/** What is said once somebody was led there. */
export function movedText(template: Template, next: NextThing): string {
  if (next.kind === "step") return "";
  const said = phrase("Moved to {next}", { next: lowerFirst(nextName(template, next)) });
  // A label that is a question ends the sentence by itself.
  return said.endsWith("?") ? said : `${said}.`;
}

/** "18 of 51 answered", "2 of 12 items moderated". */
export function progressText({ of, done, total }: StepProgress): string {
  switch (of) {
    case "answers":
      return phrase("{done} of {total} answered", { done, total });
    case "items-moderated":
      return phrase("{done} of {total} items moderated", { done, total });
    case "queries":
      return phrase("{done} of {total} queries answered", { done, total });
    case "sign-offs":
      return phrase("{done} of {total} signed off", { done, total });
  }
}
