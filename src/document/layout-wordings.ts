import {
  allFields,
  allItems,
  fieldChoices,
  scaleChoices,
  type Condition,
  type Template,
  type Wording,
} from "../audit/template";

/**
 * The wordings a document shows. It is made before anything is answered, so a
 * condition is said and not applied; only switched-off prompt sets drop out.
 */
export function visible(template: Template, wordings: readonly Wording[]): readonly Wording[] {
  const on = new Set(template.promptSets.filter((set) => set.on).map((set) => set.id));
  return wordings
    .filter((wording) => wording.promptSet === undefined || on.has(wording.promptSet))
    .map((wording) =>
      wording.when ? { ...wording, text: `If ${said(template, wording.when)}: ${wording.text}` } : wording,
    );
}

/** A condition as a sentence: "Only if “Audited previously?” is Yes." */
export function onlyIf(template: Template, condition: Condition): string {
  return `Only if ${said(template, condition)}.`;
}

function said(template: Template, condition: Condition): string {
  const { label, choices } = conditioned(template, condition);
  const answers = condition.in.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
  return `“${label}” is ${answers.join(" or ")}`;
}

function conditioned(template: Template, condition: Condition) {
  if ("field" in condition) {
    const field = allFields(template).find((each) => each.id === condition.field);
    return { label: field?.label ?? condition.field, choices: field ? fieldChoices(field) : [] };
  }
  const item = allItems(template).find((each) => each.id === condition.item);
  return { label: item?.label ?? condition.item, choices: template.scales.flatMap(scaleChoices) };
}
