import type { ChangeRefusal } from "../audit/actions";
import type { Template } from "../audit/template";
import type { NoPlace } from "../audit/versions";
import { phrase } from "../words/phrase";
import { counted, quoted } from "./phrases";

/** Why an answer has no place in another document, as a sentence. */
export function noPlaceText({ version }: Pick<Template, "version">, why: NoPlace): string {
  switch (why) {
    case "not-asked":
      return phrase("Version {version} has no question for it.", { version });
    case "no-such-choice":
      return phrase("Version {version} does not offer this choice.", { version });
    case "not-a-choice":
      return phrase("It is none of the choices offered.");
    case "second-box":
      return phrase("It stood in a second answer box, beside the one that counts.");
    case "outside":
      return phrase("It stood outside every answer.");
    case "kept-before":
      return phrase("It was kept when the answers were moved before.");
    default:
      return why satisfies never;
  }
}

/** Why a change to the actions can't be made, as a sentence. */
export function refusalText(refusal: ChangeRefusal): string {
  switch (refusal.code) {
    case "too-many-actions":
      return phrase("There are {actions} already.", { actions: counted(refusal.count, "action") });
    case "action-changed":
      return phrase("This action has changed in the document since. Look at it again.");
    case "answer-changed":
      return phrase("An answer has changed in the document since. Look at it again.");
    case "choice-unread":
      return phrase(
        "Row {row} says {text}, which is not among the choices offered. Put it right in the document first: it would not go along with its row.",
        { row: refusal.row, text: quoted(refusal.text) },
      );
  }
}
