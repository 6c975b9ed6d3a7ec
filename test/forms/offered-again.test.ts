import { aForm, itemsOf, labelsOf, leftOf, p, scaleLabels, scalesOf, strong, table, title } from "./a-form";

const QUESTIONS = [
  "1. Was the child seen alone?",
  "2. Is the plan up to date?",
  "3. Were the parents’ views recorded?",
];
const times = (labels: readonly string[]) => QUESTIONS.map(() => labels);

describe("words that a form offers again and again are to be chosen from", () => {
  test.each([
    ["Yes / No / Not recorded", ["Yes", "No", "Not recorded"]],
    ["On track / At risk / Off track", ["On track", "At risk", "Off track"]],
    ["Yes, fully / In part / No", ["Yes, fully", "In part", "No"]],
    ["Up to date     Out of date     Missing", ["Up to date", "Out of date", "Missing"]],
    ["Wedi’i gyflawni / Yn rhannol / Heb ei gyflawni", ["Wedi’i gyflawni", "Yn rhannol", "Heb ei gyflawni"]],
  ])("in lines under the questions: “%s”", (offered, labels) => {
    const draft = aForm(
      title("Interview Audit"),
      ...QUESTIONS.flatMap((question) => [
        p(question),
        p(offered),
        p("Comments .............................."),
      ]),
    );
    expect(labelsOf(draft)).toHaveLength(3);
    expect(scalesOf(draft)).toEqual(times(labels));
    expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true, true]);
    expect(leftOf(draft)).toEqual([]);
  });

  test("in cells under a statement across the table", () => {
    const labels = ["In place", "Being worked on", "Missing"];
    const card = (question: string) => table([{ text: question, wide: 3 }], labels) + p("");
    const draft = aForm(title("File Audit"), ...QUESTIONS.map(card));
    expect(scalesOf(draft)).toEqual(times(labels));
  });
});

test("heads that come again over each table are no answers", () => {
  const part = (name: string) =>
    p(name) + table(strong("Evidence / comments", "Strengths / gaps"), ["", ""], ["", ""]) + p("");
  const draft = aForm(
    title("Themes"),
    p("1. Is the file in order?"),
    p("Yes / No"),
    part("Views"),
    part("Plans"),
  );
  expect(itemsOf(draft).flatMap(({ scale }) => scaleLabels(draft, scale))).not.toContain("gaps");
});

test("a question over a line to write on that comes below each answer is the box of that answer", () => {
  const draft = aForm(
    title("File Audit"),
    ...QUESTIONS.flatMap((question) => [
      p(question),
      p("☐ Yes ☐ No"),
      p("What did you find? ______________"),
    ]),
  );
  expect(labelsOf(draft)).toHaveLength(3);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual(
    QUESTIONS.map(() => "What did you find?"),
  );
});
