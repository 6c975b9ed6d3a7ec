import { sayIn } from "../../document/fixed-words";
import { formatDate } from "../../report/day-text";
import { isEntered } from "../../audit/entered";
import { HAND_BACK_FIELDS } from "../../audit/moderation";
import { fingerprintOf } from "../../document/fingerprints";
import { askedComments, type PlacedComment } from "../../moderation/asked-comments";
import { handBackPoints } from "../../moderation/hand-back";
import { STEPS, type StepId } from "../../moderation/steps";
import {
  afterStep,
  entriesOf,
  refusals,
  type Moderated,
  type StepRefusal,
  type StepTaken,
} from "../../moderation/take-step";
import { nameOfActor } from "../../moderation/whose-turn";
import { handBackLine } from "../../report/hand-back-text";
import type { OpenAudit } from "../session/session-state";
import type { Who } from "../who/who";
import { phrase } from "../../words/phrase";

export type HandBackPart = keyof typeof HAND_BACK_FIELDS;
export const HAND_BACK_PARTS = Object.keys(HAND_BACK_FIELDS) as readonly HandBackPart[];

/** A step as it stands in its form. */
export interface StepDraft {
  readonly auditor: string;
  readonly moderator: string;
  readonly note: string;
  readonly by: string;
  /** As typed. */
  readonly date: string;
  /** The hand-back note, where the step takes one along. */
  readonly handBack: Readonly<Record<HandBackPart, string>>;
  /** Lines that were offered for it already, taken or not. */
  readonly offered: readonly string[];
}

/** A step before anybody typed anything: with what is known, and the hand-back note as it stands, else drafted. */
export function newStepDraft(
  step: StepId,
  audit: OpenAudit,
  who: Who,
  today: string,
  comments: readonly PlacedComment[] = [],
): StepDraft {
  const { template, record } = audit;
  const { moderation = {} } = record;
  const lines = handBackLines(audit, comments);
  const typed = HAND_BACK_PARTS.some((part) => isEntered(moderation[part] ?? ""));
  const text = (part: HandBackPart) => (typed ? (moderation[part] ?? "") : lines[part].join("\n"));
  return {
    auditor: nameOfActor(template, record, "auditor"),
    moderator: moderation["moderator"] ?? "",
    note: "",
    by: isEntered(who.name) ? who.name : nameOfActor(template, record, STEPS[step].by),
    date: formatDate(today),
    handBack: { good: text("good"), change: text("change"), manager: text("manager") },
    offered: typed ? [] : Object.values(lines).flat(),
  };
}

/** What a hand-back note would say by now. */
function handBackLines(
  audit: Moderated,
  comments: readonly PlacedComment[],
): Readonly<Record<HandBackPart, readonly string[]>> {
  const { template, record } = audit;
  const points = handBackPoints(template, record, fingerprintOf, askedComments(audit, comments));
  const lines = (part: HandBackPart) => points[part].map((point) => handBackLine(template, point));
  return { good: lines("good"), change: lines("change"), manager: lines("manager") };
}

/** Points that came up since the note was drafted and that it does not hold: offered, never written over what was typed. */
export function newPoints(
  audit: OpenAudit,
  draft: StepDraft,
  comments: readonly PlacedComment[] = [],
): readonly (readonly [HandBackPart, string])[] {
  const lines = handBackLines(audit, comments);
  return HAND_BACK_PARTS.flatMap((part) =>
    lines[part]
      .filter((line) => !draft.offered.includes(line) && !draft.handBack[part].includes(line))
      .map((line) => [part, line] as const),
  );
}

/** The draft with those points at the end of their parts. */
export function withPoints(draft: StepDraft, points: ReturnType<typeof newPoints>): StepDraft {
  const handBack = points.reduce(
    (note, [part, line]) => ({ ...note, [part]: note[part].trim() === "" ? line : `${note[part]}\n${line}` }),
    draft.handBack,
  );
  return { ...draft, handBack, offered: [...draft.offered, ...points.map(([, line]) => line)] };
}

function takenFrom(step: StepId, { by, date, note, auditor, moderator }: StepDraft): StepTaken {
  return {
    step,
    by: by.trim(),
    date: date.trim(),
    note: note.trim(),
    ...(step === "allocate" ? { auditor: auditor.trim() } : {}),
    ...(step === "send" ? { moderator: moderator.trim() } : {}),
  };
}

/** What stands against a step as its form says it. How many queries are open the document tells when it is taken. */
export const draftRefusals = (
  step: StepId,
  audit: OpenAudit,
  draft: StepDraft,
  openQueries = 0,
): readonly StepRefusal[] =>
  refusals(audit, takenFrom(step, draft), { problems: audit.problems, openQueries });

/** Whether open queries stand against a step (R96): before it is final, and before it goes back to its moderator. */
export const countsQueries = (step: StepId): boolean => step === "finalise" || step === "send";

/** The audit once the step is taken as its form says it, the hand-back note with it. */
export function afterDraft(step: StepId, audit: Moderated, draft: StepDraft): Moderated {
  const taken = takenFrom(step, draft);
  if (step !== "return") return afterStep(audit, taken, sayIn(audit.template));
  const note = Object.fromEntries(HAND_BACK_PARTS.map((part) => [part, draft.handBack[part].trim()]));
  const moderation = entriesOf({ ...audit.record.moderation, ...note });
  return afterStep({ ...audit, record: { ...audit.record, moderation } }, taken, sayIn(audit.template));
}

export type StepField = "auditor" | "moderator" | "note" | "by" | "date";

/** The field a refusal is told at; none where it is about the audit and not about what was typed. */
export function fieldOf({ code }: StepRefusal): StepField | undefined {
  switch (code) {
    case "no-auditor":
    case "auditor-is":
    case "auditor-may-be":
      return "auditor";
    case "no-moderator":
    case "moderator-is":
    case "moderator-may-be":
      return "moderator";
    case "no-reason":
      return "note";
    case "nobody-named":
      return "by";
    case "no-date":
    case "before-last-step":
      return "date";
    default:
      return undefined;
  }
}

/** Where what stands against a step is seen to. */
export function placeOf({ code }: StepRefusal): keyof typeof WAYS | undefined {
  if (code === "gaps-left" || code === "words-unaccounted") return "to-do";
  if (code === "queries-open") return "comments";
  return code === "actions-not-signed-off" ? "sign-off" : undefined;
}

/** What the way to each place is called. */
export const WAYS = {
  "to-do": phrase("Go to what is missing"),
  comments: phrase("Go to the comments"),
  "sign-off": phrase("Go to the actions"),
} as const;
