import { aForm, blank, bold, heading, p, strong, table, tableOf, title, wide, withRoom } from "./a-form";
import type { Reading } from "./fresh-forms";
import { plainText, readingOf, wholeReading } from "./reading";

const QUESTIONS = ["The plan is up to date", "The child was seen alone", "Reasons are recorded"];

/** What is read of a form, and what to look at in it. */
const expectRead = (
  blocks: readonly string[],
  expected: Partial<Reading>,
  said: readonly string[] = [],
  doubt = "second",
) => {
  const whole: Reading = { title: "Audit", sections: [], scales: [], ...expected };
  const draft = aForm(...blocks);
  expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
  expect(
    (draft.remarks ?? []).map((each) => (each.code === "look" ? [each.doubt, each.text] : each)),
  ).toEqual(said.map((text) => [doubt, text]));
  return draft;
};
const promptsOf = (draft: ReturnType<typeof aForm>) =>
  draft.sections.flatMap(({ items }) => items.map(({ prompts }) => prompts));

describe("a row that asks for more than one grade or answer", () => {
  test.each([
    ["Importance (High/Medium/Low)", strong("Statement", "Met", "Partly", "Not met", "Notes"), "Notes"],
    ["Score (1-5)", strong("Standard", "Yes", "No", "N/A", "Comments"), "Comments"],
  ])("%s beside columns to tick", (second, head, box) => {
    expectRead(
      [
        title("Audit"),
        heading("Practice"),
        tableOf([4000, 600, 600, 600, 3000, 900], [...head, ...strong(second)], ...withRoom(5, ...QUESTIONS)),
      ],
      {
        sections: [["Practice", ...QUESTIONS]],
        scales: [head[1]?.includes("Yes") ? ["Yes", "No", "N/A"] : ["Met", "Partly", "Not met"]],
        boxes: [box, second],
      },
      [second],
    );
  });

  test.each([
    [["Evidence sent (Y/N)", "RAG rating"], ["Evidence sent (Y/N)"]],
    [["Last RAG", "Current RAG"], ["Last RAG"]],
  ])("%j: what says how good it is now comes first", (asked, boxes) => {
    expectRead(
      [title("Audit"), table(strong("Objective", ...asked), ...withRoom(2, ...QUESTIONS))],
      { sections: [["Audit", ...QUESTIONS]], scales: [["Green", "Amber", "Red"]], boxes },
      boxes,
    );
  });

  test.each([
    ["In place", ["Yes", "No", "N/A"], "Quality", ["1", "2", "3"]],
    ["Seen", ["Yes", "No"], "Standard", ["Good", "Fair", "Poor"]],
  ])("two scales side by side under names of their own: %s", (over, first, other, second) => {
    const count = first.length + second.length;
    const draft = aForm(
      title("Audit"),
      tableOf(
        [4000, ...Array<number>(count).fill(500), 3000],
        ["", wide(over, first.length), wide(other, second.length), ""],
        strong("Question", ...first, ...second, "Comments"),
        ...withRoom(count + 1, ...QUESTIONS),
      ),
    );
    const [scale] = draft.scales;
    expect(draft.scales).toHaveLength(1);
    expect([...(scale?.grades ?? []), scale?.notApplicable].flatMap((each) => each?.label ?? [])).toEqual(
      first,
    );
    expect(draft.sections[0]?.items.map(({ further }) => further)).toEqual(
      QUESTIONS.map(() => [`${other} (${second.join(" / ")})`]),
    );
    expect(draft.remarks).toMatchObject([{ doubt: "second", text: `${other} (${second.join(" / ")})` }]);
  });

  test("grades that are described leave one column for the judgement", () => {
    const levels = [
      "Rich and analytical, throughout.",
      "Clear and mostly complete, for all.",
      "Thin, or out of date, in parts.",
    ];
    expectRead(
      [
        title("Audit"),
        table(
          strong("Area", "Good", "Requires improvement", "Inadequate", "Grade", "Evidence"),
          ...["Assessment", "Plan"].map((area) => [area, ...levels, "", ""]),
        ),
      ],
      {
        sections: [["Audit", "Assessment", "Plan"]],
        scales: [["Good", "Requires improvement", "Inadequate"]],
        boxes: ["Evidence"],
      },
    );
  });
});

describe("levels in words of their own", () => {
  test("with a comment below, to be marked where they stand", () => {
    const draft = expectRead(
      [
        title("Audit"),
        ...["Voice", "Outcomes"].flatMap((section) => [
          heading(section),
          table(
            strong("Criterion", "Good practice", "Getting there", "Early days"),
            [`${section}: clarity`, "Plain to all", "Plain in part", "Hard to read"],
            [`${section}: reach`, "All are heard", "Some are heard", "Few are heard"],
            [{ text: "Comments:", wide: 4 }],
          ),
        ]),
      ],
      {
        sections: ["Voice", "Outcomes"].map((section) => [
          section,
          `${section}: clarity`,
          `${section}: reach`,
          "Comments",
        ]),
        scales: [["Good practice", "Getting there", "Early days"]],
      },
    );
    expect(draft.notPlaced).toEqual([]);
    expect(draft.sections[0]?.items[0]?.descriptors).toHaveLength(3);
  });

  test("a table that only tells is none", () => {
    const draft = aForm(
      title("Audit"),
      table(strong("Stage", "Early", "Middle", "Late"), ["Visits", "Weekly", "Monthly", "Yearly"]),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...QUESTIONS)),
    );
    expect(draft.sections.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(QUESTIONS);
  });
});

describe("keys", () => {
  const items = table(strong("Standard", "RAG", "Comments"), ...withRoom(2, ...QUESTIONS));

  test("of colours in one row of cells are told", () => {
    const draft = expectRead(
      [title("Audit"), table(["Red\nNot in place", "Amber\nIn part", "Green\nIn place"]), items],
      { sections: [["Audit", ...QUESTIONS]], scales: [["Green", "Amber", "Red"]], boxes: ["Comments"] },
    );
    expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toEqual([
      "Red",
      "Not in place",
      "Amber",
      "In part",
      "Green",
      "In place",
    ]);
  });

  test("of per cent are told, and nothing of them is lost", () => {
    const draft = aForm(
      title("Audit"),
      table(strong("Question", "Score (0-3)"), ...withRoom(1, ...QUESTIONS)),
      table(
        strong("Percentage", "What it means"),
        ["80% or more", "Strong"],
        ["50–79%", "Mixed"],
        ["Below 50%", "Weak"],
      ),
    );
    expect(draft.notPlaced).toEqual([]);
    expect(draft.notes.flatMap(({ paragraphs }) => paragraphs)).toContain("Below 50%");
  });

  test("with one colour more than RAG says which grades there are", () => {
    expectRead([title("Audit"), p("R = late   A = slow   G = on time   B = done"), items], {
      sections: [["Audit", ...QUESTIONS]],
      scales: [["R = late", "A = slow", "G = on time", "B = done"]],
      boxes: ["Comments"],
    });
  });
});

describe("titles", () => {
  test("“Section 11” may be an act, where no other part is called so", () => {
    const table1 = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...QUESTIONS));
    expect(aForm(bold("Section 175 safeguarding audit"), bold("Standard 1: Leaders"), table1).title).toBe(
      "Section 175 safeguarding audit",
    );
    const parts = aForm(bold("Section 1: File audit"), table1, bold("Section 2: Visit"), table1);
    expect(parts.title).not.toBe("Section 1: File audit");
    expect(parts.sections.map((section) => section.title)).toEqual([
      "Section 1: File audit",
      "Section 2: Visit",
    ]);
  });

  test("“Impact” over the heads of a table names a section", () => {
    const about = (name: string) =>
      tableOf(
        [4000, 1500, 3000],
        [wide(name, 3)],
        strong("Standard", "RAG", "Comments"),
        ...withRoom(2, `Under ${name}: the child`, `Under ${name}: carers`),
      );
    expectRead([title("Audit"), about("Response"), about("Impact")], {
      sections: [
        ["Response", "Under Response: the child", "Under Response: carers"],
        ["Impact", "Under Impact: the child", "Under Impact: carers"],
      ],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["Comments"],
    });
  });
});

describe("the same lines or rows under each heading are parts of what it names", () => {
  const AREAS = ["Matching", "Training", "Complaints"];

  test("lines with a list to choose from", () => {
    const draft = expectRead(
      [
        title("Audit"),
        table(["Agency", ""], ["Date of visit", ""]),
        ...AREAS.flatMap((area) => [
          heading(area),
          p("Ask two carers."),
          p("What we found:"),
          p(""),
          p("Rating: Good / Requires improvement / Inadequate"),
          p("Advice:"),
          p(""),
        ]),
      ],
      {
        details: ["Agency", "Date of visit"],
        sections: [["Audit", ...AREAS]],
        scales: [["Good", "Requires improvement", "Inadequate"]],
        boxes: ["What we found", "Advice"],
      },
    );
    expect(promptsOf(draft)).toEqual(AREAS.map(() => ["Ask two carers."]));
    expect(draft.notPlaced).toEqual([]);
  });

  test("rows of which one tells what to look at", () => {
    const draft = expectRead(
      [
        title("Audit"),
        ...AREAS.map((area) =>
          tableOf(
            [3000, 6000],
            [wide(area, 2)],
            ["We expect", `${area} is timely\n${area} is written down`],
            ["Judgement", "☐ Strong ☐ Sound ☐ Weak"],
            ["Findings", ""],
          ),
        ),
      ],
      { sections: [["Audit", ...AREAS]], scales: [["Strong", "Sound", "Weak"]], boxes: ["Findings"] },
    );
    expect(promptsOf(draft)).toEqual(
      AREAS.map((area) => ["We expect", `${area} is timely`, `${area} is written down`]),
    );
  });

  test("what stands under the heading stays with what is judged there", () => {
    const draft = aForm(
      title("Audit"),
      ...AREAS.flatMap((area) => [
        heading(area),
        p("Please look at:"),
        p("Is it timely?"),
        p("Is it kind?"),
        tableOf([3000, 6000], ["Strengths", ""], ["Grade", "☐ Good ☐ Requires improvement ☐ Inadequate"]),
      ]),
    );
    expect(promptsOf(draft)).toEqual(AREAS.map(() => ["Please look at:", "Is it timely?", "Is it kind?"]));
  });

  test("details that come again are details", () => {
    const draft = aForm(
      title("Audit"),
      heading("First auditor"),
      p("Name:"),
      p("Date:"),
      heading("Second auditor"),
      p("Name:"),
      p("Date:"),
      table(strong("Standard", "Yes", "No"), ...withRoom(2, ...QUESTIONS)),
    );
    expect(draft.sections.flatMap(({ items }) => items.map(({ label }) => label))).toEqual(QUESTIONS);
  });
});

test("an overall judgement is called what the form calls it, whatever stands over it", () => {
  const draft = aForm(
    title("Audit"),
    heading("Visits"),
    bold("1. Was the child seen?"),
    p("☐ Good ☐ Requires improvement ☐ Inadequate"),
    heading("Summary and next steps"),
    p("Overall grade: ☐ Good ☐ Requires improvement ☐ Inadequate"),
  );
  const last = draft.sections.at(-1);
  expect(last?.title).toBe("Summary and next steps");
  expect(last?.items.map(({ label }) => plainText(label))).toEqual(["Overall grade"]);
});

test("a short question beside its score is no head of what stands below", () => {
  const asked = [
    "1. Is the plan clear?",
    "2. Was it kept?",
    "3. Was the family heard at each of the meetings?",
  ];
  const draft = aForm(
    title("Audit"),
    ...asked.flatMap((text) => [
      tableOf([7000, 2000], strong(text, "Score (0–10):"), [{ text: "Reasons for the score:", wide: 2 }]),
    ]),
  );
  expect(
    draft.sections.flatMap(({ items }) => items.map(({ number = "", label }) => `${number}. ${label}`)),
  ).toEqual(asked);
});

test("a table of open rows under the name of a plan is that plan, whatever its columns are called", () => {
  const draft = aForm(
    title("Audit"),
    table(strong("Question", "Yes", "No"), ...withRoom(2, ...QUESTIONS)),
    bold("Camau gweithredu"),
    table(strong("Mater", "Cyfrifoldeb", "Dyddiad"), blank(3), blank(3)),
  );
  expect(draft.actions?.columns.map(({ label, kind }) => [label, kind])).toEqual([
    ["Mater", "what"],
    ["Cyfrifoldeb", "person"],
    ["Dyddiad", "due"],
  ]);
});

test("everything under the name of a moderation is a detail of it", () => {
  const draft = aForm(
    title("Audit"),
    heading("Plans"),
    table(strong("Question", "Yes", "No"), ...withRoom(2, ...QUESTIONS)),
    heading("Moderation"),
    table(["Moderated by", ""], ["Do you agree with the auditor?", "Yes / No"], ["Comments", ""]),
  );
  expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(QUESTIONS.length);
  expect(draft.fieldGroups).toMatchObject([
    {
      title: "Moderation",
      fields: [
        { label: "Moderated by" },
        { label: "Do you agree with the auditor?", type: "yes-no" },
        { label: "Comments" },
      ],
    },
  ]);
});

test("a question is not answered from the grades of the whole", () => {
  expectRead(
    [
      title("Audit"),
      heading("Visits"),
      table(strong("Question", "Answer"), ...withRoom(1, "What was seen?", "Who was there?")),
      heading("Summary"),
      table(["Strengths", ""], ["Overall judgement", "Good / Requires improvement / Inadequate"]),
    ],
    {
      sections: [
        ["Visits", "What was seen?", "Who was there?"],
        ["Summary", "Strengths", "Overall judgement"],
      ],
      scales: [["Good", "Requires improvement", "Inadequate"]],
      boxes: ["Answer"],
    },
    ["Answer"],
    "in-words",
  );
});

test("the column that prints what to choose from is the one that judges, and a section is scored as a whole", () => {
  expectRead(
    [
      title("Audit"),
      table(
        strong("Question", "Response", "Rating", "Action"),
        ...QUESTIONS.map((question) => [question, "", "R / A / G", ""]),
      ),
    ],
    { sections: [["Audit", ...QUESTIONS]], scales: [["R", "A", "G"]], boxes: ["Response", "Action"] },
  );
  const scored = aForm(
    title("Audit"),
    p("1 = Weak, 2 = Fair, 3 = Strong"),
    tableOf(
      [5000, 5000],
      [wide("Section A: Plans", 2)],
      strong("Question", "Comments"),
      ...withRoom(1, ...QUESTIONS),
      ["Section score (1-3)", ""],
    ),
  );
  expect(scored.sections.flatMap(({ items }) => items).at(-1)).toMatchObject({
    label: "Section score (1-3)",
    kind: "judgement",
  });
});

test("of several columns that tell what to look at each prompt says which it is of", () => {
  const draft = aForm(
    title("Audit"),
    table(
      strong("Area", "What good looks like", "What better looks like", "Grade (O/G/RI/I)"),
      ["Care", "Needs are met.", "Children feel loved.", ""],
      ["Health", "Plans are in date.", "Children shape the plans.", ""],
    ),
  );
  expect(promptsOf(draft)[0]).toEqual([
    "What good looks like: Needs are met.",
    "What better looks like: Children feel loved.",
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test("a moderation behind the items is no question of the last section", () => {
  const draft = aForm(
    title("Audit"),
    heading("Plans"),
    table(strong("Question", "O", "G", "RI", "I"), ...withRoom(4, ...QUESTIONS)),
    heading("Moderation"),
    table(["Moderator", ""], ["Date moderated", ""], ["Moderated grade", ""]),
  );
  expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(QUESTIONS.length);
  expect(draft.fieldGroups.at(-1)?.fields.map(({ label }) => label)).toEqual([
    "Moderator",
    "Date moderated",
    "Moderated grade",
  ]);
});

test("a level that nobody knows is one more of those above and below it", () => {
  const draft = expectRead(
    [
      title("Audit"),
      ...["Stories", "Sharing"].flatMap((area) => [
        heading(area),
        table(
          strong("Level", "Description", "Tick"),
          ["Excellent", `${area} are led by the child`, ""],
          ["Good", `${area} are clear to the child`, ""],
          ["Starting out", `${area} are there in part`, ""],
          ["Poor", `${area} are nowhere to be found`, ""],
          [{ text: "Evidence:", wide: 3 }],
        ),
      ]),
    ],
    {
      sections: [["Audit", "Stories", "Sharing"]],
      scales: [["Excellent", "Good", "Starting out", "Poor"]],
      boxes: ["Evidence"],
    },
  );
  expect(draft.sections[0]?.items[0]?.descriptors).toHaveLength(4);
});

test("CAG and RAG over one column are grades in both languages, and a code under its name is told with it", () => {
  expectRead(
    [
      title("Audit"),
      table(strong("Safon / Standard", "CAG / RAG", "Sylwadau / Comments"), ...withRoom(2, ...QUESTIONS)),
    ],
    {
      sections: [["Audit", ...QUESTIONS]],
      scales: [["Gwyrdd / Green", "Ambr / Amber", "Coch / Red"]],
      boxes: ["Sylwadau / Comments"],
    },
  );
  const draft = expectRead(
    [
      title("Audit"),
      tableOf(
        [4000, 1200, 1200, 1200, 2000],
        strong("Statement", "Not seen\n0", "Growing\n1", "Settled\n2", "Example"),
        ...withRoom(4, ...QUESTIONS),
      ),
      p("Two things to do next:"),
      p("1. ______________"),
      p("2. ______________"),
    ],
    {
      sections: [["Audit", ...QUESTIONS, "Two things to do next"]],
      scales: [["0 = Not seen", "1 = Growing", "2 = Settled"]],
      boxes: ["Example"],
    },
  );
  expect(draft.notPlaced).toEqual([]);
});

test("a comment in a frame and a grade in a line under each heading are those of what it names", () => {
  const areas = ["Partners", "Decisions"];
  const draft = expectRead(
    [
      title("Audit"),
      ...areas.flatMap((area) => [
        heading(area),
        p(`Were ${area.toLowerCase()} recorded?`),
        p(`Were ${area.toLowerCase()} in time?`),
        bold("Comments"),
        tableOf([9000], [""]),
        p("Grade: Good / Requires improvement / Inadequate"),
      ]),
      p("Actions for the team manager:"),
      p(""),
      p(""),
    ],
    {
      sections: [["Audit", ...areas, "Actions for the team manager"]],
      scales: [["Good", "Requires improvement", "Inadequate"]],
      boxes: ["Comments"],
    },
  );
  expect(promptsOf(draft)[0]).toEqual(["Were partners recorded?", "Were partners in time?"]);
});

test("questions written under one column are not asked for answers that another question has", () => {
  expectRead(
    [
      title("Audit"),
      table(
        strong("Question", "Answer and evidence"),
        ...withRoom(1, "Was the child seen?", "Is the plan clear?"),
      ),
      p("Ready for panel? ☐ Yes ☐ No"),
    ],
    {
      sections: [["Audit", "Was the child seen?", "Is the plan clear?", "Ready for panel?"]],
      scales: [["Yes", "No"]],
      boxes: ["Answer and evidence"],
    },
  );
});
