import { bold, heading, p, strong, table, tableOf, title, wide, withRoom, type Cell } from "./a-form";
import type { FreshForm } from "./fresh-forms";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"] as const;
const FRAME = tableOf([10000], [""]);

/** Forms as councils, schools and health services make them, with what a person reads in each. */
export const OFFICE_FORMS: readonly FreshForm[] = [
  {
    name: "a checklist, with a frame to write in under a line of bold",
    blocks: [
      title("Foster carer file audit"),
      tableOf([2000, 3000, 2000, 3000], ["Foster carer(s):", "", "Date of audit:", ""]),
      tableOf(
        [700, 4200, 700, 700, 700, 2400, 2400, 1200],
        strong("Ref", "Standard", "Yes", "No", "N/A", "Evidence / comments", "Action required", "By when"),
        [wide("Section 1: Approval", 8)],
        ...withRoom(6, ["1.1", "The assessment is on file and signed"], ["1.2", "All checks are in date"]),
        [wide("Section 2: Support", 8)],
        ...withRoom(6, ["2.1", "Supervision takes place every six weeks"]),
      ),
      bold("Overall summary of the audit"),
      FRAME,
      tableOf([2500, 4000, 1500, 2000], ["Auditor signature", "", "Date", ""]),
    ],
    reads: {
      title: "Foster carer file audit",
      details: ["Foster carer(s)", "Date of audit", "Auditor"],
      sections: [
        ["Section 1: Approval", "1.1 The assessment is on file and signed", "1.2 All checks are in date"],
        ["Section 2: Support", "2.1 Supervision takes place every six weeks"],
        ["Overall summary of the audit", "Overall summary of the audit"],
      ],
      scales: [["Yes", "No", "N/A"]],
      boxes: ["Evidence / comments", "Action required", "By when"],
    },
  },
  {
    name: "rubrics with a judgement of the section and its reasons below them",
    blocks: [
      title("Quality of plans"),
      ...["A: Views", "B: Needs"].flatMap((section, at) => [
        heading(`Section ${section}`),
        tableOf(
          [2000, 2600, 2600, 2600, 2600],
          strong("", ...GRADES),
          ...["Voice", "Family"]
            .slice(at)
            .map((name) => [name, ...GRADES.map((grade) => `${name} so that it is ${grade.toLowerCase()}`)]),
          ["Judgement", wide("", 4)],
          ["Reasons for judgement", wide("", 4)],
        ),
      ]),
      bold("Strengths"),
      FRAME,
      bold("Areas for development"),
      FRAME,
    ],
    reads: {
      title: "Quality of plans",
      sections: [
        ["Section A: Views", "Voice", "Family", "Judgement"],
        ["Section B: Needs", "Family", "Judgement"],
        ["Summary", "Strengths", "Areas for development"],
      ],
      scales: [GRADES],
      boxes: ["Reasons for judgement"],
    },
  },
  {
    name: "a judgement in Welsh, under its heading",
    blocks: [
      title("Archwilio ffeil"),
      heading("1. Asesu"),
      tableOf(
        [4500, 900, 900, 1300, 3000],
        strong("Cwestiwn", "Ydy", "Nac ydy", "Amherthnasol", "Sylwadau"),
        ...withRoom(4, "A yw’r asesiad yn gyfredol?", "A welwyd y plentyn?"),
      ),
      heading("2. Barn gyffredinol"),
      p("Rhagorol / Da / Angen gwella / Annigonol"),
    ],
    reads: {
      title: "Archwilio ffeil",
      sections: [
        ["1. Asesu", "A yw’r asesiad yn gyfredol?", "A welwyd y plentyn?"],
        ["2. Barn gyffredinol", "2 Barn gyffredinol"],
      ],
      scales: [
        ["Ydy", "Nac ydy", "Amherthnasol"],
        ["Rhagorol", "Da", "Angen gwella", "Annigonol"],
      ],
      boxes: ["Sylwadau"],
    },
  },
  {
    name: "prompts to consider beside findings, and a row for the grade",
    blocks: [
      bold("CHILDREN IN NEED – AUDIT TOOL"),
      tableOf(
        [4500, 5500],
        strong("Consider", "Auditor’s findings"),
        [wide("1. Assessment", 2)],
        ["Is it in proportion?\nIs history analysed?", ""],
        ["Grade (please circle)", GRADES.join("   ")],
        [wide("2. Planning", 2)],
        ["Is the plan clear?\nIs it reviewed?", ""],
        ["Grade (please circle)", GRADES.join("   ")],
      ),
    ],
    reads: {
      title: "CHILDREN IN NEED – AUDIT TOOL",
      sections: [["CHILDREN IN NEED – AUDIT TOOL", "1 Assessment", "2 Planning"]],
      scales: [GRADES],
      boxes: ["Auditor’s findings"],
    },
  },
  {
    name: "points to consider beside comments, with names of standards across",
    blocks: [
      title("Practice check"),
      tableOf(
        [5000, 5000],
        strong("Points to consider", "Auditor’s comments"),
        [wide("Standard 1: Voice", 2)],
        ["Was the child seen?\nWhat did the child say?", ""],
        [wide("Standard 2: Planning", 2)],
        ["Is the plan clear?\nIs it reviewed?", ""],
      ),
    ],
    reads: {
      title: "Practice check",
      sections: [["Practice check", "Standard 1: Voice", "Standard 2: Planning"]],
      scales: [],
      boxes: ["Auditor’s comments"],
    },
  },
  {
    name: "an area, what to consider, findings and a rating",
    blocks: [
      title("Practice check"),
      tableOf(
        [2500, 3500, 3000, 1200],
        strong("Standard", "Consider", "Findings", "RAG"),
        ["Assessment", "Is it timely? Is it shared?", "", ""],
        ["Planning", "Is it clear?", "", ""],
      ),
    ],
    reads: {
      title: "Practice check",
      sections: [["Practice check", "Assessment", "Planning"]],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["Findings"],
    },
  },
  {
    name: "nought to ten over room for each",
    blocks: [
      title("Talk about practice"),
      heading("What is working well?"),
      tableOf([10000], ["Think about relationships and strengths."], [""]),
      heading("Scaling question"),
      p("From 0 to 10, how safe is the child today?"),
      tableOf(
        Array<number>(11).fill(900),
        Array.from({ length: 11 }, (_, at) => String(at)),
        Array<string>(11).fill(""),
      ),
    ],
    reads: {
      title: "Talk about practice",
      sections: [
        ["Talk about practice", "What is working well?"],
        ["Scaling question", "From 0 to 10, how safe is the child today?"],
      ],
      scales: [Array.from({ length: 11 }, (_, at) => String(at))],
    },
  },
  {
    name: "questions in lines with boxes, and a line for comments below",
    blocks: [
      title("Early help audit"),
      p("Family reference: ____________   Agency: ____________"),
      p("Date of audit: ___ / ___ / ____"),
      heading("Part 1 – Consent"),
      ...["1. Is consent recorded?", "2. Were all involved?"].flatMap((asked) => [
        p(asked),
        p("☐ Yes  ☐ No  ☐ Not clear"),
        p("Comments:"),
        p(""),
      ]),
      heading("Part 2 – Overall"),
      p("3. How would you rate it overall?"),
      p("☐ Excellent  ☐ Good  ☐ Fair  ☐ Poor"),
      p("Please give reasons:"),
      p(""),
    ],
    reads: {
      title: "Early help audit",
      details: ["Family reference", "Agency", "Date of audit"],
      sections: [
        ["Part 1 – Consent", "1 Is consent recorded?", "2 Were all involved?"],
        ["Part 2 – Overall", "3 How would you rate it overall?"],
      ],
      scales: [
        ["Yes", "No", "Not clear"],
        ["Excellent", "Good", "Fair", "Poor"],
      ],
      boxes: ["Comments", "Please give reasons"],
    },
  },
  {
    name: "boxes behind the question in one line, and why not",
    blocks: [
      title("Practice check"),
      p("Was the visit on time?  Yes [ ]  No [ ]"),
      p("If no, why? ………………………"),
      p("Was the child seen alone?  Yes [ ]  No [ ]"),
      p("If no, why? ………………………"),
    ],
    reads: {
      title: "Practice check",
      sections: [["Practice check", "Was the visit on time?", "Was the child seen alone?"]],
      scales: [["Yes", "No"]],
      boxes: ["If no, why?"],
    },
  },
  {
    name: "one grade of the auditor and one of the moderator, and grades told in a line",
    blocks: [
      title("Decisions audit"),
      p("Grades: 1 Outstanding, 2 Good, 3 Requires improvement, 4 Inadequate"),
      tableOf(
        [700, 4500, 2500, 1400, 1400],
        [
          ...["#", "Line of enquiry", "Evidence"].map((head) => ({
            text: bold(head),
            merge: "start" as const,
          })),
          wide("Grade", 2),
        ],
        [...Array<Cell>(3).fill({ text: "", merge: "on" as const }), ...strong("Auditor", "Moderator")],
        ...withRoom(3, ["1", "Was it in time?"], ["2", "Was consent sought?"]),
      ),
      p("Immediate action required:"),
      p(""),
    ],
    reads: {
      title: "Decisions audit",
      sections: [
        ["Decisions audit", "1 Was it in time?", "2 Was consent sought?", "Immediate action required"],
      ],
      scales: [["1 = Outstanding", "2 = Good", "3 = Requires improvement", "4 = Inadequate"]],
      boxes: ["Evidence"],
    },
  },
  {
    name: "standards with room for what is to be done about each, which is no table of actions",
    blocks: [
      title("Safeguarding self-audit"),
      tableOf(
        [1500, 8000],
        ["Red", "Not in place"],
        ["Amber", "Partly in place"],
        ["Green", "In place and evidenced"],
      ),
      tableOf([2500, 2500, 2500, 2500], ["School name", "", "DfE number", ""]),
      tableOf(
        [4500, 3500, 1000, 3000, 1500, 1300],
        strong("Standard", "Evidence", "RAG", "Action to be taken", "Lead", "Timescale"),
        [wide("1. Leadership", 6)],
        ...withRoom(5, "1.1 A governor is named", "1.2 Governors receive a report"),
        [wide("2. Policies", 6)],
        ...withRoom(5, "2.1 The policy was reviewed"),
      ),
    ],
    reads: {
      title: "Safeguarding self-audit",
      details: ["School name", "DfE number"],
      sections: [
        ["1. Leadership", "1.1 A governor is named", "1.2 Governors receive a report"],
        ["2. Policies", "2.1 The policy was reviewed"],
      ],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["Evidence", "Action to be taken", "Lead", "Timescale"],
    },
  },
  {
    name: "a question of the section with an empty line below it",
    blocks: [
      title("Pathway plan audit"),
      ...["Health", "Home"].flatMap((section) => [
        heading(section),
        tableOf(
          [5000, 1500, 3500],
          strong("Question", "Yes / No / Partly", "Evidence"),
          [`Is ${section.toLowerCase()} in the plan?`, "", ""],
          ["Is there a second plan?", "", ""],
        ),
        p("What difference has this made?"),
        p(""),
      ]),
      heading("Summary"),
      tableOf([10000], ["Strengths:\n\n"], ["Overall rating: Good ☐  Inadequate ☐"]),
    ],
    reads: {
      title: "Pathway plan audit",
      sections: [
        ["Health", "Is health in the plan?", "Is there a second plan?", "What difference has this made?"],
        ["Home", "Is home in the plan?", "Is there a second plan?", "What difference has this made?"],
        ["Summary", "Strengths", "Overall rating"],
      ],
      scales: [
        ["Yes", "Partly", "No"],
        ["Good", "Inadequate"],
      ],
      boxes: ["Evidence"],
    },
  },
  {
    name: "a scale whose numbers a guide below explains",
    blocks: [
      title("Practice audit"),
      tableOf(
        [2000, 3800, 4200, 1500],
        strong("Domain", "Key questions", "Evidence found", "Score 1–3"),
        [{ text: bold("Risk"), merge: "start" as const }, "Was it asked about?", "", ""],
        [{ text: "", merge: "on" as const }, "Was it reviewed?", "", ""],
      ),
      p("Scoring guide: 1 = poor, 2 = meets the standard, 3 = excellent"),
    ],
    reads: {
      title: "Practice audit",
      sections: [["Risk", "Was it asked about?", "Was it reviewed?"]],
      scales: [["1 = poor", "2 = meets the standard", "3 = excellent"]],
      boxes: ["Evidence found"],
    },
  },
  {
    name: "a heading, what to write about, and a frame for it",
    blocks: [
      title("Visitor’s report"),
      tableOf([2500, 2500, 2500, 2500], ["Name of home", "", "Date of visit", ""]),
      ...["1. Views", "2. Staffing"].flatMap((each) => [
        heading(each),
        p("Say what you saw and heard."),
        FRAME,
      ]),
      p("In my opinion children at the home are safe: Yes / No"),
    ],
    reads: {
      title: "Visitor’s report",
      details: ["Name of home", "Date of visit"],
      sections: [
        ["Visitor’s report", "1 Views", "2 Staffing", "In my opinion children at the home are safe"],
      ],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "lines of bold with empty lines below them, at the end",
    blocks: [
      title("Teaching observation"),
      tableOf(
        [5000, 900, 900],
        strong("Aspect", "Yes", "No"),
        ...withRoom(2, "Content is clear", "Pupils listen"),
      ),
      bold("Strengths observed"),
      p(""),
      p(""),
      bold("Next steps"),
      p(""),
    ],
    reads: {
      title: "Teaching observation",
      sections: [
        ["Teaching observation", "Content is clear", "Pupils listen", "Strengths observed", "Next steps"],
      ],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "two lists of questions beside one another",
    blocks: [
      title("Report checklist"),
      tableOf(
        [3800, 600, 600, 3800, 600, 600],
        strong("Report", "Yes", "No", "Meeting", "Yes", "No"),
        ["It was shared", "", "", "Parents were there", "", ""],
        ["It has a chronology", "", "", "The child was heard", "", ""],
      ),
    ],
    reads: {
      title: "Report checklist",
      sections: [
        ["Report", "It was shared", "It has a chronology"],
        ["Meeting", "Parents were there", "The child was heard"],
      ],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "heads in bold over the rows of each part of one table",
    blocks: [
      title("Health assessment check"),
      table(
        [bold("Demographics"), "Yes", "No", "N/A"],
        ...withRoom(3, "Status recorded", "Consent recorded"),
        [bold("Health"), "Yes", "No", "N/A"],
        ...withRoom(3, "Immunisations recorded", "Dentist recorded"),
      ),
      p("Quality rating (circle):   Green    Amber    Red"),
    ],
    reads: {
      title: "Health assessment check",
      sections: [
        ["Demographics", "Status recorded", "Consent recorded"],
        ["Health", "Immunisations recorded", "Dentist recorded", "Quality rating (circle)"],
      ],
      scales: [
        ["Yes", "No", "N/A"],
        ["Green", "Amber", "Red"],
      ],
    },
  },
  {
    name: "what good looks like, an evaluation and a rating under each heading",
    blocks: [
      title("Practice evaluation"),
      ...["Help and protection", "Planning"].flatMap((area) => [
        heading(area),
        tableOf(
          [7000, 3000],
          [{ text: "What good looks like:\nHelp is early", wide: 2 }],
          ["Evaluation", ""],
          ["Rating", GRADES.join(" / ")],
        ),
      ]),
    ],
    reads: {
      title: "Practice evaluation",
      sections: [["Practice evaluation", "Help and protection", "Planning"]],
      scales: [GRADES],
      boxes: ["Evaluation"],
    },
  },
  {
    name: "names of columns over one row of room, and numbers to choose from",
    blocks: [
      title("Observation"),
      table(["What went well", "Even better if"], ["\n\n", ""]),
      p("How confident are you that they were heard?"),
      tableOf(
        Array<number>(10).fill(1000),
        Array.from({ length: 10 }, (_, at) => String(at + 1)),
      ),
    ],
    reads: {
      title: "Observation",
      sections: [
        ["Observation", "What went well", "Even better if", "How confident are you that they were heard?"],
      ],
      scales: [Array.from({ length: 10 }, (_, at) => String(at + 1))],
    },
  },
  {
    name: "details and answers in one table of pairs",
    blocks: [
      title("Dip sample"),
      p("Agency:    ☐ Police  ☐ Health  ☐ Education"),
      table(
        ["Reason for referral", ""],
        ["Was it in time?", "Yes / No"],
        ["Was the child seen?", "Yes / No / Not needed"],
        ["Quality of recording", "1  2  3  4  5"],
        ["Learning", ""],
      ),
    ],
    reads: {
      title: "Dip sample",
      details: ["Agency", "Reason for referral", "Was it in time?", "Was the child seen?", "Learning"],
      sections: [["Dip sample", "Quality of recording"]],
      scales: [["1", "2", "3", "4", "5"]],
    },
  },
  {
    name: "a question in a line, and its answers and evidence in a table below it",
    blocks: [
      title("Capacity audit"),
      ...["1. Is there an assessment?", "2. Is it about one decision?"].flatMap((asked) => [
        p(asked),
        tableOf([3000, 7000], ["Yes / No / N/A", ""], ["Evidence", ""]),
      ]),
    ],
    reads: {
      title: "Capacity audit",
      sections: [["Capacity audit", "1 Is there an assessment?", "2 Is it about one decision?"]],
      scales: [["Yes", "No", "N/A"]],
      boxes: ["Evidence"],
    },
  },
];
