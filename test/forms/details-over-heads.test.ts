import { aForm, ASKS, itemsOf, p, strong, table, tableOf, title, wide, withRoom, type Cell } from "./a-form";

const over = (text: string, columns: number): Cell => ({ text, wide: columns });
const fieldsIn = (draft: ReturnType<typeof aForm>) =>
  draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label));
const form = (...rows: readonly (readonly Cell[])[]) =>
  aForm(
    title("Audit"),
    tableOf(
      [700, 5000, 1000, 1000, 3000],
      ...rows,
      strong("No", "Standard", "Met", "Not met", "Comments"),
      ...withRoom(3, ["1", "Aims are clear"], ["2", "Dates are set"]),
    ),
  );

test.each<[string, readonly (readonly Cell[])[]]>([
  ["a label and its room in turn", [[over("Name", 2), "", "Date of birth", ""]]],
  ["labels with a colon", [[over("Name:", 2), over("Date of birth:", 3)]]],
  ["labels with a line", [[over("Name: ______", 2), over("Date of birth: ______", 3)]]],
  [
    "a label in each row",
    [
      [over("Name", 2), over("", 3)],
      [over("Date of birth", 2), over("", 3)],
    ],
  ],
  [
    "a label beside cells",
    [
      [over("Name", 2), "", "", ""],
      [over("Date of birth", 2), "", "", ""],
    ],
  ],
])("details right above the heads of the questions: %s", (_, rows) => {
  const draft = form(...rows);
  expect(fieldsIn(draft)).toEqual(["Name", "Date of birth"]);
  expect(draft.sections.map((section) => section.title)).toEqual(["Audit"]);
  expect(itemsOf(draft).map(({ number, label }) => [number, label])).toEqual([
    ["1", "Aims are clear"],
    ["2", "Dates are set"],
  ]);
});

test("a name set apart there is that of a section, whatever it is about, and heads over heads are no details", () => {
  expect(form([wide("Placement", 2), "", "", ""]).sections.map((section) => section.title)).toEqual([
    "Placement",
  ]);
  const draft = aForm(
    title("Audit"),
    tableOf(
      [5000, 1000, 1000, 3000],
      ["", over("Auditor", 2), ""],
      strong("Standard", "Met", "Not met", "Comments"),
      ...withRoom(3, "Aims are clear", "Dates are set"),
    ),
  );
  expect(fieldsIn(draft)).toEqual([]);
});

test("names in bold over cells that are each a label are no details", () => {
  const details = table(strong("Case details", "About this audit"), ["Name:", "Auditor:"], ["Age:", "Date:"]);
  expect(fieldsIn(aForm(title("Audit"), details, p(""), ASKS))).toEqual(["Name", "Auditor", "Age", "Date"]);
});
