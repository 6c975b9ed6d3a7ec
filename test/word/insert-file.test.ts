import { openDocx } from "../../src/docx/docx-document";
import { openPackage, partNamed, partText } from "../../src/docx/package";
import { reportFile } from "../../src/report-docx/report-docx";
import { insertedText, notInsertedText } from "../../src/report/overview-screen/inserted-text";
import { aSummary } from "../overview/a-reading";
import { THEMED_SET } from "../overview/a-themed-set";
import { aDocx, paragraph, run } from "../support/docx-builder";
import type { Played } from "../support/word-host/host";
import { auditInWord, aWord, blankInWord } from "./a-word";

const report = reportFile(aSummary(...THEMED_SET), { asOf: "2026-07-31" });

const textOf = (docx: Uint8Array, name: string): string => {
  const part = partNamed(openPackage(docx), name);
  return part ? partText(part) : "";
};

describe("a report put into the document that is open in Word", () => {
  test("comes whole, with its charts, their data and the look of its headings, while changes are tracked", async () => {
    const { bytes, charts } = await report;
    const { host, document } = blankInWord();
    host.track("TrackAll");
    expect(await document.insertFile(bytes)).toEqual({ charts: 4 });
    expect([charts, host.tracking, host.log.length]).toEqual([4, "TrackAll", 3]);
    const there = host.bytes();
    const { tables } = await openDocx(there).read();
    expect(tables).toEqual((await openDocx(bytes).read()).tables);
    const styleOf = (docx: Uint8Array) =>
      /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(textOf(docx, "word/styles.xml"))?.[0];
    expect(styleOf(there)).toMatch(/<w:numId w:val="\d+"\/>/);
    const unnumbered = (style = "") => style.replace(/<w:numId [^>]*>/, "");
    expect(unnumbered(styleOf(there))).toBe(unnumbered(styleOf(bytes)));
    expect([...openPackage(there).keys()].filter((name) => name.endsWith(".xlsx"))).toHaveLength(4);
  });

  test.each<[string, Partial<Played>, object]>([
    ["is told without the charts that Word left out", { charts: "lost" }, { charts: 0 }],
    [
      "is not told to have its charts where Word gives no answer so long",
      {
        fault: ({ member, batch }) =>
          member === "GetOoxml" && batch === 3 ? "ResponsePayloadSizeLimitExceeded" : undefined,
      },
      {},
    ],
  ])("%s", async (_, played, told) => {
    expect(await blankInWord(played).document.insertFile((await report).bytes)).toEqual(told);
  });

  test.each<[string, Partial<Played>, object]>([
    ["a Word that takes no charts", { charts: "refused" }, { code: "office-failed" }],
    [
      "a Word that says it took it in, and did not",
      { charts: "nothing" },
      {
        code: "insert-incomplete",
        message: "Word said that it took the file in, and the document is still empty.",
      },
    ],
    [
      "a document open for reading",
      { readOnly: { code: "AccessDenied", security: 0 } },
      { code: "read-only" },
    ],
  ])("%s refuses it with a sentence", async (_, played, told) => {
    await expect(blankInWord(played).document.insertFile((await report).bytes)).rejects.toMatchObject({
      name: "HostError",
      ...told,
    });
  });

  test("is told to whoever follows the document", async () => {
    const { document } = blankInWord();
    let heard = 0;
    document.onChange(() => (heard += 1));
    await document.insertFile((await report).bytes);
    expect(heard).toBeGreaterThan(0);
  });

  test("a file of more than 4 MB is refused before Word is asked to take it", async () => {
    const { host, document } = blankInWord();
    const before = host.bytes();
    await expect(document.insertFile(new Uint8Array(4 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: "too-large",
      message: "Word takes in files of up to 4 MB, and this one is larger.",
    });
    expect(host.bytes()).toEqual(before);
  });

  test.each([
    ["words of somebody", () => aWord(aDocx({ body: paragraph(run("Board paper")) }))],
    ["an audit", () => auditInWord()],
  ])("nothing goes into a document with %s", async (_, open) => {
    const { host, document } = open();
    const before = host.bytes();
    await expect(document.insertFile((await report).bytes)).rejects.toMatchObject({
      code: "not-empty",
      message: "This document already has something in it. Open a new, blank document and put it there.",
    });
    expect(host.bytes()).toEqual(before);
  });
});

test.each([
  [
    4,
    4,
    true,
    "The report is in this document, with its 4 charts. Read it through, edit it, and save the document.",
  ],
  [0, 0, true, "The report is in this document. Read it through, edit it, and save the document."],
  [0, undefined, true, "The report is in this document. Read it through, edit it, and save the document."],
  [
    4,
    2,
    false,
    "The report is in this document, but Word left out 2 of its 4 charts. Undo it in Word, save it with “Draft the report” and open that file instead.",
  ],
  [
    1,
    0,
    false,
    "The report is in this document, but Word left out its chart. Undo it in Word, save it with “Draft the report” and open that file instead.",
  ],
  [
    3,
    undefined,
    true,
    "The report is in this document. Word did not tell whether its 3 charts came with it. Look through it, and where one is missing, save it with “Draft the report” and open that file.",
  ],
])("of %s charts %s arrived: said so", (charts, found, whole, text) => {
  expect(insertedText(charts, found)).toEqual({ whole, text });
});

test("what to do is said where Word did not take the report", () => {
  expect(notInsertedText("Word could not do this.")).toBe(
    "Word could not do this. If a part of the report is in the document, undo that. To have all of it, save it with “Draft the report” and open that file.",
  );
});
