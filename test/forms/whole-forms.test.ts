import { withDoubts } from "../../src/forms/read/doubts";
import { formFlow } from "../../src/forms/read/form-flow";
import { readDocxPage } from "../../src/docx/read-page";
import { templateFrom } from "../../src/forms/template/form-template";
import {
  aForm,
  aFormDocx,
  bold,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";

const named = (form: readonly string[]) => {
  const draft = aForm(title("Audit"), ...form);
  return draft.sections.map((section) => [section.title, ...section.items.map(({ label }) => label)]);
};

test("a table under two rows of heads is one of items, whatever it says of actions", () => {
  const draft = aForm(
    title("Audit"),
    table(
      [
        { text: bold("Ref"), merge: "start" },
        { text: bold("Expectation"), merge: "start" },
        wide("Score", 2),
        { text: bold("Evidence"), merge: "start" },
        { text: bold("Action"), merge: "start" },
        { text: bold("Lead"), merge: "start" },
        { text: bold("Deadline"), merge: "start" },
      ],
      [
        { text: "", merge: "on" },
        { text: "", merge: "on" },
        bold("Met"),
        bold("Not met"),
        { text: "", merge: "on" },
        { text: "", merge: "on" },
        { text: "", merge: "on" },
        { text: "", merge: "on" },
      ],
      ["1", "The bus was booked", "", "", "", "", "", ""],
      ["2", "The driver was told", "", "", "", "", "", ""],
    ),
  );
  expect(itemsOf(draft).map(({ number, label }) => [number, label])).toEqual([
    ["1", "The bus was booked"],
    ["2", "The driver was told"],
  ]);
  expect(itemsOf(draft)[0]?.further).toEqual(["Action", "Lead", "Deadline"]);
  expect(draft.actions).toBeUndefined();
});

test("rows that say where to look as well are no action plan", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Practice", "Where to look", "Met (Yes / No)", "Action", "Owner", "By when"),
      ["Visits are monthly", "Diary", "", "", "", ""],
      ["Calls are logged", "Call log", "", "", "", ""],
    ),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Visits are monthly", "Calls are logged"]);
  expect(draft.actions).toBeUndefined();
});

test("one head over marks to ring is as good as a head for each", () => {
  const marks = ["Low", "Middling", "High"];
  const row = (label: string) => [label, ...marks, ""];
  const draft = aForm(
    title("Audit"),
    table(
      [bold("Question"), wide("How well", 3), bold("Comments")],
      row("Is it kept tidy?"),
      row("Is it kept safe?"),
      row("Is it kept warm?"),
    ),
  );
  expect(itemsOf(draft).map(({ prompts }) => prompts)).toEqual([[], [], []]);
  expect(scaleLabels(draft)).toEqual(marks);
});

test("what levels look like is judged in a row below them", () => {
  const draft = aForm(
    title("Audit"),
    heading("Meals"),
    table(
      strong("Aspect", "Seed", "Shoot", "Tree"),
      ["Choice", "Some choose", "Most choose", "All choose and plan"],
      ["Company", "They eat alone", "They eat in pairs", "They eat together"],
      ["Level", { text: "", wide: 3 }],
    ),
  );
  expect(itemsOf(draft).map(({ label, descriptors }) => [label, descriptors.length])).toEqual([
    ["Choice", 3],
    ["Company", 3],
    ["Level", 0],
  ]);
  expect(scaleLabels(draft)).toEqual(["Seed", "Shoot", "Tree"]);
});

test("a key is nothing to choose from, and its first letters stand for its words", () => {
  const draft = aForm(
    title("Audit"),
    bold("What the colours mean"),
    table(
      ["Green", "It is done and checked"],
      ["Amber", "It is begun and under way"],
      ["Red", "It is not begun at all"],
    ),
    heading("Building"),
    table(
      strong("Standard", "G", "A", "R", "Notes"),
      ["Doors lock", "", "", "", ""],
      ["Lights work", "", "", "", ""],
    ),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Doors lock", "Lights work"]);
  expect(scaleLabels(draft)).toEqual(["Green", "Amber", "Red"]);
  expect(draft.notes.map((note) => note.title)).toEqual(["What the colours mean"]);
  expect(draft.notPlaced).toEqual([]);
});

test("from how many points on a result is called what is told, and heads nothing", () => {
  const draft = aForm(
    title("Audit"),
    heading("Garden"),
    table(strong("Question", "Yes", "No"), ["Is it fenced?", "", ""], ["Is it mown?", "", ""]),
    bold("Scores"),
    table(["90% and above", "Shining"], ["50 – 89%", "Fair"], ["Below 50%", "Dull"]),
    bold("What next?"),
    p(""),
    p(""),
  );
  expect(draft.sections.map((section) => section.title)).toEqual(["Garden"]);
  expect(draft.notes.map((note) => note.title)).toEqual(["Scores"]);
});

test("several questions over one box are what their heading is judged by", () => {
  const part = (name: string, ...questions: readonly string[]) => [
    heading(name),
    bold("Prompts:"),
    ...questions.map((text) => p(text)),
    table(["Evidence:"], [""], ["Grade: Good / Poor"]),
  ];
  const draft = aForm(
    title("Audit"),
    ...part("Mornings", "Is there time?", "Is there breakfast?"),
    ...part("Evenings", "Is there calm?", "Is there a story?"),
  );
  expect(itemsOf(draft).map(({ label, evidence }) => [label, evidence])).toEqual([
    ["Mornings", true],
    ["Evenings", true],
  ]);
});

test("what is asked beside its answers is no note of what stands below it", () => {
  const rows = [
    ["Overall strength of the plan", "Good / Poor"],
    ["Suggestions", ""],
  ] as const;
  expect(
    named([
      table(
        ["Name of child", ""],
        ["Date", ""],
        [wide("The work", 2)],
        ["Was it kept?", "Yes / No"],
        [wide("In the end", 2)],
        ...rows,
      ),
    ]),
  ).toEqual([
    ["The work", "Was it kept?"],
    ["In the end", "Overall strength of the plan", "Suggestions"],
  ]);
});

test("where some rows print answers, those that print none are answered in words", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Question", "Response"),
      ["What was the aim?", ""],
      ["Was it met?", "☐ Yes ☐ No ☐ Too soon"],
      ["What comes next?", ""],
    ),
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["words", "question", "words"]);
});

test.each([
  [[bold("Other remarks:"), p(""), p(""), p("Signed: __________ Date: ________")], ["Other remarks"]],
  [[bold("Joys"), p(""), bold("Worries"), p(""), p("The end.")], ["Joys"]],
])("room below a heading is asked for", (lines, asked) => {
  const items = itemsOf(aForm(title("Audit"), p("Was it kept? ☐ Yes ☐ No"), ...lines));
  expect(items.map(({ label }) => label).slice(1, 2)).toEqual(asked);
});

test("the last judgement is that of the whole, where none is called so", () => {
  const draft = aForm(
    title("Audit"),
    heading("Plans"),
    tableOf([6000, 1500, 1500], strong("Standard", "Good", "Poor"), ...withRoom(2, "Aims", "Dates")),
    heading("Final judgement"),
    p("Good / Poor"),
  );
  expect(templateFrom(draft, { id: "t", title: "Audit", publisher: "", version: "1.0" }).overallItem).toBe(
    "final-judgement",
  );
});

test("codes over columns are told by the words under them", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Criterion", "0\nAbsent", "1\nThere", "2\nFull", "Notes"),
      ["Aims", "none", "some", "all", ""],
      ["Dates", "none", "some", "all", ""],
    ),
  );
  expect(scaleLabels(draft)).toEqual(["0 = Absent", "1 = There", "2 = Full"]);
  expect(draft.notPlaced).toEqual([]);
});

describe("a part that says something else than parts of its kind is told with its place", () => {
  const form = [title("Audit"), heading("Plans"), p("Was it kept? ☐ Yes ☐ No")];
  const draft = aForm(...form);
  const flow = formFlow(readDocxPage(aFormDocx(...form)).blocks);
  const [section] = draft.sections;
  const doubts = (changed: Partial<typeof draft>) =>
    (withDoubts({ ...draft, remarks: [], ...changed }, flow).remarks ?? []).flatMap((remark) =>
      remark.code === "look" ? [[remark.doubt, remark.text]] : [],
    );
  const field = { key: "f", type: "text", options: [], required: false } as const;

  test("a detail that asks about the work", () => {
    const label = "Plans are at least as good as they were";
    const group = { key: "g", title: "Details", fields: [{ ...field, label }] };
    expect(doubts({ fieldGroups: [group] })).toEqual([["detail", label]]);
    expect(
      doubts({ fieldGroups: [{ ...group, fields: [{ ...field, label: "Name of the team" }] }] }),
    ).toEqual([]);
  });

  test("sections named alike, what is written being graded, and a judgement that is only a note", () => {
    if (!section) throw new Error("no section");
    const [item] = section.items;
    if (!item) throw new Error("no item");
    const other = { ...section, key: "s2", items: [{ ...item, key: "i2", label: "Recommendations" }] };
    expect(doubts({ sections: [section, other] })).toEqual([
      ["judged", "Recommendations"],
      ["named-alike", "Plans"],
    ]);
    expect(doubts({ sections: [{ ...section, notes: ["Overall quality of the plan"] }] })).toEqual([
      ["only-note", "Overall quality of the plan"],
    ]);
  });

  test("a box that is an item again and again, and details among the items", () => {
    if (!section) throw new Error("no section");
    const [item] = section.items;
    if (!item) throw new Error("no item");
    const { scale: _, ...asked } = { ...item, kind: "words" as const, evidence: false };
    const items = (...labels: readonly string[]) => [
      { ...section, items: labels.map((label, at) => ({ ...asked, key: `i${String(at)}`, label })) },
    ];
    expect(doubts({ sections: items("Is it kept?", "Evidence", "Is it clear?", "Evidence") })).toEqual([
      ["again", "Evidence"],
    ]);
    expect(doubts({ sections: items("Name of the team", "Date of audit", "Is it kept?") })).toEqual([
      ["item", "Name of the team"],
    ]);
    expect(doubts({ sections: items("Date of the visit", "Is it kept?", "What is the plan?") })).toEqual([]);
  });

  test("an action table with columns of items", () => {
    const labels = ["Standard", "Rating", "Evidence", "Owner"];
    const columns = labels.map((label) => ({ key: label, label, kind: "other" }) as const);
    expect(doubts({ actions: { title: "Plan", prompts: [], rows: 1, columns } })).toEqual([
      ["actions", "Standard"],
    ]);
  });
});

test("a table of which most is left out is told", () => {
  const rows = ["one", "two", "three", "four", "five", "six"].map((name) => [
    `Hint ${name}`,
    `More ${name}`,
    `Most ${name}`,
  ]);
  const draft = aForm(title("Audit"), p("Was it kept? ☐ Yes ☐ No"), table(...rows));
  expect(draft.remarks?.map((remark) => (remark.code === "look" ? remark.doubt : ""))).toContain("table");
});

test("a comment behind the boxes of a line is a box and no answer", () => {
  const ask = (text: string) => [p(text), p("Met ☐   Not met ☐   Notes: ________")];
  const draft = aForm(title("Audit"), heading("Home"), ...ask("1. Is it warm?"), ...ask("2. Is it calm?"));
  expect(itemsOf(draft).map(({ evidence, prompts }) => [evidence, prompts])).toEqual([
    [true, []],
    [true, []],
  ]);
  expect(scaleLabels(draft)).toEqual(["Met", "Not met"]);
});

test("three phrases between slashes are to choose from, whatever stands beside them", () => {
  const draft = aForm(
    title("Audit"),
    heading("Visits"),
    p("Was it kept? ☐ Yes ☐ No"),
    table(
      ["The pace of it was", "Slow / Steady / Hurried"],
      ["What comes next?", ""],
      ["Grade", "Good / Poor"],
    ),
  );
  expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual([
    ["Was it kept?", "question"],
    ["The pace of it was", "question"],
    ["What comes next?", "words"],
    ["Grade", "judgement"],
  ]);
});

test("a title with a colon is no detail, and a head may go on in its next line", () => {
  const draft = aForm(
    p("Riverside Authority"),
    bold("Review Service: Quality Audit"),
    table(
      strong("Statement", "Well\nkept", "Poorly\nkept", "Notes"),
      ["Aims", "", "", ""],
      ["Dates", "", "", ""],
      ["Names", "", "", ""],
    ),
  );
  expect(draft.title).toBe("Review Service: Quality Audit");
  expect(scaleLabels(draft)).toEqual(["Well kept", "Poorly kept"]);
});
