import fc from "fast-check";
import { CodesText, codeOf, codesIn } from "../../src/programme/row-codes";
import { holds } from "../support/holds";

/** FNV-1a of 32 bits over UTF-16 code units, by its definition. */
function fnv(units: readonly number[]): string {
  let hash = 0x811c9dc5n;
  for (const unit of units) hash = ((hash ^ BigInt(unit)) * 0x01000193n) & 0xffffffffn;
  return hash.toString(36);
}

test("a code is FNV-1a of the text as it stands and turned round, whatever is in it", () => {
  holds(
    fc.property(
      fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 40 })),
      fc.constantFrom(1, 30),
      (text, times) => {
        const whole = text.repeat(times);
        const units = Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at));
        expect(codeOf(whole)).toBe(fnv(units) + fnv(units.toReversed()));
      },
    ),
  );
});

test("the code of this row stands in certificates that were made before", () => {
  expect(codeOf('["C-1","2026-01-05","","","","","East","","",false]')).toBe("1t3jgzg1jbczts");
});

test("rows of one child stand together, and are found by its code", () => {
  const codes = new CodesText();
  for (const [key, said] of [
    ["1", "a"],
    ["1", "b"],
    ["2", "c"],
  ] as const)
    codes.add(key, said);
  expect(codesIn(codes.text())).toEqual(
    new Map([
      [codeOf("1"), `${codeOf("a")}+${codeOf("b")}`],
      [codeOf("2"), codeOf("c")],
    ]),
  );
});
