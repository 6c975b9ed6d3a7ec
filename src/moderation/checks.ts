/** What a moderator checks of an audit as a whole (R84, R90, R91), by what stands under "What was checked". */
export const CHECKS = [
  { id: "congruent", label: "Findings, judgements and actions fit together" },
  { id: "limit", label: "No more actions than there may be" },
  { id: "smart", label: "Actions are SMART" },
  { id: "liftable", label: "Each action can be lifted into a plan" },
  { id: "credited", label: "Recent improvement is credited where the judgement stands" },
] as const;
export type CheckId = (typeof CHECKS)[number]["id"];

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
