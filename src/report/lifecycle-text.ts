import { formatDate } from "../audit/dates";
import { OUTCOMES, STATES, type StateId } from "../audit/moderation";
import type { Template } from "../audit/template";
import type { Due } from "../moderation/due";
import type { DecisionRefusal } from "../moderation/moderated-items";
import type { SignOffRefusal } from "../moderation/sign-off";
import { STEPS } from "../moderation/steps";
import type { StepRefusal } from "../moderation/take-step";
import { counted, listed, quoted } from "./phrases";
import { itemShortName } from "./place-text";

/** "In moderation". */
export const stateText = (state: StateId): string => STATES.find(({ id }) => id === state)?.label ?? state;

export const outcomeText = (outcome: string): string =>
  OUTCOMES.find(({ id }) => id === outcome)?.label ?? outcome;

/** "2 days overdue", or "due 14 December 2026". */
export function dueText({ day, daysOver, estimate }: Due): string {
  const about = estimate ? ", an estimate: the bank holidays of that time are not known yet" : "";
  return daysOver > 0 ? `${counted(daysOver, "day")} overdue${about}` : `due ${formatDate(day)}${about}`;
}

/** Why a step can't be taken, and what to do. */
export function refusalText(
  template: Template,
  refusal: StepRefusal | SignOffRefusal | DecisionRefusal,
): string {
  switch (refusal.code) {
    case "not-in-moderation":
      return refusal.item === undefined
        ? `An audit is moderated while it is in moderation or returned, and this one is ${quoted(stateText(refusal.state))}.`
        : `${itemShortName(template, refusal.item)}: a judgement is moderated while the audit is in moderation or returned, and this audit is ${quoted(stateText(refusal.state))}.`;
    case "decision-without-reason":
      return `${itemShortName(template, refusal.item)}: the moderated judgement is not the auditor’s. Say why.`;
    case "not-from-here": {
      const from = STEPS[refusal.step].from.map((state) => quoted(stateText(state)));
      return `${quoted(STEPS[refusal.step].label)} follows on ${listed(from)}, and this audit is ${quoted(stateText(refusal.state))}.`;
    }
    case "gaps-left":
      return `${counted(refusal.count, "required answer is", "required answers are")} missing. Run check on it, and complete the audit first.`;
    case "words-unaccounted":
      return `${counted(refusal.count, "passage stands", "passages stand")} outside every answer. Move the words into an answer, or set them aside.`;
    case "no-auditor":
      return "Nobody is named to audit. Name the auditor.";
    case "auditor-is":
      return `${quoted(refusal.name)} is the ${refusal.role} of this audit and can’t audit it. Name somebody else.`;
    case "no-moderator":
      return "Nobody is named to moderate. Name the moderator.";
    case "moderator-is":
      return `${quoted(refusal.name)} is the ${refusal.role} of this audit and can’t moderate it. Name somebody else.`;
    case "queries-open":
      return `${counted(refusal.count, "query is", "queries are")} still open. Answer or resolve every query first.`;
    case "no-reason":
      return "A step back needs a reason. Say why.";
    case "nobody-named":
      return "Say who takes the step.";
    case "no-date":
      return `${quoted(refusal.text)} is no date. Give the day of the step, such as 2026-12-01.`;
    case "before-last-step":
      return `${formatDate(refusal.date)} is before the last step, on ${formatDate(refusal.last)}. Give a later day.`;
    case "actions-not-signed-off":
      return `${refusal.rows.length === 1 ? "Action" : "Actions"} ${listed(refusal.rows.map(String))} ${refusal.rows.length === 1 ? "is" : "are"} not signed off. Sign off each action, or say that it is no longer needed.`;
    case "no-such-action":
      return `There is no action ${String(refusal.row)} in this audit.`;
    case "still-provisional":
      return `Action ${String(refusal.row)} is provisional until the audit is final. Sign it off after that.`;
    case "no-sign-off-date":
      return `Action ${String(refusal.row)}: ${quoted(refusal.text)} is no date. Give the day it was signed off, such as 2027-01-13.`;
    case "superseded-without-note":
      return `Action ${String(refusal.row)} is no longer needed: add a note that says why.`;
  }
}
