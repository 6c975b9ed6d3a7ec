import { templateFrom } from "../../src/forms/template/form-template";
import {
  aForm,
  ASKS,
  bold,
  detailsOf,
  heading,
  itemsOf,
  leftOf,
  legacyBox,
  p,
  sectionNames,
  strong,
  table,
  title,
} from "./a-form";

const fieldsOf = (...blocks: readonly string[]) =>
  aForm(p("Our form"), ...blocks).fieldGroups.flatMap(({ fields }) => fields);
const NAMES = { version: "1.0", title: "", publisher: "" };

test.each([
  [
    "under a head",
    table(
      ["Field", "Answer", "Guidance"],
      ["Auditor name", "", "In full."],
      ["Audit date", "", "The last day."],
    ),
  ],
  ["without one", table(["Auditor name", "", "In full."], ["Audit date", "", "The last day."])],
])("what stands behind the room for a field is its help, %s", (_, form) => {
  const draft = aForm(p("Our form"), form, heading("Checks"), table(["Are there dates?", "Yes / No"]));
  expect(draft.fieldGroups[0]?.fields).toMatchObject([
    { label: "Auditor name", type: "text", help: "In full." },
    { label: "Audit date", type: "date", help: "The last day." },
  ]);
  expect(draft.notPlaced).toEqual([]);
  expect(templateFrom(draft, NAMES).fieldGroups[0]?.fields[0]).toMatchObject({ help: "In full." });
});

test("a label with a colon has room behind it, in a cell and in a line with others", () => {
  const draft = fieldsOf(
    table(["Name of child:", "Date of birth:"], ["Social worker:", "Team:"]),
    p("Auditor name: ………… Audit date: …………"),
  );
  expect(draft.map(({ label, type }) => [label, type])).toEqual([
    ["Name of child", "text"],
    ["Date of birth", "date"],
    ["Social worker", "text"],
    ["Team", "text"],
    ["Auditor name", "text"],
    ["Audit date", "date"],
  ]);
});

test("any of several answers, a count with its bounds and choices in the action table are read as what they are", () => {
  const draft = aForm(
    p("Our form"),
    table(
      ["Plans (tick all that apply)", "☐ CIN ☐ CP ☐ LAC"],
      ["Number of placements (0-20)", ""],
      ["Case number", ""],
    ),
    heading("Checks"),
    table(["Are there dates?", "Yes / No"]),
    table(["Action", "By whom", "By when", "Priority (High / Medium / Low)", "RAG"], ["", "", "", "", ""]),
  );
  const template = templateFrom(draft, NAMES);
  expect(template.fieldGroups[0]?.fields).toMatchObject([
    { type: "choices", options: [{ label: "CIN" }, { label: "CP" }, { label: "LAC" }] },
    { type: "number", least: 0, most: 20 },
    { type: "text" },
  ]);
  expect(template.actions.columns.slice(3)).toMatchObject([
    { type: "choice", options: [{ label: "High" }, { label: "Medium" }, { label: "Low" }] },
    { label: "RAG", type: "choice", options: [{ label: "Red" }, { label: "Amber" }, { label: "Green" }] },
  ]);
});

test("words between slashes beside a field can be chosen", () => {
  expect(fieldsOf(table(["Gender", "Female / Male", "Team", ""]))).toMatchObject([
    { label: "Gender", type: "choice", options: ["Female", "Male"] },
    { label: "Team", type: "text" },
  ]);
});

test("room below a question among the items is answered in words; below a label behind them it is a field at the end", () => {
  const draft = aForm(
    p("Our form"),
    table(["Auditor name", ""]),
    heading("Checks"),
    p("1. Are there dates? Yes / No"),
    p("What is missing?"),
    p("…………………"),
    p("Date report shared"),
    p("…………………"),
  );
  expect(itemsOf(draft)).toMatchObject([{ kind: "question" }, { label: "What is missing?", kind: "words" }]);
  expect(draft.fieldGroups.map(({ place, fields }) => [place, fields.map(({ label }) => label)])).toEqual([
    ["start", ["Auditor name"]],
    ["end", ["Date report shared"]],
  ]);
});

test("numbers with room behind them are no fields", () => {
  expect(fieldsOf(heading("Actions"), p("1. …………………"), p("2. …………………"))).toEqual([]);
});

test.each(["e.g. home visit, conference", "(for example, a review)", "er enghraifft cartref"])(
  "“%s” beside a label is an example of what to write there",
  (example) => {
    const draft = aForm(
      title("Observation"),
      table(["Worker", ""], ["Type of activity", example], ["Date", ""]),
      ASKS,
    );
    expect(detailsOf(draft)).toEqual(["Worker", "Type of activity", "Date"]);
  },
);

test("“Details | Enter here” in bold heads the details below it", () => {
  const draft = aForm(
    title("File Audit"),
    table(strong("Details", "Enter here"), ["Auditor", ""], ["Team", ""], ["Date of audit", ""]),
    p("1. Was the child seen alone?   ☐ Yes   ☐ No"),
  );
  expect(detailsOf(draft)).toEqual(["Auditor", "Team", "Date of audit"]);
  expect(leftOf(draft)).toEqual([]);
});

test("“Attendance to date” is no day, and “Date of attendance” is one", () => {
  const draft = aForm(
    title("Record audit"),
    table(["Attendance to date (%)", "", "Date of attendance", ""]),
    bold("Attendance"),
    ASKS,
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label, type }) => [label, type]))).toEqual([
    ["Attendance to date (%)", "text"],
    ["Date of attendance", "date"],
  ]);
});

test.each([
  ["Audited by: __________   Date: ____ / ____ / ______", ["text", "date"]],
  ["Date: ____ / ____ / ______", ["date"]],
  ["Sampled by / date: __________", ["text"]],
])("“%s” is filled in, and nothing is chosen there", (line, types) => {
  const draft = aForm(title("Audit"), p(line), ASKS);
  const fields = draft.fieldGroups.flatMap((group) => group.fields);
  expect(fields.map(({ type }) => type)).toEqual(types);
});

describe("a label over boxes to tick, beside details,", () => {
  const SCHOOL = table(["Pupil initials", "", "Year group", ""], ["Name of auditor", "", "Date", ""]);
  const ticks = (...options: readonly string[]) =>
    `<w:p>${options.map((option) => legacyBox(option)).join("")}</w:p>`;
  const PLANS = ["Child protection plan", "Child in need", "None of these"];

  test.each([
    ["tells to tick one", "Status of the child (tick one)", [ticks(...PLANS)]],
    ["is of the audit by its words", "Status of the child", [ticks(...PLANS)]],
    ["stands over a list", "Setting (please tick):", PLANS.map((plan) => p(`☐ ${plan}`))],
    ["is Welsh", "Statws y plentyn (ticiwch un)", [ticks(...PLANS)]],
  ])("is a detail with choices: it %s", (_, label, boxes) => {
    const draft = aForm(title("File audit"), SCHOOL, bold(label), ...boxes, bold("PART A: RECORDS"), ASKS);
    expect(draft.fieldGroups.flatMap(({ fields }) => fields).at(-1)).toMatchObject({
      label: label.replace(/ ?\(.*$/u, ""),
      type: "choice",
      options: PLANS,
    });
    expect(sectionNames(draft)).toEqual(["PART A: RECORDS"]);
    expect(leftOf(draft)).toEqual([]);
  });

  test.each([
    ["a question", "Was the child present? (tick one)", PLANS],
    ["a number", "1. Status of the child (tick one)", PLANS],
    ["a judgement", "Overall judgement (tick one)", ["Good", "Fair", "Poor"]],
  ])("is asked as the others are where it is %s", (_, label, options) => {
    const draft = aForm(title("File audit"), SCHOOL, bold(label), ticks(...options), bold("Records"), ASKS);
    expect(detailsOf(draft)).toEqual(["Pupil initials", "Year group", "Name of auditor", "Date"]);
    expect(itemsOf(draft)).toHaveLength(3);
  });
});
