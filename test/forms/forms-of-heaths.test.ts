import {
  aForm,
  bold,
  BOX,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  title,
  wide,
  withRoom,
  type Cell,
} from "./a-form";

const boxesOf = (form: ReturnType<typeof aForm>) =>
  itemsOf(form).map(({ evidence, evidenceLabel }) => (evidence ? (evidenceLabel ?? "Evidence") : ""));
/** A place to type in, with the prompt of whoever made the form. */
const typed = (prompt: string): string =>
  `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>${prompt}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;

describe("grades to tick below what each of them looks like", () => {
  const start = (text: string): Cell => ({ text, merge: "start" });
  const on: Cell = { text: "", merge: "on" };
  const judged = (
    name: string,
    told: readonly string[],
    ticks: readonly string[],
    ...below: readonly string[]
  ): readonly (readonly Cell[])[] => [
    [start(name), ...told],
    [on, ...ticks],
    ...below.map((text) => [on, { text, wide: told.length }]),
  ];
  const told = (name: string) => (grade: string) => `${name} that we would call ${grade.toLowerCase()} work`;
  test.each([
    [
      "by Ofsted’s grades",
      ["Outstanding", "Good", "Requires improvement", "Inadequate"],
      "Evidence for this grade:\n\n",
    ],
    ["by colours, with no more than that", ["Green", "Amber", "Red"], undefined],
    ["met or not", ["Met", "Partly met", "Not met"], "Comments:\n\n"],
    ["in Welsh", ["Rhagorol", "Da", "Digonol", "Anfoddhaol"], "Tystiolaeth:\n\n"],
  ])("%s", (_, grades, box) => {
    const rows = ["Planning", "Visits", "Views of the child"].flatMap((name) =>
      judged(
        name,
        grades.map(told(name)),
        grades.map((grade) => `${BOX} ${grade}`),
        ...(box === undefined ? [] : [box]),
      ),
    );
    const form = aForm(title("Case audit"), table(strong("Area", ...grades), ...rows));
    expect(labelsOf(form)).toEqual(["Planning", "Visits", "Views of the child"]);
    expect(scaleLabels(form)).toEqual(grades);
    expect(boxesOf(form).every((name) => (name !== "") === (box !== undefined))).toBe(true);
  });
});

describe("grades to tick once more, beside the name of what is judged", () => {
  const told = (name: string) => [
    `${name} is all that it should be`,
    `${name} is fair in most ways`,
    `${name} is poor`,
  ];
  const ticks = ["☐ Good", "☐ Fair", "☐ Poor"];
  const named = (text: string): Cell => ({ text, merge: "start" });
  const on: Cell = { text: "", merge: "on" };
  const reasons: Cell = { text: "Reasons:\n\n", wide: 3 };
  test.each<[string, (name: string) => readonly (readonly Cell[])[]]>([
    [
      "in a row with no name",
      (name) => [
        [name, ...told(name)],
        ["", ...ticks],
      ],
    ],
    [
      "above what they look like",
      (name) => [
        [named(name), ...ticks],
        [on, ...told(name)],
        [on, reasons],
      ],
    ],
    [
      "in one cell",
      (name) => [
        [named(name), ...told(name)],
        [on, { text: "Grade: ☐ Good ☐ Fair ☐ Poor", wide: 3 }],
        [on, reasons],
      ],
    ],
  ])("%s", (_, rows) => {
    const form = aForm(
      title("Case audit"),
      table(strong("Area", "Good", "Fair", "Poor"), ...["Planning", "Visiting"].flatMap(rows)),
    );
    expect(labelsOf(form)).toEqual(["Planning", "Visiting"]);
    expect(leftOf(form)).toEqual([]);
  });
});

test("a line to write on below what was ticked is room for it", () => {
  const form = aForm(
    title("Threshold audit"),
    table(strong("Area", "Yes", "No"), ...withRoom(2, "History is used", "Consent is noted")),
    p(""),
    bold("Was the right decision made?"),
    p("☐ Yes    ☐ No"),
    p("______________________________"),
  );
  expect(itemsOf(form).at(-1)).toMatchObject({ label: "Was the right decision made?", evidence: true });
});

describe("the sum of a section with how much it can be", () => {
  test.each([
    ["Section score (maximum 4)"],
    ["Section score out of 4"],
    ["Score for this section (out of 4):"],
    ["Part B score (max 4)"],
    ["Sgôr yr adran (allan o 4)"],
  ])("%s", (sum) => {
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

  test("counts of the answers side by side are no details", () => {
    const form = aForm(
      title("Chart audit"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, "Allergies are noted", "Doses are signed")),
      p(""),
      table(["Number of ‘Yes’", "", "Number of ‘No’", "", "Compliance %", ""]),
    );
    expect(detailsOf(form)).toEqual([]);
    expect(leftOf(form).length).toBeGreaterThan(0);
  });
});

describe("a heading that could be a box names what is asked below it", () => {
  const frame = table(["\n\n"]);
  test.each([
    ["Impact", bold("What has changed for the children?")],
    ["Findings", p("What did you find on the day?")],
    ["Outcomes for the child", bold("4. What is better for the child?")],
    ["Dadansoddiad", bold("Beth sydd wedi newid i’r plant?")],
  ])("%s", (name, asked) => {
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
    expect(outlineOf(form).map(([each]) => each)).toEqual(["Working together", name]);
  });

  test("but over its own room it is a box", () => {
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

describe("room to write above the answers in a cell", () => {
  test.each([
    ["Findings", "Met / Partly met / Not met"],
    ["Comments", "☐ Yes ☐ No ☐ N/A"],
    ["Tystiolaeth", "☐ Da ☐ Digonol ☐ Gwael"],
  ])("under “%s”", (head, answers) => {
    const form = aForm(
      title("File audit"),
      table(
        strong("Standard", head),
        ["Annual review", `\n\n${answers}`],
        ["Statutory checks", `\n\n${answers}`],
        ["Training", `\n\n${answers}`],
      ),
    );
    expect(boxesOf(form)).toEqual([head, head, head]);
    expect(scalesOf(form).every(({ length }) => length === 3)).toBe(true);
  });
});

test.each([["Please explain your answer"], ["Click or tap here to enter text."], ["Eglurwch eich ateb"]])(
  "a place to type in below what was ticked is room for it: %s",
  (prompt) => {
    const form = aForm(
      title("Threshold audit"),
      table(strong("Area", "Grade", "Evidence"), ...withRoom(2, "History", "Consent")),
      p(""),
      bold("Was the right decision made for this child?"),
      p("☐ Yes    ☐ No"),
      typed(prompt),
    );
    expect(labelsOf(form)).toContain("Was the right decision made for this child?");
    expect(itemsOf(form).at(-1)?.evidence).toBe(true);
  },
);

describe("what is written at length below the overall judgement", () => {
  test.each([
    ["Main learning points for the case manager", "Case manager’s response"],
    ["Good practice to share with the team", "Message to the service"],
    ["Pwyntiau dysgu i’r gweithiwr", "Ymateb y rheolwr tîm"],
  ])("%s", (one, other) => {
    const form = aForm(
      title("Case audit"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "The plan is shared")),
      p(""),
      table(["Overall judgement", "☐ Good ☐ Fair ☐ Poor"], [one, "\n\n"], [other, "\n\n"]),
    );
    expect(labelsOf(form)).toEqual(expect.arrayContaining([one, other]));
    expect(detailsOf(form)).toEqual([]);
  });

  test("but a name and a signature stay details", () => {
    const form = aForm(
      title("Case audit"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "The plan is shared")),
      p(""),
      table(["Name of auditor", "\n\n"], ["Auditor signature", "\n\n"]),
    );
    expect(labelsOf(form)).toEqual(["The plan is dated", "The plan is shared"]);
  });
});

describe("a grade with what is to be done about it is one of the scale", () => {
  test.each([
    ["1 - Strong", "2 - Sound", "3 - Weak", "4 - Critical (report to the Head of Service the same day)"],
    ["Green", "Amber", "Red", "Black (the service manager is told before anyone goes home)"],
    ["Da", "Digonol", "Gwael", "Peryglus (rhowch wybod i’r rheolwr gwasanaeth ar unwaith)"],
  ])("%s, %s, %s, %s", (...grades) => {
    const form = aForm(
      title("File audit"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "The plan is shared")),
      p(""),
      table([wide("Overall judgement", 2)], ...grades.map((grade) => [grade, BOX])),
    );
    expect(scalesOf(form).at(-1)).toEqual(grades);
    expect(detailsOf(form)).toEqual([]);
  });
});

describe("the title", () => {
  const asks = table(
    strong("Standard", "Yes", "No"),
    ...withRoom(2, "The plan is dated", "The plan is shared"),
  );
  test.each([
    [
      "with a colon",
      [bold("Young Person’s File: Monthly Manager’s Check")],
      "Young Person’s File: Monthly Manager’s Check",
    ],
    [
      "below a group of nurseries",
      [bold("Hazel Nursery Group"), bold("Peer Observation of Practice")],
      "Peer Observation of Practice",
    ],
    [
      "below a service",
      [bold("Heathland Fostering Ltd"), bold("Home Visit Inspection")],
      "Home Visit Inspection",
    ],
    [
      "below a service, over what is to be done",
      [bold("Heather Fostering Ltd"), bold("Home Safety Walk"), p("Walk round with the carer.")],
      "Home Safety Walk",
    ],
    ["in Welsh", [bold("Cofnod y Plentyn: Adolygiad neu Wiriad")], "Cofnod y Plentyn: Adolygiad neu Wiriad"],
  ])("%s", (_, above, said) => {
    expect(aForm(...above, asks).title).toBe(said);
  });
});
