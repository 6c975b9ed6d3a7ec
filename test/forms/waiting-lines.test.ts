import fc from "fast-check";
import { plainLine } from "../../src/forms/read/form-line";
import { textsOf, WaitingLines } from "../../src/forms/read/waiting-lines";
import { holds } from "../support/holds";

/** Lines that wait: what begins with "# " is a heading. */
function waiting(...texts: readonly string[]): WaitingLines {
  const lines = new WaitingLines();
  for (const text of texts) lines.wait(plainLine(text.replace(/^# /u, "")), text.startsWith("# "));
  return lines;
}
const left = (lines: WaitingLines): readonly string[] => textsOf(lines.takeAll());

const LONG = `${"Read the file with care ".repeat(7)}before anything else.`;

test.each([
  ["nothing else waits", ["Aims"], "Aims", []],
  ["what stands under it tells more", ["# Aims", "Look at the plan."], "Aims", ["Look at the plan."]],
  ["the last number goes before a heading above it", ["# Plans", "1. Aims", "Look."], "Aims", ["Look."]],
  ["the last heading goes before a number above it", ["1. Aims", "# Dates"], "Dates", []],
  ["a question under a heading", ["# Plans", "Read.", "Are there aims?"], "Are there aims?", []],
  ["a number before the question under it", ["# 1. Plans", "Are there aims?"], "Plans", ["Are there aims?"]],
  ["the first question of two", ["Are there aims?", "Which?"], "Are there aims?", ["Which?"]],
  ["the last short line", ["Aims", "Dates", LONG], "Dates", [LONG]],
])("an item is named by the line that fits best: %s", (_, texts, label, prompts) => {
  expect(waiting(...texts).takeLabel()).toMatchObject({ label, prompts });
});

test("what stands above the name of an item goes on waiting", () => {
  const lines = waiting("# Plans", "Read the file.", "1. Aims", "Look.");
  expect(lines.takeLabel()).toEqual({ number: "1", label: "Aims", prompts: ["Look."] });
  expect(left(lines)).toEqual(["Plans", "Read the file."]);
});

test.each([
  ["# Overall judgement", ["Overall judgement"]],
  ["Overall judgement", []],
  ["# Judgement", []],
])("only a heading over the whole begins a section beside its item: %s", (text, waits) => {
  const lines = waiting(text);
  lines.takeLabel();
  expect(left(lines)).toEqual(waits);
});

test.each([
  ["no heading", ["Read.", "Look."], undefined, ["Read.", "Look."], []],
  ["a heading", ["Read.", "# Plans", "Look."], "Plans", ["Look."], ["Read."]],
  ["headings in a row", ["# Our form", "# Plans", "Look."], "Plans", ["Our form", "Look."], []],
  ["headings apart", ["# Our form", "Read.", "# Plans"], "Plans", [], ["Our form", "Read."]],
])("a section is begun by %s", (_, texts, title, own, before) => {
  const lines = waiting(...texts);
  const section = lines.takeSection();
  expect(section.title).toBe(title);
  expect(textsOf(section.own)).toEqual(own);
  expect(textsOf(section.before)).toEqual(before);
  expect(lines.isEmpty).toBe(true);
});

test.each([
  [
    "the last heading wherever it stands",
    "takeHeading",
    ["# One", "# Two", "Look."],
    "Two",
    ["One", "Look."],
  ],
  ["no heading", "takeHeading", ["Look."], undefined, ["Look."]],
  ["a heading right above", "takeHeadingAbove", ["Look.", "# One"], "One", ["Look."]],
  ["no heading further up", "takeHeadingAbove", ["# One", "Look."], undefined, ["One", "Look."]],
  ["nothing where nothing waits", "takeHeadingAbove", [], undefined, []],
] as const)("takes %s", (_, take, texts, taken, waits) => {
  const lines = waiting(...texts);
  expect(lines[take]()).toBe(taken);
  expect(left(lines)).toEqual(waits);
});

test.each([
  ["by the last heading", ["Read.", "Actions", "# Next", "Look."], "Next", ["Look."], ["Read.", "Actions"]],
  ["by its words", ["Read.", "Actions", "Look."], "Actions", ["Look."], ["Read."]],
  ["by nothing", ["Read.", "Look."], undefined, ["Read.", "Look."], []],
])("a table is titled %s", (_, texts, title, under, waits) => {
  const lines = waiting(...texts);
  const titled = lines.takeTitled((text) => text === "Actions");
  expect(titled.title).toBe(title);
  expect(titled.under).toEqual(under);
  expect(left(lines)).toEqual(waits);
});

test.each([
  ["# Aims", true, false],
  ["1. Aims", true, true],
  ["AIMS AND DATES", true, true],
  ["Look at the plan.", false, true],
])("%s: names an item %s, is plain words %s", (text, names, plain) => {
  const lines = waiting(text);
  expect(lines.namesItem).toBe(names);
  expect(lines.hasPlainWords).toBe(plain);
});

test("every line is taken once, whoever takes it", () => {
  const taking = fc.constantFrom<(lines: WaitingLines) => readonly string[]>(
    (lines) => {
      const { last } = lines;
      lines.takeLast();
      return last === undefined ? [] : [last];
    },
    (lines) => {
      const { title, own, before } = lines.takeSection();
      return [...(title === undefined ? [] : [title]), ...textsOf(own), ...textsOf(before)];
    },
    (lines) => [lines.takeHeading() ?? []].flat(),
    (lines) => [lines.takeHeadingAbove() ?? []].flat(),
    (lines) => {
      const { title, under } = lines.takeTitled((text) => text.length > 2);
      return [...(title === undefined ? [] : [title]), ...under];
    },
    (lines) => {
      if (lines.isEmpty) return [];
      const { label, prompts } = lines.takeLabel();
      return [label, ...prompts];
    },
  );
  const text = fc.tuple(fc.boolean(), fc.stringMatching(/^[a-z]{1,3}$/u));
  holds(
    fc.property(fc.array(text, { maxLength: 6 }), fc.array(taking, { maxLength: 4 }), (texts, takings) => {
      const lines = waiting(...texts.map(([isHeading, each]) => (isHeading ? `# ${each}` : each)));
      const taken = takings.flatMap((take) => [...take(lines)]);
      expect([...taken, ...left(lines)].sort()).toEqual(texts.map(([, each]) => each).sort());
    }),
  );
});
