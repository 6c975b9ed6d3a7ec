import type { FormDraft } from "../../src/forms/draft/form-draft";
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

const GRADES = ["1 - Outstanding", "2 - Good", "3 - Requires improvement", "4 - Inadequate"] as const;
const ticked = (count: number): readonly string[] => Array<string>(count).fill(BOX);
const itemOf = (draft: FormDraft, label: string) => itemsOf(draft).find((item) => item.label === label);
const gradesOf = (draft: FormDraft, label: string) => scaleLabels(draft, itemOf(draft, label)?.scale);

test("a question keeps how long something takes, which is no number", () => {
  const draft = aForm(
    title("Record Keeping Audit"),
    table(
      strong("Ref", "Standard", "Yes", "No"),
      ...withRoom(2, ["B1", "New birth visit made"], ["B2", "6–8 week review with maternal mood assessment"]),
    ),
  );
  expect(labelsOf(draft)).toContain("6–8 week review with maternal mood assessment");
});

test("columns of boxes to tick are the scale, whatever they are called", () => {
  const row = (label: string) => [label, ...ticked(4), "", ""];
  const draft = aForm(
    title("Foster Carer File Audit"),
    table(
      strong("Document", "On file", "Out of date", "Missing", "N/A", "Date of document", "Notes"),
      row("Application form"),
      row("Health assessment"),
      row("Foster care agreement"),
    ),
  );
  expect(gradesOf(draft, "Application form")).toEqual(["On file", "Out of date", "Missing", "N/A"]);
});

test("room across a table, under questions beside their answers, is room of each question", () => {
  const asked = (number: string, question: string) => [
    [{ text: number, merge: "start" as const }, question, "☐ Yes ☐ No"],
    [
      { text: "", merge: "on" as const },
      { text: `${p("Evidence and reasons:")}${p("")}`, wide: 2 },
    ],
  ];
  const draft = aForm(
    title("Case Audit"),
    heading("1. Planning"),
    table(
      ...asked("1.1", "Does planning keep the child safe?"),
      ...asked("1.2", "Does planning keep others safe?"),
    ),
  );
  expect(labelsOf(draft)).toEqual(["Does planning keep the child safe?", "Does planning keep others safe?"]);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([
    "Evidence and reasons",
    "Evidence and reasons",
  ]);
});

test("a head over an empty cell of the second row of heads is that column's", () => {
  const draft = aForm(
    title("Threshold Audit"),
    table(
      [...strong("No.", "Question"), wide("Auditor", 3), wide("Moderator", 2), ...strong("Comments")],
      [...blank(2), ...strong("Yes", "Partly", "No", "Agree", "Disagree"), ""],
      ["1", "Were previous contacts considered?", ...ticked(5), ""],
      ["2", "Was the referrer told?", ...ticked(5), ""],
    ),
  );
  expect(itemOf(draft, "Was the referrer told?")).toMatchObject({
    evidence: true,
    evidenceLabel: "Comments",
  });
});

describe("what the whole is judged by", () => {
  const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "It is shared"));

  test("has the words beside it as its room", () => {
    const draft = aForm(
      title("Plan Audit"),
      asks,
      p(""),
      table(
        [wide("Overall quality of this plan", 2)],
        [GRADES.map((grade) => `☐ ${grade}`).join("\n"), `${p("Comments for the plan writer")}${p("")}`],
      ),
    );
    expect(gradesOf(draft, "Overall quality of this plan")).toEqual(GRADES);
    expect(labelsOf(draft)).not.toContain("Comments for the plan writer");
  });

  test("is circled in cells of its row, with room for the reason below", () => {
    const draft = aForm(
      title("Pathway Plan Audit"),
      asks,
      p(""),
      table(strong("Overall judgement", "RED", "AMBER", "GREEN"), [
        ...strong("Reason"),
        { text: "", wide: 3 },
      ]),
    );
    expect(gradesOf(draft, "Overall judgement")).toEqual(["GREEN", "AMBER", "RED"]);
    expect(labelsOf(draft)).not.toContain("Reason");
  });

  test("is ticked beside words that nobody knows as grades", () => {
    const draft = aForm(
      title("Report Audit"),
      asks,
      p(""),
      table(
        strong("Overall quality of the report", "Tick"),
        ["3 – Good", BOX],
        ["2 – Needs amendment", BOX],
        ["1 – Return to author", BOX],
      ),
    );
    expect(gradesOf(draft, "Overall quality of the report")).toEqual([
      "3 – Good",
      "2 – Needs amendment",
      "1 – Return to author",
    ]);
  });
});

test("levels keep their names beside their numbers", () => {
  const standard = (name: string) =>
    table(
      [wide(name, 2), ...strong("Tick")],
      ["3 – Good", "Complete, and could be read by the child", BOX],
      ["2 – Needs amendment", "Important parts are missing from the story", BOX],
      ["1 – Return to author", "Not fit to be read by the child", BOX],
    ) + p("");
  const draft = aForm(
    title("Report Audit"),
    p("Tick the one description that fits best in each box."),
    standard("Standard 1: The child’s story"),
    standard("Standard 2: Birth family"),
  );
  expect(scaleLabels(draft)).toEqual(["3 = Good", "2 = Needs amendment", "1 = Return to author"]);
});

test("commentary on a part is asked in a box below its questions", () => {
  const answers = "☐ Agree     ☐ Disagree     ☐ Strongly disagree";
  const part = (name: string, ...statements: readonly string[]) => [
    heading(`Part ${name}`),
    ...statements.flatMap((statement) => [p(statement), p(answers)]),
    table([`${bold(`Commentary on Part ${name}`)}${p("")}`]),
    p(""),
  ];
  const draft = aForm(
    title("Conference Audit"),
    ...part("A", "1. Reports were shared with parents", "2. The chair met the parents"),
    ...part("B", "3. The views of the child were heard", "4. Risks were weighed clearly"),
  );
  expect(draft.sections.map(({ items }) => items.at(-1)?.label)).toEqual([
    "Commentary on Part A",
    "Commentary on Part B",
  ]);
});

test("each of several numbered parts is a section, whether a question or a list stands under its name", () => {
  const part = (name: string, told: string) =>
    table(
      [wide(name, 3)],
      [{ text: `${p(told)}${p("Comment:")}${p("")}`, wide: 3 }],
      strong("RED", "AMBER", "GREEN"),
    ) + p("");
  const draft = aForm(
    title("Pathway Plan Audit"),
    p("Circle one: RED – not in place, AMBER – in part, GREEN – in place."),
    part("1. Accommodation", "Is it suitable?"),
    part("2. Money", "Is the allowance explained?"),
    part("3. Documents", "Passport, birth certificate, immigration status."),
  );
  expect(draft.sections.map((section) => section.title)).toEqual([
    "1. Accommodation",
    "2. Money",
    "3. Documents",
  ]);
});

test("details below a key that says “Rate each line” are details of the audit", () => {
  const draft = aForm(
    title("Safeguarding Self-Audit"),
    p("Complete with your deputy. Rate each line:"),
    table(
      strong("Rating", "Meaning"),
      ["Red", "Nothing in place"],
      ["Amber", "Being tested"],
      ["Green", "In place"],
    ),
    ...["Name of organisation", "Safeguarding lead", "Number of staff"].map((label) =>
      p(`${label} ……………………………`),
    ),
    table(
      strong("Standard", "Red", "Amber", "Green", "Evidence"),
      ...withRoom(4, "There is a policy", "There is a lead"),
    ),
  );
  expect(labelsOf(draft)).toEqual(["There is a policy", "There is a lead"]);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Name of organisation",
    "Safeguarding lead",
    "Number of staff",
  ]);
});

test("brief reasons below an answer are its room", () => {
  const draft = aForm(
    title("Dip Sample"),
    table(strong("Question", "Yes", "No"), ...withRoom(2, "Is the plan signed?", "Is it dated?")),
    bold("Does this need to be escalated? ☐ No ☐ Informal resolution ☐ Formal resolution"),
    p("Brief reasons: "),
  );
  expect(itemOf(draft, "Does this need to be escalated?")).toMatchObject({ evidenceLabel: "Brief reasons" });
});

test("a box to tick beside “Yes” and “No” is no third answer", () => {
  const draft = aForm(
    title("Case Audit"),
    table(
      strong("Question", "Yes", "No", "Discussed with the auditor"),
      ["Is the plan signed?", ...ticked(3)],
      ["Is the plan dated?", ...ticked(3)],
    ),
  );
  expect(gradesOf(draft, "Is the plan signed?")).toEqual(["Yes", "No"]);
});

test("the title goes on in the line that says the form is an audit", () => {
  const draft = aForm(
    bold("Early Help Assessment and Plan"),
    bold("Quality Audit Scoring Sheet"),
    table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "It is shared")),
  );
  expect(draft.title).toBe("Early Help Assessment and Plan Quality Audit Scoring Sheet");
});
