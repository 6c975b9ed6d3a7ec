import { run } from "../support/docx-builder";
import {
  aForm,
  blank,
  bold,
  boxesOf,
  dropDown,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  outlineOf,
  p,
  scalesOf,
  table,
  title,
} from "./a-form";

const QUESTIONS = [
  "1. Was the child seen alone?",
  "2. Is the plan up to date?",
  "3. Were the parents’ views recorded?",
];
const STATEMENTS = ["Visits take place on time", "Analysis is clear and balanced", "Views are recorded"];
const times = <T>(each: T) => QUESTIONS.map(() => each);
const haveBoxes = (draft: ReturnType<typeof aForm>) => boxesOf(draft).every(({ length }) => length > 0);
const subheading = (text: string) => p(text, '<w:pStyle w:val="Heading2"/>');

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
      ...texts.map(
        (text) => subheading(text) + p("☐ Met   ☐ Partly met   ☐ Not met") + table([`${box}\n\n`]) + p(""),
      ),
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

describe("a judgement to choose from, apart behind what is judged in its line,", () => {
  test.each([
    ["Rating:", ["Choose", "Strong", "Sound", "Weak"], "What I saw:"],
    ["Outcome:", ["Choose an item.", "Met", "Not met"], "Comments:"],
    ["Gradd:", ["Dewiswch", "Da", "Digonol", "Gwael"], "Tystiolaeth:"],
  ])("is what judges that, in a list behind “%s”", (name, choices, box) => {
    const lines = ["The child was seen", "The worker listened"].flatMap((each) => [
      `<w:p>${run(`${each}      ${name} `, "<w:b/>")}${dropDown(...choices)}</w:p>`,
      p(`${box} ____________________`),
    ]);
    const draft = aForm(title("Observation"), heading("Part 1: The visit"), ...lines);
    expect(outlineOf(draft)).toEqual([["Part 1: The visit", "The child was seen", "The worker listened"]]);
    expect(scalesOf(draft)).toEqual([choices.slice(1), choices.slice(1)]);
    expect(itemsOf(draft).map(({ evidence }) => evidence)).toEqual([true, true]);
  });
});
