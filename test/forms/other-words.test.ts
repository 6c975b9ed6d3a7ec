import { aForm, BOX, bold, itemsOf, labelsOf, p, scaleLabels, strong, table, tableOf, title } from "./a-form";

const ASKED = ["Visits are recorded", "Plans are up to date", "The child was seen alone"];

test.each([
  ["Action", "By whom", "By when"],
  ["What will be done", "Whose task", "To be finished by"],
  ["What has to be done", "Accountable", "Finish"],
  ["Actions agreed", "For", "Not later than"],
])("“%s”, “%s” and “%s” over open rows below “Actions” are a table of actions", (...heads) => {
  const rows = [
    ["", "", ""],
    ["", "", ""],
  ];
  const draft = aForm(
    title("Audit"),
    table(strong("Question", "Yes", "No"), ...ASKED.map((asked) => [asked, BOX, BOX])),
    bold("Actions"),
    table(strong(...heads), ...rows),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
  expect(labelsOf(draft)).toEqual(ASKED);
});

const GRADES = ["Exemplary", "Secure", "Developing", "Unacceptable"];
const LOOKS = [
  "The record brings the child to life and has changed what is done for them and with them.",
  "The record is clear and up to date and says what the child thinks of the plan.",
  "The record is mostly there, but what the child thinks is told in a few words only.",
  "The record is missing, or it says nothing at all of the child and what they think.",
];

test.each([
  ["best first", GRADES, LOOKS],
  ["worst first", [...GRADES].reverse(), [...LOOKS].reverse()],
])("a grade nobody knows is one where it is described as the others are, %s", (_, grades, looks) => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Area of practice", ...grades, "Grade", "Evidence"),
      ["Voice", ...looks, "", ""],
      ["Planning", ...looks, "", ""],
    ),
  );
  expect(labelsOf(draft)).toEqual(["Voice", "Planning"]);
  expect([...scaleLabels(draft)].sort()).toEqual([...GRADES].sort());
  expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([4, 4]);
});

test("so it is under the name of a standard, over what each of them looks like", () => {
  const standard = (name: string) =>
    table([{ text: bold(name), wide: 4 }], strong(...GRADES), LOOKS, [
      "Grade:",
      { text: "Reasons for grade:", wide: 3 },
    ]);
  const draft = aForm(title("Audit"), standard("Standard 1: Voice"), p(""), standard("Standard 2: Planning"));
  expect(labelsOf(draft)).toEqual(
    ["Voice", "Planning"].map((name, at) => `Standard ${String(at + 1)}: ${name}`),
  );
});

test("grades side by side to ring may have one among them that nobody knows", () => {
  const draft = aForm(title("Audit"), bold("Overall quality (please circle)"), p(GRADES.join("      ")));
  expect(labelsOf(draft)).toEqual(["Overall quality (please circle)"]);
  expect(scaleLabels(draft)).toEqual(GRADES);
});

test.each([[["Seen", "Not seen"]], [["On file", "Partly on file", "Not on file"]]])(
  "%j over boxes to tick are its answers",
  (answers) => {
    const draft = aForm(
      title("Audit"),
      tableOf(
        [6000, ...answers.map(() => 900), 2000],
        strong("Standard", ...answers, "Comments"),
        ...ASKED.map((asked) => [asked, ...answers.map(() => BOX), ""]),
      ),
    );
    expect(labelsOf(draft)).toEqual(ASKED);
    expect(scaleLabels(draft)).toEqual(answers);
  },
);

test("“Seen / Not seen / Not known” below each question is what it is answered with", () => {
  const draft = aForm(
    title("Audit"),
    ...ASKED.flatMap((asked) => [
      p(`${asked}?`),
      p("Seen / Not seen / Not known"),
      p("Evidence: ........................................"),
    ]),
  );
  expect(labelsOf(draft)).toEqual(ASKED.map((asked) => `${asked}?`));
  expect(scaleLabels(draft)).toEqual(["Seen", "Not seen", "Not known"]);
});
