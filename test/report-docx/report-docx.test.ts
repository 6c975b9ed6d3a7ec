import { strFromU8, unzipSync } from "fflate";
import { textsWithoutNames } from "../../src/document/share-names";
import { GatheringQuotes } from "../../src/overview/quotes";
import { contentsOf } from "../../src/report-docx/page-numbers";
import { reportDocx } from "../../src/report-docx/report-docx";
import { staysWithNext } from "../../src/report-docx/table-docx";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import { column, heading, say, type ReportBlock } from "../../src/report/overview-report/report-block";
import type { ReportOptions } from "../../src/report/report-options";
import type { Template } from "../../src/audit/template";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aSummary } from "../overview/a-reading";
import { THEMED, THEMED_SET } from "../overview/a-themed-set";
import { manyAudits } from "../overview/many-audits";
import { deep, sampled, testInDepth } from "../support/sample";
import { sdkFaults } from "../support/validate-docx";

const DAY = "2026-07-31";

function ofMany(
  template: Template,
  count: number,
  options: Partial<ReportOptions> = {},
): Promise<Uint8Array> {
  const audits = manyAudits(template, count);
  const quotes = new GatheringQuotes();
  for (const audit of audits) quotes.add(audit, textsWithoutNames(audit.template, audit.record));
  return reportDocx(aSummary(...audits.map((audit) => ({ audit }))), {
    asOf: DAY,
    quotes: quotes.quotes(),
    ...options,
  });
}

const partsOf = (docx: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(docx);
const textOf = (docx: Uint8Array, part: string): string => strFromU8(partsOf(docx)[part] ?? new Uint8Array());
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? "");

describe("the document of a themed set", () => {
  let docx: Uint8Array;
  let body: string;
  beforeAll(async () => {
    docx = await reportDocx(aSummary(...THEMED_SET), { asOf: DAY, title: "Moving on & “after”" });
    body = textOf(docx, "word/document.xml");
  });

  test("each chart is Word’s own, with a workbook of its data and words for those who don’t see it", () => {
    const names = Object.keys(partsOf(docx));
    const charts = names.filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
    expect(names.filter((name) => /^word\/embeddings\/.*\.xlsx$/.test(name))).toHaveLength(4);
    for (const chart of charts) expect(textOf(docx, chart)).toContain("<c:externalData ");
    const described = all(body, /<wp:docPr [^>]*descr="([^"]+)"/g);
    expect(described).toHaveLength(4);
    expect(described[0]).toBe(
      "Bars of how many audits have each overall judgement: Outstanding 2, Good 4, Requires improvement 1 and Inadequate 1.",
    );
  });

  test("captions count with fields whose numbers are there, and every reference names a bookmark", () => {
    const bookmarks = all(body, /<w:bookmarkStart [^>]*w:name="(_Ref[^"]+)"/g);
    const references = all(body, /w:instr="REF (\S+) \\h"/g);
    expect(references.length).toBeGreaterThan(3);
    expect(bookmarks).toEqual(expect.arrayContaining([...references]));
    const counted = all(body, /w:instr="SEQ Table \\\* ARABIC"[^>]*><w:r><w:t[^>]*>(\d+)/g);
    expect(counted).toEqual(counted.map((_, at) => String(at + 1)));
    expect(counted).toHaveLength(all(body, /(<w:tbl>)/g).length);
  });

  test("no field is left for Word to ask about, and the contents have their pages", () => {
    expect(body).not.toContain('w:dirty="true"');
    const contents = body.slice(body.indexOf("<w:sdtContent>"), body.indexOf("</w:sdtContent>"));
    const entries = all(contents, /PAGEREF (_Toc\d+)/g);
    const pages = all(
      contents,
      /PAGEREF[^<]*<\/w:instrText><w:fldChar[^>]*separate"\/><w:t[^>]*>(\d+)</g,
    ).map(Number);
    expect(entries.length).toBeGreaterThan(15);
    expect(pages).toHaveLength(entries.length);
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
  });

  test("headings, captions, quotes and lists have Word’s styles, and the language is British English", () => {
    for (const style of ["Title", "Heading1", "Heading2", "Heading3", "Caption", "ListParagraph"])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(textOf(docx, "word/styles.xml")).toContain('<w:lang w:val="en-GB"');
    expect(textOf(docx, "docProps/core.xml")).toContain("<dc:title>Moving on &amp; “after”</dc:title>");
  });

  test("every table repeats its head, and none is wider than its page", () => {
    for (const table of all(body, /<w:tbl>(.*?)<\/w:tbl>/gs)) {
      expect(table).toContain("<w:tblHeader/>");
      const width = all(table, /<w:gridCol w:w="(\d+)"/g).reduce((sum, each) => sum + Number(each), 0);
      const following = body.slice(body.indexOf(table));
      const page = /<w:pgSz [^>]*w:w="(\d+)"/.exec(following)?.[1] ?? "0";
      expect(width).toBeLessThanOrEqual(Number(page) - 2 * 1134);
    }
  });

  test("what is to be edited is in a style of its own, so that all of it can be found", () => {
    const marked = all(body, /<w:rStyle w:val="ToEdit"\/><\/w:rPr><w:t[^>]*>([^<]*)/g);
    expect(marked.length).toBeGreaterThan(10);
    for (const text of marked) expect(text).toMatch(/^\[.+\]$/);
  });
});

test("words that XML has no room for come out as a sign for them", async () => {
  const docx = await reportDocx(aSummary(...THEMED_SET), { asOf: DAY, title: "A\u0000B\uD800C <&>" });
  expect(textOf(docx, "word/document.xml")).toContain("A\uFFFDB\uFFFDC &lt;&amp;&gt;");
});

testInDepth("an odd title, or a folder without an audit, gives a document that opens", async () => {
  const odd = await reportDocx(aSummary(...THEMED_SET), { asOf: DAY, title: "A\u0000B\uD800C <&>" });
  for (const docx of [odd, await reportDocx(aSummary(), { asOf: DAY })])
    expect(await sdkFaults(docx)).toEqual([]);
});

const KINDS = shippedTemplates().flatMap((template) =>
  [false, true].map(
    (publish) => [`${template.id}${publish ? ", to publish" : ""}`, template, publish] as const,
  ),
);

test.each(sampled(KINDS, 1))(
  "Microsoft’s validator finds nothing wrong in the report of %s",
  async (_, template, publish) => {
    expect(await sdkFaults(await ofMany(template, deep ? 40 : 4, { publish }))).toEqual([]);
  },
);

test("two runs say the same, whatever the ids that Word is given", async () => {
  const plain = (docx: Uint8Array) =>
    textOf(docx, "word/document.xml").replace(/(?:rId|_Toc|w:id="|id=")[\w-]+/g, "");
  const summary = aSummary(...manyAudits(THEMED, 6).map((audit) => ({ audit })));
  const [one, other] = [await reportDocx(summary, { asOf: DAY }), await reportDocx(summary, { asOf: DAY })];
  expect(plain(one)).toBe(plain(other));
});

test("the contents list the headings of two levels with their numbers", () => {
  const entries = contentsOf(overviewReport(aSummary(...THEMED_SET), { asOf: DAY }));
  expect(entries.slice(0, 3)).toEqual([
    { level: 1, number: "1", page: 3 },
    { level: 2, number: "1.1", page: 3 },
    { level: 2, number: "1.2", page: 3 },
  ]);
  expect(entries.filter(({ number }) => number === undefined)).toHaveLength(3);
});

const pagesOf = (blocks: readonly ReportBlock[]) =>
  contentsOf({ title: "", subtitle: "", about: [], blocks }).map(({ page }) => page);
const times = (count: number, ...blocks: readonly ReportBlock[]) =>
  Array.from({ length: count }, () => blocks).flat();

test("of the room below a paragraph and that above the next heading the larger is kept", () => {
  const full = [heading(1, "One"), ...times(15, heading(3, "On the way"), say("A line."))];
  expect(pagesOf([...full, heading(2, "The last"), say("A line.")])).toEqual([3, 3]);
  const more = times(2, heading(3, "One more"), say("A line."));
  expect(pagesOf([...full, ...more, heading(2, "The last"), say("A line.")])).toEqual([3, 4]);
});

test("the last rows of a long table stay together, and all of a short one", () => {
  const table = (count: number) => ({
    type: "table" as const,
    id: "table",
    caption: "Table",
    columns: [column("Row", 1)],
    rows: times(count, say("")).map((_, at) => [String(at)]),
  });
  const kept = (count: number) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => staysWithNext(table(count), at));
  expect(kept(4)).toEqual([0, 1, 2]);
  expect(kept(12)).toEqual([8, 9, 10]);
});

test("each chapter of a report begins on a page of its own", () => {
  const { blocks } = overviewReport(aSummary(...THEMED_SET), { asOf: DAY });
  const chapters = blocks.flatMap((block, at) =>
    block.type === "heading" && block.level === 1
      ? [block.newPage === true || blocks[at - 1]?.type === "pages"]
      : [],
  );
  expect(chapters.length).toBeGreaterThan(9);
  expect(chapters).not.toContain(false);
});
