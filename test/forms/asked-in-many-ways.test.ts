import {
  aForm,
  blank,
  bold,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scaleLabels,
  scalesOf,
  sectionNames,
  strong,
  table,
  title,
  wide,
  withRoom,
} from "./a-form";

const QUESTIONS = [
  "Was the child seen alone?",
  "Is the chronology up to date?",
  "Does the plan say who will do what?",
  "Were the views of the parents recorded?",
] as const;

const SCALES: readonly (readonly string[])[] = [
  ["Yes", "No"],
  ["Yes", "No", "Not recorded"],
  ["Yes, fully", "In part", "No"],
  ["Met", "Partly met", "Not met", "N/A"],
  ["Green", "Amber", "Red"],
  ["Strong", "Adequate", "Weak"],
  ["In place", "Being worked on", "Missing"],
  ["Up to date", "Out of date", "Missing"],
  ["On track", "At risk", "Off track"],
  ["Exceeds", "Meets", "Below"],
  ["Done", "In progress", "Not started", "Not needed"],
  ["Strongly agree", "Agree", "Disagree", "Strongly disagree"],
  ["Ydy", "Nac ydy", "Amherthnasol"],
  ["Wedi’i gyflawni", "Yn rhannol", "Heb ei gyflawni"],
];

const boxes = (scale: readonly string[]) => scale.map((label) => `☐ ${label}`).join("   ");
const each = (ask: (question: string, at: number) => string) => QUESTIONS.map(ask).join("");

/** Ways in which forms ask the same questions, with the same answers and room for comments. */
const WAYS: readonly (readonly [string, (scale: readonly string[]) => string])[] = [
  [
    "in lines, with words between slashes below them",
    (scale) =>
      each(
        (question, at) =>
          p(`${String(at + 1)}. ${question}`) + p(scale.join(" / ")) + p("Comments: ............"),
      ),
  ],
  [
    "in lines, with boxes below them and a question over dots",
    (scale) => each((question) => p(question) + p(boxes(scale)) + p("What did you find? ____________")),
  ],
  [
    "in a table, with words between slashes in each row",
    (scale) =>
      table(
        strong("Question", "Answer", "Comments"),
        ...QUESTIONS.map((question) => [question, scale.join(" / "), ""]),
      ),
  ],
  [
    "in a table, with a column for each answer",
    (scale) =>
      table(
        strong("Question", ...scale, "Comments"),
        ...QUESTIONS.map((question) => [question, ...scale.map(() => ""), ""]),
      ),
  ],
  [
    "in a table, with a key above it",
    (scale) =>
      p(`Please use one of: ${scale.join(" / ")}`) +
      table(strong("Question", "Result", "Comments"), ...QUESTIONS.map((question) => [question, "", ""])),
  ],
  [
    "in a table for each question",
    (scale) => each((question) => table([question, scale.join(" / ")], ["Comments", ""]) + p("")),
  ],
  [
    "across a table for each, over the answers in cells",
    (scale) =>
      each(
        (question) =>
          table([wide(question, scale.length)], scale, [wide("Further information:", scale.length)]) + p(""),
      ),
  ],
];

describe.each(WAYS)("questions asked %s", (_, asked) => {
  test.each(SCALES.map((scale) => [scale.join(", "), scale] as const))(
    "are answered with %s",
    (__, scale) => {
      const draft = aForm(title("Case File Audit"), asked(scale));
      const items = itemsOf(draft);
      expect(items.map(({ label }) => label)).toEqual(QUESTIONS);
      expect(items.map((item) => [...scaleLabels(draft, item.scale)].sort())).toEqual(
        QUESTIONS.map(() => [...scale].sort()),
      );
      expect(items.map(({ evidence, further = [] }) => evidence || further.length > 0)).toEqual(
        QUESTIONS.map(() => true),
      );
      expect(leftOf(draft)).toEqual([]);
    },
  );
});

test.each([
  ["☐ Yes ☐ No If no, why:", "If no, why"],
  ["☐ Yes ☐ No If no, why: ____________________", "If no, why"],
  ["☐ Met ☐ Not met Please say why:", "Please say why"],
  ["☐ Ydy ☐ Nac ydy Os na, pam:", "Os na, pam"],
])("“%s” beside each statement answers it, with room for the reason", (answers, room) => {
  const stated = [
    "A1 The report is signed",
    "A2 The author is suitably qualified",
    "A3 The medical is included",
  ];
  const draft = aForm(
    title("Report check"),
    heading("Compliance"),
    table(...stated.map((each) => [each, answers])),
  );
  expect(outlineOf(draft)).toEqual([["Compliance", ...stated.map((each) => each.slice(3))]]);
  expect(itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel)).toEqual([room, room, room]);
  expect(draft.scales).toHaveLength(1);
  expect([detailsOf(draft), leftOf(draft)]).toEqual([[], []]);
});

const files = table(
  strong("Document", "On file", "Missing", "Comment"),
  ...withRoom(3, "Panel minutes", "Medical report"),
);
const plan = table(["Gap", "Action", "Owner", "Deadline"], blank(4), blank(4));

test.each([
  ["Outcome of audit", ["Compliant", "Compliant with minor gaps", "Not compliant"]],
  ["Status of the file", ["Ready for inspection", "Nearly ready", "Not ready"]],
  ["Canlyniad yr archwiliad", ["Yn cydymffurfio", "Mân fylchau", "Ddim yn cydymffurfio"]],
])(
  "“%s” with boxes to tick between the items and the actions is asked, whatever it offers",
  (asked, offered) => {
    const line = [asked, ...offered.map((each) => `☐ ${each}`)].join("   ");
    const draft = aForm(title("File check"), files, bold(line), plan);
    expect(labelsOf(draft)).toEqual(["Panel minutes", "Medical report", asked]);
    expect(scalesOf(draft).at(-1)).toEqual(offered);
    expect(draft.actions?.prompts).toEqual([]);
  },
);

test.each([
  "Justify your answers, with examples",
  "What is the evidence for your answers?",
  "Strengths and gaps",
])(
  "“%s” over a row of room is answered in words, and the rating of the part below it is asked of its own",
  (asked) => {
    const part = (name: string, question: string) =>
      table(
        strong(name, "Yes", "No"),
        ...withRoom(2, question, "Is the child heard?"),
        [wide(asked, 3)],
        [wide("", 3)],
        ["Domain rating", { text: "☐ Strong ☐ Adequate ☐ Weak", wide: 2 }],
      );
    const draft = aForm(
      title("Practice check"),
      part("PART 1: ASSESSMENT", "Is risk known?"),
      p(""),
      part("PART 2: PLANNING", "Is the plan clear?"),
    );
    expect(outlineOf(draft)).toEqual([
      ["PART 1: ASSESSMENT", "Is risk known?", "Is the child heard?", asked, "Domain rating"],
      ["PART 2: PLANNING", "Is the plan clear?", "Is the child heard?", asked, "Domain rating"],
    ]);
    expect(itemsOf(draft)[2]?.scale).toBeUndefined();
    expect(scalesOf(draft)[3]).toEqual(["Strong", "Adequate", "Weak"]);
  },
);

test.each(["Impact", "Analysis", "Effaith"])(
  "“%s” as the names of other parts stand is one of them",
  (name) => {
    const draft = aForm(
      title("Agency return"),
      table(
        [wide("Recognising neglect", 2)],
        ["When were there worries?", ""],
        ["How well was it recognised?", "0 1 2 3 4 5"],
        [wide("Working together", 2)],
        ["How was it shared?", ""],
        ["How well did agencies work together?", "0 1 2 3 4 5"],
        [wide(name, 2)],
        ["What is different for the child now?", ""],
        ["How much difference has been made?", "0 1 2 3 4 5"],
      ),
    );
    expect(sectionNames(draft)).toEqual(["Recognising neglect", "Working together", name]);
    expect(itemsOf(draft).some(({ evidence, impact }) => evidence || impact)).toBe(false);
  },
);
