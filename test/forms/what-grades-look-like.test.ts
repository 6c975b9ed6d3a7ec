import {
  aForm,
  bold,
  BOX,
  type Cell,
  CHECKS,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const start = (text: string): Cell => ({ text, merge: "start" });
const on: Cell = { text: "", merge: "on" };

describe("what the same levels look like, told anew under each name", () => {
  const AREAS = [
    ["Views", ["In their own words.", "Clear and apart.", "Those of adults only."]],
    ["Needs", ["Precise, with strengths.", "All described.", "Some are missing."]],
    ["Outcomes", ["Ambitious and agreed.", "Mostly clear.", "Vague or missing."]],
  ] as const;
  const told = (names: readonly string[], head: readonly string[], below: readonly string[]) =>
    aForm(
      title("Plan Audit"),
      ...AREAS.flatMap(([name, texts]) => [
        heading(name),
        table(
          ...(head.length > 0 ? [strong(...head)] : []),
          ...texts.map((text, at) => [names[at] ?? "", text]),
        ),
        ...below,
      ]),
      heading("Overall"),
      table([bold("Overall quality"), "Strong / Sound / Weak"]),
    );
  test.each([
    ["Score | Descriptor", ["3", "2", "1"], [bold("Score agreed:   3    2    1"), table(["Evidence:"])]],
    ["Level | What it looks like", ["1", "2", "3"], [table(["Level agreed", "1   2   3"], ["Evidence", ""])]],
    ["Sgôr | Disgrifiad", ["3", "2", "1"], [bold("Sgôr a gytunwyd:   3    2    1"), table(["Tystiolaeth:"])]],
    ["", ["2", "1", "0"], [p("Circle the score:  2   1   0"), table(["Evidence:"])]],
    ["Grade | Meaning", ["A", "B", "C"], [table(["Grade given", ""], ["Evidence", ""])]],
    [
      "Grade | What it looks like",
      ["Outstanding", "Good", "Inadequate"],
      [p("Judgement:  ☐ Outstanding   ☐ Good   ☐ Inadequate"), p("Evidence: ____________")],
    ],
  ])("under “%s” are the levels of what is judged below them", (head, names, below) => {
    const draft = told(names, head === "" ? [] : head.split(" | "), below);
    const items = itemsOf(draft).slice(0, 3);
    expect(items.map(({ label }) => label)).toEqual(AREAS.map(([name]) => name));
    expect(items.map(({ scale }) => scaleLabels(draft, scale))).toEqual(AREAS.map(() => names));
    expect(items.map(({ evidence }) => evidence)).toEqual([true, true, true]);
    expect(items.map(({ descriptors }) => descriptors.map(({ text }) => text[0]))).toEqual(
      AREAS.map(([, texts]) => texts),
    );
    expect(draft.notes).toEqual([]);
  });

  test.each([
    [
      "a head",
      "Area 1: ",
      ["3", "2", "1"],
      ["Score", "Descriptor"],
      [
        ["Score agreed", "3  2  1"],
        ["Evidence", ""],
      ],
    ],
    [
      "no head",
      "1. ",
      ["2", "1", "0"],
      [],
      [
        ["Score", "☐ 2  ☐ 1  ☐ 0"],
        ["Evidence", ""],
      ],
    ],
    [
      "levels by name",
      "Maes 1: ",
      ["Lefel 1", "Lefel 2", "Lefel 3"],
      [],
      [
        ["Lefel", ""],
        ["Tystiolaeth", ""],
      ],
    ],
  ])("are those of each card with %s, its name across the top", (_, before, names, head, below) => {
    const cards = AREAS.map(([name, texts]) =>
      table(
        [wide(`${before}${name}`, 2)],
        ...(head.length > 0 ? [strong(...head)] : []),
        ...texts.map((text, at) => [names[at] ?? "", text]),
        ...below,
      ),
    );
    const draft = aForm(title("Plan Audit"), ...cards.flatMap((card) => [card, p("")]));
    const items = itemsOf(draft);
    expect(items.map(({ label }) => label.replace(/^.*: /u, ""))).toEqual(AREAS.map(([name]) => name));
    expect(items.map(({ scale }) => scaleLabels(draft, scale))).toEqual(AREAS.map(() => names));
    expect(items.map(({ descriptors }) => descriptors.map(({ text }) => text[0]))).toEqual(
      AREAS.map(([, texts]) => texts),
    );
  });

  test("numbers that only go up are no scores without a head that says so", () => {
    const draft = told(["1", "2", "3"], [], [p("Comments:"), table([""])]);
    expect(itemsOf(draft).flatMap(({ descriptors }) => descriptors)).toEqual([]);
  });

  test("are marked where they stand, where nothing is asked below", () => {
    const draft = told(["3", "2", "1"], ["Level", "Descriptor"], []);
    expect(labelsOf(draft)).toEqual(["Views", "Needs", "Outcomes", "Overall quality"]);
    expect(itemsOf(draft)[2]?.descriptors).toHaveLength(3);
  });

  test("are told in notes over many questions, which are scored by their numbers", () => {
    const asked = table(strong("Question", "Score", "Comments"), ...withRoom(2, ...CHECKS));
    const draft = told(["3", "2", "1"], ["Score", "Descriptor"], [asked]);
    expect(new Set(scalesOf(draft).slice(0, -1).map(String))).toEqual(new Set(["3,2,1"]));
    expect(draft.notes.map((note) => note.title)).toEqual(["Views", "Needs", "Outcomes"]);
  });
});

describe("grades to tick below what each of them looks like", () => {
  const judged = (
    name: string,
    told: readonly string[],
    ticks: readonly string[],
    ...below: readonly string[]
  ): readonly (readonly Cell[])[] => [
    [start(name), ...told],
    [on, ...ticks],
    ...below.map((text) => [on, { text, wide: told.length }]),
  ];
  const told = (name: string) => (grade: string) => `${name} that we would call ${grade.toLowerCase()} work`;
  test.each([
    [
      "by Ofsted’s grades",
      ["Outstanding", "Good", "Requires improvement", "Inadequate"],
      "Evidence for this grade:\n\n",
    ],
    ["by colours, with no more than that", ["Green", "Amber", "Red"], undefined],
    ["met or not", ["Met", "Partly met", "Not met"], "Comments:\n\n"],
    ["in Welsh", ["Rhagorol", "Da", "Digonol", "Anfoddhaol"], "Tystiolaeth:\n\n"],
  ])("are those of what stands beside them: %s", (_, grades, box) => {
    const rows = ["Planning", "Visits", "Views of the child"].flatMap((name) =>
      judged(
        name,
        grades.map(told(name)),
        grades.map((grade) => `${BOX} ${grade}`),
        ...(box === undefined ? [] : [box]),
      ),
    );
    const form = aForm(title("Case audit"), table(strong("Area", ...grades), ...rows));
    expect(labelsOf(form)).toEqual(["Planning", "Visits", "Views of the child"]);
    expect(scaleLabels(form)).toEqual(grades);
    expect(itemsOf(form).every(({ evidence }) => evidence === (box !== undefined))).toBe(true);
  });
});

describe("grades to tick once more, beside the name of what is judged", () => {
  const told = (name: string) => [
    `${name} is all that it should be`,
    `${name} is fair in most ways`,
    `${name} is poor`,
  ];
  const ticks = ["☐ Good", "☐ Fair", "☐ Poor"];
  const reasons: Cell = { text: "Reasons:\n\n", wide: 3 };
  test.each<[string, (name: string) => readonly (readonly Cell[])[]]>([
    [
      "in a row with no name",
      (name) => [
        [name, ...told(name)],
        ["", ...ticks],
      ],
    ],
    [
      "above what they look like",
      (name) => [
        [start(name), ...ticks],
        [on, ...told(name)],
        [on, reasons],
      ],
    ],
    [
      "in one cell",
      (name) => [
        [start(name), ...told(name)],
        [on, { text: "Grade: ☐ Good ☐ Fair ☐ Poor", wide: 3 }],
        [on, reasons],
      ],
    ],
  ])("ask nothing of their own: %s", (_, rows) => {
    const form = aForm(
      title("Case audit"),
      table(strong("Area", "Good", "Fair", "Poor"), ...["Planning", "Visiting"].flatMap(rows)),
    );
    expect(labelsOf(form)).toEqual(["Planning", "Visiting"]);
    expect(leftOf(form)).toEqual([]);
  });
});

describe("what each grade looks like stands below its box to tick", () => {
  const told = (grades: readonly string[], box: string) => [
    ...["1. Visits are purposeful", "2. Plans are clear"].flatMap((name) => [
      [wide(name, grades.length)],
      grades.map((grade) => `${BOX} ${grade}`),
      grades.map((grade) => `This is what ${grade.toLowerCase()} work looks like`),
      ...(box === "" ? [] : [[{ text: `${box}\n\n`, wide: grades.length }]]),
    ]),
  ];
  test.each([
    [["Outstanding", "Good", "Requires improvement", "Inadequate"], "Evidence:"],
    [["Strong", "Sound", "Weak"], ""],
    [["Rhagorol", "Da", "Digonol", "Gwael"], "Tystiolaeth:"],
  ])("under the name of what is judged: %j", (grades, box) => {
    const draft = aForm(title("Audit"), table(...told(grades, box)));
    expect(labelsOf(draft)).toEqual(["Visits are purposeful", "Plans are clear"]);
    expect(scalesOf(draft)).toEqual([grades, grades]);
    expect(itemsOf(draft).map(({ descriptors, evidence }) => [descriptors.length, evidence])).toEqual([
      [grades.length, box !== ""],
      [grades.length, box !== ""],
    ]);
    expect(leftOf(draft)).toEqual([]);
  });

  test("on cards, whatever the grades are called", () => {
    const card = (name: string) =>
      table(
        [wide(name, 3)],
        ["☐ Seedling", "☐ Sapling", "☐ Oak"],
        ["Work has begun", "Work is growing", "Work is deeply rooted"],
        [{ text: "What did you see?\n\n", wide: 3 }],
      ) + p("");
    const draft = aForm(title("Audit"), card("Visits are purposeful"), card("Plans are clear to all"));
    expect(scalesOf(draft)[1]).toEqual(["Seedling", "Sapling", "Oak"]);
    expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([3, 3]);
  });
});
