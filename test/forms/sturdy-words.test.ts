import {
  aForm,
  BOX,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  wide,
} from "./a-form";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const LOOKS = [
  "The child is at the heart of all that is done and written.",
  "The child is known well and the plan is clear to all.",
  "The child is seen, but what they say is not often used.",
  "The child is missing from the record and from the plan.",
];
const ROOM = p("________________________________");
const LEVEL = { text: "Our view" };

test("“Our view” over little room is the grade of what the columns before it describe", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [1200, 1600, 1600, 1600, 1600, 600, 1800],
      strong("Theme", ...GRADES, LEVEL.text, "What was seen"),
      ["Voice", ...LOOKS, "", ""],
      ["Planning", ...LOOKS, "", ""],
    ),
  );
  expect(labelsOf(draft)).toEqual(["Voice", "Planning"]);
  expect(itemsOf(draft).map(({ evidenceLabel, further }) => [evidenceLabel, further])).toEqual([
    ["What was seen", undefined],
    ["What was seen", undefined],
  ]);
});

test("“Our view” over little room beside more of it is graded from the key above", () => {
  const draft = aForm(
    title("Audit"),
    p("1 = Very good, 2 = Good, 3 = Adequate, 4 = Poor"),
    tableOf(
      [4500, 900, 3600],
      strong("What the report covers", LEVEL.text, "Remarks"),
      ["The needs of the child", "", ""],
      ["The wishes of the child", "", ""],
    ),
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["judgement", "judgement"]);
  expect(scaleLabels(draft)).toEqual(["1 = Very good", "2 = Good", "3 = Adequate", "4 = Poor"]);
});

test("a statement with its number beside a list of levels is judged, whatever the list is called", () => {
  const statement = (number: string, text: string) =>
    table(
      [number, text, bold(LEVEL.text), "Exceeds standard / Meets standard / Below standard"],
      [
        { text: "Evidence:", wide: 2 },
        { text: "Advice to therapist:", wide: 2 },
      ],
    );
  const draft = aForm(
    title("Records review"),
    statement("1a", "The reason for referral is recorded"),
    p(""),
    statement("1b", "Consent is recorded and is up to date"),
  );
  expect(labelsOf(draft)).toEqual([
    "The reason for referral is recorded",
    "Consent is recorded and is up to date",
  ]);
  expect(detailsOf(draft)).toEqual([]);
});

test("a key of numbers with one word that nobody knows is no item", () => {
  const key = ["1 - Exemplary", "2 - Secure", "3 - Developing", "4 - Unacceptable"];
  const draft = aForm(
    title("Audit"),
    table(strong(...key), LOOKS),
    p(""),
    table(
      strong("Criterion", "1", "2", "3", "4", "Evidence"),
      ["Views are recorded", BOX, BOX, BOX, BOX, ""],
      ["Needs are described", BOX, BOX, BOX, BOX, ""],
    ),
  );
  expect(labelsOf(draft)).toEqual(["Views are recorded", "Needs are described"]);
  expect(scaleLabels(draft)).toEqual(key);
});

test("“Yes ☐” and “No ☐” beside each of several rows are its answers, and no heads of those below", () => {
  const asked = [
    "1. Was the file sent in time",
    "2. Did the leads speak before it was",
    "3. Was it sent apart",
  ];
  const draft = aForm(title("Audit slip"), table(...asked.map((text) => [text, `YES ${BOX}`, `NO ${BOX}`])));
  expect(labelsOf(draft)).toEqual(asked.map((text) => text.slice(3)));
  expect(detailsOf(draft)).toEqual([]);
});

test("questions under the name of a part are answered in words, with or without their marks", () => {
  const asked = ["Was it considered by the second review", "Is there a record of the planning meetings"];
  const draft = aForm(
    title("Audit"),
    table(
      [wide("Case details", 2)],
      ["Date of birth", ""],
      ["Auditor", ""],
      [wide("Part A – Permanence", 2)],
      ...asked.map((text) => [bold(text), ""]),
    ),
  );
  expect(labelsOf(draft)).toEqual(asked);
  expect(detailsOf(draft)).toEqual(["Date of birth", "Auditor"]);
});

test("what is asked below the levels of each statement is a box of it without a mark as well", () => {
  const levels = `${BOX} Fully   ${BOX} Partly   ${BOX} Not at all\nHow do you know`;
  const stated = ["The plan says what will change", "The right people attend"];
  const draft = aForm(title("Audit"), table(...stated.map((text) => [text, levels])));
  expect(labelsOf(draft)).toEqual(stated);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([
    "How do you know",
    "How do you know",
  ]);
});

test.each([["Why"], ["Why:"], ["Why?"]])("“%s” over room asks more of the answer above it", (why) => {
  const asked = ["How well is the plan made?", "How well is it kept to?"];
  const draft = aForm(
    title("Audit"),
    ...asked.flatMap((text) => [bold(text), p("Mark (circle): 1 2 3 4 5"), p(why), ROOM, ROOM]),
  );
  expect(labelsOf(draft)).toEqual(asked);
});

test.each([["Comments:"], ["Comments"]])(
  "“%s” in a frame below a grade is a box of what is graded",
  (name) => {
    const part = (text: string) => [
      heading(text),
      p(`Grade ${BOX} A ${BOX} B ${BOX} C ${BOX} D`),
      table([name]),
      p(""),
    ];
    const draft = aForm(title("Feedback"), ...part("1. Presentation"), ...part("2. Analysis"));
    expect(labelsOf(draft)).toEqual(["Presentation", "Analysis"]);
    expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true]);
  },
);
