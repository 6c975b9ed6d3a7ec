import { formatDate } from "../audit/dates";
import { isEntered } from "../audit/entered";
import type { StateId } from "../audit/moderation";
import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import { moderationTag } from "../audit/tags";
import type { Template } from "../audit/template";
import type { Due } from "../moderation/due";
import type { Lifecycle, Step } from "../moderation/lifecycle";
import type { StepId } from "../moderation/steps";
import { nameOfActor, turnOf } from "../moderation/whose-turn";
import { stateText } from "./lifecycle-text";
import { counted, quoted } from "./phrases";

interface StepWords {
  /** What a button that takes it says. */
  readonly command: string;
  /** What the step means, for whoever is about to take it. */
  readonly what: string;
  /** What is said once it is taken. */
  readonly said: string;
  /** What its note is called. */
  readonly note: string;
}

/** A step as a person is asked to take it. */
export const STEP_WORDS: Readonly<Record<StepId, StepWords>> = {
  allocate: {
    command: "Allocate",
    what: "This records for whom the audit is and when they received it. You save it and pass it on as you do now.",
    said: "Allocated. Save the document and pass it on.",
    note: "Anything they should know?",
  },
  send: {
    command: "Send for moderation",
    what: "This records the step in the document. You save it and pass it on as you do now.",
    said: "Sent for moderation. Save the document and pass it on.",
    note: "Anything they should know?",
  },
  return: {
    command: "Return to the auditor",
    what: "Drafted from your ticks, your decisions and the comments. Change any of it.",
    said: "Returned. Save the document and pass it back.",
    note: "Anything else for the history?",
  },
  finalise: {
    command: "Make final",
    what: "The judgements, the narratives and the actions then stand. A later edit is noticed, and the audit can be reopened with a reason.",
    said: "The audit is final. Save the document.",
    note: "Anything for the history?",
  },
  share: {
    command: "Share",
    what: "This records the day on which the team manager and the worker were given the audit. Case Audit sends it to nobody.",
    said: "Recorded as shared. Save the document.",
    note: "Who was given it, and how?",
  },
  follow: {
    command: "Follow the actions up",
    what: "From now on the audit is about its actions, until each is signed off.",
    said: "The actions are being followed up. Save the document.",
    note: "Anything for the history?",
  },
  close: {
    command: "Close the audit",
    what: "Every action is done or no longer needed, and signed off.",
    said: "The audit is closed. Save the document.",
    note: "Anything for the history?",
  },
  withdraw: {
    command: "Take it back",
    what: "The audit is yours again, to go on with. What the moderator wrote stays in it.",
    said: "Taken back. The audit is in progress.",
    note: "Why do you take it back?",
  },
  reopen: {
    command: "Reopen",
    what: "The audit goes back to its auditor. Nothing in it is lost, and it is made final again later.",
    said: "Reopened. The audit is with its auditor.",
    note: "Why is it reopened?",
  },
};

/** What is to be done in a state, for whoever opens the audit in it. */
export const STATE_ADVICE: Readonly<Partial<Record<StateId, string>>> = {
  "in-moderation": "Save the document and pass it on to the moderator, who judges, comments and returns it.",
  returned: "Read the hand-back note, change what you agree with, and send it back.",
  final: "Share it with the team manager and the worker, and record when you did.",
  shared: "The actions are followed up, and signed off.",
  "actions-open": "Sign each action off, then close the audit.",
  closed: "Nothing is left to do.",
};

/** "14 Dec", and with its year where that is another: short enough for a bar. */
export function shortDay(day: string, today: string): string {
  const [date = "", month = "", year = ""] = formatDate(day).split(" ");
  const short = `${date} ${month.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${year}`;
}

/** "2 days overdue", or "due 14 Dec"; "(estimate)" behind it where the bank holidays of that time are not known yet. */
export function dueShort({ day, daysOver, estimate }: Due, today: string): string {
  const when = daysOver > 0 ? `${counted(daysOver, "day")} overdue` : `due ${shortDay(day, today)}`;
  return estimate ? `${when} (estimate)` : when;
}

/** "with Moderator 2": who has the audit now; nothing once it is closed. */
export function turnText(template: Template, record: AuditRecord, state: StateId): string | undefined {
  const actor = turnOf(state);
  if (!actor) return undefined;
  const name = nameOfActor(template, record, actor).trim();
  return `with ${isEntered(name) ? name : `the ${actor}`}`;
}

/** "Sent for moderation on 1 December 2026 by Auditor 4." */
export function stepLine({ step, date, by }: Step): string {
  const when = isEntered(date) ? ` on ${formatDate(date)}` : "";
  return `${isEntered(step) ? step : "A step"}${when}${isEntered(by) ? ` by ${by}` : ""}.`;
}

/** What is to be known of a state before it is gone by; undefined where there is nothing to say. */
export function stateDoubt(
  { state, byHand, unknownStep }: Lifecycle,
  problems: readonly Problem[],
): string | undefined {
  const typed = problems.find(
    (problem) => problem.code === "unknown-choice" && problem.where === moderationTag("state"),
  );
  const said = [
    ...(typed?.code === "unknown-choice"
      ? [
          `The state in the document says ${quoted(typed.text)}, which is no state we know, so it is taken from the history.`,
        ]
      : []),
    ...(unknownStep
      ? [
          `The history’s last step says ${quoted(unknownStep.said)}, which is no step we know${
            unknownStep.led === undefined
              ? ""
              : `; the last one we know leads to ${quoted(stateText(unknownStep.led))}`
          }.`,
        ]
      : []),
    ...(byHand === undefined
      ? []
      : [
          `The state was chosen by hand in the document: it says ${quoted(stateText(state))}, and the history leads to ${quoted(stateText(byHand))}.`,
        ]),
  ];
  return said.length === 0 ? undefined : said.join(" ");
}
