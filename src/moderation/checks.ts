import { allItems, hasActionPlan, type Template } from "../audit/template";

/** What a template asks for, on which it depends what there is to check. */
type Asked = "judgements" | "plan" | "limit";

/** What a moderator checks of an audit as a whole (R84, R90, R91), by what stands under "What was checked". */
export const CHECKS = [
  { id: "congruent", label: "Findings, judgements and actions fit together", where: ["judgements", "plan"] },
  { id: "findings", label: "Findings and judgements fit together", where: ["judgements"], without: ["plan"] },
  { id: "actions", label: "Findings and actions fit together", where: ["plan"], without: ["judgements"] },
  { id: "answers", label: "Answers fit together", where: [], without: ["judgements", "plan"] },
  { id: "limit", label: "No more actions than there may be", where: ["plan", "limit"] },
  { id: "smart", label: "Actions are SMART", where: ["plan"] },
  { id: "liftable", label: "Each action can be lifted into a plan", where: ["plan"] },
  {
    id: "credited",
    label: "Recent improvement is credited where the judgement stands",
    where: ["judgements"],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  /** It is checked where all of these are asked for, */
  readonly where: readonly Asked[];
  /** and none of these is. */
  readonly without?: readonly Asked[];
}[];
export type CheckId = (typeof CHECKS)[number]["id"];

/** Whether anything of an audit is judged, as nothing of a dip sample is. */
export const asksJudgements = (template: Template): boolean =>
  allItems(template).some(({ judgement }) => judgement !== undefined);

/** Those of an audit of that template: with an action plan or without one, with a limit, with judgements or answers alone. */
export function checksOf(template: Template): readonly (typeof CHECKS)[number][] {
  const asked: Readonly<Record<Asked, boolean>> = {
    judgements: asksJudgements(template),
    plan: hasActionPlan(template),
    limit: template.actions.limit !== undefined,
  };
  return CHECKS.filter(({ where, ...check }) => {
    const without: readonly Asked[] = "without" in check ? check.without : [];
    return where.every((each) => asked[each]) && !without.some((each) => asked[each]);
  });
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
