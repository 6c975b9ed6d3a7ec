import { aForm, blank, bold, heading, itemsOf, p, scaleLabels, strong, table, title, wide } from "./a-form";

const boxesOf = (item: ReturnType<typeof itemsOf>[number] | undefined): readonly string[] => [
  ...(item?.evidence ? [item.evidenceLabel ?? "evidence"] : []),
  ...(item?.impact ? [item.impactLabel ?? "impact"] : []),
  ...(item?.further ?? []),
];

const GRADES = ["Strong", "Adequate", "Weak"];
const OFFERED = GRADES.map((grade) => `☐ ${grade}`).join("   ");

describe("boxes and a grade under a heading are those of what it names", () => {
  const under = (...parts: readonly string[]) => [
    heading("Planning"),
    p("Is the plan clear? Is it kept to?"),
    ...parts,
    p(""),
    heading("Visits"),
    p("Are visits made? Are they of use?"),
    ...parts,
    p(""),
  ];

  test.each([
    [
      "each with its room in its own cell",
      [table([bold("Commentary:")], [bold("Learning:")], [`Grade: ${OFFERED}`])],
    ],
    ["over their room", [table(["Commentary"], [""], ["Learning"], [""], [`Grade: ${OFFERED}`])]],
    [
      "in a row over one row of room",
      [table(strong("Commentary", "Learning", `Grade (${GRADES.join(" / ")})`), blank(3))],
    ],
    [
      "beside what to look at",
      [
        table(
          [{ text: "One plan\nDates kept", merge: "start" }, "Commentary:"],
          [{ text: "", merge: "on" }, "Learning:"],
          ["Grade", OFFERED],
        ),
      ],
    ],
  ])("%s", (_, parts) => {
    const draft = aForm(title("Case audit"), ...under(...parts));
    const items = itemsOf(draft);
    expect(items.map(({ label }) => label)).toEqual(["Planning", "Visits"]);
    for (const item of items) {
      expect(boxesOf(item)).toEqual(["Commentary", "Learning"]);
      expect(scaleLabels(draft, item.scale)).toEqual(GRADES);
      expect(item.prompts.length).toBeGreaterThan(0);
    }
  });

  test("with the name and what to look at in rows above", () => {
    const part = (name: string) =>
      table(
        [wide(name, 2)],
        [{ text: "Is it clear?\nIs it kept to?", wide: 2 }],
        ["Findings", ""],
        ["Grade", OFFERED],
      );
    const draft = aForm(title("Case audit"), part("Planning"), p(""), part("Visits"));
    expect(itemsOf(draft).map((item) => [item.label, ...boxesOf(item), item.prompts.length])).toEqual([
      ["Planning", "Findings", 2],
      ["Visits", "Findings", 2],
    ]);
  });

  test("with the grades in lines of their own, below a frame without a name", () => {
    const parts = [
      table([""]),
      p(""),
      bold("Rating:"),
      ...["Gold", "Silver", "Bronze"].map((each) => p(`☐ ${each}`)),
    ];
    const draft = aForm(title("Case audit"), ...under(...parts));
    expect(itemsOf(draft).map((item) => [item.label, item.evidence, scaleLabels(draft, item.scale)])).toEqual(
      [
        ["Planning", true, ["Gold", "Silver", "Bronze"]],
        ["Visits", true, ["Gold", "Silver", "Bronze"]],
      ],
    );
  });

  test("an auditor’s own grade is none of the details", () => {
    const part = [p("Auditor’s grade: ________"), bold("Reason for grade:"), p(""), p("")];
    const draft = aForm(
      title("Case audit"),
      p("Grade: Strong, Adequate, Weak"),
      ...["Planning", "Visits", "Recording"].flatMap((name) => [
        heading(name),
        p("Look at all of it."),
        ...part,
      ]),
    );
    expect(draft.fieldGroups).toEqual([]);
    expect(itemsOf(draft).map((item) => [item.label, ...boxesOf(item)])).toEqual([
      ["Planning", "Reason for grade"],
      ["Visits", "Reason for grade"],
      ["Recording", "Reason for grade"],
    ]);
    expect(scaleLabels(draft, itemsOf(draft)[0]?.scale)).toEqual(GRADES);
  });
});

test("parts named in tables of their own are none of the checklist’s section above", () => {
  const part = (name: string) => table([wide(name, 2)], ["Findings", ""], ["Grade", OFFERED]);
  const draft = aForm(
    title("Case audit"),
    heading("Checklist"),
    table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    part("Planning"),
    p(""),
    part("Visits"),
  );
  expect(draft.sections.map((section) => [section.title, section.items.length])).toEqual([
    ["Checklist", 2],
    ["Planning", 1],
    ["Visits", 1],
  ]);
});

describe("a table of one question is that question", () => {
  test("with grades over boxes to tick", () => {
    const block = (question: string) =>
      table([wide(question, 3)], ["Yes", "No", "N/A"], blank(3), [{ text: "Comments:", wide: 3 }]);
    const draft = aForm(
      title("File check"),
      heading("Plans"),
      block("1. Is the plan clear? (aims, dates)"),
      p(""),
      block("2. Is the plan kept to? (dates)"),
    );
    expect(draft.sections.map((section) => section.title)).toEqual(["Plans"]);
    expect(itemsOf(draft).map(({ number, label, evidence }) => [number, label, evidence])).toEqual([
      ["1", "Is the plan clear? (aims, dates)", true],
      ["2", "Is the plan kept to? (dates)", true],
    ]);
    expect(scaleLabels(draft)).toEqual(["Yes", "No", "N/A"]);
    expect(draft.fieldGroups).toEqual([]);
  });

  test("beside its number, with what good looks like", () => {
    const block = (count: number, text: string) =>
      table(
        strong(`Criterion ${String(count)}`, text),
        ["What good looks like", "Dates\nNames"],
        ["Auditor’s comments", ""],
        ["Score (1–5)", ""],
      );
    const draft = aForm(
      title("File check"),
      block(1, "The plan is reviewed"),
      p(""),
      block(2, "The plan is shared"),
    );
    expect(itemsOf(draft).map((item) => [item.label, ...boxesOf(item)])).toEqual([
      ["The plan is reviewed", "Auditor’s comments"],
      ["The plan is shared", "Auditor’s comments"],
    ]);
    expect(itemsOf(draft)[0]?.prompts).toEqual(["What good looks like", "Dates", "Names"]);
  });

  test("beside room for an answer that the form explains", () => {
    const block = (text: string) => table([text, ""], [{ text: "Comments:", wide: 2 }]);
    const draft = aForm(
      title("File check"),
      p("Rating scale: Yes, No, Partly"),
      heading("Plans"),
      block("Q1 The plan is shared"),
      p(""),
      block("Q2 The plan is dated"),
    );
    expect(itemsOf(draft).map(({ label, evidence }) => [label, evidence])).toEqual([
      ["The plan is shared", true],
      ["The plan is dated", true],
    ]);
    expect(scaleLabels(draft)).toEqual(["Yes", "Partly", "No"]);
  });

  test("in a cell each, with what to think of", () => {
    const draft = aForm(
      title("File check"),
      heading("Plans"),
      table(
        [`${bold("1.1 The plan is shared")}${p("Parents")}`],
        [`${bold("1.2 What has changed?")}${p("Child")}`],
      ),
      p(`Section rating: ${OFFERED}`),
    );
    expect(itemsOf(draft).map(({ label, kind, prompts }) => [label, kind, prompts])).toEqual([
      ["The plan is shared", "words", ["Parents"]],
      ["What has changed?", "words", ["Child"]],
      ["Section rating", "judgement", []],
    ]);
  });
});

describe("room below an answer is a box of its item", () => {
  const lines = (...below: readonly string[]) =>
    aForm(
      title("File check"),
      ...["Is the plan clear?", "Is it kept to?"].flatMap((text) => [
        bold(text),
        p("Yes / No / N/A"),
        ...below,
      ]),
    );

  test("an empty frame", () => {
    const draft = lines(table([""]), p(""));
    expect(itemsOf(draft).map(({ label, evidence }) => [label, evidence])).toEqual([
      ["Is the plan clear?", true],
      ["Is it kept to?", true],
    ]);
  });

  test("a line under a name that comes again", () => {
    const draft = lines(p("Details: ____________"), p("____________________"));
    expect(itemsOf(draft).map((item) => [item.label, ...boxesOf(item)])).toEqual([
      ["Is the plan clear?", "Details"],
      ["Is it kept to?", "Details"],
    ]);
  });

  test("points that can be given stand behind a stroke", () => {
    const draft = aForm(
      title("File check"),
      bold("1. The plan is clear"),
      p("      / 3"),
      bold("2. It is kept to"),
      p("      / 3"),
    );
    expect(itemsOf(draft).map(({ label }) => label)).toEqual(["The plan is clear", "It is kept to"]);
    expect(scaleLabels(draft)).toEqual(["1", "2", "3"]);
  });
});

test("an overall grade beside its grades over boxes to tick is chosen from them", () => {
  const draft = aForm(
    title("File check"),
    table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    p(""),
    table(
      [{ text: bold("Overall evaluation"), merge: "start" }, ...strong(...GRADES)],
      [{ text: "", merge: "on" }, ...blank(3)],
    ),
  );
  const overall = itemsOf(draft).at(-1);
  expect(overall?.label).toBe("Overall evaluation");
  expect(scaleLabels(draft, overall?.scale)).toEqual(GRADES);
});

test("each who signs in a table of names and dates makes a declaration", () => {
  const draft = aForm(
    title("File check"),
    table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    bold("Sign-off"),
    table(strong("", "Enw / Name", "Dyddiad / Date"), ["Social worker", "", ""], ["Service manager", "", ""]),
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields).map(({ label, type }) => [label, type])).toEqual([
    ["Social worker", "declaration"],
    ["Service manager", "declaration"],
  ]);
});

describe("a detail is chosen from what is printed", () => {
  const choice = (label: string, ...options: readonly string[]) => [label, options];
  test.each([
    ["behind its label", [p("Name: ______"), p("Type of plan: CIN / CP / CLA"), p("Team: ______")]],
    ["in the line below it", [p("Name:"), p(""), p("Type of plan:"), p("CIN / CP / CLA"), p("Team:"), p("")]],
    ["in a cell with others", [table(["Name:\nType of plan: CIN / CP / CLA\nTeam:"])]],
  ])("%s", (_, details) => {
    const draft = aForm(
      title("File check"),
      ...details,
      heading("Plans"),
      table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    );
    expect(
      draft.fieldGroups.flatMap(({ fields }) => fields).map(({ label, options }) => [label, options]),
    ).toEqual([choice("Name"), choice("Type of plan", "CIN", "CP", "CLA"), choice("Team")]);
    expect(itemsOf(draft)).toHaveLength(2);
  });
});

describe("a key tells the grades that are asked for", () => {
  const asked = table(strong("Standard", "Rating"), ["Plans are dated", ""], ["Plans are shared", ""]);
  test.each([
    [
      "in lines with what each means",
      [bold("Key:"), p("Secure: in place"), p("Emerging: begun"), p("Absent: not seen")],
    ],
    ["in one row of a table", [bold("Rating scale:"), table(["Secure", "Emerging", "Absent"]), p("")]],
  ])("%s", (_, key) => {
    const draft = aForm(title("File check"), ...key, heading("Plans"), asked);
    expect(scaleLabels(draft)).toEqual(["Secure", "Emerging", "Absent"]);
    expect(itemsOf(draft).every(({ scale }) => scale === draft.scales[0]?.id)).toBe(true);
    expect(draft.sections.map((section) => section.title)).toEqual(["Plans"]);
  });
});

test("boxes are known by their Welsh names, alone or beside the English", () => {
  const draft = aForm(
    title("Archwiliad"),
    table(
      strong("Cwestiwn", "Ydy", "Nac ydy", "Sylwadau / Comments"),
      ["A yw’r cynllun yn glir?", "", "", ""],
      ["A yw’r plentyn wedi’i weld?", "", "", ""],
    ),
  );
  expect(itemsOf(draft).map((item) => boxesOf(item))).toEqual([
    ["Sylwadau / Comments"],
    ["Sylwadau / Comments"],
  ]);
});
