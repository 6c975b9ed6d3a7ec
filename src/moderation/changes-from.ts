import type { Lifecycle } from "./lifecycle";

/** From when changes of an audit are told, and whether to its auditor, who sent it. */
export interface ChangesFrom {
  readonly step: "send" | "return";
  readonly toAuditor: boolean;
}

/** Since when this reader wants to know what changed: a moderator whom an audit comes to again, since it was returned (R96). */
export function changesFrom({ state, steps }: Lifecycle, toAuditor: boolean): ChangesFrom {
  const isAgain = state === "in-moderation" && steps.some(({ kind }) => kind === "return");
  return { step: !toAuditor && isAgain ? "return" : "send", toAuditor };
}
