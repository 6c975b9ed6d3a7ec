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
  wide,
} from "./a-form";
import type { Reading } from "./fresh-forms";
import { readingOf, wholeReading } from "./reading";

interface Kind {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly reads: Reading;
}

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"];
const CODES = ["1 = Outstanding", "2 = Good", "3 = Poor"];
const asksFour = (...labels: readonly string[]): string => table(...labels.map((label) => [label, ""]));

const KINDS: readonly Kind[] = [
  {
    name: "the same labels under each heading are the parts of what the heading names",
    blocks: [
      title("Early support audit"),
      p("Auditor:"),
      p("Date:"),
      p("Grades: 1 = Outstanding, 2 = Good, 3 = Poor"),
      heading("1. Assessment"),
      p("Think of the whole family."),
      asksFour("Grade (1–3)", "What is working well?", "What needs to be better?", "Impact on the family"),
      heading("2. Closing"),
      asksFour("Grade (1–3)", "What is working well?", "What needs to be better?", "Impact on the family"),
    ],
    reads: {
      title: "Early support audit",
      details: ["Auditor", "Date"],
      sections: [["Early support audit", "1 Assessment", "2 Closing"]],
      scales: [[...CODES]],
      boxes: ["Impact on the family", "What is working well?", "What needs to be better?"],
    },
  },
  {
    name: "a question with its number over its grade, evidence and difference, again and again in one table",
    blocks: [
      title("Pathway audit"),
      heading("Part A"),
      tableOf(
        [600, 2000, 7000],
        ["1", { text: "Is the plan current?", wide: 2 }],
        ["", "Grade", GRADES.join(" / ")],
        ["", "Evidence", ""],
        ["", "Difference made", ""],
        ["2", { text: "Is it written with the young person?", wide: 2 }],
        ["", "Grade", GRADES.join(" / ")],
        ["", "Evidence", ""],
        ["", "Difference made", ""],
      ),
    ],
    reads: {
      title: "Pathway audit",
      sections: [["Part A", "1 Is the plan current?", "2 Is it written with the young person?"]],
      scales: [GRADES],
      boxes: ["Evidence", "Difference made"],
    },
  },
  {
    name: "the same questions in words under each heading, before anything is judged, are asked under it",
    blocks: [
      title("Conversation record"),
      table(["Child’s initials", ""], ["Date", ""]),
      heading("Home"),
      asksFour("Strengths", "Worries", "Next steps"),
      heading("School"),
      asksFour("Strengths", "Worries", "Next steps"),
    ],
    reads: {
      title: "Conversation record",
      details: ["Child’s initials", "Date"],
      sections: [
        ["Home", "Strengths", "Worries", "Next steps"],
        ["School", "Strengths", "Worries", "Next steps"],
      ],
      scales: [],
    },
  },
  {
    name: "details, and under the next names across the same table questions and the rating",
    blocks: [
      title("Plan review"),
      tableOf(
        [4000, 6000],
        [wide("About this review", 2)],
        ["Reviewer", ""],
        ["Date of review", ""],
        [wide("What matters", 2)],
        ["How well does the plan say what matters?", ""],
        ["Was Welsh offered, and how was that followed up?", ""],
        [wide("Judgement", 2)],
        ["Overall rating (Excellent / Good / Adequate / Unsatisfactory)", ""],
        ["Reasons", ""],
      ),
    ],
    reads: {
      title: "Plan review",
      details: ["Reviewer", "Date of review"],
      sections: [
        [
          "What matters",
          "How well does the plan say what matters?",
          "Was Welsh offered, and how was that followed up?",
        ],
        ["Judgement", "Overall rating (Excellent / Good / Adequate / Unsatisfactory)"],
      ],
      scales: [["Excellent", "Good", "Adequate", "Unsatisfactory"]],
      boxes: ["Reasons"],
    },
  },
  ...["Overall RAG rating:", "Overall judgement", "Overall score: ________"].map((asked): Kind => ({
    name: `“${asked}” behind the items is judged as they are`,
    blocks: [
      title("Plan audit"),
      tableOf(
        [6000, 1000, 3000],
        strong("Statement", "RAG", "Comments"),
        ["Aims are clear", "", ""],
        ["It is used", "", ""],
      ),
      p(asked),
      p(""),
    ],
    reads: {
      title: "Plan audit",
      sections: [
        ["Plan audit", "Aims are clear", "It is used"],
        [asked.replace(/[:_ ]+$/u, ""), asked.replace(/[:_ ]+$/u, "")],
      ],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["Comments"],
    },
  })),
  {
    name: "room for notes below a list of questions is room on all of them",
    blocks: [
      title("Review checklist"),
      heading("Before"),
      p("Was the child asked? ☐ Yes ☐ No"),
      p("Was the report in time? ☐ Yes ☐ No"),
      p("Has the chair met the child? ☐ Yes ☐ No"),
      p("Notes: ____________________"),
    ],
    reads: {
      title: "Review checklist",
      sections: [
        [
          "Before",
          "Was the child asked?",
          "Was the report in time?",
          "Has the chair met the child?",
          "Notes",
        ],
      ],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "what is overall to be circled is no answer to the question above, which is answered in words",
    blocks: [
      title("Advocacy audit"),
      p("1. What changed?"),
      p("________________________________"),
      p("2. How was feedback gathered?"),
      p("________________________________"),
      p("Overall quality of this case (please circle):   1   2   3   4   5"),
    ],
    reads: {
      title: "Advocacy audit",
      sections: [
        ["Advocacy audit", "1 What changed?", "2 How was feedback gathered?"],
        ["Overall quality of this case (please circle)", "Overall quality of this case (please circle)"],
      ],
      scales: [["1", "2", "3", "4", "5"]],
    },
  },
  {
    name: "numbers with room beside them are room for what stands above",
    blocks: [
      title("Record audit"),
      tableOf(
        [6000, 1000, 1000],
        strong("Question", "Yes", "No"),
        ["Is it signed?", "", ""],
        ["Is it dated?", "", ""],
      ),
      bold("Learning points"),
      table(["1."], ["2."], ["3."]),
    ],
    reads: {
      title: "Record audit",
      sections: [["Record audit", "Is it signed?", "Is it dated?", "Learning points"]],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "a title that says two things is no detail that someone filled in; details may all be bold",
    blocks: [
      title("School Nurse Records: Monthly Check"),
      bold("Case number:"),
      bold("Officer:"),
      bold("Sampled by:"),
      tableOf(
        [6000, 1000, 1000],
        strong("Question", "Yes", "No"),
        ["Is it signed?", "", ""],
        ["Is it dated?", "", ""],
      ),
    ],
    reads: {
      title: "School Nurse Records: Monthly Check",
      details: ["Case number", "Officer", "Sampled by"],
      sections: [["School Nurse Records: Monthly Check", "Is it signed?", "Is it dated?"]],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "grades that a sentence names are those of the column for the grade",
    blocks: [
      title("Themed audit"),
      p("Grade each theme Outstanding, Good, Requires improvement or Inadequate."),
      tableOf([3000, 4000, 1200], strong("Theme", "Strengths", "Grade"), ["Voice", "", ""], ["Risk", "", ""]),
    ],
    reads: {
      title: "Themed audit",
      sections: [["Themed audit", "Voice", "Risk"]],
      scales: [GRADES],
      boxes: ["Strengths"],
    },
  },
  {
    name: "answers in two languages are answers",
    blocks: [
      title("Archwiliad / Audit"),
      tableOf(
        [5000, 900, 900, 3000],
        strong("Cwestiwn", "Ie / Yes", "Na / No", "Sylwadau"),
        ["A lofnodwyd? / Is it signed?", "", "", ""],
        ["A ddyddiwyd? / Is it dated?", "", "", ""],
      ),
    ],
    reads: {
      title: "Archwiliad / Audit",
      sections: [["Archwiliad / Audit", "A lofnodwyd? / Is it signed?", "A ddyddiwyd? / Is it dated?"]],
      scales: [["Ie / Yes", "Na / No"]],
      boxes: ["Sylwadau"],
    },
  },
  {
    name: "a heading over one question is graded as a whole where those before it are",
    blocks: [
      title("Adoption audit"),
      heading("Need"),
      p("Is it therapeutic?"),
      p("Does it name everyone?"),
      p(`Rating: ${GRADES.map((grade) => `☐ ${grade}`).join(" ")}`),
      heading("Review"),
      p("Is it reviewed each year?"),
      p(`Rating: ${GRADES.map((grade) => `☐ ${grade}`).join(" ")}`),
    ],
    reads: {
      title: "Adoption audit",
      sections: [["Adoption audit", "Need", "Review"]],
      scales: [GRADES],
    },
  },
];

test.each(KINDS)("$name", ({ blocks, reads }) => {
  expect(readingOf(aForm(...blocks), reads)).toEqual(wholeReading(reads));
});

describe("a table of blank rows", () => {
  const read = (...heads: readonly string[]) =>
    aForm(
      title("Audit"),
      tableOf(
        [6000, 1000, 1000],
        strong("Question", "Yes", "No"),
        ["Is it signed?", "", ""],
        ["Is it dated?", "", ""],
      ),
      table(strong(...heads), blank(3), blank(3)),
    );

  test.each([
    ["Improvement needed", "Lead", "Timescale"],
    ["Gap", "Owner", "Deadline"],
  ])("is the plan where someone does it until a day: %s | %s | %s", (...heads) => {
    expect(read(...heads).actions?.columns.map(({ kind }) => kind)).toEqual(["what", "person", "due"]);
  });

  test("is a table of the form’s own where nothing is to be done", () => {
    const draft = read("Person spoken to", "Role", "Date");
    expect(draft.actions).toBeUndefined();
    expect(draft.tables).toHaveLength(1);
  });
});

test("a wider column that denies is one of the answers beside it", () => {
  const draft = aForm(
    title("File check"),
    tableOf(
      [4200, 900, 1000, 1200, 2300],
      strong("", "Seen", "Not seen", "Not needed", "Date of document"),
      ["Application form", "", "", "", ""],
      ["References", "", "", "", ""],
    ),
  );
  expect(scaleLabels(draft)).toEqual(["Seen", "Not seen", "Not needed"]);
});

test.each(["On a scale of 1 to 10, how safe is the child?", "How safe is the child, on a scale from 1–5?"])(
  "%s is answered with a number",
  (question) => {
    const draft = aForm(title("Audit"), p("Was the child seen? Yes / No"), p(`${question} ____________`));
    const asked = itemsOf(draft).find(({ label }) => label.startsWith(question));
    expect(scaleLabels(draft, asked?.scale).length).toBe(question.includes("10") ? 10 : 5);
  },
);

test("sentences that go on and on are read in no time", () => {
  const long = "Good, Good or Good and ".repeat(900);
  expect(itemsOf(aForm(title("Audit"), p(long), p("Was the child seen? Yes / No")))).toHaveLength(1);
});
