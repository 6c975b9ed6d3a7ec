import type { Control } from "../../src/document/audit-document";
import { keptLabels, withKeptAnswers, withKeptFromDocument } from "../../src/document/kept-answers";
import { templateSource } from "../../src/templates/shipped-templates";
import { aField, aFieldGroup, anItem, aQuestion, aTemplate, aTemplateOf } from "../support/builders";

const answers = (...labels: readonly string[]) =>
  labels.map((label) => ({ label, text: `${label} as it was` }));

describe("boxes for kept answers", () => {
  test("have ids that nothing else has", () => {
    const template = aTemplate({
      fieldGroups: [aFieldGroup({ id: "kept-from-3-1", fields: [aField({ id: "kept-from-3-2" })] })],
    });
    const kept = withKeptAnswers(template, answers("Team", "Area"), "3");
    expect(kept.template.fieldGroups).toEqual([
      ...template.fieldGroups,
      {
        id: "kept-from-3-2",
        title: "Kept from version 3",
        place: "end",
        fields: [
          { id: "kept-from-3-1", label: "Team", type: "text", required: false },
          { id: "kept-from-3-3", label: "Area", type: "text", required: false },
        ],
      },
    ]);
    expect(kept.tags).toEqual(["header.kept-from-3-1", "header.kept-from-3-3"]);
    expect([...kept.texts]).toEqual([
      ["header.kept-from-3-1", "Team as it was"],
      ["header.kept-from-3-3", "Area as it was"],
    ]);
  });

  test("hold several where there is no room for one each, and the last what is left", () => {
    const { template, texts, tags } = withKeptAnswers(aTemplate(), answers("Team", "Area", "School"), "3", 2);
    expect(template.fieldGroups.at(-1)?.fields.map(({ label }) => label)).toEqual([
      "Team and 1 more",
      "School",
    ]);
    expect([...texts.values()]).toEqual(["Team: Team as it was\n\nArea: Area as it was", "School as it was"]);
    expect(tags).toEqual(["header.kept-from-3-1", "header.kept-from-3-1", "header.kept-from-3-2"]);
  });

  test.each([
    ["at a hundred characters", "p".repeat(120), "p".repeat(100)],
    ["before half a character", `${"p".repeat(99)}😀${"p".repeat(20)}`, "p".repeat(99)],
    ["but not within one", `😀${"p".repeat(120)}`, `😀${"p".repeat(98)}`],
    ["without a space at the end", `${"p".repeat(99)} ${"p".repeat(20)}`, "p".repeat(99)],
  ])("have the first label in front, cut %s", (_, label, cut) => {
    const { template } = withKeptAnswers(aTemplate(), answers(label, "Area"), "3", 2);
    expect(template.fieldGroups.at(-1)?.fields[0]?.label).toBe(`${cut} and 1 more`);
  });
});

describe("what stood before an answer", () => {
  const { evidence: _, impact: __, number: ___, ...judged } = anItem({ id: "judged", label: "Judged only" });
  const { impact: ____, judgement: _____, ...evident } = anItem({ id: "evident", number: "2" });
  const { evidence: ______, judgement: _______, ...felt } = anItem({ id: "felt", number: "3" });
  const template = aTemplateOf([
    judged,
    { ...evident, answer: { required: true } },
    { ...felt, answer: { required: true } },
    aQuestion(),
    aQuestion({ id: "long", label: `  ${"w".repeat(200)}  ` }),
  ]);

  test.each([
    ["header.auditor-name", "Auditor name"],
    ["status", "Status"],
    ["item.judged.judgement", "Judged only Judgement"],
    ["item.evident.answer", "Item 2 Answer"],
    ["item.felt.impact", "Item 3 Impact"],
    ["item.voice.answer", "The child's voice"],
    ["item.long.answer", "w".repeat(150)],
    ["action.2.person", "Action 2 Person"],
    ["action.9.due", "Action 9 Completion date"],
    ["action.1.colour", "Action 1 colour"],
    ["item.gone.evidence", "item.gone.evidence"],
  ])("%s: %s", (tag, label) => {
    expect(keptLabels(template)(tag)).toBe(label);
  });

  test("ends in no space where it is cut", () => {
    const spaced = aTemplateOf([aQuestion({ label: `${"w".repeat(149)} ${"w".repeat(20)}` })]);
    expect(keptLabels(spaced)("item.voice.answer")).toBe("w".repeat(149));
  });
});

describe("a document whose template's definition is lost", () => {
  const template = aTemplate();
  const box = (tag: string, table: number, row: number, cell = 1): Control => ({
    tag,
    alias: "",
    kind: "text",
    text: "",
    at: { table, row, cell },
  });
  const field = (id: string, label: string) => ({ id, label, type: "text", required: false });
  const tables = [
    [["Item 1", "Answer"]],
    [
      ["Kept  from\nversion 3", "Answer"],
      ["Team", "North"],
      [" Item 2\n Evidence ", "Late."],
      ["Area", "West"],
    ],
    [
      ["Kept from version 3 (4) a (12)", "Answer"],
      ["School", "None"],
    ],
    [],
  ];
  const { at: _, ...placeless } = box("header.nowhere", 1, 1);
  const controls = [
    placeless,
    box("header.other-cell", 1, 1, 0),
    box("header.other-row", 1, 9),
    box("header.other-table", 0, 1),
    box("header.kept-from-3-1", 1, 1),
    box("item.risk.evidence", 1, 2),
  ];

  test("has the boxes of kept answers that it shows", () => {
    const found = withKeptFromDocument(template, { tables, controls, loose: [] }, templateSource.parse);
    expect(found).toEqual({
      ...template,
      fieldGroups: [
        ...template.fieldGroups,
        {
          id: "kept-from-table-1",
          title: "Kept from version 3",
          place: "end",
          fields: [
            field("kept-from-3-1", "Team"),
            field("kept-from-table-1-2", "Item 2 Evidence"),
            field("kept-from-table-1-3", "Area"),
          ],
        },
        {
          id: "kept-from-table-2",
          title: "Kept from version 3 (4) a",
          place: "end",
          fields: [field("kept-from-table-2-1", "School")],
        },
      ],
    });
  });

  test.each([
    ["no such table", tables.slice(0, 1)],
    ["a table that only ends like one", [[["Not Kept from version "]]]],
    ["a table of them that no template may have", [[["Kept from version 3"], [""]]]],
  ])("is as the template has it with %s", (_, shown) => {
    expect(
      withKeptFromDocument(template, { tables: shown, controls: [], loose: [] }, templateSource.parse),
    ).toBe(template);
  });
});
