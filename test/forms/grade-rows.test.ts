import { aForm, bold, heading, itemsOf, p, scaleLabels, table, type Cell } from "./a-form";
import { itemTexts } from "./item-texts";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"] as const;
const says = (about: string): readonly string[] => [
  `${about} is thought through with the child and changes a lot.`,
  `${about} is done in time, and it is written down why.`,
  `${about} is done late, and nobody wrote down why.`,
  `${about} is missing, and the child is no better off.`,
];
const rows = (about: string, ...before: readonly Cell[]): readonly (readonly Cell[])[] =>
  GRADES.map((grade, at) => [...before, grade, says(about)[at] ?? ""]);
const on = { text: "", merge: "on" } as const;

const BOTH = ["Planning", "Reviews"].map((label) => ({
  label,
  kind: "judgement",
  descriptors: says(label),
}));

describe("grades under one another", () => {
  test.each([
    ["in a table under a heading each", BOTH.flatMap(({ label }) => [heading(label), table(...rows(label))])],
    [
      "under a row with the name",
      [table(...BOTH.flatMap(({ label }) => [[{ text: label, wide: 2 }], ...rows(label)]))],
    ],
    [
      "beside a merged name",
      [
        table(
          ["Area", "Grade", "What it looks like"],
          ...BOTH.flatMap(({ label }) =>
            rows(label).map((cells, at) => [
              at === 0 ? ({ text: label, merge: "start" } as const) : on,
              ...cells,
            ]),
          ),
        ),
      ],
    ],
    [
      "beside a name that is printed once",
      [
        table(
          ["Area", "Grade", "What it looks like"],
          ...BOTH.flatMap(({ label }) => rows(label).map((cells, at) => [at === 0 ? label : "", ...cells])),
        ),
      ],
    ],
    [
      "with a column for each item",
      [
        table(
          ["", "Planning", "Reviews"],
          ...GRADES.map((grade, at) => [grade, says("Planning")[at] ?? "", says("Reviews")[at] ?? ""]),
        ),
      ],
    ],
    [
      "with a box to tick in front",
      BOTH.flatMap(({ label }) => [heading(label), table(...rows(label, "☐"))]),
    ],
  ])("%s are items with what each grade looks like", (_, form) => {
    const draft = aForm(p("Our form"), ...form);
    expect(itemTexts(draft)).toEqual(BOTH);
    expect(scaleLabels(draft)).toEqual(GRADES);
    expect(draft.notPlaced).toEqual([]);
  });

  test("have the box for evidence that stands below the table", () => {
    const draft = aForm(p("Our form"), heading("Planning"), table(...rows("Planning", "☐")), p("Evidence:"));
    expect(itemsOf(draft)).toMatchObject([{ label: "Planning", evidence: true }]);
  });

  test("go on in rows without a grade of their own, merged or blank", () => {
    const [best = "", good = "", ...rest] = rows("Planning");
    const form = table(
      ["Grade", "What it looks like"],
      [{ text: "Outstanding", merge: "start" }, best[1] ?? ""],
      [on, "Others have learnt from it since."],
      good || [],
      ["", "Everybody has a copy of the plan."],
      ...rest,
    );
    const [item] = itemsOf(aForm(p("Our form"), heading("Planning"), form));
    expect(item?.descriptors.map(({ text }) => text.length)).toEqual([2, 2, 1, 1]);
  });

  test("with nothing said about them are a list to choose from", () => {
    const draft = aForm(
      p("Our form"),
      heading("Planning"),
      table(["1. Aims are clear", table(...GRADES.map((grade) => [grade, ""])) + p(""), "Evidence:"]),
    );
    expect(itemsOf(draft)).toMatchObject([{ number: "1", label: "Aims are clear", descriptors: [] }]);
  });

  test("only explain the scale where other items are judged on it", () => {
    const draft = aForm(
      p("Our form"),
      heading("What the grades mean"),
      table(...rows("The work")),
      heading("Planning"),
      table(["Criteria", ...GRADES], ["Aims", ...says("The aim")], ["Dates", ...says("The date")]),
    );
    expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Aims", "Dates"]);
    expect(draft.notes).toMatchObject([{ title: "What the grades mean" }]);
    expect(draft.notes[0]?.paragraphs).toEqual(GRADES.flatMap((grade, at) => [grade, says("The work")[at]]));
  });

  test("in a cell each, words below grade, are one judgement of the whole", () => {
    const form = table(...GRADES.flatMap((grade, at) => [[grade], [says("The work")[at] ?? ""]]));
    expect(itemTexts(aForm(p("Our form"), bold("Case grade"), form))).toEqual([
      { label: "Case grade", kind: "judgement", descriptors: says("The work") },
    ]);
  });
});
