import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import { readContent } from "../../src/ooxml/read-content";
import { replaceControls } from "../../src/ooxml/replace-controls";
import { parseXml } from "../../src/xml/parse";
import { aControl, documentXml, paragraph, run } from "../support/docx-builder";

const usual = documentXml(aControl(paragraph(run("x"))));
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const dialects: readonly (readonly [string, string])[] = [
  ["transitional", usual],
  ["strict", usual.replace(NAMESPACES.w, STRICT)],
  ["another prefix", usual.replace("xmlns:w=", "xmlns:ns0=").replace(/(<\/?| )w:/g, "$1ns0:")],
  [
    "no prefix but for attributes",
    usual
      .replace("xmlns:w=", `xmlns="${NAMESPACES.w}" xmlns:q=`)
      .replace(/(<\/?)w:/g, "$1")
      .replace(/ w:/g, " q:"),
  ],
  [
    "prefixes declared where they are used",
    documentXml("@").replace(
      "@",
      `<x:sdt xmlns:x="${NAMESPACES.w}"><x:sdtPr><x:tag x:val="a"/></x:sdtPr><x:sdtContent><x:p xmlns:y="${NAMESPACES.w}">` +
        '<x:pPr><y:jc y:val="left"/></x:pPr><y:r><y:rPr><y:b/></y:rPr><y:t>x</y:t></y:r></x:p></x:sdtContent></x:sdt>',
    ),
  ],
];

const textIn = (xml: string) =>
  readContent(parseXml(xml, PREFIXES)).controls.map(({ tag, text }) => [tag, text]);

test.each(dialects)("reads and writes a document in %s", (_, xml) => {
  expect(textIn(xml)).toEqual([["a", "x"]]);
  const filled = replaceControls(xml, parseXml(xml, PREFIXES), [{ tag: "a", text: "one\ntwo" }]).xml;
  expect(textIn(filled)).toEqual([["a", "one\ntwo"]]);
  const emptied = replaceControls(filled, parseXml(filled, PREFIXES), [{ tag: "a", text: "" }]).xml;
  expect(textIn(emptied)).toEqual([["a", ""]]);
  expect(emptied).toContain("showingPlcHdr");
  const other = xml.includes(STRICT) ? NAMESPACES.w : STRICT;
  expect(filled + emptied).not.toContain(other);
});
