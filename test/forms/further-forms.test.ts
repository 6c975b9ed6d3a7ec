import { aForm, bold, p, strong, table, tableOf, title, wide, withRoom } from "./a-form";
import { COLUMN_FORMS } from "./column-forms";
import { FORM_VARIANTS } from "./form-variants";
import { FURTHER_FORMS } from "./further-forms";
import { OFFICE_FORMS } from "./office-forms";
import { readingOf, wholeReading } from "./reading";

test.each([...FURTHER_FORMS, ...FORM_VARIANTS, ...OFFICE_FORMS, ...COLUMN_FORMS])(
  "$name is read as a person reads it",
  ({ name, blocks, reads }) => {
    const draft = aForm(...blocks);
    expect(readingOf(draft, reads)).toEqual(wholeReading(reads));
    expect(draft.remarks?.map((remark) => ("text" in remark ? remark.text : remark.code))).toEqual(
      name === "done column" ? ["Done"] : [],
    );
  },
);

test("what somebody else judges is said word by word to have no place", () => {
  const draft = aForm(
    title("Practice check"),
    tableOf(
      [3000, 1000, 2600, 1000, 2600],
      [wide("", 1), wide("Auditor", 2), wide("Moderator", 2)],
      strong("Area", "Grade", "Comment", "Grade", "Why it differs"),
      ...withRoom(4, "Assessment", "Planning"),
    ),
    p("Grades: Good / Requires improvement / Inadequate"),
  );
  expect(draft.notPlaced.map(({ text }) => text)).toEqual(["Moderator | Grade | Why it differs"]);
});

test("what grades mean stands in a note with each of them, and a day is no words", () => {
  const draft = aForm(
    title("Practice check"),
    table(["Visit on: dd/mm/yyyy", "Worker: [name]"]),
    bold("Scoring key"),
    table(strong("Score", "Meaning"), ["0", "Nothing on file"], ["1", "All of it on file"]),
    table(strong("Check", "Score", "Comments"), ["Plans", "", ""], ["Visits", "", ""]),
  );
  expect(draft.notes).toMatchObject([
    { title: "Scoring key", paragraphs: ["0", "Nothing on file", "1", "All of it on file"] },
  ]);
  expect(draft.fieldGroups[0]?.fields).toMatchObject([
    { label: "Visit on", type: "date" },
    { label: "Worker", type: "text", help: "[name]" },
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test.each([
  ["Record Y, N or N/A for each record.", 10, true],
  ["Look at ten files and answer every question for each of them.", 10, true],
  ["Use one column per child.", 6, true],
  ["One column for each ward.", 6, true],
  ["Tick one column for each statement.", 6, false],
  ["Columns 1 to 8 are the records sampled.", 8, true],
  ["Please sample 8 sets of notes and tick where seen.", 8, true],
  ["Rate each record from 1 (poor) to 10 (excellent).", 10, false],
  ["Circle the number that fits each statement, where 1 is low and 10 is high.", 10, false],
  ["Think about this child’s record and tick a number in each row.", 5, false],
  ["Each case file should be graded on every line, 1 to 4.", 4, false],
])("%s: whether its columns are records", (said, count, areRecords) => {
  const numbers = Array.from({ length: count }, (_, at) => String(at + 1));
  const draft = aForm(
    title("File check"),
    p(said),
    table(strong("Question", ...numbers), ...withRoom(count, "Is there a plan?", "Is it signed?")),
  );
  const remark = { code: "cases-in-columns", where: "table 1", count };
  expect(draft.remarks).toEqual(areRecords ? [remark] : []);
  expect(draft.scales.map(({ grades }) => grades.length)).toEqual(
    areRecords ? (said.includes("Y, N") ? [2] : []) : [count],
  );
});
