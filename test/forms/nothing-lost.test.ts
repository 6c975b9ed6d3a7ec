import { optionText, textOf } from "../../src/forms/draft/draft-text";
import fc from "fast-check";
import { readDocxPage } from "../../src/docx/read-page";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { readForm } from "../../src/forms/read/read-form";
import { holds } from "../support/holds";
import { legacyField } from "./legacy-field";
import { aForm, aFormDocx, bold, heading, p, table, type Cell } from "./a-form";

/** Texts as forms have them: grades, names of boxes, labels, numbers, boxes to tick, sentences. */
const word = fc.constantFrom(
  "Good",
  "Outstanding",
  "Requires improvement",
  "Inadequate",
  "Yes",
  "No",
  "N/A",
  "Met",
  "Not met",
  "Red",
  "Amber",
  "Green",
  "1",
  "2",
  "3",
  "Evidence:",
  "Impact:",
  "Comments",
  "Judgement",
  "Grade:",
  "Question",
  "Criteria",
  "Action",
  "By whom",
  "By when",
  "Signed off",
  "Name",
  "Date",
  "Team",
  "☐ Good ☐ Inadequate",
  "☐ Yes ☐ No",
  "☐",
  "Yes / No",
  "O G RI I",
  "1. Aims",
  "1.2 Dates",
  "Section 2: Plans",
  "……",
  "What did you see?",
  "Is it met? Yes / No / N/A",
  "Judgements: Outstanding / Good",
  "Overall judgement",
  "Name: …… Date: ……",
  "Evidence: what did you see?",
  "If not applicable, why?",
);
const sentence = fc
  .integer({ min: 1, max: 999 })
  .chain((number) =>
    fc.constantFrom(
      `The plan of case ${String(number)} is clear and everybody knows what comes next in it.`,
      `Note ${String(number)}`,
      `Is there a plan ${String(number)}?`,
      `A text of case ${String(number)} that goes on and on, with more than one sentence in it. It says at length what could be said in a few words; nobody stopped it from doing so, and it ends here.`,
    ),
  );
const text = fc.oneof(
  word,
  word,
  sentence,
  fc.constant(""),
  fc.array(fc.oneof(word, sentence), { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n")),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: text.map((each) => ({ text: each, wide: 2 })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom("start" as const, "on" as const))
      .map(([each, merge]) => ({ text: merge === "on" ? "" : each, merge })),
  },
);
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: 1, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );
const nested = fc
  .tuple(rows, rows)
  .map(([outer, inner]) => table([table(...inner) + p("")], ...outer, ["beside", table(...inner) + p("")]));
const block = fc.oneof(
  text.map((each) => p(each.replaceAll("\n", " "))),
  sentence.map(bold),
  sentence.map(heading),
  rows.map((each) => table(...each)),
  nested,
);

/**
 * What reading may change: white space, numbers in front of labels, boxes and lines to fill in, the colon behind
 * a label. What can be chosen stands in a scale or a field, apart from the question before it.
 */
const parts = (line: string): readonly string[] =>
  line
    .split(/☐|…+|\s\/\s|(?<=[:?])\s/u)
    .map((part) => plain(part.replace(/^\s*(\d+(\.\d+)*|q(uestion )?\d+)[.:)]?\s+/iu, "")))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
const plain = (each: string): string => each.replace(/[\s:….]+/gu, " ").trim();

/** What a draft says, each part's texts in the order a person reads them. */
function textsIn(draft: FormDraft): readonly string[] {
  return [
    draft.title,
    ...draft.scales.flatMap(({ grades, notApplicable }) =>
      [...grades, ...(notApplicable ? [notApplicable] : [])].map(({ label }) => label),
    ),
    ...draft.fieldGroups.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, type, options, help = "" }) => [
        label,
        ...options.map(optionText),
        help,
        ...(type === "yes-no" ? ["Yes", "No"] : []),
      ]),
    ]),
    ...draft.sections.flatMap(({ title, notes, items }) => [
      title,
      ...notes.map(textOf),
      ...items.flatMap(({ number, label, prompts, descriptors }) => [
        number ?? "",
        label,
        ...prompts.map(textOf),
        ...descriptors.flatMap(({ text: each }) => each.map(textOf)),
      ]),
    ]),
    ...(draft.actions
      ? [
          draft.actions.title,
          ...draft.actions.prompts.map(textOf),
          ...draft.actions.columns.map(({ label }) => label),
        ]
      : []),
    ...draft.notes.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(textOf)]),
    ...draft.notPlaced.map((each) => each.text),
    ...(draft.understood ?? []),
  ];
}

/** What is printed in a form and nowhere in its draft. At its end every text stands inside another, which is no place for it. */
function lostFrom(blocks: readonly string[]): readonly string[] {
  const printed = blocks
    .join("")
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, each]) => each).join(""))
    .flatMap(parts);
  const inOthers = table(["Read this.", `among ${printed.join(" among ")} among`]);
  const draft = readForm(readDocxPage(aFormDocx(...blocks, p("Thank you."), inOthers)));
  const said = textsIn(draft).filter((each) => !/\bamong\b/u.test(each));
  const running = ` ${said.map(plain).join(" ")} `;
  return printed.filter((each) => !running.includes(` ${each} `));
}

test("every text of a form is in the draft or among what is not placed", () => {
  holds(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      expect(lostFrom(blocks)).toEqual([]);
    }),
    250,
  );
});

test("a number is one word: that its figures stand elsewhere does not say it", () => {
  const draft = aForm(
    p("Part 9"),
    table(["Area", "Yes", "No"], ["Dates", "", ""]),
    p("101, and 9"),
    p("101.9"),
  );
  expect(textsIn(draft)).toContain("101.9");
});

test("what a field of the form's own asks for is said", () => {
  const draft = aForm(
    table([`${p("Project lead")}${legacyField("Name and team of whoever leads")}`, ""]),
    table(["Is there a plan?", "Yes / No"]),
  );
  expect(textsIn(draft)).toContain("Name and team of whoever leads");
});

const LABEL = "The plan of case 1 is clear and everybody knows what comes next in it.";

test("a label of several lines is there as a whole", () => {
  const draft = aForm(
    p(LABEL),
    table(["Seen alone?\nIf not, why?\nYes / No", ""], ["Name\nas on the file", ""]),
  );
  expect(draft.fieldGroups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual([
    "Seen alone? If not, why?",
    "Name as on the file",
  ]);
  expect(draft.notPlaced).toEqual([]);
});

test.each([
  [
    "a question with its answers behind it",
    [bold(LABEL), p("Is there a plan 18? Yes / No"), table(["Good"])],
  ],
  [
    "a list of grades behind a word for them",
    [bold(LABEL), p("Judgements: Outstanding / Good"), table(["Good"])],
  ],
  [
    "a question, its answers and room in one cell",
    [p(LABEL), table(["Is there a plan 18?\nYes / No\n……", "Good"])],
  ],
  ["words with room behind each", [p(LABEL), p("Name: …… Date: ……"), p("Note 18 ……")]],
  [
    "words under a number",
    [
      table(
        ["No.", "Question", "Yes", "No", "Comments"],
        ["Health", "Are there aims?", "", "", ""],
        ["2", "Are there dates?", "", "", ""],
      ),
    ],
  ],
  [
    "an answer beside what nobody asks",
    [p(LABEL), table(["Visibility", "Client"], ["Approved only", "Yes"])],
  ],
  ["one word to choose", [p(LABEL), table(["Seen alone?", "Amber"], ["Note 18", "☐ Met"])]],
])("nothing is lost of %s", (_, blocks) => {
  expect(lostFrom(blocks)).toEqual([]);
});

test("keys are unique in a draft, and whatever is placed names a scale and grades that are there", () => {
  holds(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const draft = readForm(readDocxPage(aFormDocx(...blocks)));
      const parts = [
        ...draft.fieldGroups,
        ...draft.fieldGroups.flatMap(({ fields }) => fields),
        ...draft.sections,
        ...draft.sections.flatMap(({ items }) => items),
        ...(draft.actions?.columns ?? []),
        ...draft.notes,
        ...draft.notPlaced,
      ];
      const keys = parts.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { kind, scale, descriptors } of draft.sections.flatMap(({ items }) => items)) {
        const found = draft.scales.find(({ id }) => id === scale);
        expect(found !== undefined).toBe(kind !== "words" && kind !== "narratives");
        const grades = new Set(found?.grades.map(({ id }) => id));
        expect(descriptors.filter(({ grade }) => !grades.has(grade))).toEqual([]);
      }
    }),
    200,
  );
});
