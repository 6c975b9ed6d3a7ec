import { unzipSync, zipSync } from "fflate";
import type { AuditDocument } from "../../src/document/audit-document";
import { DocxDocument, openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { parseXml, textOf as textOfXml } from "../../src/xml/parse";
import { auditDocumentContract } from "../document/contract";
import { aTemplate } from "../support/builders";
import { withBoxCopied } from "../support/docx-edits";
import { textsIn, withPart } from "../support/package-texts";
import { aControl, aDocx, atLevel, paragraph, relationshipsXml, run } from "../support/docx-builder";

const selectWords = (document: AuditDocument, tag: string) => {
  if (document instanceof DocxDocument) document.select(tag);
};

auditDocumentContract("A .docx", {
  blank: () => Promise.resolve(openDocx(aDocx())),
  withText: (text) => Promise.resolve(openDocx(aDocx({ body: paragraph(run(text)) }))),
  withAudit: (template) => Promise.resolve(openDocx(newDocx(template))),
  withCopy: (...copy) => Promise.resolve(openDocx(withBoxCopied(...copy))),
  selectWords,
});

auditDocumentContract("A .docx saved and opened again", {
  blank: () => Promise.resolve(openDocx(openDocx(aDocx()).save())),
  withText: (text) => Promise.resolve(openDocx(aDocx({ body: paragraph(run(text)) }))),
  withAudit: async (template) => {
    const document = openDocx(aDocx());
    await document.insert(template);
    return openDocx(document.save());
  },
  withCopy: (...copy) => Promise.resolve(openDocx(openDocx(withBoxCopied(...copy)).save())),
  selectWords,
});

const textOf = async (document: DocxDocument) => (await document.read()).controls[0]?.text;

describe("saving", () => {
  const media = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
  const others = {
    "word/media/image1.png": media,
    "word/theme/theme1.xml": "<?xml version='1.0'?>\r\n<a:theme  xmlns:a='urn:a' />",
    "word/webextensions/taskpanes.xml": "<not well-formed",
    "customXml/item7.xml":
      '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>',
    "docProps/custom.xml": '<Properties xmlns="urn:custom"/>',
  };

  test("leaves parts it does not know as they were, byte for byte and in order", async () => {
    const before = aDocx({
      body: atLevel("run", "old"),
      parts: others,
      related: [["customXml", "../customXml/item7.xml"]],
    });
    const document = openDocx(before);
    await document.write([{ tag: "a", text: "new" }]);
    await document.writeParts([
      {
        namespace: "urn:case-audit:record:1",
        xml: '<r xmlns="urn:case-audit:record:1"/>',
      },
    ]);
    const was = unzipSync(before);
    const is = unzipSync(document.save());
    expect(Object.keys(is).slice(0, Object.keys(was).length)).toEqual(Object.keys(was));
    for (const name of Object.keys(others)) expect(is[name]).toEqual(was[name]);
  });

  test("gives the very file where nothing changed", async () => {
    const bytes = newDocx(aTemplate());
    const document = openDocx(bytes);
    const { controls } = await document.read();
    await document.write(controls.map(({ tag, text }) => ({ tag, text })));
    expect(document.hasChanged).toBe(false);
    expect(document.save()).toEqual(bytes);
  });

  test("writes a zip any program reads, stored parts among it", async () => {
    const stored = zipSync(unzipSync(aDocx({ body: atLevel("run", "old"), parts: others })), { level: 0 });
    const document = openDocx(stored);
    await document.write([{ tag: "a", text: "new" }]);
    expect(document.hasChanged).toBe(true);
    const saved = document.save();
    expect(document.hasChanged).toBe(false);
    expect(new TextDecoder().decode(unzipSync(saved)["word/document.xml"])).toContain(">new<");
    expect(await textOf(openDocx(saved))).toBe("new");
    expect(document.save()).toEqual(saved);
  });
});

describe("undo", () => {
  test("brings a snapshot back, and tells", async () => {
    const document = openDocx(aDocx({ body: atLevel("run", "old") }));
    const before = document.snapshot();
    await document.write([{ tag: "a", text: "new" }]);
    const after = document.snapshot();
    const listener = jest.fn();
    document.onChange(listener);
    document.restore(before);
    expect(await textOf(document)).toBe("old");
    expect(document.hasChanged).toBe(false);
    document.restore(after);
    expect(await textOf(document)).toBe("new");
    document.restore(after);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe("selection", () => {
  test("is told by the view and by goTo", async () => {
    const document = openDocx(aDocx({ body: atLevel("run", "x") }));
    const listener = jest.fn();
    const stop = document.onSelect(listener);
    document.select("b");
    await document.goTo("a");
    await document.goTo("gone");
    document.select(undefined);
    stop();
    document.select("a");
    expect(listener.mock.calls).toEqual([["b"], ["a"], [undefined]]);
  });
});

describe("insert refuses a document with", () => {
  const header = (content: string) =>
    aDocx({
      related: [["header", "header1.xml"]],
      parts: {
        "word/header1.xml": `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:hdr>`,
      },
    });
  test.each([
    ["a picture", aDocx({ body: paragraph("<w:r><w:drawing/></w:r>") })],
    ["a table", aDocx({ body: "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" })],
    ["deleted text", aDocx({ body: paragraph("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>") })],
    ["a header", header(paragraph(run("Letterhead")))],
  ])("%s", async (_, bytes) => {
    await expect(openDocx(bytes).insert(aTemplate())).rejects.toMatchObject({ code: "not-empty" });
  });

  test("but not one with an empty header", async () => {
    const document = openDocx(header("<w:p/>"));
    await document.insert(aTemplate());
    expect((await document.read()).controls.length).toBeGreaterThan(0);
  });
});

describe("the page header", () => {
  const HEADER = "/word/header1.xml";
  const template = aTemplate({ pageHeader: { case: "auditor-name", date: "audit-date" } });
  const headerOf = (bytes: Uint8Array) => textOfXml(parseXml(textsIn(bytes).get(HEADER) ?? "", PREFIXES));

  test("tells of the answers as they now are, and is brought back by an undo", async () => {
    const document = openDocx(newDocx(template, [], new Map([["header.audit-date", "5 March 2026"]])));
    const before = document.snapshot();
    expect(headerOf(document.save())).toBe("Small audit · ID not entered · 5 March 2026");
    await document.write([
      { tag: "header.auditor-name", text: "LCS 12" },
      { tag: "header.audit-date", text: "" },
    ]);
    expect(headerOf(document.save())).toBe("Small audit · LCS 12 · not dated");
    document.restore(before);
    expect(headerOf(document.save())).toBe("Small audit · ID not entered · 5 March 2026");
  });

  test("is left as it is by other answers", async () => {
    const bytes = newDocx(template);
    const document = openDocx(bytes);
    await document.write([{ tag: "item.risk.evidence", text: "Seen." }]);
    expect(textsIn(document.save()).get(HEADER)).toBe(textsIn(bytes).get(HEADER));
  });

  test("that can't be read keeps no answer from being written", async () => {
    const document = openDocx(withPart(newDocx(template), HEADER, () => "<w:hdr"));
    expect(await document.write([{ tag: "header.auditor-name", text: "LCS 12" }])).toEqual([]);
    expect(await textOf(openDocx(document.save()))).toBe("LCS 12");
  });
});

test("the main part is found by its relationship, and its neighbours by theirs", async () => {
  const glossary =
    '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart>' +
    '<w:docPartPr><w:name w:val="P"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Own prompt</w:t></w:r></w:p></w:docPartBody>' +
    "</w:docPart></w:docParts></w:glossaryDocument>";
  const document = openDocx(
    aDocx({
      mainName: "odd/Place/doc.xml",
      body: paragraph(
        aControl(run("Own prompt"), { properties: '<w:placeholder><w:docPart w:val="P"/></w:placeholder>' }),
      ),
      related: [["glossaryDocument", "/Odd/gloss.xml"]],
      parts: { "odd/gloss.xml": glossary },
    }),
  );
  expect(await textOf(document)).toBe("");
  await document.write([{ tag: "a", text: "new" }]);
  await document.writeParts([
    {
      namespace: "urn:case-audit:record:1",
      xml: '<r xmlns="urn:case-audit:record:1"/>',
    },
  ]);
  const again = openDocx(document.save());
  expect(await textOf(again)).toBe("new");
  expect((await again.read()).parts).toHaveLength(1);
  expect(Object.keys(unzipSync(document.save()))).not.toContain("word/document.xml");
});

test.each([
  ["comments", "comments"],
  ["prompts", "glossaryDocument"],
])("broken %s are a problem and no failure", async (_, kind) => {
  const document = openDocx(
    aDocx({
      body: atLevel("run", "x"),
      related: [[kind, "broken.xml"]],
      parts: { "word/broken.xml": "<w:broken" },
    }),
  );
  const { controls, problems } = await document.read();
  expect(controls).toHaveLength(1);
  expect(problems).toEqual([
    { code: "part-unreadable", part: "word/broken.xml", detail: "its XML is damaged" },
  ]);
  expect(await document.write([{ tag: "a", text: "new" }])).toEqual([]);
  expect(await textOf(openDocx(document.save()))).toBe("new");
});

test("a part in UTF-16 is read, and written as UTF-8", async () => {
  const xml = new TextDecoder().decode(
    unzipSync(aDocx({ body: atLevel("run", "Zoë") }))["word/document.xml"],
  );
  const utf16 = Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
  const document = openDocx(aDocx({ document: new Uint8Array(utf16) }));
  expect(await textOf(document)).toBe("Zoë");
  await document.write([{ tag: "a", text: "Łódź" }]);
  const again = openDocx(document.save());
  expect(await textOf(again)).toBe("Łódź");
  expect(new TextDecoder().decode(again.partBytes("word/document.xml"))).toContain('encoding="UTF-8"');
});

test("added rows get ids of their own and the widths of the row above", async () => {
  const template = aTemplate();
  const document = openDocx(newDocx(template));
  const { actionRow } = await import("../../src/document/layout-actions");
  const rows = [actionRow(template, 1), actionRow(template, 1)];
  await document.addRows("action.1.what", rows);
  const xml = new TextDecoder().decode(document.partBytes("word/document.xml"));
  const ids = [...xml.matchAll(/<w:id w:val="(\d+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const widths = (tr: string | undefined) =>
    [...(tr ?? "").matchAll(/<w:tcW [^>]*>/g)].map(([width]) => width);
  const lines = xml.slice(0, xml.indexOf("</w:tbl>", xml.indexOf("action.1.what"))).split("<w:tr>");
  expect(widths(lines[lines.length - 1])).toEqual(widths(lines[lines.length - 3]));
  expect(widths(lines[lines.length - 1]).length).toBeGreaterThan(1);
});

test("a list of relationships that is damaged does not keep the text from being read", async () => {
  const document = openDocx(
    aDocx({
      body: atLevel("run", "x"),
      parts: { "word/_rels/document.xml.rels": relationshipsXml().slice(0, -5) },
    }),
  );
  expect(await textOf(document)).toBe("x");
  expect((await document.read()).problems[0]).toMatchObject({ code: "part-unreadable" });
  expect((await document.read()).problems).toContainEqual({
    code: "part-unreadable",
    part: "word/_rels/document.xml.rels",
    detail: "its XML is damaged",
  });
  const part = { namespace: "urn:case-audit:record:1", xml: '<r xmlns="urn:case-audit:record:1"/>' };
  await expect(document.writeParts([part])).rejects.toMatchObject({ code: "malformed-xml" });
});
