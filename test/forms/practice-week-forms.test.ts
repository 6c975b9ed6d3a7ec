import {
  aForm,
  blank,
  bold,
  BOX,
  heading,
  itemsOf,
  labelsOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const ROOM = "<w:p/><w:p/>";
const over = (text: string): string => p(text) + ROOM;
const fieldsOf = (draft: ReturnType<typeof aForm>) =>
  draft.fieldGroups.map(({ title: group, fields }) => [group, fields.map(({ label }) => label)]);
const CHECKS = ["Visits are purposeful", "Records are up to date"] as const;
const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));

describe("levels to tick under the name of a standard", () => {
  const standard = (name: string, ...levels: readonly string[]) =>
    table(
      [wide(name, 3)],
      strong("Score", "Descriptor", "Tick"),
      ...levels.map((level, at) => [
        bold(`${String(3 - at)} ${["Excellent", "Good", "Poor"][at] ?? ""}`),
        level,
        BOX,
      ]),
      [bold("Evidence"), wide("", 2)],
    ) + p("");

  test("are the scale of the standard, however little is said of each", () => {
    const draft = aForm(
      title("Quality of plans"),
      standard("The plan is the child's", "The child helped to write it.", "Views are linked.", "Not heard."),
      standard("The plan is alive", "Always up to date.", "Updated late.", "Not updated."),
    );
    expect(itemsOf(draft)).toMatchObject([
      { label: "The plan is the child's", kind: "judgement", evidence: true },
      { label: "The plan is alive", kind: "judgement", evidence: true },
    ]);
    expect(scaleLabels(draft)).toEqual(["3 = Excellent", "2 = Good", "1 = Poor"]);
    expect(itemsOf(draft)[1]?.descriptors.map(({ text }) => text)).toEqual([
      ["Always up to date."],
      ["Updated late."],
      ["Not updated."],
    ]);
    expect(draft.notPlaced).toEqual([]);
  });

  test("have the name in the head over them, where that stands beside “Tick”", () => {
    const levels = ["The plan is their own.", "Views are clear.", "No views."].map((text, at) => [
      `Level ${String(3 - at)}`,
      text,
      BOX,
    ]);
    const named = (name: string) =>
      table([wide(name, 2), bold("Tick")], ...levels, ["Why?", wide("", 2)]) + p("");
    const draft = aForm(title("Pathway plans"), named("Ownership"), named("Health"));
    expect(itemsOf(draft)).toMatchObject([
      { label: "Ownership", kind: "judgement", evidenceLabel: "Why?" },
      { label: "Health", kind: "judgement", evidenceLabel: "Why?" },
    ]);
    expect(scaleLabels(draft)).toEqual(["Level 3", "Level 2", "Level 1"]);
    expect(draft.notPlaced).toEqual([]);
  });
});

test("a tick and a cross before “Yes” and “No” over room leave them the answers", () => {
  const draft = aForm(
    title("Return interviews"),
    table(strong("", "✓ Yes", "✗ No", "Reason if no"), ...withRoom(3, "1.1 Offered", "1.2 Held in time")),
  );
  expect(itemsOf(draft)).toMatchObject([
    { label: "Offered", kind: "question" },
    { label: "Held in time", kind: "question" },
  ]);
  expect(scaleLabels(draft)).toEqual(["Yes", "No"]);
  expect(draft.notPlaced).toEqual([]);
});

describe("what asks more of an answer is a box of that", () => {
  const question = `Was this good enough? ${BOX} Yes ${BOX} In part ${BOX} No`;
  test.each([
    ["in a line over a frame", [p(question), p("Please explain:"), table([ROOM])], "Please explain"],
    ["in the row below", [table([bold("Overall")], [question], [over("Why?")])], "Why?"],
  ])("%s", (_, form, box) => {
    const draft = aForm(title("Audit"), asks, heading("Conclusion"), ...form);
    expect(itemsOf(draft).slice(2)).toMatchObject([
      { label: "Was this good enough?", evidence: true, evidenceLabel: box },
    ]);
  });
});

test("a question with its answers behind another detail is a detail of its own", () => {
  const details = table(
    ["Team", "", "Auditor", ""],
    ["Date of audit", "", "Done with worker? (Yes / No)", ""],
  );
  const [group] = aForm(title("Audit"), details, asks).fieldGroups;
  expect(group?.fields).toMatchObject([
    { label: "Team" },
    { label: "Auditor" },
    { label: "Date of audit", type: "date" },
    { label: "Done with worker?", type: "yes-no" },
  ]);
});

describe("a label beside a blank cell in the colour of its row", () => {
  const shaded = (text: string, fill?: string) =>
    `<w:tc><w:tcPr>${fill === undefined ? "" : `<w:shd w:val="clear" w:fill="${fill}"/>`}</w:tcPr>${text === "" ? "<w:p/>" : bold(text)}</w:tc>`;
  const details = (first: string, beside?: string) =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>${[
      shaded(first, "D9E2F3") + shaded("", beside),
      ...["Case reference", "Social worker"].map((label) => shaded(label, "F2F2F2") + shaded("")),
    ]
      .map((row) => `<w:tr>${row}</w:tr>`)
      .join("")}</w:tbl>`;

  test("is the name of the details below it", () => {
    const draft = aForm(title("Audit"), details("Section A: Case details", "D9E2F3"), asks);
    expect(fieldsOf(draft)).toEqual([["Section A: Case details", ["Case reference", "Social worker"]]]);
  });

  test("and beside a white one it is a detail", () => {
    const draft = aForm(title("Audit"), details("Placement details"), asks);
    expect(fieldsOf(draft)).toEqual([["Details", ["Placement details", "Case reference", "Social worker"]]]);
  });
});

test("“Section score” with how many points there are is worked out, and nothing to judge", () => {
  const draft = aForm(
    title("Record audit"),
    table(strong("Standard", "Score (0–3)", "Comments"), ...withRoom(2, ...CHECKS), [
      "Section score",
      "/ 6",
      "",
    ]),
  );
  expect(labelsOf(draft)).toEqual(CHECKS);
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Section score", "/ 6"]);
});

describe("room and grades in one cell", () => {
  test.each([
    [
      "under “Your findings”",
      "Your findings",
      ROOM + p(`Practice was: ${BOX} Strong ${BOX} Adequate ${BOX} Weak`),
      "Your findings",
      ["Strong", "Adequate", "Weak"],
    ],
    [
      "under “Rating and reasons”",
      "Rating and reasons",
      over("R     A     G"),
      "Rating and reasons",
      ["R", "A", "G"],
    ],
  ])("%s are the judgement and what is written", (_, head, cell, box, scale) => {
    const draft = aForm(
      title("Audit"),
      table(strong("What to look for", head), ...CHECKS.map((check) => [check, cell])),
    );
    expect(itemsOf(draft)).toMatchObject(
      CHECKS.map((label) => ({ label, evidence: true, evidenceLabel: box })),
    );
    expect(scaleLabels(draft)).toEqual(scale);
    expect(draft.notPlaced).toEqual([]);
  });
});

test("questions side by side over blank lines in their cells are answered in words", () => {
  const draft = aForm(
    title("Audit"),
    asks,
    table([over("What did your agency do well?"), over("What would you do differently?")]),
  );
  expect(itemsOf(draft).slice(2)).toMatchObject([
    { label: "What did your agency do well?", kind: "words" },
    { label: "What would you do differently?", kind: "words" },
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test("“Overall comments” below a question about one thing are of the whole", () => {
  const draft = aForm(
    title("Audit"),
    asks,
    p("Were concerns passed on? Yes / No / None arose"),
    table([over("Auditor's overall comments")]),
  );
  expect(itemsOf(draft).slice(2)).toMatchObject([
    { label: "Were concerns passed on?", evidence: false },
    { label: "Auditor's overall comments", kind: "words" },
  ]);
});

test.each([
  ["For the advocate to do", "By when"],
  ["We agreed that", "By"],
  ["What was agreed", "Who", "When"],
])("“%s” is the head of a table of actions", (...heads) => {
  const draft = aForm(
    title("Audit"),
    asks,
    table(strong(...heads), ...[1, 2].map(() => blank(heads.length))),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
});

test("a sentence that one of the boxes below completes is asked, under the heading above", () => {
  const draft = aForm(
    title("Practice conversation"),
    bold("The child"),
    p("Tell me about this child. What are they like?"),
    table([ROOM]),
    p("When did you last see them?"),
    table([ROOM]),
    bold("Our view"),
    p("The child's experience of our help is:"),
    ...[
      "Making a real difference",
      "Making some difference",
      "Of concern and talked about with the head",
    ].map((label) => p(`${BOX} ${label}`)),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, items.map(({ label }) => label)])).toEqual([
    ["The child", ["Tell me about this child. What are they like?", "When did you last see them?"]],
    ["Our view", ["The child's experience of our help is"]],
  ]);
  expect(scaleLabels(draft)).toHaveLength(3);
});

test("letters to enter are told together with the one that a bracket explains", () => {
  const draft = aForm(
    title("Dip sample"),
    p("Enter Y, N or P (in part) for each child."),
    table(strong("", "Child 1", "Child 2", "Child 3"), ...withRoom(3, ...CHECKS)),
  );
  expect(scaleLabels(draft)).toEqual(["Y", "P = in part", "N"]);
});

test("a message for somebody is written, and no detail", () => {
  const draft = aForm(
    title("Dip sample"),
    asks,
    table([over("Themes from this month")], [over("Message for the Team Manager")]),
  );
  expect(labelsOf(draft)).toEqual([...CHECKS, "Themes from this month", "Message for the Team Manager"]);
});

test("of two overall grades side by side the moderator's is a detail of the audit", () => {
  const grades = ["E", "G", "P"].map((grade) => `${BOX} ${grade}`).join("   ");
  const draft = aForm(
    title("Audit"),
    p("Use grades E (Excellent), G (Good) or P (Poor)."),
    table(strong("Standard", "Grade", "Evidence"), ...withRoom(2, ...CHECKS)),
    table(
      ["Overall grade (auditor)", grades, "Overall grade (moderator)", grades],
      ["Strengths", "", "Areas for development", ""],
    ),
  );
  expect(labelsOf(draft)).toEqual([
    ...CHECKS,
    "Overall grade (auditor)",
    "Strengths",
    "Areas for development",
  ]);
  expect(fieldsOf(draft)).toEqual([["Sign-off", ["Overall grade (moderator)"]]]);
});
