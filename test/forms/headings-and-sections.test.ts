import {
  aForm,
  ASKS,
  bold,
  BOX,
  DETAILS,
  detailsOf,
  dropDown,
  heading,
  itemsOf,
  labelsOf,
  outlineOf,
  p,
  sectionNames,
  STANDARDS,
  strong,
  table,
  title,
  wide,
} from "./a-form";

describe("questions beside their answers, and what is graded among them,", () => {
  test.each([
    [
      "before a grade",
      [
        ["Was it held in time?", "☐ Yes ☐ No"],
        ["Which agencies wrote?", ""],
        ["Report of the social worker", "☐ Good ☐ Satisfactory ☐ Weak"],
      ],
    ],
    [
      "under a grade",
      [
        ["Report of the team", "☐ Good ☐ Satisfactory ☐ Weak"],
        ["Was it held in time?", "Yes / No"],
        ["What was agreed?", ""],
      ],
    ],
    [
      "in Welsh",
      [
        ["A gynhaliwyd y cyfarfod mewn pryd?", "☐ Do ☐ Naddo"],
        ["Ansawdd yr adroddiad", "☐ Da ☐ Boddhaol ☐ Gwan"],
      ],
    ],
  ])("are asked in the section they stand in: %s", (_, rows) => {
    const draft = aForm(
      title("Conference audit"),
      DETAILS,
      p(""),
      heading("Before the meeting"),
      table(...rows),
    );
    expect(sectionNames(draft)).toEqual(["Before the meeting"]);
    expect(labelsOf(draft)).toEqual(rows.map(([label]) => label));
    expect(detailsOf(draft)).toEqual(["Team", "Date of audit"]);
  });

  test("are details where a detail is among them", () => {
    const details = [
      ["Team", ""],
      ["Was a visit made?", "☐ Yes ☐ No"],
      ["Level of risk", "☐ High ☐ Medium ☐ Low"],
    ];
    const draft = aForm(title("Visit audit"), table(...details), p(""), ASKS);
    expect(detailsOf(draft)).toEqual(details.map(([label]) => label));
  });
});

test("a name across a table heads what is judged below it, whatever that speaks of", () => {
  const draft = aForm(
    title("Home audit"),
    table(
      [wide("Health and education", 3)],
      strong("Area", "Rating", "Evidence seen"),
      ["Health appointments are up to date", "☐ Red ☐ Amber ☐ Green", ""],
      ["School attendance is above 95%", "☐ Red ☐ Amber ☐ Green", ""],
    ),
  );
  expect(outlineOf(draft)).toEqual([
    ["Health and education", "Health appointments are up to date", "School attendance is above 95%"],
  ]);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([
    "Evidence seen",
    "Evidence seen",
  ]);
});

describe("a heading called as a box is", () => {
  const asked = (question: string): string =>
    table([wide(question, 2)], ["Rating", "☐ Good ☐ Fair ☐ Poor"], ["Explanation", ""]);
  test.each([
    ["in a style", heading("Outcomes for the child")],
    ["in bold", bold("Outcomes for the child")],
  ])("heads the tables of questions below it, %s", (_, name) => {
    const draft = aForm(
      title("Neglect audit"),
      heading("Response"),
      asked("Q1. Was it timely?"),
      p(""),
      name,
      asked("Q2. Was the child heard?"),
    );
    expect(outlineOf(draft)).toEqual([
      ["Response", "Was it timely?"],
      ["Outcomes for the child", "Was the child heard?"],
    ]);
  });

  const frame = table(["\n\n"]);
  test.each([
    ["Impact", bold("What has changed for the children?")],
    ["Findings", p("What did you find on the day?")],
    ["Outcomes for the child", bold("4. What is better for the child?")],
    ["Dadansoddiad", bold("Beth sydd wedi newid i’r plant?")],
  ])("names what is asked below it: %s", (name, asked) => {
    const form = aForm(
      title("Thematic audit"),
      heading("Working together"),
      bold("How well did agencies share information?"),
      frame,
      p("Grade for this section: ☐ Strong ☐ Sound ☐ Weak"),
      heading(name),
      asked,
      frame,
    );
    expect(sectionNames(form)).toEqual(["Working together", name]);
  });

  test("is a box over its own room", () => {
    const form = aForm(
      title("Thematic audit"),
      heading("Working together"),
      p("1. Is information shared? ☐ Yes ☐ No"),
      p("Comments:"),
      frame,
    );
    expect(labelsOf(form)).toEqual(["Is information shared?"]);
    expect(itemsOf(form)[0]?.evidence).toBe(true);
  });
});

describe("what judges a part of the form belongs to that part", () => {
  test.each([
    ["Judgement for Part {}", "Part"],
    ["Section {} grade", "Section"],
    ["Rating of this standard", "Standard"],
    ["Barn ar gyfer yr adran", "Adran"],
  ])("named “%s”", (name, part) => {
    const parts = ["Visits", "Plans"].flatMap((topic, at) => [
      heading(`${part} ${String(at + 1)}: ${topic}`),
      p(`Are the ${topic.toLowerCase()} good?`),
      table([""]),
      p(""),
      table(
        [wide(name.replace("{}", String(at + 1)), 3)],
        ["Strong", "All of it is in place", BOX],
        ["Sound", "Most of it is in place", BOX],
        ["Weak", "Little of it is in place", BOX],
      ),
      p(""),
    ]);
    expect(outlineOf(aForm(title("Audit"), ...parts))).toEqual([
      [`${part} 1: Visits`, "Are the visits good?", name.replace("{}", "1")],
      [`${part} 2: Plans`, "Are the plans good?", name.replace("{}", "2")],
    ]);
  });
});

test.each(["Section 128 check for leaders", "Section 47 enquiries are timely", "Part of the plan is costed"])(
  "“%s” is judged as those around it, and names no section",
  (check) => {
    const choose = `<w:p>${dropDown("Met", "Not met")}</w:p>`;
    const rows = [STANDARDS[0], check, STANDARDS[1]].map((each) => [each, choose, ""]);
    const draft = aForm(title("Audit"), table(strong("Requirement", "Result", "Notes"), ...rows));
    expect(labelsOf(draft)).toEqual([STANDARDS[0], check, STANDARDS[1]]);
    expect(draft.sections).toHaveLength(1);
  },
);

test.each(["Analysis", "Findings", "Closing thoughts"])(
  "“%s” in bold over labels and their room is the name of a section",
  (name) => {
    const asked = ["What worked well?", "What was the impact on the child?"];
    const rows = asked.map((label) => [label, "\n\n"]);
    const draft = aForm(title("Audit"), ASKS, p(""), table([{ text: bold(name), wide: 2 }], ...rows));
    expect(outlineOf(draft).at(-1)).toEqual([name, ...asked]);
  },
);
