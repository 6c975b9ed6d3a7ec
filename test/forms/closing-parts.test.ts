import { aForm, bold, heading, itemsOf, p, scaleLabels, strong, table, title, withRoom } from "./a-form";
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
