import { scaleChoices, type Scale } from "../audit/template";
import type { FormDraft } from "./form-draft";

/** What was understood of a form, in figures. */
export interface FormSummary {
  readonly sections: number;
  readonly items: number;
  readonly descriptors: number;
  /** Labels of the scale most items are judged on, best first, then not applicable. */
  readonly scale: readonly string[];
  readonly judgements: number;
  readonly evidence: number;
  readonly impact: number;
  readonly headerFields: number;
  readonly actionColumns: readonly string[];
  readonly notPlaced: readonly string[];
}

export function summaryOf(draft: FormDraft): FormSummary {
  const items = draft.sections.flatMap((section) => section.items);
  const main = mainScale(draft);
  return {
    sections: draft.sections.length,
    items: items.length,
    descriptors: items.reduce((sum, { descriptors }) => sum + descriptors.length, 0),
    scale: main ? scaleChoices(main).map(({ label }) => label) : [],
    judgements: items.filter(({ kind }) => kind === "judgement").length,
    evidence: items.filter(({ evidence }) => evidence).length,
    impact: items.filter(({ impact }) => impact).length,
    headerFields: draft.fieldGroups.reduce((sum, { fields }) => sum + fields.length, 0),
    actionColumns: draft.actions?.columns.map(({ label }) => label) ?? [],
    notPlaced: draft.notPlaced.map(({ text }) => text),
  };
}

/** The scale most items are judged on; that of most questions where nothing is judged. */
function mainScale(draft: FormDraft): Scale | undefined {
  const items = draft.sections.flatMap((section) => section.items);
  const judged = items.filter(({ kind }) => kind === "judgement");
  const asking = judged.length > 0 ? judged : items.filter(({ kind }) => kind === "question");
  const uses = ({ id }: Scale) => asking.filter(({ scale }) => scale === id).length;
  return [...draft.scales].sort((one, other) => uses(other) - uses(one)).find((scale) => uses(scale) > 0);
}
