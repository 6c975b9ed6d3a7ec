import { isAnswerCondition, type AnswerCondition, type Condition } from "./condition";
import { allFields, allItems, fieldChoices, scaleChoices, type Choice, type Template } from "./template";

/** A condition behind "if": "“Case type” is CP or CIN", "“Plan” is Yes and “Age” is not 16". */
export function conditionWords(template: Template, condition: Condition): string {
  return wordsOf(template, condition, { negated: false, inner: false });
}

interface Said {
  /** Whether the opposite is said. */
  readonly negated: boolean;
  /** Whether it is a part of another. */
  readonly inner: boolean;
}

function wordsOf(template: Template, condition: Condition, { negated, inner }: Said): string {
  if ("not" in condition) return wordsOf(template, condition.not, { negated: !negated, inner });
  if (isAnswerCondition(condition)) return answerWords(template, condition, negated);
  const [parts, joins] = "all" in condition ? [condition.all, !negated] : [condition.any, negated];
  const said = parts.map((part) => wordsOf(template, part, { negated, inner: parts.length > 1 }));
  const words = said.join(joins ? " and " : " or ");
  return inner && said.length > 1 ? `(${words})` : words;
}

function answerWords(template: Template, condition: AnswerCondition, negated: boolean): string {
  const { label, choices } = conditionSubject(template, condition);
  const answers = condition.in.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
  if (!negated) return `“${label}” is ${answers.join(" or ")}`;
  return answers.length === 1
    ? `“${label}” is not ${answers.join("")}`
    : `“${label}” is neither ${answers.join(" nor ")}`;
}

/** What a condition asks about: its label and the choices it offers. */
export function conditionSubject(
  template: Template,
  condition: AnswerCondition,
): { readonly label: string; readonly choices: readonly Choice[] } {
  if ("field" in condition) {
    const field = allFields(template).find((each) => each.id === condition.field);
    return { label: field?.label ?? condition.field, choices: field ? fieldChoices(field) : [] };
  }
  const item = allItems(template).find((each) => each.id === condition.item);
  return { label: item?.label ?? condition.item, choices: template.scales.flatMap(scaleChoices) };
}
