import {
  aForm,
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
import { templateFrom } from "../../src/forms/template/form-template";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const YES_NO = ["Yes", "No"] as const;
const PARTS = ["Assessment", "Planning"] as const;
const judged = PARTS.flatMap((part) => [
  heading(part),
  table(
    strong("Question", "Yes", "No", "Comments"),
    ...withRoom(3, `Is the ${part} dated?`, `Is the ${part} signed?`),
  ),
  p(""),
]);
const sections = PARTS.map((part) => [part, `Is the ${part} dated?`, `Is the ${part} signed?`] as const);
const actions = [heading("Actions"), table(strong("Action", "By whom", "By when"), ...withRoom(3, []))];
const read = { title: "File audit", scales: [YES_NO], boxes: ["Comments"] } as const;
const planned = { ...read, actions: ["Action", "By whom", "By when"] };

describe("what is asked of the whole behind the last section", () => {
  test.each<readonly [kind: string, asked: readonly string[], reads: Reading]>([
    [
      "names in bold over an empty line each",
      [bold("Strengths"), p(""), bold("Areas for improvement"), p(""), ...actions],
      { ...planned, sections: [...sections, ["Summary", "Strengths", "Areas for improvement"]] },
    ],
    [
      "a name with a colon over empty lines",
      [p("Areas for improvement:"), p(""), p(""), ...actions],
      { ...planned, sections: [...sections, ["Areas for improvement", "Areas for improvement"]] },
    ],
    [
      "names with a colon right above the next heading",
      [p("Summary:"), p("Overall grade:"), ...actions],
      { ...planned, sections: [...sections, ["Summary", "Summary", "Overall grade"]] },
    ],
    [
      "a box of its own",
      [table(strong("Learning points and recommendations"), [""])],
      {
        ...read,
        sections: [
          ...sections,
          ["Learning points and recommendations", "Learning points and recommendations"],
        ],
      },
    ],
    [
      "an overall judgement and what is written above it",
      [
        p("Strengths:"),
        p(""),
        p(""),
        table(["Overall judgement (Good / Requires improvement / Inadequate)", ""]),
      ],
      {
        ...read,
        scales: [YES_NO, ["Good", "Requires improvement", "Inadequate"]],
        sections: [
          ...sections,
          [
            "Overall judgement (Good / Requires improvement / Inadequate)",
            "Strengths",
            "Overall judgement (Good / Requires improvement / Inadequate)",
          ],
        ],
      },
    ],
  ])("%s is a section of its own", (_, asked, reads) => {
    const draft = aForm(title("File audit"), ...judged, ...asked);
    expect(readingOf(draft, reads)).toEqual(wholeReading(reads));
    expect(draft.notPlaced).toEqual([]);
  });

  test("stays with each section where every section asks it", () => {
    const asking = PARTS.flatMap((part) => [
      heading(part),
      table(strong("Question", "Yes", "No"), ...withRoom(2, `Is the ${part} dated?`), ["Summary", "", ""]),
      p(""),
      p("Areas for improvement:"),
      p(""),
      p(""),
    ]);
    const draft = aForm(title("File audit"), ...asking);
    expect(draft.sections.map(({ title: name }) => name)).toEqual(PARTS);
  });
});

describe("boxes beside one another under a name", () => {
  test("are answered in words, whatever stands between the name and them", () => {
    const boxes = PARTS.flatMap((part) => [
      heading(part),
      p("Look at the last three months."),
      table(["Strengths", "Areas for development"], ["", ""]),
      p(""),
    ]);
    const draft = aForm(title("Practice review"), table(["Auditor", ""]), p(""), ...boxes);
    expect(
      draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)]),
    ).toEqual(PARTS.map((part) => [part, "Strengths", "Areas for development"]));
    expect(draft.sections.map(({ notes }) => notes)).toEqual(
      PARTS.map(() => ["Look at the last three months."]),
    );
  });
});

describe("bands of points", () => {
  const BANDS = ["40–50 Exemplary", "30–39 Good", "20–29 Requires improvement", "under 20 Inadequate"];
  const scored = table(
    strong("Standard", "Score (0-10)"),
    ...withRoom(1, "Plans are dated", "Plans are kept"),
  );

  test.each([
    ["in brackets", [table([`Overall grade (${BANDS.join("; ")})`, ""])]],
    ["behind a colon", [p(`Overall grade: ${BANDS.join(", ")}`), p("")]],
  ])("%s are what an overall grade is chosen from", (_, asked) => {
    const draft = aForm(title("Record audit"), scored, p(""), ...asked);
    const overall = itemsOf(draft).at(-1);
    expect(overall?.kind).toBe("judgement");
    expect(scaleLabels(draft, overall?.scale)).toEqual(BANDS);
  });
});

describe("codes that a line explains", () => {
  const KEY = "M – Met, P – Partly met, N – Not met";

  test.each([
    ["in columns", ["M", "P", "N"]],
    ["in one head", ["M / P / N"]],
  ])("%s are called what they mean, and the line is no item", (_, heads) => {
    const asked = table(
      strong("Standard", ...heads, "Evidence"),
      ...withRoom(heads.length + 1, "Plans are dated", "Plans are kept"),
    );
    for (const line of [KEY, `Key: ${KEY}`]) {
      const draft = aForm(title("Standards audit"), table(["Auditor", ""]), p(line), asked);
      expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Plans are dated", "Plans are kept"]);
      expect(scaleLabels(draft)).toEqual(["M – Met", "P – Partly met", "N – Not met"]);
      expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([line]);
    }
  });
});

test("rows that each offer their own answers are chosen from those", () => {
  const often = ["Monthly", "Six-weekly", "Less often"];
  const draft = aForm(
    title("Supervision audit"),
    table(
      strong("Question", "Answer"),
      ["How often is it held?", often.join(" / ")],
      ["Is it signed?", "Yes / No"],
      ["What could be better?", ""],
    ),
  );
  expect(itemsOf(draft).map(({ scale }) => scaleLabels(draft, scale ?? ""))).toEqual([often, YES_NO, []]);
});

test.each([
  ["Audited by / date", "text"],
  ["Auditor & date", "text"],
  ["Name / date of birth", "text"],
  ["Date of LAC/CIC review", "date"],
  ["Date of audit", "date"],
])("a detail that asks “%s” holds a %s", (label, type) => {
  const draft = aForm(title("Referral audit"), table([label, ""], ["Case reference", ""]), ...judged);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)[0]).toMatchObject({ label, type });
});

test.each([
  ["in a cell", (text: string) => table([text])],
  ["in a line", (text: string) => p(text)],
])("labels with nothing but room between them are filled in there %s", (_, as) => {
  const draft = aForm(title("File audit"), ...judged, as(`Signed (governor)${" ".repeat(20)}Date`));
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toMatchObject([
    { label: "Governor", type: "declaration" },
  ]);
});

test.each([
  [[title("Northfield Council"), title("Case file audit tool")], "Case file audit tool"],
  [
    [title("Northfield Council"), title("Case file audit"), title("Children in need")],
    "Case file audit Children in need",
  ],
  [[bold("Audit of"), bold("education plans")], "Audit of education plans"],
  [[bold("Case file audit"), bold("Details")], "Case file audit"],
])("a title on several lines is read whole", (lines, said) => {
  const draft = aForm(...lines, table(["Auditor", ""]), ...judged);
  expect(draft.title).toBe(said);
  expect(draft.notPlaced).toEqual([]);
});

describe("boxes and a grade under headings that come again", () => {
  const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
  const asked = [
    ["1. The child’s world", "What is life like for this child?"],
    ["2. The family", "How have relationships been built? Who is missing?"],
  ] as const;
  const grade = p(`Grade: ${GRADES.map((each) => `${each} ☐`).join("  ")}`);

  test.each([
    ["over their room", table(["Evidence"], [""], ["Impact"], [""])],
    ["beside their room", table(["Evidence", ""], ["Impact", ""])],
    ["with room in their cells", table(["Evidence\n\n"], ["Impact\n\n"])],
  ])("in a table of boxes %s are one item under each heading", (_, boxes) => {
    const draft = aForm(
      title("Practice audit"),
      ...asked.flatMap(([name, prompt]) => [heading(name), p(prompt), boxes, p(""), grade]),
      heading("Overall grade"),
      grade,
    );
    const [first, second, overall] = itemsOf(draft);
    for (const [item, number, prompt] of [
      [first, "1", asked[0][1]],
      [second, "2", asked[1][1]],
    ] as const)
      expect(item).toMatchObject({
        number,
        kind: "judgement",
        evidence: true,
        impact: true,
        prompts: [prompt],
      });
    expect(overall).toMatchObject({ label: "Overall grade", kind: "judgement" });
    expect(draft.scales).toHaveLength(1);
    expect(draft.notPlaced).toEqual([]);
  });
});

describe("marks of so many at most", () => {
  const marked = table(
    strong("Ref", "Standard", "Max score", "Score", "Comments"),
    ["A1", "Summary is up to date", "5", "", ""],
    ["A2", "Plan is shared", "10", "", ""],
    ["", "Total", "15", "", ""],
  );

  test("are numbers between nought and those", () => {
    const draft = aForm(title("Recording audit"), marked);
    expect(itemsOf(draft).map(({ answering }) => answering?.bounds)).toEqual([
      { least: 0, most: 5 },
      { least: 0, most: 10 },
    ]);
    const { sections } = templateFrom(draft, { title: "", publisher: "", version: "1" });
    expect(sections[0]?.items[1]?.answer).toEqual({ required: true, type: "number", least: 0, most: 10 });
  });

  test.each([
    [
      "points first",
      [strong("Score", "Grade"), ["13–15", "Outstanding"], ["10–12", "Good"], ["Below 10", "Poor"]],
    ],
    [
      "names first",
      [strong("Grade", "Score range"), ["Outstanding", "13–15"], ["Good", "10–12"], ["Poor", "Below 10"]],
    ],
  ])("and what totals are called, %s, is what the grade at the end is chosen from", (_, key) => {
    const draft = aForm(
      title("Recording audit"),
      marked,
      p(""),
      bold("Grading"),
      table(...key),
      p(""),
      p("Grade awarded: ______________"),
    );
    const items = itemsOf(draft);
    expect(items.map(({ label, kind }) => [label, kind])).toEqual([
      ["Summary is up to date", "words"],
      ["Plan is shared", "words"],
      ["Grade awarded", "judgement"],
    ]);
    expect(scaleLabels(draft, items[2]?.scale)).toEqual(["Outstanding", "Good", "Poor"]);
  });
});

test("places to fill in that stand apart in a line are told apart, some of them to tick", () => {
  const space = "   ";
  const draft = aForm(
    title("Termly check"),
    p(["School: ______", "Term: ☐ Autumn ☐ Spring", "Checked by: ______", "Date: ____"].join(space)),
    ...judged,
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toMatchObject([
    { label: "School", type: "text" },
    { label: "Term", type: "choice", options: ["Autumn", "Spring"] },
    { label: "Checked by", type: "text" },
    { label: "Date", type: "date" },
  ]);
});

test.each(["Feedback to case worker:", "Auditor’s summary:", "If no, give reasons:"])(
  "“%s” behind the items is written, and no detail",
  (label) => {
    const draft = aForm(title("File audit"), ...judged, p(label), p(""), p(""));
    expect(itemsOf(draft).at(-1)).toMatchObject({ label: label.replace(":", ""), kind: "words" });
    expect(draft.fieldGroups).toEqual([]);
  },
);

test("the only plan of actions is one, also where it is for the team", () => {
  const plan = table(strong("Action", "By whom", "By when"), ...withRoom(3, []));
  const draft = aForm(title("File audit"), ...judged, bold("Actions for the team"), plan);
  expect(draft.actions?.title).toBe("Actions for the team");
  expect(draft.serviceActions).toBeUndefined();
});

test("what an overall grade is chosen from, with room beside it, is no place that nothing asks for", () => {
  const rated = table(strong("Theme", "RAG", "Findings"), ...withRoom(2, "Plan", "Review"));
  const draft = aForm(
    title("Thematic audit"),
    rated,
    p(""),
    bold("Overall RAG rating"),
    table(["Red / Amber / Green", ""]),
  );
  expect(itemsOf(draft).at(-1)).toMatchObject({ label: "Overall RAG rating", kind: "judgement" });
  expect(draft.remarks).toEqual([]);
});

test("a part is named by its number and by what stands over all that is left of the row", () => {
  const draft = aForm(
    title("Quality tool"),
    table(
      [bold("A"), wide("Child and family", 3)],
      strong("", "Statement", "Score (0-3)", "Notes"),
      ["A1", "The child was seen", "", ""],
      ["A2", "Fathers were involved", "", ""],
      [bold("B"), wide("Analysis", 3)],
      ["B1", "Risk is weighed", "", ""],
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, items.length])).toEqual([
    ["A Child and family", 2],
    ["B Analysis", 1],
  ]);
});

test("numbers alone under “Recommendations” are rows of the action plan", () => {
  const draft = aForm(title("File audit"), ...judged, p("Recommendations"), p("1."), p("2."), p("3."));
  expect(draft.actions).toMatchObject({ rows: 3, columns: [{ label: "Recommendations" }] });
  expect(draft.notes).toEqual([]);
});

test.each(["Self-assessment RAG", "Overall RAG rating", "RAG status"])(
  "a column “%s” is judged red, amber or green",
  (head) => {
    const draft = aForm(
      title("Challenge return"),
      table(strong("Standard", head, "Evidence"), ...withRoom(2, "Leadership", "Training")),
    );
    expect(scaleLabels(draft)).toEqual(["Green", "Amber", "Red"]);
    expect(itemsOf(draft).every(({ kind }) => kind === "judgement")).toBe(true);
  },
);

test("who signs off is called by what stands behind “Signed off by”", () => {
  const draft = aForm(title("File audit"), ...judged, p("Signed off by manager: ________ Date: ________"));
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toMatchObject([
    { label: "Manager", type: "declaration" },
  ]);
});

test("a key with nothing but room between its numbers explains them, and asks nothing", () => {
  const draft = aForm(
    title("Review checklist"),
    table(
      strong("Area", "1", "2", "3", "Comments"),
      ...withRoom(4, "The plan is in date", "The child took part"),
    ),
    p("1 – Excellent    2 – Good    3 – Some improvement needed"),
    p("Has the matter been raised?   Yes ☐   No ☐"),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual([
    "The plan is in date",
    "The child took part",
    "Has the matter been raised?",
  ]);
  expect(scaleLabels(draft)).toEqual(["1 – Excellent", "2 – Good", "3 – Some improvement needed"]);
});

test("statements with the same numbers to ring beside each are all judged, the first among them", () => {
  const said = [
    "The need for support is clear",
    "The plan says who does what",
    "The family was involved throughout",
  ];
  const draft = aForm(title("Review"), table(...said.map((text) => [text, "5", "4", "3", "2", "1"])));
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(said);
  expect(scaleLabels(draft)).toEqual(["5", "4", "3", "2", "1"]);
  expect(draft.notPlaced).toEqual([]);
});

test("a row for each of several cases is asked once of each, and said", () => {
  const draft = aForm(
    title("Contact dip sample"),
    table(
      strong("Contact no.", "Date received", "Threshold right? (Y/N)", "Consent sought? (Y/N)", "Comment"),
      ...Array.from({ length: 6 }, () => ["", "", "", "", ""]),
    ),
  );
  expect(draft.remarks).toEqual([{ code: "cases-in-rows", where: "table 1", count: 6 }]);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Contact no.",
    "Date received",
  ]);
  expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual([
    ["Threshold right?", "question"],
    ["Consent sought?", "question"],
    ["Comment", "words"],
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test("a question right under the name of a part tells what to look at, however many sentences it has", () => {
  const parts = [
    ["Identification", "Was risk recognised early? Was the tool used?"],
    ["Working together", "Were meetings timely and attended?"],
  ] as const;
  const draft = aForm(
    title("Thematic audit"),
    ...parts.flatMap(([name, asked]) => [
      table(
        [wide(name, 2)],
        [{ text: asked, wide: 2 }],
        ["What is working well", ""],
        ["Judgement", "☐ Outstanding ☐ Good ☐ Requires improvement ☐ Inadequate"],
      ),
      p(""),
    ]),
  );
  expect(itemsOf(draft).map(({ label, prompts }) => [label, ...prompts])).toEqual(parts);
});
