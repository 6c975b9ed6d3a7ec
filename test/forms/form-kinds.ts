import { blank, bold, heading, p, rotated, strong, table, tableOf, title, wide, type Cell } from "./a-form";
import type { FreshForm, Reading } from "./fresh-forms";
import { legacyField } from "./legacy-field";

const ASKED = ["Is there a plan?", "Was the child seen alone?", "Is the record clear?"] as const;
const [PLAN, SEEN, CLEAR] = ASKED;
const YES_NO = ["Yes", "No"] as const;
const FILE = "File check";

/** A table of these heads, in bold, over the three questions, each with the number `number` makes. */
const asks = (heads: readonly Cell[], number?: (at: number) => string): string =>
  table(
    heads.map((head) => (typeof head === "string" ? (strong(head)[0] ?? "") : head)),
    ...ASKED.map((question, at) => {
      const before = number ? [number(at), question] : [question];
      const wide = heads.reduce((sum, head) => sum + (typeof head === "string" ? 1 : (head.wide ?? 1)), 0);
      return [...before, ...blank(wide - before.length)];
    }),
  );

/** A form of one section with the three questions. */
function asked(
  name: string,
  form: string,
  section: string,
  reads: Partial<Reading>,
  number?: (at: number) => string,
): FreshForm {
  const items = ASKED.map((question, at) => (number ? `${number(at)} ${question}` : question));
  return {
    name,
    blocks: [title(FILE), form],
    reads: { title: FILE, sections: [[section, ...items]], scales: [], ...reads },
  };
}

const counted = (at: number): string => String(at + 1);
const ANSWERED = { scales: [["Yes", "No", "N/A"]] };
const TICKED = ["Yes", "No", "N/A", "Auditor comments"];
const REMARKS = ["Auditor comments"];

const SCORED: Reading = {
  title: FILE,
  sections: [["Standard", "1.1 Who leads?", "1.2 Is there a policy?"]],
  scales: [["0", "1", "2", "3"]],
  boxes: ["Evidence", "What to do better", "Deadline"],
};

/** What reading forms went wrong with once, by kind, in words of ours: each with what a person reads in it. */
export const FORM_KINDS: readonly FreshForm[] = [
  // A column of numbers, whatever stands over it.
  asked(
    "numbers under a head that spans the question too",
    asks([{ text: bold("What we check"), wide: 2 }, ...TICKED], counted),
    "What we check",
    { ...ANSWERED, boxes: REMARKS },
    counted,
  ),
  ...["", "No.", "Nº", "No", "Ref", "Item", "S/N"].map((head) =>
    asked(
      `numbers under ${head === "" ? "an empty head" : head}`,
      asks([head, "What we check", ...TICKED], (at) => `${counted(at)}.`),
      "What we check",
      { ...ANSWERED, boxes: REMARKS },
      counted,
    ),
  ),
  ...["A", "P0", "1."].map((before) =>
    asked(
      `numbers such as ${before}1`,
      asks(["", "Can you see that:", "Y", "N", "N/A"], (at) => `${before}${counted(at)}`),
      "Can you see that:",
      { scales: [["Y", "N", "N/A"]] },
      (at) => `${before}${counted(at)}`,
    ),
  ),
  asked(
    "a head of two rows, with a column of numbers",
    table(
      [{ text: bold("Nr."), merge: "start" }, { text: bold("Point"), merge: "start" }, wide("Tick one", 2)],
      [{ text: "", merge: "on" }, { text: "", merge: "on" }, ...strong("YES", "NO")],
      ...ASKED.map((question, at) => [`P0${counted(at)}`, question, "", ""]),
    ),
    "Point",
    { scales: [["YES", "NO"]] },
    (at) => `P0${counted(at)}`,
  ),
  {
    name: "a number run into the word behind it",
    blocks: [
      title(FILE),
      table(
        strong("Standard", ...YES_NO),
        ["1.4The service has a programme.", "", ""],
        ["1.5 It is kept.", "", ""],
      ),
    ],
    reads: {
      title: FILE,
      sections: [["Standard", "1.4 The service has a programme.", "1.5 It is kept."]],
      scales: [YES_NO],
    },
  },
  // Answers in the cell beside the question, without a head row.
  ...[
    ["Yes/No", YES_NO],
    ["Yes / No", YES_NO],
    ["☐ Yes ☐ No", YES_NO],
    ["Yes ☐ No ☐", YES_NO],
    ["Y/N", ["Y", "N"]],
    ["Yes   No", YES_NO],
    ["Yes/No/NA", ["Yes", "No", "NA"]],
    ["Met / Not met", ["Met", "Not met"]],
  ].flatMap(([answers, grades]) => {
    const rows = ASKED.map((question) => [question, String(answers)]);
    const scales = [Array.isArray(grades) ? grades : []];
    return [
      asked(`a cell that says ${String(answers)}`, table(...rows), FILE, { scales }),
      asked(
        `a cell that says ${String(answers)}, beside a number`,
        table(...rows.map((row, at) => [`1.${counted(at)}`, ...row])),
        FILE,
        { scales },
        (at) => `1.${counted(at)}`,
      ),
      asked(
        `a cell that says ${String(answers)}, under a row for the section`,
        table([wide("Recording", 2)], ...rows),
        "Recording",
        { scales },
      ),
    ];
  }),
  asked(
    "a head over a number, a question and its answers",
    table(
      strong("No", "Question", "Answer"),
      ...ASKED.map((question, at) => [`1.${counted(at)}`, question, "Yes ☐ No ☐"]),
    ),
    "Question",
    { scales: [YES_NO] },
    (at) => `1.${counted(at)}`,
  ),
  asked(
    "a question whose head spans the number as well",
    asks([{ text: bold("Question"), wide: 2 }, "Yes/No"], (at) => `${counted(at)}.`),
    "Question",
    { scales: [YES_NO] },
    counted,
  ),
  // Sections.
  {
    name: "the section's name in the first head cell, and its own row for a comment",
    blocks: [
      title(FILE),
      table(
        strong("Standard 1 – Regular talks", "Yes", "Partially", "No"),
        [PLAN, "", "", ""],
        [SEEN, "", "", ""],
        [{ text: "Comment", wide: 4 }],
        strong("Standard 2 – Records", "Yes", "Partially", "No"),
        [CLEAR, "", "", ""],
        [{ text: "Comment", wide: 4 }],
      ),
    ],
    reads: {
      title: FILE,
      sections: [
        ["Standard 1 – Regular talks", PLAN, SEEN, "Comment"],
        ["Standard 2 – Records", CLEAR, "Comment"],
      ],
      scales: [["Yes", "Partially", "No"]],
    },
  },
  {
    name: "areas merged over their questions, with what they count for",
    blocks: [
      title(FILE),
      table(
        strong("Area", "Question", "Comments"),
        [{ text: "Planning\n0 to 20 points", merge: "start" }, PLAN, ""],
        [{ text: "", merge: "on" }, SEEN, ""],
        [{ text: "Records\n0 to 20 points", merge: "start" }, CLEAR, ""],
      ),
    ],
    reads: {
      title: FILE,
      sections: [
        ["Planning", PLAN, SEEN],
        ["Records", CLEAR],
      ],
      scales: [],
      boxes: ["Comments"],
    },
  },
  {
    name: "one row for each section, with its grades in the last cell",
    blocks: [
      title(FILE),
      ...["Story so far", "Assessment"].flatMap((section) => [
        heading(section),
        table(strong("Evidence", "Commentary & analysis", "Rating"), [
          `What is known of the ${section.toLowerCase()}?\nWho was asked?`,
          "",
          "Good\nOutstanding\nRequires improvement\nInadequate",
        ]),
        p(""),
      ]),
    ],
    reads: {
      title: FILE,
      sections: [
        ["Story so far", "What is known of the story so far?"],
        ["Assessment", "What is known of the assessment?"],
      ],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
      boxes: ["Commentary & analysis"],
    },
  },
  {
    name: "the grades in the head cell",
    blocks: [
      title(FILE),
      heading("Story so far"),
      table(
        strong(
          "Evidence",
          "Commentary & analysis",
          "Rating\nGood\nOutstanding\nRequires improvement\nInadequate",
        ),
        ...ASKED.map((question) => [question, "", ""]),
      ),
    ],
    reads: {
      title: FILE,
      sections: [["Story so far", ...ASKED]],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
      boxes: ["Commentary & analysis"],
    },
  },
  {
    name: "questions with parts, each answered on its own",
    blocks: [
      title(FILE),
      table(
        ["1", ...strong("Does the work involve:", "Yes", "No")],
        ["", "(a) one person", "", ""],
        ["", "(b) a group", "", ""],
        ["", { text: "Please say more:", wide: 3 }],
        ["2", ...strong("Could harm follow:", "Yes", "No")],
        ["", "(a) for those who take part", "", ""],
        ["", "(b) for others?", "", ""],
      ),
    ],
    reads: {
      title: FILE,
      sections: [
        ["1 Does the work involve", "a one person", "b a group", "Please say more"],
        ["2 Could harm follow", "a for those who take part", "b for others?"],
      ],
      scales: [YES_NO],
    },
  },
  // What stands over the columns.
  {
    name: "two head rows, and columns of the form's own",
    blocks: [
      title(FILE),
      table(
        [
          ...["Standard", "Evidence", "What to do better", "Deadline"].map((head) => ({
            text: bold(head),
            merge: "start" as const,
          })),
          wide("Score", 2),
        ],
        [...Array<Cell>(4).fill({ text: "", merge: "on" }), ...strong("Our own (0-3)", "Checked (0-3)")],
        ["1.1 Who leads?", ...blank(5)],
        ["1.2 Is there a policy?", ...blank(5)],
      ),
    ],
    reads: SCORED,
  },
  {
    name: "columns of the form's own beside a score",
    blocks: [
      title(FILE),
      table(
        strong("Standard", "Evidence", "What to do better", "Deadline", "Score (0-3)"),
        ["1.1 Who leads?", ...blank(4)],
        ["1.2 Is there a policy?", ...blank(4)],
      ),
    ],
    reads: SCORED,
  },
  {
    name: "rows that begin with Evidence of",
    blocks: [
      title(FILE),
      table(
        strong("Record", "Comments"),
        ["Evidence of checks", ""],
        ["Evidence of a signed agreement", ""],
        ["DBS checks", ""],
        ["Unannounced visit", ""],
      ),
    ],
    reads: {
      title: FILE,
      sections: [
        ["Record", "Evidence of checks", "Evidence of a signed agreement", "DBS checks", "Unannounced visit"],
      ],
      scales: [],
      boxes: ["Comments"],
    },
  },
  ...[
    "Comments/Evidence",
    "COMMENTS/ACTION/BY WHOM",
    "Commentary",
    "Strengths",
    "Summary of findings",
    "Comments and action required",
    "Further information",
    "How do you know?",
  ].map((head) =>
    asked(`a column headed ${head}`, asks(["Question", ...YES_NO, head]), "Question", {
      scales: [YES_NO],
      boxes: [head],
    }),
  ),
  // Scales nobody has a list of.
  ...[
    ["Compliant", "Non-compliant"],
    ["Very good", "Good", "Satisfactory", "Poor"],
    ["Strongly agree", "Agree", "Disagree", "Strongly disagree"],
    ["Evidenced", "Partly evidenced", "Not evidenced"],
    ["Pass", "Fail"],
    ["R", "A", "G"],
    ["Secure", "Growing", "Fragile"],
    ["Effective", "Less effective", "Ineffective"],
    ["Bob amser", "Weithiau", "Byth"],
    ["All", "Some", "None"],
  ].map((grades) =>
    asked(`the grades ${grades.join(", ")}`, asks(["Area", ...grades, "Comments"]), "Area", {
      scales: [grades],
      boxes: ["Comments"],
    }),
  ),
  asked(
    "heads that are turned",
    tableOf(
      [6000, 500, 500, 500, 500],
      ["Area", ...["Outstanding", "Good", "Requires improvement", "Inadequate"].map(rotated)],
      ...ASKED.map((question) => [question, ...blank(4)]),
    ),
    "Area",
    { scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]] },
  ),
  ...(
    [
      [["Up to date Yes √", "Up to date No √"], YES_NO],
      [["Yes √", "No √"], YES_NO],
      [["Yes?", "No?"], YES_NO],
      [
        ["Y ✓", "N ✗"],
        ["Y", "N"],
      ],
      [["Y/N/NA"], ["Y", "N", "NA"]],
      [["RAG rating"], ["Green", "Amber", "Red"]],
      [["Rating (O/G/RI/I)"], ["O", "G", "RI", "I"]],
      [["Met / Not met"], ["Met", "Not met"]],
      [["Grade (1-4)"], ["1", "2", "3", "4"]],
      [["Score 0-3"], ["0", "1", "2", "3"]],
      [["Score out of 5"], ["1", "2", "3", "4", "5"]],
      [["Yes/No/Partial"], ["Yes", "Partial", "No"]],
    ] as const
  ).map(([heads, grades]) =>
    asked(`answers headed ${heads.join(", ")}`, asks(["Record", ...heads, "Comments"]), "Record", {
      scales: [grades],
      boxes: ["Comments"],
    }),
  ),
  asked(
    "grades that lines above explain",
    [
      "0 = Inadequate – nothing on record",
      "1 = Needs improvement – something on record",
      "2 = Good – all on record",
      "3 = Outstanding",
    ]
      .map((line) => p(line))
      .join("") + asks(["Area", "Score", "Comments"]),
    "Area",
    {
      scales: [["3 = Outstanding", "2 = Good", "1 = Needs improvement", "0 = Inadequate"]],
      boxes: ["Comments"],
    },
  ),
  {
    name: "ranges as heads, areas merged, and a column for the grade",
    blocks: [
      title("Rubric"),
      table(
        [
          "",
          "",
          ...strong("0-4: Below what we expect", "5-8: As we expect", "9-10: Above what we expect", "Grades"),
        ],
        ...["P1: Content", "P2: Order"].flatMap((area) =>
          ["Clear", "Right"].map((item, at): readonly Cell[] => [
            at === 0 ? { text: area, merge: "start" } : { text: "", merge: "on" },
            `${item} ${area}`,
            `${item} ${area}: little of it`,
            `${item} ${area}: most of it`,
            `${item} ${area}: all of it`,
            "",
          ]),
        ),
      ),
    ],
    reads: {
      title: "Rubric",
      sections: [
        ["P1: Content", "Clear P1: Content", "Right P1: Content"],
        ["P2: Order", "Clear P2: Order", "Right P2: Order"],
      ],
      scales: [["0-4: Below what we expect", "5-8: As we expect", "9-10: Above what we expect"]],
    },
  },
  {
    name: "what to check, its status and a remark",
    blocks: [
      title(FILE),
      table(
        strong("Check items", "Status", "Remark"),
        ...["Job sheet", "Quotation", "Report"].map((item) => [item, "", ""]),
      ),
    ],
    reads: {
      title: FILE,
      sections: [["Check items", "Job sheet", "Quotation", "Report"]],
      scales: [],
      boxes: ["Remark", "Status"],
    },
  },
  {
    name: "the most points, the mark and notes on marking",
    blocks: [
      title("Marking"),
      table(
        ["", ...strong("max", "mark", "Marking notes")],
        ...["Basics", "Extras", "Quality"].map((item) => [item, "20", "", `How well: ${item}`]),
      ),
    ],
    reads: {
      title: "Marking",
      sections: [["Marking", "Basics", "Extras", "Quality"]],
      scales: [],
    },
  },
  {
    name: "heads over rows that are all blank",
    blocks: [
      title("Impact assessment"),
      heading("Step 5: Find risks"),
      table(
        strong(
          "Describe the risk",
          "Likelihood\nRemote, possible or probable",
          "Severity\nMinimal, significant or severe",
        ),
        blank(3),
      ),
      p(""),
      heading("Step 6: Measures"),
      table(
        strong("Risk", "How to reduce it", "Effect\nEliminated, reduced or accepted", "Approved\nYes/no"),
        blank(4),
      ),
      p(""),
      heading("Step 7: Sign off"),
      table(
        strong("Item", "Name/date", "Notes"),
        ["Measures approved by:", "", ""],
        ["Risks approved by:", "", ""],
      ),
    ],
    reads: {
      title: "Impact assessment",
      details: ["Measures approved by", "Risks approved by"],
      sections: [
        ["Step 5: Find risks", "Describe the risk", "Likelihood", "Severity"],
        ["Step 6: Measures", "Risk", "How to reduce it", "Effect", "Approved"],
      ],
      scales: [
        ["Remote", "possible", "probable"],
        ["Minimal", "significant", "severe"],
        ["Eliminated", "reduced", "accepted"],
        ["Yes", "no"],
      ],
    },
  },
  // Details.
  {
    name: "labels alone in their cells",
    blocks: [
      title(FILE),
      table(
        ["Name of child", "ID number", "Date of birth"],
        ["Name of team", "Name of worker", "Name of manager"],
      ),
      asks(["Question", ...YES_NO, "Comments"]),
    ],
    reads: {
      title: FILE,
      details: [
        "Name of child",
        "ID number",
        "Date of birth",
        "Name of team",
        "Name of worker",
        "Name of manager",
      ],
      sections: [["Question", ...ASKED]],
      scales: [YES_NO],
      boxes: ["Comments"],
    },
  },
  {
    name: "labels with a colon, alone in their cells",
    blocks: [
      title(FILE),
      table(["Name of child:", "ID number:", "Site:"], ["FSW:", "Name of worker:", "Contact Tel. No."]),
      asks(["Question", ...YES_NO, "Comments"]),
    ],
    reads: {
      title: FILE,
      details: ["Name of child", "ID number", "Site", "FSW", "Name of worker", "Contact Tel. No."],
      sections: [["Question", ...ASKED]],
      scales: [YES_NO],
      boxes: ["Comments"],
    },
  },
  {
    name: "a field under each label",
    blocks: [
      title(FILE),
      table(
        [`${p("Work address")}${legacyField()}`, `${p("Work telephone")}${legacyField()}`],
        [`${p("Home address")}${legacyField()}`, `${p("Home telephone")}${legacyField()}`],
      ),
      asks(["Question", ...YES_NO, "Comments"]),
    ],
    reads: {
      title: FILE,
      details: ["Work address", "Work telephone", "Home address", "Home telephone"],
      sections: [["Question", ...ASKED]],
      scales: [YES_NO],
      boxes: ["Comments"],
    },
  },
  // Titles.
  ...["Appendix 7", "Annex A", "Form 3b", "CONFIDENTIAL", "Version 2.1", "OFFICIAL-SENSITIVE"].map(
    (before): FreshForm => ({
      name: `a title after ${before}`,
      blocks: [
        p(before),
        bold("Audit of talks – Children’s Services"),
        asks(["Question", ...YES_NO, "Comments"]),
      ],
      reads: {
        title: "Audit of talks – Children’s Services",
        sections: [["Question", ...ASKED]],
        scales: [YES_NO],
        boxes: ["Comments"],
      },
    }),
  ),
  {
    name: "a title in the first row of the table",
    blocks: [
      table(
        [wide("Audit of talks", 4)],
        strong("Question", ...YES_NO, "Comments"),
        ...ASKED.map((question) => [question, "", "", ""]),
      ),
    ],
    reads: {
      title: "Audit of talks",
      sections: [["Question", ...ASKED]],
      scales: [YES_NO],
      boxes: ["Comments"],
    },
  },
];
