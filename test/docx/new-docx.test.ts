import { layoutOf, slotsOf } from "../../src/document/layout";
import { newDocx } from "../../src/docx/new-docx";
import { findTemplate } from "../../src/templates/library";
import type { Template } from "../../src/audit/template";
import { aQuestion, aTemplate, aTemplateOf, anItem } from "../support/builders";
import { docxFaults } from "../support/validate-docx";

const torbay = findTemplate("torbay-full-audit") ?? aTemplate();
const PARTS = [
  { namespace: "urn:case-audit:record:1", xml: '<record xmlns="urn:case-audit:record:1"/>' },
  { namespace: "urn:case-audit:template:1", xml: '<template xmlns="urn:case-audit:template:1">é</template>' },
];
const ODD = "O’Brien & Sons <dad> “said”\ttabbed\u0001\uD800\n\nline two  \r\nالعربية 👩‍👧 ]]> &amp;";
const LONG = "The visit was recorded the same day, and the child said what she wanted. ".repeat(280);

/** Texts for the slots of a template, as far as they are chosen. */
function values(
  template: Template,
  rows: number,
  chosen: (at: number) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    slotsOf(layoutOf(template, rows)).flatMap(({ tag, choices, long }, at) =>
      chosen(at) ? [[tag, choices[at % choices.length]?.label ?? (long && at % 5 === 0 ? LONG : ODD)]] : [],
    ),
  );
}

const bare = {
  ...aTemplateOf([aQuestion({ prompts: [{ text: "Only this" }] })]),
  fieldGroups: [],
  notes: [],
};
const odd = aTemplateOf(
  [anItem({ label: `<1> & "${"x".repeat(90)}"`, number: "1" }), anItem({ id: "two", number: "1" })],
  {
    title: 'A & B < "C"',
    publisher: "Council & Co <UK>",
    purpose: ODD,
  },
);

test.each<readonly [string, Template, ReadonlyMap<string, string>]>([
  ["Torbay, empty", torbay, new Map()],
  ["Torbay, half filled", torbay, values(torbay, 5, (at) => at % 2 === 0)],
  ["Torbay, full of odd characters and long narratives", torbay, values(torbay, 5, () => true)],
  ["Torbay, with eight actions", torbay, values(torbay, 8, () => true)],
  ["a small template, empty", aTemplate(), new Map()],
  ["a template with one question and no header fields", bare, new Map()],
  ["a template of odd characters, with an item number twice", odd, values(odd, 6, () => true)],
])(
  "%s: Word accepts the document",
  async (_, template, texts) => {
    expect(await docxFaults(newDocx(template, PARTS, texts))).toEqual([]);
  },
  30_000,
);

test("the same audit gives the same bytes", () => {
  expect(newDocx(torbay, PARTS)).toEqual(newDocx(torbay, PARTS));
});

test("a document that holds an audit of average length stays small", () => {
  expect(
    newDocx(
      torbay,
      PARTS,
      values(torbay, 5, () => true),
    ).length,
  ).toBeLessThan(100_000);
});
