import {
  aForm,
  bold,
  boxesOf,
  heading,
  itemsOf,
  labelsOf,
  leftOf,
  p,
  scaleLabels,
  scalesOf,
  strong,
  table,
  title,
  withRoom,
} from "./a-form";

/** A place to type in, with the prompt of whoever made the form. */
const typed = (prompt: string): string =>
  `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>${prompt}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;

describe("boxes and a grade under a heading, where others have the same", () => {
  const NAMES = ["Matching", "Support", "Annual review"];
  const under = (...below: readonly string[]) =>
    aForm(title("Carer Audit"), ...NAMES.flatMap((name) => [heading(name), ...below]));
  const inCell = (text: string) => `${bold(text)}${p("")}`;
  const judged = "Judgement:  ☐ Outstanding   ☐ Good   ☐ Inadequate";

  test.each([
    ["Strengths", "Areas for improvement", judged],
    ["What is working well", "What needs to change", "Grade: ☐ Met ☐ Partly met ☐ Not met"],
    ["Cryfderau", "Meysydd i’w gwella", "Barn:  ☐ Rhagorol   ☐ Da   ☐ Gwael"],
  ])("“%s” over room in its own cell is a box of what the heading names", (one, other, grade) => {
    const prompts = [p("Prompts"), p("Are checks in date?"), p("Is it fair?")];
    const draft = under(...prompts, table([inCell(one)], [inCell(other)], [grade]));
    const items = itemsOf(draft);
    expect(labelsOf(draft)).toEqual(NAMES);
    expect(boxesOf(draft)).toEqual(NAMES.map(() => [one, other]));
    expect(items.every(({ kind, scale }) => kind === "judgement" && scale !== undefined)).toBe(true);
  });

  test("are those of what the first cell names, where no heading does and no room follows it", () => {
    const cards = NAMES.map((name) => table([inCell(name)], [p("Strengths")], [p("")], [judged]));
    expect(labelsOf(aForm(title("Carer Audit"), ...cards))).toEqual(NAMES);
  });

  const boxes = table(strong("What worked well", "What could be even better"), ["", ""]);
  test.each([
    ["numbers in a table", [table(["0", "1", "2", "3", "4"]), boxes]],
    ["colours in a table, behind the boxes", [boxes, table(["Red", "Amber", "Green"])]],
    ["numbers in a line", [p("1    2    3    4    5"), boxes]],
    ["Welsh grades in a table", [p("Cynhesrwydd a gwrando."), table(["Rhagorol", "Da", "Gwael"]), boxes]],
  ])("are those of one item with %s", (_, below) => {
    const draft = under(...below);
    expect(labelsOf(draft)).toEqual(NAMES);
    expect(boxesOf(draft)).toEqual(NAMES.map(() => ["What worked well", "What could be even better"]));
    expect(itemsOf(draft).every(({ kind }) => kind === "judgement")).toBe(true);
  });
});

test.each([
  ["Findings", "Met / Partly met / Not met"],
  ["Comments", "☐ Yes ☐ No ☐ N/A"],
  ["Tystiolaeth", "☐ Da ☐ Digonol ☐ Gwael"],
])("room above the answers in a cell is a box, called “%s” as its head is", (head, answers) => {
  const form = aForm(
    title("File audit"),
    table(
      strong("Standard", head),
      ["Annual review", `\n\n${answers}`],
      ["Statutory checks", `\n\n${answers}`],
      ["Training", `\n\n${answers}`],
    ),
  );
  expect(boxesOf(form)).toEqual([[head], [head], [head]]);
  expect(scalesOf(form).every(({ length }) => length === 3)).toBe(true);
});

test.each([
  ["☐ Yes\n☐ No", ["How do you know?", "What was the impact?"]],
  ["☐ Met\n☐ Not met", ["What did you see?", "What changed?", "What next?"]],
  ["☐ Ydy\n☐ Nac ydy", ["Tystiolaeth", "Beth oedd yr effaith?"]],
])("rooms below the answers “%s” are boxes of the question, each with its name", (answers, boxes) => {
  const form = ["1", "2", "3"].flatMap((number) => [
    table(
      [{ text: number, merge: "start" }, `Is standard ${number} met?`, answers],
      ...boxes.map((box) => [{ text: "", merge: "on" } as const, { text: `${box}\n\n`, wide: 2 }]),
    ),
    p(""),
  ]);
  expect(boxesOf(aForm(title("Audit"), ...form))).toEqual([boxes, boxes, boxes]);
});

test.each([
  ["a line to write on", ["Area", "Yes", "No"], p("______________________________")],
  ...["Please explain your answer", "Click or tap here to enter text.", "Eglurwch eich ateb"].map(
    (prompt) => [`a place to type in, “${prompt}”,`, ["Area", "Grade", "Evidence"], typed(prompt)] as const,
  ),
] as const)("%s below what was ticked is room for it", (_, heads, room) => {
  const form = aForm(
    title("Threshold audit"),
    table(strong(...heads), ...withRoom(2, "History is used", "Consent is noted")),
    p(""),
    bold("Was the right decision made for this child?"),
    p("☐ Yes    ☐ No"),
    room,
  );
  expect(itemsOf(form).at(-1)).toMatchObject({
    label: "Was the right decision made for this child?",
    evidence: true,
  });
});

describe("what is asked behind the last answer, with room, is a box of its item", () => {
  test.each([
    ["If yes, give details: ................", "If yes, give details"],
    ["Who was told: ________", "Who was told"],
    ["Date: ________", "Date"],
  ])("“%s”", (asked, box) => {
    const answers = `☐ Yes    ☐ No     ${asked}`;
    const inLines = aForm(
      title("Dip sample"),
      bold("1. Plan"),
      p("☐ Yes    ☐ No"),
      bold("2. Any concern?"),
      p(answers),
    );
    const inTable = aForm(
      title("Dip sample"),
      table(strong("Question", "Answer"), ["Plan", "☐ Yes    ☐ No"], ["Any concern?", answers]),
    );
    for (const draft of [inLines, inTable]) {
      const [, concern] = itemsOf(draft);
      expect(concern?.label).toBe("Any concern?");
      expect(boxesOf(draft)[1]).toEqual([box]);
      expect(scaleLabels(draft)).toEqual(["Yes", "No"]);
      expect(leftOf(draft)).toEqual([]);
    }
  });
});
