import {
  aForm,
  blank,
  bold,
  BOX,
  fieldsOf,
  heading,
  itemsOf,
  labelsOf,
  outlineOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const line = "____________________";
/** Rows with boxes to tick. */
const ticked = (count: number, ...rows: readonly string[]) =>
  rows.map((row) => [row, ...Array<string>(count).fill(BOX)]);
const checks = table(
  strong("Standard", "Yes", "No"),
  ...withRoom(2, "The plan is dated", "The plan is shared"),
);

describe("sections", () => {
  test("one may be called as a box is", () => {
    const draft = aForm(
      title("Ward Notes Audit"),
      table(
        strong("Standard", "Yes", "No", "Comments"),
        [wide("Admission", 4)],
        ...withRoom(3, "Weight is recorded", "Allergies are recorded"),
        [wide("Observations", 4)],
        ...withRoom(3, "The chart is complete", "The score is right"),
        [wide("Care", 4)],
        ...withRoom(3, "Fluid is totalled"),
      ),
    );
    expect(outlineOf(draft)).toEqual([
      ["Admission", "Weight is recorded", "Allergies are recorded"],
      ["Observations", "The chart is complete", "The score is right"],
      ["Care", "Fluid is totalled"],
    ]);
  });

  test("a heading like those before it, over lines to write on, begins one", () => {
    const draft = aForm(
      title("Placement Audit"),
      heading("Commissioning"),
      checks,
      heading("What the pupil told us"),
      p(line),
      p(line),
    );
    expect(outlineOf(draft).slice(1)).toEqual([["What the pupil told us", "What the pupil told us"]]);
  });

  test("a heading over a list of places to write does not name them", () => {
    const draft = aForm(
      title("Review of Advice"),
      heading("Practice"),
      checks,
      heading("Summary of the panel"),
      p("Three strengths"),
      p(`1. ${line}`),
      p(`2. ${line}`),
    );
    expect(labelsOf(draft)).toContain("Three strengths");
  });

  test("a heading counted on from those in the tables begins one", () => {
    const draft = aForm(
      title("Support Audit"),
      table(
        strong("1 In the classroom", "Yes", "No"),
        ...ticked(2, "Targets are known", "Tasks are adapted"),
      ),
      p(""),
      table(
        strong("2 In the paperwork", "Yes", "No"),
        ...ticked(2, "The plan is dated", "Parents took part"),
      ),
      p(""),
      bold("3 In the pupil's words"),
      table([""]),
    );
    expect(outlineOf(draft).at(-1)?.[0]).toBe("3 In the pupil's words");
  });

  test("the outcome of the audit stands in one of its own", () => {
    const draft = aForm(
      title("Observation Audit"),
      table(strong("Part 1 Care plan", "Yes", "No"), ...ticked(2, "It is dated", "It is shared")),
      p(""),
      table(strong("Part 2 Restraint", "Yes", "No"), ...ticked(2, "Each has a number", "Debrief is offered")),
      p(""),
      bold("Result of this audit"),
      p(`${BOX} Compliant   ${BOX} Compliant with actions   ${BOX} Not compliant`),
    );
    expect(outlineOf(draft).at(-1)).toEqual(["Result of this audit", "Result of this audit"]);
  });
});

describe("rooms to write in", () => {
  test("below the rows of a table, across it", () => {
    const part = (name: string, ...rows: readonly string[]) =>
      table(strong(name, "Yes", "No"), ...ticked(2, ...rows), [
        { text: p("What was seen") + p("") + p(""), wide: 3 },
      ]) + p("");
    const draft = aForm(
      title("Classroom Audit"),
      part("In the classroom", "Targets are known", "Tasks are adapted"),
      part("In the work", "Progress is shown", "Feedback is understood"),
    );
    expect(outlineOf(draft)).toEqual([
      ["In the classroom", "Targets are known", "Tasks are adapted", "What was seen"],
      ["In the work", "Progress is shown", "Feedback is understood", "What was seen"],
    ]);
  });

  test("beside the overall grade, in its row", () => {
    const draft = aForm(
      title("Note Audit"),
      checks,
      p(""),
      table([bold("Overall score"), `${BOX} 3   ${BOX} 2   ${BOX} 1`, bold("Summary of findings"), ""]),
    );
    expect(labelsOf(draft).slice(-2)).toEqual(["Overall score", "Summary of findings"]);
    expect(itemsOf(draft).at(-1)?.kind).toBe("words");
  });

  test("below a grade, for the case that it is given", () => {
    const draft = aForm(
      title("Plan Audit"),
      checks,
      p(""),
      table(
        [bold("Overall rating"), `${BOX} Green   ${BOX} Amber   ${BOX} Red`],
        [bold("If red, date by which it is sent again"), ""],
        [bold("Message to the designated teacher"), ""],
      ),
    );
    expect(labelsOf(draft).slice(-2)).toEqual([
      "If red, date by which it is sent again",
      "Message to the designated teacher",
    ]);
    expect(fieldsOf(draft)).toEqual([]);
  });
});

test("what a line leaves open is completed by what can be chosen", () => {
  const draft = aForm(
    title("Placement Audit"),
    checks,
    heading("Conclusion"),
    p("This placement is: suitable / suitable with changes / not suitable"),
    p("Reasons:"),
    p(line),
  );
  const asked = itemsOf(draft).find(({ label }) => label === "This placement is");
  expect(scaleLabels(draft, asked?.scale)).toEqual(["suitable", "suitable with changes", "not suitable"]);
});

describe("actions", () => {
  const asIn = (name: string, ...heads: readonly string[]) =>
    aForm(
      title("Case Audit"),
      checks,
      heading(name),
      table(strong(...heads), blank(heads.length), blank(heads.length)),
    );

  test.each([
    ["What will happen next", ["We will…", "Who", "By"], ["what", "person", "due"]],
    ["Outcome", ["Changes needed", "Clinician's response", "Date returned"], ["what", "other", "due"]],
  ])("%s", (name, heads, kinds) => {
    expect(asIn(name, ...heads).actions?.columns.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test.each(["Named midwife for safeguarding", "Chair or owner (where there is one)"])(
  "%s signs below the actions",
  (office) => {
    const draft = aForm(
      title("Birth Plan Audit"),
      checks,
      p(""),
      table(strong("Issue", "Action", "Owner", "Deadline"), blank(4), blank(4)),
      p(""),
      p(`${office}: ${line}`),
    );
    expect(labelsOf(draft)).toEqual(["The plan is dated", "The plan is shared"]);
    expect(fieldsOf(draft).map(({ label }) => label)).toEqual([office]);
  },
);

test("letters are told by the words that begin with them", () => {
  const draft = aForm(
    title("Support Audit"),
    p("Grades: E – Embedded (every time)   D – Developing (at times)   S – Starting   N – Not seen"),
    table(strong("Practice", "E", "D", "S", "N"), ...ticked(4, "Targets are known", "Tasks are adapted")),
  );
  expect(scaleLabels(draft)).toEqual(["E – Embedded", "D – Developing", "S – Starting", "N – Not seen"]);
});

test("what stands for no grade in a key is told as well", () => {
  const draft = aForm(
    title("Records Audit"),
    table(
      strong("Rating", "What it means"),
      ["Met", "All parts of the standard are seen"],
      ["Partially met", "Some parts of it are seen"],
      ["Not met", "Nothing of it is seen"],
      ["Not applicable", "The standard is not for this child"],
    ),
    p(""),
    table(
      strong("Standard", "Met", "Partially met", "Not met", "Not applicable"),
      ...ticked(4, "Contacts are in time", "Reviews are offered"),
    ),
  );
  expect(draft.notPlaced).toEqual([]);
  expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain(
    "Not applicable: The standard is not for this child",
  );
});
