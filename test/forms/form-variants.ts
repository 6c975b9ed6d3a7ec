import { blank, bold, heading, p, strong, table, tableOf, title, wide } from "./a-form";
import type { FreshForm, Reading } from "./fresh-forms";
const Q = ["Is the plan up to date?", "Has the child been seen?", "Are views recorded?"] as const;
const T = "Casework check";
const S = (name: string, form: string | readonly string[], reads: Partial<Reading>): FreshForm => ({
  name,
  blocks: [title(T), ...[form].flat()],
  reads: { title: T, sections: [], scales: [], ...reads },
});
const rows = (room: number) => Q.map((q) => [q, ...blank(room)]);
const on = { text: "", merge: "on" as const };
/** Two forms and more of each kind that reading once went wrong with: in other words, other places and other languages. */
export const FORM_VARIANTS: readonly FreshForm[] = [
  S(
    "numbers behind the question",
    table(
      strong("Criterion", "Ref.", "Yes", "No", "Remarks"),
      ...Q.map((q, i) => [q, `C${i + 1}`, "", "", ""]),
    ),
    {
      sections: [["Criterion", ...Q.map((q, i) => `C${i + 1} ${q}`)]],
      scales: [["Yes", "No"]],
      boxes: ["Remarks"],
    },
  ),
  S(
    "roman numbers",
    table(
      strong("", "Criterion", "Met", "Not met"),
      ...Q.map((q, i) => [["i", "ii", "iii"][i] ?? "", q, "", ""]),
    ),
    {
      sections: [["Criterion", ...Q.map((q, i) => `${["i", "ii", "iii"][i]} ${q}`)]],
      scales: [["Met", "Not met"]],
    },
  ),
  S(
    "numbers with brackets under Welsh Rhif",
    table(
      strong("Rhif", "Cwestiwn", "Ydy", "Nac ydy", "Sylwadau"),
      ...Q.map((q, i) => [`${i + 1})`, q, "", "", ""]),
    ),
    {
      sections: [["Cwestiwn", ...Q.map((q, i) => `${i + 1} ${q}`)]],
      scales: [["Ydy", "Nac ydy"]],
      boxes: ["Sylwadau"],
    },
  ),
  S(
    "numbers like 2.1.1",
    table(
      strong("Standard ref", "Statement", "Compliant", "Partial", "Non-compliant", "Evidence seen"),
      ...Q.map((q, i) => [`2.1.${i + 1}`, q, ...blank(4)]),
    ),
    {
      sections: [["Statement", ...Q.map((q, i) => `2.1.${i + 1} ${q}`)]],
      scales: [["Compliant", "Partial", "Non-compliant"]],
      boxes: ["Evidence seen"],
    },
  ),
  S(
    "No under two rows, Yes/No as well",
    table(
      [
        { text: bold("No"), merge: "start" as const },
        { text: bold("Area"), merge: "start" as const },
        wide("Evident", 3),
      ],
      [on, on, ...strong("Yes", "No", "N/A")],
      ...Q.map((q, i) => [`${i + 1}`, q, "", "", ""]),
    ),
    { sections: [["Area", ...Q.map((q, i) => `${i + 1} ${q}`)]], scales: [["Yes", "No", "N/A"]] },
  ),
  S("Yes | No | N/A in one cell separated by bars", table(...Q.map((q) => [q, "Yes | No | N/A"])), {
    sections: [[T, ...Q]],
    scales: [["Yes", "No", "N/A"]],
  }),
  S("answers before question", table(...Q.map((q) => ["☐ Yes ☐ No", q])), {
    sections: [[T, ...Q]],
    scales: [["Yes", "No"]],
  }),
  S("circle as appropriate", table(...Q.map((q) => [q, "Circle: Y / N"])), {
    sections: [[T, ...Q]],
    scales: [["Y", "N"]],
  }),
  S("Welsh", table(...Q.map((q, i) => [`${i + 1}`, q, "Ydy / Nac ydy"])), {
    sections: [[T, ...Q.map((q, i) => `${i + 1} ${q}`)]],
    scales: [["Ydy", "Nac ydy"]],
  }),
  S("German", table(...Q.map((q) => [q, "Ja ☐ Nein ☐ Entfällt ☐"])), {
    sections: [[T, ...Q]],
    scales: [["Ja", "Nein", "Entfällt"]],
  }),
  S("yes over no in lines", table(...Q.map((q) => [q, "☐ Yes\n☐ No\n☐ Not known"])), {
    sections: [[T, ...Q]],
    scales: [["Yes", "No", "Not known"]],
  }),
  S("with comment column no head", table(...Q.map((q) => [q, "Yes/No", "Comment:"])), {
    sections: [[T, ...Q]],
    scales: [["Yes", "No"]],
    boxes: ["Comment"],
  }),
  S(
    "section in first head cell, no number, each own table",
    [
      ...["Referral", "Assessment"].flatMap((s) => [
        table(strong(s, "Green", "Amber", "Red", "Notes"), ...Q.map((q) => [`${s}: ${q}`, "", "", "", ""])),
        p(""),
      ]),
    ],
    {
      sections: ["Referral", "Assessment"].map((s) => [s, ...Q.map((q) => `${s}: ${q}`)]),
      scales: [["Green", "Amber", "Red"]],
      boxes: ["Notes"],
    },
  ),
  S(
    "section head cell repeated inside one table, narrative 'Summary of this area:'",
    table(
      strong("A. Referral", "Yes", "No"),
      [Q[0], "", ""],
      [{ text: "Summary of this area:", wide: 3 }],
      strong("B. Visits", "Yes", "No"),
      [Q[1], "", ""],
      [{ text: "Summary of this area:", wide: 3 }],
    ),
    {
      sections: [
        ["A. Referral", Q[0], "Summary of this area"],
        ["B. Visits", Q[1], "Summary of this area"],
      ],
      scales: [["Yes", "No"]],
    },
  ),
  S("unknown columns", table(strong("Indicator", "Source", "Finding", "Risk", "Owner"), ...rows(4)), {
    sections: [["Indicator", ...Q]],
    boxes: ["Finding", "Source", "Risk", "Owner"],
  }),
  S(
    "rows beginning Name of/Date of in an item table",
    table(
      strong("Document", "In file?", "Comments"),
      ["Signed agreement", "Yes/No", ""],
      ["Date of last review recorded", "Yes/No", ""],
      ["Evidence of identity", "Yes/No", ""],
    ),
    {
      sections: [["Document", "Signed agreement", "Date of last review recorded", "Evidence of identity"]],
      scales: [["Yes", "No"]],
      boxes: ["Comments"],
    },
  ),
  S(
    "labels in one column only with blank row cells",
    [
      table(["Child:"], ["Practitioner:"], ["Audit month:"]),
      p(""),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    {
      details: ["Child", "Practitioner", "Audit month"],
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "label over room rows",
    [
      table(strong("Child's initials", "Team", "Month"), blank(3)),
      p(""),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    {
      details: ["Child's initials", "Team", "Month"],
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "several in one line separated by spaces and tabs",
    [
      p("Name of child:\tDOB:\tTeam:"),
      p("Auditor:                         Date:"),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    {
      details: ["Name of child", "DOB", "Team", "Auditor", "Date"],
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "Welsh labels",
    [
      table(["Enw:", ""], ["Tîm:", ""], ["Dyddiad yr archwiliad:", ""]),
      p(""),
      table(strong("Cwestiwn", "Ie", "Na"), ...rows(2)),
    ],
    {
      details: ["Enw", "Tîm", "Dyddiad yr archwiliad"],
      sections: [["Cwestiwn", ...Q]],
      scales: [["Ie", "Na"]],
    },
  ),
  ...[
    "Observations",
    "Areas for development",
    "Auditor’s view",
    "What went well / even better if",
    "Rationale for grade",
    "Tystiolaeth",
    "Learning identified",
    "Details",
  ].map((h) =>
    S(`a column headed ${h}`, table(strong("Practice area", "Yes", "No", h), ...rows(3)), {
      sections: [["Practice area", ...Q]],
      scales: [["Yes", "No"]],
      boxes: [h],
    }),
  ),
  S(
    "one row per section, prompts in bullets, grade list in head",
    table(
      strong("Area", "Prompts", "Analysis", "Grade: Outstanding / Good / RI / Inadequate"),
      ["Voice", "Was the child seen?\nWas the child alone?", "", ""],
      ["Plan", "Is there one?\nIs it shared?", "", ""],
    ),
    {
      sections: [["Area", "Voice", "Plan"]],
      scales: [["Outstanding", "Good", "RI", "Inadequate"]],
      boxes: ["Analysis"],
    },
  ),
  S(
    "grades to ring in last row",
    [
      heading("Voice of the child"),
      table(
        [Q[0], ""],
        [Q[1], ""],
        [{ text: "Grade (please circle): Outstanding   Good   Requires improvement   Inadequate", wide: 2 }],
      ),
      heading("Planning"),
      table(
        [Q[2], ""],
        ["Is it shared?", ""],
        [{ text: "Grade (please circle): Outstanding   Good   Requires improvement   Inadequate", wide: 2 }],
      ),
    ],
    {
      sections: [
        ["Voice of the child", Q[0], Q[1], "Grade (please circle)"],
        ["Planning", Q[2], "Is it shared?", "Grade (please circle)"],
      ],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
    },
  ),
  S(
    "lettered parts under a numbered question in its own row",
    table(
      strong("Question", "Yes", "No"),
      [{ text: "1. Regarding visits:", wide: 3 }],
      ["a. were they monthly?", "", ""],
      ["b. were they alone?", "", ""],
      [{ text: "2. Regarding plans:", wide: 3 }],
      ["a. is there one?", "", ""],
    ),
    {
      sections: [
        ["1 Regarding visits", "a were they monthly?", "b were they alone?"],
        ["2 Regarding plans", "a is there one?"],
      ],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "number run into word with bracket",
    table(
      strong("Standard", "Met", "Not met"),
      ["1)The plan is clear", "", ""],
      ["2)The plan is shared", "", ""],
    ),
    { sections: [["Standard", "1 The plan is clear", "2 The plan is shared"]], scales: [["Met", "Not met"]] },
  ),
  S(
    "legend inline",
    [
      p("Key: 1 – Excellent; 2 – Good; 3 – Fair; 4 – Poor"),
      table(strong("Area", "Score", "Notes"), ...rows(2)),
    ],
    {
      sections: [["Area", ...Q]],
      scales: [["1 – Excellent", "2 – Good", "3 – Fair", "4 – Poor"]],
      boxes: ["Notes"],
    },
  ),
  S("Score 0 to 5", table(strong("Area", "Score 0 to 5", "Notes"), ...rows(2)), {
    sections: [["Area", ...Q]],
    scales: [["0", "1", "2", "3", "4", "5"]],
    boxes: ["Notes"],
  }),
  S("A to E", table(strong("Area", "Grade A to E", "Notes"), ...rows(2)), {
    sections: [["Area", ...Q]],
    scales: [["A", "B", "C", "D", "E"]],
    boxes: ["Notes"],
  }),
  S("mark out of 10", table(strong("Area", "Mark (max. 4)", "Notes"), ...rows(2)), {
    sections: [["Area", ...Q]],
    scales: [["1", "2", "3", "4"]],
    boxes: ["Notes"],
  }),
  S(
    "merged category with numbers inside",
    table(
      strong("Theme", "Ref", "Question", "Yes", "No"),
      [{ text: "Voice", merge: "start" as const }, "1.1", Q[0], "", ""],
      [on, "1.2", Q[1], "", ""],
      [{ text: "Plan", merge: "start" as const }, "2.1", Q[2], "", ""],
    ),
    {
      sections: [
        ["Voice", `1.1 ${Q[0]}`, `1.2 ${Q[1]}`],
        ["Plan", `2.1 ${Q[2]}`],
      ],
      scales: [["Yes", "No"]],
    },
  ),
  S(
    "question spanning the row above its answer",
    table(...Q.flatMap((q, i) => [[{ text: `${i + 1}. ${q}`, wide: 2 }], ["☐ Yes ☐ No", "Comments:"]])),
    { sections: [[T, ...Q.map((q, i) => `${i + 1} ${q}`)]], scales: [["Yes", "No"]], boxes: ["Comments"] },
  ),
  S(
    "question row, answer room row",
    table(...Q.flatMap((q, i) => [[{ text: `${i + 1}. ${q}`, wide: 2 }], [{ text: "\n\n", wide: 2 }]])),
    { sections: [[T, ...Q.map((q, i) => `${i + 1} ${q}`)]] },
  ),
  ...[
    ["Always", "Usually", "Rarely", "Never"],
    ["Fully", "Mostly", "Partly", "Not at all"],
    ["Emerging", "Developing", "Embedded"],
    ["Toujours", "Parfois", "Jamais"],
    ["Tak", "Nie", "Nie dotyczy"],
    ["✓", "✗", "N/A"],
    ["+", "-", "?"],
    ["Exceeds", "Meets", "Below"],
    ["High", "Medium", "Low"],
    ["Llawn", "Rhannol", "Dim"],
    ["1", "2", "3", "4", "5"],
    ["WW", "EBI"],
  ].map((g) =>
    S(
      `the grades ${g.join(", ")}`,
      tableOf(
        [5000, ...g.map(() => 800), 2500],
        strong("Area", ...g, "Comments"),
        ...Q.map((q) => [q, ...blank(g.length + 1)]),
      ),
      { sections: [["Area", ...Q]], scales: [g], boxes: ["Comments"] },
    ),
  ),
  S(
    "grades without comments column",
    tableOf([5000, 900, 900, 900], strong("Statement", "Clear", "Blurred", "Absent"), ...rows(3)),
    { sections: [["Statement", ...Q]], scales: [["Clear", "Blurred", "Absent"]] },
  ),
  S(
    "grades before the question",
    tableOf(
      [700, 700, 700, 5000, 2500],
      strong("Yes", "No", "N/A", "Question", "Comments"),
      ...Q.map((q) => ["", "", "", q, ""]),
    ),
    { sections: [["Question", ...Q]], scales: [["Yes", "No", "N/A"]], boxes: ["Comments"] },
  ),
  S(
    "rubric with points in heads",
    table(
      strong(
        "Criterion",
        "Excellent (4 points)",
        "Good (3 points)",
        "Fair (2 points)",
        "Poor (1 point)",
        "Score",
      ),
      ["Record", "All", "Most", "Some", "None", ""],
      ["Plan", "All", "Most", "Some", "None", ""],
    ),
    {
      sections: [["Criterion", "Record", "Plan"]],
      scales: [["Excellent (4 points)", "Good (3 points)", "Fair (2 points)", "Poor (1 point)"]],
    },
  ),
  S("done column", table(strong("Task", "Done", "Date", "Initials"), ...Q.map((q) => [q, "", "", ""])), {
    sections: [["Task", ...Q]],
    boxes: ["Done", "Date", "Initials"],
  }),
  ...(
    [
      [
        ["Yes (✓)", "No (✓)"],
        ["Yes", "No"],
      ],
      [["Rating RAG"], ["Green", "Amber", "Red"]],
      [["R/A/G"], ["R", "A", "G"]],
      [["Grade: O, G, RI, I"], ["O", "G", "RI", "I"]],
      [["Compliant? Y/N"], ["Y", "N"]],
      [["Score 1 – 5"], ["1", "2", "3", "4", "5"]],
      [["Met/Partially met/Not met"], ["Met", "Partially met", "Not met"]],
      [["YES / NO / NA"], ["YES", "NO", "NA"]],
      [
        ["Judgement (Outstanding, Good, Requires Improvement, Inadequate)"],
        ["Outstanding", "Good", "Requires Improvement", "Inadequate"],
      ],
    ] as const
  ).map(([h, g]) =>
    S(
      `answers headed ${h.join(", ")}`,
      table(strong("Practice standard", ...h, "Reviewer notes"), ...rows(h.length + 1)),
      { sections: [["Practice standard", ...Q]], scales: [g], boxes: ["Reviewer notes"] },
    ),
  ),
  {
    name: "title behind Appendix in one line",
    blocks: [
      bold("Appendix 3 – Quality assurance case audit tool"),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    reads: {
      title: "Quality assurance case audit tool",
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "title behind draft and date",
    blocks: [
      p("DRAFT v3 – June 2024"),
      p("OFFICIAL"),
      heading("Audit tool: supervision"),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    reads: { title: "Audit tool: supervision", sections: [["Question", ...Q]], scales: [["Yes", "No"]] },
  },
  {
    name: "title under council and page number",
    blocks: [
      p("Eastshire County Council"),
      p("Page 1 of 4"),
      p("Schedule 2"),
      bold("Foster home review audit"),
      table(strong("Question", "Yes", "No"), ...rows(2)),
    ],
    reads: { title: "Foster home review audit", sections: [["Question", ...Q]], scales: [["Yes", "No"]] },
  },
  {
    name: "Atodiad Welsh",
    blocks: [
      p("Atodiad 4"),
      bold("Archwiliad ffeiliau maethu"),
      table(strong("Cwestiwn", "Ydy", "Nac ydy"), ...rows(2)),
    ],
    reads: {
      title: "Archwiliad ffeiliau maethu",
      sections: [["Cwestiwn", ...Q]],
      scales: [["Ydy", "Nac ydy"]],
    },
  },
  {
    name: "strategic actions table with a heading",
    blocks: [
      title(T),
      table(strong("Question", "Yes", "No"), ...rows(2)),
      heading("Actions for this case"),
      table(strong("Action", "Who", "By when"), blank(3), blank(3)),
      heading("Strategic actions"),
      table(strong("Action", "Who", "By when"), blank(3)),
    ],
    reads: {
      service: "Strategic actions",
      title: T,
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
      actions: ["Action", "Who", "By when"],
    },
  },
  {
    name: "strategic actions in a paragraph box",
    blocks: [
      title(T),
      table(strong("Question", "Yes", "No"), ...rows(2)),
      heading("Actions for this case"),
      table(strong("Action", "Who", "By when"), blank(3), blank(3)),
      heading("Service-wide actions"),
      table(["\n\n\n"]),
    ],
    reads: {
      service: "Service-wide actions",
      title: T,
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
      actions: ["Action", "Who", "By when"],
    },
  },
  {
    name: "strategic actions in a label and box",
    blocks: [
      title(T),
      table(strong("Question", "Yes", "No"), ...rows(2)),
      table(strong("Action", "Who", "By when"), blank(3), blank(3)),
      p(""),
      table(["Strategic actions / learning for the service:", ""]),
    ],
    reads: {
      service: "Strategic actions / learning for the service",
      title: T,
      sections: [["Question", ...Q]],
      scales: [["Yes", "No"]],
      actions: ["Action", "Who", "By when"],
    },
  },
  {
    name: "boxes that stand before the question they answer",
    blocks: [
      title(T),
      heading("Before the move"),
      p("☐ Yes  ☐ No  Was the child told why they are moving?"),
      p("☐ Yes  ☐ No  Did the child visit the new home?"),
    ],
    reads: {
      title: T,
      sections: [
        ["Before the move", "Was the child told why they are moving?", "Did the child visit the new home?"],
      ],
      scales: [["Yes", "No"]],
    },
  },
  {
    name: "a judgement under questions in words, which is of all of them",
    blocks: [
      title(T),
      heading("Direct work"),
      table(
        ["What is working well?", ""],
        ["What needs to improve?", ""],
        ["Judgement", "Outstanding / Good / Requires improvement / Inadequate"],
      ),
    ],
    reads: {
      title: T,
      sections: [["Direct work", "What is working well?", "What needs to improve?", "Judgement"]],
      scales: [["Outstanding", "Good", "Requires improvement", "Inadequate"]],
    },
  },
  {
    name: "a rubric whose levels are numbered, with a place for the level",
    blocks: [
      title(T),
      table(
        strong("Domain", "1 Emerging", "2 Developing", "3 Secure", "Level awarded"),
        ["Reflection", "Events are listed.", "Feelings are named.", "Thinking is explored.", ""],
        ["Child focus", "None.", "The child is named.", "The day is described.", ""],
      ),
    ],
    reads: {
      title: T,
      sections: [[T, "Reflection", "Child focus"]],
      scales: [["1 Emerging", "2 Developing", "3 Secure"]],
    },
  },
  // Marks, with the most there are to have.
  S(
    "most marks, marks and comments",
    table(
      strong("Criterion", "Max marks", "Marks awarded", "Comments"),
      ...Q.map((q, i) => [q, `${(i + 1) * 5}`, "", ""]),
    ),
    { sections: [["Criterion", ...Q]], scales: [], boxes: ["Comments"] },
  ),
  S(
    "a weighting and a mark",
    table(strong("Area", "Weighting", "Mark"), ...Q.map((q, i) => [q, `${(i + 2) * 10}%`, ""])),
    { sections: [["Area", ...Q]], scales: [], boxes: ["Mark"] },
  ),
  S("Score /4", table(strong("Standard", "Score /4", "Notes"), ...rows(2)), {
    sections: [["Standard", ...Q]],
    scales: [["1", "2", "3", "4"]],
    boxes: ["Notes"],
  }),
  // Heads over rows that are all blank.
  S(
    "choices in brackets over a blank row",
    [
      heading("Safety plan"),
      table(strong("Worry", "Danger now (High / Medium / Low)", "What will be done"), blank(3)),
    ],
    {
      sections: [["Safety plan", "Worry", "Danger now", "What will be done"]],
      scales: [["High", "Medium", "Low"]],
    },
  ),
  S(
    "ranges over a blank row",
    [heading("Risks"), table(strong("Describe the risk", "Impact (1-5)", "Probability (1-5)"), blank(3))],
    {
      sections: [["Risks", "Describe the risk", "Impact (1-5)", "Probability (1-5)"]],
      scales: [["1", "2", "3", "4", "5"]],
    },
  ),
  S(
    "choices behind a colon and a question mark, over a blank row",
    [
      heading("Measures"),
      table(strong("Measure", "Effect: removed / reduced / accepted", "Agreed? Yes / No"), blank(3)),
    ],
    {
      sections: [["Measures", "Measure", "Effect", "Agreed?"]],
      scales: [
        ["removed", "reduced", "accepted"],
        ["Yes", "No"],
      ],
    },
  ),
  // Blue, red, amber, green; ticks in brackets.
  ...[
    ["BRAG", ["Blue", "Green", "Amber", "Red"]],
    ["BRAG rating", ["Blue", "Green", "Amber", "Red"]],
    ["Blue / Red / Amber / Green", ["Blue", "Green", "Amber", "Red"]],
    ["Compliance (Full / Partial / None)", ["Full", "Partial", "None"]],
    ["Yes (✓) No (✗)", ["Yes", "No"]],
  ].map(([head, grades]) =>
    S(`answers under ${String(head)}`, table(strong("Record", String(head), "Comments"), ...rows(2)), {
      sections: [["Record", ...Q]],
      scales: [Array.isArray(grades) ? grades : []],
      boxes: ["Comments"],
    }),
  ),
  ...[
    [
      ["Yes (✓)", "No (✓)", "N/A (✓)"],
      ["Yes", "No", "N/A"],
    ],
    [
      ["Met (tick)", "Not met (tick)"],
      ["Met", "Not met"],
    ],
    [
      ["B", "R", "A", "G"],
      ["B", "R", "A", "G"],
    ],
  ].map(([heads = [], grades = []]) =>
    S(
      `columns headed ${heads.join(", ")}`,
      table(strong("Record", ...heads, "Comments"), ...rows(heads.length + 1)),
      { sections: [["Record", ...Q]], scales: [grades], boxes: ["Comments"] },
    ),
  ),
  S(
    "answers with ticks in a cell",
    table(strong("Question", "Answer", "Comments"), ...Q.map((q) => [q, "Yes (✓)  No (✓)", ""])),
    { sections: [["Question", ...Q]], scales: [["Yes", "No"]], boxes: ["Comments"] },
  ),
];
