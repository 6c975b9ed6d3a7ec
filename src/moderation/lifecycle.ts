import { isActionEntered, isEntered } from "../audit/entered";
import { STATES, stepKey, type StateId } from "../audit/moderation";
import { questionsOf } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { STEPS, stepNamed, type StepId } from "./steps";

/** One step of an audit as its history tells: the date ISO where it is one, else as typed. */
export interface Step {
  readonly date: string;
  /** As it is written; `kind` where it is one of the steps there are. */
  readonly step: string;
  readonly kind?: StepId;
  readonly by: string;
  readonly note: string;
}

export interface Lifecycle {
  readonly state: StateId;
  /** In the order of the history. */
  readonly steps: readonly Step[];
  /** Where the last step led, where the document says another state: somebody chose that by hand. */
  readonly byHand?: StateId;
  readonly unknownStep?: UnknownStep;
}

/** What the last step of a history says that is none of ours, as where somebody typed or translated it. */
export interface UnknownStep {
  readonly said: string;
  /** Where the last step we know led; undefined where there is none. */
  readonly led?: StateId;
}

/** Where an audit stands and how it came there. */
export function lifecycleOf(template: Template, record: AuditRecord): Lifecycle {
  const steps = stepsOf(template, record);
  const own = ownState(template, record);
  // Until it is sent, and after it was taken back, an audit is what its answers say it is.
  const settled = (state: StateId | undefined): StateId | undefined =>
    state === undefined || UNSENT.has(state) ? undefined : state;
  const written = STATES.find(({ id }) => id === record.moderation?.["state"])?.id;
  const told = settled(written);
  const last = steps.findLast(({ kind }) => kind !== undefined)?.kind;
  const led = last === undefined ? undefined : settled(STEPS[last].to);
  const unknown = unknownStep(steps);
  // Where nothing that can be read says the state, its history does.
  if (written === undefined) return { state: led ?? own, steps, ...unknown };
  return {
    state: told ?? own,
    steps,
    // Where the last step can't be told, nobody knows that it led elsewhere.
    ...(told === led || unknown.unknownStep ? {} : { byHand: led ?? own }),
    ...unknown,
  };
}

function unknownStep(steps: readonly Step[]): Pick<Lifecycle, "unknownStep"> {
  const last = steps.at(-1);
  if (!last || last.kind !== undefined || !isEntered(last.step)) return {};
  const known = steps.findLast(({ kind }) => kind !== undefined)?.kind;
  return { unknownStep: { said: last.step, ...(known === undefined ? {} : { led: STEPS[known].to }) } };
}

const UNSENT: ReadonlySet<StateId> = new Set(["allocated", "in-progress", "ready"]);

/** Whether an audit is final in that state: its answers stand, and its actions are confirmed (R94). */
export const isFinal = (state: StateId): boolean => FINAL.has(state);

const FINAL: ReadonlySet<StateId> = new Set(["final", "shared", "actions-open", "closed"]);

/** The state that the audit itself tells, before anybody else has seen it. */
function ownState(template: Template, record: AuditRecord): StateId {
  if (record.status === "ready") return "ready";
  const isBegun =
    record.actions.some(isActionEntered) ||
    questionsOf(template).some(
      (question) =>
        !["status", "header", "moderation"].includes(question.owner.kind) && isEntered(question.get(record)),
    );
  return isBegun ? "in-progress" : "allocated";
}

function stepsOf({ moderation: room }: Template, { moderation = {} }: AuditRecord): readonly Step[] {
  return Array.from({ length: room?.steps ?? 0 }, (_, at) => at + 1).flatMap((step): readonly Step[] => {
    const [date = "", name = "", by = "", note = ""] = (["date", "step", "by", "note"] as const).map(
      (part) => moderation[stepKey(step, part)] ?? "",
    );
    if (![date, name, by, note].some(isEntered)) return [];
    const kind = stepNamed(name);
    return [{ date, step: name, ...(kind ? { kind } : {}), by, note }];
  });
}
