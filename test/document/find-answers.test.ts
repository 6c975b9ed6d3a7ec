import type { Control, DocumentContent } from "../../src/document/audit-document";
import { findAnswers } from "../../src/document/find-answers";
import { ownBoxesIn } from "../../src/document/own-boxes";
import { saysTheSame } from "../../src/document/same-text";
import { layoutOf } from "../../src/document/layout";
import { aContent, withControls, withoutNames, withTable } from "../support/a-content";
import { anItem, aTemplate, aTemplateOf } from "../support/builders";

const template = aTemplate();
const EVIDENCE = "item.risk.evidence";
const ITEM = "1. Risk reduced";
const JUDGEMENT = "item.risk.judgement";
const plain = aContent(template, new Map([[EVIDENCE, "Seen weekly."]]));
const answersIn = (content: DocumentContent, of = template) => {
  const blocks = layoutOf(of);
  return findAnswers(blocks, content, ownBoxesIn(of, blocks, content)).bySlot;
};
const found = (content: DocumentContent, tag = EVIDENCE) => answersIn(content).get(tag);
const textFound = (content: DocumentContent, tag = EVIDENCE) => {
  const answer = found(content, tag);
  return answer?.by === "nothing" ? undefined : answer?.text;
};
/** The box of an answer changed, or put there several times. */
const withBox = (content: DocumentContent, tag: string, ...changes: readonly Partial<Control>[]) => ({
  ...content,
  controls: content.controls.flatMap((box) =>
    box.tag === tag ? changes.map((change) => ({ ...box, ...change })) : [box],
  ),
});
const withCell = (content: DocumentContent, title: string, label: string, text: string) =>
  withTable(content, title, (rows) =>
    rows.map((row) => (row[0] === label ? [label, text, ...row.slice(2)] : row)),
  );

describe("an answer is found", () => {
  test("by its tag, wherever its box stands and whatever its title", () => {
    const moved = withBox(plain, EVIDENCE, { alias: "Other", at: { table: 0, row: 0, cell: 1 } });
    expect(found(moved)).toEqual({ by: "tag", text: "Seen weekly." });
  });

  test("by the title of a box without a tag", () => {
    const moved = withBox(plain, EVIDENCE, {
      tag: "",
      text: "Seen daily.",
      at: { table: 0, row: 0, cell: 1 },
    });
    expect(found(moved)).toEqual({ by: "title", text: "Seen daily." });
  });

  test("by its place where a box of its title has another's tag", () => {
    const others = withBox(plain, EVIDENCE, { tag: "item.gone.evidence", text: "Another's." });
    expect(found(others)).toEqual({ by: "place", text: "Seen weekly." });
  });

  test("by its place, though spaces and case of labels changed and other tables have none", () => {
    const content = withTable(
      withControls(plain, () => undefined),
      ITEM,
      (rows) =>
        rows.map(([label = "", ...rest]) => [` ${label.toUpperCase().replace(" ", " \n ")} `, ...rest]),
    );
    expect(found(withoutNames({ ...content, tables: [[], [[]], [[" "]], ...content.tables] }))).toEqual({
      by: "place",
      text: "Seen weekly.",
    });
  });

  test("in the first of two tables with one title, and the first of two rows with one label", () => {
    const bare = withControls(plain, () => undefined);
    const again = bare.tables.filter((_, at) => bare.captions?.[at] === ITEM);
    const twice = withTable(bare, ITEM, (rows) => [...rows, ["Evidence", "A second row."]]);
    expect(found(twice)).toMatchObject({ by: "place", text: "Seen weekly." });
    const blank = again.map((rows) => rows.map(([label = ""]) => [label, "A second table."]));
    expect(found({ ...bare, tables: [...bare.tables, ...blank] })).toMatchObject({ text: "Seen weekly." });
  });

  test("in a table without a label of its own, by what stands above it", () => {
    const content = aContent(template, new Map([["service-actions", "Train the team."]]));
    const bare = withControls(content, () => undefined);
    expect(found(bare, "service-actions")).toMatchObject({ by: "place", text: "Train the team." });
  });

  test.each([
    [
      "its row is gone",
      (rows: readonly (readonly string[])[]) => rows.filter(([label]) => label !== "Evidence"),
    ],
    ["its cell is gone", (rows: readonly (readonly string[])[]) => rows.map(([label = ""]) => [label])],
    [
      "its label says something else",
      (rows: readonly (readonly string[])[]) =>
        rows.map(([label = "", ...rest]) => [label.replace("Evidence", "Evidently"), ...rest]),
    ],
    ["its table is gone", () => []],
  ])("nowhere where %s", (_, change) => {
    const bare = withControls(plain, () => undefined);
    expect(found(withTable(bare, ITEM, change))).toEqual({ by: "nothing" });
  });
});

describe("text beside a box", () => {
  const beside = withCell(plain, ITEM, "Evidence", "Seen weekly. And daily.");

  test("in its cell is part of the answer", () => {
    expect(textFound(beside)).toBe("Seen weekly. And daily.");
  });

  test.each([
    ["the box stands in another row", { at: { table: 1, row: 2, cell: 1 } }],
    ["the box stands in another cell", { at: { table: 1, row: 1, cell: 2 } }],
    ["the cell does not hold what the box says", { text: "Heard." }],
  ])("is not where %s", (_, change) => {
    const at = beside.controls.find(({ tag }) => tag === EVIDENCE)?.at;
    const moved = "at" in change ? { at: { ...change.at, table: at?.table ?? 0 } } : change;
    const changed = withBox(beside, EVIDENCE, moved);
    expect(textFound(changed)).toBe(changed.controls.find(({ tag }) => tag === EVIDENCE)?.text);
  });

  test("is not where the box stands nowhere that is known", () => {
    const [box] = beside.controls.filter(({ tag }) => tag === EVIDENCE);
    if (!box) throw new Error("The template has no such box.");
    const { at: _, ...lost } = box;
    const others = beside.controls.filter((control) => control !== box);
    expect(textFound({ ...beside, controls: [...others, lost] })).toBe("Seen weekly.");
  });

  test("of a choice is one only where the box says nothing", () => {
    const cell = withCell(plain, ITEM, "Judgement", "Meets good, nearly");
    const judged = (text: string) => textFound(withBox(cell, JUDGEMENT, { text }), JUDGEMENT);
    expect([judged("Meets good"), judged("")]).toEqual(["Meets good", "Meets good, nearly"]);
  });
});

describe("an answer with several boxes", () => {
  test("is what the first of them in its place says", () => {
    const texts = ["", " Seen weekly. ", "Seen weekly.", "Heard."];
    const doubled = withBox(plain, EVIDENCE, ...texts.map((text) => ({ text })));
    expect(found(doubled)).toEqual({ by: "tag", text: "Seen weekly." });
  });

  test("is what the one in its place says, wherever the others stand", () => {
    const elsewhere = { at: { table: 0, row: 1, cell: 1 } };
    const doubled = withBox(plain, EVIDENCE, { text: "Heard.", ...elsewhere }, {}, { text: "Visited." });
    expect(found(doubled)).toEqual({ by: "tag", text: "Seen weekly." });
  });

  test("none of them in its place, is the first that is in no other's", () => {
    const inOthers = { at: { table: 0, row: 1, cell: 1 } };
    const boxes = [
      { text: "In another's.", ...inOthers },
      { text: "Apart.", at: { table: 0, row: 0, cell: 0 } },
    ];
    expect(found(withBox(plain, EVIDENCE, ...boxes))).toEqual({ by: "tag", text: "Apart." });
  });

  test("of a choice is the first that says something", () => {
    const doubled = withBox(plain, JUDGEMENT, { text: "" }, { text: "Meets good" }, { text: "Exceeds good" });
    expect(found(doubled, JUDGEMENT)).toEqual({ by: "tag", text: "Meets good" });
  });
});

test("answers of two items with one name are told apart by the number behind it", () => {
  const twins = aTemplateOf([anItem(), anItem({ id: "again" })]);
  const content = aContent(twins, new Map([["item.again.evidence", "Of the second."]]));
  const bare = withControls(content, () => undefined);
  const bySlot = answersIn(bare, twins);
  expect(bySlot.get("item.again.evidence")).toEqual({ by: "place", text: "Of the second." });
  expect(bySlot.get("item.risk.evidence")).toEqual({ by: "place", text: "" });
});

test.each([
  ["A B", "a b", true],
  ["a    b", "a b", true],
  ["a     b", "a b", false],
  ["ab", "a b", false],
])("%j says the same as %j: %s", (text, label, same) => {
  expect(saysTheSame(text, label)).toBe(same);
});
