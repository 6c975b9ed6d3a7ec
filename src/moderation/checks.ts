import { hasActionPlan, type Template } from "../audit/template";

/** What a moderator checks of an audit as a whole (R84, R90, R91), by what stands under "What was checked". */
export const CHECKS = [
  { id: "congruent", label: "Findings, judgements and actions fit together", of: "plan" },
  { id: "findings", label: "Findings and judgements fit together", of: "no-plan" },
  { id: "limit", label: "No more actions than there may be", of: "limit" },
  { id: "smart", label: "Actions are SMART", of: "plan" },
  { id: "liftable", label: "Each action can be lifted into a plan", of: "plan" },
  { id: "credited", label: "Recent improvement is credited where the judgement stands", of: "any" },
] as const;
export type CheckId = (typeof CHECKS)[number]["id"];

/** Those of an audit of that template: with an action plan or without one, with a limit or without. */
export function checksOf(template: Template): readonly (typeof CHECKS)[number][] {
  const holds = {
    any: true,
    plan: hasActionPlan(template),
    "no-plan": !hasActionPlan(template),
    limit: hasActionPlan(template) && template.actions.limit !== undefined,
  };
  return CHECKS.filter((check) => holds[check.of]);
}

export interface Checked {
  readonly ticked: readonly CheckId[];
  /** Whatever else is written there. */
  readonly more: readonly string[];
}

/** The checks in what is written of them, each between semicolons. */
export function checkedIn(text: string): Checked {
  const said = text
    .split(/[;\n]/)
    .map((each) => each.trim().replace(/\.$/, ""))
    .filter((each) => each !== "");
  const named = (each: string) => CHECKS.find(({ label }) => label.toLowerCase() === each.toLowerCase())?.id;
  return {
    ticked: CHECKS.map(({ id }) => id).filter((id) => said.some((each) => named(each) === id)),
    more: said.filter((each) => named(each) === undefined),
  };
}

export function checkedText({ ticked, more }: Checked): string {
  return [...CHECKS.filter(({ id }) => ticked.includes(id)).map(({ label }) => label), ...more].join("; ");
}
