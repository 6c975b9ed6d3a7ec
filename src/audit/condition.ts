/** That a header field or an item has one of some values (ids of choices); of several choices, one of those chosen. */
export type AnswerCondition =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly item: string; readonly in: readonly string[] };

/** Something that holds while answers say so, or while several such things do, any of them does, or one does not. */
export type Condition =
  | AnswerCondition
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** How many times a condition can be put into another. */
export const DEEPEST_CONDITION = 3;

/** What a condition asks of answers, each with the keys that lead to it: `all[0].not`. */
export function answersNamed(
  condition: Condition,
  path = "",
): readonly { readonly path: string; readonly answer: AnswerCondition }[] {
  if ("not" in condition) return answersNamed(condition.not, `${path}.not`);
  if ("all" in condition)
    return condition.all.flatMap((each, at) => answersNamed(each, `${path}.all[${String(at)}]`));
  if ("any" in condition)
    return condition.any.flatMap((each, at) => answersNamed(each, `${path}.any[${String(at)}]`));
  return [{ path, answer: condition }];
}

/** Whether a condition asks about one answer alone. */
export const isAnswerCondition = (condition: Condition): condition is AnswerCondition =>
  "field" in condition || "item" in condition;
