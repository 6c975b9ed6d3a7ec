import { firstWords, itemLabel, numberAlone, printedLabel } from "../../src/forms/read/printed-label";

test.each([
  ["1.2 Plans are shared", "1.2", "Plans are shared"],
  ["Q3: Plans are shared", "Q3", "Plans are shared"],
  ["(a) Plans", "a", "Plans"],
  ["100.100.10: Plans", "100.100.10", "Plans"],
  ["100.100.100: Plans", undefined, "100.100.100: Plans"],
  ["☐ Plans", undefined, "Plans"],
  ["12 Months of plans", "12", "Months of plans"],
  ["12 months of plans", undefined, "12 months of plans"],
  ["12. months of plans", "12", "months of plans"],
  ["1.2 plans are shared", "1.2", "plans are shared"],
  ["Q3 plans are shared", "Q3", "plans are shared"],
])("%j has the number %s in front", (text, number, label) => {
  expect(printedLabel(text)).toEqual(number === undefined ? { label } : { number, label });
});

test.each([
  [" 4. ", "4"],
  ["Q4", "Q4"],
  ["100.100.10", "100.100.10"],
  ["100.100.100", undefined],
  ["Plans", undefined],
])("%j is the number %s alone", (text, number) => {
  expect(numberAlone(text)).toBe(number);
});

describe("the label of an item", () => {
  const sentence = (length: number) => `${"w".repeat(length - 1)}.`;
  const tail = "v".repeat(150);

  test.each<[string, readonly string[], string, readonly string[]]>([
    ["all of a short line", ["One. Two:", "Three"], "One. Two", ["Three"]],
    [
      "a line as long as it may be",
      [`One two three. ${"w".repeat(135)}`],
      `One two three. ${"w".repeat(135)}`,
      [],
    ],
    [
      "the sentences that fit of a longer one",
      [`One two three. Four? ${tail}`, "Five"],
      "One two three. Four?",
      [tail, "Five"],
    ],
    ["up to a hundred and fifty letters", [`${sentence(150)} ${tail}`], sentence(150), [tail]],
    [
      "all of it where no sentence ends in time",
      [`${sentence(151)} ${tail}`],
      `${sentence(151)} ${tail}`,
      [],
    ],
    ["all of it where one ends at once", [`One two 3. ${tail}`], `One two 3. ${tail}`, []],
    ["no version or time", [`One two three 4.5 ${tail}`], `One two three 4.5 ${tail}`, []],
    ["a colon alone", [":"], ":", []],
    ["a colon within", ["One: two"], "One: two", []],
  ])("is %s", (_, texts, label, prompts) => {
    expect(itemLabel(texts)).toEqual({ number: undefined, label, prompts });
  });
});

test.each([
  ["One two,  three;", "One two, three"],
  ["1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6 7 8 9 10"],
  ["1 2 3 4 5 6 7 8 9 10, 11", "1 2 3 4 5 6 7 8 9 10…"],
  ["w".repeat(150), "w".repeat(150)],
  ["w".repeat(151), `${"w".repeat(149)}…`],
])("the first words of %j", (text, words) => {
  expect(firstWords(text)).toBe(words);
});
