import {
  blank,
  heading,
  LANDSCAPE,
  p,
  rotated,
  strong,
  tableOf,
  title,
  wide,
  withRoom,
  bold,
} from "./a-form";

/** What a person reads in a form: the yardstick of "wholly usable". */
export interface Reading {
  readonly title: string;
  /** The details by their labels, in order. */
  readonly details?: readonly string[];
  /** Sections in order, each with the questions of its items, numbers and all. */
  readonly sections: readonly (readonly [title: string, ...items: readonly string[]])[];
  /** The grades items are judged by, each scale once, in the order they are met; what says "not applicable" last. */
  readonly scales: readonly (readonly string[])[];
  /** What one may write beside an item, in the form's words; the same for every item that has any. */
  readonly boxes?: readonly string[];
  /** Heads of the table of actions. */
  readonly actions?: readonly string[];
  /** The room for what the service has to do. */
  readonly service?: string;
}

export interface FreshForm {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly reads: Reading;
}

/**
 * Twenty forms as councils, health services and schools have them, of words made up for them, and what a person
 * reads in each. They were written before the reader was looked at, and are not bent to it.
 */
export const FRESH_FORMS: readonly FreshForm[] = [
  {
    name: "a rubric in landscape",
    blocks: [
      title("Casework quality rubric"),
      p("Choose the column that fits best, then write its word in the last one."),
      tableOf(
        [3000, 4000, 3000, 4000],
        ["Child’s initials", "", "Case number", ""],
        ["Allocated worker", "", "Date of review", ""],
      ),
      heading("Assessment"),
      tableOf(
        [2000, 2600, 2600, 2600, 2600, 1400],
        strong("Criterion", "Outstanding", "Good", "Requires improvement", "Inadequate", "Judgement"),
        ...withRoom(
          1,
          ["History", "Full and used", "Full", "Partial", "Missing"],
          ["Risk", "Weighed with the family", "Weighed", "Listed", "Not seen"],
        ),
      ),
      heading("Planning"),
      tableOf(
        [2000, 2600, 2600, 2600, 2600, 1400],
        strong("Criterion", "Outstanding", "Good", "Requires improvement", "Inadequate", "Judgement"),
        ...withRoom(
          1,
          ["Aims", "Set by the child", "Clear", "Vague", "None"],
          ["Review", "Changes the plan", "On time", "Late", "None held"],
        ),
      ),
      heading("Agreed actions"),
      tableOf([6000, 3000, 3000], strong("Action", "Who", "By when"), blank(3), blank(3), blank(3)),
      LANDSCAPE,
    ],
    reads: {
      title: "Casework quality rubric",
      details: ["Child’s initials", "Case number", "Allocated worker", "Date of review"],
      sections: [
        ["Assessment", "History", "Risk"],
        ["Planning", "Aims", "Review"],
      ],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
      actions: ["Action", "Who", "By when"],
    },
  },
  {
    name: "a checklist of documents on a file",
    blocks: [
      title("Foster carer file checklist"),
      p("Name of carer: ____________________    Date of check: ______________"),
      tableOf(
        [700, 4500, 1800, 3000],
        strong("No.", "Document", "On file? (Yes/No/N/A)", "Comments"),
        ...withRoom(
          2,
          ["1", "Application form"],
          ["2", "Medical report"],
          ["3", "Two references"],
          ["4", "Pet assessment"],
        ),
      ),
    ],
    reads: {
      title: "Foster carer file checklist",
      details: ["Name of carer", "Date of check"],
      sections: [
        ["Document", "1 Application form", "2 Medical report", "3 Two references", "4 Pet assessment"],
      ],
      scales: [["Yes", "No", "N/A"]],
      boxes: ["Comments"],
    },
  },
  {
    name: "red, amber and green under rows of sections",
    blocks: [
      bold("North Vale Borough Council"),
      title("Edge of care audit"),
      p("R = not met"),
      p("A = partly met"),
      p("G = met"),
      tableOf(
        [5000, 600, 600, 600, 3200],
        strong("Standard", "R", "A", "G", "Evidence"),
        [wide("Referral", 5)],
        ...withRoom(4, "The reason for referral is clear", "The family agreed to it"),
        [wide("Work with the family", 5)],
        ...withRoom(4, "Goals were set within two weeks", "Someone checks on the goals each week"),
      ),
    ],
    reads: {
      title: "Edge of care audit",
      sections: [
        ["Referral", "The reason for referral is clear", "The family agreed to it"],
        ["Work with the family", "Goals were set within two weeks", "Someone checks on the goals each week"],
      ],
      scales: [["G = met", "A = partly met", "R = not met"]],
      boxes: ["Evidence"],
    },
  },
  {
    name: "scores of one to four with a key",
    blocks: [
      title("Safeguarding self-review for schools"),
      tableOf(
        [1200, 8000],
        strong("Score", "Meaning"),
        ["1", "Embedded and checked"],
        ["2", "In place"],
        ["3", "Under way"],
        ["4", "Not begun"],
      ),
      tableOf(
        [3600, 1200, 2400, 2400],
        strong("Area", "Score (1-4)", "Evidence", "Next steps"),
        ...withRoom(3, "Staff training", "Single central record", "Online safety"),
      ),
    ],
    reads: {
      title: "Safeguarding self-review for schools",
      sections: [["Area", "Staff training", "Single central record", "Online safety"]],
      scales: [["1 = Embedded and checked", "2 = In place", "3 = Under way", "4 = Not begun"]],
      boxes: ["Evidence", "Next steps"],
    },
  },
  {
    name: "sections with narratives and a grade to tick",
    blocks: [
      title("Practice conversation record"),
      p("Worker:"),
      p("Reviewer:"),
      p("Date:"),
      ...["Understanding the child", "Working with others", "Management oversight"].flatMap((section) => [
        heading(section),
        tableOf([10000], ["What is working well?\n\n"], ["What could be better?\n\n"]),
        p("☐ Outstanding  ☐ Good  ☐ Requires improvement  ☐ Inadequate"),
      ]),
    ],
    reads: {
      title: "Practice conversation record",
      details: ["Worker", "Reviewer", "Date"],
      sections: [
        [
          "Understanding the child",
          "What is working well?",
          "What could be better?",
          "Understanding the child",
        ],
        ["Working with others", "What is working well?", "What could be better?", "Working with others"],
        ["Management oversight", "What is working well?", "What could be better?", "Management oversight"],
      ],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
    },
  },
  {
    name: "two columns, the question and a place for the answer",
    blocks: [
      title("Thematic audit of neglect"),
      tableOf([4000, 6000], ["Auditor", ""], ["Team", ""], ["Case reference", ""]),
      heading("Impact on the child"),
      tableOf(
        [4000, 6000],
        ...withRoom(
          1,
          "How is daily life for the child described?",
          "What has changed since the plan began?",
        ),
      ),
      heading("Response"),
      tableOf(
        [4000, 6000],
        ["Which tools were used, and how?", ""],
        ["Is the plan clear about what must change?", "☐ Yes ☐ Partly ☐ No"],
      ),
    ],
    reads: {
      title: "Thematic audit of neglect",
      details: ["Auditor", "Team", "Case reference"],
      sections: [
        [
          "Impact on the child",
          "How is daily life for the child described?",
          "What has changed since the plan began?",
        ],
        ["Response", "Which tools were used, and how?", "Is the plan clear about what must change?"],
      ],
      scales: [["Yes", "Partly", "No"]],
    },
  },
  {
    name: "ward records with a column for each patient",
    blocks: [
      title("Ward documentation audit"),
      p("Ward:"),
      tableOf(
        [5000, 900, 900, 900, 900, 900],
        strong("Criterion", "Patient 1", "Patient 2", "Patient 3", "Patient 4", "Patient 5"),
        ...withRoom(5, "Entries are dated and timed", "Entries are signed", "Allergies are recorded"),
      ),
    ],
    reads: {
      title: "Ward documentation audit",
      details: ["Ward"],
      sections: [
        ["Criterion", "Entries are dated and timed", "Entries are signed", "Allergies are recorded"],
      ],
      scales: [],
    },
  },
  {
    name: "questions in Welsh",
    blocks: [
      title("Archwiliad ffeil achos"),
      tableOf([3000, 6000], ["Enw’r plentyn", ""], ["Dyddiad", ""]),
      tableOf(
        [5000, 900, 900, 1400, 2800],
        strong("Cwestiwn", "Ydy", "Nac ydy", "Amherthnasol", "Sylwadau"),
        ...withRoom(
          4,
          "A yw’r cynllun yn gyfredol?",
          "A welwyd y plentyn ar ei ben ei hun?",
          "A yw’r cofnod yn glir?",
        ),
      ),
    ],
    reads: {
      title: "Archwiliad ffeil achos",
      details: ["Enw’r plentyn", "Dyddiad"],
      sections: [
        [
          "Cwestiwn",
          "A yw’r cynllun yn gyfredol?",
          "A welwyd y plentyn ar ei ben ei hun?",
          "A yw’r cofnod yn glir?",
        ],
      ],
      scales: [["Ydy", "Nac ydy", "Amherthnasol"]],
      boxes: ["Sylwadau"],
    },
  },
  {
    name: "a check of hygiene with a row for the total",
    blocks: [
      title("Infection prevention audit tool"),
      tableOf([2500, 2500, 2500, 2500], ["Clinic:", "", "Date:", ""], ["Completed by:", "", "Role:", ""]),
      ...["Hand hygiene", "Equipment"].map((section, at) =>
        tableOf(
          [700, 5000, 800, 800, 800, 2700],
          strong(String(at + 1), section, "Yes", "No", "N/A", "Comments"),
          [`${String(at + 1)}.1`, `${section}: supplies are in reach`, ...blank(4)],
          [`${String(at + 1)}.2`, `${section}: staff can say the steps`, ...blank(4)],
          [{ text: "Total number of Yes answers", wide: 2 }, ...blank(4)],
        ),
      ),
    ],
    reads: {
      title: "Infection prevention audit tool",
      details: ["Clinic", "Date", "Completed by", "Role"],
      sections: [
        [
          "1 Hand hygiene",
          "1.1 Hand hygiene: supplies are in reach",
          "1.2 Hand hygiene: staff can say the steps",
        ],
        ["2 Equipment", "2.1 Equipment: supplies are in reach", "2.2 Equipment: staff can say the steps"],
      ],
      scales: [["Yes", "No", "N/A"]],
      boxes: ["Comments"],
    },
  },
  {
    name: "questions in paragraphs with boxes to tick",
    blocks: [
      title("Visit to an alternative provider"),
      p("School: ________________________"),
      p("Visitor: ________________________"),
      heading("Admissions"),
      p("1. Is there a signed agreement for each pupil?  ☐ Yes  ☐ No"),
      p("Comments: ______________________________"),
      p("2. Was risk talked through before the start?  ☐ Yes  ☐ No"),
      p("Comments: ______________________________"),
      heading("Attendance"),
      p("3. Is attendance reported every day?  ☐ Yes  ☐ No"),
      p("Comments: ______________________________"),
    ],
    reads: {
      title: "Visit to an alternative provider",
      details: ["School", "Visitor"],
      sections: [
        [
          "Admissions",
          "1 Is there a signed agreement for each pupil?",
          "2 Was risk talked through before the start?",
        ],
        ["Attendance", "3 Is attendance reported every day?"],
      ],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    },
  },
  {
    name: "turned heads over narrow columns",
    blocks: [
      title("Medicines management audit"),
      tableOf(
        [700, 5200, 500, 500, 500, 3000],
        ["", "Standard", rotated("Fully met"), rotated("Partly met"), rotated("Not met"), "Notes"],
        ...withRoom(
          4,
          ["M1", "Stock is counted each week"],
          ["M2", "The fridge is logged daily"],
          ["M3", "Keys are held by one person"],
        ),
      ),
    ],
    reads: {
      title: "Medicines management audit",
      sections: [
        [
          "Standard",
          "M1 Stock is counted each week",
          "M2 The fridge is logged daily",
          "M3 Keys are held by one person",
        ],
      ],
      scales: [["Fully met", "Partly met", "Not met"]],
      boxes: ["Notes"],
    },
  },
  {
    name: "standards with a plan in the same row",
    blocks: [
      p("Partnership board"),
      title("Agency self-assessment"),
      tableOf(
        [3200, 1600, 2600, 2600, 1200, 1200],
        strong(
          "Standard",
          "Rating (Red/Amber/Green)",
          "What shows this?",
          "What else is needed?",
          "Lead",
          "By when",
        ),
        ...withRoom(
          5,
          "1.1 Leaders know what is expected of them",
          "1.2 Staff know whom to ask",
          "2.1 Children shape our services",
        ),
      ),
    ],
    reads: {
      title: "Agency self-assessment",
      sections: [
        [
          "Standard",
          "1.1 Leaders know what is expected of them",
          "1.2 Staff know whom to ask",
          "2.1 Children shape our services",
        ],
      ],
      scales: [["Green", "Amber", "Red"]],
      boxes: ["What shows this?", "What else is needed?", "Lead", "By when"],
    },
  },
  {
    name: "statements to agree or disagree with",
    blocks: [
      title("Observation of a home visit"),
      p("Observer: ____________   Date: ____________"),
      tableOf(
        [4600, 1000, 1000, 1000, 1000, 1000, 2400],
        strong(
          "The worker…",
          "Strongly agree",
          "Agree",
          "Neither",
          "Disagree",
          "Strongly disagree",
          "Example",
        ),
        ...withRoom(
          6,
          "1. introduced themselves and why they came",
          "2. spoke with each child",
          "3. left the family clear about what is next",
        ),
      ),
    ],
    reads: {
      title: "Observation of a home visit",
      details: ["Observer", "Date"],
      sections: [
        [
          "The worker…",
          "1 introduced themselves and why they came",
          "2 spoke with each child",
          "3 left the family clear about what is next",
        ],
      ],
      scales: [["Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree"]],
      boxes: ["Example"],
    },
  },
  {
    name: "gold, silver and bronze with what each looks like",
    blocks: [
      title("Personal education plan: quality check"),
      tableOf(
        [2400, 2600, 2600, 2600, 1200],
        strong("Part of the plan", "Gold", "Silver", "Bronze", "Level"),
        ...withRoom(
          1,
          ["Pupil’s views", "In their own words, with what came of them", "In their own words", "Reported"],
          ["Targets", "Small, dated and shared", "Dated", "General"],
          ["Funding", "Spent and its effect shown", "Spent", "Asked for"],
        ),
      ),
      p("Overall comment:"),
    ],
    reads: {
      title: "Personal education plan: quality check",
      sections: [["Part of the plan", "Pupil’s views", "Targets", "Funding", "Overall comment"]],
      scales: [["Gold", "Silver", "Bronze"]],
    },
  },
  {
    name: "a head of two rows with a merged group",
    blocks: [
      title("Early help audit"),
      tableOf(
        [4200, 900, 900, 900, 3000],
        [
          { text: bold("Question"), merge: "start" },
          wide("Judgement", 3),
          { text: bold("Reasons"), merge: "start" },
        ],
        [{ text: "", merge: "on" }, ...strong("Strong", "Sound", "Weak"), { text: "", merge: "on" }],
        ...withRoom(
          4,
          "Is the family’s own aim in the plan?",
          "Are all agencies at the table?",
          "Does the plan end when it should?",
        ),
      ),
    ],
    reads: {
      title: "Early help audit",
      sections: [
        [
          "Question",
          "Is the family’s own aim in the plan?",
          "Are all agencies at the table?",
          "Does the plan end when it should?",
        ],
      ],
      scales: [["Strong", "Sound", "Weak"]],
      boxes: ["Reasons"],
    },
  },
  {
    name: "lettered parts of a plan, each with a grade of one to four",
    blocks: [
      title("Quality of education, health and care plans"),
      p("Pupil reference:"),
      p("Plan date:"),
      tableOf(
        [1100, 4600, 1200, 3200],
        strong("Section", "What to look for", "Grade (1-4)", "Comments"),
        ...withRoom(
          2,
          ["A", "The views of the pupil and the parents"],
          ["B", "Every special educational need"],
          ["E", "Outcomes that can be measured"],
          ["F", "Provision that is specified"],
        ),
      ),
    ],
    reads: {
      title: "Quality of education, health and care plans",
      details: ["Pupil reference", "Plan date"],
      sections: [
        [
          "What to look for",
          "A The views of the pupil and the parents",
          "B Every special educational need",
          "E Outcomes that can be measured",
          "F Provision that is specified",
        ],
      ],
      scales: [["1", "2", "3", "4"]],
      boxes: ["Comments"],
    },
  },
  {
    name: "a row of grades to ring under each question",
    blocks: [
      title("Making safeguarding personal: case review"),
      tableOf([3000, 7000], ["Adult’s reference", ""], ["Reviewed by", ""], ["Reviewed on", ""]),
      tableOf(
        [6000, 2000, 2000],
        strong("Review point", "Answer", "Notes"),
        ...withRoom(
          1,
          ["Was the adult asked what they want?", "Fully / Partly / Not at all"],
          ["Was an advocate offered?", "Fully / Partly / Not at all"],
          ["Were the wishes met?", "Fully / Partly / Not at all"],
        ),
      ),
      heading("Sign-off"),
      p("Manager’s name:"),
      p("Date signed:"),
    ],
    reads: {
      title: "Making safeguarding personal: case review",
      details: ["Adult’s reference", "Reviewed by", "Reviewed on", "Manager"],
      sections: [
        [
          "Review point",
          "Was the adult asked what they want?",
          "Was an advocate offered?",
          "Were the wishes met?",
        ],
      ],
      scales: [["Fully", "Partly", "Not at all"]],
      boxes: ["Notes"],
    },
  },
  {
    name: "sections in the head cells with lettered parts",
    blocks: [
      title("Health visiting records audit"),
      tableOf(
        [6000, 1000, 1000, 1000],
        strong("Standard 1: New birth visit", "Yes", "Partly", "No"),
        ...withRoom(3, "a) Held by day 14", "b) Both parents are named"),
        [{ text: "Comments", wide: 4 }],
        strong("Standard 2: Growth", "Yes", "Partly", "No"),
        ...withRoom(3, "a) Plotted at each contact", "b) Talked about with the parent"),
        [{ text: "Comments", wide: 4 }],
      ),
    ],
    reads: {
      title: "Health visiting records audit",
      sections: [
        ["Standard 1: New birth visit", "a) Held by day 14", "b) Both parents are named", "Comments"],
        ["Standard 2: Growth", "a) Plotted at each contact", "b) Talked about with the parent", "Comments"],
      ],
      scales: [["Yes", "Partly", "No"]],
    },
  },
  {
    name: "one table for everything, with lines between its parts",
    blocks: [
      tableOf(
        [3600, 2400, 2400, 1600],
        [wide("Return home interview audit", 4)],
        ["Young person:", "", "Interviewer:", ""],
        ["Date missing from:", "", "Date of interview:", ""],
        [wide("Quality of the interview", 4)],
        strong("Question", "What was found", "What to do next", "Grade A–D"),
        ...withRoom(3, "Held within three days of return?", "Were push and pull explored?"),
        [wide("What followed", 4)],
        ...withRoom(3, "Was the plan changed?", "Was it shared with those who need it?"),
      ),
    ],
    reads: {
      title: "Return home interview audit",
      details: ["Young person", "Interviewer", "Date missing from", "Date of interview"],
      sections: [
        ["Quality of the interview", "Held within three days of return?", "Were push and pull explored?"],
        ["What followed", "Was the plan changed?", "Was it shared with those who need it?"],
      ],
      scales: [["A", "B", "C", "D"]],
      boxes: ["What was found", "What to do next"],
    },
  },
  {
    name: "in Welsh and English",
    blocks: [
      title("Archwiliad goruchwyliaeth / Supervision audit"),
      p("Enw / Name: ____________________"),
      tableOf(
        [5000, 1000, 1000, 3000],
        strong("Cwestiwn / Question", "Oes / Yes", "Nac oes / No", "Sylwadau / Comments"),
        ...withRoom(
          3,
          "1. A oes cytundeb? / Is there an agreement?",
          "2. A oes cofnod misol? / Is there a monthly record?",
        ),
      ),
      heading("Camau gweithredu / Actions"),
      tableOf(
        [5000, 2500, 2500],
        strong("Cam / Action", "Pwy / Who", "Erbyn pryd / By when"),
        blank(3),
        blank(3),
      ),
    ],
    reads: {
      title: "Archwiliad goruchwyliaeth / Supervision audit",
      details: ["Enw / Name"],
      sections: [
        [
          "Cwestiwn / Question",
          "1 A oes cytundeb? / Is there an agreement?",
          "2 A oes cofnod misol? / Is there a monthly record?",
        ],
      ],
      scales: [["Oes / Yes", "Nac oes / No"]],
      boxes: ["Sylwadau / Comments"],
      actions: ["Cam / Action", "Pwy / Who", "Erbyn pryd / By when"],
    },
  },
];
