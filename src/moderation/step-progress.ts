import { enteredActions } from "../audit/entered";
import { progressOf } from "../audit/progress";
import { isFinal, lifecycleOf } from "./lifecycle";
import { openActions } from "./open-actions";
import type { Moderated } from "./take-step";

/** How far an audit has come in the step it is in: what is counted goes by that step. */
export interface StepProgress {
  readonly of: "answers" | "items-moderated" | "queries" | "sign-offs";
  readonly done: number;
  readonly total: number;
}

/** What only those who look behind the tabs know; undefined while they do not. */
export interface Behind {
  /** The judgements that are moderated. */
  readonly moderated?: { readonly done: number; readonly total: number } | undefined;
  /** The queries somebody has seen to. */
  readonly queries?: { readonly done: number; readonly total: number } | undefined;
}

/** How far an audit has come in the step it is in. */
export function stepProgress({ template, record }: Moderated, { moderated, queries }: Behind): StepProgress {
  const { state } = lifecycleOf(template, record);
  if (state === "in-moderation" && moderated && moderated.total > 0)
    return { of: "items-moderated", ...moderated };
  if (state === "returned" && queries && queries.total > 0) return { of: "queries", ...queries };
  const actions = enteredActions(record).length;
  if (isFinal(state) && actions > 0)
    return { of: "sign-offs", done: actions - openActions(record).length, total: actions };
  return { of: "answers", ...progressOf(template, record) };
}
