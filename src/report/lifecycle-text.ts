import { formatDate } from "./day-text";
import { OUTCOMES, STATES, type StateId } from "../audit/moderation";
import type { Template } from "../audit/template";
import type { Due } from "../moderation/due";
import type { DecisionRefusal } from "../moderation/moderated-items";
import type { SignOffRefusal } from "../moderation/sign-off";
import { STEPS } from "../moderation/steps";
import type { StepRefusal } from "../moderation/take-step";
import { fixedText } from "./fixed-words";
import { counted, listed, quoted } from "./phrases";
import { itemShortName } from "./place-text";
import { noSuchDayText } from "./takes-text";
import { phrase, phraseOf } from "../words/phrase";

/** "In moderation". */
export const stateText = (state: StateId): string =>
  fixedText(STATES.find(({ id }) => id === state)?.label ?? state);

export const outcomeText = (outcome: string): string =>
  fixedText(OUTCOMES.find(({ id }) => id === outcome)?.label ?? outcome);

/** "2 days overdue", or "due 14 December 2026". */
export function dueText({ day, daysOver, estimate }: Due): string {
  const about = estimate ? phrase(", an estimate: the bank holidays of that time are not known yet") : "";
  return daysOver > 0
    ? phrase("{days} overdue{about}", { days: counted(daysOver, "day"), about })
    : phrase("due {day}{about}", { day: formatDate(day), about });
}

/** Why a step can't be taken, and what to do. */
export function refusalText(
  template: Template,
  refusal: StepRefusal | SignOffRefusal | DecisionRefusal,
): string {
  switch (refusal.code) {
    case "not-in-moderation":
      return refusal.item === undefined
        ? phrase("An audit is moderated while it is in moderation or returned, and this one is {state}.", {
            state: quoted(stateText(refusal.state)),
          })
        : phrase(
            "{itemShort}: a judgement is moderated while the audit is in moderation or returned, and this audit is {state}.",
            { itemShort: itemShortName(template, refusal.item), state: quoted(stateText(refusal.state)) },
          );
    case "decision-without-reason":
      return phrase("{itemShort}: the moderated judgement is not the auditor’s. Say why.", {
        itemShort: itemShortName(template, refusal.item),
      });
    case "not-from-here": {
      const from = STEPS[refusal.step].from.map((state) => quoted(stateText(state)));
      return phrase("{label} follows on {from}, and this audit is {state}.", {
        label: quoted(fixedText(STEPS[refusal.step].label)),
        from: listed(from),
        state: quoted(stateText(refusal.state)),
      });
    }
    case "gaps-left":
      return phraseOf(
        refusal.count,
        "{count} required answer is missing. Run check on it, and complete the audit first.",
        "{count} required answers are missing. Run check on it, and complete the audit first.",
      );
    case "words-unaccounted":
      return phraseOf(
        refusal.count,
        "{count} passage stands outside every answer. Move the words into an answer, or set them aside.",
        "{count} passages stand outside every answer. Move the words into an answer, or set them aside.",
      );
    case "no-auditor":
      return phrase("Nobody is named to audit. Name the auditor.");
    case "auditor-is":
      return phrase("{name} is the {role} of this audit and can’t audit it. Name somebody else.", {
        name: quoted(refusal.name),
        role: fixedText(refusal.role),
      });
    case "auditor-may-be":
      return phrase(
        "{given} may be {name}, the {role} of this audit, who can’t audit it. Write both names in full.",
        {
          given: quoted(refusal.given),
          name: quoted(refusal.name),
          role: fixedText(refusal.role),
        },
      );
    case "no-moderator":
      return phrase("Nobody is named to moderate. Name the moderator.");
    case "moderator-is":
      return phrase("{name} is the {role} of this audit and can’t moderate it. Name somebody else.", {
        name: quoted(refusal.name),
        role: fixedText(refusal.role),
      });
    case "moderator-may-be":
      return phrase(
        "{given} may be {name}, the {role} of this audit, who can’t moderate it. Write both names in full.",
        {
          given: quoted(refusal.given),
          name: quoted(refusal.name),
          role: fixedText(refusal.role),
        },
      );
    case "queries-open":
      return phraseOf(
        refusal.count,
        "{count} query is still open. Answer or resolve every query first.",
        "{count} queries are still open. Answer or resolve every query first.",
      );
    case "no-reason":
      return phrase("A step back needs a reason. Say why.");
    case "nobody-named":
      return phrase("Say who takes the step.");
    case "no-date":
      return (
        noSuchDayText(refusal.text) +
        phrase("{text} is no date. Give the day of the step, such as 2026-12-01.", {
          text: quoted(refusal.text),
        })
      );
    case "before-last-step":
      return phrase("{date} is before the last step, on {last}. Give a later day.", {
        date: formatDate(refusal.date),
        last: formatDate(refusal.last),
      });
    case "actions-not-signed-off":
      return phraseOf(
        refusal.rows.length,
        "Action {rows} is not signed off. Sign off each action, or say that it is no longer needed.",
        "Actions {rows} are not signed off. Sign off each action, or say that it is no longer needed.",
        { rows: listed(refusal.rows.map(String)) },
      );
    case "no-such-action":
      return phrase("There is no action {row} in this audit.", { row: refusal.row });
    case "still-provisional":
      return phrase("Action {row} is provisional until the audit is final. Sign it off after that.", {
        row: refusal.row,
      });
    case "no-sign-off-date":
      return (
        noSuchDayText(refusal.text) +
        phrase("Action {row}: {text} is no date. Give the day it was signed off, such as 2027-01-13.", {
          row: refusal.row,
          text: quoted(refusal.text),
        })
      );
    case "superseded-without-note":
      return phrase("Action {row} is no longer needed: add a note that says why.", { row: refusal.row });
  }
}
