import { textOf } from "../../src/forms/draft/draft-text";
import type { DraftItem } from "../../src/forms/draft/form-draft";
import { aForm, bold, heading, itemsOf, p, scaleLabels, strong, table, title, wide } from "./a-form";

const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate"] as const;
const PARTS = ["Chronology", "Assessment", "Plan"] as const;
const level = (part: string, grade: string): string => `What a ${grade.toLowerCase()} ${part} looks like`;
const levels = (part: string) => GRADES.map((grade) => [grade, level(part, grade)]);

const asked = ({ label, evidence, evidenceLabel, descriptors, kind }: DraftItem) => ({
  label,
  kind,
  box: evidence ? (evidenceLabel ?? "Evidence") : undefined,
  levels: descriptors.map(({ text }) => text.map(textOf).join(" ")),
});
const judged = (label: string, part: string, box: string | undefined) => ({
  label,
  kind: "judgement",
  box,
  levels: GRADES.map((grade) => level(part, grade)),
});

describe("a part whose levels are described", () => {
  test("is judged where its table asks for the grade below them", () => {
    const draft = aForm(
      title("Quality of practice"),
      ...PARTS.flatMap((part) => [
        table([wide(part, 2)], ...levels(part), ["Grade", ""], ["Comments", ""]),
        p(""),
      ]),
    );
    expect(itemsOf(draft).map(asked)).toEqual(PARTS.map((part) => judged(part, part, "Comments")));
  });

  test("is judged in a table of its own below them", () => {
    const draft = aForm(
      title("Quality of practice"),
      ...PARTS.flatMap((part) => [
        heading(part),
        p(`Is the ${part} of use?`),
        table(strong("Grade", "What we expect to see"), ...levels(part)),
        p(""),
        table(["Grade awarded", ""], ["Evidence for grade", ""]),
        p(""),
      ]),
    );
    expect(draft.sections.map((section) => section.title)).toEqual(PARTS);
    expect(itemsOf(draft).map(asked)).toEqual(
      PARTS.map((part) => judged(`Is the ${part} of use?`, part, "Evidence for grade")),
    );
  });

  const described = table(
    strong("Area", ...GRADES),
    ...PARTS.map((part) => [part, ...GRADES.map((grade) => level(part, grade))]),
  );

  test("is asked once where another table judges the same parts", () => {
    const draft = aForm(
      title("Quality of practice"),
      heading("Grade descriptors"),
      p("Read these first."),
      described,
      heading("Audit"),
      table(strong("Area", "Grade", "Evidence"), ...PARTS.map((part) => [part, "", ""])),
    );
    expect(draft.sections.map(({ title: name, notes }) => [name, notes])).toEqual([
      ["Audit", ["Read these first."]],
    ]);
    expect(itemsOf(draft).map(asked)).toEqual(PARTS.map((part) => judged(part, part, "Evidence")));
    expect(draft.notPlaced).toEqual([]);
  });

  test("is asked on its own where the other table judges other parts", () => {
    const draft = aForm(
      title("Quality of practice"),
      described,
      bold("Record"),
      table(strong("Area", "Grade", "Evidence"), ["Chronology", "", ""], ["Recording", "", ""]),
    );
    expect(itemsOf(draft).map(({ label }) => label)).toEqual([...PARTS, "Chronology", "Recording"]);
  });
});

test("a service between who issues a form and what it is called is not its title", () => {
  const draft = aForm(
    ...["Northbridge Council", "Children’s Services", "Case file audit tool"].map(bold),
    table(strong("Question", "Yes", "No"), ["Is the plan dated?", "", ""]),
  );
  expect(draft.title).toBe("Case file audit tool");
});

const LEVELS = ["Level 1", "Level 2", "Level 3"];
const SHORT = ["No goals", "Goals recorded", "Goals are SMART"];
test.each([
  ["in its table", [table(LEVELS, SHORT, ["Level chosen:", wide("", 2)], ["Reasons:", wide("", 2)])]],
  ["in lines", [table(LEVELS, SHORT), p("Level chosen: ______"), p("Reasons: ____________")]],
])("room for the level chosen and its reasons, %s below levels, is that of the item", (_, below) => {
  const draft = aForm(
    title("Plans"),
    ...["1. Goals", "2. Reviews"].flatMap((part) => [heading(part), ...below]),
  );
  expect(
    itemsOf(draft).map(({ label, kind, evidenceLabel, descriptors }) => [
      label,
      kind,
      evidenceLabel,
      descriptors.length,
    ]),
  ).toEqual(["Goals", "Reviews"].map((part) => [part, "judgement", "Reasons", 3]));
  expect(draft.notPlaced).toEqual([]);
});

test("boxes counted down under a standard are its levels, whatever their words, and the frame below is its box", () => {
  const part = (name: string, ...levels: readonly string[]) => [
    bold(name),
    ...levels.map((level, at) => p(`☐ ${String(3 - at)}  ${level}`)),
    table(["What I saw:"]),
    p(""),
  ];
  const draft = aForm(
    title("Pathway plan audit"),
    ...part(
      "Standard 1: Home",
      "Safe, and the young person likes it",
      "Safe, with no plan to move",
      "Not safe",
    ),
    ...part("Standard 2: Work", "In work with a named mentor", "Looking for work", "Not thought of"),
  );
  expect(
    itemsOf(draft).map(({ label, further = [], evidenceLabel }) => [label, evidenceLabel, ...further]),
  ).toEqual([
    ["Standard 1: Home", "What I saw"],
    ["Standard 2: Work", "What I saw"],
  ]);
  expect(scaleLabels(draft)).toEqual(["3", "2", "1"]);
  expect(itemsOf(draft)[1]?.descriptors.map(({ text }) => text)).toEqual([
    ["In work with a named mentor"],
    ["Looking for work"],
    ["Not thought of"],
  ]);
});
