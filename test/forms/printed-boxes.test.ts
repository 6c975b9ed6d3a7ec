import { isJudgementWord, printedBox, tickBoxes, withoutBoxes } from "../../src/forms/read/printed-boxes";

test.each([
  ["Evidence:", "evidence", ""],
  [" Auditor’s comments ____", "evidence", ""],
  ["Evidence", "evidence", ""],
  ["Impact on the child (what changed?):", "impact", "(what changed?)"],
  ["Impact on the child (what changed?) : ", "impact", "(what changed?)"],
  ["Impact (what changed?)", "impact", "(what changed?)"],
  ["Evidence:  Where is it (which file)? ", "evidence", "Where is it (which file)?"],
  ["Evidence seen on file: say where: page", "evidence", "say where: page"],
  ["So what?", undefined, undefined],
  ["The evidence:", undefined, undefined],
  ["Evidence was seen. Where:", undefined, undefined],
  [`Evidence (${"w".repeat(109)})`, "evidence", `(${"w".repeat(109)})`],
  [`Evidence (${"w".repeat(110)})`, undefined, undefined],
])("%j names a box: %s, %j", (text, box, hint) => {
  expect([printedBox(text)?.box, printedBox(text)?.hint]).toEqual([box, hint]);
});

test.each([
  ["Judgement", true],
  [" Auditor's overall judgement: ", true],
  ["Please choose a grade (circle one):", true],
  ["Rating awarded?", true],
  ["RAG rating", true],
  ["Auditor grade", true],
  ["A judgement of the plan", false],
  ["His judgement", false],
  ["Gradefor", false],
])("%j says that a judgement goes beside it: %s", (text, says) => {
  expect(isJudgementWord(text)).toBe(says);
});

describe("boxes to tick", () => {
  test.each([
    ["☐ Yes  ☑ No", "", ["Yes", "No"]],
    ["Seen? [ ] Yes [x] No", "Seen?", ["Yes", "No"]],
    ["☐ ☐ Yes", "", ["Yes"]],
    ["Yes ☐ No ☐", "", ["Yes", "No"]],
    ["Seen: Yes ☐ No ( )", "Seen:", ["Yes", "No"]],
    ["Seen: by whom: Yes ☐", "Seen:", ["by whom: Yes"]],
    ["Seen: ☐", "", ["Seen:"]],
    ["Yes ☐ ☐", "", ["Yes"]],
    ["☐", "", []],
  ])("%j", (text, lead, labels) => {
    expect(tickBoxes(text)).toEqual({ lead, labels });
  });

  test.each(["Yes or no", "Yes (or no)", ""])("are none in %j", (text) => {
    expect(tickBoxes(text)).toBeUndefined();
  });

  test.each([
    [" ☐ Yes ☐  No ☐", "Yes No"],
    ["Yes☐No", "Yes No"],
    ["  Yes  no ", "Yes  no"],
  ])("go from %j", (text, left) => {
    expect(withoutBoxes(text)).toBe(left);
  });
});
