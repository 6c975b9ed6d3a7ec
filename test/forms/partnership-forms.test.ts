import {
  aForm,
  blank,
  bold,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  const draft = aForm(title("Audit"), ...form);
  expect(readingOf(draft, whole)).toEqual(wholeReading(whole));
  return draft;
};
const standards = tableOf(
  [4000, 700, 700, 3000],
  strong("Question", "Yes", "No", "Comments"),
  ...withRoom(3, "Visits", "Plans"),
);

test("“Grade for this section” below one question is not how that is answered", () => {
  const grade = "Grade for this section: ☐ Good ☐ Poor";
  const part = (...asked: readonly string[]) => table(...asked.flatMap((each) => [[each], [""]]), [grade]);
  const draft = aForm(
    title("Audit"),
    heading("1. Sharing"),
    part("How well was it shared?", "Was consent recorded?"),
    heading("2. Voice"),
    part("What is a day like for this child?"),
  );
  expect(draft.sections.map(({ items }) => items.map(({ label, kind }) => `${label} (${kind})`))).toEqual([
    [
      "How well was it shared? (words)",
      "Was consent recorded? (words)",
      "Grade for this section (judgement)",
    ],
    ["What is a day like for this child? (words)", "Grade for this section (judgement)"],
  ]);
});

test("heads over one row of room, twice in a table, are details, also where one says what to choose", () => {
  const details = table(
    ["Child ID", "Team", "Auditor", "Worker"],
    blank(4),
    ["Manager", "Date of audit", "Date of birth", "Status (CIN / CP)"],
    blank(4),
  );
  const draft = aForm(title("Audit"), details, standards);
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    ..."Child ID, Team, Auditor, Worker, Manager, Date of audit, Date of birth".split(", "),
    "Status (CIN / CP)",
  ]);
  expect(itemsOf(draft)).toHaveLength(2);
});

test("what a question offers elsewhere in the form says nothing of the answers told before the table", () => {
  const draft = aForm(
    title("Audit"),
    p("Enter Y, N or N/A in each box. You do not need to read the whole file."),
    table(strong("Question", "Case 1", "Case 2", "Case 3"), ...withRoom(3, "Visits", "Plans")),
    p("Escalated to the head of service? ☐ Yes ☐ No"),
  );
  expect(scaleLabels(draft, itemsOf(draft)[0]?.scale)).toEqual(["Y", "N", "N/A"]);
});

test("two lists side by side may each end in a comment", () => {
  const draft = aForm(
    title("Audit"),
    p("G = Good, A = Acceptable, P = Poor"),
    table(
      strong("Process", "G / A / P", "Content", "G / A / P"),
      ["Agenda shared", "", "Wellbeing discussed", ""],
      ["Records signed", "", "Workload discussed", ""],
      [
        { text: "Comments on process:", wide: 2 },
        { text: "Comments on content:", wide: 2 },
      ],
    ),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, ...items.map(({ label }) => label)])).toEqual([
    ["Process", "Agenda shared", "Records signed", "Comments on process"],
    ["Content", "Wellbeing discussed", "Workload discussed", "Comments on content"],
  ]);
});

test("labels in a cell beside how to fill in the form are details", () => {
  const cells = [
    `${bold("About this audit")}${p("Supervisor:")}${p("Team:")}${p("Date:")}`,
    `${bold("How to complete")}${p("Look at three records.")}`,
  ];
  reading([table(cells), standards], {
    details: ["Supervisor", "Team", "Date"],
    scales: [["Yes", "No"]],
    boxes: ["Comments"],
  });
});

test("levels to tick are those of what their head names", () => {
  const level = (count: number, text: string) => [`Level ${String(count)}`, text, "☐"];
  const part = (name: string, ...texts: readonly string[]) =>
    table([{ text: bold(name), wide: 2 }, bold("Tick")], ...texts.map((text, at) => level(3 - at, text)), [
      "Why?",
      { text: "", wide: 2 },
    ]);
  reading(
    [
      part("Standard 1 – Ownership", "They wrote it themselves.", "Their views are clear.", "No views."),
      part("Standard 2 – Work", "Ambitious goals.", "Clear goals.", "No goals."),
    ],
    {
      sections: [["Audit", "Standard 1 – Ownership", "Standard 2 – Work"]],
      scales: [["Level 3", "Level 2", "Level 1"]],
      boxes: ["Why?"],
    },
  );
});

test.each([
  ["Learning", "Action", "Agency", "Due"],
  ["Concern raised", "What will be done", "Date"],
])("“%s | %s | …” is a table of actions", (...heads) => {
  const draft = aForm(
    title("Audit"),
    standards,
    table(strong(...heads), blank(heads.length), blank(heads.length)),
  );
  expect(draft.actions?.columns.map(({ label }) => label)).toEqual(heads);
});

test("a question in bold among others is one of them", () => {
  reading(
    [
      table(
        strong("Question", "Auditor’s findings"),
        ["Are peers mapped?", ""],
        [bold("Are risks understood?"), ""],
        ["Is the plan shared?", ""],
      ),
    ],
    {
      sections: [["Audit", "Are peers mapped?", "Are risks understood?", "Is the plan shared?"]],
      boxes: ["Auditor’s findings"],
    },
  );
});

test("boxes behind grades with what each means are one answer", () => {
  const draft = aForm(
    title("Audit"),
    standards,
    bold("Rating"),
    p("Rating of the care plan:"),
    ...["Green – no concerns", "Amber – concerns to be resolved", "Red – dispute started"].map((each) =>
      p(`☐ ${each}`),
    ),
  );
  expect(itemsOf(draft)).toHaveLength(3);
  expect(scaleLabels(draft, itemsOf(draft).at(-1)?.scale)).toEqual([
    "Green – no concerns",
    "Amber – concerns to be resolved",
    "Red – dispute started",
  ]);
});

test("strokes between numbered grades are no part of them", () => {
  const key = p("Grades: 1 – Outstanding  |  2 – Good  |  3 – Poor");
  const draft = aForm(
    title("Audit"),
    key,
    tableOf([4000, 1500, 3000], strong("Area", "Grade (1–3)", "Comments"), ...withRoom(2, "Visits", "Plans")),
  );
  expect(scaleLabels(draft)).toEqual(["1 – Outstanding", "2 – Good", "3 – Poor"]);
});
