import { isFiller } from "../../src/audit/filler";

describe("A narrative that only stands in for one", () => {
  it.each([
    "n/a",
    "N/A.",
    "NA",
    "tbc",
    "TBC!",
    "(tbc)",
    "tba",
    "see above",
    "See  above.",
    "as above",
    "none",
    "None.",
    "ok",
    "OK",
    "-",
    "—",
    "...",
    "…",
    "?",
    "✓",
    "xxx",
    "X",
    "x x x",
    "aaaa",
    "AAaa",
    "test",
    "Test.",
    "lorem ipsum dolor sit amet",
    "Lorem ipsum",
    "to follow",
    "ditto",
    "((tbc))",
    `tbc${".".repeat(20)}`,
  ])("%j is noticed", (text) => {
    expect(isFiller(text)).toBe(true);
  });

  it.each([
    "",
    "   ",
    "She feels safe.",
    "No visits in May.",
    "Good",
    "Yes",
    "No",
    "7",
    "33",
    "100%",
    "None of the visits were late.",
    "See above: the plan was late, and she noticed.",
    "Testing was done by the nurse",
    "OK at school",
    "- She feels safe",
    "The letter says lorem ipsum",
    `tbc${".".repeat(21)}`,
    "Ok, but late",
    "The placement was ok because her aunt lives near",
  ])("%j is left alone", (text) => {
    expect(isFiller(text)).toBe(false);
  });
});
