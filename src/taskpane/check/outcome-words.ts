import type { CheckLine } from "../../document/host-check";

/** What became of a belief, in words. */
export const OUTCOME_WORDS: Readonly<Record<CheckLine["outcome"], string>> = {
  holds: "holds",
  "does-not-hold": "does not hold",
  skipped: "skipped",
};
