import { openDocx } from "../../src/docx/docx-document";
import { aControl, aDocx, paragraph, relationshipsXml, run } from "../support/docx-builder";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SIGNATURES = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";

const problemsOf = async (docx: Uint8Array) => (await openDocx(docx).read()).problems;
const withSettings = (settings: string) =>
  aDocx({
    parts: { "word/settings.xml": `<w:settings ${W}>${settings}</w:settings>` },
    related: [["settings", "settings.xml"]],
  });

test.each([
  [
    "signed",
    { "_xmlsignatures/_rels/origin.sigs.rels": relationshipsXml([[`${SIGNATURES}/signature`, "sig1.xml"]]) },
    ["signed"],
  ],
  ["signed by nobody", {}, []],
])("a document that is %s", async (_, signatures, how) => {
  const docx = aDocx({
    parts: {
      "_rels/.rels": relationshipsXml([
        ["officeDocument", "word/document.xml"],
        [`${SIGNATURES}/origin`, "_xmlsignatures/origin.sigs"],
      ]),
      "_xmlsignatures/origin.sigs": "",
      ...signatures,
    },
  });
  expect(await problemsOf(docx)).toEqual(how.length === 0 ? [] : [{ code: "guarded", how }]);
});

test.each([
  ["read only", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', true],
  ["for comments only", '<w:documentProtection w:edit="comments" w:enforcement="on"/>', true],
  ["read only, and not enforced", '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', false],
  ["read only, and not said to be enforced", '<w:documentProtection w:edit="readOnly"/>', false],
  ["for forms, which can be filled in", '<w:documentProtection w:edit="forms" w:enforcement="1"/>', false],
  ["asking for a password to write", '<w:writeProtection w:hashValue="x" w:saltValue="y"/>', true],
  ["against nothing but formatting", '<w:documentProtection w:edit="none" w:enforcement="1"/>', false],
  ["with no word on writing", '<w:writeProtection w:recommended="0"/>', false],
])("a document protected %s", async (_, settings, isGuarded) => {
  expect(await problemsOf(withSettings(settings))).toEqual(
    isGuarded ? [{ code: "guarded", how: ["protected"] }] : [],
  );
});

test.each([
  [
    "that changes be tracked",
    '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>',
    ["tracked"],
  ],
  ["so, without force", '<w:documentProtection w:edit="trackedChanges" w:enforcement="0"/>', []],
  ["to be opened as read-only", '<w:writeProtection w:recommended="1"/>', ["recommended"]],
  [
    "to be, and for a password to write",
    '<w:writeProtection w:recommended="true" w:hash="x" w:salt="y"/>',
    ["protected", "recommended"],
  ],
])("a document that asks %s", async (_, settings, how) => {
  expect(await problemsOf(withSettings(settings))).toEqual(
    how.length === 0 ? [] : [{ code: "guarded", how }],
  );
});

test.each([
  ["true", true],
  ["false", false],
])("a document whose mark as final is %s", async (value, isFinal) => {
  const properties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${value}</vt:bool></property></Properties>`;
  const docx = aDocx({
    parts: {
      "_rels/.rels": relationshipsXml([
        ["officeDocument", "word/document.xml"],
        ["custom-properties", "docProps/custom.xml"],
      ]),
      "docProps/custom.xml": properties,
    },
  });
  expect(await problemsOf(docx)).toEqual(isFinal ? [{ code: "guarded", how: ["final"] }] : []);
});

test.each([
  ["contentLocked", true],
  ["sdtContentLocked", true],
  ["sdtLocked", false],
])("a box locked with %s", async (lock, locked) => {
  const body = paragraph(aControl(run("x"), { properties: `<w:lock w:val="${lock}"/>` }));
  const { controls } = await openDocx(aDocx({ body })).read();
  expect(controls[0]?.locked ?? false).toBe(locked);
});

test("a strict document stays strict when our parts come into it", async () => {
  const strict = (text: string) =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      );
  const document = openDocx(
    aDocx({
      document: strict(`<w:document ${W}><w:body><w:p/></w:body></w:document>`),
      parts: { "_rels/.rels": strict(relationshipsXml([["officeDocument", "word/document.xml"]])) },
    }),
  );
  await document.writeParts([
    { namespace: "urn:case-audit:record:1", xml: '<a xmlns="urn:case-audit:record:1"/>' },
  ]);
  const text = (name: string) => new TextDecoder().decode(document.partBytes(name));
  for (const name of [
    "word/_rels/document.xml.rels",
    "customXml/_rels/item1.xml.rels",
    "customXml/itemProps1.xml",
  ])
    expect(text(name)).not.toContain("schemas.openxmlformats.org/officeDocument");
  expect((await openDocx(document.save()).read()).parts).toHaveLength(1);
});
