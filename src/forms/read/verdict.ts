import type { FormDraft } from "../draft/form-draft";
import { answerPlaces } from "./answer-places";
import { isFieldLabel } from "./field-label";
import type { FormPiece } from "./form-flow";
import { placedLines } from "./form-texts";

const FEWEST_QUESTIONS = 3;

/** Said, where nothing in the document is judged or asked: it is no audit form, or one that was not understood. */
export function withVerdict(flow: readonly FormPiece[], draft: FormDraft): FormDraft {
  if (draft.sections.some(({ items }) => items.length > 0)) return draft;
  const tables = flow.filter(({ type }) => type === "table").length;
  const lines = flow.flatMap(placedLines).map(({ line }) => line.text);
  const places = answerPlaces(flow).flatMap((each) => (each.type === "place" ? [each] : []));
  const lists = places.filter(({ labels }) => labels.length > 1).length;
  const questions = new Set([
    ...lines.filter((text) => text.endsWith("?")),
    ...places.flatMap(({ askers: [label = ""] }) =>
      label === "" || isFieldLabel(label) || label.split(" ").length < FEWEST_QUESTIONS ? [] : [label],
    ),
  ]).size;
  const remark =
    questions >= FEWEST_QUESTIONS || lists > 1
      ? ({ code: "not-understood", questions, lists } as const)
      : ({ code: "no-audit-form", paragraphs: flow.length - tables, tables } as const);
  return { ...draft, remarks: [...(draft.remarks ?? []), remark] };
}
