import type { StateId } from "../audit/moderation";

/** Who takes a step. Nothing is a permission: it says whose turn it is. */
export type Actor = "auditor" | "moderator" | "lead" | "manager";

export interface StepKind {
  readonly label: string;
  readonly from: readonly StateId[];
  readonly to: StateId;
  readonly by: Actor;
  /** A step back: it needs a reason. */
  readonly back?: true;
  /** The audit has to be complete, with every word of the document accounted for. */
  readonly whole?: true;
  /** No query may be open. */
  readonly answered?: true;
}

/** The steps an audit goes through, and back (R25, R26, R79-R80, R96, R101, R106-R108, R124). */
export const STEPS = {
  // Whoever it is for begins it by answering: until then it may be given to somebody else.
  allocate: { label: "Allocated", from: ["allocated"], to: "allocated", by: "lead" },
  send: {
    label: "Sent for moderation",
    from: ["allocated", "in-progress", "ready", "returned"],
    to: "in-moderation",
    by: "auditor",
    whole: true,
  },
  return: { label: "Returned to the auditor", from: ["in-moderation"], to: "returned", by: "moderator" },
  finalise: {
    label: "Made final",
    from: ["ready", "in-moderation", "returned"],
    to: "final",
    by: "lead",
    whole: true,
    answered: true,
  },
  share: { label: "Shared with team manager and worker", from: ["final"], to: "shared", by: "auditor" },
  follow: { label: "Actions followed up", from: ["shared"], to: "actions-open", by: "manager" },
  close: { label: "Closed", from: ["shared", "actions-open"], to: "closed", by: "manager" },
  withdraw: {
    label: "Taken back by the auditor",
    from: ["in-moderation"],
    to: "in-progress",
    by: "auditor",
    back: true,
  },
  reopen: {
    label: "Reopened",
    from: ["final", "shared", "actions-open", "closed"],
    to: "returned",
    by: "lead",
    back: true,
  },
} as const satisfies Record<string, StepKind>;

export type StepId = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as readonly StepId[];

/** The step of that id or label, whatever the case; none where there is no such step. */
export function stepNamed(name: string): StepId | undefined {
  const wanted = name.trim().toLowerCase();
  return STEP_IDS.find((id) => id === wanted || STEPS[id].label.toLowerCase() === wanted);
}
