import { isEntered } from "../audit/entered";
import type { StateId } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { allFields, hasActionPlan, type Template } from "../audit/template";
import { STEP_IDS, STEPS, type Actor, type StepId } from "./steps";

/** Who has an audit in that state; nobody once it is closed. */
export const turnOf = (state: StateId): Actor | undefined => TURNS[state];

const TURNS: Readonly<Record<StateId, Actor | undefined>> = {
  allocated: "auditor",
  "in-progress": "auditor",
  ready: "auditor",
  "in-moderation": "moderator",
  returned: "auditor",
  final: "auditor",
  shared: "manager",
  "actions-open": "manager",
  closed: undefined,
};

/** The name of that person, where the audit holds it. */
export function nameOfActor(template: Template, { header, moderation }: AuditRecord, actor: Actor): string {
  if (actor === "moderator") return moderation?.["moderator"] ?? "";
  if (actor !== "auditor") return "";
  const field = allFields(template).find(({ role }) => role === "auditor");
  return field ? (header[field.id] ?? "") : "";
}

/**
 * The steps there are from a state: those of whoever has it first, steps back last. Without an action plan nothing is followed
 * up.
 */
export function stepsFrom(state: StateId, template: Template): readonly StepId[] {
  const rank = (step: StepId) => ("back" in STEPS[step] ? 2 : STEPS[step].by === turnOf(state) ? 0 : 1);
  return STEP_IDS.filter(
    (step) =>
      (STEPS[step].from as readonly StateId[]).includes(state) &&
      (step !== "follow" || hasActionPlan(template)),
  ).sort((one, other) => rank(one) - rank(other));
}

/** The hand-back note as it stands, its parts that hold something. */
export const hasHandBack = ({ moderation = {} }: AuditRecord): boolean =>
  ["good", "change", "manager"].some((key) => isEntered(moderation[key] ?? ""));
