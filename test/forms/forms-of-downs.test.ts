import {
  aForm,
  blank,
  bold,
  BOX,
  detailsOf,
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
} from "./a-form";

const CHECKS = ["Is the plan current?", "Has the child been seen?", "Is the chronology kept?"];
const ticked = table(
  strong("Question", "Yes", "No", "Comments"),
  ...CHECKS.map((check) => [check, BOX, BOX, ""]),
);
const lastOf = (form: ReturnType<typeof aForm>) => ({
  label: labelsOf(form).at(-1),
  scale: scalesOf(form).at(-1),
});

describe("grades over boxes to tick, under the name of a grade", () => {
  const grades = ["Strong practice", "Good practice", "Practice needs support"];
  const ticks = grades.map(() => BOX);
  test.each([
    [
      "merged down beside them",
      "Agreed grade",
      [
        table(
          [{ text: bold("Agreed grade"), merge: "start" }, ...grades],
          [{ text: "", merge: "on" }, ...ticks],
        ),
      ],
    ],
    ["over nothing", "Overall grade", [table(["Overall grade", ...grades], ["", ...ticks])]],
    ["above the table", "Moderated grade", [heading("Moderated grade"), table(grades, ticks)]],
    [
      "before the boxes",
      "Final judgement",
      [table(["Final judgement", ...grades.map((grade) => `${BOX} ${grade}`)])],
    ],
  ])("%s are its grades, “Good practice” among them", (_, name, judged) => {
    const draft = aForm(title("Practice Audit"), ticked, p(""), ...judged);
    expect(lastOf(draft)).toEqual({ label: name, scale: grades });
  });

  test("“Good practice” over room stays a place to write in", () => {
    const draft = aForm(title("Audit"), ticked, p(""), table(strong("Summary", "Good practice"), ["", ""]));
    expect(labelsOf(draft).slice(-2)).toEqual(["Summary", "Good practice"]);
  });

  test.each([
    ["Overall", "Overall quality of the report", ["Excellent", "Good", "Poor"]],
    ["Whole file", "Overall standard of recording", ["Met", "Partly met", "Not met"]],
    ["Yn gyffredinol", "Ansawdd cyffredinol yr adroddiad", ["Rhagorol", "Da", "Gwael"]],
  ])("“%s” over one row to tick heads it, and is no grade", (head, label, labels) => {
    const judged = table(strong(head, ...labels), [label, ...labels.map(() => BOX)]);
    const draft = aForm(title("Practice Audit"), ticked, p(""), judged);
    expect(lastOf(draft)).toEqual({ label, scale: labels });
  });
});

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
  ])("“%s” are the levels of what is judged below them", (head, names, below) => {
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
    const asked = table(
      strong("Question", "Score", "Comments"),
      ...CHECKS.map((check) => [check, ...blank(2)]),
    );
    const draft = told(["3", "2", "1"], ["Score", "Descriptor"], [asked]);
    expect(new Set(scalesOf(draft).slice(0, -1).map(String))).toEqual(new Set(["3,2,1"]));
    expect(draft.notes.map((note) => note.title)).toEqual(["Views", "Needs", "Outcomes"]);
  });
});

describe("boxes and a grade under a heading, where others have the same", () => {
  const NAMES = ["Matching", "Support", "Annual review"];
  const under = (...below: readonly string[]) =>
    itemsOf(aForm(title("Carer Audit"), ...NAMES.flatMap((name) => [heading(name), ...below])));
  const boxesOf = (items: ReturnType<typeof under>) =>
    items.map(({ label, evidenceLabel, further = [] }) =>
      [label, evidenceLabel, ...further].filter((text) => text !== undefined),
    );
  const inCell = (text: string) => `${bold(text)}${p("")}`;
  const judged = "Judgement:  ☐ Outstanding   ☐ Good   ☐ Inadequate";

  test.each([
    ["Strengths", "Areas for improvement", judged],
    ["What is working well", "What needs to change", "Grade: ☐ Met ☐ Partly met ☐ Not met"],
    ["Cryfderau", "Meysydd i’w gwella", "Barn:  ☐ Rhagorol   ☐ Da   ☐ Gwael"],
  ])("“%s” over room in its own cell is a box of what the heading names", (one, other, grade) => {
    const prompts = [p("Prompts"), p("Are checks in date?"), p("Is it fair?")];
    const items = under(...prompts, table([inCell(one)], [inCell(other)], [grade]));
    expect(boxesOf(items)).toEqual(NAMES.map((name) => [name, one, other]));
    expect(items.every(({ kind, scale }) => kind === "judgement" && scale !== undefined)).toBe(true);
  });

  test("is what names the table, where no heading does and no room follows", () => {
    const cards = NAMES.map((name) => table([inCell(name)], [p("Strengths")], [p("")], [judged]));
    expect(labelsOf(aForm(title("Carer Audit"), ...cards))).toEqual(NAMES);
  });

  const boxes = table(strong("What worked well", "What could be even better"), ["", ""]);
  test.each([
    ["numbers in a table", [table(["0", "1", "2", "3", "4"]), boxes]],
    ["colours in a table, behind the boxes", [boxes, table(["Red", "Amber", "Green"])]],
    ["numbers in a line", [p("1    2    3    4    5"), boxes]],
    ["Welsh grades in a table", [p("Cynhesrwydd a gwrando."), table(["Rhagorol", "Da", "Gwael"]), boxes]],
  ])("are those of one item with %s", (_, below) => {
    const items = under(...below);
    expect(boxesOf(items)).toEqual(
      NAMES.map((name) => [name, "What worked well", "What could be even better"]),
    );
    expect(items.every(({ kind }) => kind === "judgement")).toBe(true);
  });
});

describe("a table of codes with no name over it", () => {
  const asked = (head: string) =>
    table(strong("Standard", head, "Comments"), ...CHECKS.map((check) => [check, ...blank(2)]));
  test.each([
    [
      "RAG",
      [
        ["R", "Red – gaps"],
        ["A", "Amber – some gaps"],
        ["G", "Green – good plan"],
      ],
      "R = Red – gaps",
    ],
    [
      "Grade",
      [
        ["M", "Met in full"],
        ["P", "Partly met"],
        ["N", "Not met"],
      ],
      "M = Met in full",
    ],
    [
      "Score",
      [
        ["1", "Poor"],
        ["2", "Fair"],
        ["3", "Good"],
      ],
      "1 = Poor",
    ],
  ])("explains what is marked under “%s” where its codes mean grades", (head, key, one) => {
    const draft = aForm(title("Record Audit"), p("Mark each line and say why."), table(...key), asked(head));
    expect(labelsOf(draft)).toEqual(CHECKS);
    expect(leftOf(draft)).toEqual([]);
    expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain(key[0]?.[1]);
    const [first] = scalesOf(draft);
    expect(first?.length).toBe(3);
    if (head !== "RAG") expect(first).toContain(one);
  });
});

test("dots that Word made into an ellipsis leave room for two to sign", () => {
  const signed = p("Observer’s signature ………………….   Practitioner’s signature ………………….");
  const draft = aForm(title("Observation"), ticked, p(""), signed);
  expect(detailsOf(draft)).toEqual(["Observer’s signature", "Practitioner’s signature"]);
});
