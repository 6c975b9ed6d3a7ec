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
  scalesOf,
  strong,
  table,
  title,
  wide,
} from "./a-form";

const QUESTIONS = [
  "1. Was the child seen alone?",
  "2. Is the plan up to date?",
  "3. Were the parents’ views recorded?",
];
const STATEMENTS = ["Visits take place on time", "Analysis is clear and balanced", "Views are recorded"];
const times = <T>(each: T) => QUESTIONS.map(() => each);
/** A frame to write in, perhaps with a name in it. */
const frame = (...lines: readonly string[]) => table([[...lines, "", ""].join("\n")]) + p("");
const boxesOf = (draft: ReturnType<typeof aForm>) => itemsOf(draft).map(({ evidenceLabel }) => evidenceLabel);
const haveBoxes = (draft: ReturnType<typeof aForm>) =>
  itemsOf(draft).every(({ evidence, further = [] }) => evidence || further.length > 0);
const subheading = (text: string) => p(text, '<w:pStyle w:val="Heading2"/>');

test("“Standard 1” beside a question and “Prompts” below it say no more than which and what for", () => {
  const card = (text: string, at: number) =>
    table(
      [`Standard ${String(at + 1)}`, text],
      ["Prompts", "Look at the last three visits.\nAre the dates clear?"],
      ["Rating", "Seen / Not seen"],
      ["Reasons", ""],
    ) + p("");
  const draft = aForm(title("File Audit"), ...STATEMENTS.map(card));
  expect(labelsOf(draft)).toEqual(STATEMENTS);
  expect(itemsOf(draft).map(({ prompts }) => prompts.length)).toEqual(times(2));
  expect(leftOf(draft)).toEqual([]);
});

test("“Details | Enter here” in bold heads the details below it", () => {
  const draft = aForm(
    title("File Audit"),
    table(strong("Details", "Enter here"), ["Auditor", ""], ["Team", ""], ["Date of audit", ""]),
    p("1. Was the child seen alone?   ☐ Yes   ☐ No"),
  );
  expect(detailsOf(draft)).toEqual(["Auditor", "Team", "Date of audit"]);
  expect(leftOf(draft)).toEqual([]);
});

describe("a table of answers over room for a tick, under one question after the other", () => {
  const asked = (labels: readonly string[], box: string) => (text: string) =>
    p(text) + table(labels, blank(labels.length)) + p(`${box} ______________________`);

  test.each([
    [["Yes", "No", "Unclear"], "Supporting evidence:"],
    [["In place", "Being worked on", "Missing"], "Where is this recorded?"],
  ])("is what that question is answered from: %s", (labels, box) => {
    const draft = aForm(title("File Audit"), ...QUESTIONS.map(asked(labels, box)));
    expect(labelsOf(draft)).toHaveLength(3);
    expect(scalesOf(draft)).toEqual(times(labels));
    expect(haveBoxes(draft)).toBe(true);
    expect(leftOf(draft)).toEqual([]);
  });

  test("is none where its heads ask for words", () => {
    const part = asked(["Strengths", "Areas to develop"], "Notes:");
    const draft = aForm(title("File Audit"), p("1. Is it in order?  ☐ Yes  ☐ No"), ...QUESTIONS.map(part));
    expect(scalesOf(draft).flat()).not.toContain("Strengths");
  });
});

describe("a question in bold, its rating in the line below and a box over empty lines", () => {
  const card = (offer: string, box: string) => (text: string) =>
    bold(text) + p(offer) + p(box) + p("") + p("");

  test.each([
    ["RAG: Clear / Some gaps / Unclear", "Comments:"],
    ["Rating: Evident / Partly evident / Not evident", "What did you find?"],
    ["Auditor’s view: ☐ Clear   ☐ Some gaps   ☐ Unclear", "Where is this recorded?"],
    ["Result: Ready / Nearly ready / Not ready", "Reasons:"],
  ])("are one item: “%s” over “%s”", (offer, box) => {
    const draft = aForm(title("File Audit"), heading("Planning"), ...QUESTIONS.map(card(offer, box)));
    expect(labelsOf(draft)).toEqual(QUESTIONS.map((text) => text.slice(3)));
    expect(scalesOf(draft).map(({ length }) => length)).toEqual(times(3));
    expect(haveBoxes(draft)).toBe(true);
  });

  test("are asked and rated where no box follows", () => {
    const rated = QUESTIONS.flatMap((text) => [bold(text), p("Finding: Clear / Some gaps / Unclear")]);
    const draft = aForm(title("File Audit"), heading("Planning"), ...rated);
    expect(outlineOf(draft)).toEqual([["Planning", ...QUESTIONS.map((text) => text.slice(3))]]);
    expect(scalesOf(draft)).toEqual(times(["Clear", "Some gaps", "Unclear"]));
  });

  test("so are a statement and what is chosen there", () => {
    const form = STATEMENTS.map(card("Finding: ☐ Clear   ☐ Some gaps   ☐ Unclear", "Notes:"));
    expect(labelsOf(aForm(title("File Audit"), heading("Planning"), ...form))).toEqual(STATEMENTS);
  });
});

describe("questions in a style for headings, each over its answers", () => {
  const form = (texts: readonly string[], box: string) =>
    ["Planning", "Review"].flatMap((name) => [
      bold(name),
      ...texts.map((text) => subheading(text) + p("☐ Met   ☐ Partly met   ☐ Not met") + frame(box)),
    ]);

  test.each([
    [QUESTIONS, "Reasons:"],
    [QUESTIONS, "What did you find?"],
    [STATEMENTS, "Further information:"],
  ])("stand in the section above them: %s, “%s”", (texts, box) => {
    const asked = texts.map((text) => text.replace(/^\d\. /u, ""));
    const draft = aForm(title("File Audit"), ...form(texts, box));
    expect(outlineOf(draft)).toEqual([
      ["Planning", ...asked],
      ["Review", ...asked],
    ]);
    expect(haveBoxes(draft)).toBe(true);
  });
});

test("the last row of a card, below its levels, is a box whatever it is called", () => {
  const card = (text: string) =>
    table(
      [wide(text, 2)],
      ["☐ Green", "Practice is strong and makes a difference to the child."],
      ["☐ Amber", "Practice is uneven and there are gaps in the record."],
      ["☐ Red", "Practice does not meet what is expected of us."],
      [{ text: `${p("Further information:")}${p("")}`, wide: 2 }],
    ) + p("");
  const draft = aForm(title("File Audit"), ...QUESTIONS.map(card));
  expect(labelsOf(draft)).toHaveLength(3);
  expect(boxesOf(draft)).toEqual(times("Further information"));
});

describe("below what is asked", () => {
  const asked = table(
    strong("Area", "Met?", "Comments"),
    ["Visits", "Yes / No", ""],
    ["Plan", "Yes / No", ""],
  );

  test("“Grade | Reasons” over its grades and room, under a name across both, judge what it names", () => {
    const over = [
      [wide("Overall judgement", 2)],
      ["Grade", "Reasons"],
      ["Good / Adequate / Poor", ""],
    ] as const;
    const draft = aForm(title("File Audit"), asked, p(""), table(...over));
    expect(outlineOf(draft).at(-1)).toEqual(["Overall judgement", "Overall judgement"]);
    expect(scalesOf(draft).at(-1)).toEqual(["Good", "Adequate", "Poor"]);
    expect(boxesOf(draft).at(-1)).toBe("Reasons");
  });

  test("names over frames to write in are asked each, and the heading stands over both", () => {
    const names = ["What needs to improve", "Feedback for the worker"];
    const closing = names.flatMap((name) => [p(name), frame()]);
    const draft = aForm(title("File Audit"), asked, p(""), heading("Summary"), ...closing);
    expect(outlineOf(draft).at(-1)).toEqual(["Summary", ...names]);
  });

  test("numbers each beside a box to tick are what the whole is judged by", () => {
    const ticks = table(...["1", "2", "3", "4"].map((grade) => [grade, "☐"]));
    const draft = aForm(title("File Audit"), asked, p(""), bold("Overall rating"), ticks);
    expect(labelsOf(draft).at(-1)).toBe("Overall rating");
    expect(scalesOf(draft).at(-1)).toEqual(["1", "2", "3", "4"]);
  });

  test("a name with a colon over grades to tick is no detail", () => {
    const name = "Overall quality of practice – please tick one:";
    const ticks = table(["☐ 1", "☐ 2", "☐ 3", "☐ 4"]);
    const draft = aForm(
      title("File Audit"),
      asked,
      p(""),
      p("What worked well:"),
      p(""),
      p(""),
      p(name),
      ticks,
    );
    expect(itemsOf(draft).filter(({ label }) => label.startsWith("Overall quality"))).toHaveLength(1);
    expect(scalesOf(draft).at(-1)).toEqual(["1", "2", "3", "4"]);
  });
});
