import { formatDate } from "./day-text";
import { isEntered } from "../audit/entered";
import type { StateId } from "../audit/moderation";
import type { Problem } from "../audit/problem";
import type { AuditRecord } from "../audit/record";
import { moderationTag } from "../audit/tags";
import { hasActionPlan, type Template } from "../audit/template";
import type { Due } from "../moderation/due";
import type { Lifecycle, Step } from "../moderation/lifecycle";
import type { Actor, StepId } from "../moderation/steps";
import { nameOfActor, turnOf } from "../moderation/whose-turn";
import { fixedText } from "./fixed-words";
import { stateText } from "./lifecycle-text";
import { counted, quoted } from "./phrases";
import { phrase } from "../words/phrase";

interface StepWords {
  /** What a button that takes it says. */
  readonly command: string;
  /** What the step means, for whoever is about to take it. */
  readonly what: string;
  /** The same where there is no action plan. */
  readonly withoutPlan?: string;
  /** What is said once it is taken. */
  readonly said: string;
  /** What its note is called. */
  readonly note: string;
}

/** A step as a person is asked to take it. */
export const STEP_WORDS: Readonly<Record<StepId, StepWords>> = {
  allocate: {
    command: phrase("Allocate"),
    what: phrase(
      "This records for whom the audit is and when they received it. You save it and pass it on as you do now.",
    ),
    said: phrase("Allocated. Save the document and pass it on."),
    note: phrase("Anything they should know?"),
  },
  send: {
    command: phrase("Send for moderation"),
    what: phrase("This records the step in the document. You save it and pass it on as you do now."),
    said: phrase("Sent for moderation. Save the document and pass it on."),
    note: phrase("Anything they should know?"),
  },
  return: {
    command: phrase("Return to the auditor"),
    what: phrase("Drafted from your ticks, your decisions and the comments. Change any of it."),
    said: phrase("Returned. Save the document and pass it back."),
    note: phrase("Anything else for the history?"),
  },
  finalise: {
    command: phrase("Make final"),
    what: phrase(
      "The judgements, the narratives and the actions then stand. A later edit is noticed, and the audit can be reopened with a reason.",
    ),
    withoutPlan: phrase(
      "The judgements and the narratives then stand. A later edit is noticed, and the audit can be reopened with a reason.",
    ),
    said: phrase("The audit is final. Save the document."),
    note: phrase("Anything for the history?"),
  },
  share: {
    command: phrase("Share"),
    what: phrase(
      "This records the day on which the team manager and the worker were given the audit. Case Audit sends it to nobody.",
    ),
    said: phrase("Recorded as shared. Save the document."),
    note: phrase("Who was given it, and how?"),
  },
  follow: {
    command: phrase("Follow the actions up"),
    what: phrase("From now on the audit is about its actions, until each is signed off."),
    said: phrase("The actions are being followed up. Save the document."),
    note: phrase("Anything for the history?"),
  },
  close: {
    command: phrase("Close the audit"),
    what: phrase("Every action is done or no longer needed, and signed off."),
    withoutPlan: phrase("Nothing more is to be done about this audit. It can be reopened with a reason."),
    said: phrase("The audit is closed. Save the document."),
    note: phrase("Anything for the history?"),
  },
  withdraw: {
    command: phrase("Take it back"),
    what: phrase("The audit is yours again, to go on with. What the moderator wrote stays in it."),
    said: phrase("Taken back. The audit is in progress."),
    note: phrase("Why do you take it back?"),
  },
  reopen: {
    command: phrase("Reopen"),
    what: phrase(
      "The audit goes back to its auditor. Nothing in it is lost, and it is made final again later.",
    ),
    said: phrase("Reopened. The audit is with its auditor."),
    note: phrase("Why is it reopened?"),
  },
};

/** What a step means for an audit of that template. */
export function stepMeans(template: Template, step: StepId): string {
  const { what, withoutPlan = what } = STEP_WORDS[step];
  return hasActionPlan(template) ? what : withoutPlan;
}

/** What is to be done in a state, with so many actions open, for whoever opens the audit in it; nothing where that goes without saying. */
export function stateAdvice(template: Template, state: StateId, open: number): string | undefined {
  if (turnOf(state) !== "manager") return STATE_ADVICE[state];
  if (!hasActionPlan(template))
    return phrase(
      "There is no action plan to follow up. Close the audit once nothing more is to be done about it.",
    );
  return open === 0 ? phrase("No action is left to sign off. Close the audit.") : STATE_ADVICE[state];
}

const STATE_ADVICE: Readonly<Partial<Record<StateId, string>>> = {
  "in-moderation": phrase(
    "Save the document and pass it on to the moderator, who judges, comments and returns it.",
  ),
  returned: phrase("Read the hand-back note, change what you agree with, and send it back."),
  final: phrase("Share it with the team manager and the worker, and record when you did."),
  shared: phrase("The actions are followed up, and signed off."),
  "actions-open": phrase("Sign each action off, then close the audit."),
  closed: phrase("Nothing is left to do."),
};

/** "14 Dec", and with its year where that is another: short enough for a bar. */
export function shortDay(day: string, today: string): string {
  const [date = "", month = "", year = ""] = formatDate(day).split(" ");
  const short = `${date} ${month.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${year}`;
}

/** "2 days overdue", or "due 14 Dec"; "(estimate)" behind it where the bank holidays of that time are not known yet. */
export function dueShort({ day, daysOver, estimate }: Due, today: string): string {
  const when =
    daysOver > 0
      ? phrase("{days} overdue", { days: counted(daysOver, "day") })
      : phrase("due {shortDay}", { shortDay: shortDay(day, today) });
  return estimate ? phrase("{when} (estimate)", { when }) : when;
}

/** "with Moderator 2": who has the audit now; nothing once it is closed. */
export function turnText(template: Template, record: AuditRecord, state: StateId): string | undefined {
  const actor = turnOf(state);
  if (!actor) return undefined;
  const name = nameOfActor(template, record, actor).trim();
  return isEntered(name) ? phrase("with {name}", { name }) : WITH[actor];
}

const WITH: Readonly<Record<Actor, string>> = {
  auditor: phrase("with the auditor"),
  moderator: phrase("with the moderator"),
  lead: phrase("with the lead"),
  manager: phrase("with the manager"),
};

/** "Sent for moderation on 1 December 2026 by Auditor 4." */
export function stepLine({ step, date, by }: Step): string {
  const taken = isEntered(step) ? fixedText(step) : phrase("A step");
  if (!isEntered(date)) return isEntered(by) ? phrase("{taken} by {by}.", { taken, by }) : `${taken}.`;
  const day = formatDate(date);
  return isEntered(by)
    ? phrase("{taken} on {day} by {by}.", { taken, day, by })
    : phrase("{taken} on {day}.", { taken, day });
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
          phrase(
            "The state in the document says {text}, which is no state we know, so it is taken from the history.",
            {
              text: quoted(typed.text),
            },
          ),
        ]
      : []),
    ...(unknownStep
      ? [
          unknownStep.led === undefined
            ? phrase("The history’s last step says {step}, which is no step we know.", {
                step: quoted(unknownStep.said),
              })
            : phrase(
                "The history’s last step says {step}, which is no step we know; the last one we know leads to {state}.",
                {
                  step: quoted(unknownStep.said),
                  state: quoted(stateText(unknownStep.led)),
                },
              ),
        ]
      : []),
    ...(byHand === undefined
      ? []
      : [
          phrase(
            "The state was chosen by hand in the document: it says {state}, and the history leads to {state2}.",
            {
              state: quoted(stateText(state)),
              state2: quoted(stateText(byHand)),
            },
          ),
        ]),
  ];
  return said.length === 0 ? undefined : said.join(" ");
}
