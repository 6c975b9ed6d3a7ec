import { openDocx } from "../../src/docx/docx-document";
import fc from "fast-check";
import { directionOf, stretchesOf } from "../../src/audit/direction";
import { paragraphDirected, runDirected } from "../../src/ooxml/directed";
import { joined, markup, NOTHING } from "../../src/xml/write";
import { aControl, aDocx, run } from "../support/docx-builder";
import { holds } from "../support/holds";

test.each([
  ["Seen weekly.", "ltr"],
  ["رأيته كل أسبوع", "rtl"],
  ["12. ראיתי אותו", "rtl"],
  ["Siân אמרה", "ltr"],
  ["2026-03-15", undefined],
  ["", undefined],
] as const)("%j runs %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test.each([
  ["no properties", NOTHING, "<w:rPr><w:rtl/></w:rPr>"],
  [
    "others",
    markup`<w:rPr><w:b/><w:lang w:val="en"/></w:rPr>`,
    '<w:rPr><w:b/><w:rtl/><w:lang w:val="en"/></w:rPr>',
  ],
  ["that already", markup`<w:rPr><w:rtl/></w:rPr>`, "<w:rPr><w:rtl/></w:rPr>"],
])("a run of Arabic with %s says so in the place the schema has for it", (_, properties, xml) => {
  expect(runDirected(properties, "مرحبا")).toBe(xml);
});

test("a paragraph of Hebrew says so before its spacing, and one that is written over in English no longer", () => {
  const before = markup`<w:pPr><w:pStyle w:val="A"/><w:spacing w:before="0"/></w:pPr>`;
  const after = '<w:pPr><w:pStyle w:val="A"/><w:bidi/><w:spacing w:before="0"/></w:pPr>';
  expect(paragraphDirected(before, "שלום")).toBe(after);
  expect(paragraphDirected(joined([markup`<w:pPr><w:bidi/></w:pPr>`]), "Hello")).toBe("<w:pPr></w:pPr>");
  expect(paragraphDirected(markup`<w:pPr><w:bidi/></w:pPr>`, "15")).toBe("<w:pPr><w:bidi/></w:pPr>");
});

test("an answer is written the way it runs, and read as it was typed", async () => {
  const body = aControl(`<w:p>${run("Before")}</w:p>`, { tag: "item.one.evidence" });
  const document = openDocx(aDocx({ body }));
  const text = "רואים אותו כל שבוע.\nSeen weekly.";
  await document.write([{ tag: "item.one.evidence", text }]);
  const xml = new TextDecoder().decode(document.partBytes("word/document.xml"));
  expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:rtl\/>/g)).toHaveLength(1);
  expect((await document.read()).controls[0]?.text).toBe(text);
});

test.each([
  ["Seen weekly.", ["Seen weekly."]],
  ["15 March", ["15 March"]],
  ["15", ["15"]],
  ["She says שלום (hello) to us", ["She says ", "שלום", " (hello) to us"]],
  ["הקשר עם Siân Owen, 12 שבועות.", ["הקשר עם ", "Siân Owen", ", 12 שבועות."]],
  ["«مرحبا» he said", ["«مرحبا» ", "he said"]],
  ["נִרְאֶה", ["נִרְאֶה"]],
])("%j has the stretches %j", (text, stretches) => {
  expect(stretchesOf(text).map((each) => each.text)).toEqual(stretches);
});

test("stretches are all of a text, and run the other way by turns", () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "e\u0301", "ש", "שִׁ", "م", "1", " ", "(", ".", "\n", "\t", "中"), {
      maxLength: 25,
    })
    .map((each) => each.join(""));
  holds(
    fc.property(text, (each) => {
      const stretches = stretchesOf(each);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(each);
      for (const [at, stretch] of stretches.entries()) {
        expect(directionOf(stretch.text) ?? stretch.direction).toBe(stretch.direction);
        if (at > 0) expect(stretch.direction).not.toBe(stretches[at - 1]?.direction);
      }
    }),
    200,
  );
});

test("words of another script in an answer run their own way, and it is read as it was typed", async () => {
  const body = aControl(`<w:p>${run("Before")}</w:p>`, { tag: "item.one.evidence" });
  const document = openDocx(aDocx({ body }));
  const text = "She told us رأيته كل أسبوع, twice.\nרואים את Siân כל שבוע.";
  await document.write([{ tag: "item.one.evidence", text }]);
  const xml = new TextDecoder().decode(document.partBytes("word/document.xml"));
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, each = ""]) => each);
  expect(runs.map((each) => each.includes("<w:rtl/>"))).toEqual([false, true, false, true, false, true]);
  expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
  expect((await document.read()).controls[0]?.text).toBe(text);
});
