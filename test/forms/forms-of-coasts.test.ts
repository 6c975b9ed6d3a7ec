import {
  aForm,
  blank,
  bold,
  detailsOf,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
  type Cell,
} from "./a-form";

const rowsUnder = (...labels: readonly string[]) => withRoom(2, ...labels);
const absentOf = (line: string, head = "Score") =>
  aForm(
    title("Record audit"),
    p(line),
    table(strong("Standard", head, "Comment"), ...rowsUnder("Weight", "Height")),
  ).scales[0]?.notApplicable?.label;

test.each([
  ["Score 0 = Not met, 1 = Partly met, 2 = Met. Enter NA where a standard does not apply.", "NA"],
  ["Score 0 = Not met, 1 = Partly met, 2 = Met. If a standard does not apply, write N/A.", "N/A"],
  [
    "Rate each Good, Adequate or Poor. “Not applicable” may be used where it is too early to say.",
    "Not applicable",
  ],
  ["Sgoriwch 0 = Gwael, 1 = Digonol, 2 = Da. Rhowch A/B lle nad yw’r safon yn berthnasol.", "A/B"],
])("“%s” tells of one more answer", (line, absent) => {
  expect(absentOf(line)).toBe(absent);
});

test("what to write where there is no comment is no answer", () => {
  const line =
    "Score 0 = Not met, 1 = Partly met, 2 = Met. Write N/A in the comment box where you have none.";
  expect(absentOf(line)).toBeUndefined();
});

const SECTIONS = ["A. Admission", "B. Discharge"];
const scored = table(
  strong("Standard", "Score", "Comment"),
  [wide(SECTIONS[0] ?? "", 3)],
  ...rowsUnder("Weight", "Height"),
  ["Section A total (out of 4)", ...blank(2)],
  [wide(SECTIONS[1] ?? "", 3)],
  ...rowsUnder("Letter", "Advice"),
  ["Section B total (out of 4)", ...blank(2)],
);
const KEY = "0 = Not met, 1 = Partly met, 2 = Met";

test("totals of sections, and a table that sums the sections, are worked out of the answers", () => {
  const sums = table(strong("Section", "Score", "%"), ...rowsUnder(...SECTIONS), [
    "Total (out of 8)",
    ...blank(2),
  ]);
  const draft = aForm(title("Record audit"), p(KEY), scored, bold("Summary"), sums);
  expect(labelsOf(draft)).toEqual(["Weight", "Height", "Letter", "Advice"]);
  expect(leftOf(draft)).toEqual([
    "Section A total (out of 4)",
    "Section B total (out of 4)",
    "Total (out of 8)",
  ]);
  expect(draft.sections.map(({ title: name }) => name)).toEqual(SECTIONS);
});

test("sections that are graded at the end are asked for", () => {
  const graded = table(
    strong("Section", "Grade (Good / Adequate / Poor)", "Reasons"),
    ...rowsUnder(...SECTIONS),
  );
  expect(itemsOf(aForm(title("Record audit"), p(KEY), scored, graded))).toHaveLength(6);
});

const BOXES = "☐ Confident   ☐ Competent   ☐ Not seen";
const observed = (question: string, ...names: readonly string[]) =>
  table(
    ...names.flatMap((name): readonly (readonly Cell[])[] => [
      [name, BOXES],
      [wide(question, 2)],
      [wide("", 2)],
    ]),
  );

test.each(["Ratings", "What the grades mean"])("“%s” over words with what each means is a key", (name) => {
  const draft = aForm(
    title("Nursery check"),
    bold(name),
    table(["Shining", "All children thrive"], ["Steady", "Most children thrive"], ["Not yet", "Few thrive"]),
    table(strong("Question", "Yes / No", "Comment"), ...rowsUnder("Is it dated?", "Is it signed?")),
  );
  expect(labelsOf(draft)).toEqual(["Is it dated?", "Is it signed?"]);
  expect(leftOf(draft)).toEqual([]);
});

test("a question across the table under each thing that is judged is room for that, in tables of one and of several", () => {
  const key = table(
    ["Confident", "Needs no help"],
    ["Competent", "Needs some help"],
    ["Not seen", "No chance to see it"],
  );
  const question = "What did you see or hear?";
  const draft = aForm(
    title("Observation"),
    bold("Ratings"),
    key,
    bold("Before"),
    observed(question, "Clear purpose"),
    bold("During"),
    observed(question, "Listens", "Explains"),
  );
  expect(labelsOf(draft)).toEqual(["Clear purpose", "Listens", "Explains"]);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([question, question, question]);
  expect(scaleLabels(draft)).toEqual(["Confident", "Competent", "Not seen"]);
  expect(leftOf(draft)).toEqual([]);
});

test("a key in the row under its name is no item, and the best of its grades comes first", () => {
  const key = table([wide("Scoring key", 4)], ["1 = Poor", "2 = Weak", "3 = Adequate", "4 = Good"]);
  const items = table(strong("Area", "Score (1–4)", "Evidence"), ...rowsUnder("Health", "Home"));
  const draft = aForm(title("Pathway plan audit"), key, items);
  expect(labelsOf(draft)).toEqual(["Health", "Home"]);
  expect(scaleLabels(draft)).toEqual(["4 = Good", "3 = Adequate", "2 = Weak", "1 = Poor"]);
});

test("grades with their codes behind them tell what the codes over the columns mean, and rows that count name what they count", () => {
  const draft = aForm(
    title("Plan audit"),
    p("Give one grade to each: Good (G), Adequate (A) or Poor (P)."),
    table(
      strong("Standard", "Heading", "G", "A", "P", "Comment"),
      ["Standard 1", "Views and wishes", ...blank(4)],
      ["Standard 2", "Analysis", ...blank(4)],
    ),
  );
  expect(labelsOf(draft)).toEqual(["Standard 1 Views and wishes", "Standard 2 Analysis"]);
  expect(scaleLabels(draft)).toEqual(["G = Good", "A = Adequate", "P = Poor"]);
  expect(draft.remarks ?? []).toEqual([]);
});

test("what somebody thinks of the work is asked in words, whoever it is", () => {
  const asked = ["Manager’s evaluation of the visits", "Gwerthusiad y rheolwr o’r ymweliadau"];
  for (const label of asked) {
    const draft = aForm(
      title("Visit audit"),
      table(strong("Question", "Yes / No", "Comment"), ...rowsUnder("Is it dated?", "Is it signed?")),
      bold(label),
      p(""),
      p(""),
    );
    expect(labelsOf(draft)).toContain(label);
    expect(detailsOf(draft)).toEqual([]);
  }
});

test("the title beside a reference in a table is the title, and the reference a detail", () => {
  const items = table(
    strong("Question", "Yes / No", "Comment"),
    ...rowsUnder("Is it dated?", "Is it signed?"),
  );
  const draft = aForm(table(["Supervision file audit", "Audit ref: ________"]), items);
  expect(draft.title).toBe("Supervision file audit");
  expect(detailsOf(draft)).toEqual(["Audit ref"]);
  expect(leftOf(draft)).toEqual([]);
});
