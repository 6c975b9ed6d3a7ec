import { isAnswerCondition, type AnswerCondition, type Condition } from "./condition";
import { offeredChoices, YES_NO, type Choice } from "./answering";
import { sayChoice, sayInEnglish, type Say } from "./say";
import { allItems, indexOf, scaleChoices, type Template } from "./template";

/** A condition behind "if": "“Case type” is CP or CIN", "“Plan” is Yes and “Age” is not 16". `say` says it as a document does. */
export function conditionWords(template: Template, condition: Condition, say: Say = sayInEnglish): string {
  return wordsOf({ template, say }, condition, { negated: false, inner: false });
}

interface Telling {
  readonly template: Template;
  readonly say: Say;
}

interface Said {
  /** Whether the opposite is said. */
  readonly negated: boolean;
  /** Whether it is a part of another. */
  readonly inner: boolean;
}

function wordsOf(telling: Telling, condition: Condition, { negated, inner }: Said): string {
  const { say } = telling;
  if ("not" in condition) return wordsOf(telling, condition.not, { negated: !negated, inner });
  if (isAnswerCondition(condition)) return answerWords(telling, condition, negated);
  const [parts, joins] = "all" in condition ? [condition.all, !negated] : [condition.any, negated];
  const alike = answeredAlike(telling, parts);
  if (alike) return manyWords(say, "all" in condition, negated, alike);
  const said = parts.map((part) => wordsOf(telling, part, { negated, inner: parts.length > 1 }));
  const words = listed(say, said, joins ? "and" : "or");
  return inner && said.length > 1 ? `(${words})` : words;
}

/** More conditions than this are not told one by one where each waits for the same answer. */
const MOST_TOLD = 3;

interface Alike {
  readonly count: string;
  readonly answers: string;
}

function manyWords(say: Say, all: boolean, negated: boolean, { count, answers }: Alike): string {
  const values = { count, answers };
  if (all)
    return negated
      ? say("not each of {count} questions is answered {answers}", values)
      : say("each of {count} questions is answered {answers}", values);
  return negated
    ? say("none of {count} questions is answered {answers}", values)
    : say("one of {count} questions is answered {answers}", values);
}

/** What stands in a row, joined by twos. */
function listed(say: Say, [first = "", ...more]: readonly string[], join: "and" | "or" | "nor"): string {
  return more.reduce((before, after) => {
    if (join === "and") return say("{before} and {after}", { before, after });
    return join === "or"
      ? say("{before} or {after}", { before, after })
      : say("{before} nor {after}", { before, after });
  }, first);
}

/** Many that wait for the same answer. */
function answeredAlike({ template, say }: Telling, parts: readonly Condition[]): Alike | undefined {
  const answers = parts.filter(isAnswerCondition);
  const [first] = answers;
  if (!first || answers.length < parts.length || parts.length <= MOST_TOLD) return undefined;
  if (answers.some((each) => each.in.join(" ") !== first.in.join(" "))) return undefined;
  return { count: String(parts.length), answers: listed(say, answerLabels({ template, say }, first), "or") };
}

function answerLabels({ template, say }: Telling, condition: AnswerCondition): readonly string[] {
  const choices = conditionSubject(template, condition)?.choices ?? [];
  const labelOf = sayChoice(say, YES_NO);
  return condition.in.map((id) => {
    const choice = choices.find((each) => each.id === id);
    return choice ? labelOf(choice) : id;
  });
}

function answerWords({ template, say }: Telling, condition: AnswerCondition, negated: boolean): string {
  const label = conditionLabel(template, condition);
  const labels = answerLabels({ template, say }, condition);
  if (!negated) return say("“{label}” is {answers}", { label, answers: listed(say, labels, "or") });
  const answers = listed(say, labels, "nor");
  return labels.length === 1
    ? say("“{label}” is not {answers}", { label, answers })
    : say("“{label}” is neither {answers}", { label, answers });
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
