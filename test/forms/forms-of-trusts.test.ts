import {
  aForm,
  bold,
  BOX,
  detailsOf,
  itemsOf,
  labelsOf,
  p,
  scaleLabels,
  scalesOf,
  sectionNames,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

describe("descriptions under letters, of which one is ticked", () => {
  const standard = (name: string, ...told: readonly string[]) =>
    table([wide(name, 3)], ...told.map((text, at) => [bold("ABCD".charAt(at)), text, BOX]), [
      { text: "Comment:", wide: 3 },
    ]) + p("");

  test("are the levels of what stands over them, however short", () => {
    const draft = aForm(
      title("Health assessment audit"),
      p("For each standard tick the one description nearest to the report."),
      standard("1. Timeliness", "Sent within 20 days", "Seen in time, sent late", "Late"),
      standard("2. Consent", "Signed by a parent and the child", "Signed", "None"),
    );
    expect(labelsOf(draft)).toEqual(["Timeliness", "Consent"]);
    expect(detailsOf(draft)).toEqual([]);
    expect(scalesOf(draft)[0]).toEqual(["A", "B", "C"]);
    expect(itemsOf(draft)[1]).toMatchObject({ evidence: true, descriptors: [{}, {}, {}] });
  });

  test("are checked off each where nothing says that one is ticked", () => {
    const draft = aForm(
      title("Health file audit"),
      p("Tick what is in the file."),
      standard("1. Documents", "Referral", "Consent form", "Letter to the family"),
    );
    expect(labelsOf(draft)).not.toContain("Documents");
  });
});

describe("several rooms across the table that begin with the name of the same box", () => {
  const part = (name: string) =>
    table(
      [wide(name, 3)],
      [wide("Narrative: what is working well?", 3)],
      [{ text: "", wide: 3 }],
      [wide("Narrative: what are we worried about?", 3)],
      [{ text: "", wide: 3 }],
      ["Grade for this section", "Good", "Poor"],
    ) + p("");

  test("are asked each, in their section", () => {
    const draft = aForm(title("Case file audit"), part("A: Referral"), part("B: Care plan"));
    expect(sectionNames(draft)).toEqual(["A: Referral", "B: Care plan"]);
    expect(draft.sections[1]?.items.map(({ label }) => label)).toEqual([
      "Narrative: what is working well?",
      "Narrative: what are we worried about?",
      "Grade for this section",
    ]);
  });
});

test("“☐ Good” and “☐ Poor” in cells of their own answer “Grade”, and head nothing below", () => {
  const part = (name: string) => [
    [wide(name, 4)],
    [wide("Comments: strengths", 4)],
    [{ text: "", wide: 4 }],
    [wide("Comments: areas to develop", 4)],
    [{ text: "", wide: 4 }],
    ["Grade", `${BOX} Good`, `${BOX} Fair`, `${BOX} Poor`],
  ];
  const draft = aForm(title("Practice review"), table(...part("Family support"), ...part("Play")));
  expect(sectionNames(draft)).toEqual(["Family support", "Play"]);
  expect(labelsOf(draft).slice(3)).toEqual(["Comments: strengths", "Comments: areas to develop", "Grade"]);
  expect(scalesOf(draft)[5]).toEqual(["Good", "Fair", "Poor"]);
});

test("“Rating” beside boxes with their words heads rows of as many rooms", () => {
  const draft = aForm(
    title("Play audit"),
    table(
      strong("Rating", `${BOX} Good`, `${BOX} Poor`),
      ...withRoom(2, "The plan is in place", "The child chose"),
    ),
  );
  expect(labelsOf(draft)).toEqual(["The plan is in place", "The child chose"]);
  expect(scalesOf(draft)[1]).toEqual(["Good", "Poor"]);
});

describe("questions answered in their own cell", () => {
  const asked = (question: string) => [`${question}\n${BOX} Met ${BOX} Not met\nFindings:`, ""];
  const notes = (...more: readonly (readonly string[])[]) =>
    table(
      strong("Reviewer: what did you find?", "Therapist: reflection"),
      [wide("Objective", 2)],
      asked("Pain was asked about"),
      [wide("Analysis", 2)],
      asked("Reasoning can be followed"),
      ...more,
    );

  test("have that room and the one in the column beside them", () => {
    const draft = aForm(title("Review of therapy notes"), notes());
    expect(labelsOf(draft)).toEqual(["Pain was asked about", "Reasoning can be followed"]);
    expect(itemsOf(draft)[0]).toMatchObject({
      evidenceLabel: "Therapist: reflection",
      further: ["Findings"],
    });
    expect(scalesOf(draft)[0]).toEqual(["Met", "Not met"]);
  });

  test("“Analysis” among other names in bold is what a section is about", () => {
    expect(sectionNames(aForm(title("Review of therapy notes"), notes()))).toEqual(["Objective", "Analysis"]);
  });
});

test("“Notes reviewed (ID):” among labels at the head is a detail", () => {
  const draft = aForm(
    title("Review of therapy notes"),
    table(["Therapist:", "Reviewer:"], ["Notes reviewed (ID):", "Setting (clinic, home, school):"]),
    table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "The plan is shared")),
  );
  expect(detailsOf(draft)).toEqual([
    "Therapist",
    "Reviewer",
    "Notes reviewed (ID)",
    "Setting (clinic, home, school)",
  ]);
});

describe("letters to circle", () => {
  const RAG = ["R", "A", "G"];
  const draft = aForm(
    title("Medicines audit"),
    bold("1. Staff"),
    table(
      [bold("Ref"), bold("Standard"), wide("Rating (circle)", 3), bold("Evidence seen")],
      ["1.1", "Staff have had a competency check", ...RAG, ""],
      ["1.2", "Medicine errors have been reported", ...RAG, ""],
    ),
    p(""),
    table(["Overall rating for the month", ...RAG], ["Summary for the manager", { text: "", wide: 3 }]),
  );

  test("are the scale of as few as two rows under one head that asks for a rating", () => {
    expect(scalesOf(draft)[0]?.toSorted()).toEqual(["A", "G", "R"]);
    expect(itemsOf(draft)[1]).toMatchObject({ number: "1.2", kind: "judgement" });
  });

  test("are the scale of the only row of a section", () => {
    const other = aForm(
      title("Ward safety check"),
      table(
        [bold("Ref"), bold("Standard"), wide("RAG", 3), bold("Evidence seen")],
        ["1.1", "Staff have had a competency check", ...RAG, ""],
      ),
    );
    expect(scalesOf(other)[0]?.toSorted()).toEqual(["A", "G", "R"]);
  });

  test("are chosen from over rooms of as many cells", () => {
    const other = aForm(
      title("Ward safety check"),
      table(strong("Standard", "R", "A", "G"), ...withRoom(3, "Doors are locked", "Alarms are tested")),
      p(""),
      table(["Overall RAG", ...RAG], ...withRoom(3, "Summary of concerns for matron")),
    );
    expect(labelsOf(other).slice(2)).toEqual(["Overall RAG", "Summary of concerns for matron"]);
    expect(itemsOf(other).map(({ scale }) => scale !== undefined)).toEqual([true, true, true, false]);
  });

  test("are chosen from beside what judges the whole", () => {
    const overall = itemsOf(draft).find(({ label }) => label === "Overall rating for the month");
    expect(scaleLabels(draft, overall?.scale).toSorted()).toEqual(["A", "G", "R"]);
  });

  test("a summary for somebody is written, and no detail", () => {
    expect(labelsOf(draft)).toContain("Summary for the manager");
  });
});

describe("behind the items", () => {
  const CHECKED = table(
    strong("Standard", "2", "1", "0", "N/A"),
    ...withRoom(4, "Wishes are recorded", "The plan was shared"),
  );
  const framed = (text: string) => table([p(text) + p("") + p("")]);

  test.each(["Summary: the plan", "The plan: summary of findings"])(
    "“%s” over room in a frame is written in its section",
    (asked) => {
      const draft = aForm(title("Care plan audit"), bold("The plan"), CHECKED, p(""), framed(asked));
      expect(labelsOf(draft)).toEqual(["Wishes are recorded", "The plan was shared", asked]);
    },
  );

  test("parts of a sum side by side are worked out", () => {
    const draft = aForm(
      title("Care plan audit"),
      CHECKED,
      p(""),
      table(["Score achieved", "", "Maximum possible", "", "Compliance %", ""]),
    );
    expect(labelsOf(draft)).toEqual(["Wishes are recorded", "The plan was shared"]);
    expect(draft.notPlaced.map(({ text }) => text)).toEqual([
      "Score achieved",
      "Maximum possible",
      "Compliance %",
    ]);
  });

  test("whoever chairs the meeting it was discussed at closes the form", () => {
    const draft = aForm(
      title("Care plan audit"),
      CHECKED,
      p("Discussed at Governance Group on: ____________   Chair: ____________"),
    );
    expect(detailsOf(draft)).toEqual(["Discussed at Governance Group on", "Chair"]);
  });
});

test("nothing is said to be lost of a label that ends with a dot before its line", () => {
  const draft = aForm(
    title("Dip sample"),
    p("Therapist: ________    Session no. ______    Sampled by: ________"),
    table(strong("Standard", "Yes", "No"), ...withRoom(2, "The plan is dated", "The plan is shared")),
  );
  expect(detailsOf(draft)).toContain("Session no.");
  expect(draft.notPlaced).toEqual([]);
});
