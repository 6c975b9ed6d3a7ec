import fc from "fast-check";
import type { Condition } from "../../src/audit/condition";
import { conditionOf, conditionParts } from "../../src/forms/draft/condition-parts";
import { holds } from "../support/holds";

const answer = (id: string): Condition => ({ field: id, in: ["yes"] });

/** Whether a condition holds where these fields are answered yes. */
function holdsFor(condition: Condition, yes: ReadonlySet<string>): boolean {
  if ("not" in condition) return !holdsFor(condition.not, yes);
  if ("all" in condition) return condition.all.every((each) => holdsFor(each, yes));
  if ("any" in condition) return condition.any.some((each) => holdsFor(each, yes));
  return "field" in condition && yes.has(condition.field);
}

const { condition } = fc.letrec<{ readonly condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", "c").map(answer),
    tie("condition").map((not) => ({ not })),
    fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
  ),
}));

test("a condition taken apart and put together means the same, whatever is answered", () => {
  holds(
    fc.property(condition, fc.subarray(["a", "b", "c"]), (of, yes) => {
      const again = conditionOf(conditionParts(of));
      expect(again && holdsFor(again, new Set(yes))).toBe(holdsFor(of, new Set(yes)));
    }),
    200,
  );
});

test.each([
  ["one alone is that one", ["a"], answer("a")],
  ["none is no condition", [], undefined],
  ["two stand together", ["a", "b"], { any: [answer("a"), answer("b")] }],
])("of several conditions, %s", (_title, ids, whole) => {
  expect(conditionOf({ denied: false, join: "any", parts: ids.map(answer) })).toEqual(whole);
});
