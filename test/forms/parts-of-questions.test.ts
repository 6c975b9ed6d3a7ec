import { aForm, blank, heading, itemsOf, p, strong, tableOf, title, type Cell } from "./a-form";

const form = (...rows: readonly (readonly Cell[])[]) =>
  aForm(
    title("Audit"),
    heading("Plans"),
    tableOf(
      [700, 5000, 600, 600, 2500],
      strong("No", "Standard", "Yes", "No", "Comments"),
      ["1", "There is a plan", ...blank(3)],
      ...rows,
      ["4", "Visits are held", ...blank(3)],
    ),
  );
const row = (number: string, text: string) => [number, text, ...blank(3)];

test.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
  [
    "3. The plan:",
    [["3", "The plan:", ...blank(3)], row("", "a) is SMART"), row("", "b) is shared")],
    ["3a The plan: is SMART", "3b The plan: is shared"],
  ],
  [
    "3. Is the plan",
    [[{ text: "3. Is the plan", wide: 2 }, ...blank(3)], row("", "a. SMART?"), row("", "b. shared?")],
    ["3a Is the plan SMART?", "3b Is the plan shared?"],
  ],
  [
    "3. Are these recorded?",
    [["3", { text: "Are these recorded?", wide: 4 }], row("a", "First language"), row("b", "Religion")],
    ["3a Are these recorded? First language", "3b Are these recorded? Religion"],
  ],
])("“%s” over lettered parts begins their questions and is no section", (_, rows, parts) => {
  const draft = form(...rows);
  expect(draft.sections.map((section) => section.title)).toEqual(["Plans"]);
  expect(itemsOf(draft).map(({ number, label }) => `${number ?? ""} ${label}`)).toEqual([
    "1 There is a plan",
    ...parts,
    "4 Visits are held",
  ]);
  expect([draft.notPlaced, draft.remarks]).toEqual([[], []]);
});

const supervised = (...parts: readonly string[]) => {
  const draft = aForm(title("Audit"), ...parts);
  expect([draft.fieldGroups, draft.notPlaced, draft.notes]).toEqual([[], [], []]);
  return itemsOf(draft).map(({ number, label, kind }) => `${number ?? ""} ${label} (${kind})`);
};
const PARTS = [
  "3a Does the record: show reflection? (question)",
  "3b Does the record: show actions? (question)",
  "4 Is it signed? (question)",
];

test("what lettered rows go on begins their questions where no head stands over them", () => {
  const rows = tableOf(
    [5000, 2000, 2000],
    ["3. Does the record:", ...blank(2)],
    ["a) show reflection?", "Yes / No", ""],
    ["b) show actions?", "Yes / No", ""],
    ["4. Is it signed?", "Yes / No", ""],
  );
  expect(supervised(rows)).toEqual(PARTS);
});

test("and where they stand in lines", () => {
  const lines = [
    "3. Does the record:",
    "a) show reflection? ☐ Yes ☐ No",
    "b) show actions? ☐ Yes ☐ No",
    "4. Is it signed? ☐ Yes ☐ No",
  ];
  expect(supervised(...lines.map((line) => p(line)))).toEqual(PARTS);
});
