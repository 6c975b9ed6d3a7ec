import {
  aForm,
  bold,
  heading,
  itemsOf,
  p,
  scaleLabels,
  strong,
  table,
  tableOf,
  title,
  withRoom,
} from "./a-form";
import { readingOf, wholeReading } from "./reading";
import type { Reading } from "./fresh-forms";

const reading = (form: readonly string[], reads: Partial<Reading>) => {
  const whole: Reading = { title: "Audit", sections: [["Audit", "Visits", "Plans"]], scales: [], ...reads };
  expect(readingOf(aForm(title("Audit"), ...form), whole)).toEqual(wholeReading(whole));
};
const graded = (head: string, key: string) => [
  key,
  tableOf([4000, 1500, 3000], strong("Criterion", head, "Comments"), ...withRoom(2, "Visits", "Plans")),
];
const list = (text: string): string =>
  p(text, '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="1"/></w:numPr>');

test("lines under a heading that each have their own answers are its items", () => {
  const lines = (...texts: readonly string[]) =>
    texts.map((text) => p(`${text} ☐ Compliant ☐ Non-compliant`));
  reading(
    [
      heading("Insertion"),
      ...lines("Reason for the tube is recorded", "First check is recorded"),
      heading("Continuing care"),
      ...lines("Length is checked each shift", "Tape is checked each shift"),
    ],
    {
      sections: [
        ["Insertion", "Reason for the tube is recorded", "First check is recorded"],
        ["Continuing care", "Length is checked each shift", "Tape is checked each shift"],
      ],
      scales: [["Compliant", "Non-compliant"]],
    },
  );
});

test("one such line under a heading is what that asks", () => {
  const draft = aForm(title("Audit"), heading("1. Is there a plan?"), p("Answer: ☐ Yes ☐ No"));
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Is there a plan?"]);
});

test("details may be a list of labels", () => {
  reading(
    [
      bold("About the record"),
      ...["Child’s initials:", "School:", "Auditor:"].map(list),
      ...graded("Score", p("Score: 0 = not met, 1 = met")),
    ],
    {
      details: ["Child’s initials", "School", "Auditor"],
      scales: [["1 = met", "0 = not met"]],
      boxes: ["Comments"],
    },
  );
});

test("and stand several to a cell", () => {
  const cell = (...labels: readonly string[]) => labels.join("\n");
  reading(
    [
      table([cell("Worker’s role:", "Date of visit:"), cell("Auditor’s role:", "Reason for audit:")]),
      ...graded("Score", p("Score: 0 = not met, 1 = met")),
    ],
    {
      details: ["Worker’s role", "Date of visit", "Auditor’s role", "Reason for audit"],
      scales: [["1 = met", "0 = not met"]],
      boxes: ["Comments"],
    },
  );
});

test.each([
  ["2 = Fully met", "1 = Partly met", "0 = Not met"],
  ["A = Excellent practice", "B = Good practice", "C = Unsafe practice"],
])("one row with “%s” beside the others is a key", (...codes) => {
  reading(graded("Score", table(strong(...codes))), { scales: [codes], boxes: ["Comments"] });
});

test("so is one of colours with what each means", () => {
  const draft = aForm(
    title("Audit"),
    ...graded("Rating", table(strong("Green – good evidence", "Amber – some evidence", "Red – none"))),
  );
  expect(scaleLabels(draft)).toEqual(["Green", "Amber", "Red"]);
  expect(draft.notPlaced).toEqual([]);
});

test("codes to ring in every row are the scale of their head", () => {
  reading(
    [
      tableOf(
        [4000, 1500, 3000],
        strong("Statement", "M / PM / NM", "Observed"),
        ["Visits", "M   PM   NM", ""],
        ["Plans", "M   PM   NM", ""],
      ),
    ],
    { scales: [["M", "PM", "NM"]], boxes: ["Observed"] },
  );
});

test("“Summary of section 1” in its table is written of the section", () => {
  const part = (number: number) =>
    tableOf(
      [4000, 800, 800, 3000],
      strong("Criterion", "Yes", "No", "Comments"),
      ...withRoom(3, "Visits", "Plans"),
      [{ text: `${p(`Summary of section ${String(number)}`)}${p("")}`, wide: 4 }],
    );
  const draft = aForm(
    title("Audit"),
    heading("Section 1: Visits"),
    part(1),
    heading("Section 2: Plans"),
    part(2),
  );
  expect(draft.sections.map(({ title: name, items }) => [name, items.at(-1)?.label])).toEqual([
    ["Section 1: Visits", "Summary of section 1"],
    ["Section 2: Plans", "Summary of section 2"],
  ]);
});

test("two columns of questions under names are a section each", () => {
  const cell = (text: string) => `${text}\n☐ Yes ☐ Partly ☐ No\nComment:`;
  reading(
    [
      table(
        strong("Assessment", "Therapy"),
        [cell("1. Language(s) noted"), cell("3. Targets are set")],
        [cell("2. Findings are shared"), cell("4. Report is sent")],
      ),
    ],
    {
      sections: [
        ["Assessment", "1. Language(s) noted", "2. Findings are shared"],
        ["Therapy", "3. Targets are set", "4. Report is sent"],
      ],
      scales: [["Yes", "Partly", "No"]],
      boxes: ["Comment"],
    },
  );
});

test("what the form says to write is what “Answer” is answered with", () => {
  const told = p("Write Yes, No or N/K (not known) in the Answer column.");
  reading(
    [
      told,
      tableOf(
        [4000, 1500, 3000],
        strong("Question", "Answer", "Auditor’s comment"),
        ...withRoom(2, "Visits", "Plans"),
      ),
      table(["Was the child kept safe?", "☐ Fully ☐ Partly ☐ Not at all"], ["Reason", ""]),
    ],
    {
      sections: [["Audit", "Visits", "Plans", "Was the child kept safe?"]],
      scales: [
        ["Yes", "No", "N/K"],
        ["Fully", "Partly", "Not at all"],
      ],
      boxes: ["Auditor’s comment", "Reason"],
    },
  );
});

test("a statement with its number beside the grade is asked with the boxes below it", () => {
  const part = (number: string, statement: string) =>
    table(
      [number, statement, "Grade", "Met / Partly met / Not met"],
      [
        { text: "Evidence:\n", wide: 2 },
        { text: "Advice:\n", wide: 2 },
      ],
    );
  reading([heading("Set 1"), part("1a", "Consent is recorded"), p(""), part("1b", "Risk is assessed")], {
    sections: [["Set 1", "1a Consent is recorded", "1b Risk is assessed"]],
    scales: [["Met", "Partly met", "Not met"]],
    boxes: ["Evidence", "Advice"],
  });
});

test("boxes side by side with room below their names are those of what is graded there", () => {
  const part = (name: string) =>
    table(
      [{ text: bold(name), wide: 2 }],
      [`${bold("Strengths")}${p("")}${p("")}`, `${bold("Areas for development")}${p("")}${p("")}`],
      [{ text: "Grade:  1 ☐   2 ☐   3 ☐   4 ☐", wide: 2 }],
    );
  reading([heading("Areas"), part("1. Assessment"), p(""), part("2. Care plan")], {
    sections: [["Areas", "1. Assessment", "2. Care plan"]],
    scales: [["1", "2", "3", "4"]],
    boxes: ["Strengths", "Areas for development"],
  });
});

test("remarks below the sum are written of the whole", () => {
  const draft = aForm(
    title("Audit"),
    tableOf(
      [4000, 1500, 3000],
      strong("Criterion", "Score (0-2)", "Remarks"),
      ...withRoom(2, "Visits", "Plans"),
      ["Total out of 4", "", ""],
      [{ text: `${p("General remarks")}${p("")}`, wide: 3 }],
    ),
  );
  expect(itemsOf(draft).map(({ label }) => label)).toEqual(["Visits", "Plans", "General remarks"]);
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Total out of 4"]);
});
