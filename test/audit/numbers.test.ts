import { hasDecimalComma, isOutOfBounds, parseNumber } from "../../src/audit/numbers";

test.each<[string, string, string | undefined, string | undefined]>([
  ["digits", "7", undefined, "7"],
  ["spaces around them", " 7 ", undefined, "7"],
  ["a part", "2.50", undefined, "2.5"],
  ["thousands", "1,250", undefined, "1250"],
  ["thousands set off by a space", "1 250.5", undefined, "1250.5"],
  ["a full stop behind it", "7.", undefined, "7"],
  ["a comma before decimals", "1.200,50", undefined, undefined],
  ["a nought before a comma", "0,125", undefined, undefined],
  ["leading noughts", "007", undefined, "7"],
  ["nought", "0", undefined, "0"],
  ["less than nought", "−3", undefined, "-3"],
  ["no less than nought", "-0", undefined, "0"],
  ["its unit behind it", "7 days", "days", "7"],
  ["its unit in the singular", "1 day", "days", "1"],
  ["its unit in front of it", "£40", "£", "40"],
  ["another unit", "7 weeks", "days", undefined],
  ["a unit where none is asked for", "7 days", undefined, undefined],
  ["a word", "seven", undefined, undefined],
  ["two numbers", "7 8", undefined, undefined],
  ["a range", "7-8", undefined, undefined],
  ["commas that set off no thousands", "1,2", undefined, undefined],
  ["nothing", "", undefined, undefined],
])("a number as %s: %s", (_, text, unit, number) => {
  expect(parseNumber(text, unit === undefined ? {} : { unit })).toBe(number);
});

test("a comma where decimals begin is told from one that sets off thousands", () => {
  expect(["12,5", "1.200,50", "-0,25", "0,125"].filter(hasDecimalComma)).toHaveLength(4);
  expect(["1,200", "12.5", "1,2 and 3", "a,5", "1,200.5"].filter(hasDecimalComma)).toEqual([]);
});

test.each([
  ["below the least", "1", { least: 2 }, true],
  ["the least itself", "2", { least: 2 }, false],
  ["above the most", "10.5", { most: 10 }, true],
  ["the most itself", "10", { most: 10 }, false],
  ["between", "5", { least: 2, most: 10 }, false],
  ["no number at all", "some", { least: 2, most: 10 }, false],
])("%s", (_, value, bounds, isOut) => {
  expect(isOutOfBounds(value, bounds)).toBe(isOut);
});
