import { unzipSync } from "fflate";
import { openDocx, type DocxDocument } from "../../src/docx/docx-document";
import { rootNamespace } from "../../src/docx/stored-custom-xml";
import { aDocx, relationshipsXml, type DocxOptions } from "../support/docx-builder";

const NAMESPACE = "urn:case-audit:record:1";
const record = (text: string) => `<a:record xmlns:a="${NAMESPACE}">${text}</a:record>`;
const properties = (namespace: string) =>
  `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
const FOREIGN = '<?xml version="1.0"?><b:Sources xmlns:b="urn:bibliography"/>';

/** A document with these custom XML parts, each with its properties. */
function withItems(
  items: readonly (readonly [xml: string, namespace: string])[],
  more: DocxOptions = {},
): DocxDocument {
  const parts = items.flatMap(([xml, namespace], index) => {
    const n = String(index + 1);
    return [
      [`customXml/item${n}.xml`, xml],
      [`customXml/itemProps${n}.xml`, properties(namespace)],
      [`customXml/_rels/item${n}.xml.rels`, relationshipsXml([["customXmlProps", `itemProps${n}.xml`]])],
    ] as const;
  });
  const related = items.map(
    (_, index) => ["customXml", `../customXml/item${String(index + 1)}.xml`] as const,
  );
  return openDocx(aDocx({ related, parts: Object.fromEntries(parts), ...more }));
}

const filesOf = (document: DocxDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(document.save())).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]),
  );

test("a first part comes with its properties, relationships and types", async () => {
  const document = openDocx(aDocx());
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  const files = filesOf(document);
  expect(files["customXml/item1.xml"]).toBe(record("1"));
  expect(files["customXml/itemProps1.xml"]).toContain(`ds:uri="${NAMESPACE}"`);
  expect(files["customXml/_rels/item1.xml.rels"]).toMatch(/customXmlProps" Target="itemProps1.xml"/);
  expect(files["word/_rels/document.xml.rels"]).toMatch(
    /relationships\/customXml" Target="\.\.\/customXml\/item1\.xml"/,
  );
  expect(files["[Content_Types].xml"]).toMatch(
    /\/customXml\/itemProps1\.xml" ContentType="[^"]*customXmlProperties\+xml"/,
  );
  expect((await openDocx(document.save()).read()).parts).toEqual([
    { namespace: NAMESPACE, xml: record("1") },
  ]);
});

test("parts that are not ours stay, and ours gets a number and an id of its own", async () => {
  const document = withItems([[FOREIGN, "urn:bibliography"]]);
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  const files = filesOf(document);
  expect(files["customXml/item1.xml"]).toBe(FOREIGN);
  expect(files["customXml/item2.xml"]).toBe(record("1"));
  const ids = [...(files["word/_rels/document.xml.rels"] ?? "").matchAll(/Id="(\w+)"/g)].map(
    (match) => match[1],
  );
  expect(new Set(ids)).toEqual(new Set(["rId1", "rId2"]));
  expect((await document.read()).parts).toHaveLength(1);
});

test("an identical part is not written", async () => {
  const document = withItems([[`<?xml version="1.0" encoding="UTF-8"?>\n${record("1")}`, NAMESPACE]]);
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect(document.hasChanged).toBe(false);
});

test("several parts of one namespace are all read, and writing leaves one", async () => {
  const document = withItems([
    [record("1"), NAMESPACE],
    [FOREIGN, "urn:bibliography"],
    [record("2"), NAMESPACE],
    [record("1"), NAMESPACE],
  ]);
  expect((await document.read()).parts.map(({ xml }) => xml)).toEqual([
    record("1"),
    record("2"),
    record("1"),
  ]);
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect((await document.read()).parts.map(({ xml }) => xml)).toEqual([record("1")]);
  expect(Object.keys(filesOf(document)).filter((name) => name.startsWith("customXml/item"))).toEqual([
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/item2.xml",
    "customXml/itemProps2.xml",
  ]);
  expect(filesOf(document)["word/_rels/document.xml.rels"]).not.toMatch(/item[34]/);
});

test.each([
  ["0 bytes, as LibreOffice leaves it", "", "it is empty"],
  ["no XML", "<a:record", "its XML is damaged"],
  ["bytes that are no text", "\u0000", "its XML is damaged"],
])("a part of %s is a problem, and replaced by the next one written", async (_, xml, detail) => {
  const document = withItems([[xml, NAMESPACE]]);
  expect(await document.read()).toMatchObject({
    parts: [],
    problems: [{ code: "part-unreadable", part: "customXml/item1.xml", detail }],
  });
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect(await document.read()).toMatchObject({
    parts: [{ namespace: NAMESPACE, xml: record("1") }],
    problems: [],
  });
});

test("a damaged part of somebody else's is left alone", async () => {
  const document = withItems([["", "urn:bibliography"]]);
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect(filesOf(document)["customXml/item1.xml"]).toBe("");
  expect(filesOf(document)["customXml/item2.xml"]).toBe(record("1"));
});

test("a part whose pointer is gone is found by where it is stored, and pointed to again when written", async () => {
  const document = withItems([[record("1"), NAMESPACE]], { related: [] });
  expect((await document.read()).parts).toEqual([{ namespace: NAMESPACE, xml: record("1") }]);
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect(filesOf(document)["word/_rels/document.xml.rels"]).toContain("../customXml/item1.xml");
});

test("a pointer to a part that is gone is passed over", async () => {
  const document = openDocx(aDocx({ related: [["customXml", "../customXml/item1.xml"]] }));
  expect(await document.read()).toMatchObject({ parts: [], problems: [] });
});

test("a strict document gets relationships of its own kind", async () => {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const document = openDocx(
    aDocx({
      parts: { "_rels/.rels": relationshipsXml([[`${strict}/officeDocument`, "word/document.xml"]]) },
    }),
  );
  await document.writeParts([{ namespace: NAMESPACE, xml: record("1") }]);
  expect(filesOf(document)["word/_rels/document.xml.rels"]).toContain(`Type="${strict}/customXml"`);
});

test.each([
  [record("1"), NAMESPACE],
  ['<record xmlns="urn:x"/>', "urn:x"],
  [
    "<?xml version='1.0'?><!-- <a xmlns='urn:no'> -->\n<?pi?><p:r\n a='>' xmlns:p = 'urn:x&amp;y'>",
    "urn:x&y",
  ],
  ["\uFEFF<r/>", ""],
  ["<p:r xmlns='urn:other'/>", ""],
  ["", undefined],
  ["text", undefined],
  ["<r", undefined],
  ['<!DOCTYPE r><r xmlns="urn:x"/>', undefined],
])("the namespace of the root of %s", (xml, namespace) => {
  expect(rootNamespace(xml)).toBe(namespace);
});
