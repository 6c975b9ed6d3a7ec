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
}

/** Whether an audit in that state is final: its actions are confirmed (R94), whatever becomes of them. */
export const isFinished = (state: StateId): boolean => FINISHED.has(state);

const FINISHED: ReadonlySet<StateId> = new Set(["final", "shared", "actions-open", "closed"]);

/** Where an audit stands and how it came there. */
export function lifecycleOf(template: Template, record: AuditRecord): Lifecycle {
  const steps = stepsOf(template, record);
  const last = steps.findLast(({ kind }) => kind !== undefined)?.kind;
  const told = STATES.find(({ id }) => id === record.moderation?.["state"])?.id;
  const led = last === undefined ? undefined : ledTo(last, record);
  const state = told ?? led ?? ownState(template, record);
  return {
    state,
    steps,
    ...(led !== undefined && led !== state ? { byHand: led } : {}),
  };
}

/** After a step back the audit is what its answers say it is. */
function ledTo(step: StepId, { status }: AuditRecord): StateId {
  const { to } = STEPS[step];
  return to === "in-progress" && status === "ready" ? "in-progress" : to;
}

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
