import {
  aForm,
  bold,
  BOX,
  detailsOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scaleLabels,
  strong,
  table,
  title,
  wide,
  withRoom,
  type Cell,
} from "./a-form";

const CHECKS = ["The plan is dated", "The plan is shared", "The plan is reviewed"] as const;
const asks = table(strong("Standard", "Yes", "No"), ...withRoom(2, ...CHECKS));

describe("the level that fits is marked below what the levels of an item look like", () => {
  const GRADES = ["Strong", "Sound", "Weak"];
  const LOOKS = [
    "Children shape each decision that is made about them.",
    "Children are seen and what they say is noted in the file.",
    "Children are not seen, or what they say is not noted.",
  ];
  const judged = (name: string, ...below: readonly (readonly Cell[])[]) =>
    table([wide(name, 3)], strong(...GRADES), LOOKS, ...below) + p("");
  const box = wide("Evidence:", 3);

  test.each([
    [
      "between slashes beside “Grade given (circle)”",
      [[bold("Grade given (circle):"), { text: GRADES.join(" / "), wide: 2 }], [box]],
    ],
    [
      "by boxes to tick across the table",
      [[wide(`Rating: ${BOX} Strong ${BOX} Sound ${BOX} Weak`, 3)], [box]],
    ],
    ["by a box to tick under each", [GRADES.map((grade) => `${BOX} ${grade}`), [box]]],
    ["below the evidence for it", [[box], [bold("Score:"), { text: GRADES.join(" / "), wide: 2 }]]],
    ["in Welsh", [[bold("Gradd a roddwyd:"), { text: GRADES.join(" / "), wide: 2 }], [wide("Evidence:", 3)]]],
  ] as const)("%s", (_, below) => {
    const draft = aForm(title("Audit"), judged("Voice", ...below), judged("Risk", ...below));
    expect(labelsOf(draft)).toEqual(["Voice", "Risk"]);
    expect(itemsOf(draft).map(({ evidence, descriptors }) => [evidence, descriptors.length])).toEqual([
      [true, 3],
      [true, 3],
    ]);
  });
});

describe("codes over what each means are a key", () => {
  const scored = table(strong("Standard", "Score", "Comments"), ...withRoom(2, ...CHECKS));
  const codes = strong("0", "1", "2");
  const means = ["Not met", "Partly met", "Fully met"];
  test.each([
    ["below a sentence", p("Score every standard with the key below and add up the scores."), [codes, means]],
    ["below a heading that speaks of scores", heading("How to score"), [codes, means]],
    ["below “What the numbers mean”", heading("What the numbers mean"), [codes, means]],
    ["below a sentence in Welsh", p("Defnyddiwch y rhifau hyn drwyddi draw."), [codes, means]],
    [
      "with names before the rows",
      p("Use this for each standard."),
      [
        [bold("Score"), ...codes],
        [bold("Meaning"), ...means],
      ],
    ],
  ] as const)("%s", (_, above, key) => {
    const draft = aForm(title("Audit"), above, table(...key), heading("1. Plans"), scored);
    expect(labelsOf(draft)).toEqual(CHECKS);
    expect(scaleLabels(draft)).toEqual(["2 = Fully met", "1 = Partly met", "0 = Not met"]);
  });

  test("but levels of what the heading above names", () => {
    const looks = ["Nobody asks the child", "Somebody asks now and then", "Everybody asks and listens"];
    const draft = aForm(
      title("Audit"),
      ...["1. Voice", "2. Risk"].flatMap((name) => [heading(name), table(codes, looks), p("")]),
    );
    expect(labelsOf(draft)).toEqual(["Voice", "Risk"]);
  });
});

describe("the grade of a section has its own name below what is asked there", () => {
  const QUESTIONS = ["What are we worried about?", "What is life like now?"];
  const room = table([""]);
  test.each([
    ["Grade for this section", "Summary of this section"],
    ["Section judgement", "Reasons"],
    ["Gradd ar gyfer yr adran hon", "Crynodeb"],
    ["Grade", "Reasons"],
  ])("“%s”", (grade, reasons) => {
    const section = (name: string) => [
      heading(name),
      ...QUESTIONS.flatMap((question) => [bold(question), room]),
      table([bold(grade), `${BOX} Good ${BOX} Fair ${BOX} Poor`], [bold(reasons), ""]),
      p(""),
    ];
    const draft = aForm(title("Audit"), ...section("1. Harm"), ...section("2. Plans"));
    expect(draft.sections.map((each) => [each.title, each.items.map(({ label }) => label)])).toEqual([
      ["1. Harm", [...QUESTIONS, grade]],
      ["2. Plans", [...QUESTIONS, grade]],
    ]);
  });

  test.each(["Comments on this section", "Sylwadau ar yr adran hon"])("and so has “%s”", (comments) => {
    const section = (name: string, ...questions: readonly string[]) => [
      bold(name),
      ...questions.map((question, at) => p(`${String(at + 1)}. ${question} YES / NO`)),
      p(`${comments}: ............................`),
    ];
    const draft = aForm(
      title("Audit"),
      ...section("A. Plan", "Is there a plan?", "Is it signed?", "Is it shared?"),
      ...section("B. Home", "Is the home safe?", "If not, does the plan say what will be done?"),
    );
    expect(draft.sections.map(({ items }) => items.at(-1)?.label)).toEqual([comments, comments]);
  });
});

describe("what stands across the table below two boxes side by side asks for itself", () => {
  test.each([
    ["Worker’s comments:"],
    ["Reflections of the worker:", "Next steps:"],
    ["Sylwadau’r gweithiwr:"],
    ["Comments:"],
  ])("%s", (...below) => {
    const draft = aForm(
      title("Observation"),
      asks,
      heading("Feedback"),
      table(
        strong("Strengths", "Areas for development"),
        ["\n\n", ""],
        ...below.map((text) => [{ text: bold(text) + p("") + p(""), wide: 2 }]),
      ),
    );
    const names = below.map((text) => text.replace(":", ""));
    expect(labelsOf(draft)).toEqual([...CHECKS, "Strengths", "Areas for development", ...names]);
  });
});

describe("marks to ring under words that a judgement stands over", () => {
  test.each([
    ["Score (please ring)", ["Never", "Often", "Always"], ["0", "1", "2"]],
    ["Rating", ["Met", "Partly met", "Not met"], ["2", "1", "0"]],
    ["Sgôr", ["Byth", "Gan amlaf", "Bob tro"], ["0", "1", "2"]],
  ])("“%s”", (over, words, marks) => {
    const ringed = (...rows: readonly string[]) =>
      table(
        [{ text: bold("Standard"), merge: "start" }, wide(over, 3), { text: bold("Reason"), merge: "start" }],
        [{ text: "", merge: "on" }, ...strong(...words), { text: "", merge: "on" }],
        ...rows.map((row) => [row, ...marks, ""]),
      );
    const draft = aForm(title("Audit"), ringed(...CHECKS), p(""), ringed("The notes are signed"));
    expect(labelsOf(draft)).toEqual([...CHECKS, "The notes are signed"]);
    expect([...scaleLabels(draft)].sort()).toEqual([...words].sort());
    expect(itemsOf(draft).every(({ evidenceLabel }) => evidenceLabel === "Reason")).toBe(true);
    expect(leftOf(draft)).toEqual([]);
  });

  test("and what a total is called below them is no scale", () => {
    const scored = table(strong("Standard", "Never", "Always"), ...withRoom(2, ...CHECKS));
    const told = "30–36 Compliant      20–29 Partially compliant      Below 20 Not compliant";
    expect(labelsOf(aForm(title("Audit"), scored, bold(told)))).toEqual(CHECKS);
  });
});

describe("who signs across the last rows of a table is a detail", () => {
  const judged = [
    strong("Question", "Answer", "Comment"),
    ...CHECKS.map((check) => [check, `${BOX} Yes ${BOX} No`, ""]),
    [bold("Overall, was it good?"), { text: `${BOX} Yes ${BOX} In part ${BOX} No`, wide: 2 }],
  ];
  test.each([
    ["Learning for the team:", ["Reviewer:          Date:"], ["Reviewer", "Date"]],
    ["Team learning:", ["Reviewer:", "Date of review:"], ["Reviewer", "Date of review"]],
    ["Dysgu i’r tîm:", ["Adolygydd:        Dyddiad:"], ["Adolygydd", "Dyddiad"]],
  ])("below “%s”", (learning, signed, details) => {
    const draft = aForm(
      title("Audit"),
      table(
        ...judged,
        [{ text: bold(learning) + p("") + p(""), wide: 3 }],
        ...signed.map((text) => [wide(text, 3)]),
      ),
    );
    expect(labelsOf(draft).slice(CHECKS.length)).toEqual([
      "Overall, was it good?",
      learning.replace(":", ""),
    ]);
    expect(detailsOf(draft)).toEqual(details);
  });
});
