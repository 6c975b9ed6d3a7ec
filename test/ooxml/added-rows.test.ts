import { actionRow } from "../../src/document/layout-actions";
import { addedRow, lastRowLook, withRows } from "../../src/ooxml/added-rows";
import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import { readContent } from "../../src/ooxml/read-content";
import { parseXml, textOf } from "../../src/xml/parse";
import { withoutDeclaration } from "../../src/xml/write";
import { aTemplate } from "../support/builders";
import { aControl, cell, documentXml, paragraph, row, run, table } from "../support/docx-builder";
import { all, val, wordXml } from "../support/xml-find";

const sixthRow = actionRow(aTemplate(), 6);

test("an added row has the label and controls of its number, showing their prompts", () => {
  const xml = wordXml(addedRow(sixthRow));

  expect(all(xml, "w:tag").map(val)).toEqual([
    "action.6.what",
    "action.6.person",
    "action.6.due",
    "action.6.signed-off",
  ]);
  expect(all(xml, "w:tc").map(textOf)).toEqual(["6", "What will be done", "Who", "Date", "Date"]);
});

test("it needs no prefix but w, which every Word document declares", () => {
  expect(
    addedRow(sixthRow)
      .match(/(?<=[<\s])\w+(?=:)/g)
      ?.filter((prefix) => !["w", "xml"].includes(prefix)),
  ).toEqual([]);
});

test("it takes the answers it is given, the widths of its neighbour and ids nobody has", () => {
  const ids = (xml: string) => all(wordXml(xml), "w:id").map(val);
  const taken = ids(addedRow(sixthRow)).map(Number);
  const xml = addedRow(sixthRow, {
    taken,
    values: new Map([["action.6.person", "Sam"]]),
    widths: [1, 2, 3, 4, 5],
  });

  expect(ids(xml).filter((id) => taken.includes(Number(id)))).toEqual([]);
  expect(textOf(all(wordXml(xml), "w:tc")[2])).toBe("Sam");
  expect(all(wordXml(xml), "w:tcW").map((width) => width.attributes["w:w"])).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
});

const action = (tag: string) => row(cell(paragraph(run("1"))), cell(paragraph(aControl(run(tag), { tag }))));
const other = table(row(cell(paragraph(run("other")))));
const xmlOf = (...rows: readonly string[]) => documentXml(other + table(...rows) + other);

function tablesAfter(xml: string, tag: string): unknown {
  const after = withRows(xml, parseXml(xml, PREFIXES), tag, withoutDeclaration(action("new")));
  return after === undefined ? undefined : readContent(parseXml(after, PREFIXES)).tables;
}

const usual = xmlOf(action("a"), action("b"));

test.each([
  ["the usual way", usual],
  ["with its last row in a control", xmlOf(action("a"), aControl(action("b"), { tag: "" }))],
  ["strict", usual.replace(NAMESPACES.w, "http://purl.oclc.org/ooxml/wordprocessingml/main")],
  ["with another prefix", usual.replace("xmlns:w=", "xmlns:q=").replace(/(<\/?| )w:/g, "$1q:")],
])("a row is added at the end of the table of a control, in a document %s", (_, xml) => {
  expect(tablesAfter(xml, "a")).toEqual([
    [["other"]],
    [
      ["1", "a"],
      ["1", "b"],
      ["1", "new"],
    ],
    [["other"]],
  ]);
});

test.each([
  ["is gone", "gone"],
  ["stands in no table", "outside"],
])("no row is added where the control %s", (_, tag) => {
  const xml = documentXml(other + paragraph(aControl(run("x"), { tag: "outside" })));
  expect(tablesAfter(xml, tag)).toBeUndefined();
});

test("nothing in it is locked, so that it can be deleted", () => {
  expect(all(wordXml(addedRow(sixthRow)), "w:lock")).toEqual([]);
});

test("it looks like the row above it", () => {
  const like = documentXml(
    table(
      row(
        '<w:tc><w:p><w:pPr><w:pStyle w:val="Number"/></w:pPr></w:p></w:tc>',
        cell(paragraph(aControl(run("x"), { tag: "a" }))),
      ),
    ),
  );
  const { styles } = lastRowLook(parseXml(like, PREFIXES), "a");
  expect(styles).toEqual(["Number", undefined]);
  const styled = all(wordXml(addedRow(sixthRow, { styles })), "w:pStyle").map(val);
  expect(styled.slice(0, 2)).toEqual(["Number", "CaseAuditAnswerSmall"]);
});

test("the last row gives the widths, where it has any", () => {
  const wide = (width: string, type: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="${type}"/></w:tcPr><w:p/></w:tc>`;
  const widths = (...cells: readonly string[]) =>
    lastRowLook(parseXml(xmlOf(action("a"), row(...cells)), PREFIXES), "a").widths;
  expect(widths(wide("100", "dxa"), wide("250", "dxa"))).toEqual([100, 250]);
  expect(widths(wide("100", "dxa"), wide("50", "pct"))).toEqual([]);
  expect(widths(cell())).toEqual([]);
});
