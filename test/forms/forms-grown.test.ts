import {
  aForm,
  bold,
  heading,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scalesOf,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const audited = tableOf(
  [4000, 2000, 3000],
  strong("Standard", "Met?", "Comments"),
  ["Visits", "Yes / No", ""],
  ["Plans", "Yes / No", ""],
);
const closedBy = (...lines: readonly string[]) => aForm(title("Audit"), audited, ...lines);

describe("grades told right above the judgement of the whole", () => {
  test.each([
    ["a list", `Grades: ${GRADES.join(", ")}`, GRADES],
    ["words nobody knows", "Key: On track, Drifting, Off track", ["On track", "Drifting", "Off track"]],
    ["codes", "1 = Strong, 2 = Sound, 3 = Weak", ["1 = Strong", "2 = Sound", "3 = Weak"]],
  ])("%s are what it is judged on, and no item", (_, told, scale) => {
    for (const asked of ["Overall grade", "Overall quality of practice"]) {
      const draft = closedBy(p(told), p(`${asked}: ____________`));
      expect(labelsOf(draft)).toEqual(["Visits", "Plans", asked]);
      expect(scalesOf(draft)).toEqual([["Yes", "No"], ["Yes", "No"], scale]);
      expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([told]);
    }
  });

  test("answer nothing that is told in words", () => {
    const draft = closedBy(p("Key: Strong, Adequate, Weak"), p("Auditor’s overall comments: ____________"));
    expect(scalesOf(draft)).toEqual([
      ["Yes", "No"],
      ["Yes", "No"],
    ]);
  });
});

test("an overall judgement with its own grades leaves “Answer” to the key of the form", () => {
  const draft = aForm(
    title("Audit"),
    p("Please use one of: Strong, Adequate, Weak"),
    tableOf([4000, 2000, 3000], strong("Standard", "Answer", "Comments"), ...withRoom(2, "Visits", "Plans")),
    table([wide("Overall judgement", 4)], GRADES),
  );
  expect(scalesOf(draft)).toEqual([["Strong", "Adequate", "Weak"], ["Strong", "Adequate", "Weak"], GRADES]);
});

describe("what a form closes with is asked in words", () => {
  const closing = (...lines: readonly string[]) => labelsOf(closedBy(...lines)).slice(2);

  test.each(["Summary", undefined])("names in bold over one blank row, under the heading %s", (head) => {
    const heads = ["Auditor’s overall comments", "What needs to improve"];
    expect(
      closing(...(head === undefined ? [] : [heading(head)]), table(strong(...heads), ["", ""])),
    ).toEqual(heads);
  });

  test("“What needs to improve” beside “Feedback for the worker” is no table of actions", () => {
    const heads = ["What needs to improve", "Feedback for the worker"];
    const draft = closedBy(table(strong(...heads), ["", ""]));
    expect(labelsOf(draft).slice(2)).toEqual(heads);
    expect(draft.actions).toBeUndefined();
  });

  test.each([
    ["the overall judgement", table([wide("Overall rating", 3)], ["Good", "Adequate", "Poor"])],
    ["boxes to tick", p("Overall rating: ☐ Good ☐ Adequate ☐ Poor")],
    ["who signs", table(strong("", "Name", "Signature", "Date"), ["Auditor", "", "", ""])],
  ])("lines in bold over empty lines alike, before %s", (_, next) => {
    const room = p("").repeat(3);
    const asked = closing(bold("Learning for the team"), room, bold("Feedback for the worker"), room, next);
    expect(asked.slice(0, 2)).toEqual(["Learning for the team", "Feedback for the worker"]);
  });

  test("a heading that is about the whole is that of a section, and no box of the last question", () => {
    const draft = aForm(
      title("Audit"),
      ...["1. Was the child seen?", "2. Is the plan clear?"].map((asked) =>
        table([asked, "Yes / No"], ["Details", ""]),
      ),
      heading("Overall findings"),
      table(strong("Feedback for the worker"), [""]),
      table(strong("Key strengths"), [""]),
    );
    expect(outlineOf(draft).at(-1)).toEqual(["Overall findings", "Feedback for the worker", "Key strengths"]);
  });

  test("“comments: ____” is called so without the line to write on", () => {
    const draft = aForm(
      title("Audit"),
      p("1. Was the child seen?  ☐ Yes  ☐ No"),
      p("2. Is the plan clear?  ☐ Yes  ☐ No"),
      p("Overall rating: ☐ Good ☐ Adequate ☐ Poor"),
      p("Areas for development: ____________________"),
      p("______________________________"),
      p("Auditor’s overall comments: ____________________"),
      p("______________________________"),
    );
    expect(labelsOf(draft).slice(-2)).toEqual(["Areas for development", "Auditor’s overall comments"]);
  });
});

describe("tables for each question", () => {
  const asked = ["The child was seen alone", "Parents had their say", "The plan is clear"];

  test("“Question” beside each is understood", () => {
    const cards = asked.map(
      (each, at) =>
        table(
          ["Question", `Q${String(at + 1)}. ${each}`],
          ["Rating", "Met / Partly met / Not met"],
          ["Evidence", ""],
        ) + p(""),
    );
    const draft = aForm(title("Audit"), ...cards);
    expect(labelsOf(draft)).toEqual(asked);
    expect(leftOf(draft)).toEqual([]);
  });

  test("words of the form’s own beside each are to be chosen from over a box across", () => {
    const cards = asked.map(
      (each) => table(strong(each, "On course/Drifting/Lost"), [{ text: "Details:\n\n\n", wide: 2 }]) + p(""),
    );
    const draft = aForm(title("Audit"), ...cards);
    expect(labelsOf(draft)).toEqual(asked);
    expect(scalesOf(draft)).toEqual(asked.map(() => ["On course", "Drifting", "Lost"]));
  });

  test.each([
    ["a line", p("Summary of this section: ____________________"), "Summary of this section"],
    ["a frame", table(strong("Section summary"), [""]) + p(""), "Section summary"],
  ])("the summary of the section in %s below them is no box of the last", (_, summary, name) => {
    const cards = asked.map((each) => table([each, "Yes / No"], ["Details", ""]) + p(""));
    const draft = aForm(
      title("Audit"),
      heading("Visits"),
      ...cards,
      summary,
      heading("Plans"),
      ...cards,
      summary,
    );
    expect(outlineOf(draft)).toEqual([
      ["Visits", ...asked, name],
      ["Plans", ...asked, name],
    ]);
  });
});

test("a heading in bold below a key is no grade of it", () => {
  const told = ["Excellent – more than is asked", "Good – what is asked", "Poor – less than is asked"];
  const draft = aForm(
    title("Audit"),
    p("Key"),
    ...told.map((line) => p(line)),
    bold("Recording"),
    tableOf(
      [4000, 1000, 1000, 1000],
      strong("Standard", "Excellent", "Good", "Poor"),
      ...withRoom(3, "Visits", "Plans"),
    ),
  );
  expect(outlineOf(draft)).toEqual([["Recording", "Visits", "Plans"]]);
  expect(scalesOf(draft)).toEqual([
    ["Excellent", "Good", "Poor"],
    ["Excellent", "Good", "Poor"],
  ]);
});
