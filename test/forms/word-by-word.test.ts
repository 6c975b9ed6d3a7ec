import fc from "fast-check";
import { readDocxPage } from "../../src/docx/read-page";
import type { FormDraft } from "../../src/forms/draft/form-draft";
import { countWords, whatBecame, wordsOf, wordsText } from "../../src/forms/draft/what-became";
import { formTexts } from "../../src/forms/read/form-texts";
import { readForm } from "../../src/forms/read/read-form";
import { templateFrom } from "../../src/forms/template/form-template";
import { holds } from "../support/holds";
import { aForm, aFormDocx, bold, heading, p, strong, table } from "./a-form";
import { FORM_KINDS } from "./form-kinds";
import { FRESH_FORMS } from "./fresh-forms";

/** The words of a form that are neither in the template made of it nor under what is not placed. */
function lostWords(blocks: readonly string[]): readonly string[] {
  const page = readDocxPage(aFormDocx(...blocks));
  const draft = readForm(page);
  const said = new Set(wordsOf(`${templateWords(draft)} ${leftWords(draft)}`));
  return formTexts(page).flatMap(({ text }) => wordsOf(text).filter((word) => !said.has(word)));
}

function templateWords(draft: FormDraft): string {
  const {
    purpose: _,
    publisher: __,
    ...template
  } = templateFrom(draft, {
    version: "1.0",
    title: "",
    publisher: "",
  });
  const values = (value: unknown): readonly string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [] : values(inner)))
        : [];
  const choices = draft.fieldGroups.some(({ fields }) => fields.some(({ type }) => type === "yes-no"));
  return [...values(template), ...(choices ? ["Yes", "No"] : [])].join(" ");
}

const leftWords = ({ notPlaced, understood = [] }: FormDraft): string =>
  [...notPlaced.map(({ text }) => text), ...understood].join(" ");

test.each([...FORM_KINDS, ...FRESH_FORMS])("no word is lost of: $name", ({ blocks }) => {
  expect(lostWords(blocks)).toEqual([]);
});

test.each(FORM_KINDS.filter(({ name }) => /^a number run into|^heads over rows/.test(name)))(
  "nothing that is in the template is said to be left out of it: $name",
  ({ blocks }) => {
    expect(aForm(...blocks).notPlaced).toEqual([]);
  },
);

test("a text that stands in several items is said to be of none of them, and one that stands in one, of that", () => {
  const became = whatBecame(
    aForm(
      table(
        strong("Area", "Yes", "No", "Comments"),
        ["Records\nLook at all.", "", "", ""],
        ["Visits\nAsk the child.", "", "", ""],
      ),
    ),
  );
  expect(became("Comments")).toEqual([{ as: "box", text: "Comments" }]);
  expect(became("Ask the child.")).toEqual([{ as: "prompt", text: "Ask the child.", of: "Visits" }]);
});

test.each([
  [{ form: 1, template: 1, names: 0, notPlaced: 0 }, "Of 1 word in the form 1 is in the template."],
  [
    { form: 9, template: 5, names: 3, notPlaced: 1 },
    "Of 9 words in the form 5 are in the template, 3 only name columns or boxes and 1 is not placed.",
  ],
])("the words of %j are counted in a sentence", (count, sentence) => {
  expect(wordsText(count)).toBe(sentence);
});

/** Forms of what real ones are made of, each word of which may stand anywhere: heads first. */
const head = fc.constantFrom(
  "Question",
  "Standard 3: Safety",
  "Yes",
  "No",
  "N/A",
  "Partly",
  "Good",
  "Secure",
  "Weak",
  "Comments",
  "Strengths",
  "Lead",
  "By when",
  "Score (0-3)",
  "RAG",
  "No.",
  "Ref",
  "What shows this?",
  "Patient 1",
  "Patient 2",
  "Patient 3",
  "",
  "Rating\nGood\nPoor",
  "Evidence",
  "Impact",
  "Met / Not met",
  "Cwestiwn",
);
const inside = fc.constantFrom(
  "",
  "",
  "",
  "1",
  "2",
  "A1",
  "Is there a plan?",
  "Was the child seen?",
  "☐ Yes ☐ No",
  "Yes/No",
  "x",
  "4",
  "Comment",
  "Please say more:",
  "Total",
  "Name:",
  "Ann Smith",
  "Date of birth",
  "Fully / Partly / Never",
  "Think of sleep, food and warmth.",
  "12/03/2024",
);
const rows = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.tuple(
      fc.array(head, { minLength: width, maxLength: width }),
      fc.array(fc.array(inside, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    ),
  )
  .map(([heads, cells]) => table(heads, ...cells));
const line = fc.constantFrom(
  p("Appendix 7"),
  bold("Audit of visits"),
  heading("Safety"),
  p("Worker:"),
  p("Name: Ann Smith"),
  p("0 = Poor – nothing seen"),
  p("1 = Good – most seen"),
  p("Record Y, N or N/A for each file."),
  p("1. Is there a plan? ☐ Yes ☐ No"),
  p("Comments: ________"),
);

test("no word is lost of any form made of what forms are made of", () => {
  holds(
    fc.property(fc.array(fc.oneof(rows, rows, line), { minLength: 1, maxLength: 6 }), (blocks) => {
      expect(lostWords(blocks)).toEqual([]);
    }),
    200,
  );
});

test("every line of a form is said to have become something, and the words are counted by it", () => {
  holds(
    fc.property(fc.array(fc.oneof(rows, line), { minLength: 1, maxLength: 5 }), (blocks) => {
      const page = readDocxPage(aFormDocx(...blocks));
      const draft = readForm(page);
      const texts = formTexts(page).map(({ text }) => text);
      const became = whatBecame(draft);
      expect(texts.filter((text) => wordsOf(text).length > 0 && became(text).length === 0)).toEqual([]);
      const { form, template, names, notPlaced } = countWords(draft, texts);
      expect(template + names + notPlaced).toBe(form);
      expect(form).toBe(texts.flatMap(wordsOf).length);
    }),
    100,
  );
});
