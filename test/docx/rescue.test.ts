import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { STATUS_TAG } from "../../src/audit/tags";
import { shownTexts } from "../../src/document/answers";
import { HostError } from "../../src/document/host-error";
import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { mendXml } from "../../src/docx/rescue/mend-xml";
import { rescuedDocument } from "../../src/docx/rescue/rescued-document";
import { rescueLines } from "../../src/report/rescue-text";
import { parseXml } from "../../src/xml/parse";
import { templateSource } from "../../src/templates/shipped-templates";
import { shippedTemplate } from "../support/a-shipped-template";
import { holds } from "../support/holds";
import { deep, sampled } from "../support/sample";

const template = shippedTemplate("full-case-file-audit");
const surroundings = { templates: templateSource, newId: () => "an-id" };

/** An audit with words in every answer that takes any. */
const made = (() => {
  const blank = auditMaker(template, () => "an-id")();
  return openAudit(openDocx(blank), surroundings).then((opened) => {
    if (!opened.found) throw new Error("A new audit is an audit.");
    const texts = new Map(
      [...shownTexts(template, opened.audit.record).keys()]
        .filter((tag) => tag !== STATUS_TAG)
        .map((tag) => [tag, `Words of ${tag}, as they were`]),
    );
    return auditMaker(template, () => "an-id")(texts);
  });
})();

async function textsOf(bytes: Uint8Array) {
  const opened = await openAudit(openDocx(bytes), surroundings);
  if (!opened.found) throw new Error("This holds no audit.");
  return shownTexts(opened.audit.template, opened.audit.record);
}

async function rescuedFrom(bytes: Uint8Array) {
  try {
    const rescued = await rescuedDocument(bytes, surroundings);
    return rescued.ok ? rescued : undefined;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

test("of a file that is cut short every answer is found whole, or named as cut short or not found", async () => {
  const whole = await made;
  const before = await textsOf(whole);
  let most = 0;
  const isSaid = async (length: number) => {
    const rescued = await rescuedFrom(whole.subarray(0, length));
    if (!rescued) return;
    const after = await textsOf(rescued.bytes);
    most = Math.max(most, rescued.found.length);
    for (const [tag, text] of before) {
      const now = after.get(tag) ?? "";
      const isNamed = rescued.notFound.includes(tag) || rescued.cutShort.includes(tag);
      if (now !== text && !isNamed) throw new Error(`${tag} is “${now}” after ${String(length)} bytes`);
      if (!text.startsWith(now)) throw new Error(`${tag} became “${now}”`);
    }
  };
  await holds(fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), isSaid), 75);
  // The first boxes, which break off before their first word and in the middle of it.
  const { start } = placeOf(whole, TEXT);
  for (let length = start + 1000; length < start + 1200; length += 17) await isSaid(length);
  expect(most).toBeGreaterThan(20);
});

test.each(sampled(templateSource.offered, 3).map((each) => [each.id, each] as const))(
  "what is left of an audit of %s is no audit of another template, however little it is",
  async (id, offered) => {
    const whole = auditMaker(offered, () => "an-id")();
    const { start } = placeOf(whole, TEXT);
    for (let length = start + 1000; length < start + 2000; length += deep ? 25 : 350) {
      const rescued = await rescuedFrom(whole.subarray(0, length));
      expect([length, rescued?.audit.template.id ?? id]).toEqual([length, id]);
    }
  },
);

test("of a file with one bit changed it is said that it is damaged, or nothing is lost", async () => {
  const whole = await made;
  const before = await textsOf(whole);
  await holds(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const rescued = await rescuedFrom(changed);
        if (!rescued?.isWhole) return;
        expect(await textsOf(rescued.bytes)).toEqual(before);
      },
    ),
    75,
  );
});

test("where what is packed breaks in its middle, every answer behind it is found in what was saved, or named", async () => {
  const whole = await made;
  const before = await textsOf(whole);
  const packed = (name: string, share: number) => {
    const start = Buffer.from(whole).indexOf(name) + name.length;
    const size = new DataView(whole.buffer, whole.byteOffset + start - name.length - 12).getUint32(0, true);
    return start + Math.floor(size * share);
  };
  for (const [share, isSaved] of [
    [0.3, true],
    [0.5, false],
    [0.9, false],
  ] as const) {
    const broken = Uint8Array.from(whole);
    const at = packed("word/document.xml", share);
    broken.fill(0xff, at, at + 16);
    if (!isSaved) broken.fill(0xff, packed("customXml/item1.xml", 0), packed("customXml/item1.xml", 0.9));
    const rescued = await rescuedFrom(broken);
    if (!rescued) throw new Error("Its beginning tells which audit it is.");
    const after = await textsOf(rescued.bytes);
    const lost = [...before].filter(([tag, text]) => after.get(tag) !== text).map(([tag]) => tag);
    expect(rescued.isWhole).toBe(false);
    expect(
      isSaved ? lost : lost.filter((tag) => ![...rescued.notFound, ...rescued.cutShort].includes(tag)),
    ).toEqual([]);
  }
});

/** Where a part stands packed in a file. */
function placeOf(bytes: Uint8Array, name: string): { readonly start: number; readonly size: number } {
  const start = Buffer.from(bytes).indexOf(name) + name.length;
  const size = new DataView(bytes.buffer, bytes.byteOffset + start - name.length - 12).getUint32(0, true);
  return { start, size };
}

const RECORD = "customXml/item1.xml";
const TEXT = "word/document.xml";

/** With bytes from a share of the way through a part on spoilt. */
function spoilt(bytes: Uint8Array, name: string, share: number, spoil: (byte: number) => number, length = 1) {
  const { start, size } = placeOf(bytes, name);
  const at = start + Math.floor(size * share);
  return bytes.map((byte, index) =>
    index >= at && index < Math.min(at + length, start + size) ? spoil(byte) : byte,
  );
}

test("one bit changed in the packed text is found by its check sum, and nothing is lost without the saved data either", async () => {
  const alone = spoilt(await made, RECORD, 0, () => 0xff, 100_000);
  const before = await textsOf(await made);
  let wholes = 0;
  const shares = [0.03, 0.21, 0.4, 0.6, 0.83];
  for (const [index, share] of shares.entries()) {
    const rescued = await rescuedFrom(spoilt(alone, TEXT, share, (byte) => byte ^ (1 << index)));
    if (!rescued?.isWhole) continue;
    wholes += 1;
    expect(await textsOf(rescued.bytes)).toEqual(before);
  }
  expect(wholes).toBeGreaterThanOrEqual(4);
});

test.each([
  ["sixteen bytes", 16],
  ["five hundred bytes", 500],
])(
  "with %s of the text gone, every answer is found on the page or in the saved data, or named",
  async (_, length) => {
    const before = await textsOf(await made);
    for (const share of [0.001, 0.3, 0.5, 0.9]) {
      const rescued = await rescuedFrom(spoilt(await made, TEXT, share, () => 0, length));
      if (!rescued) throw new Error(`Nothing is left of it, spoilt at ${String(share)}`);
      const after = await textsOf(rescued.bytes);
      const isNamed = (tag: string) => [...rescued.cutShort, ...rescued.differing].includes(tag);
      expect([...before].filter(([tag, text]) => after.get(tag) !== text && !isNamed(tag))).toEqual([]);
    }
  },
);

test("where nothing is left of the text, the answers are those that were saved", async () => {
  const whole = await made;
  const rescued = await rescuedFrom(spoilt(whole, TEXT, 0, () => 0xff, 100_000));
  expect(rescued).toMatchObject({ isWhole: false, notFound: [], cutShort: [], differing: [] });
  expect(await textsOf(rescued?.bytes ?? new Uint8Array())).toEqual(await textsOf(whole));
});

test("saved data that is damaged is read on behind the damage, and what it lacks is named where the text has it no more", async () => {
  const whole = await made;
  const before = await textsOf(whole);
  const xml = strFromU8(unzipSync(whole)[RECORD] ?? new Uint8Array());
  const at = xml.indexOf("</evidence>") - 3;
  const damaged = `${xml.slice(0, at)}${DAMAGE}${xml.slice(at + 9)}`;
  const parts = { ...unzipSync(whole), [RECORD]: strToU8(damaged), [TEXT]: strToU8("") };
  const rescued = await rescuedFrom(zipSync(parts));
  if (!rescued) throw new Error("The saved data is left.");
  const after = await textsOf(rescued.bytes);
  const lost = [...before].filter(([tag, text]) => after.get(tag) !== text).map(([tag]) => tag);
  expect(lost.length).toBeLessThan(5);
  expect([...rescued.notFound, ...rescued.cutShort]).toEqual(expect.arrayContaining(lost));
});

test("a file that is whole is rescued whole", async () => {
  const rescued = await rescuedFrom(await made);
  expect(rescued).toMatchObject({
    isWhole: true,
    notFound: [],
    cutShort: [],
    differing: [],
    lostParts: [],
    breaksOff: false,
  });
  expect(await textsOf(rescued?.bytes ?? new Uint8Array())).toEqual(await textsOf(await made));
});

test("where only the end of a file is missing, nothing of the text is lost, and what may be is said", async () => {
  const whole = await made;
  const rescued = await rescuedFrom(whole.subarray(0, whole.length - 400));
  expect(rescued).toMatchObject({ isWhole: true, notFound: [], cutShort: [], breaksOff: true });
  if (!rescued) throw new Error("Its text is whole.");
  expect(rescueLines(template, rescued).slice(1, 3)).toEqual([
    "Nothing of the text is lost.",
    "Not all of the rest of the file can be read, so comments or the history of the audit may be lost.",
  ]);
});

test.each([
  ["no zip", Uint8Array.from([1, 2, 3]), "Nothing of the text"],
  ["nothing", new Uint8Array(), "This file is empty"],
])("nothing is left of %s", async (_, bytes, said) => {
  await expect(rescuedDocument(bytes, surroundings)).rejects.toThrow(said);
});

test.each([
  ["in a text", '<?xml version="1.0"?><a><b>one &amp; tw', "<a><b>one &amp; tw</b></a>"],
  ["in a reference", "<a>one &am", "<a>one </a>"],
  ["in a tag", '<a><b/><c d="e', "<a><b/></a>"],
  ["at a tag that closes another", "<a><b>one</c>two</a>", "<a><b>one</b></a>"],
])("XML that breaks off %s is closed there", (_, text, xml) => {
  const mended = mendXml(text);
  expect(mended?.xml.replace(/^<\?.*?\?>/, "")).toBe(xml);
  expect(mended?.isWhole).toBe(false);
});

const w = (name: string, content: string) => `<w:${name}>${content}</w:${name}>`;
const row = (...texts: readonly string[]) => w("tr", texts.map((text) => w("tc", w("p", text))).join(""));
const DAMAGE = "&\u0001";

test.each([
  ["in a paragraph", w("p", `a${DAMAGE}b`) + w("p", "c"), w("p", "a") + w("p", "c")],
  ["in a run", w("p", w("r", `a${DAMAGE}b`)) + w("p", "c"), w("p", w("r", "a")) + w("p", "c")],
  ["in a cell", w("tbl", row(`a${DAMAGE}`, "b") + row("c", "d")), w("tbl", row("a", "b") + row("c", "d"))],
  [
    "over the end of a cell",
    `<w:tbl><w:tr><w:tc><w:p>a${DAMAGE}</w:p></w:t<w:tc><w:p>b</w:p></w:tc></w:tr>${row("c", "d")}</w:tbl>`,
    w("tbl", row("a", "b") + row("c", "d")),
  ],
  [
    "over the end of a row",
    `<w:tbl><w:tr><w:tc><w:p>a${DAMAGE}</w:tr<w:tr><w:tc><w:p>b</w:p></w:tc></w:tr></w:tbl>`,
    w("tbl", row("a") + row("b")),
  ],
  [
    "where a row begins",
    `<w:tbl><w:t${DAMAGE}<w:tc><w:p>b</w:p></w:tc></w:tr>${row("c")}</w:tbl>${w("p", "d")}`,
    w("tbl", row("b") + row("c")) + w("p", "d"),
  ],
  [
    "in a content control",
    w("sdt", w("sdtContent", w("p", `a${DAMAGE}`))) + w("sdt", w("sdtContent", w("p", "b"))),
    w("sdt", w("sdtContent", w("p", "a"))) + w("sdt", w("sdtContent", w("p", "b"))),
  ],
  [
    "in two places",
    `<w:p>a${DAMAGE}</w:p><w:p>b${DAMAGE}</w:p>${w("p", "c")}`,
    ["a", "b", "c"].map((text) => w("p", text)).join(""),
  ],
])("XML that is damaged %s is read on behind it", (_, body, mended) => {
  const found = mendXml(w("document", w("body", body)));
  expect(found?.xml).toBe(w("document", w("body", mended)));
  expect(found?.isWhole).toBe(false);
});

test("of a document that is damaged in one place, every answer is kept but those that are named", async () => {
  const whole = await made;
  const before = await textsOf(whole);
  const parts = unzipSync(whole);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const rest = Object.fromEntries(
    Object.entries(parts).filter(([name]) => !name.startsWith("customXml/item")),
  );
  const all = (await rescuedFrom(whole))?.found.length ?? 0;
  let fewest = all;
  await holds(
    fc.asyncProperty(
      fc.integer({ min: 3000, max: text.length - 200 }),
      fc.integer({ min: 1, max: 120 }),
      async (at, length) => {
        const damaged = text.slice(0, at) + DAMAGE + text.slice(at + length);
        const rescued = await rescuedFrom(zipSync({ ...rest, "word/document.xml": strToU8(damaged) }));
        if (!rescued) throw new Error(`Nothing is left of it, damaged at ${String(at)}`);
        const after = await textsOf(rescued.bytes);
        fewest = Math.min(fewest, rescued.found.length);
        for (const [tag, was] of before) {
          const isNamed = rescued.notFound.includes(tag) || rescued.cutShort.includes(tag);
          if (!(after.get(tag) ?? "").includes(was) && !isNamed)
            throw new Error(
              `${tag} is “${after.get(tag) ?? ""}”, damaged at ${String(at)} over ${String(length)}`,
            );
        }
        expect(rescued.isWhole).toBe(false);
      },
    ),
    25,
  );
  expect(fewest).toBeGreaterThan(all - 4);
});

test("the content controls that XML breaks off in are named", () => {
  const text = '<w:p><w:sdt><w:sdtPr><w:tag w:val="one"/></w:sdtPr><w:r><w:t>Words';
  expect(mendXml(text)?.brokenIn).toEqual(["one"]);
});

test("whatever XML is cut where it may, what is left is XML", () => {
  const text = "<a b=\"1\"><c>one &lt; two</c><!-- note --><d e='2'/>three</a>";
  for (let length = 3; length <= text.length; length += 1) {
    const mended = mendXml(text.slice(0, length));
    if (mended) expect(() => parseXml(mended.xml, {})).not.toThrow();
  }
  expect(mendXml(text)).toEqual({
    xml: text,
    brokenIn: [],
    beside: [],
    doubted: [],
    behind: [],
    isWhole: true,
  });
});

test("what was never a .docx is said to be what it is, and a text larger than any is refused at once", async () => {
  const said = (bytes: Uint8Array) => rescuedDocument(bytes, surroundings).then(() => "", String);
  expect(await said(strToU8("%PDF-1.7\n"))).toContain("This is a PDF");
  expect(await said(zipSync({ "audit.docx": strToU8("x") }))).toContain("take it out and choose that");
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(await said(new Uint8Array(old))).toContain("protected by a password");
  const parts = unzipSync(await made);
  const bomb = { ...parts, "word/document.xml": new Uint8Array(31 * 1024 * 1024).fill(0x20) };
  expect(await said(zipSync(bomb, { level: 1 }))).toContain("too large to open here");
});

test("letters of a text in another encoding stay what they are", async () => {
  const parts = unzipSync(await made);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
    .replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
    .replaceAll(", as they were", ", ôl yr hâf")
    .replace(/[^\0-\u00FF]/g, (letter) => `&#${String(letter.codePointAt(0))};`);
  expect(xml).toContain("ISO-8859-1");
  const bytes = zipSync({ ...parts, "word/document.xml": new Uint8Array(Buffer.from(xml, "latin1")) });
  const rescued = await rescuedDocument(bytes.subarray(0, bytes.length - 30), surroundings);
  if (!rescued.ok) throw new Error(rescued.why);
  const texts = [...(await textsOf(rescued.bytes)).values()].filter((text) => text.startsWith("Words of"));
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => !text.endsWith("ôl yr hâf"))).toEqual([]);
});
