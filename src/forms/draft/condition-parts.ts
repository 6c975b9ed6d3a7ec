import { isAnswerCondition, type AnswerCondition, type Condition } from "../../audit/condition";

/** A condition as it is edited: one answer or several conditions together, each said or denied. */
export type ConditionParts =
  | { readonly denied: boolean; readonly answer: AnswerCondition }
  | { readonly denied: boolean; readonly join: "all" | "any"; readonly parts: readonly Condition[] };

/** The parts of a condition. One that is denied twice is said. */
export function conditionParts(condition: Condition, denied = false): ConditionParts {
  if ("not" in condition) return conditionParts(condition.not, !denied);
  if (isAnswerCondition(condition)) return { denied, answer: condition };
  return "all" in condition
    ? { denied, join: "all", parts: condition.all }
    : { denied, join: "any", parts: condition.any };
}

/** The condition of these parts: of one alone it is that one, and of none there is none. */
export function conditionOf(parts: ConditionParts): Condition | undefined {
  if ("answer" in parts) return deniedIf(parts.denied, parts.answer);
  const [first, ...others] = parts.parts;
  if (!first) return undefined;
  if (others.length === 0) return deniedIf(parts.denied, first);
  return deniedIf(parts.denied, parts.join === "all" ? { all: parts.parts } : { any: parts.parts });
}

function deniedIf(denied: boolean, condition: Condition): Condition {
  if (!denied) return condition;
  return "not" in condition ? condition.not : { not: condition };
}
