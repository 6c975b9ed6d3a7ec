import type { DraftItem, FormDraft } from "../../src/forms/draft/form-draft";
import { marksOf } from "../../src/forms/read/cell-marks";
import { DraftBuilder } from "../../src/forms/read/draft-builder";
import { plainLine } from "../../src/forms/read/form-line";
import type { FormPart, NewItem, PrintedField } from "../../src/forms/read/form-parts";

const words = (text: string): FormPart => ({ is: "words", line: plainLine(text) });
const heading = (text: string): FormPart => ({ is: "words", line: plainLine(text), heading: true });
const marks = (...texts: readonly string[]): FormPart => ({
  is: "marks",
  marks: marksOf(texts.map(plainLine)),
});
const item = (label: string, more: Partial<NewItem> = {}): FormPart => ({
  is: "item",
  item: { label, ...more },
});
const graded = (alone: boolean): FormPart => ({ is: "graded", item: { labels: GRADES }, alone });
const fields = (sameTable: boolean, ...labels: readonly string[]): FormPart => ({
  is: "fields",
  fields: labels.map((label): PrintedField => ({ label, options: [] })),
  sameTable,
});
const actions = (what: string, ...examples: readonly string[]): FormPart => ({
  is: "actions",
  columns: [{ label: what, kind: "what" }],
  rows: 2,
  examples,
  where: "table 2, row 1",
});
const room: FormPart = { is: "room" };
const used: FormPart = { is: "last-words-used" };
const close: FormPart = { is: "break" };

const GRADES = ["Outstanding", "Good", "Inadequate"];
const SCALE = GRADES.join(" / ");
const TITLE = words("Our form");

function made(...parts: readonly FormPart[]) {
  const builder = new DraftBuilder();
  for (const part of [TITLE, ...parts]) builder.add(part);
  return builder.finish();
}
const draftOf = (...parts: readonly FormPart[]): FormDraft => made(...parts).draft;
const itemsOf = ({ sections }: FormDraft): readonly DraftItem[] => sections.flatMap(({ items }) => items);
const sectionsOf = ({ sections }: FormDraft) =>
  sections.map(({ title, notes, items }) => [title, notes, items.map(({ label }) => label)]);
const notesOf = ({ notes }: FormDraft) => notes.map(({ title, paragraphs }) => [title, ...paragraphs]);

describe("options", () => {
  test.each<[string, readonly FormPart[], readonly Partial<DraftItem>[]]>([
    ["answer the item above", [item("Aims"), marks(SCALE)], [{ label: "Aims", kind: "judgement" }]],
    [
      "answer it with what waits as its prompt",
      [item("Aims"), words("look at the plan"), marks(SCALE)],
      [{ label: "Aims", kind: "judgement", prompts: ["look at the plan"] }],
    ],
    [
      "are of a new item where a heading waits",
      [item("Aims"), heading("Dates"), marks(SCALE)],
      [
        { label: "Aims", kind: "words" },
        { label: "Dates", kind: "judgement" },
      ],
    ],
    [
      "are of a new item where the one above has its scale",
      [item("Aims", { labels: GRADES }), words("dates"), marks(SCALE)],
      [
        { label: "Aims", prompts: [] },
        { label: "dates", kind: "judgement" },
      ],
    ],
    [
      "are of a new item after a break",
      [item("Aims"), close, words("dates"), marks(SCALE)],
      [
        { label: "Aims", kind: "words" },
        { label: "dates", kind: "judgement" },
      ],
    ],
    ["name an item where nothing else does", [close, marks(SCALE)], [{ label: SCALE, kind: "judgement" }]],
    [
      "are led by the name of their item",
      [close, marks(`Are there aims? ${SCALE}`)],
      [{ label: "Are there aims?", kind: "judgement" }],
    ],
    [
      "are led by a word for them",
      [item("Aims"), marks(`Grade: ${SCALE}`)],
      [{ label: "Aims", prompts: [] }],
    ],
    [
      "are led by a word for them that has to name their item",
      [close, marks(`Grade: ${SCALE}`)],
      [{ label: "Grade", kind: "judgement" }],
    ],
  ])("%s", (_, parts, items) => {
    expect(itemsOf(draftOf(...parts))).toMatchObject(items);
    expect(itemsOf(draftOf(...parts))).toHaveLength(items.length);
  });

  test("on several lines are those of one item, until something else stands between them", () => {
    const draft = draftOf(
      heading("1. Aims"),
      marks("☐ Good", "☐ Inadequate"),
      close,
      marks("☐ Yes ☐ No", "Evidence:"),
    );
    expect(itemsOf(draft)).toMatchObject([
      { label: "Aims", kind: "judgement" },
      { label: "Yes / No", kind: "question", evidence: true },
    ]);
  });
});

describe("a box", () => {
  const [AIMS, IMPACT] = [item("Aims"), marks("Impact: what changed")];
  test.each<[string, readonly FormPart[], readonly Partial<DraftItem>[], readonly string[]]>([
    [
      "belongs to the item above",
      [AIMS, IMPACT],
      [{ impact: true, prompts: ["what changed"] }],
      ["Impact: what changed"],
    ],
    [
      "belongs to it with what waits as its prompt",
      [AIMS, words("look"), IMPACT],
      [{ impact: true, prompts: ["look", "what changed"] }],
      ["Impact: what changed"],
    ],
    [
      "is of a new item where the one above has it already",
      [item("Aims", { impact: true }), words("dates"), IMPACT],
      [{ impact: true }, { label: "dates", impact: true, prompts: ["what changed"] }],
      ["Impact: what changed"],
    ],
    [
      "is of a new item where a heading waits",
      [AIMS, heading("Dates"), IMPACT],
      [{ impact: false }, { label: "Dates", impact: true }],
      ["Impact: what changed"],
    ],
    [
      "is an item by itself where nothing waits",
      [close, IMPACT],
      [{ label: "Impact", impact: false, prompts: ["what changed"] }],
      [],
    ],
  ])("%s", (_, parts, items, understood) => {
    const draft = draftOf(...parts);
    expect(itemsOf(draft)).toMatchObject(items);
    expect(itemsOf(draft)).toHaveLength(items.length);
    expect(draft.understood).toEqual(understood);
  });

  test("that is an item by itself takes no further box", () => {
    expect(itemsOf(draftOf(close, marks("Impact:"), marks("Evidence:")))).toMatchObject([
      { label: "Impact", evidence: false },
      { label: "Evidence", evidence: false },
    ]);
  });
});

describe("a judgement that is only asked for", () => {
  const USED = item("Dates", { labels: GRADES });
  test.each<[string, readonly FormPart[], string]>([
    ["is of the item above", [item("Aims"), marks("Judgement:"), USED], "Aims"],
    ["is of what waits", [heading("1. Aims"), marks("Judgement:"), USED], "Aims"],
    ["is an item by itself", [close, marks("Judgement:"), USED], "Judgement"],
  ])("%s, on the scale of the others", (_, parts, label) => {
    const draft = draftOf(...parts);
    expect(itemsOf(draft)).toMatchObject([
      { label, kind: "judgement", scale: draft.scales[0]?.id },
      { label: "Dates" },
    ]);
  });

  test("is on the scale that is explained where no other is used, and in words where none is", () => {
    const asked = [item("Aims", { asksScale: true })];
    expect(draftOf(words(`Grades: ${SCALE}`), ...asked).scales).toMatchObject([{ title: SCALE }]);
    expect(itemsOf(draftOf(...asked))).toMatchObject([{ kind: "words" }]);
  });

  test("is on the graded scale most items are on, not on one of answers", () => {
    const red = item("Risk", { labels: ["Red", "Amber", "Green"] });
    const yes = item("Seen?", { labels: ["Yes", "No"] });
    const good = item("Plan", { labels: GRADES });
    const items = itemsOf(draftOf(yes, yes, yes, red, good, good, item("Aims", { asksScale: true })));
    expect(items.at(-1)?.scale).toBe(items.at(-2)?.scale);
  });
});

describe("grades under one another", () => {
  test.each<[string, readonly FormPart[], string]>([
    ["what waits", [heading("Plans"), words("1. Aims"), graded(true)], "Aims"],
    ["the form where nothing waits", [graded(true)], "Our form"],
  ])("are named by %s", (_, parts, label) => {
    expect(itemsOf(draftOf(...parts))).toMatchObject([{ label, kind: "judgement" }]);
  });

  test("only those that stand alone may explain the scale", () => {
    const { draft, explaining } = made(graded(true), graded(false));
    expect(explaining).toEqual(new Set([itemsOf(draft)[0]?.key]));
  });
});

describe("words", () => {
  test.each<[string, readonly FormPart[], readonly (readonly unknown[])[], readonly (readonly string[])[]]>([
    [
      "with no heading are notes of the form before its first item",
      [words("Read.")],
      [["Our form", [], ["Aims"]]],
      [["Notes", "Read."]],
    ],
    [
      "under a heading are notes of its section",
      [heading("Plans"), words("Read.")],
      [["Plans", ["Read."], ["Aims"]]],
      [],
    ],
    [
      "over the headings are notes of the form",
      [words("Read."), heading("Plans")],
      [["Plans", [], ["Aims"]]],
      [["Notes", "Read."]],
    ],
    ["that are used up are nowhere else", [words("Read."), used], [["Our form", [], ["Aims"]]], []],
  ])("%s", (_, parts, sections, notes) => {
    const draft = draftOf(...parts, item("Aims"));
    expect(sectionsOf(draft)).toEqual(sections);
    expect(notesOf(draft)).toEqual(notes);
  });

  test("between the items of a section are its notes, and at the end notes of the form", () => {
    const draft = draftOf(
      heading("Plans"),
      item("Aims"),
      words("Look."),
      item("Dates"),
      heading("Thanks"),
      words("Bye."),
    );
    expect(sectionsOf(draft)).toEqual([["Plans", ["Look."], ["Aims", "Dates"]]]);
    expect(notesOf(draft)).toEqual([["Thanks", "Bye."]]);
  });

  test("with room under them are an item, and room under nothing is none", () => {
    expect(itemsOf(draftOf(room, words("Anything else"), room, room))).toMatchObject([
      { label: "Anything else" },
    ]);
  });
});

describe("header fields", () => {
  const groupsOf = ({ fieldGroups }: FormDraft) =>
    fieldGroups.map(({ title, place, fields }) => [title, place, fields.map(({ label }) => label)]);
  test.each<[string, readonly FormPart[], readonly unknown[]]>([
    [
      "of one table are a group",
      [fields(false, "Name"), fields(true, "Date")],
      [["Details", "start", ["Name", "Date"]]],
    ],
    [
      "of two tables are two",
      [fields(false, "Name"), fields(false, "Date")],
      [
        ["Details", "start", ["Name"]],
        ["Details", "start", ["Date"]],
      ],
    ],
    [
      "under a heading are a group of that name",
      [fields(false, "Name"), heading("Dates"), fields(true, "Date")],
      [
        ["Details", "start", ["Name"]],
        ["Dates", "start", ["Date"]],
      ],
    ],
    [
      "behind the items are a group of their own",
      [fields(false, "Name"), item("Aims"), fields(true, "Date")],
      [
        ["Details", "start", ["Name"]],
        ["Sign-off", "end", ["Date"]],
      ],
    ],
  ])("%s", (_, parts, groups) => {
    expect(groupsOf(draftOf(...parts))).toEqual(groups);
  });

  test("are required before the items only, and leave what waits as notes", () => {
    const draft = draftOf(words("Read."), fields(false, "Name"), item("Aims"), fields(false, "Date"));
    expect(draft.fieldGroups.map(({ fields: [field] }) => field?.required)).toEqual([true, false]);
    expect(notesOf(draft)).toEqual([["Notes", "Read."]]);
  });
});

describe("an action table", () => {
  test.each<[string, readonly FormPart[], Partial<FormDraft["actions"]>]>([
    ["nothing", [], { title: "Action plan", prompts: ["Ring"] }],
    [
      "a heading",
      [words("Read."), heading("Next"), words("Up to 4 actions.")],
      { title: "Next", prompts: ["Up to 4 actions.", "Ring"], limit: 4 },
    ],
    [
      "words for it",
      [words("Agreed actions"), words("Look.")],
      { title: "Agreed actions", prompts: ["Look.", "Ring"] },
    ],
    [
      "a sentence",
      [words("No more than 3 actions.")],
      { title: "Action plan", prompts: ["No more than 3 actions.", "Ring"], limit: 3 },
    ],
  ])("is titled by %s", (_, parts, expected) => {
    expect(draftOf(...parts, actions("Action", "Ring")).actions).toMatchObject({ rows: 2, ...expected });
  });

  test("that is a further one is left with its heading, each text once", () => {
    const draft = draftOf(
      actions("Action"),
      words("Read."),
      heading("More"),
      actions("Task", "Ring", "Ring"),
    );
    expect(draft.actions?.columns.map(({ label }) => label)).toEqual(["Action"]);
    expect(draft.notPlaced.map(({ text, where }) => [text, where])).toEqual([
      ["More: Task", "table 2, row 1"],
      ["Ring", "table 2, row 1"],
    ]);
    expect(notesOf(draft)).toEqual([["Notes", "Read."]]);
  });

  test("closes the item above it", () => {
    expect(itemsOf(draftOf(item("Aims"), actions("Action"), marks(SCALE)))).toMatchObject([
      { label: "Aims", kind: "words" },
      { label: SCALE },
    ]);
  });
});

test("what readers may ask is as current as the last part", () => {
  const builder = new DraftBuilder();
  const { soFar } = builder;
  const now = () => [soFar.hasItems, soFar.hasOpenItem, soFar.lastWords];
  builder.add(TITLE);
  expect(now()).toEqual([false, false, undefined]);
  builder.add(words("Read."));
  expect(now()).toEqual([false, false, "Read."]);
  builder.add(item("Aims"));
  expect(now()).toEqual([true, true, undefined]);
  builder.add(close);
  expect(now()).toEqual([true, false, undefined]);
});
