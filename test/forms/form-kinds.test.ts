import { templateFrom } from "../../src/forms/template/form-template";
import { parseTemplate } from "../../src/templates/parse-template";
import { aForm, heading, p, strong, table, title } from "./a-form";
import { FORM_KINDS } from "./form-kinds";
import { readingOf, wholeReading } from "./reading";

test.each(FORM_KINDS)("$name: read as a person reads it", ({ blocks, reads }) => {
  expect(readingOf(aForm(...blocks), reads)).toEqual(wholeReading(reads));
});

const said = (...blocks: readonly string[]) => aForm(title("File check"), ...blocks).remarks;

test("columns that are case files are said, and the questions are asked once", () => {
  const heads = ["File 1", "File 2", "File 3"];
  const draft = aForm(
    title("File check"),
    p("Record Y, N or N/A for each file."),
    table(strong("Question", ...heads), ["Is there a plan?", "", "", ""], ["Is it clear?", "", "", ""]),
  );
  expect(draft.remarks).toEqual([{ code: "cases-in-columns", where: "table 1", count: 3 }]);
  expect(readingOf(draft, { title: "", sections: [], scales: [] })).toMatchObject({
    sections: [["File check", "Is there a plan?", "Is it clear?"]],
    scales: [["Y", "N", "N/A"]],
    boxes: [],
  });
});

test.each([
  [
    "scores in their columns",
    table(strong("Area", "Likelihood (1-5)", "Comments"), ["Records", "4", "late"], ["Visits", "5", "ok"]),
    4,
  ],
  [
    "ticks under the answers",
    table(strong("Area", "Yes", "No"), ["Records", "x", ""], ["Visits", "x", ""]),
    2,
  ],
  ["names and dates", table(["Name", "Ann Smith"], ["Date of audit", "12/03/2024"]), 2],
  ["names behind a colon", p("Auditor: Ann Smith") + p("Date: 12/03/2024"), 2],
])(
  "a form that is filled in is said to be, by %s, and no answer becomes part of the template",
  (_, form, answers) => {
    const draft = aForm(title("File check"), form);
    expect(draft.remarks).toContainEqual({ code: "filled-in", answers });
    expect(draft.notPlaced).toHaveLength(answers - (form.includes(">x<") ? 1 : 0));
    const template = JSON.stringify(templateFrom(draft, { title: "", publisher: "", version: "1" }));
    const words = draft.notPlaced.filter(({ text }) => /\p{L}{2}/u.test(text));
    for (const { text } of words) expect(template).not.toContain(`"${text}"`);
  },
);

test("a document that asks nothing is said to be no audit form, with what was read of it", () => {
  expect(
    said(p("Dear colleague,"), p("Thank you for your letter."), table(["Read this.", "And that."])),
  ).toEqual([{ code: "no-audit-form", paragraphs: 3, tables: 1 }]);
});

test("a blank form is not said to be anything else", () => {
  for (const { blocks, name } of FORM_KINDS) expect([name, aForm(...blocks).remarks]).toEqual([name, []]);
});

test("a form of more than fifty notes makes a template that has all their words", () => {
  const notes = Array.from(
    { length: 120 },
    (_, at) => heading(`Part ${String(at)} of it`) + p(`Read text ${String(at)}.`),
  );
  const draft = aForm(
    title("File check"),
    table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""]),
    ...notes,
  );
  const template = templateFrom(draft, { title: "", publisher: "", version: "1" });
  expect(draft.notes.length).toBeGreaterThan(50);
  expect(template.notes.length).toBeLessThanOrEqual(50);
  expect(parseTemplate(template).ok).toBe(true);
  const words = JSON.stringify(template.notes);
  for (let at = 0; at < 120; at += 1) {
    expect(words).toContain(`Part ${String(at)} of it`);
    expect(words).toContain(`Read text ${String(at)}.`);
  }
});
