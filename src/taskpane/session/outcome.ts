import type { Problem } from "../../audit/problem";
import type { Failure } from "./failure";

/** What became of something the pane was asked to do. */
export type Outcome = { readonly done: true } | NotDone;

type NotDone =
  /** There is nothing to do it to or no way to do it: no audit, no such box, no other document to open. */
  | { readonly done: false; readonly why: "impossible" }
  /** The audit does not allow it as it stands; the sentence says why. */
  | { readonly done: false; readonly why: "refused"; readonly sentence: string }
  /** These changes found no way into the document; any others are made. */
  | { readonly done: false; readonly why: "not-written"; readonly problems: readonly Problem[] }
  /** The document's holder failed. */
  | { readonly done: false; readonly why: "failed"; readonly failure: Failure };

export const DONE: Outcome = { done: true };
export const IMPOSSIBLE: Outcome = { done: false, why: "impossible" };

/** Why it was refused, as a sentence; undefined where it was not. */
export function refusalOf(outcome: Outcome): string | undefined {
  return !outcome.done && outcome.why === "refused" ? outcome.sentence : undefined;
}
