import { readDocxPage } from "../../src/docx/read-page";
import { editDraft } from "../../src/forms/draft/edit-draft";
import { readForm } from "../../src/forms/read/read-form";
import { templateFrom } from "../../src/forms/template/form-template";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { parseTemplate } from "../../src/templates/parse-template";
import { aDocx } from "../support/docx-builder";
import { aForm, blank, bold, heading, p, strong, table, title } from "./a-form";

const ASKS = table(strong("Question", "Yes", "No"), ["Is there a plan?", "", ""], ["Is it clear?", "", ""]);

const header = (...lines: readonly string[]) =>
  `<w:hdr xmlns:w="${NAMESPACES.w}">${lines.map((line) => p(line)).join("")}</w:hdr>`;

const called = (name: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${name}</dc:title></cp:coreProperties>`;

const titleOf = (body: string, lines: readonly string[], name: string) =>
  readForm(
    readDocxPage(
      aDocx({
        body,
        related: [["header", "header1.xml"]],
        parts: { "word/header1.xml": header(...lines), "docProps/core.xml": called(name) },
      }),
    ),
  ).title;

test.each([
  ["at the head of its pages", ASKS, ["OFFICIAL", "Fostering file audit"], "Other", "Fostering file audit"],
  ["behind a detail", p("Child: ______") + ASKS, ["Visits audit", "Page 1 of 3"], "", "Visits audit"],
  ["in its properties", ASKS, ["Appendix 7", "12/03/2024"], "Visits audit", "Visits audit"],
  ["in its text first of all", bold("Plans audit") + ASKS, ["Visits audit"], "Other", "Plans audit"],
  ["above guidance", bold("Before you start") + p("Read all.") + ASKS, ["Visits audit"], "", "Visits audit"],
  [
    "beside who issues it",
    p("Confidential when completed") + p("Reviewer: ______") + ASKS,
    ["Northmere – Children and Families", "Visits audit"],
    "",
    "Visits audit",
  ],
  [
    "below who issues it",
    p("Northmere – Children and Families") + heading("Visits audit tool") + ASKS,
    [],
    "",
    "Visits audit tool",
  ],
  ["nowhere, where the properties have a file’s name", ASKS, ["Appendix 7"], "Microsoft Word - a.doc", ""],
])("a form is called what it says %s", (_, body, lines, name, said) => {
  expect(titleOf(body, lines, name)).toBe(said);
});

test("room for what the service has to do is in the template, and can be taken out as any part", () => {
  const draft = aForm(
    title("File check"),
    ASKS,
    heading("Actions"),
    table(strong("Action", "Who", "By when"), blank(3)),
    heading("Strategic actions"),
    table(strong("Learning point", "Lead", "By when"), blank(3)),
  );
  const made = templateFrom(draft, { title: "", publisher: "", version: "1" });
  expect(parseTemplate(made).ok).toBe(true);
  expect(made.serviceActions).toEqual({
    title: "Strategic actions",
    prompts: [{ text: "Learning point | Lead | By when" }],
  });
  const without = editDraft(draft, { do: "remove", key: draft.serviceActions?.key ?? "" });
  expect(without.serviceActions).toBeUndefined();
  expect(without.notPlaced).toMatchObject([{ text: "Strategic actions\nLearning point | Lead | By when" }]);
});
