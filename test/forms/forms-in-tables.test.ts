import { templateFrom } from "../../src/forms/template/form-template";
import {
  aForm,
  blank,
  bold,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const QUESTIONS = ["Is the plan up to date?", "Has the child been seen alone?"] as const;
const checked = table(strong("Question", "Yes", "No", "Comments"), ...withRoom(3, ...QUESTIONS));
/** A label and room below it in the same cell. */
const over = (label: string): string => `${bold(label)}${p("")}`;

const boxesOf = (item: ReturnType<typeof itemsOf>[number]) => [
  ...(item.evidence ? [item.evidenceLabel ?? "Evidence"] : []),
  ...(item.impact ? [item.impactLabel ?? "Impact"] : []),
  ...(item.further ?? []),
];

describe("an overall judgement", () => {
  const GRADES = ["1 – Inadequate", "2 – Requires improvement", "3 – Good", "4 – Outstanding"];
  const LEVELS = ["Taking shape", "Well on the way", "Part of daily work"];

  test.each([
    [
      "in rows to tick under its name",
      GRADES,
      [wide("Overall outcome of the audit", 2)],
      GRADES.map((each) => [each, "☐"]),
    ],
    [
      "in rows to tick whose words nobody knows",
      LEVELS,
      [wide("Overall judgement", 2)],
      LEVELS.map((each) => [each, "☐"]),
    ],
    ["in cells over room", LEVELS, [wide("Overall rating", 3)], [LEVELS, blank(3)]],
    [
      "in cells that count up",
      ["0 - Absent", "1 - Thin", "2 - Full"],
      [wide("Overall rating", 3)],
      [["0 - Absent", "1 - Thin", "2 - Full"], blank(3)],
    ],
  ] as const)("is asked from grades %s", (_, labels, name, rows) => {
    const draft = aForm(title("Audit"), checked, p(""), table(name, ...rows));
    const last = itemsOf(draft).at(-1);
    expect(last?.label).toMatch(/^Overall/u);
    expect([...scaleLabels(draft, last?.scale)].sort()).toEqual([...labels].sort());
    expect(itemsOf(draft)).toHaveLength(QUESTIONS.length + 1);
  });

  test("keeps its name beside what it is chosen from, and its reasons are a box of it", () => {
    const draft = aForm(
      title("Audit"),
      checked,
      p(""),
      table(["Overall evaluation", "Exceeds / Meets / Does not meet"], ["Reason for judgement", ""]),
    );
    const last = itemsOf(draft).at(-1);
    expect([last?.label, scaleLabels(draft, last?.scale), last && boxesOf(last)]).toEqual([
      "Overall evaluation",
      ["Exceeds", "Meets", "Does not meet"],
      ["Reason for judgement"],
    ]);
  });

  test("is chosen from words between slashes below what asks for it", () => {
    const draft = aForm(
      title("Audit"),
      checked,
      p(""),
      bold("Final grade (please circle)"),
      p("Gold/Silver/Bronze/Not yet"),
    );
    expect(scaleLabels(draft, itemsOf(draft).at(-1)?.scale)).toEqual(["Gold", "Silver", "Bronze", "Not yet"]);
  });

  test("of one section is not that of the whole", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Question", "Rating", "Comments"),
        ...QUESTIONS.map((question) => [question, "Good / Poor", ""]),
        ["Overall judgement for this section", "Good / Poor", ""],
      ),
      p(""),
      table(["Overall judgement", "Good / Poor"]),
    );
    const template = templateFrom(draft, { title: "Audit", publisher: "", version: "1.0" });
    expect(template.overallItem).toBe("overall-judgement");
  });
});

describe("a row across a table of items", () => {
  test("below each of them is a box of each, by its own name", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Area", "RAG"),
        ...QUESTIONS.flatMap((question) => [
          [question, "Red / Amber / Green"],
          [{ text: over("Strengths:"), wide: 2 }],
        ]),
      ),
    );
    expect(itemsOf(draft).map((item) => [item.label, boxesOf(item)])).toEqual(
      QUESTIONS.map((question) => [question, ["Strengths"]]),
    );
  });

  test("that asks why is a box of the one above, beside its comments", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Question", "Yes", "No", "Comments"),
        [QUESTIONS[0], "", "", ""],
        [{ text: over("If no, please give reasons:"), wide: 4 }],
        [QUESTIONS[1], "", "", ""],
      ),
    );
    expect(itemsOf(draft).map(boxesOf)).toEqual([["Comments", "If no, please give reasons"], ["Comments"]]);
  });

  test("that rates the section is rated and written about as the others are", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("No.", "Records", "Met?", "Comments"),
        ["1", QUESTIONS[0], "Yes / No", ""],
        ["2", QUESTIONS[1], "Yes / No", ""],
        [{ text: bold("Section rating"), wide: 2 }, "Yes / No", ""],
      ),
    );
    const rated = itemsOf(draft).at(-1);
    expect([rated?.label, rated && boxesOf(rated)]).toEqual(["Section rating", ["Comments"]]);
  });

  test("that asks for a rating names no section below it", () => {
    const part = (name: string) => [
      [wide(name, 3)],
      strong("Question", "Rating (1-4)", "Rationale"),
      [`Is ${name} recorded?`, "", ""],
      [...strong("Rating for this section"), "", ""],
    ];
    const draft = aForm(title("Audit"), table(...part("Health"), ...part("Education")));
    expect(
      draft.sections.map((section) => [section.title, ...section.items.map(({ label }) => label)]),
    ).toEqual([
      ["Health", "Is Health recorded?", "Rating for this section"],
      ["Education", "Is Education recorded?", "Rating for this section"],
    ]);
  });

  test("without room that is about impact names the section below it", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Aspect", "Grade", "Notes"),
        [wide("Planning", 3)],
        ["Plan", "Good / Poor", ""],
        ["Review", "Good / Poor", ""],
        [wide("Impact for the child", 3)],
        ["Safer now", "Good / Poor", ""],
        ["Lasting change", "Good / Poor", ""],
      ),
    );
    expect(draft.sections.map((section) => section.title)).toEqual(["Planning", "Impact for the child"]);
  });

  test("over lettered rows is what they are parts of", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Question", "Answer", "Comments"),
        [QUESTIONS[0], "Met / Not met", ""],
        ["Are the following recorded?", "", ""],
        ["a) First language", "Met / Not met", ""],
        ["b) Religion", "Met / Not met", ""],
        [QUESTIONS[1], "Met / Not met", ""],
      ),
    );
    expect(itemsOf(draft).map(({ label }) => label)).toEqual([
      QUESTIONS[0],
      "Are the following recorded? First language",
      "Are the following recorded? Religion",
      QUESTIONS[1],
    ]);
  });
});

describe("what grades mean", () => {
  const asked = table(strong("Aspect", "Response"), ["Plan", ""], ["Review", ""]);

  test.each([
    [
      "lines under a key",
      ["Green", "Amber", "Red", "NA"],
      [
        bold("Rating scale"),
        p("Red: not in place"),
        p("Amber: partly in place"),
        p("Green: in place"),
        p("NA: Not applicable"),
      ],
    ],
    [
      "words nobody knows under a key",
      ["Substantial assurance", "Limited assurance"],
      [bold("Key to ratings"), p("Substantial assurance – all in place"), p("Limited assurance – some gaps")],
    ],
    [
      "one line",
      ["Yes", "No", "Not applicable"],
      [p("Scoring: Yes = in evidence, No = not in evidence, Not applicable = no need")],
    ],
    [
      "a table with its name over it",
      ["Y = Yes", "P = Partly", "N = No"],
      [table([wide("Grading", 2)], ["Y", "Yes"], ["P", "Partly"], ["N", "No"]), p("")],
    ],
    ["one cell", ["Yes", "Partly", "No"], [table(["Scoring\nYes\nPartly\nNo"]), p("")]],
    [
      "a sentence with both ends",
      ["1", "2", "3", "4", "5"],
      [p("Score each aspect from 1 (poor) to 5 (excellent).")],
    ],
  ] as const)("is told in %s", (_, labels, key) => {
    const draft = aForm(title("Audit"), ...key, heading("Planning"), asked);
    expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Plan", "Review"]);
    expect(scaleLabels(draft)).toEqual(labels);
  });

  test("is not what a column is answered with that is told in words beside graded ones", () => {
    const draft = aForm(
      title("Audit"),
      p("Scoring: Met = in evidence, Not met = not in evidence"),
      heading("Planning"),
      table(strong("Aspect", "Rating", "Evidence"), ["Plan", "", ""], ["Review", "", ""]),
      heading("Voice"),
      table(strong("Aspect", "Response"), ["Wishes", ""], ["Feelings", ""]),
    );
    expect(itemsOf(draft).map(({ label, scale }) => [label, scale !== undefined])).toEqual([
      ["Plan", true],
      ["Review", true],
      ["Wishes", false],
      ["Feelings", false],
    ]);
  });
});

describe("levels beside one another", () => {
  const PARTS = ["Assessment", "Planning"] as const;
  const told = [
    "It is missing and no one knows why.",
    "It is there, and clear in most of its parts.",
    "It is there, and all who need it use it.",
  ];

  test("are those of what stands over them", () => {
    const draft = aForm(
      title("Audit"),
      ...PARTS.flatMap((part) => [
        table([wide(part, 3)], strong("Inadequate", "Good", "Outstanding"), told, [
          { text: over("Comments:"), wide: 3 },
        ]),
        p(""),
      ]),
    );
    expect(itemsOf(draft).map((item) => [item.label, item.descriptors.length, boxesOf(item)])).toEqual(
      PARTS.map((part) => [part, 3, ["Comments"]]),
    );
  });

  test("have a row to tick below them", () => {
    const rows = PARTS.flatMap((part) => [
      [{ text: part, merge: "start" as const }, ...told, { text: "", merge: "start" as const }],
      [{ text: "", merge: "on" as const }, "☐", "☐", "☐", { text: "", merge: "on" as const }],
    ]);
    const draft = aForm(
      title("Audit"),
      table(strong("Area", "Does not meet", "Meets", "Exceeds", "Rationale"), ...rows),
    );
    expect(itemsOf(draft).map((item) => [item.label, item.descriptors.length, boxesOf(item)])).toEqual(
      PARTS.map((part) => [part, 3, ["Rationale"]]),
    );
  });
});

describe("columns", () => {
  test("with room before those to tick are boxes of the items", () => {
    const draft = aForm(
      title("Audit"),
      table(
        strong("Theme", "Further action", "Evidence seen", "Yes", "Partly", "No"),
        ...withRoom(5, "Plan", "Review"),
      ),
    );
    expect(itemsOf(draft).map((item) => [item.label, [...boxesOf(item)].sort()])).toEqual([
      ["Plan", ["Evidence seen", "Further action"]],
      ["Review", ["Evidence seen", "Further action"]],
    ]);
  });

  test.each([
    [
      "the mark awarded, with the most beside it",
      ["Standard", "Maximum score", "Awarded"],
      (most: string) => [most, ""],
    ],
    ["a score out of so many in each row", ["Standard", "Score"], (most: string) => [`out of ${most}`]],
  ] as const)("for %s ask for numbers", (_, head, room) => {
    const draft = aForm(
      title("Audit"),
      table(strong(...head), ["Plan", ...room("5")], ["Review", ...room("10")]),
    );
    expect(
      itemsOf(draft).map(({ label, answering }) => [label, answering?.type, answering?.bounds.most]),
    ).toEqual([
      ["Plan", "number", 5],
      ["Review", "number", 10],
    ]);
  });

  test("of codes between slashes are answered with what the key says", () => {
    const draft = aForm(
      title("Audit"),
      p("Key: Y = Yes, P = Partly, N = No"),
      table(
        strong("Question", "In evidence?", "Notes"),
        ...QUESTIONS.map((question) => [question, "Y / P / N", ""]),
      ),
    );
    expect(scaleLabels(draft)).toEqual(["Y = Yes", "P = Partly", "N = No"]);
    expect(itemsOf(draft).map(boxesOf)).toEqual([["Notes"], ["Notes"]]);
  });
});

test("labels over room and over what can be chosen are details", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("School", "Number on roll", "Phase"),
      ["", "", "Primary / Secondary / Special"],
      strong("Reviewer", "Role", "Day"),
      blank(3),
    ),
    p(""),
    checked,
  );
  expect(
    draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label, options }) => [label, ...options])),
  ).toEqual([
    ["School"],
    ["Number on roll"],
    ["Phase", "Primary", "Secondary", "Special"],
    ["Reviewer"],
    ["Role"],
    ["Day"],
  ]);
});

test("guidance above a table heads none of its items", () => {
  const draft = aForm(
    title("Audit"),
    heading("How to complete this form"),
    p("Start with the strengths."),
    table(strong("Health plan", "Yes", "No"), ...withRoom(2, ...QUESTIONS)),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["Health plan"]);
  expect(draft.notes.map((note) => note.title)).toEqual(["How to complete this form"]);
});

test("a period is one detail, and details in one line are as many as it has labels", () => {
  const draft = aForm(
    title("Audit"),
    p(
      "Hospital number: ______________________   Date of attendance: ______________________   Seen by: ______________________   Auditor: ______",
    ),
    table(["Worker", ""], ["Period under review", "From:            To:"]),
    p(""),
    checked,
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Hospital number",
    "Date of attendance",
    "Seen by",
    "Auditor",
    "Worker",
    "Period under review",
  ]);
});

test("what is rated below several questions over room is rated of all of them", () => {
  const draft = aForm(
    title("Audit"),
    ...["Planning", "Review"].flatMap((part) => [
      heading(part),
      table(
        strong("What did you find?"),
        [""],
        strong("What has to be put right?"),
        [""],
        ["Judgement for this section:  ☐ Good   ☐ Satisfactory   ☐ Weak"],
      ),
      p(""),
    ]),
  );
  expect(draft.sections.map(({ items }) => items.map(({ scale }) => scale !== undefined))).toEqual([
    [false, false, true],
    [false, false, true],
  ]);
});

test("a question over room below described levels is a box of what they are levels of", () => {
  const draft = aForm(
    title("Audit"),
    ...["Plan", "Review"].flatMap((part) => [
      table(
        [wide(part, 3)],
        ["Good", `The ${part} says who does what.`, "☐"],
        ["Requires improvement", `The ${part} is vague or undated.`, "☐"],
        ["Inadequate", `There is no ${part} to speak of.`, "☐"],
        [{ text: over("What led you to this level?"), wide: 3 }],
      ),
      p(""),
    ]),
  );
  expect(itemsOf(draft).map((item) => [item.label, item.descriptors.length, boxesOf(item)])).toEqual([
    ["Plan", 3, ["What led you to this level?"]],
    ["Review", 3, ["What led you to this level?"]],
  ]);
});

test("a key in Welsh explains codes, and heads no section", () => {
  const draft = aForm(
    title("Archwiliad"),
    heading("Allwedd"),
    table(["3", "Cryf iawn"], ["2", "Cryf"], ["1", "Gwan"]),
    heading("Proffil"),
    table(strong("Safon", "Sgôr"), ["Mae’n gyfredol", ""], ["Mae’n glir", ""]),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["Proffil"]);
  expect(scaleLabels(draft)).toEqual(["3 = Cryf iawn", "2 = Cryf", "1 = Gwan"]);
});
