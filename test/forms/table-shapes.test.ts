import {
  aForm,
  bold,
  BOX,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  outlineOf,
  p,
  scaleLabels,
  table,
  title,
  type Cell,
} from "./a-form";
import { descriptorIn, itemTexts } from "./item-texts";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"] as const;
const LONG = [
  "Everything is thought through with the child and makes a clear and lasting difference.",
  "The work is done in time, and the reason for it is written down for all to see.",
  "Some of the work is done, but late, and nobody wrote down why it was done so.",
  "The work is missing, and the child is no better off for anything that was done.",
] as const;
const HEAD = ["Criteria", ...GRADES];
const AIMS_AND_DATES = ["Aims", "Dates"].map((label) => ({ label, kind: "judgement", descriptors: LONG }));

test("columns and rows that only make room between the others are nothing", () => {
  const apart = (cells: readonly Cell[]) => cells.flatMap((cell) => [cell, ""]);
  const blank = apart(HEAD.map(() => ""));
  const form = table(apart(HEAD), blank, apart(["Aims", ...LONG]), blank, apart(["Dates", ...LONG]));
  const draft = aForm(p("Our form"), heading("Planning"), form);
  expect(itemTexts(draft)).toEqual(AIMS_AND_DATES);
  expect(draft.sections.map(({ title }) => title)).toEqual(["Planning"]);
});

test("a table goes on in the next one, where the head is not printed again", () => {
  const draft = aForm(p("Our form"), table(HEAD, ["Aims", ...LONG]), p(""), table(["Dates", ...LONG]));
  expect(itemTexts(draft)).toEqual(AIMS_AND_DATES);
  expect(draft.notPlaced).toEqual([]);
});

test("a second head row in words of its own leaves the scale as it is, and is told", () => {
  const draft = aForm(
    p("Our form"),
    table(
      HEAD,
      ["Look for", "Far above", "As it should be", "Getting there", "Unsafe"],
      ["Aims", ...LONG],
      ["Dates", ...LONG],
    ),
  );
  expect(scaleLabels(draft)).toEqual(GRADES);
  expect(descriptorIn(draft, 0, "good")).toEqual([LONG[1]]);
  expect(draft.notPlaced.map(({ text }) => text)).toContain("Far above");
});

test("an area that is printed in every row heads its rows", () => {
  const draft = aForm(
    p("Our form"),
    table(
      ["Area", "Criterion", ...GRADES],
      ["Planning", "Aims", ...LONG],
      ["Planning", "Dates", ...LONG],
      ["Reviews", "Papers", ...LONG],
    ),
  );
  expect(draft.sections.map(({ title, items }) => [title, items.map(({ label }) => label)])).toEqual([
    ["Planning", ["Aims", "Dates"]],
    ["Reviews", ["Papers"]],
  ]);
});

test("questions need no name over them, where another column says how to answer", () => {
  const draft = aForm(
    p("Our form"),
    table(
      ["", "Yes/No/Partly/NA", "Comments"],
      [{ text: "Planning", wide: 3 }],
      ["Are there dates?", "", ""],
      ["Was the child asked?", "", ""],
    ),
  );
  expect(itemsOf(draft)).toMatchObject([
    { label: "Are there dates?", kind: "question", evidence: true },
    { label: "Was the child asked?", kind: "question", evidence: true },
  ]);
  expect(scaleLabels(draft)).toEqual(["Yes", "Partly", "No", "NA"]);
});

test("a column to fill in that has a name of its own is a further box of every item", () => {
  const rows = [
    ["Criteria", "Grade (O/G/RI/I)", "Evidence", "Cost?"],
    ["Aims", "", "", ""],
  ];
  const draft = aForm(p("Our form"), table(...rows), heading("Reviews"), table(...rows));
  expect(itemsOf(draft)).toHaveLength(2);
  expect(itemsOf(draft).map(({ further }) => further)).toEqual([["Cost?"], ["Cost?"]]);
  expect(draft.notPlaced).toEqual([]);
});

describe("an action table inside the table of items", () => {
  const inside = table(["Action", "Person", "Completion date"], ["", "", ""], ["", "", ""]) + p("");
  const item = (label: string) => [label, "☐ Good ☐ Inadequate", "Evidence:"];

  test("is the form's action table", () => {
    const draft = aForm(
      p("Our form"),
      table(
        ["Field", "Judgement", "Text"],
        item("1. Aims are clear"),
        ["2. Actions for the child", { text: inside, wide: 2 }],
        item("3. Dates are set"),
      ),
    );
    expect(draft.actions).toMatchObject({ title: "2. Actions for the child", rows: 2 });
    expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Aims are clear", "Dates are set"]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("leaves a row below it that shares its label", () => {
    const draft = aForm(
      p("Our form"),
      table(
        ["Field", "Judgement", "Text"],
        item("1. Aims are clear"),
        [
          { text: "2. Actions for the child", merge: "start" },
          { text: inside, wide: 2 },
        ],
        [
          { text: "", merge: "on" },
          { text: "Actions for the service", wide: 2 },
        ],
      ),
    );
    expect(draft.actions?.columns).toHaveLength(3);
    expect(itemsOf(draft)).toHaveLength(1);
    expect(JSON.stringify(draft)).toContain("Actions for the service");
  });
});

test("a second action table is told with its heading", () => {
  const actions = table(["Action", "Who", "By when"], ["", "", ""]);
  const draft = aForm(p("Our form"), heading("For the child"), actions, heading("For the service"), actions);
  expect(draft.actions?.title).toBe("For the child");
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["For the service: Action | Who | By when"]);
  expect(draft.notes).toEqual([]);
});

describe("whole tables beside one another in the cells of another", () => {
  const checks = (name: string, ...labels: readonly string[]) =>
    table([name, "Y", "N"], ...labels.map((label) => [label, BOX, BOX])) + p("");
  const left =
    checks("Registration", "Form signed", "Contacts up to date") + checks("Health", "Diet recorded");
  const right = checks("Learning", "Starting points recorded", "Next steps are clear");
  const SECTIONS = [
    ["Registration", "Form signed", "Contacts up to date"],
    ["Health", "Diet recorded"],
    ["Learning", "Starting points recorded", "Next steps are clear"],
  ];

  test("are read one after the other", () => {
    const draft = aForm(title("File check"), table([left, right]));
    expect(outlineOf(draft)).toEqual(SECTIONS);
    expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(Array(5).fill("question"));
    expect(draft.remarks ?? []).toEqual([]);
  });

  test("are named by the row above", () => {
    const asked = (...labels: readonly string[]) => checks("Standard", ...labels);
    const draft = aForm(
      title("Moves"),
      table(
        ["Before", "After"],
        [asked("Papers shared", "Views sought"), asked("School told", "Health told")],
      ),
    );
    expect(outlineOf(draft)).toEqual([
      ["Before", "Papers shared", "Views sought"],
      ["After", "School told", "Health told"],
    ]);
  });

  test("may be details, or a frame to write in", () => {
    const details = table(["Case number", ""], ["Worker", ""], ["Date", ""]) + p("");
    const draft = aForm(
      title("File check"),
      table([details, right], [bold("Comments") + table(["\n\n"]) + p(""), left]),
    );
    expect(detailsOf(draft)).toEqual(["Case number", "Worker", "Date"]);
    expect(labelsOf(draft)).toEqual([
      ...(SECTIONS[2] ?? []).slice(1),
      "Comments",
      ...SECTIONS.slice(0, 2).flatMap(([, ...labels]) => labels),
    ]);
  });
});
