import { run } from "../support/docx-builder";
import {
  aForm,
  blank,
  bold,
  BOX,
  detailsOf,
  fieldsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  tableOf,
  title,
  wide,
  withRoom,
} from "./a-form";

const CHECKS = ["Visits are on time", "The plan is current", "Views are recorded"] as const;
const ticked = table(
  strong("Standard", "Met", "Not met", "Comments"),
  ...CHECKS.map((check) => [check, BOX, BOX, ""]),
);
const judged = (key: string, ...heads: readonly string[]) => [
  p(key),
  table(strong(...heads), ...withRoom(heads.length - 1, ...CHECKS)),
];
const boxesOf = (form: readonly string[]) =>
  itemsOf(aForm(title("Audit"), ...form)).map(({ evidenceLabel = "", further = [] }) => [
    evidenceLabel,
    ...further,
  ]);

describe("a plan that is audited is none that is agreed", () => {
  const heads = strong("Pupil identifier", "Setting", "Agency of auditor", "Date");
  test.each([
    ["a sentence about the plan", [title("Audit"), p("Each auditor reads the plan before the meeting.")]],
    ["a title that names plans", [title("Audit of Education, Health and Care Plans")]],
    ["a title in Welsh", [title("Archwiliad Cynlluniau"), p("Darllenwch y cynllun cyn dechrau.")]],
  ])("under %s, heads over an empty row are details", (_, above) => {
    const draft = aForm(...above, table(heads, blank(4)), p(""), ticked);
    expect(detailsOf(draft)).toEqual(["Pupil identifier", "Setting", "Agency of auditor", "Date"]);
    expect(draft.actions).toBeUndefined();
  });

  test.each([
    ["Improvement plan", "Task"],
    ["Audit action plan", "Task"],
    ["Our plan for next term:", "Task"],
    ["Cynllun gwella", "Tasg"],
    ["Required amendments", "Amendment"],
    ["Development points", "Development point"],
  ])("under “%s” they are actions", (name, first) => {
    const plan = table(strong(first, "Support", "Review date"), blank(3), blank(3));
    const draft = aForm(title("Audit"), ticked, heading(name), plan);
    expect(draft.actions?.columns.map(({ label }) => label)).toEqual([first, "Support", "Review date"]);
  });
});

describe("a key in one line tells each of its codes", () => {
  test.each([
    [
      "C – Compliant    P – Partially compliant    NA – Not applicable",
      ["C – Compliant", "P – Partially compliant", "NA – Not applicable"],
    ],
    [
      "M – Met    PM – Partly met    NM – Not met    N/A – Not applicable",
      ["M – Met", "PM – Partly met", "NM – Not met", "N/A – Not applicable"],
    ],
    [
      "Allwedd: C – Cyflawn    RG – Rhannol gyflawn    AG – Angen gwella",
      ["C – Cyflawn", "RG – Rhannol gyflawn", "AG – Angen gwella"],
    ],
    [
      "Ratings: Red – urgent action; Amber – some improvement; Green – meets the standard.",
      ["Green", "Amber", "Red"],
    ],
  ])("“%s”", (key, scale) => {
    const draft = aForm(title("Audit"), ...judged(key, "Standard", "Code", "Notes"));
    expect(scaleLabels(draft)).toEqual(scale);
  });
});

describe("room below an answer is the question’s", () => {
  const asked = (number: string, answers: string, ...boxes: readonly string[]) => [
    table(
      [{ text: number, merge: "start" }, `Is standard ${number} met?`, answers],
      ...boxes.map((box) => [{ text: "", merge: "on" } as const, { text: `${box}\n\n`, wide: 2 }]),
    ),
    p(""),
  ];
  test.each([
    ["☐ Yes\n☐ No", ["How do you know?", "What was the impact?"]],
    ["☐ Met\n☐ Not met", ["What did you see?", "What changed?", "What next?"]],
    ["☐ Ydy\n☐ Nac ydy", ["Tystiolaeth", "Beth oedd yr effaith?"]],
  ])("below “%s”", (answers, boxes) => {
    const forms = ["1", "2", "3"].flatMap((number) => asked(number, answers, ...boxes));
    expect(boxesOf(forms)).toEqual([boxes, boxes, boxes]);
  });
});

describe("what each grade looks like stands below its box to tick", () => {
  const told = (grades: readonly string[], box: string) => [
    ...["1. Visits are purposeful", "2. Plans are clear"].flatMap((name) => [
      [wide(name, grades.length)],
      grades.map((grade) => `${BOX} ${grade}`),
      grades.map((grade) => `This is what ${grade.toLowerCase()} work looks like`),
      ...(box === "" ? [] : [[{ text: `${box}\n\n`, wide: grades.length }]]),
    ]),
  ];
  test.each([
    [["Outstanding", "Good", "Requires improvement", "Inadequate"], "Evidence:"],
    [["Strong", "Sound", "Weak"], ""],
    [["Rhagorol", "Da", "Digonol", "Gwael"], "Tystiolaeth:"],
  ])("%j", (grades, box) => {
    const draft = aForm(title("Audit"), table(...told(grades, box)));
    expect(labelsOf(draft)).toEqual(["Visits are purposeful", "Plans are clear"]);
    expect(scalesOf(draft)).toEqual([grades, grades]);
    expect(itemsOf(draft).map(({ descriptors, evidence }) => [descriptors.length, evidence])).toEqual([
      [grades.length, box !== ""],
      [grades.length, box !== ""],
    ]);
    expect(leftOf(draft)).toEqual([]);
  });

  test("on cards, whatever the grades are called", () => {
    const card = (name: string) =>
      table(
        [wide(name, 3)],
        ["☐ Seedling", "☐ Sapling", "☐ Oak"],
        ["Work has begun", "Work is growing", "Work is deeply rooted"],
        [{ text: "What did you see?\n\n", wide: 3 }],
      ) + p("");
    const draft = aForm(title("Audit"), card("Visits are purposeful"), card("Plans are clear to all"));
    expect(scalesOf(draft)[1]).toEqual(["Seedling", "Sapling", "Oak"]);
    expect(itemsOf(draft).map(({ descriptors }) => descriptors.length)).toEqual([3, 3]);
  });
});

describe("of two columns that judge the same, the item’s own is that of", () => {
  const key = "1 = Weak, 2 = Sound, 3 = Strong";
  test.each([
    ["the auditor, beside one’s own", "Self-rating", "Auditor rating"],
    ["the auditor, beside the worker’s", "Worker's rating", "Auditor's rating"],
    ["the reviewer", "Self-assessed grade", "Reviewer grade"],
    ["this audit, beside the last", "Last audit", "This audit"],
    ["this review", "Previous review", "This review"],
  ])("%s", (_, other, own) => {
    const form = judged(key, "Standard", other, own, "Comments");
    const draft = aForm(title("Audit"), ...form);
    expect(scalesOf(draft)[0]).toEqual(["1 = Weak", "2 = Sound", "3 = Strong"]);
    expect(boxesOf(form)[0]).toEqual(["Comments", other]);
  });
});

describe("what is asked in words below the items", () => {
  test.each([
    ["questions side by side", [["What works well?", "What could be better?"]]],
    ["names of what was found", [["Good practice seen", "Areas for development"]]],
    ["comments on each part", [["Comments on the visit", "Comments on the decisions"]]],
    ["in Welsh", [["Beth sy’n gweithio’n dda?", "Beth allai fod yn well?"]]],
  ])("%s: each in its own cell", (_, rows) => {
    const draft = aForm(title("Audit"), ticked, p(""), table(...rows.map((row) => strong(...row))));
    expect(labelsOf(draft)).toEqual([...CHECKS, ...rows.flat()]);
    expect(leftOf(draft)).toEqual([]);
  });

  test.each(["Areas to improve", "What must change"])(
    "“%s” beside room names no actions that follow",
    (last) => {
      const draft = aForm(
        title("Audit"),
        ticked,
        p(""),
        table(
          [bold("Strengths"), { text: "", wide: 2 }],
          [bold(last), { text: "", wide: 2 }],
          strong("Action", "Who", "By when"),
          blank(3),
          blank(3),
        ),
      );
      expect(labelsOf(draft)).toEqual([...CHECKS, "Strengths", last]);
      expect(draft.actions?.columns).toHaveLength(3);
    },
  );

  test.each([
    ["☐ Outstanding\n☐ Good\n☐ Inadequate", ["Outstanding", "Good", "Inadequate"]],
    ["☐ Red\n☐ Amber\n☐ Green", ["Green", "Amber", "Red"]],
  ])("heads over “%s” and room ask each for itself", (grades, scale) => {
    const heads = strong("Main strength", "Overall grade (tick one)", "Main area to develop");
    const draft = aForm(title("Audit"), ticked, p(""), table(heads, ["", grades, ""]));
    expect(outlineOf(draft).at(-1)).toEqual([
      "Overall grade",
      "Overall grade",
      "Main strength",
      "Main area to develop",
    ]);
    expect(scalesOf(draft)[CHECKS.length]).toEqual(scale);
    expect(draft.remarks ?? []).toEqual([]);
  });

  test.each([
    ["Moderated by: ____________", "Grade agreed?"],
    ["Auditor’s signature: ____________     Date: ________", "Discussed with worker:"],
  ])("“%s” and what is ticked behind it are details", (signed, asked) => {
    const draft = aForm(title("Audit"), ticked, p(""), p(`${signed}     ${asked}  ☐ Yes  ☐ No`));
    expect(labelsOf(draft)).toEqual(CHECKS);
    expect(fieldsOf(draft).at(-1)).toMatchObject({ label: asked.replace(/:$/u, ""), type: "yes-no" });
  });
});

describe("columns to tick", () => {
  test.each(["In place", "On file", "Present", "Seen"])("“%s” alone asks yes or no", (head) => {
    const rows = CHECKS.map((check) => [check, BOX, ""]);
    const draft = aForm(title("Audit"), tableOf([6000, 900, 3000], strong("Item", head, "Comment"), ...rows));
    expect(scalesOf(draft)[0]).toEqual(["Yes", "No"]);
    expect(boxesOf([table(strong("Item", head, "Comment"), ...rows)])[0]).toEqual(["Comment"]);
  });

  test.each([
    ["Attended", "Report only", "Neither"],
    ["Came", "Sent a note", "Absent"],
  ])("“%s”, “%s” and “%s” are one scale, however wide", (...heads) => {
    const rows = ["Police", "Health", "School"].map((agency) => [agency, BOX, BOX, BOX]);
    const draft = aForm(
      title("Audit"),
      tableOf([1800, 2600, 3400, 1800], strong("Agency", ...heads), ...rows),
    );
    expect(scalesOf(draft)[0]).toEqual(heads);
  });
});

test.each(["Section 128 check for leaders", "Section 47 enquiries are timely", "Part of the plan is costed"])(
  "“%s” is judged as those around it, and names no section",
  (check) => {
    const choose = `<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Met" w:value="Met"/><w:listItem w:displayText="Not met" w:value="Not met"/></w:dropDownList></w:sdtPr><w:sdtContent>${run("Met")}</w:sdtContent></w:sdt></w:p>`;
    const rows = [CHECKS[0], check, CHECKS[1]].map((each) => [each, choose, ""]);
    const draft = aForm(title("Audit"), table(strong("Requirement", "Result", "Notes"), ...rows));
    expect(labelsOf(draft)).toEqual([CHECKS[0], check, CHECKS[1]]);
    expect(draft.sections).toHaveLength(1);
  },
);

describe("a judgement to choose from stands apart behind what is judged", () => {
  const list = (...choices: readonly string[]) =>
    `<w:sdt><w:sdtPr><w:dropDownList>${choices.map((each) => `<w:listItem w:displayText="${each}" w:value="${each}"/>`).join("")}</w:dropDownList></w:sdtPr><w:sdtContent>${run(choices[0] ?? "")}</w:sdtContent></w:sdt>`;
  test.each([
    ["Rating:", ["Choose", "Strong", "Sound", "Weak"], "What I saw:"],
    ["Outcome:", ["Choose an item.", "Met", "Not met"], "Comments:"],
    ["Gradd:", ["Dewiswch", "Da", "Digonol", "Gwael"], "Tystiolaeth:"],
  ])("“%s”", (name, choices, box) => {
    const lines = ["The child was seen", "The worker listened"].flatMap((each) => [
      `<w:p>${run(`${each}      ${name} `, "<w:b/>")}${list(...choices)}</w:p>`,
      p(`${box} ____________________`),
    ]);
    const draft = aForm(title("Observation"), heading("Part 1: The visit"), ...lines);
    expect(outlineOf(draft)).toEqual([["Part 1: The visit", "The child was seen", "The worker listened"]]);
    expect(scalesOf(draft)).toEqual([choices.slice(1), choices.slice(1)]);
    expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true]);
  });
});

describe("what judges a part of the form belongs to that part", () => {
  test.each([
    ["Judgement for Part {}", "Part"],
    ["Section {} grade", "Section"],
    ["Rating of this standard", "Standard"],
    ["Barn ar gyfer yr adran", "Adran"],
  ])("“%s”", (name, part) => {
    const parts = ["Visits", "Plans"].flatMap((topic, at) => [
      heading(`${part} ${String(at + 1)}: ${topic}`),
      p(`Are the ${topic.toLowerCase()} good?`),
      table([""]),
      p(""),
      table(
        [wide(name.replace("{}", String(at + 1)), 3)],
        ["Strong", "All of it is in place", BOX],
        ["Sound", "Most of it is in place", BOX],
        ["Weak", "Little of it is in place", BOX],
      ),
      p(""),
    ]);
    expect(outlineOf(aForm(title("Audit"), ...parts))).toEqual([
      [`${part} 1: Visits`, "Are the visits good?", name.replace("{}", "1")],
      [`${part} 2: Plans`, "Are the plans good?", name.replace("{}", "2")],
    ]);
  });
});
