import {
  aForm,
  blank,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};
const labels = (...form: readonly string[]) =>
  itemsOf(aForm(title("Audit"), ...form)).map(({ label, kind }) => `${label} (${kind})`);
const standards = tableOf(
  [4000, 700, 700, 3000],
  strong("Question", "Yes", "No", "Comments"),
  ...withRoom(3, "Visits", "Plans"),
);

test("numbers to ring behind statements in lines are how each is judged", () => {
  const draft = aForm(
    title("Audit"),
    p("1 = Not seen     2 = Beginning     3 = Skilled"),
    heading("During the visit"),
    p("Listened and showed empathy\t1   2   3"),
    p("Shared worries openly\t1   2   3"),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    ["During the visit", "Listened and showed empathy", "Shared worries openly"],
  ]);
  expect(scaleLabels(draft)).toEqual(["1 = Not seen", "2 = Beginning", "3 = Skilled"]);
});

test("“1 Outstanding” over descriptions is a grade", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Area", "1 Outstanding", "2 Good", "3 Inadequate", "Evidence for grade"),
      ["Visits", "They change things for the child.", "They are kept to.", "They are not made.", ""],
      ["Plans", "They are the child’s own.", "They are clear.", "There are none.", ""],
    ),
  );
  expect(itemsOf(draft).map(({ label, descriptors }) => [label, descriptors.length])).toEqual([
    ["Visits", 3],
    ["Plans", 3],
  ]);
  expect(scaleLabels(draft)).toEqual(["1 Outstanding", "2 Good", "3 Inadequate"]);
});

test("points of a domain out of so many are worked out", () => {
  const draft = aForm(
    title("Audit"),
    table(strong("Standard", "Score (0–3)", "Evidence"), ...withRoom(2, "Visits", "Plans"), [
      "Domain score",
      "/ 9",
      "",
    ]),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Visits", "Plans"]);
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Domain score", "/ 9"]);
});

test("circles are to be ticked as boxes are", () => {
  const rows = ["Visits", "Plans"].map((each) => [each, "○", "○", "○"]);
  reading(
    [
      table(strong("In the sessions seen:", "Always", "Sometimes", "Never"), ...rows),
      p("Overall quality:   ○ Strong    ○ Sound    ○ Weak"),
    ],
    {
      sections: [
        ["In the sessions seen", "Visits", "Plans"],
        ["Overall quality", "Overall quality"],
      ],
      scales: [
        ["Always", "Sometimes", "Never"],
        ["Strong", "Sound", "Weak"],
      ],
    },
  );
});

test("two questions with their own boxes may stand apart in one line", () => {
  const line = "Overall rating:  ☐ Red   ☐ Amber   ☐ Green        Returned for changes?  ☐ Yes   ☐ No";
  expect(labels(standards, p(line))).toEqual([
    "Visits (question)",
    "Plans (question)",
    "Overall rating (judgement)",
    "Returned for changes? (question)",
  ]);
});

test("a sentence that tells the answers below a table asks nothing", () => {
  const row = (text: string) => [text, "Yes / No / Unclear", ""];
  const answered = table(strong("Question", "Answer", "Comments"), row("Visits"), row("Plans"));
  expect(labels(answered, p("Answers: Yes, No or Unclear."))).toHaveLength(2);
});

test("a label at the foot of questions without a head is asked of all of them", () => {
  const row = (number: string, text: string) => [number, text, "☐ Yes ☐ No"];
  const part = (name: string) => [
    heading(name),
    table(row("1.", "Visits are kept"), row("2.", "Plans are kept"), [
      { text: "Explanation and comments:", wide: 3 },
    ]),
  ];
  const draft = aForm(title("Audit"), ...part("Part 1. Birth"), ...part("Part 2. Weeks"));
  expect(draft.sections.map(({ title: name, items }) => [name, items.at(-1)?.label])).toEqual([
    ["Part 1. Birth", "Explanation and comments"],
    ["Part 2. Weeks", "Explanation and comments"],
  ]);
});

test("what is written in some words is no detail for a word in brackets", () => {
  expect(
    labels(
      standards,
      table(["Summary (no more than 200 words)", ""], ["Views of the family (from telephone call)", ""]),
    ),
  ).toEqual([
    "Visits (question)",
    "Plans (question)",
    "Summary (no more than 200 words) (words)",
    "Views of the family (from telephone call) (words)",
  ]);
});

test("somebody with a task until a day is in a table of actions", () => {
  const heads = ["Amendment needed", "Plan coordinator", "To be done by"];
  const draft = aForm(title("Audit"), standards, table(strong(...heads), blank(3), blank(3)));
  expect(draft.actions?.columns.map(({ kind }) => kind)).toEqual(["what", "person", "due"]);
});
