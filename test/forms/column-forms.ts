import { blank, bold, heading, p, strong, table, tableOf, title, wide, withRoom } from "./a-form";
import type { FreshForm, Reading } from "./fresh-forms";

const T = "Practice check";
const Q = ["Is the plan up to date?", "Has the child been seen?", "Are views recorded?"] as const;
const S = (name: string, form: string | readonly string[], reads: Partial<Reading>): FreshForm => ({
  name,
  blocks: [title(T), ...[form].flat()],
  reads: { title: T, sections: [[T, ...Q]], scales: [], ...reads },
});
const on = { text: "", merge: "on" } as const;
const from = (text: string) => ({ text, merge: "start" }) as const;
const numbers = ["1.1", "1.2", "1.3"] as const;
const numbered = Q.map((q, at) => `${numbers[at] ?? ""} ${q}`);

/** Forms whose columns say one thing by their head and another by what stands under it or above it. */
export const COLUMN_FORMS: readonly FreshForm[] = [
  // Two columns of numbers.
  S(
    "a part's number and a question's under one head",
    tableOf(
      [500, 600, 4600, 700, 700, 2600],
      [wide("No.", 2), ...strong("Standard", "Yes", "No", "Comments")],
      ...Q.map((q, at) => [at === 0 ? from("1.") : on, numbers[at] ?? "", q, "", "", ""]),
    ),
    { sections: [["Standard", ...numbered]], scales: [["Yes", "No"]], boxes: ["Comments"] },
  ),
  S(
    "a part's number printed in each row",
    tableOf(
      [500, 600, 4600, 700, 700, 2600],
      [wide("No", 2), ...strong("Standard", "Yes", "No", "Comments")],
      ...Q.map((q, at) => ["1", numbers[at] ?? "", q, "", "", ""]),
    ),
    { sections: [["Standard", ...numbered]], scales: [["Yes", "No"]], boxes: ["Comments"] },
  ),
  S(
    "a part's number under no head",
    tableOf(
      [500, 600, 4600, 700, 700, 2600],
      strong("", "No.", "Question", "Yes", "No", "Comments"),
      ...Q.map((q, at) => [at === 0 ? "1." : "", numbers[at] ?? "", q, "", "", ""]),
    ),
    { sections: [[T, ...numbered]], scales: [["Yes", "No"]], boxes: ["Comments"] },
  ),
  ...[
    ["Ref.", "No."],
    ["ID", "No."],
    ["Std", "Q"],
    ["", ""],
  ].map(([one = "", other = ""]) =>
    S(
      `a code under “${one}” and a number under “${other}”`,
      table(
        strong(one, other, "Question", "Met", "Not met", "Comments"),
        ...Q.map((q, at) => [`QS${String(at + 4)}`, String(at + 1), q, "", "", ""]),
      ),
      {
        sections: [[T, ...Q.map((q, at) => `QS${String(at + 4)} ${String(at + 1)} ${q}`)]],
        scales: [["Met", "Not met"]],
        boxes: ["Comments"],
      },
    ),
  ),
  S(
    "a code and a number under one head",
    table(
      [wide("Item no.", 2), ...strong("Question", "Answer (Yes / No)", "Comments")],
      ...Q.map((q, at) => [String(at + 1), `R${String(at + 11)}`, q, "", ""]),
    ),
    {
      sections: [[T, ...Q.map((q, at) => `${String(at + 1)} R${String(at + 11)} ${q}`)]],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    },
  ),
  // Two people in two groups of columns.
  ...[
    ["Auditor", "Moderator"],
    ["First auditor", "Second auditor"],
    ["Auditor’s view", "Moderator’s view"],
  ].map(([one = "", other = ""]) =>
    S(
      `${one} and ${other}, each over a grade and a comment`,
      tableOf(
        [3000, 1000, 2600, 1000, 2600],
        [{ text: bold("Area"), merge: "start" }, wide(one, 2), wide(other, 2)],
        [on, ...strong("Grade", "Comment", "Grade", "Comment")],
        ...withRoom(4, "Assessment", "Planning", "Review"),
        [wide("Grades: Outstanding / Good / Requires improvement / Inadequate", 5)],
      ),
      {
        sections: [[T, "Assessment", "Planning", "Review"]],
        scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
        boxes: ["Comment"],
      },
    ),
  ),
  S(
    "a number and a name under a merged head, two groups with scales of their own",
    tableOf(
      [600, 3000, 1000, 2600, 1000, 2600],
      [from("No."), from("Standard"), wide("Auditor", 2), wide("Moderator", 2)],
      [on, on, ...strong("Met / Partly met / Not met", "Evidence", "Met / Partly met / Not met", "Reasons")],
      ...Q.map((q, at) => [numbers[at] ?? "", q, ...blank(4)]),
    ),
    {
      sections: [["Standard", ...numbered]],
      scales: [["Met", "Partly met", "Not met"]],
      boxes: ["Evidence"],
    },
  ),
  S(
    "the auditor’s and the moderator’s columns without a head over them",
    [
      table(
        strong("Area", "Auditor’s grade", "Auditor’s comments", "Moderator’s grade", "Moderator’s comments"),
        ...withRoom(4, "Assessment", "Planning"),
      ),
      p("Grades: A = exceeds, B = meets, C = below"),
    ],
    {
      sections: [[T, "Assessment", "Planning"]],
      scales: [["A = exceeds", "B = meets", "C = below"]],
      boxes: ["Auditor’s comments"],
    },
  ),
  S(
    "the same answers for two people",
    table(
      [{ text: bold("Standard"), merge: "start" }, wide("Auditor", 2), wide("Peer reviewer", 2)],
      [on, ...strong("Met", "Not met", "Met", "Not met")],
      ...withRoom(4, ...Q),
    ),
    { scales: [["Met", "Not met"]] },
  ),
  // Columns numbered alone: records, or a scale, as a sentence says.
  S(
    "numbers to score with",
    [
      p("Score each statement from 1 (never) to 10 (always)."),
      table(
        strong("Statement", ...Array.from({ length: 10 }, (_, at) => String(at + 1))),
        ...withRoom(10, ...Q),
      ),
    ],
    { scales: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]] },
  ),
  // A narrow column of comments beside answers.
  ...["Good practice seen", "Strength", "Good practice", "Follow-up", "Learning", "What worked well"].map(
    (head) =>
      S(
        `“${head}” as narrow as Yes and No`,
        tableOf([4000, 1200, 1200, 1200], strong("Question", "Yes", "No", head), ...withRoom(3, ...Q)),
        { scales: [["Yes", "No"]], boxes: [head] },
      ),
  ),
  S(
    "“Good practice seen” as narrow as three grades",
    table(strong("Question", "Met", "Partly met", "Not met", "Good practice seen"), ...withRoom(4, ...Q)),
    { scales: [["Met", "Partly met", "Not met"]], boxes: ["Good practice seen"] },
  ),
  // Grades explained in a table of their own.
  S(
    "grades and what they mean in a table, judged in a column",
    [
      table(
        strong("Grade", "What it means"),
        ["Exemplary", "Others can learn from it"],
        ["Secure", "Done as it should be"],
        ["Developing", "Done in part"],
        ["Not evident", "Not done"],
      ),
      table(strong("Area", "Grade", "Comments"), ...withRoom(2, "Assessment", "Planning")),
    ],
    {
      sections: [[T, "Assessment", "Planning"]],
      scales: [["Exemplary", "Secure", "Developing", "Not evident"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "scores and what they mean in a table under a heading",
    [
      heading("Scoring key"),
      table(
        strong("Score", "Meaning"),
        ["0", "Nothing on file"],
        ["1", "Something on file"],
        ["2", "All of it on file"],
      ),
      heading("Checks"),
      table(strong("Check", "Score", "Comments"), ...withRoom(2, ...Q)),
    ],
    {
      sections: [["Checks", ...Q]],
      scales: [["0 = Nothing on file", "1 = Something on file", "2 = All of it on file"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "known grades and short meanings in a table without a head",
    [
      table(["Good", "Meets the standard"], ["Requires improvement", "In part"], ["Inadequate", "Not met"]),
      table(strong("Area", "Judgement", "Evidence"), ...withRoom(2, "Assessment", "Planning")),
    ],
    {
      sections: [[T, "Assessment", "Planning"]],
      scales: [["Good", "Requires improvement", "Inadequate"]],
      boxes: ["Evidence"],
    },
  ),
  S(
    "codes, grades and meanings in a table of three columns",
    [
      table(
        strong("Code", "Rating", "Description"),
        ["A", "Fully in place", "Seen throughout the record and up to date"],
        ["B", "Partly in place", "Seen in some of the record"],
        ["C", "Not in place", "Not seen"],
      ),
      table(strong("Standard", "Rating", "Comments"), ...withRoom(2, ...Q)),
    ],
    {
      scales: [["A = Fully in place", "B = Partly in place", "C = Not in place"]],
      boxes: ["Comments"],
    },
  ),
  // A label and its room in one line.
  S(
    "labels with a line behind them in cells",
    [
      table(
        ["Visit on ______________", "Seen by ______________"],
        ["Home visited ____________", "Time of visit: __ : __"],
      ),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...Q)),
    ],
    { details: ["Visit on", "Seen by", "Home visited", "Time of visit"], scales: [["Yes", "No"]] },
  ),
  S(
    "labels with a hint for a date behind them in cells",
    [
      table(["Visit on: dd/mm/yyyy", "Plan agreed on: __/__/____"], ["Worker: [name]", "Team: (enter team)"]),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...Q)),
    ],
    { details: ["Visit on", "Plan agreed on", "Worker", "Team"], scales: [["Yes", "No"]] },
  ),
  S(
    "two labels with lines behind them in one cell",
    [
      table(["Name ________ Date of birth ________"], ["Worker: ________\nManager: ________"]),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...Q)),
    ],
    { details: ["Name", "Date of birth", "Worker", "Manager"], scales: [["Yes", "No"]] },
  ),
  // Heads that ask for a tick or an outcome.
  ...(
    [
      ["Met?", ["Yes", "No"]],
      ["Achieved?", ["Yes", "No"]],
      ["In place?", ["Yes", "No"]],
      ["Tick", ["Yes", "No"]],
      ["Tick if met", ["Yes", "No"]],
      ["✓", ["Yes", "No"]],
      ["✓ / ✗", ["Yes", "No"]],
      ["Y/N/NA", ["Y", "N", "NA"]],
      ["Y, N or N/A", ["Y", "N", "N/A"]],
      ["Outcome: Pass or Fail", ["Pass", "Fail"]],
      ["Outcome (Pass / Refer / Fail)", ["Pass", "Refer", "Fail"]],
      ["Pass or Fail", ["Pass", "Fail"]],
      ["Met/Not met?", ["Met", "Not met"]],
    ] as const
  ).map(([head, grades]) =>
    S(
      `answers under “${head}”`,
      tableOf([5000, 1400, 3000], strong("Standard", head, "Comments"), ...withRoom(2, ...Q)),
      { scales: [grades], boxes: ["Comments"] },
    ),
  ),
  // Two questions under one heading.
  S(
    "two questions under one heading, each with its answers below",
    [
      heading("Visits"),
      p("Was the child seen alone?"),
      p("☐ Yes ☐ No"),
      p("Were visits on time?"),
      p("☐ Yes ☐ No"),
      heading("Plans"),
      p("Is there a plan?"),
      p("Yes / No"),
      p("Does the family have a copy?"),
      p("Yes / No"),
    ],
    {
      sections: [
        ["Visits", "Was the child seen alone?", "Were visits on time?"],
        ["Plans", "Is there a plan?", "Does the family have a copy?"],
      ],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "two questions in rows under one heading, with room in words",
    [
      heading("Visits"),
      table(["What did the child say?"], [""], ["What did the worker do about it?"], [""]),
      heading("Plans"),
      p("What changed?"),
      table([""]),
      p("What is left to do?"),
      table([""]),
    ],
    {
      sections: [
        ["Visits", "What did the child say?", "What did the worker do about it?"],
        ["Plans", "What changed?", "What is left to do?"],
      ],
    },
  ),
  S(
    "two questions under one heading, with one judgement and comments for each",
    [
      heading("Visits"),
      p("Was the child seen alone?"),
      p("Grade: Good / Requires improvement / Inadequate"),
      p("Comments:"),
      p("Were visits on time?"),
      p("Grade: Good / Requires improvement / Inadequate"),
      p("Comments:"),
    ],
    {
      sections: [["Visits", "Was the child seen alone?", "Were visits on time?"]],
      scales: [["Good", "Requires improvement", "Inadequate"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "two statements under one heading, each with its answers below",
    [
      heading("Visits"),
      p("The child was seen alone"),
      p("☐ Yes ☐ No ☐ N/A"),
      p("Visits were on time"),
      p("☐ Yes ☐ No ☐ N/A"),
    ],
    {
      sections: [["Visits", "The child was seen alone", "Visits were on time"]],
      scales: [["Yes", "No", "N/A"]],
    },
  ),
  S(
    "two open questions under lines of bold, with room behind each",
    [
      bold("Visits"),
      p("What did the child say? ____________________"),
      p("How did the worker answer? ____________________"),
      bold("Plans"),
      p("What changed? ______________"),
    ],
    {
      sections: [
        ["Visits", "What did the child say?", "How did the worker answer?"],
        ["Plans", "What changed?"],
      ],
    },
  ),
  S(
    "one grade for two questions under a heading",
    [
      heading("Visits"),
      p("Was the child seen alone?"),
      p("Were visits on time?"),
      p("Grade: Good / Requires improvement / Inadequate"),
      p("Comments: ______________"),
    ],
    {
      sections: [[T, "Visits"]],
      scales: [["Good", "Requires improvement", "Inadequate"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "two questions across a table under a heading, each over its answers and comments",
    [
      heading("Visits"),
      table(
        ...["Was the child seen alone?", "Were visits on time?"].flatMap((q) => [
          [q],
          ["☐ Yes  ☐ No"],
          ["Comments:"],
        ]),
      ),
    ],
    {
      sections: [["Visits", "Was the child seen alone?", "Were visits on time?"]],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    },
  ),
  // What else stands beside, under or over what is asked.
  ...["On file? ✓", "On file ✓", "Seen (tick)"].map((head) =>
    S(`answers under “${head}”`, table(strong("Document", head, "Comments"), ...withRoom(2, ...Q)), {
      sections: [["Document", ...Q]],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    }),
  ),
  S(
    "codes over what they mean, and a score in each block",
    [
      table(strong("0", "1", "2"), ["Absent", "Weak", "Secure"]),
      ...["Health", "Money"].map((area) =>
        table([area, "Score (0-2):", ""], [{ text: "Comments:", wide: 3 }]),
      ),
    ],
    {
      sections: [[T, "Health", "Money"]],
      scales: [["0 = Absent", "1 = Weak", "2 = Secure"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "room told beside a label, and a choice among labels",
    [
      table(["Period covered", "From ____ to ____"], ["Worker: ________", "Announced? Yes / No"]),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...Q)),
    ],
    { details: ["Period covered", "Worker", "Announced?"], scales: [["Yes", "No"]] },
  ),
  S(
    "a comment on each section with an empty line below it",
    [
      bold("Plans"),
      p(`${Q[0]} ☐ Yes ☐ No`),
      p("Chair’s comment:"),
      p(""),
      bold("Visits"),
      p(`${Q[1]} ☐ Yes ☐ No`),
      p("Chair’s comment:"),
      p(""),
      p("Passed on? ☐ Yes ☐ No"),
    ],
    {
      sections: [
        ["Plans", Q[0], "Chair’s comment"],
        ["Visits", Q[1], "Chair’s comment", "Passed on?"],
      ],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "why, asked behind the answers and in a row of its own",
    [
      table(
        [wide("Timeliness", 2)],
        [Q[0], "Yes ☐ No ☐"],
        ["If no, why?", ""],
        [Q[1], "Yes ☐ No ☐"],
        ["If no, why?", ""],
      ),
      p("Passed on? ☐ Yes ☐ No If no, why?"),
    ],
    {
      sections: [["Timeliness", Q[0], Q[1], "Passed on?"]],
      scales: [["Yes", "No"]],
      boxes: ["If no, why?"],
    },
  ),
  S(
    "a column that is worked out",
    table(strong("Question", "Score (0-2)", "% met", "Comments"), ...withRoom(3, ...Q)),
    { scales: [["0", "1", "2"]], boxes: ["Comments"] },
  ),
  {
    name: "the part of an authority that issues a form, over its name",
    blocks: [
      bold("FAMILY SUPPORT SERVICE"),
      bold("Case file audit"),
      table(strong("Question", "Yes", "No"), ...withRoom(2, ...Q)),
    ],
    reads: { title: "Case file audit", sections: [["Case file audit", ...Q]], scales: [["Yes", "No"]] },
  },
];
