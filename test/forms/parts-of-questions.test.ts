import { aForm, blank, heading, itemsOf, strong, tableOf, title, type Cell } from "./a-form";

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
