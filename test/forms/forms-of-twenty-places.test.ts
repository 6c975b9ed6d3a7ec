import { aForm, blank, bold, heading, itemsOf, p, strong, table, tableOf, title, withRoom } from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};

test("“Grade:” and its reasons right below levels are those of what the levels are of", () => {
  const part = (name: string) =>
    table(
      [{ text: bold(name), wide: 3 }],
      strong("Good", "Fair", "Poor"),
      [
        "The whole family took part in it.",
        "Most of the family took part in it.",
        "Nobody of the family took part.",
      ],
      ["Grade:", { text: `${p("Reasons for grade:")}${p("")}`, wide: 2 }],
    );
  reading([part("Standard 1: Family"), part("Standard 2: Voice")], {
    sections: [["Audit", "Standard 1: Family", "Standard 2: Voice"]],
    scales: [["Good", "Fair", "Poor"]],
    boxes: ["Reasons for grade"],
  });
});

test("a number with its bounds among heads of details is one of them", () => {
  const heads = ["Team", "Practitioner code", "Record number (1–5)", "Auditor code", "Date of audit"];
  const standards = tableOf(
    [4000, 700, 700, 3000],
    strong("Standard", "Y", "N", "Comments"),
    ...withRoom(3, "Visits", "Plans"),
  );
  const draft = aForm(title("Audit"), table(strong(...heads), blank(5)), standards);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual(heads);
  expect(itemsOf(draft)).toHaveLength(2);
});

test("an analysis of the section with room for it is one of its items", () => {
  const part = tableOf(
    [4000, 700, 700],
    strong("1 Before the conference", "Yes", "No"),
    ...withRoom(2, "Visits", "Plans"),
    [{ text: `${bold("Auditor’s analysis of this section")}${p("")}${p("")}`, wide: 3 }],
    ["Grade for this section", { text: "☐ O ☐ G ☐ RI ☐ I", wide: 2 }],
  );
  const draft = aForm(title("Audit"), part);
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    [
      "1 Before the conference",
      "Visits",
      "Plans",
      "Auditor’s analysis of this section",
      "Grade for this section",
    ],
  ]);
});

test("“Evidence:” below each question of a table without a head is its box", () => {
  const row = (text: string) => [[text, "☐ Yes ☐ No"], [{ text: `${p("Evidence:")}${p("")}`, wide: 2 }]];
  reading([heading("Part A"), table(...row("A1 Is there a policy?"), ...row("A2 Is there a lead?"))], {
    sections: [["Part A", "A1 Is there a policy?", "A2 Is there a lead?"]],
    scales: [["Yes", "No"]],
    boxes: ["Evidence"],
  });
});

test("the first of several rows of marks to ring under “Score” is no head", () => {
  const row = (text: string) => [text, "1", "2", "3"];
  const draft = aForm(
    title("Audit"),
    table(
      [bold("How well does the plan deal with…"), { text: bold("Score"), wide: 3 }],
      [{ text: bold("Relationships"), wide: 4 }],
      row("family and friendships"),
      row("a trusted adult"),
      [{ text: bold("Home"), wide: 4 }],
      row("a safe home"),
      row("practical skills"),
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    ["Relationships", "family and friendships", "a trusted adult"],
    ["Home", "a safe home", "practical skills"],
  ]);
});

test("answers to tick in a cell each stand under a question across the table", () => {
  const asked = (text: string) => [
    [{ text: bold(text), wide: 3 }],
    ["☐ Yes", "☐ Partly", "☐ No"],
    [{ text: `${p("Rationale:")}${p("")}`, wide: 3 }],
  ];
  reading(
    [
      heading("Desistance"),
      table(...asked("1. Does it explain why?"), ...asked("2. Does it name strengths?")),
      heading("Decision"),
      table(["☐ Ready to sign", "☐ Return to manager"]),
    ],
    {
      sections: [
        ["Desistance", "1. Does it explain why?", "2. Does it name strengths?"],
        ["Decision", "Decision"],
      ],
      scales: [
        ["Yes", "Partly", "No"],
        ["Ready to sign", "Return to manager"],
      ],
      boxes: ["Rationale"],
    },
  );
});

test("“Key” before grades in one row says that nothing is chosen there", () => {
  reading(
    [
      table(["Key", "1 Inadequate", "2 Good", "3 Outstanding"]),
      table(strong("Statement", "1", "2", "3", "Evidence"), ["Visits", ...blank(4)], ["Plans", ...blank(4)]),
    ],
    { scales: [["3 = Outstanding", "2 = Good", "1 = Inadequate"]], boxes: ["Evidence"] },
  );
});

test("of two heads the first may name each section of a table", () => {
  const rated = `${p("Rating: ☐ Fully met ☐ Not met")}${p("Evidence:")}`;
  const draft = aForm(
    title("Audit"),
    table(
      strong("Approval", "Rating and evidence"),
      ["The report is on file", rated],
      ["The review was held on time", rated],
      strong("Checks", "Rating and evidence"),
      ["Checks are current", rated],
      ["The home is safe", rated],
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    ["Approval", "The report is on file", "The review was held on time"],
    ["Checks", "Checks are current", "The home is safe"],
  ]);
});

test("a recommendation by a day, beside the number of what it is about, is in a table of actions", () => {
  const heads = ["Requirement no.", "Recommendation", "Priority (H/M/L)", "By when"];
  const standards = table(strong("Question", "Yes", "No"), ...withRoom(2, "Visits", "Plans"));
  const signed = table(["Visiting officer:", "Principal:", "Next visit:"]);
  const draft = aForm(title("Audit"), standards, table(strong(...heads), blank(4), blank(4)), signed);
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Visiting officer",
    "Principal",
    "Next visit",
  ]);
});

test("a note behind answers before their boxes is room for more about them", () => {
  const asked = (text: string) => [bold(text), p("Yes ☐    No ☐    Note: ______________")];
  reading([...asked("1. Is there an agreement?"), ...asked("2. Was it reviewed?")], {
    sections: [["Audit", "1. Is there an agreement?", "2. Was it reviewed?"]],
    scales: [["Yes", "No"]],
    boxes: ["Note"],
  });
});

test("“Summary of assessment:” across a table is written of the section", () => {
  const part = (name: string) => [
    [{ text: bold(name), wide: 4 }],
    ...withRoom(3, `${name} is recorded`),
    [{ text: bold(`Summary of ${name.toLowerCase()}:`), wide: 4 }],
  ];
  const draft = aForm(
    title("Audit"),
    tableOf(
      [4000, 700, 700, 3000],
      strong("Criterion", "Yes", "No", "Comments"),
      ...part("Referral"),
      ...part("Assessment"),
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    ["Referral", "Referral is recorded", "Summary of referral"],
    ["Assessment", "Assessment is recorded", "Summary of assessment"],
  ]);
});

test("the name of the form stands in its first table below who issues it, across several columns", () => {
  const frame = table(
    [{ text: bold("Riverside Family Help"), wide: 2 }],
    [{ text: bold("Practice Observation Record"), wide: 2 }],
  );
  const draft = aForm(
    frame,
    p("Feedback is given on the same day."),
    table(["Practitioner", ""], ["Observer", ""]),
  );
  expect(draft.title).toBe("Practice Observation Record");
});

test("“Findings” over room under the first heading is a box as it is under the others", () => {
  const room = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap here to enter text.</w:t></w:r></w:sdtContent></w:sdt>`;
  const part = (name: string) => [
    heading(name),
    bold("Findings"),
    `<w:p>${room}</w:p>`,
    p("Grade: ☐ Good ☐ Poor"),
  ];
  const draft = aForm(title("Audit"), ...part("Formulation"), ...part("Goals"));
  expect(itemsOf(draft).map(({ label, evidenceLabel }) => [label, evidenceLabel])).toEqual([
    ["Formulation", "Findings"],
    ["Goals", "Findings"],
  ]);
  expect(draft.fieldGroups).toEqual([]);
});
