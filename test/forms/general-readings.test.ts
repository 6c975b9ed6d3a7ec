import { readDocxPage } from "../../src/docx/read-page";
import { withDoubts } from "../../src/forms/read/doubts";
import { formFlow } from "../../src/forms/read/form-flow";
import { templateFrom } from "../../src/forms/template/form-template";
import { aForm, aFormDocx, bold, heading, p, strong, table, tableOf, title, wide, withRoom } from "./a-form";
import type { Reading } from "./fresh-forms";
import { readingOf, wholeReading } from "./reading";

const reads = (form: readonly string[], expected: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [], scales: [], ...expected };
  const draft = aForm(title("Audit"), ...form);
  expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
  expect(draft.remarks).toEqual([]);
};
const frame = (label: string, options: string) =>
  tableOf([2500, 6500], ["Strong points", ""], [label, options], ["Next steps", ""]);

describe("phrases between slashes are a scale", () => {
  test.each([
    ["Judgement", "Above the line / On the line / Under the line"],
    ["Rating", "Sails through / Gets there / Falls short"],
  ])("beside “%s” in every section", (label, options) => {
    reads([heading("Home"), frame(label, options), heading("School"), frame(label, options)], {
      sections: [["Audit", "Home", "School"]],
      scales: [options.split(" / ")],
      boxes: ["Strong points", "Next steps"],
    });
  });

  test.each([
    [
      "The report is (please circle): Ready / Ready with changes / Not ready",
      "The report is (please circle)",
    ],
    ["How well was it kept to? Closely / Loosely / Hardly", "How well was it kept to?"],
  ])("in the line “%s”", (line, asked) => {
    const draft = aForm(title("Audit"), heading("Visits"), p("Was the child seen? ☐ Yes ☐ No"), p(line));
    const item = draft.sections.flatMap(({ items }) => items).find(({ label }) => label === asked);
    expect(draft.scales.find(({ id }) => id === item?.scale)?.grades).toHaveLength(3);
  });
});

test.each(["Overall rating (1-4):", "Overall plan rating:"])(
  "“%s” without a heading is apart from the last section",
  (asked) => {
    const name = asked.replace(/:$/u, "");
    reads(
      [
        heading("Plans"),
        tableOf(
          [6000, 1500, 2500],
          strong("Standard", "Rating 1 2 3 4", "Comments"),
          ...withRoom(2, "Aims", "Dates"),
        ),
        p(asked),
        p(""),
      ],
      {
        sections: [
          ["Plans", "Aims", "Dates"],
          [name, name],
        ],
        scales: [["1", "2", "3", "4"]],
        boxes: ["Comments"],
      },
    );
  },
);

test.each(["If no, why not?", "If no, which did not?", "If not, what action is needed?"])(
  "“%s” under the answers is a box of theirs",
  (asked) => {
    reads(
      [
        heading("Reports"),
        tableOf(
          [6000, 3000],
          ["Were reports shared?", "Yes ☐ No ☐"],
          ["Was the child heard?", "Yes ☐ No ☐"],
          ["Did all send one?", `Yes ☐ No ☐\n${asked}\n`],
        ),
      ],
      {
        sections: [["Reports", "Were reports shared?", "Was the child heard?", "Did all send one?"]],
        scales: [["Yes", "No"]],
        boxes: [asked],
      },
    );
  },
);

test("a row's own answers are not those of the question above it", () => {
  const draft = aForm(
    title("Audit"),
    heading("Close"),
    tableOf(
      [5000, 4000],
      ["Overall grade", "☐ Good ☐ Poor"],
      ["What went well", ""],
      ["Should it be escalated?", "☐ Yes ☐ No\nIf yes, to whom:"],
    ),
  );
  expect(draft.sections.flatMap(({ items }) => items.map(({ label, kind }) => [label, kind]))).toContainEqual(
    ["What went well", "words"],
  );
});

test("marks to ring under yes and no say no more than their heads", () => {
  const row = (text: string) => [text, "1", "0", "N/A", ""];
  reads(
    [
      heading("Records"),
      tableOf(
        [5000, 700, 700, 700, 2500],
        strong("Standard", "Yes", "No", "N/A", "Comments"),
        row("They are dated"),
        row("They are signed"),
        row("They are legible"),
      ),
    ],
    {
      sections: [["Records", "They are dated", "They are signed", "They are legible"]],
      scales: [["Yes", "No", "N/A"]],
      boxes: ["Comments"],
    },
  );
});

test("details in pairs stay details, whatever one of them offers in brackets", () => {
  const draft = aForm(
    title("Audit"),
    table(
      ["Person", "", "Age", ""],
      ["Adviser", "", "Status (new / known / left)", ""],
      ["Seen on", "", "Date of plan", ""],
    ),
    tableOf(
      [5000, 1500, 2500],
      strong("Standard", "Met / Not met", "Comments"),
      ...withRoom(2, "Aims", "Dates"),
    ),
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields)).toHaveLength(6);
  expect(draft.sections.flatMap(({ items }) => items)).toHaveLength(2);
});

test("who does what beside compliant and not is written about each item", () => {
  reads(
    [
      heading("Staff"),
      tableOf(
        [4000, 900, 900, 2000, 900, 900],
        strong("Requirement", "Compliant", "Non-compliant", "Action", "Lead", "By when"),
        ...withRoom(5, "Identity is checked", "References are held"),
      ),
    ],
    {
      sections: [["Staff", "Identity is checked", "References are held"]],
      scales: [["Compliant", "Non-compliant"]],
      boxes: ["Action", "Lead", "By when"],
    },
  );
});

test("“Not needed” beside three answers is not applicable", () => {
  const form = (...grades: readonly string[]) =>
    aForm(
      title("Audit"),
      tableOf(
        [5000, ...grades.map(() => 900), 2500],
        strong("Standard", ...grades, "Remarks"),
        ...withRoom(grades.length + 1, "Aims", "Dates"),
      ),
    );
  expect(form("Met", "Partly met", "Not met", "Not needed").scales[0]?.notApplicable?.label).toBe(
    "Not needed",
  );
});

test("several labels in a line, and labels over empty lines, are details", () => {
  const draft = aForm(
    title("Audit"),
    p("Pupil: Year:"),
    ...["Reviewer", "Practitioner", "Date of review"].flatMap((label) => [bold(label), p("")]),
    tableOf([5000, 1500], strong("Standard", "Yes / No"), ...withRoom(1, "Aims", "Dates")),
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Pupil",
    "Year",
    "Reviewer",
    "Practitioner",
    "Date of review",
  ]);
});

test("“If not applicable, why” goes with the scale that can say so", () => {
  const draft = aForm(
    title("Audit"),
    heading("Risk"),
    table(
      [wide("1. Risk is seen", 2)],
      ["Judgement", "☐ Good ☐ Poor ☐ N/A"],
      ["If not applicable, why", ""],
      ["Evidence", ""],
    ),
  );
  expect(draft.sections.map(({ title: name }) => name)).toEqual(["Risk"]);
  expect(draft.sections.flatMap(({ items }) => items)).toMatchObject([{ evidence: true }]);
  expect(draft.notPlaced).toEqual([]);
});

describe("what may have been read wrongly is said with its place", () => {
  const looks = (...form: readonly string[]) =>
    (aForm(title("Audit"), heading("Plans"), ...form).remarks ?? []).flatMap((remark) =>
      remark.code === "look" ? [[remark.doubt, remark.text, remark.where]] : [],
    );
  const asked = p("Is the plan current? ☐ Yes ☐ No");

  test("a box whose head asks for an answer", () => {
    const form = tableOf(
      [5000, 1500, 2500],
      strong("Task", "Done", "Date"),
      ...withRoom(2, "Ring the school", "See the child"),
    );
    expect(looks(form)).toEqual([["in-words", "Done", "table 1, row 1"]]);
  });

  test("a number between those of two items", () => {
    const row = (number: string, text: string) => [number, text, "", ""];
    const form = tableOf(
      [700, 5000, 900, 900],
      strong("No.", "Standard", "Yes", "No"),
      row("1", "Aims are clear"),
      row("2", "Dates are set"),
      [wide("3 Reviews are held", 4)],
      row("4", "It is used"),
    );
    expect(looks(form).filter(([doubt]) => doubt === "number")).toEqual([
      ["number", "3 Reviews are held", "table 1, row 4"],
    ]);
  });

  test("boxes of a few words under a heading", () => {
    const lines = ["☐ On the file", "☐ In the diary", "☐ With the carer"].map((line) => p(line));
    expect(looks(asked, heading("Where it is kept"), ...lines).map(([doubt, text]) => [doubt, text])).toEqual(
      [["checks", "Where it is kept"]],
    );
  });

  test.each([
    ["room", "3. What should change?"],
    ["not-offered", "2. How good is the record?"],
  ])("whatever the reader passed over, as it can be seen in the form: %s", (doubt, text) => {
    const blocks = [
      title("Audit"),
      heading("Plans"),
      p("1. Is the plan current? ☐ Yes ☐ No"),
      p("2. How good is the record? ☐ Strong ☐ Mixed ☐ Weak"),
      p("3. What should change? ____________"),
    ];
    const page = readDocxPage(aFormDocx(...blocks));
    const draft = aForm(...blocks);
    expect(draft.remarks ?? []).toEqual([]);
    const passed = withDoubts(
      {
        ...draft,
        scales: draft.scales.filter(({ grades }) => grades.every(({ label }) => label !== "Mixed")),
        sections: draft.sections.map((section) => ({
          ...section,
          items: section.items.filter(({ label }) => !text.endsWith(label)),
        })),
      },
      formFlow(page.blocks),
    );
    expect(passed.remarks).toContainEqual(
      expect.objectContaining({ code: "look", doubt, text: expect.stringContaining(text) as string }),
    );
  });

  test("nothing of a form that was read whole", () => {
    expect(looks(asked, p("Comments: ____________"))).toEqual([]);
  });
});

describe("what is written under names alone", () => {
  const kinds = (...form: readonly string[]) =>
    aForm(title("Audit"), ...form).sections.flatMap(({ items }) =>
      items.map(({ label, kind, evidence, impact, further = [] }) => [
        label,
        kind,
        Number(evidence) + Number(impact) + further.length,
      ]),
    );
  const under = (...heads: readonly string[]) =>
    tableOf(
      heads.map(() => 3000),
      strong(...heads),
      ...withRoom(heads.length - 1, "Assessment", "Planning", "Review"),
    );

  test.each<readonly [heads: readonly string[], boxes: number]>([
    [["Area", "Strengths", "Areas for development"], 2],
    [["Area", "Findings"], 1],
    [["Topic", "What is working well?", "What are we worried about?", "What needs to happen?"], 3],
  ])("beside rows under %j is asked for there, and nowhere else", (heads, boxes) => {
    expect(kinds(under(...heads))).toEqual([
      ["Assessment", "narratives", boxes],
      ["Planning", "narratives", boxes],
      ["Review", "narratives", boxes],
    ]);
  });

  test("room of its own, or a judgement on no scale, is answered beside them", () => {
    expect(
      kinds(
        p("1. What did the child say?"),
        p("______"),
        p("Impact:"),
        p("______"),
        p("2. Who was told?"),
        p("______"),
      ),
    ).toEqual([
      ["What did the child say?", "words", 1],
      ["Who was told?", "words", 0],
    ]);
  });

  test("makes a template that asks for these narratives, each required, and for no answer", () => {
    const draft = aForm(title("Audit"), under("Area", "Strengths", "Next steps"));
    const { sections, narratives } = templateFrom(draft, { title: "Audit", publisher: "", version: "1.0" });
    expect(narratives?.map(({ label }) => label)).toEqual(["Strengths", "Next steps"]);
    for (const item of sections.flatMap(({ items }) => items)) {
      expect(item.answer ?? item.judgement).toBeUndefined();
      expect([item.evidence, item.impact, ...Object.values(item.further ?? {})].filter(Boolean)).toEqual([
        { required: true },
        { required: true },
      ]);
    }
  });
});

describe("nothing is said of what is as it seems", () => {
  const looks = (...form: readonly string[]) => aForm(title("Audit"), ...form).remarks ?? [];
  const GRADES = ["Met", "Part met", "Not met"];
  const list = GRADES.join(" / ");

  test("the name of a section beside blank cells, set apart in bold over rows that print what to choose", () => {
    const row = (label: string) => [label, list, ""];
    const form = table(
      strong("Standard", "Rating", "Comments"),
      [bold("Visits"), "", ""],
      ...["Seen alone", "Seen at home"].map(row),
      [bold("Plans"), "", ""],
      ...["Aims are clear", "Dates are set"].map(row),
    );
    expect(looks(form)).toEqual([]);
  });

  test("a part that comes under several headings, each time with questions of its own", () => {
    const part = (name: string, ...questions: readonly string[]) => [
      bold(name),
      table(...questions.map((question) => [question, "☐ Yes", "☐ No"])),
      p(""),
    ];
    const form = [
      heading("1. Assessment"),
      ...part("Safety", "Are risks named?", "Are they analysed?"),
      heading("2. Planning"),
      ...part("Safety", "Are risks planned for?", "Is there a contingency?"),
    ];
    expect(looks(...form)).toEqual([]);
  });

  test("lists to check off of which a few have short lines", () => {
    const checks = (name: string, ...lines: readonly string[]) => [
      heading(name),
      ...lines.map((line) => p(`☐  ${line}`)),
      p("Notes: __________"),
    ];
    const form = [
      ...checks("Front of file", "Front sheet completed", "Photograph of the pupil", "Chronology up to date"),
      ...checks(
        "Concerns",
        "Every form is signed and dated",
        "Body maps used where they are needed",
        "Action is written on each form",
      ),
      ...checks(
        "Referrals",
        "Every referral form is filed with the reasons that were given for it",
        "Decision filed",
        "Escalation recorded if we disagreed",
      ),
      ...checks(
        "Meetings and plans",
        "Conference minutes filed",
        "Core group notes filed",
        "Current plan filed",
        "School’s own actions completed",
      ),
      ...checks(
        "Storage and transfer",
        "File kept securely",
        "Sibling files cross-referenced",
        "Transfer receipt obtained (leavers)",
      ),
    ];
    expect(looks(...form)).toEqual([]);
  });

  test("“Strengths and needs” that is told beside its grades", () => {
    const row = (name: string, told: string) => [
      `<w:p/>${bold(name)}${p(told)}`.replace("<w:p/>", ""),
      `${list}\n\n`,
    ];
    const form = table(
      strong("What good looks like", "What did you find?"),
      row("Whole family", "The assessment covers every child in the home."),
      row("Strengths and needs", "It is balanced, up to date and in plain words."),
      row("Child’s voice", "Each child’s views are set out."),
    );
    expect(looks(form)).toEqual([]);
  });

  test("who signs below the questions of a table", () => {
    const form = table(
      [wide("The plan", 2)],
      ["Are dates set?", `${list}\nComments:\n\n`],
      ["Are aims clear?", `${list}\nComments:\n\n`],
      [wide("Overall", 2)],
      ["Overall quality of the plan", list],
      ["Feedback for the worker", "\n\n"],
      ["Reviewer signature", ""],
    );
    expect(looks(form)).toEqual([]);
  });
});

test("a grade that is written beside an answer is said, and questions over frames of their own are not", () => {
  const doubts = (...form: readonly string[]) =>
    (aForm(title("Audit"), ...form).remarks ?? []).flatMap((remark) =>
      remark.code === "look" ? [[remark.doubt, remark.text]] : [],
    );
  const twice = tableOf(
    [5000, 2000, 2000, 3000],
    strong("Area", "In place? (Y/N)", "Quality 1–4", "Comments"),
    ...withRoom(3, "The agreement is signed", "Supervision is monthly"),
  );
  expect(doubts(twice)).toEqual([["in-words", "Quality 1–4"]]);
  const framed = (text: string) => [p(text), table([""])];
  expect(
    doubts(
      heading("Care"),
      ...framed("Are children cared for as the home says?"),
      ...framed("Are notifications made?"),
      heading("Are children safe?"),
      p("☐ Yes ☐ No"),
    ),
  ).toEqual([]);
});
