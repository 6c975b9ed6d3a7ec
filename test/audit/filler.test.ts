import { isFiller, isVerdict } from "../../src/audit/filler";

test.each([
  "Unknown",
  "N/K",
  "None identified",
  "As discussed.",
  "See Mosaic",
  "see LCS.",
  "As per record",
  "See items 1 and 2",
  "As above - see item 4",
  "See item 2 above",
  "TBC - awaiting",
  "Insert text here",
  "Add evidence here",
  "Positive impact on the child",
  "There is no impact.",
])("%j stands in for a narrative", (text) => {
  expect(isFiller(text)).toBe(true);
});

test("a bare verdict may be an answer, and is no evidence", () => {
  expect(["Good", "Met.", "no concerns", "Yes"].map((text) => [isFiller(text), isVerdict(text)])).toEqual(
    Array(4).fill([false, true]),
  );
  expect(["Good at listening", "She feels safe.", "No visits in May."].filter(isVerdict)).toEqual([]);
});

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
    "See assessment.",
    "see item 1",
    "Please refer to the care plan",
    "No impact noted",
    "Positive impact.",
    "The impact is positive",
    "No concerns noted",
    "[insert]",
    "<name>",
    "Click or tap here to enter text.",
    "Klicken oder tippen Sie hier, um Text einzugeben.",
    "Cliciwch neu dapiwch yma i roi testun.",
    "Not obtained",
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
    "Ok, but late",
    "See the assessment of May, which names every risk",
    "Positive impact: she sleeps through the night",
    "No impact on her sleep was found, which she confirmed",
    "Not obtained: she was in hospital on both days",
    "See Ella weekly",
    "The placement was ok because her aunt lives near",
  ])("%j is left alone", (text) => {
    expect(isFiller(text)).toBe(false);
  });
});
