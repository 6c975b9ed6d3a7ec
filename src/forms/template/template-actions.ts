import type { ActionColumn, ActionPlan, Asked } from "../../audit/template";
import { MOST } from "../../audit/template-limits";
import type { DraftActions, DraftColumn, DraftColumnKind, DraftNote } from "../draft/form-draft";
import { freeId } from "../free-id";
import { Choices } from "./choices";
import { labelOf, wordingsOf } from "./template-texts";

const FEWEST_ROWS = 5;

const column = (id: string, label: string, type: ActionColumn["type"], required: boolean): ActionColumn => ({
  id,
  label,
  type,
  required,
});

/** The plan of a form that prints none. */
export const DEFAULT_ACTIONS: ActionPlan = {
  title: "Agreed actions",
  prompts: [],
  rows: FEWEST_ROWS,
  columns: [
    column("what", "Agreed action", "text", true),
    column("person", "Person", "text", true),
    column("due", "Completion date", "date", true),
  ],
};

/** The action table of the template, which always has a column for the action itself. */
export function templateActions(draft: DraftActions): ActionPlan {
  const taken = new Set<string>();
  const columns = draft.columns.map((each) => columnFrom(each, taken));
  const limit = draft.limit !== undefined && isCount(draft.limit) ? draft.limit : undefined;
  const rows = limit ?? (isCount(draft.rows) ? draft.rows : FEWEST_ROWS);
  return {
    title: labelOf(draft.title, DEFAULT_ACTIONS.title).label,
    prompts: wordingsOf(draft.prompts),
    ...(limit === undefined ? {} : { limit }),
    rows,
    columns: taken.has("what") ? columns : [...DEFAULT_ACTIONS.columns.slice(0, 1), ...columns],
  };
}

/** Room for what the service has to do. */
export function templateServiceActions({ title: printed, paragraphs }: DraftNote): Asked {
  const { label: title, whole } = labelOf(printed, "Actions for the service");
  return { title, prompts: wordingsOf([...(whole === undefined ? [] : [whole]), ...paragraphs]) };
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MOST.actionRows;

/** Columns the rules know have the ids the rules know; a second one of a kind is the authority's own. */
export function columnFrom(
  { kind, label: printed, options = [] }: DraftColumn,
  taken: Set<string>,
): ActionColumn {
  const { label } = labelOf(printed, "Column");
  const isKnown = kind !== "other" && !taken.has(kind);
  if (isKnown) taken.add(kind);
  const id = isKnown ? kind : ownId(label, taken);
  const isDate = id === "due" || id === "signed-off";
  const offered = new Choices();
  const choices = options.flatMap((option) => offered.add({ id: "", label: option })).slice(0, MOST.options);
  if (!isKnown && choices.length > 1) return { ...column(id, label, "choice", false), options: choices };
  return column(id, label, isDate ? "date" : "text", isKnown && kind !== "signed-off");
}

const KNOWN = ["what", "person", "due", "signed-off"] as const;

/** What the rules know a column of that id as. */
export const kindOfColumn = (id: string): DraftColumnKind => KNOWN.find((known) => known === id) ?? "other";

function ownId(label: string, taken: Set<string>): string {
  const reserved = new Set([...taken, ...KNOWN]);
  const id = freeId(label, reserved, "column");
  taken.add(id);
  return id;
}
