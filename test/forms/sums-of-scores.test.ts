import {
  aForm,
  ASKS,
  bold,
  CHECKS,
  detailsOf,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  sectionNames,
  strong,
  table,
  title,
  withRoom,
} from "./a-form";

test.each([
  "Section score (maximum 4)",
  "Section score out of 4",
  "Score for this section (out of 4):",
  "Part B score (max 4)",
  "Sgôr yr adran (allan o 4)",
])("“%s” below what is scored is worked out, and nothing to score", (sum) => {
  const form = aForm(
    title("Record audit"),
    table(
      strong("No.", "Standard", "Score (0, 1 or 2)", "Comments"),
      ...withRoom(2, ["1", "The address is current"], ["2", "Entries are dated"]),
      [{ text: sum, wide: 2 }, "", ""],
    ),
  );
  expect(labelsOf(form)).toEqual(["The address is current", "Entries are dated"]);
  expect(leftOf(form)).toContain(sum);
});

test("“Section score” below boxes to tick, with none of its own, is worked out", () => {
  const rows = ["The address is current", "Entries are dated"].map((label) => [label, "☐", "☐", "☐"]);
  const form = aForm(
    title("Record audit"),
    table(strong("Statement", "0", "1", "2"), ...rows, ["Section score", "", "", ""]),
  );
  expect(labelsOf(form)).toEqual(["The address is current", "Entries are dated"]);
  expect(leftOf(form)).toContain("Section score");
});

test("“Section score” below rows that are each scored is worked out, and below answers it is given", () => {
  const part = (head: string) =>
    aForm(
      title("Record audit"),
      p("0 = Not met, 1 = Partly met, 2 = Met"),
      table(
        strong("Ref", "Standard", head, "Notes"),
        ...withRoom(2, ["1", "The address is current"], ["2", "Entries are dated"]),
        ["", "Section score", "", ""],
      ),
    );
  expect(labelsOf(part("Score (0–2)"))).toEqual(["The address is current", "Entries are dated"]);
  expect(labelsOf(part("Yes / No"))).toContain("Section score");
});

test("counts of the answers, side by side, are no details", () => {
  const form = aForm(
    title("Chart audit"),
    table(strong("Standard", "Yes", "No"), ...withRoom(2, "Allergies are noted", "Doses are signed")),
    p(""),
    table(["Number of ‘Yes’", "", "Number of ‘No’", "", "Compliance %", ""]),
  );
  expect(detailsOf(form)).toEqual([]);
  expect(leftOf(form).length).toBeGreaterThan(0);
});

describe("the scores of the sections, listed under a name,", () => {
  test.each([
    [
      ["Section A – Contact", "Section B – Need"],
      ["Section A (12)", "Section B (12)", "Total (24)"],
      "Summary of scores",
    ],
    [["1. Contact", "2. Need"], ["1. Contact /6", "2. Need /6", "Total /12"], "Scores"],
    [
      ["Rhan A: Cyswllt", "Rhan B: Angen"],
      ["Rhan A (6)", "Rhan B (6)", "Cyfanswm (12)"],
      "Crynodeb o’r sgoriau",
    ],
  ])("are worked out where a total is below them: %j", (sections, sums, named) => {
    const asked = sections.flatMap((each) => [bold(each), ASKS, p("")]);
    const draft = aForm(title("Record audit"), ...asked, bold(named), table(...withRoom(1, ...sums)));
    expect(sectionNames(draft)).toEqual(sections);
    expect(leftOf(draft)).toEqual(sums.slice(-1));
  });

  test("are asked where no total is below them", () => {
    const asked = ["Contact", "Need"].flatMap((each) => [bold(each), ASKS, p("")]);
    const draft = aForm(
      title("Record audit"),
      ...asked,
      bold("Summary"),
      table(...withRoom(1, "Contact", "Need")),
    );
    expect(itemsOf(draft)).toHaveLength(2 * CHECKS.length + 2);
  });
});

test("a row called % below those that are scored is worked out", () => {
  const scored = table(strong("Standard", "Score 0-3", "Evidence"), ...withRoom(2, ...CHECKS, "Total", "%"));
  const draft = aForm(title("Audit"), scored);
  expect(labelsOf(draft)).toEqual(CHECKS);
  expect(leftOf(draft)).toEqual(["Total", "%"]);
});

test("a score of a section beside how many points it may be is worked out", () => {
  const scored = table(strong("A. Desistance", "1", "0", "Evidence"), ...withRoom(3, ...CHECKS), [
    "Section score",
    { text: "out of 2", wide: 3 },
  ]);
  const draft = aForm(title("Audit"), scored);
  expect(labelsOf(draft)).toEqual(CHECKS);
  expect(leftOf(draft)).toContain("Section score");
});
