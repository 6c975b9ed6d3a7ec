import {
  aForm,
  ASKS,
  belowScores,
  bold,
  BOX,
  boxesOf,
  closedBy,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scalesOf,
  strong,
  table,
  tableOf,
  TICKED,
  title,
  wide,
  withRoom,
} from "./a-form";

/** What is asked last, and what it is answered from. */
const lastOf = (form: ReturnType<typeof aForm>) => ({
  label: labelsOf(form).at(-1),
  scale: scalesOf(form).at(-1),
});
const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
describe("grades over boxes to tick, under the name of the overall judgement", () => {
  const grades = ["Strong practice", "Good practice", "Practice needs support"];
  const ticks = grades.map(() => BOX);
  test.each([
    [
      "merged down beside them",
      "Agreed grade",
      [
        table(
          [{ text: bold("Agreed grade"), merge: "start" }, ...grades],
          [{ text: "", merge: "on" }, ...ticks],
        ),
      ],
    ],
    ["over nothing", "Overall grade", [table(["Overall grade", ...grades], ["", ...ticks])]],
    ["above the table", "Moderated grade", [heading("Moderated grade"), table(grades, ticks)]],
    [
      "before the boxes",
      "Final judgement",
      [table(["Final judgement", ...grades.map((grade) => `${BOX} ${grade}`)])],
    ],
  ])("%s are its grades, “Good practice” among them", (_, name, judged) => {
    const draft = aForm(title("Practice Audit"), TICKED, p(""), ...judged);
    expect(lastOf(draft)).toEqual({ label: name, scale: grades });
  });

  test("“Good practice” over room stays a place to write in", () => {
    const draft = aForm(title("Audit"), TICKED, p(""), table(strong("Summary", "Good practice"), ["", ""]));
    expect(labelsOf(draft).slice(-2)).toEqual(["Summary", "Good practice"]);
  });

  test.each([
    ["Overall", "Overall quality of the report", ["Excellent", "Good", "Poor"]],
    ["Whole file", "Overall standard of recording", ["Met", "Partly met", "Not met"]],
    ["Yn gyffredinol", "Ansawdd cyffredinol yr adroddiad", ["Rhagorol", "Da", "Gwael"]],
  ])("“%s” over one row to tick heads it, and is no grade", (head, label, labels) => {
    const judged = table(strong(head, ...labels), [label, ...labels.map(() => BOX)]);
    const draft = aForm(title("Practice Audit"), TICKED, p(""), judged);
    expect(lastOf(draft)).toEqual({ label, scale: labels });
  });
});

describe("results with their points", () => {
  test.each([
    ["Overall rating (circle one)", ["Strong (40–48)", "Secure (30–39)", "Urgent attention (0–29)"]],
    ["Overall outcome", ["Thriving (8–9)", "Steady (5–7)", "Struggling (0–4)"]],
    ["Overall rating", ["80% or more – Assured", "50–79% – Some gaps", "Under 50% – Not assured"]],
    ["Barn gyffredinol", ["Cryf (3–4)", "Digonol (2)", "Sylw brys (0–1)"]],
  ])("beside “%s” can each be chosen, whatever they are called", (asked, results) => {
    const draft = belowScores(table([asked, results.join("\n")]));
    expect(scalesOf(draft).at(-1)).toEqual(results);
    expect(leftOf(draft)).toEqual([]);
  });

  test("in the first row of a table are not its heads", () => {
    const draft = belowScores(
      table(["Rating", "Strong (8–9)\nSecure (5–7)\nUrgent (0–4)"], ["Comments on the rating", ""]),
    );
    expect(lastOf(draft)).toEqual({
      label: "Rating",
      scale: ["Strong (8–9)", "Secure (5–7)", "Urgent (0–4)"],
    });
  });
});

describe("grades in lines under the heading of the overall judgement", () => {
  test.each([
    [["Good (8–9)", "Requires improvement (5–7)", "Escalate today (0–4)"]],
    [["Outstanding", "Good", "Inadequate"]],
  ])("are what it is judged on: %j", (grades) => {
    const draft = belowScores(heading("Overall judgement"), ...grades.map((text) => p(text)));
    expect(lastOf(draft)).toEqual({ label: "Overall judgement", scale: grades });
  });

  test("ask nothing where it is asked for below them", () => {
    const lines = ["Good", "Requires improvement", "Inadequate"].map((text) => p(text));
    const draft = belowScores(
      heading("Overall rating"),
      ...lines,
      table(["Overall rating", ""], ["Comments", ""]),
    );
    expect(labelsOf(draft).filter((label) => label === "Overall rating")).toHaveLength(1);
  });
});

describe("grades told right above the judgement of the whole", () => {
  test.each([
    ["a list", `Grades: ${GRADES.join(", ")}`, GRADES],
    ["words nobody knows", "Key: On track, Drifting, Off track", ["On track", "Drifting", "Off track"]],
    ["codes", "1 = Strong, 2 = Sound, 3 = Weak", ["1 = Strong", "2 = Sound", "3 = Weak"]],
  ])("%s are what it is judged on, and no item", (_, told, scale) => {
    for (const asked of ["Overall grade", "Overall quality of practice"]) {
      const draft = closedBy(p(told), p(`${asked}: ____________`));
      expect(labelsOf(draft)).toEqual(["Visits", "Plans", asked]);
      expect(scalesOf(draft)).toEqual([["Yes", "No"], ["Yes", "No"], scale]);
      expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([told]);
    }
  });

  test("answer nothing that is told in words", () => {
    const draft = closedBy(p("Key: Strong, Adequate, Weak"), p("Auditor’s overall comments: ____________"));
    expect(scalesOf(draft)).toEqual([
      ["Yes", "No"],
      ["Yes", "No"],
    ]);
  });
});

test("an overall judgement with its own grades leaves “Answer” to the key of the form", () => {
  const draft = aForm(
    title("Audit"),
    p("Please use one of: Strong, Adequate, Weak"),
    tableOf([4000, 2000, 3000], strong("Standard", "Answer", "Comments"), ...withRoom(2, "Visits", "Plans")),
    table([wide("Overall judgement", 4)], GRADES),
  );
  expect(scalesOf(draft)).toEqual([["Strong", "Adequate", "Weak"], ["Strong", "Adequate", "Weak"], GRADES]);
});

test.each([
  "Overall grade for the partnership (agreed by everyone on the audit day)",
  "Overall grade for the service (agreed with the team manager)",
  "Overall rating of the help given (decided by both auditors together)",
  "Gradd gyffredinol i’r bartneriaeth (i’w chytuno ar y diwrnod)",
])("“%s” is on the scale of the form, and no detail", (asked) => {
  const levels = ["1 - Outstanding", "2 - Good", "3 - Inadequate"];
  const draft = aForm(
    title("Audit"),
    p(levels.join("; ")),
    table(strong("Theme", "Grade (1–3)", "Evidence"), ...withRoom(2, "Referral", "Plans")),
    p(""),
    table([asked, ""], ["Three things to learn", ""]),
  );
  expect(labelsOf(draft)).toEqual(["Referral", "Plans", asked, "Three things to learn"]);
  expect(scalesOf(draft)[2]).toEqual(levels);
});

test("who agreed the overall grade is a detail", () => {
  const draft = belowScores(table(["Overall grade agreed by (name)", "", "Date", ""]));
  expect(detailsOf(draft)).toContain("Overall grade agreed by (name)");
});

describe("a grade with what is to be done about it is one of the overall judgement", () => {
  test.each([
    ["1 - Strong", "2 - Sound", "3 - Weak", "4 - Critical (report to the Head of Service the same day)"],
    ["Green", "Amber", "Red", "Black (the service manager is told before anyone goes home)"],
    ["Da", "Digonol", "Gwael", "Peryglus (rhowch wybod i’r rheolwr gwasanaeth ar unwaith)"],
  ])("“%s”, “%s”, “%s” and “%s”", (...grades) => {
    const form = aForm(
      title("File audit"),
      ASKS,
      p(""),
      table([wide("Overall judgement", 2)], ...grades.map((grade) => [grade, BOX])),
    );
    expect(scalesOf(form).at(-1)).toEqual(grades);
    expect(detailsOf(form)).toEqual([]);
  });
});

test("“Grade | Reasons” over its grades and room, under a name across both, judge what it names", () => {
  const judged = [
    [wide("Overall judgement", 2)],
    ["Grade", "Reasons"],
    ["Good / Adequate / Poor", ""],
  ] as const;
  const draft = closedBy(table(...judged));
  expect(outlineOf(draft).at(-1)).toEqual(["Overall judgement", "Overall judgement"]);
  expect(scalesOf(draft).at(-1)).toEqual(["Good", "Adequate", "Poor"]);
  expect(boxesOf(draft).at(-1)).toEqual(["Reasons"]);
});

test("numbers each beside a box to tick are what the whole is judged by", () => {
  const ticks = table(...["1", "2", "3", "4"].map((grade) => [grade, "☐"]));
  const draft = closedBy(bold("Overall rating"), ticks);
  expect(lastOf(draft)).toEqual({ label: "Overall rating", scale: ["1", "2", "3", "4"] });
});

test("a name with a colon over grades to tick is no detail", () => {
  const name = "Overall quality of practice – please tick one:";
  const ticks = table(["☐ 1", "☐ 2", "☐ 3", "☐ 4"]);
  const draft = closedBy(p("What worked well:"), p(""), p(""), p(name), ticks);
  expect(itemsOf(draft).filter(({ label }) => label.startsWith("Overall quality"))).toHaveLength(1);
  expect(scalesOf(draft).at(-1)).toEqual(["1", "2", "3", "4"]);
});

test.each([
  "The grades are: Good, Fair, Poor.",
  "Use the grades: 1 - Good, 2 - Fair, 3 - Poor.",
  "1 = Good, 2 = Fair, 3 = Poor",
])("“%s” between “Overall grade” and what it is chosen from only tells the grades", (told) => {
  const draft = aForm(
    title("Audit"),
    heading("The child"),
    p("What is life like?"),
    table(["\n\n"]),
    heading("Overall grade"),
    p(told),
    p("☐ Good  ☐ Fair  ☐ Poor"),
  );
  expect(labelsOf(draft)).toEqual(["What is life like?", "Overall grade"]);
  expect(scalesOf(draft).at(-1)).toEqual(["Good", "Fair", "Poor"]);
});

test.each([
  ["Auditor’s judgement", "Moderated judgement"],
  ["Barn yr archwilydd", "Barn y cymedrolwr"],
])("“%s” and “%s” side by side over the grades are each chosen from them", (...heads) => {
  const grades = "☐ Good\n☐ Fair\n☐ Poor";
  const draft = aForm(title("Audit"), ASKS, p(""), table(strong(...heads), [grades, grades]));
  expect(labelsOf(draft).slice(-2)).toEqual(heads);
  expect(scalesOf(draft).slice(-2)).toEqual([
    ["Good", "Fair", "Poor"],
    ["Good", "Fair", "Poor"],
  ]);
});

test.each([
  ["Panel judgement", ["Strong joint work", "Sound joint work", "Some weaknesses", "Serious weaknesses"]],
  ["Decision of the panel", ["Agreed as it is", "Back to the author", "Refer to the board"]],
  ["Barn y panel", ["Gwaith cryf iawn", "Gwaith digonol", "Gwendidau difrifol"]],
])("“%s” is chosen from what stands over the boxes below it, whatever that is called", (name, heads) => {
  const ticks = heads.map(() => BOX);
  const draft = aForm(title("Audit"), ASKS, heading(name), table(strong(...heads), ticks));
  expect(labelsOf(draft).at(-1)).toBe(name);
  expect(scalesOf(draft).at(-1)).toEqual(heads);
  expect(draft.remarks).toEqual([]);
});

test.each([
  ["Overall judgement", ["1 - Good", "2 - Fair", "3 - Poor"]],
  ["Barn gyffredinol", ["1 - Ardderchog", "2 - Da", "3 - Annigonol"]],
])("“%s” over its codes in a frame of their own is chosen from them, and is no key", (name, codes) => {
  const told = codes.map((code) => p(code));
  const scored = table(
    strong("Standard", "Score"),
    ["The plan is clear", "1 2 3"],
    ["Visits are made", "1 2 3"],
  );
  const draft = aForm(title("Audit"), ...told, scored, heading(name), table([codes.join("    ")]));
  expect(labelsOf(draft).at(-1)).toBe(name);
  expect(scalesOf(draft).at(-1)).toHaveLength(3);
});

test.each(["Overall evaluation (tick one)", "Overall evaluation"])(
  "sentences with a box each beside “%s” are what it is chosen from",
  (asked) => {
    const levels = [
      "Practice is strong and the child is safer for it",
      "Practice is sound with some gaps",
      "Practice is weak and needs urgent work",
    ];
    const cell = levels.map((level) => `☐ ${level}`).join("\n");
    const draft = aForm(title("Audit"), TICKED, p(""), table([asked, cell], ["Reasons for it", ""]));
    expect(labelsOf(draft).slice(-2)).toEqual([asked, "Reasons for it"]);
    expect(scalesOf(draft).at(-2)).toEqual(levels);
  },
);

test("a level is ticked in rows that tell what it means, and is none of the section above", () => {
  const levels = table(
    strong("Level of assurance (tick)", "Percentage", "What happens next"),
    ["☐ Significant assurance", "90 to 100%", "Share good practice"],
    ["☐ Moderate assurance", "70 to 89%", "Agree actions below"],
    ["☐ Limited assurance", "Below 70%", "Report to the lead nurse"],
  );
  const draft = aForm(title("Audit"), heading("Visits"), TICKED, heading("Plans"), ASKS, p(""), levels);
  expect(outlineOf(draft).at(-1)).toEqual(["Level of assurance (tick)", "Level of assurance (tick)"]);
  expect(scalesOf(draft).at(-1)).toEqual([
    "Significant assurance",
    "Moderate assurance",
    "Limited assurance",
  ]);
  expect(leftOf(draft)).toEqual([]);
});

test("a name over several boxes to tick is judged on them, beside room under a name of its own", () => {
  const overall = table(
    [wide("Overall RAG for this record", 3), bold("Auditor’s summary")],
    ["☐ Red", "☐ Amber", "☐ Green", ""],
  );
  const draft = aForm(title("Audit"), ASKS, p(""), overall);
  expect(labelsOf(draft).at(-1)).toBe("Overall RAG for this record");
  expect(scalesOf(draft).at(-1)).toEqual(["Green", "Amber", "Red"]);
  expect(boxesOf(draft).at(-1)).toEqual(["Auditor’s summary"]);
});

test("“Level of concern:” is answered with one of the boxes below it, however long they are", () => {
  const levels = [
    "No concern: good practice to share",
    "Minor concern: talk to the worker",
    "Serious concern: challenge raised",
  ];
  const draft = aForm(
    title("Audit"),
    ASKS,
    heading("Conclusion"),
    p("Level of concern about practice:"),
    ...levels.map((level) => p(`☐ ${level}`)),
  );
  expect(labelsOf(draft).at(-1)).toBe("Level of concern about practice");
  expect(scalesOf(draft).at(-1)).toEqual(levels);
});

test("a level whose box has a column of its own is chosen by its name", () => {
  const draft = aForm(
    title("Audit"),
    ASKS,
    p(""),
    table(
      strong("Score", "Overall outcome", "Tick one"),
      ["32–39", "Secure", BOX],
      ["20–31", "Developing", BOX],
      ["0–19", "Urgent improvement", BOX],
    ),
  );
  expect(labelsOf(draft).at(-1)).toBe("Overall outcome");
  expect(scalesOf(draft).at(-1)).toEqual(["Secure", "Developing", "Urgent improvement"]);
});

test("documents that were seen are ticked each for itself", () => {
  const seen = table(
    strong("Documents seen (tick)", "Where"),
    ["☐ The plan", "Section A"],
    ["☐ The chronology", "Section B"],
  );
  const draft = aForm(title("Audit"), ASKS, p(""), seen);
  expect(scalesOf(draft).flat()).not.toContain("The plan");
});
