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

test.each([
  ["Overall rating:", "Escalation needed: Yes ☐ No ☐", "Escalation needed"],
  ["Overall grade", "Is a follow-up visit needed? ☐ Yes ☐ No", "Is a follow-up visit needed?"],
  ["Rating:", "Shared with the worker: ☐ Yes  ☐ No", "Shared with the worker"],
])("%s above another question is not answered by that one's boxes", (rating, line, asked) => {
  const draft = aForm(
    p("Our form"),
    table(
      ["Question", "RAG", "Comments"],
      ["Is there one plan?", "", ""],
      ["Was the child seen alone?", "", ""],
    ),
    p("Rating key: R = not met, A = partly met, G = met"),
    p(rating),
    p(line),
  );
  expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual([
    ["Is there one plan?", "judgement"],
    ["Was the child seen alone?", "judgement"],
    [rating.replace(":", ""), "judgement"],
    [asked, "question"],
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test.each([
  "(1 poor – 5 excellent)",
  "(1 = poor, 5 = excellent)",
  "(1 very poor to 5 very good)",
  "(1: never; 5: always)",
])("a question that says what both ends of its range mean is answered by one of its numbers: %s", (ends) => {
  const draft = aForm(
    p("Our form"),
    p("1. Was the adult asked? ☐ Yes ☐ No"),
    table([`How good was the recording? ${ends}`, ""], [`How good was the plan? ${ends}`, ""]),
  );
  expect(itemsOf(draft).map(({ kind }) => kind)).toEqual(["question", "judgement", "judgement"]);
  expect(scaleLabels(draft, itemsOf(draft)[1]?.scale)).toEqual(["1", "2", "3", "4", "5"]);
});

test.each([
  ["Gaps found", "Who will put it right", "Date for completion"],
  ["Learning", "Who is to take it forward", "By when"],
  ["Gap", "Lead", "To be completed by"],
])("open rows with who is to do it and until when are an action plan: %s, %s, %s", (...head) => {
  const draft = aForm(
    p("Our form"),
    table(["Question", "Yes", "No"], ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    table(head, ["", "", ""], ["", "", ""]),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(head);
});

test("what was found, by whom and on what date it was done is no plan of what is to be done", () => {
  const draft = aForm(
    p("Our form"),
    table(["Question", "Yes", "No"], ["Is there a plan?", "", ""], ["Is it dated?", "", ""]),
    table(["Document", "Author", "Date of document"], ["", "", ""], ["", "", ""]),
  );
  expect(draft.actions).toBeUndefined();
});

test.each([
  ["2. How good is the record? ☐ Strong ☐ Mixed ☐ Weak", "How good is the record?"],
  ["Who was told? ☐ The manager ☐ The carer ☐ Nobody", "Who was told?"],
  ["2. Quality of the chronology ☐ Whole ☐ Gaps ☐ None", "Quality of the chronology"],
  ["The visit was: ☐ planned ☐ unannounced", "The visit was"],
])("boxes behind a question are its answers, whatever they are called: %s", (line, label) => {
  const draft = aForm(p("Our form"), heading("Plans"), p("1. Is the plan current? ☐ Yes ☐ No"), p(line));
  expect(itemsOf(draft).map((item) => item.label)).toEqual(["Is the plan current?", label]);
  expect(scaleLabels(draft, itemsOf(draft)[1]?.scale)).toEqual(
    line
      .split("☐")
      .slice(1)
      .map((each) => each.trim()),
  );
  expect(draft.remarks ?? []).toEqual([]);
});

test.each([
  ["Score", "Score each area: 0 = absent, 1 = weak, 2 = good."],
  ["Level", "Levels: 1 = emerging; 2 = secure; 3 = strong"],
])(
  "a column of “%s” goes by the codes that the form tells, and not by what the whole is judged by",
  (head, told) => {
    const draft = aForm(
      p("Our form"),
      p(told),
      table(
        ["Area", "Look for", head, "Feedback"],
        ["Voice", "In own words", "", ""],
        ["Targets", "With a date", "", ""],
      ),
      p("Overall judgement (please tick): ☐ Good or better ☐ Acceptable ☐ Needs work"),
    );
    const [voice, targets, overall] = itemsOf(draft);
    expect(targets?.scale).toBe(voice?.scale);
    expect(scaleLabels(draft, voice?.scale)).toHaveLength(3);
    expect(scaleLabels(draft, voice?.scale).join()).toMatch(/\d = /);
    expect(scaleLabels(draft, overall?.scale)).toEqual(["Good or better", "Acceptable", "Needs work"]);
  },
);

test.each(["Where are we, 0–10?", "Safety: 0 to 10", "Rating (0-10)"])(
  "a column is answered by the numbers of the range in its head: %s",
  (head) => {
    const draft = aForm(
      p("Our form"),
      table(
        ["Theme", "What went well", "Even better if", head],
        ["Relationship with the family", "", "", ""],
        ["Understanding of harm", "", "", ""],
      ),
    );
    expect(itemsOf(draft).map(({ label, kind }) => [label, kind])).toEqual([
      ["Relationship with the family", "judgement"],
      ["Understanding of harm", "judgement"],
    ]);
    expect(scaleLabels(draft)).toHaveLength(11);
  },
);

test.each([
  "Health checks (2-3 years)",
  "Work with young children (0–5)",
  "Visits (1-day, 3-week)",
  "Who lives there (2 adults to 4 children)",
])("numbers that only tell of whom or what are no grades: %s", (label) => {
  const draft = aForm(
    p("Our form"),
    heading("Plans"),
    p("1. Is the plan current? ☐ Yes ☐ No"),
    table([`2. ${label}`, ""], ["3. What else was seen?", ""]),
    table(["Standard", "Ages: 0-5", "Comments"], ["Checks are made", "", ""], ["Letters are sent", "", ""]),
  );
  expect(draft.scales.map(({ grades }) => grades.map((grade) => grade.label))).toEqual([["Yes", "No"]]);
});
