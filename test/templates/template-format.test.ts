import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openAudit } from "../../src/document/open-audit";
import { saveMirror } from "../../src/document/save-audit";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { parseTemplate } from "../../src/templates/parse-template";
import { templateSource } from "../../src/templates/shipped-templates";
import { SCHEMA_FILE, templateSchemaText } from "../../src/templates/template-schema";
import { aTemplateFile, withValue } from "./a-template-file";
import { faultsOf, templateOf } from "./parsed";

test("a file that names no format is of the first, and means the same in the second", () => {
  expect(templateOf({ ...aTemplateFile(), format: 1 })).toEqual(templateOf(aTemplateFile()));
  expect(templateOf({ ...aTemplateFile(), format: 2 })).toEqual(templateOf(aTemplateFile()));
  expect(templateOf(aTemplateFile()).format).toBe(2);
});

test("a file may name the schema that an editor checks it by, which is no part of the template", () => {
  expect(templateOf({ $schema: "./template.schema.json", ...aTemplateFile() })).toEqual(
    templateOf(aTemplateFile()),
  );
});

test.each([
  [
    3,
    "This template is of format 3, and this Case Audit knows no later format than 2. Update Case Audit to use it.",
  ],
  ["2", "This has to be the number of a format, 1 or 2. Leave it out for 1."],
  [0, "This has to be the number of a format, 1 or 2. Leave it out for 1."],
  [1.5, "This has to be the number of a format, 1 or 2. Leave it out for 1."],
])("format %j is refused in one sentence, whatever else the file holds", (format, message) => {
  expect(faultsOf({ ...aTemplateFile(), format, more: 1 })).toEqual([{ path: "format", message }]);
});

test.each([[null], [[]], ["a template"], [4]])("%j is no template of any format", (json) => {
  expect(parseTemplate(json).ok).toBe(false);
});

test("a document of the first format is read, and once saved by its newer definition", async () => {
  const first = templateOf(aTemplateFile());
  const { format: _, ...definition } = first;
  const document = openDocx(newDocx(first));
  const namespace = "urn:case-audit:template:1";
  const xml = `<template xmlns="${namespace}" id="a" version="1">${JSON.stringify(definition).replace(/&/g, "&amp;").replace(/</g, "&lt;")}</template>`;
  await document.writeParts([{ namespace, xml }]);
  const surroundings = { templates: { ...templateSource, offered: [] }, newId: () => "1" };
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  expect(opened.audit.template).toEqual(first);

  const later = { ...first, title: "A later title" };
  await saveMirror(document, { ...opened.audit, template: later }, surroundings);
  const again = await openAudit(openDocx(document.save()), surroundings);
  expect(again.found && again.audit.template.title).toBe("A later title");
});

test("the schema that is published is the one that files are read by", () => {
  const published = readFileSync(join(__dirname, "../../catalogue", SCHEMA_FILE), "utf8");
  // "case-audit templates --schema" writes it anew.
  expect(published).toBe(templateSchemaText());
});

test.each([
  ["a condition of conditions", "sections[1].when", { not: { all: [CP(), { item: "plan", in: ["yes"] }] } }],
  ["a group behind a section, while something holds", "fieldGroups[1]", aGroup()],
  ["a number with its unit and bounds", "fieldGroups[0].fields[5]", aNumber({ least: 0, most: 30 })],
  [
    "an answer that is a number",
    "sections[1].items[0].answer",
    { required: true, type: "number", unit: "days" },
  ],
])("%s may stand in a file", (_, at, value) => {
  expect(faultsOf(withValue(aTemplateFile(), at, value))).toEqual([]);
});

test.each([
  [
    "the least is more than the most",
    "fieldGroups[0].fields[5]",
    aNumber({ least: 5, most: 3 }),
    "fieldGroups[0].fields[5].least",
    "The least, 5, is more than the most, 3: no number is both. Swap them, or leave one out.",
  ],
  [
    "a date has a unit",
    "fieldGroups[0].fields[0].unit",
    "days",
    "fieldGroups[0].fields[0].unit",
    "Only a number field has this; this is a date field.",
  ],
  [
    "several choices are none",
    "fieldGroups[0].fields[5]",
    { ...aNumber({}), type: "choices" },
    "fieldGroups[0].fields[5].options",
    "A choices field has options.",
  ],
  [
    "an answer has a unit and no type",
    "sections[1].items[0].answer.unit",
    "days",
    "sections[1].items[0].answer.unit",
    "This needs a type beside it.",
  ],
  [
    "an answer has a scale and a type",
    "sections[0].items[1].answer.type",
    "number",
    "sections[0].items[1].answer.type",
    "An answer from a scale has no type of its own.",
  ],
  [
    "a group stands behind a section that is not there",
    "fieldGroups[0].place",
    { after: "gone" },
    "fieldGroups[0].place.after",
    'There is no section "gone".',
  ],
  [
    "a condition within another names nothing that is there",
    "sections[1].when",
    { any: [CP(), { not: { item: "gone", in: ["yes"] } }] },
    "sections[1].when.any[1].not.item",
    'There is no item "gone".',
  ],
])("%s: said with its place", (_, at, value, path, message) => {
  expect(faultsOf(withValue(aTemplateFile(), at, value))).toEqual([{ path, message }]);
});

const TYPE = (...types: readonly string[]) => ({ field: "case-type", in: types });

test.each([
  ["two answers of one question", { all: [TYPE("cp"), TYPE("cin")] }],
  ["an answer and not that answer", { all: [TYPE("cp"), { not: TYPE("cp") }] }],
  [
    "the same through others within",
    { any: [TYPE("cin"), { all: [TYPE("cp"), { all: [TYPE("cin"), TYPE("cin")] }] }] },
  ],
])("conditions that can never all hold are told: %s", (_, when) => {
  const message = 'No answer of the field "case-type" is what all of these ask for, so they never hold.';
  const found = faultsOf(withValue(aTemplateFile(), "sections[1].when", when));
  expect(found).toEqual([{ path: "sections[1].when", message }]);
});

test("conditions that leave an answer can all hold", () => {
  const when = { all: [TYPE("cp", "cin"), TYPE("cin"), { not: TYPE("cp") }] };
  expect(faultsOf(withValue(aTemplateFile(), "sections[1].when", when))).toEqual([]);
  const either = { any: [{ not: TYPE("cp") }, { all: [{ not: TYPE("cp") }, { not: TYPE("cin") }] }] };
  expect(faultsOf(withValue(aTemplateFile(), "sections[1].when", either))).toEqual([]);
});

test("values of a scale that go up and down are told, whichever way they run", () => {
  const values = (...each: readonly number[]) => {
    const file = each.reduce<unknown>(
      (made, value, at) => withValue(made, `scales[0].grades[${String(at)}].value`, value),
      aTemplateFile(),
    );
    return faultsOf(file).map(({ message }) => message);
  };
  expect(values(1, 2, 3)).toEqual([]);
  expect(values(3, 2, 1)).toEqual([]);
  expect(values(1, 3, 2)).toEqual(["Grades run from best to worst, but their values go up and down."]);
});

test("conditions that wait for each other through others of any kind are told as a circle", () => {
  const when = { all: [CP(), { not: { item: "child-protection", in: ["meets-good"] } }] };
  const file = withValue(aTemplateFile(), "sections[0].items[1].when", when);
  expect(faultsOf(file)).toEqual([
    {
      path: "sections[0].items[1].when",
      message: `This condition waits for itself, through the item "child-protection", so it can never hold. Make it wait for something else.`,
    },
    {
      path: "sections[1].when",
      message: `This condition waits for itself, through the item "plan", so it can never hold. Make it wait for something else.`,
    },
  ]);
});

test("a group that waits for a field of its own is told as a circle", () => {
  const file = withValue(aTemplateFile(), "fieldGroups[0].when", { field: "audited-before", in: ["yes"] });
  expect(faultsOf(file)).toEqual([
    {
      path: "fieldGroups[0].when",
      message: "This condition waits for itself, so it can never hold. Make it wait for something else.",
    },
  ]);
});

test("a declaration takes three ids, of which no field may have one", () => {
  const declaration = {
    id: "audit",
    label: "Declaration",
    type: "declaration",
    statement: "I have read the whole record.",
    required: true,
  };
  expect(faultsOf(withValue(aTemplateFile(), "fieldGroups[0].fields[5]", declaration))).toEqual([
    {
      path: "fieldGroups[0].fields[5].id",
      message: '"audit-date" is the id of fieldGroups[0].fields[0] already.',
    },
  ]);
});

function CP() {
  return { field: "case-type", in: ["cp"] };
}

function aNumber(bounds: { readonly least?: number; readonly most?: number }) {
  return { id: "days", label: "Days to the visit", type: "number", required: false, ...bounds };
}

function aGroup() {
  return { id: "more", title: "More", place: { after: "safety" }, when: CP(), fields: [aNumber({})] };
}
