import {
  aForm,
  ASKS,
  bold,
  BOX,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  sectionNames,
  strong,
  table,
  tableOf,
  title,
  withRoom,
} from "./a-form";
import { legacyList } from "./legacy-field";

const ASKED = ["The child was seen alone", "The plan is clear"];
const graded = (head: string, room = "Comments") =>
  table(strong("Standard", head, room), ...withRoom(2, ...ASKED));
const areAsked = (form: readonly string[], scale: readonly string[]) => {
  const draft = aForm(title("Audit"), ...form);
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(ASKED);
  expect(scaleLabels(draft)).toEqual(scale);
  expect(itemsOf(draft).every((item) => item.scale === draft.scales[0]?.id)).toBe(true);
  expect(draft.fieldGroups).toEqual([]);
  return draft;
};

describe.each(["above", "below"])(
  "a key told in a line %s the table is a scale, whatever its words",
  (place) => {
    test.each([
      ["Key: Up to date, Out of date, Missing", ["Up to date", "Out of date", "Missing"]],
      ["Legend: Clear / Some gaps / Unclear", ["Clear", "Some gaps", "Unclear"]],
      ["Please use one of: Yes, No, Unclear", ["Yes", "No", "Unclear"]],
      ["Use one of these words: Exceeds, Meets or Below", ["Exceeds", "Meets", "Below"]],
      ["Please use one of: Yes, fully, In part, No", ["Yes, fully", "In part", "No"]],
      ["Choose from: Yes, fully / In part / No", ["Yes, fully", "In part", "No"]],
      ["Key: Met, partly met, not met", ["Met", "partly met", "not met"]],
    ])("“%s”", (told, scale) => {
      const asked = graded("Answer");
      areAsked(place === "above" ? [p(told), asked] : [asked, p(told)], scale);
    });
  },
);

test.each(["Compliance", "Result", "Outcome", "Assessment", "Finding", "Auditor’s view", "Answer"])(
  "room under “%s” before room for comments takes the scale that is told",
  (head) => {
    const told = p("Please use one of: Fully, Mostly, Not at all");
    const draft = areAsked([told, graded(head, "Auditor comment")], ["Fully", "Mostly", "Not at all"]);
    expect(itemsOf(draft).every(({ evidence }) => evidence)).toBe(true);
  },
);

test.each(["Source", "Owner", "Evidence", "What was seen?"])("“%s” takes no scale that is told", (head) => {
  const draft = aForm(title("Audit"), p("Key: Fully, Mostly, Not at all"), graded(head));
  expect(itemsOf(draft).map(({ scale }) => scale)).toEqual([undefined, undefined]);
});

test("what a form lists of its own behind a colon is no key", () => {
  const draft = aForm(title("Audit"), p("Key people: Parents, School, Health"), graded("Compliance"));
  expect(itemsOf(draft).map(({ scale }) => scale)).toEqual([undefined, undefined]);
});

const LOOKS = "A short account of what this looks like in the record";
const rubric = (name: string, grades: readonly string[], head = "Judgement") =>
  table(
    strong("No.", name, ...grades, head, "Comments"),
    ...ASKED.map((label, at) => [`${String(at + 1)}.`, label, ...grades.map(() => LOOKS), "", ""]),
  );

test.each(["Check", "Item"])("“%s” behind the numbers of a rubric names what is judged", (name) => {
  areAsked(
    [rubric(name, ["Working well", "Developing", "Needs work"])],
    ["Working well", "Developing", "Needs work"],
  );
  areAsked([rubric(name, ["A", "B", "C", "D"])], ["A", "B", "C", "D"]);
});

test.each([
  [["Yes", "No", "Not recorded"]],
  [["Exceeds", "Meets", "Below"]],
  [["Up to date", "Out of date", "Missing"]],
])("columns described alike are grades, all of %p", (grades) => {
  areAsked([rubric("Standard", grades)], grades);
});

test.each([
  [["Exceeds", "Meets", "Below"]],
  [["Blooming", "Rooted", "Seedling", "Bare"]],
  [["Met", "Nearly", "Below"]],
])(
  "columns under the names of a key are its grades, whether they say what each looks like or not: %p",
  (grades) => {
    const key = p(`Key: ${grades.join(", ")}`);
    const described = ASKED.map((label) => [label, ...grades.map((_, at) => (at === 1 ? LOOKS : "")), ""]);
    areAsked([key, table(strong("Standard", ...grades, "Comments"), ...described)], grades);
    areAsked([key, rubric("Standard", grades)], grades);
  },
);

test.each([[["Yes", "No", "Not recorded"]], [["Up to date", "Out of date", "Missing"]]])(
  "columns as wide as the others are answers to tick, all of %p",
  (grades) => {
    areAsked([table(strong("Standard", ...grades, "Comments"), ...withRoom(4, ...ASKED))], grades);
  },
);

test("known answers with nothing but room between them are chosen from", () => {
  const rows = ASKED.map((label) => [label, "Seen     Not seen", ""]);
  areAsked(
    [tableOf([4000, 2000, 3000], strong("Standard", "Status", "Further information"), ...rows)],
    ["Seen", "Not seen"],
  );
});

test("who writes about what is judged in boxes of its own takes no grade", () => {
  const rows = ASKED.map((label) => [`${label}\n☐ M   ☐ PM   ☐ NM`, ""]);
  const draft = aForm(
    title("Audit"),
    bold("M = Met, PM = Partly met, NM = Not met."),
    table(strong("Reviewer: what did you find?", "Therapist: reflection"), ...rows),
  );
  expect(draft.scales).toHaveLength(1);
});

test.each(["Grades: 1 Outstanding; 2 Good; 3 Inadequate", "Ratings: Outstanding / Good / Inadequate"])(
  "“%s” below what is graded tells the grades, and is not graded itself",
  (told) => {
    const list = legacyList("1 Outstanding", "2 Good", "3 Inadequate");
    const rows = ASKED.map((label) => [label, "", list]);
    const draft = aForm(title("Audit"), table(strong("Standard", "Comments", "Grade"), ...rows), p(told));
    expect(itemsOf(draft).map(({ label }) => label)).toEqual(ASKED);
  },
);

describe("a key in one line tells each of its codes", () => {
  test.each([
    [
      "C – Compliant    P – Partially compliant    NA – Not applicable",
      ["C – Compliant", "P – Partially compliant", "NA – Not applicable"],
    ],
    [
      "M – Met    PM – Partly met    NM – Not met    N/A – Not applicable",
      ["M – Met", "PM – Partly met", "NM – Not met", "N/A – Not applicable"],
    ],
    [
      "Allwedd: C – Cyflawn    RG – Rhannol gyflawn    AG – Angen gwella",
      ["C – Cyflawn", "RG – Rhannol gyflawn", "AG – Angen gwella"],
    ],
    [
      "Ratings: Red – urgent action; Amber – some improvement; Green – meets the standard.",
      ["Green", "Amber", "Red"],
    ],
  ])("“%s”", (key, scale) => {
    areAsked([p(key), graded("Code", "Notes")], scale);
  });
});

describe("a line for a code beside each row", () => {
  test("asks on the scale that is told above, and details stay details", () => {
    const draft = aForm(
      title("Pupil file audit"),
      table(["Pupil", ""], ["Date", ""]),
      p("Y = in place, P = partly in place, N = not in place. Write Y, P or N on the line."),
      heading("Identify"),
      table(["Initial concerns form", "____"], ["Parent meeting note", "____"]),
      heading("Plan"),
      table(["Plan signed by parents", "____"], ["Provision map", "____"]),
      table(["Auditor", "____"], ["Date", "____"]),
    );
    expect(outlineOf(draft)).toEqual([
      ["Identify", "Initial concerns form", "Parent meeting note"],
      ["Plan", "Plan signed by parents", "Provision map"],
    ]);
    expect(scaleLabels(draft)).toEqual(["Y = in place", "P = partly in place", "N = not in place"]);
    expect(detailsOf(draft)).toEqual(["Pupil", "Date", "Auditor", "Date"]);
  });

  test("is told of in Welsh, and stands behind a number", () => {
    const draft = aForm(
      title("Ffurflen wirio ffeil"),
      p("A = ar gael, R = yn rhannol, N = ddim ar gael. Rhowch A, R neu N ar bob llinell."),
      table(["1", "Nodyn cyfarfod", "____"], ["2", "Adroddiad ysgol", "____"]),
    );
    expect(labelsOf(draft)).toEqual(["Nodyn cyfarfod", "Adroddiad ysgol"]);
    expect(scaleLabels(draft)).toEqual(["A = ar gael", "R = yn rhannol", "N = ddim ar gael"]);
  });

  test("asks nothing where no code is told", () => {
    const draft = aForm(title("Audit"), table(["Pupil", "____"], ["Class", "____"]), ASKS);
    expect(detailsOf(draft)).toEqual(["Pupil", "Class"]);
  });
});

test("grades of a key may share a word", () => {
  const draft = areAsked(
    [
      heading("Ratings"),
      table(
        ["Strong practice", "More than is expected"],
        ["Good practice", "What is expected"],
        ["Poor practice", "Standards were missed"],
      ),
      graded("Rating", "Notes"),
    ],
    ["Strong practice", "Good practice", "Poor practice"],
  );
  expect(leftOf(draft)).toEqual([]);
});

test("a heading in bold below a key is no grade of it", () => {
  const told = ["Excellent – more than is asked", "Good – what is asked", "Poor – less than is asked"];
  const draft = aForm(
    title("Audit"),
    p("Key"),
    ...told.map((line) => p(line)),
    bold("Recording"),
    tableOf(
      [4000, 1000, 1000, 1000],
      strong("Standard", "Excellent", "Good", "Poor"),
      ...withRoom(3, "Visits", "Plans"),
    ),
  );
  expect(outlineOf(draft)).toEqual([["Recording", "Visits", "Plans"]]);
  expect(scalesOf(draft)).toEqual([
    ["Excellent", "Good", "Poor"],
    ["Excellent", "Good", "Poor"],
  ]);
});

test.each([
  [
    "RAG",
    [
      ["R", "Red – gaps"],
      ["A", "Amber – some gaps"],
      ["G", "Green – good plan"],
    ],
    ["Green", "Amber", "Red"],
  ],
  [
    "Grade",
    [
      ["M", "Met in full"],
      ["P", "Partly met"],
      ["N", "Not met"],
    ],
    ["M = Met in full", "P = Partly met", "N = Not met"],
  ],
  [
    "Score",
    [
      ["1", "Poor"],
      ["2", "Fair"],
      ["3", "Good"],
    ],
    ["3 = Good", "2 = Fair", "1 = Poor"],
  ],
])("a table of codes with no name over it explains what is marked under “%s”", (head, key, scale) => {
  const draft = aForm(title("Record Audit"), p("Mark each line and say why."), table(...key), graded(head));
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(leftOf(draft)).toEqual([]);
  expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain(key[0]?.[1]);
  expect(scalesOf(draft)).toEqual([scale, scale]);
});

test.each([
  ["Grade each: Excellent, Good, Fair or Poor.", ["Excellent", "Good", "Fair", "Poor"]],
  ["Rate every area: Clear / Mostly clear / Unclear", ["Clear", "Mostly clear", "Unclear"]],
  ["Grade each: A = excellent, B = good, C = poor.", ["A = excellent", "B = good", "C = poor"]],
  ["Score each from 1 to 4.", ["1", "2", "3", "4"]],
  ["Graddiwch bob cofnod: Rhagorol, Da, Digonol neu Gwael.", ["Rhagorol", "Da", "Digonol", "Gwael"]],
])("“%s” under the heading of a part tells how its rows are judged", (line, grades) => {
  const draft = aForm(
    title("Monthly audit"),
    heading("Part A"),
    table(strong("Document", "Yes", "No"), ["Plan", BOX, BOX], ["Consent", BOX, BOX]),
    heading("Part B – Quality"),
    p(line),
    table(strong("Record", "Grade", "Why?"), ...withRoom(2, "Daily logs", "Key work", "Medication")),
  );
  expect(sectionNames(draft)).toEqual(["Part A", "Part B – Quality"]);
  expect(scalesOf(draft).slice(2)).toEqual([grades, grades, grades]);
});

test("Welsh heads of columns are no grades", () => {
  const draft = aForm(
    title("Archwiliad"),
    p("Graddau: Rhagorol, Da, Gwael."),
    table(strong("Cofnod", "Gradd", "Pam?"), ...withRoom(2, "Ymweliadau", "Cynlluniau")),
  );
  expect(scalesOf(draft)).toEqual([
    ["Rhagorol", "Da", "Gwael"],
    ["Rhagorol", "Da", "Gwael"],
  ]);
});

test("a row of codes with what they mean is a key, with a blank cell before it as well", () => {
  const codes = ["2 = Meets", "1 = Below", "0 = Absent"];
  const key = table([{ text: "Scoring key", wide: 4 }], ["", ...codes]);
  areAsked([key, p(""), graded("Score (0–2)")], codes);
});

test.each([
  ["Grades to be used", "Outstanding, Good, Requires improvement, Inadequate"],
  ["Rating scale", "Outstanding / Good / Requires improvement / Inadequate"],
])("“%s” beside a list in a row of its own only tells what is chosen from elsewhere", (name, list) => {
  const draft = aForm(
    title("Audit"),
    table(["Child", ""], ["Team", ""], [name, list]),
    p(""),
    graded("Grade"),
  );
  expect(detailsOf(draft)).toEqual(["Child", "Team"]);
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(scaleLabels(draft)).toEqual(["Outstanding", "Good", "Requires improvement", "Inadequate"]);
  expect(draft.remarks ?? []).toEqual([]);
});

test("a key in rows of one cell below its name asks nothing", () => {
  const key = table(
    strong("Red – no evidence of this"),
    strong("Amber – some evidence of this"),
    strong("Green – good evidence throughout"),
  );
  const draft = aForm(title("Audit"), bold("Rating key"), key, p(""), graded("RAG"));
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(scaleLabels(draft)).toEqual(["Green", "Amber", "Red"]);
});

test("“Scale” over a line that lists it asks nothing, and is not missed", () => {
  const levels = "6 Excellent   5 Very good   4 Good   3 Adequate   2 Weak   1 Unsatisfactory";
  const draft = aForm(title("Audit"), table(strong("Scale"), [levels]), p(""), graded("Evaluation"));
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(scaleLabels(draft)[0]).toBe("6 Excellent");
  expect(draft.remarks ?? []).toEqual([]);
});

test("an appendix that says what the grades look like is a note", () => {
  const draft = aForm(
    title("Audit"),
    graded("Grade: Good / Poor"),
    heading("Appendix: what the grades look like"),
    table(["Good", "Practice is sound and timely."], ["Poor", "Practice is late or thin."]),
  );
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(draft.notes.map(({ title: name }) => name)).toContain("Appendix: what the grades look like");
});

test("details below a key do not bear its name", () => {
  const key = table(strong("RAG key"), ["R – Red: not met. A – Amber: met in part. G – Green: met."]);
  const draft = aForm(title("Audit"), key, p(""), table(["Family number", ""], ["Auditor", ""]), p(""), ASKS);
  expect(draft.fieldGroups.map(({ title: name }) => name)).toEqual(["Details"]);
});

test("what is asked of each statement, with its answers told behind it, is no statement", () => {
  const told = "How far do you agree with each statement? 1 = disagree, 2 = neither, 3 = agree. Tick one.";
  const draft = aForm(
    title("Audit"),
    p("Current status:  ☐ Continuing care   ☐ Throughcare   ☐ Aftercare"),
    p("Current home:  ☐ Foster   ☐ Residential   ☐ Homeless"),
    p(told),
    heading("Planning"),
    table(strong("Statement", "1", "2", "3"), ...ASKED.map((asked) => [asked, BOX, BOX, BOX])),
  );
  expect(labelsOf(draft)).toEqual(ASKED);
  expect(scaleLabels(draft)).toEqual(["1 = disagree", "2 = neither", "3 = agree"]);
  expect(detailsOf(draft)).toEqual(["Current status", "Current home"]);
});
