import { aForm, bold, itemsOf, p, scaleLabels, strong, table, tableOf, title, withRoom } from "./a-form";
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
