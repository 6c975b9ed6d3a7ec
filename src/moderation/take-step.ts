import { parseDate, recordedDate } from "../audit/dates";
import { enteredActions, isEntered } from "../audit/entered";
import { findGaps, requiredThings } from "../audit/gaps";
import {
  isHistoryAlone,
  lastJudged,
  NO_ROOM,
  stepKey,
  wholeRoom,
  withRoom,
  type ModerationKey,
  type StateId,
} from "../audit/moderation";
import type { Problem } from "../audit/problem";
import { questionsOf, withAnswers } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { sayInEnglish, type Say } from "../audit/say";
import { hasActionPlan, type ModerationRoom, type Template } from "../audit/template";
import { lifecycleOf } from "./lifecycle";
import { openActions } from "./open-actions";
import { isSamePerson, mayBeSamePerson } from "./same-person";
import { STEPS, type StepId } from "./steps";

/** An audit with its template: what a step makes of both, since the template says what there is room for. */
export interface Moderated {
  readonly template: Template;
  readonly record: AuditRecord;
}

/** What a person says when taking a step. */
export interface StepTaken {
  readonly step: StepId;
  readonly by: string;
  readonly date: string;
  readonly note?: string;
  /** Who is to audit, when it is allocated. */
  readonly auditor?: string;
  /** Who is to moderate, when it is sent. */
  readonly moderator?: string;
}

/** Why a step can't be taken. Each says what to do; sentences are in `report/`. */
export type StepRefusal =
  | { readonly code: "not-from-here"; readonly step: StepId; readonly state: StateId }
  | { readonly code: "gaps-left"; readonly count: number }
  | { readonly code: "words-unaccounted"; readonly count: number }
  | { readonly code: "no-auditor" }
  | { readonly code: "auditor-is"; readonly role: string; readonly name: string }
  | { readonly code: "auditor-may-be"; readonly given: string; readonly role: string; readonly name: string }
  | { readonly code: "no-moderator" }
  | { readonly code: "moderator-is"; readonly role: string; readonly name: string }
  | {
      readonly code: "moderator-may-be";
      readonly given: string;
      readonly role: string;
      readonly name: string;
    }
  | { readonly code: "queries-open"; readonly count: number }
  | { readonly code: "no-reason" }
  | { readonly code: "nobody-named" }
  | { readonly code: "no-date"; readonly text: string }
  | { readonly code: "before-last-step"; readonly date: string; readonly last: string }
  | { readonly code: "actions-not-signed-off"; readonly rows: readonly number[] };

export interface StepSurroundings {
  readonly problems: readonly Problem[];
  /** Comments and queries that nobody has answered. */
  readonly openQueries: number;
}

/** Everything that stands against a step; nothing where it may be taken. */
export function refusals(
  { template, record }: Moderated,
  taken: StepTaken,
  { problems, openQueries }: StepSurroundings,
): readonly StepRefusal[] {
  const kind = STEPS[taken.step];
  const { state, steps } = lifecycleOf(template, record);
  const found: StepRefusal[] = [];
  if (!(kind.from as readonly StateId[]).includes(state))
    return [{ code: "not-from-here", step: taken.step, state }];
  if ("whole" in kind) {
    const words = problems.filter(({ code }) => code === "words-outside").length;
    const count = requiredThings(findGaps(template, record), problems) - words;
    if (count > 0) found.push({ code: "gaps-left", count });
    if (words > 0) found.push({ code: "words-unaccounted", count: words });
  }
  if ("answered" in kind || (taken.step === "send" && state === "returned")) {
    if (openQueries > 0) found.push({ code: "queries-open", count: openQueries });
  }
  if (taken.step === "allocate") found.push(...auditorRefusals({ template, record }, taken));
  if (taken.step === "send") found.push(...moderatorRefusals({ template, record }, taken));
  if ("back" in kind && !isEntered(taken.note ?? "")) found.push({ code: "no-reason" });
  if (taken.step === "close") {
    const rows = openActions(record);
    if (rows.length > 0) found.push({ code: "actions-not-signed-off", rows });
  }
  if (!isEntered(taken.by)) found.push({ code: "nobody-named" });
  const date = parseDate(taken.date);
  const last = steps.flatMap((each) => parseDate(each.date) ?? []).at(-1);
  if (date === undefined) found.push({ code: "no-date", text: taken.date });
  else if (last !== undefined && date < last) found.push({ code: "before-last-step", date, last });
  return found;
}

/**
 * The audit after a step, with the step in its history. It looks at nothing: `refusals` says whether it may be taken. `say`
 * says what goes into the document beside what was said.
 */
export function afterStep(before: Moderated, taken: StepTaken, say: Say = sayInEnglish): Moderated {
  const { step, by, date, note = "", moderator } = taken;
  const audit = step === "allocate" ? withAuditor(before, taken) : before;
  const withStep = (room: ModerationRoom): ModerationRoom => ({ ...room, steps: room.steps + 1 });
  const { template, record } =
    step === "allocate" ? withHistory(audit, withStep) : withMoreRoom(audit, withStep);
  const number = template.moderation?.steps ?? 1;
  const kind = STEPS[step];
  const entered: Readonly<Record<string, string>> = {
    // The answers say how far an allocated audit has come: a state in words would soon be wrong.
    ...(step === "allocate" ? {} : { state: kind.to }),
    [stepKey(number, "date")]: recordedDate(date),
    [stepKey(number, "step")]: kind.label,
    [stepKey(number, "by")]: by,
    [stepKey(number, "note")]: step === "allocate" ? allocationNote(say, taken) : note,
    ...(moderator === undefined ? {} : { moderator }),
  };
  return {
    template,
    record: {
      ...record,
      ...statusAfter(step, record),
      moderation: entriesOf({ ...record.moderation, ...entered }),
    },
  };
}

/** Where the template asks for the auditor's name, it is entered there. */
function withAuditor({ template, record }: Moderated, { auditor = "" }: StepTaken): Moderated {
  const asked = questionsOf(template).find(
    ({ owner, role }) => owner.kind === "header" && role === AUDITOR && owner.place === "start",
  );
  return { template, record: asked ? withAnswers(template, record, [[asked.tag, auditor]]) : record };
}

const AUDITOR = "auditor";

/** Whom an audit was given to stays in its history, whoever has it later. */
const allocationNote = (say: Say, { auditor = "", note = "" }: StepTaken): string =>
  [say("To {auditor}.", { auditor }), note].filter(isEntered).join(" ");

/** What is sent was ready; what is taken back is being written again. */
function statusAfter(step: StepId, { status }: AuditRecord): Pick<AuditRecord, "status"> {
  if (step === "send" || step === "finalise") return { status: "ready" };
  return { status: step === "withdraw" || step === "reopen" ? "in-progress" : status };
}

export const entriesOf = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => isEntered(value)));

/** The audit with these answers of its moderation: general ones, of the panel or of the hand-back note. */
export const withModerationAnswers = (
  { template, record }: Moderated,
  answers: Readonly<Partial<Record<ModerationKey, string>>>,
): Moderated => ({
  template,
  record: { ...record, moderation: entriesOf({ ...record.moderation, ...answers }) },
});

/** The audit with more room in its moderation section; the first time, with what every section begins with. */
export function withMoreRoom(
  { template, record }: Moderated,
  more: (room: ModerationRoom) => ModerationRoom,
): Moderated {
  const had = template.moderation ?? NO_ROOM;
  const room = isHistoryAlone(had) ? { ...firstRoom(template, record), steps: had.steps } : had;
  return withHistory({ template: withRoom(template, room), record }, more);
}

/** The audit with more room in its moderation section; the first time, with none but for that. */
const withHistory = (
  { template, record }: Moderated,
  more: (room: ModerationRoom) => ModerationRoom,
): Moderated => ({
  template: withRoom(template, more(template.moderation ?? NO_ROOM)),
  record: { ...record, moderation: record.moderation ?? {} },
});

/** A row of the overall judgement, and one of each agreed action: tables grow from a row. */
function firstRoom(template: Template, record: AuditRecord): ModerationRoom {
  const last = lastJudged(template);
  const rows = enteredActions(record).map(({ row }) => row);
  return wholeRoom({
    ...NO_ROOM,
    items: last ? [last.id] : [],
    actions: rows.length > 0 || !hasActionPlan(template) ? rows : [1],
  });
}

/** What stands against who is to audit: nobody is named, or somebody the audit itself is about. */
export function auditorRefusals(
  { template, record }: Moderated,
  { auditor = "" }: Pick<StepTaken, "auditor">,
): readonly StepRefusal[] {
  if (!isEntered(auditor)) return [{ code: "no-auditor" }];
  return namedInRoles(template, record)
    .filter(({ role }) => role !== AUDITOR)
    .flatMap((held) => roleRefusals("auditor", auditor, held));
}

function moderatorRefusals(
  { template, record }: Moderated,
  { moderator = record.moderation?.["moderator"] ?? "" }: StepTaken,
): readonly StepRefusal[] {
  if (!isEntered(moderator)) return [{ code: "no-moderator" }];
  return namedInRoles(template, record).flatMap((held) => roleRefusals("moderator", moderator, held));
}

/** What stands against somebody being the one since they are, or may be, somebody else of the audit. */
function roleRefusals(
  who: "auditor" | "moderator",
  given: string,
  { role, name }: { readonly role: string; readonly name: string },
): readonly StepRefusal[] {
  if (isSamePerson(name, given)) return [{ code: `${who}-is`, role, name }];
  return mayBeSamePerson(name, given) ? [{ code: `${who}-may-be`, given, role, name }] : [];
}

/** The header's answers that hold a name, each with what that person is in the audit. */
function namedInRoles(
  template: Template,
  record: AuditRecord,
): readonly { readonly role: string; readonly name: string }[] {
  return questionsOf(template).flatMap((question) => {
    const { owner, role } = question;
    const name = question.get(record);
    return owner.kind === "header" && role !== undefined && isEntered(name) ? [{ role, name }] : [];
  });
}
