import {
  aForm,
  blank,
  bold,
  detailsOf,
  heading,
  itemsOf,
  legacyBox,
  p,
  scalesOf,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";
import type { FormDraft } from "../../src/forms/draft/form-draft";

const labels = (draft: FormDraft) => itemsOf(draft).map(({ label }) => label);
const boxes = (draft: FormDraft) =>
  itemsOf(draft).map(({ evidenceLabel, further = [] }) => [
    ...(evidenceLabel === undefined ? [] : [evidenceLabel]),
    ...further,
  ]);

describe("a step of a cycle over the questions", () => {
  const rated = (step: string, ...questions: readonly string[]) =>
    tableOf(
      [4000, 600, 600, 600, 3000],
      strong(step, "1", "2", "3", "Evidence"),
      ...questions.map((question) => [question, "○", "○", "○", ""]),
    );

  test("“Do” names the questions below it, though it is an answer in Welsh", () => {
    const draft = aForm(
      title("Support file audit"),
      rated("Plan", "Outcomes are specific", "Strategies are matched to need"),
      rated("Do", "Support is given as planned", "Adjustments are recorded"),
    );
    expect(draft.sections.map((section) => section.title)).toEqual(["Plan", "Do"]);
    expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(Array(4).fill("judgement"));
    expect(
      itemsOf(draft).every(({ descriptors, prompts }) => descriptors.length + prompts.length === 0),
    ).toBe(true);
  });
});

test.each([
  ["Development point", "SENCO action", "Review date"],
  ["Learning", "Action", "Due"],
])("“%s” over “%s” and “%s” in open rows is what is to be done", (...heads) => {
  const draft = aForm(
    title("Audit"),
    tableOf([4000, 1500, 3000], strong("Area", "Grade 1-3", "Comments"), ...withRoom(2, "Visits", "Plans")),
    table(strong(...heads), blank(3), blank(3)),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
});

test("the day of something is no date until which it is to be done of what is to be done", () => {
  const draft = aForm(
    title("Audit"),
    table(strong("Document", "Task", "Date"), blank(3), blank(3)),
    tableOf([4000, 1500, 3000], strong("Area", "Grade 1-3", "Comments"), ...withRoom(2, "Visits", "Plans")),
  );
  expect(draft.actions).toBeUndefined();
});

describe("who scores", () => {
  const scored = (...heads: readonly string[]) =>
    aForm(
      title("Placement audit"),
      table(strong("3 – Good", "2 – Fair", "1 – Poor"), ["With impact", "Mostly in place", "Not in place"]),
      heading("A. Decision"),
      table(
        strong("Standard", ...heads),
        ...withRoom(heads.length, "Parents were asked", "Reasons are noted"),
      ),
    );

  test.each([
    ["School score", "LA moderator score"],
    ["Lead’s rating", "Moderator’s rating"],
  ])("“%s” is judged on the scale of the form, “%s” a second time", (own, second) => {
    const draft = scored(own, second, "Evidence and comments");
    expect(labels(draft)).toEqual(["Parents were asked", "Reasons are noted"]);
    expect(scalesOf(draft)[0]).toEqual(["3 – Good", "2 – Fair", "1 – Poor"]);
    expect(boxes(draft)).toEqual([["Evidence and comments"], ["Evidence and comments"]]);
    expect(draft.notPlaced.map(({ text }) => text)).toEqual([second]);
  });

  test("“School score” alone asks for the judgement", () => {
    expect(scalesOf(scored("School score", "Comments"))[1]).toEqual(["3 – Good", "2 – Fair", "1 – Poor"]);
  });
});

test("a dip sample is a form, whose name says what of behind a colon", () => {
  const draft = aForm(
    bold("Behaviour Records: Dip Sample"),
    table(["Pupil", "", "Sampled by", ""]),
    heading("Before"),
    p("Were early signs recorded? ☐ Yes ☐ No"),
  );
  expect(draft.title).toBe("Behaviour Records: Dip Sample");
});

test.each([
  [
    "Senior leader: ____________  Chair of governors seen: ____________",
    ["Senior leader", "Chair of governors seen"],
  ],
  [
    "Llofnodwyd (archwilydd): ________    Llofnodwyd (rheolwr): ________",
    ["Llofnodwyd (archwilydd)", "Llofnodwyd (rheolwr)"],
  ],
])("“%s” is signed there", (line, signed) => {
  const draft = aForm(title("Audit"), p("1. Was the plan clear? ☐ Yes ☐ No"), p(line));
  expect(detailsOf(draft)).toEqual(signed);
  expect(labels(draft)).toEqual(["Was the plan clear?"]);
});

test("a circle before an entry of a list is no box to tick", () => {
  const entry = "○ Read the whole file before you grade anything";
  const draft = aForm(
    title("Audit"),
    p("Before you start"),
    p(entry),
    table(strong("Area", "Grade 1-3", "Comments"), ...withRoom(2, "Visits", "Plans")),
  );
  expect(labels(draft)).toEqual(["Visits", "Plans"]);
  expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain(entry);
});

test("“N/A” behind the codes that are told to be written is one of them", () => {
  const draft = aForm(
    title("File check"),
    p("Write Y (yes), N (no) or N/A in the box."),
    table(
      strong("In the file", "Answer", "Comments"),
      ...withRoom(2, "Consents are signed", "Contacts are checked"),
    ),
  );
  expect(scalesOf(draft)[0]).toEqual(["Y = yes", "N = no", "N/A"]);
});

test.each(["Note:", "Comments:", "Details:", "Reason:"])(
  "“%s” behind the last answer is room, and no part of the answer",
  (name) => {
    const line = `<w:p>${["Yes", "No", `Not applicable ${name}`].map(legacyBox).join("")}</w:p>`;
    const draft = aForm(
      title("Record check"),
      p("1. Parents were told in writing"),
      line,
      p("2. Work was set for the first days"),
      line,
    );
    expect(scalesOf(draft)[0]).toEqual(["Yes", "No", "Not applicable"]);
    expect(boxes(draft)).toEqual(Array(2).fill([name.slice(0, -1)]));
  },
);

test("statements beside grades and “How do you know?” are judged, and are no details", () => {
  const grades = "☐ Fully ☐ Mostly ☐ Not at all\nHow do you know?";
  const draft = aForm(
    title("Early help audit"),
    table([wide("About this case", 2)], ["Family reference", ""], ["Lead professional", ""]),
    table(
      [wide("Assessment", 2)],
      ["Every child is included", grades],
      ["Consent is recorded", grades],
      ["Summary of this section", ""],
    ),
  );
  expect(detailsOf(draft)).toEqual(["Family reference", "Lead professional"]);
  expect(labels(draft)).toEqual([
    "Every child is included",
    "Consent is recorded",
    "Summary of this section",
  ]);
  expect(boxes(draft)).toEqual([["How do you know?"], ["How do you know?"], []]);
});

test.each(["How do you know?", "Evidence:"])(
  "“%s” below the grades beside a statement is its box, under no name too",
  (more) => {
    const grades = `☐ Met ☐ Partly met ☐ Not met\n${more}`;
    const draft = aForm(
      title("Audit"),
      table(["Every child is included", grades], ["Consent is recorded", grades]),
    );
    expect(labels(draft)).toEqual(["Every child is included", "Consent is recorded"]);
    expect(itemsOf(draft).every(({ evidence }) => evidence)).toBe(true);
  },
);

describe("a theme graded beside its name, over its rooms", () => {
  const rowsOfTheme = (name: string) => [
    [wide(name, 2), "☐ Red ☐ Amber ☐ Green"],
    strong("What is working well?", "What are we worried about?", "What needs to happen?"),
    blank(3),
  ];
  const theme = (name: string) => table(...rowsOfTheme(name));
  const rooms = ["What is working well?", "What are we worried about?", "What needs to happen?"];

  test("the rooms are its own, and the feedback below the overall grade is asked for itself", () => {
    const draft = aForm(
      title("Casework audit"),
      theme("Attendance"),
      p(""),
      theme("Voice of the child"),
      p(""),
      table([bold("Overall RAG"), "☐ Red ☐ Amber ☐ Green"], [{ text: "Feedback from the carer:", wide: 2 }]),
    );
    expect(labels(draft)).toEqual([
      "Attendance",
      "Voice of the child",
      "Overall RAG",
      "Feedback from the carer",
    ]);
    expect(boxes(draft)).toEqual([rooms, rooms, [], []]);
  });

  const grades = "☐ Yes ☐ No";
  test.each([
    ["themes of one table", [table(...["Attendance", "Voice"].flatMap(rowsOfTheme))]],
    [
      "rooms under one another",
      ["Attendance", "Voice"].map((name) => table([bold(name), grades], ...rooms.map((room) => [room, ""]))),
    ],
    [
      "a question of yes or no",
      ["Attendance", "Voice"].map((name) => table([wide(name, 2), grades], strong(...rooms), blank(3))),
    ],
  ])("%s", (_, tables) => {
    const draft = aForm(title("Casework audit"), ...tables.flatMap((each) => [each, p("")]));
    expect(labels(draft)).toEqual(["Attendance", "Voice"]);
    expect(boxes(draft)).toEqual([rooms, rooms]);
    expect(detailsOf(draft)).toEqual([]);
  });
});

describe("room below what the grades look like", () => {
  const told = [
    "The child’s voice is vivid throughout, in their own words",
    "Views of the child are clear and told apart",
    "Views are missing or are those of somebody else",
  ];
  const over = (name: string) => [{ text: bold(name), merge: "start" as const }, ...told];
  const on = { text: "", merge: "on" as const };
  const asked = { text: "Reasons for grade:", wide: 2 };
  const below = { text: "Reasons for grade:", wide: 3 };

  test.each([
    ["“Grade:” and its reasons", (name: string) => [over(name), [on, "Grade:", asked]]],
    ["reasons alone", (name: string) => [over(name), [on, below]]],
    ["a tick for each and the reasons", (name: string) => [over(name), [on, "☐", "☐", "☐"], [on, below]]],
    [
      "a row that begins with “Grade:”",
      (name: string) => [
        [bold(name), ...told],
        ["Grade:", below],
      ],
    ],
  ])("%s are of the same item", (_, rows) => {
    const heads = strong("Section of plan", "Outstanding", "Good", "Inadequate");
    const draft = aForm(title("Plan audit"), table(heads, ...rows("Views"), ...rows("Needs")));
    expect(draft.sections.map((each) => each.title)).toEqual(["Plan audit"]);
    expect(labels(draft)).toEqual(["Views", "Needs"]);
    expect(boxes(draft)).toEqual([["Reasons for grade"], ["Reasons for grade"]]);
    expect(itemsOf(draft)[0]?.descriptors.map(({ text }) => text.length)).toEqual([1, 1, 1]);
    expect(draft.notPlaced).toEqual([]);
  });
});

test("several labels below the overall grade are each asked for themselves", () => {
  const draft = aForm(
    title("Audit"),
    p("1. Was the plan clear? ☐ Good ☐ Poor"),
    table(
      [bold("Overall grade"), "☐ Good ☐ Poor"],
      [{ text: "Main strengths:", wide: 2 }],
      [{ text: "Main areas to improve:", wide: 2 }],
    ),
  );
  expect(labels(draft)).toEqual([
    "Was the plan clear?",
    "Overall grade",
    "Main strengths",
    "Main areas to improve",
  ]);
});

test("“Strengths: ____ Weaknesses: ____” asks for each", () => {
  const draft = aForm(
    title("Audit"),
    p("1. Was the plan clear? ☐ Yes ☐ No"),
    p("Strengths: ____________ Weaknesses: ____________"),
  );
  expect(labels(draft)).toEqual(["Was the plan clear?", "Strengths", "Weaknesses"]);
});

test("“Rating for the case as a whole” under “Overall rating” is asked once", () => {
  const draft = aForm(
    title("Audit"),
    p("1. Was the plan clear? ☐ Green ☐ Amber ☐ Red"),
    heading("Overall RAG rating"),
    p("Rating for the case as a whole: ☐ Green ☐ Amber ☐ Red"),
  );
  expect(labels(draft)).toEqual(["Was the plan clear?", "Overall RAG rating"]);
});

test("“Tick one” before the boxes of the overall grades is not what they are called", () => {
  const draft = aForm(
    title("Audit"),
    tableOf([4000, 1500, 3000], strong("Area", "Grade 1-3", "Comments"), ...withRoom(2, "Visits", "Plans")),
    p(""),
    table(strong("Overall quality", "Red (0–19)", "Amber (20–27)", "Green (28–36)"), [
      "Tick one",
      "☐",
      "☐",
      "☐",
    ]),
  );
  expect(labels(draft)).toEqual(["Visits", "Plans", "Overall quality"]);
});
