import { strToU8, zipSync } from "fflate";
import { HostError } from "../../src/document/host-error";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { aTemplate } from "../support/builders";
import { aDocx, atLevel, aZip, documentXml, relationshipsXml } from "../support/docx-builder";

const good = newDocx(aTemplate());
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  Uint8Array.from([
    ...OLE,
    ...new Uint8Array(600),
    ...Buffer.from(stream, "utf16le"),
    ...new Uint8Array(600),
  ]);

/** The bytes with a change made wherever a signature stands: a header of the zip. */
function patched(
  bytes: Uint8Array,
  signature: number,
  patch: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1)
    if (view.getUint32(at, true) === signature) patch(view, at);
  return copy;
}
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The same name in another place of the zip. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), "latin1"));
}

/** Below 100 MB, so that only the lie and the size of the text itself can give it away. */
const bomb = aDocx({ document: documentXml(`<w:p>${" ".repeat(32_000_000)}</w:p>`) });
/** Three parts that each say they are 40 MB, which so many bytes can be. */
const manyBombs = patched(
  aZip({ "a.xml": noise(80_000), "b.xml": noise(80_000), "c.xml": noise(80_000) }),
  CENTRAL,
  (view, at) => {
    view.setUint32(at + 24, 40_000_000, true);
  },
);
/** One bit of what a zip says of its first part. */
const bitFlipped = (offset: number, bit: number): Uint8Array => {
  let seen = false;
  return patched(good, CENTRAL, (view, at) => {
    if (!seen) view.setUint8(at + offset, view.getUint8(at + offset) ^ bit);
    seen = true;
  });
};

test.each<readonly [what: string, code: string, bytes: Uint8Array, sentence: RegExp]>([
  ["an empty file", "not-a-docx", new Uint8Array(), /is empty/],
  ["a file of nothing but zeros", "not-a-docx", new Uint8Array(5000), /is empty/],
  ["a text", "not-a-docx", strToU8("Notes of the visit"), /not a Word document/],
  ["a PDF", "not-a-docx", strToU8("%PDF-1.7\n"), /not a Word document/],
  ["an RTF file", "not-a-docx", strToU8("{\\rtf1\\ansi"), /save it as “Word Document/],
  [
    "a web page that calls itself .docx",
    "not-a-docx",
    strToU8("<!DOCTYPE html><html>"),
    /save it as “Word Document/,
  ],
  ["a zip of other things", "not-a-docx", aZip({ "notes.txt": "x" }), /zip file/],
  ["an empty zip", "not-a-docx", zipSync({}), /zip file/],
  [
    "an OpenDocument text",
    "not-a-word-document",
    aZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
    /OpenDocument/,
  ],
  [
    "a workbook",
    "not-a-word-document",
    aZip({
      "_rels/.rels": relationshipsXml([["officeDocument", "xl/workbook.xml"]]),
      "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    }),
    /not a Word document/,
  ],
  ["an old .doc", "old-format", ole("WordDocument"), /old \.doc format/],
  ["an OLE file of nothing we know", "old-format", ole("Whatever"), /old \.doc format/],
  ["an old workbook", "not-a-word-document", ole("Workbook"), /not a Word document/],
  ["a document with a password", "encrypted", ole("EncryptedPackage"), /password/],
  [
    "a zip with a password",
    "encrypted",
    patched(good, CENTRAL, (view, at) => {
      view.setUint16(at + 8, 1, true);
    }),
    /password/,
  ],
  ["a file cut off", "truncated", good.slice(0, good.length / 2), /incomplete/],
  ["a file without its last bytes", "truncated", good.slice(0, -4), /incomplete/],
  [
    "a file with its middle missing",
    "truncated",
    new Uint8Array([...good.slice(0, 500), ...good.slice(1500)]),
    /incomplete/,
  ],
  [
    "a directory that points nowhere",
    "truncated",
    patched(good, CENTRAL, (view, at) => {
      view.setUint32(at + 42, 0x7fffffff, true);
    }),
    /incomplete/,
  ],
  [
    "a directory shorter than it says",
    "truncated",
    patched(good, END, (view, at) => {
      view.setUint16(at + 10, 500, true);
    }),
    /incomplete/,
  ],
  [
    "a document without its main part",
    "truncated",
    aDocx({ parts: { "word/document.xml": undefined } }),
    /incomplete/,
  ],
  ["text that does not inflate", "truncated", damaged(), /damaged/],
  [
    "a way of packing we don't know",
    "truncated",
    patched(good, CENTRAL, (view, at) => {
      view.setUint16(at + 10, 12, true);
    }),
    /damaged/,
  ],
  ["parts of more than 100 MB together", "too-large", manyBombs, /more than 100 MB/],
  ["a part whose size has one bit wrong", "truncated", bitFlipped(27, 0x40), /damaged/],
  ["a part whose name has one bit wrong in its length", "truncated", bitFlipped(28, 0x40), /damaged/],
  ["a part larger than it says", "truncated", lying(bomb), /damaged/],
  ["a large part larger than it says", "truncated", lying(aDocx({ document: noise(2_000_000) })), /damaged/],
  ["a main part of 32 MB", "too-large", bomb, /too large/],
  [
    "a size of 4 GB, which so few bytes can't be",
    "truncated",
    patched(good, CENTRAL, (view, at) => {
      view.setUint32(at + 24, 0xfffffffe, true);
    }),
    /damaged/,
  ],
  [
    "a name that leads out",
    "not-a-docx",
    aDocx({ parts: { "../evil.xml": "x" } }),
    /named as no Word document/,
  ],
  [
    "a name from the root",
    "not-a-docx",
    aDocx({ parts: { "/etc/passwd": "x" } }),
    /named as no Word document/,
  ],
  ["a name of Windows", "not-a-docx", aDocx({ parts: { "word\\..\\x": "x" } }), /named as no Word document/],
  [
    "two parts of one name",
    "not-a-docx",
    renamed(aDocx({ parts: { "word/documenX.xml": "<x/>" } }), "documenX", "document"),
    /named as no Word document/,
  ],
  [
    "two names that differ in case",
    "not-a-docx",
    aDocx({ parts: { "Word/Document.xml": "<x/>" } }),
    /named as no Word document/,
  ],
  [
    "entities",
    "unsafe-xml",
    aDocx({
      document:
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="urn:w">&b;</w:document>',
    }),
    /kind of instruction/,
  ],
  [
    "text nested without end",
    "unsafe-xml",
    aDocx({ body: "<w:p>".repeat(5000) + "</w:p>".repeat(5000) }),
    /nested/,
  ],
  [
    "XML that is not well-formed",
    "malformed-xml",
    aDocx({ document: "<w:document><w:body></w:document>" }),
    /damaged/,
  ],
  ["a main part of 0 bytes", "malformed-xml", aDocx({ document: "" }), /damaged/],
  [
    "bytes that are not UTF-8",
    "malformed-xml",
    aDocx({ document: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }),
    /damaged/,
  ],
  [
    "package relationships that are damaged",
    "malformed-xml",
    aDocx({ parts: { "_rels/.rels": "<Relationships" } }),
    /damaged/,
  ],
])("%s is refused: %s", (_, code, bytes, sentence) => {
  let refused: unknown;
  try {
    openDocx(bytes);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(HostError);
  expect(refused).toMatchObject({ code });
  expect((refused as HostError).message).toMatch(sentence);
  expect((refused as HostError).message).toMatch(/[.!]$/);
});

/** The bytes with every large part said to be small. */
function lying(bytes: Uint8Array): Uint8Array {
  return patched(bytes, CENTRAL, (view, at) => {
    if (view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1000, true);
  });
}

/** Bytes that hardly deflate. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => ((state = Math.imul(state, 1664525) + 1013904223) >>> 24) & 0x7f);
}

function damaged(): Uint8Array {
  const bytes = aDocx({ body: atLevel("run", "some text") });
  const text = Buffer.from(bytes).toString("latin1");
  const at = text.indexOf("word/document.xml") + "word/document.xml".length;
  bytes.fill(0x55, at + 20, at + 60);
  return bytes;
}

test.each([
  ["bytes in front of the zip", new Uint8Array([...strToU8("junk"), ...good])],
  ["bytes behind the zip", new Uint8Array([...good, ...new Uint8Array(100)])],
])("%s do no harm", async (_, bytes) => {
  expect((await openDocx(bytes).read()).controls.length).toBeGreaterThan(0);
});

test("a part nobody opens may be damaged, and stays as it is", async () => {
  const bytes = aDocx({
    body: atLevel("run", "x"),
    parts: { "word/media/a.png": strToU8("abcabcabc".repeat(100)) },
  });
  const at = Buffer.from(bytes).toString("latin1").indexOf("word/media/a.png") + 16;
  bytes.fill(0x55, at, at + 10);
  const document = openDocx(bytes);
  await document.write([{ tag: "a", text: "new" }]);
  const saved = Buffer.from(document.save()).toString("latin1");
  expect(saved).toContain(Buffer.from(bytes.slice(at, at + 10)).toString("latin1"));
});
