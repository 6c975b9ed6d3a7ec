import * as z from "zod/mini";
import { DEEPEST_CONDITION, type Condition } from "../audit/condition";
import { says } from "./template-fault";
import { phrase } from "../words/phrase";

const MOST_VALUES = 100;
const MOST_PARTS = 20;

type Shape = z.ZodMiniType<Condition>;

/** A condition, with conditions in it as deep as may be; `id` is the shape of the ids it names. */
export function conditionShape(id: z.ZodMiniType<string>, depth = DEEPEST_CONDITION): Shape {
  const inner = depth === 0 ? z.never(says(tooDeep)) : conditionShape(id, depth - 1);
  const several = z.array(inner).check(z.minLength(2), z.maxLength(MOST_PARTS));
  return z.pipe(
    z.strictObject({
      field: z.exactOptional(id),
      item: z.exactOptional(id),
      in: z.exactOptional(z.array(id).check(z.minLength(1), z.maxLength(MOST_VALUES))),
      all: z.exactOptional(several),
      any: z.exactOptional(several),
      not: z.exactOptional(inner),
    }),
    z.transform((value, { issues }): Condition => {
      const { field, item, in: values, all, any, not } = value;
      const named = [field, item, all, any, not].filter((each) => each !== undefined).length;
      const asksOne = field !== undefined || item !== undefined;
      if (named !== 1 || asksOne !== (values !== undefined)) {
        issues.push({ code: "custom", message: named === 1 ? valuesUnderIn() : oneOfThem(), input: value });
        return z.NEVER;
      }
      if (all) return { all };
      if (any) return { any };
      if (not) return { not };
      return field === undefined ? { item: item ?? "", in: values ?? [] } : { field, in: values ?? [] };
    }),
  );
}

const tooDeep = (): string =>
  phrase("Conditions stand in one another {deepest} deep at most. Say it with fewer.", {
    deepest: DEEPEST_CONDITION,
  });
const oneOfThem = (): string =>
  phrase("A condition names either a field or an item, or holds conditions under “all”, “any” or “not”.");
const valuesUnderIn = (): string =>
  phrase("A condition that names a field or an item has values under “in”, and no other has.");
