import { fieldChoices, scaleChoices, type Choice, type Condition, type Template } from "../../audit/template";
import type { TemplateFault } from "../fault";
import { placedConditions, placedFields, placedItems, placedWordings } from "./places";

/** Conditions name fields and items that are there, and choices these offer; prompts name prompt sets that are there. */
export function conditionFaults(template: Template): readonly TemplateFault[] {
  const conditions = placedConditions(template).flatMap(({ path, value }) => {
    const [key, id] = "field" in value ? (["field", value.field] as const) : (["item", value.item] as const);
    const choices = choicesOf(template, value);
    if (!choices) return [{ path: `${path}.${key}`, message: `There is no ${key} "${id}".` }];
    if (choices.length === 0) {
      return [
        {
          path: `${path}.${key}`,
          message: `The ${key} "${id}" offers no choices, so nothing can depend on it.`,
        },
      ];
    }
    return value.in
      .map((choice, index) => ({ path: `${path}.in[${index}]`, choice }))
      .filter(({ choice }) => !choices.some((each) => each.id === choice))
      .map(({ path, choice }) => ({ path, message: `The ${key} "${id}" has no choice "${choice}".` }));
  });
  const promptSets = placedWordings(template).flatMap(({ path, value }) =>
    value.promptSet === undefined || template.promptSets.some((set) => set.id === value.promptSet)
      ? []
      : [{ path: `${path}.promptSet`, message: `There is no prompt set "${value.promptSet}".` }],
  );
  return [...conditions, ...promptSets];
}

/** The choices a condition can name; undefined where what it names does not exist. */
function choicesOf(template: Template, condition: Condition): readonly Choice[] | undefined {
  if ("field" in condition) {
    const field = placedFields(template).find(({ value }) => value.id === condition.field)?.value;
    return field && fieldChoices(field);
  }
  const item = placedItems(template).find(({ value }) => value.id === condition.item)?.value;
  if (!item) return undefined;
  const named = [item.judgement?.scale, item.answer?.scale];
  return template.scales.filter((scale) => named.includes(scale.id)).flatMap(scaleChoices);
}
