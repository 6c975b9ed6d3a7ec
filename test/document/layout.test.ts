import { allFields, allItems, type Condition, type Template } from "../../src/audit/template";
import { layoutOf } from "../../src/document/layout";
import {
  labelOf,
  slotsInCell,
  slotCellsOf,
  slotsOf,
  wordsIn,
  type Block,
  type LayoutTable,
} from "../../src/document/layout-model";
import { pageShape, TEXT_WIDTH } from "../../src/document/layout-page";
import { findTemplate, shippedTemplates } from "../../src/templates/shipped-templates";
import {
  aField,
  aFieldGroup,
  anItem,
  aQuestion,
  aSection,
  aTemplate,
  aTemplateOf,
} from "../support/builders";

const torbay = findTemplate("torbay-full-audit") ?? aTemplate();
const tables = (blocks: readonly Block[]): readonly LayoutTable[] =>
  blocks.filter((block) => block.type === "table");
const table = (blocks: readonly Block[], title: string) =>
  tables(blocks).find((each) => each.title === title);
const labels = (each: LayoutTable | undefined) =>
  each?.rows.flatMap(({ cells }) => cells.flatMap((cell) => labelOf(cell) ?? []));

test("every field and item of the template has its slots", () => {
  const tags = slotsOf(layoutOf(torbay)).map((slot) => slot.tag);

  for (const { id } of allFields(torbay)) expect(tags).toContain(`header.${id}`);
  for (const { id, judgement } of allItems(torbay)) {
    expect(tags).toContain(judgement ? `item.${id}.judgement` : `item.${id}.answer`);
  }
  expect(new Set(tags).size).toBe(tags.length);
});

test("an item asks for the judgement first and, where that is not applicable, the reason", () => {
  expect(labels(table(layoutOf(aTemplate()), "1. Risk reduced"))).toEqual([
    "Judgement",
    "If not applicable, why",
    "Evidence",
    "Impact",
  ]);
});

test("titles of tables and controls are the document's only ones of that name, and short enough for Word", () => {
  const long = "A label that goes on and on and on and on until it is longer than a title may be";
  const template = aTemplateOf([
    anItem(),
    anItem({ id: "again" }),
    ...["a", "b"].map((id) => aQuestion({ id, label: `${long} ${id}` })),
  ]);
  const aliases = slotsOf(layoutOf(template)).map((slot) => slot.alias);
  const titles = tables(layoutOf(template)).map((each) => each.title);

  expect(new Set(aliases).size).toBe(aliases.length);
  expect(Math.max(...aliases.map((alias) => alias.length))).toBeLessThanOrEqual(64);
  expect(titles).toContain("1. Risk reduced (2)");
  expect(new Set(titles).size).toBe(titles.length);
});

test("a number tells apart what has one title, where it fits", () => {
  const label = "L".repeat(70);
  const fields = ["a", "b", "c"].map((id) => aField({ id, label: id === "b" ? label.toLowerCase() : label }));
  const template = aTemplate({ fieldGroups: [aFieldGroup({ fields })] });
  expect(
    slotsOf(layoutOf(template))
      .slice(0, 3)
      .map(({ alias }) => alias),
  ).toEqual(["L".repeat(64), `${"l".repeat(60)} (2)`, `${"L".repeat(60)} (3)`]);
});

test("a long title ends behind a whole word, and never with half a character", () => {
  const { number: _, ...item } = anItem();
  const label = "Safety and the person’s own decision were held together by everybody";
  const template = aTemplateOf([
    { ...item, label },
    { ...item, id: "again", label: "😀".repeat(40) },
  ]);
  const aliases = slotsOf(layoutOf(template)).map(({ alias }) => alias);
  expect(aliases).toContain("Safety and the person’s own decision Judgement");
  expect(aliases).toContain(`${"😀".repeat(20)} Evidence`);
});

test("what to consider stands over the whole width, between judgement and evidence", () => {
  const item = anItem({ prompts: [{ text: "Who saw him?", bullets: ["alone", "at school"] }] });
  const rows = table(layoutOf(aTemplateOf([item])), "1. Risk reduced")?.rows ?? [];
  expect(rows[1]?.cells.map(({ span, tint }) => [span, tint])).toEqual([[4, "label"]]);
  expect(rows[1]?.cells.flatMap(wordsIn)).toEqual(["Consider Who saw him? alone\u00A0· at school"]);
});

test("a layout is worked out once", () => {
  const template = aTemplate();
  expect(layoutOf(template)).toBe(layoutOf(template));
  expect(slotCellsOf(layoutOf(template))).toBe(slotCellsOf(layoutOf(template)));
});

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "every row of %s is as wide as its table, which is as wide as the page",
  (_, template) => {
    for (const { title, widths, rows } of tables(layoutOf(template))) {
      expect([title, widths.reduce((sum, width) => sum + width)]).toEqual([
        title,
        TEXT_WIDTH[pageShape(template)],
      ]);
      for (const { cells } of rows) {
        expect([title, cells.reduce((sum, { span = 1 }) => sum + span, 0)]).toEqual([title, widths.length]);
      }
    }
  },
);

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "in %s words of ours are tinted, and cells to write in are not",
  (_, template) => {
    for (const { rows } of tables(layoutOf(template))) {
      for (const { heading, cells } of rows) {
        for (const cell of cells) {
          const isOurs = slotsInCell(cell).length === 0;
          expect(cell.tint !== undefined || heading === true).toBe(isOurs);
        }
      }
    }
  },
);

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "the last row of no table in %s is chained to what follows",
  (_, template) => {
    for (const { rows } of tables(layoutOf(template))) expect(rows.at(-1)?.together).toBeUndefined();
  },
);

test("the status has a place even where there are no header fields", () => {
  expect(slotsOf(layoutOf(aTemplate({ fieldGroups: [] }))).map((slot) => slot.tag)).toContain("status");
});

test("prompts of a set that is switched off stay out", () => {
  const prompts = [{ text: "Asked always" }, { text: "Asked in one year", promptSet: "year" }];
  const text = (on: boolean) =>
    JSON.stringify(
      layoutOf(aTemplateOf([anItem({ prompts })], { promptSets: [{ id: "year", label: "Year", on }] })),
    );

  expect(text(false)).toContain("Asked always");
  expect(text(false)).not.toContain("Asked in one year");
  expect(text(true)).toContain("Asked in one year");
});

test("conditions are said in words", () => {
  const when = { field: "seen", in: ["yes", "no"] } as const;
  const template = aTemplate({
    fieldGroups: [
      aFieldGroup({ fields: [aField({ id: "seen", label: "Seen?", type: "yes-no" }), aField({ when })] }),
    ],
    sections: [aSection({ when, notes: [{ text: "Say how.", when }] })],
  });
  const text = JSON.stringify(layoutOf(template));

  expect(text).toContain('"text":"Only if “Seen?” is Yes or No"');
  expect(text).toContain("Only if “Seen?” is Yes or No.");
  expect(text).toContain("If “Seen?” is Yes or No: Say how.");
});

test("a condition on what the template does not have is said by its id", () => {
  const on = (when: Condition) =>
    JSON.stringify(layoutOf(aTemplateOf([anItem(), anItem({ id: "b", when })])));

  expect(on({ field: "gone", in: ["yes"] })).toContain("Only if “gone” is yes.");
  expect(on({ item: "gone", in: ["yes"] })).toContain("Only if “gone” is yes.");
  expect(on({ item: "b", in: ["meets-good"] })).toContain("Only if “Risk reduced” is Meets good.");
});

test("the action table has as many rows as asked for", () => {
  const rows = (count?: number) =>
    table(
      layoutOf(aTemplate(), count === undefined ? undefined : { actions: count }),
      "Agreed actions",
    )?.rows.filter(({ spare }) => spare).length;

  expect(rows()).toBe(5);
  expect(rows(8)).toBe(8);
});

test("the column of the row numbers is called like no other", () => {
  const { actions } = aTemplate();
  const columns = actions.columns.map((column) =>
    column.id === "what" ? { ...column, label: "No." } : column,
  );
  const heads = (of: Template) => labels(table(layoutOf(of), "Agreed actions"))?.slice(0, 2);
  expect(heads(aTemplate())).toEqual(["No.", "Agreed action (child)"]);
  expect(heads(aTemplate({ actions: { ...actions, columns } }))).toEqual(["Action", "No."]);
});

test("the column of names is as wide as the words of a template's own narratives ask for", () => {
  const widthsWith = (label: string) =>
    tables(layoutOf(aTemplate({ narratives: [{ id: "evidence", label }] }))).flatMap(({ title, widths }) =>
      title === "1. Risk reduced" ? [widths] : [],
    );
  const [usual] = widthsWith("Worried about");
  expect(usual).toEqual([1304, 2381, 2041, 3912]);
  for (const label of [
    "Areas for development",
    "Cryfderau a meysydd i’w datblygu ymhellach",
    "x".repeat(80),
  ]) {
    const [widths = []] = widthsWith(label);
    expect(widths[0]).toBeGreaterThanOrEqual(1304);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH.portrait);
  }
  expect(widthsWith("Areas for development")[0]?.[0]).toBeGreaterThan(1304);
});
