import { isAnswerCondition, type AnswerCondition, type Condition } from "./condition";
import { offeredChoices, type Choice } from "./answering";
import { allItems, indexOf, scaleChoices, type Template } from "./template";

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
  const alike = answeredAlike(template, parts);
  if (alike !== undefined) return `${OF_MANY["all" in condition ? "all" : "any"][negated ? 1 : 0]} ${alike}`;
  const said = parts.map((part) => wordsOf(template, part, { negated, inner: parts.length > 1 }));
  const words = said.join(joins ? " and " : " or ");
  return inner && said.length > 1 ? `(${words})` : words;
}

/** More conditions than this are not told one by one where each waits for the same answer. */
const MOST_TOLD = 3;

const OF_MANY = { all: ["each", "not each"], any: ["one", "none"] } as const;

/** "of 12 questions is answered No": many that wait for the same answer. */
function answeredAlike(template: Template, parts: readonly Condition[]): string | undefined {
  const answers = parts.filter(isAnswerCondition);
  const [first] = answers;
  if (!first || answers.length < parts.length || parts.length <= MOST_TOLD) return undefined;
  if (answers.some((each) => each.in.join(" ") !== first.in.join(" "))) return undefined;
  return `of ${String(parts.length)} questions is answered ${answerLabels(template, first).join(" or ")}`;
}

function answerLabels(template: Template, condition: AnswerCondition): readonly string[] {
  const choices = conditionSubject(template, condition)?.choices ?? [];
  return condition.in.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
}

function answerWords(template: Template, condition: AnswerCondition, negated: boolean): string {
  const label = conditionLabel(template, condition);
  const answers = answerLabels(template, condition);
  if (!negated) return `“${label}” is ${answers.join(" or ")}`;
  return answers.length === 1
    ? `“${label}” is not ${answers.join("")}`
    : `“${label}” is neither ${answers.join(" nor ")}`;
}

/** The label of what a condition asks about. */
export const conditionLabel = (template: Template, condition: AnswerCondition): string =>
  conditionSubject(template, condition)?.label ?? ("field" in condition ? condition.field : condition.item);

/** What a condition asks about: its label and the choices it offers; undefined where the template does not have it. */
export function conditionSubject(
  template: Template,
  condition: AnswerCondition,
): { readonly label: string; readonly choices: readonly Choice[] } | undefined {
  if ("field" in condition) {
    const field = indexOf(template).fields.get(condition.field)?.field;
    return field && { label: field.label, choices: offeredChoices(field) };
  }
  const item = allItems(template).find(({ id }) => id === condition.item);
  if (!item) return undefined;
  const { label, judgement, answer } = item;
  const named = [judgement?.scale, answer?.scale];
  return {
    label,
    choices: [
      ...template.scales.filter(({ id }) => named.includes(id)).flatMap(scaleChoices),
      ...(answer?.type === undefined ? [] : offeredChoices({ ...answer, type: answer.type })),
    ],
  };
}
