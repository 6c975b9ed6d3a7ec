import { aForm, heading, itemsOf, p, scaleLabels, table } from "./a-form";

const CODES = ["O", "G", "RI", "I"];

test("letters to circle are a scale, in lines and in cells", () => {
  const lines = [
    "1. Aims are clear.",
    "Grade (please circle): O  G  RI  I",
    "Evidence:",
    "2. Dates are set.",
  ];
  const inLines = aForm(
    p("Our form"),
    heading("Planning"),
    ...[...lines, "Grade (please circle): O G RI I", "Evidence:"].map((line) => p(line)),
  );
  const inCells = aForm(
    p("Our form"),
    heading("Planning"),
    table(
      ["Criteria", "Grade (please circle)", "Comments"],
      ["1. Aims are clear.", "O G RI I", ""],
      ["2. Dates are set.", "O   G   RI   I", ""],
    ),
  );
  for (const draft of [inLines, inCells]) {
    expect(itemsOf(draft)).toMatchObject([
      { number: "1", label: "Aims are clear.", kind: "judgement", evidence: true },
      { number: "2", label: "Dates are set.", kind: "judgement", evidence: true },
    ]);
    expect(scaleLabels(draft)).toEqual(CODES);
    expect(draft.notPlaced).toEqual([]);
  }
});

test("a grade to circle in the last row of a table is an item of its section", () => {
  const draft = aForm(
    p("Our form"),
    table(
      [{ text: "1. Planning", wide: 4 }],
      ["Question", "Yes", "No", "Evidence"],
      ["Are there dates?", "", "", ""],
      [{ text: "Grade for this section (please circle): O G RI I", wide: 4 }],
    ),
  );
  expect(itemsOf(draft)).toMatchObject([
    { label: "Are there dates?", kind: "question" },
    { label: "Grade for this section (please circle)", kind: "judgement" },
  ]);
});

test("what can be answered may stand behind the question", () => {
  const draft = aForm(
    p("Our form"),
    heading("Planning"),
    p("2.1 Are there dates? Yes / No / N/A"),
    p("2.2 Was the child asked? Yes / No / N/A"),
    p("Comments:"),
    p("Rating: Outstanding / Good / Requires improvement / Inadequate"),
  );
  expect(itemsOf(draft)).toMatchObject([
    { number: "2.1", label: "Are there dates?", kind: "question", evidence: false },
    { number: "2.2", label: "Was the child asked?", kind: "question", evidence: true },
    { label: "Rating", kind: "judgement" },
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test("a list of the grades before anything is judged only explains them", () => {
  const draft = aForm(p("Our form"), p("Judgements: exceeds good, meets good or does not meet good."));
  expect(itemsOf(draft)).toEqual([]);
  expect(draft.notes[0]?.paragraphs).toEqual(["Judgements: exceeds good, meets good or does not meet good."]);
});

test("a heading that says overall begins a section of its own", () => {
  const draft = aForm(
    p("Our form"),
    heading("Planning"),
    table(["Are there dates?", "Yes / No"], ["Was the child asked?", "Yes / No"]),
    heading("Overall"),
    p("☐ Good ☐ Inadequate"),
  );
  expect(draft.sections[draft.sections.length - 1]).toMatchObject({
    title: "Overall",
    items: [{ label: "Overall", kind: "judgement" }],
  });
});
