import { blankRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { mirrorParts } from "../../src/document/save-audit";
import { newDocx } from "../../src/docx/new-docx";
import { findTemplate, shippedTemplates } from "../../src/templates/shipped-templates";
import { anItem, aQuestion, aTemplate, aTemplateOf } from "../support/builders";
import { sampled } from "../support/sample";
import { sdkFaults } from "../support/validate-docx";
import { wordFaults } from "../support/word-rules";

const torbay = findTemplate("torbay-full-audit") ?? aTemplate();
const mirror = (template: Template) => mirrorParts(template, blankRecord(template, "record-1")).parts;
const ODD = "O’Brien & Sons <dad> “said”\ttabbed\u0001\uD800\n\nline two  \r\nالعربية 👩‍👧 ]]> &amp;";
const LONG = "The visit was recorded the same day, and the child said what she wanted. ".repeat(280);

/** Texts for the slots of a template, as far as they are chosen. */
function values(
  template: Template,
  rows: number,
  chosen: (at: number) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    slotsOf(layoutOf(template, { actions: rows })).flatMap(({ tag, choices, level }, at) =>
      chosen(at)
        ? [[tag, choices[at % choices.length]?.label ?? (level === "block" && at % 5 === 0 ? LONG : ODD)]]
        : [],
    ),
  );
}

const bare = {
  ...aTemplateOf([aQuestion({ prompts: [{ text: "Only this" }] })]),
  fieldGroups: [],
  notes: [],
  references: [],
};
const odd = aTemplateOf(
  [anItem({ label: `<1> & "${"x".repeat(90)}"`, number: "1" }), anItem({ id: "two", number: "1" })],
  {
    title: 'A & B < "C"',
    publisher: "Council & Co <UK>",
    purpose: ODD,
  },
);

/** A document as it comes, half way, finished, and with three actions more than it was made for. */
const states = (template: Template) =>
  [
    ["empty", new Map<string, string>()],
    ["half filled", values(template, template.actions.rows, (at) => at % 2 === 0)],
    ["full of odd characters and long narratives", values(template, template.actions.rows, () => true)],
    ["over the limit", values(template, template.actions.rows + 3, () => true)],
  ] as const;

const documents: readonly (readonly [string, Template, ReadonlyMap<string, string>])[] = [
  ...shippedTemplates().flatMap((template) =>
    states(template).map(([state, texts]) => [`${template.id}, ${state}`, template, texts] as const),
  ),
  ["a small template, empty", aTemplate(), new Map()],
  ["a template with one question and no header fields", bare, new Map()],
  ["a template of odd characters, with an item number twice", odd, values(odd, 6, () => true)],
];

test.each(sampled(documents, 12))("%s: Word's rules that we know are kept", (_, template, texts) => {
  expect(wordFaults(newDocx(template, mirror(template), texts))).toEqual([]);
});

test.each(sampled(documents, 1))("%s: Word accepts the document", async (_, template, texts) => {
  expect(await sdkFaults(newDocx(template, mirror(template), texts))).toEqual([]);
});

test("the same audit gives the same bytes", () => {
  const [once, again] = [newDocx(torbay, mirror(torbay)), newDocx(torbay, mirror(torbay))];
  expect(Buffer.compare(once, again)).toBe(0);
});

test("a document that holds an audit of average length stays small", () => {
  expect(
    newDocx(
      torbay,
      mirror(torbay),
      values(torbay, 5, () => true),
    ).length,
  ).toBeLessThan(100_000);
});
