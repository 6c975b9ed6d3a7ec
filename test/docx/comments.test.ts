import { labelOfAnswer, commentsIn } from "../../src/document/audit-comments";
import type { CommentChange, CommentWriter } from "../../src/document/comments";
import { openDocx, type DocxDocument } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { A_WRITER } from "../document/comments-contract";
import { aTemplate } from "../support/builders";
import { cell, paragraph, row, run, table } from "../support/docx-builder";
import { editedDocx } from "../support/docx-edits";
import { textsIn, withPart } from "../support/package-texts";
import { docxFaults, likeFaults } from "../support/validate-docx";
import { aCommented, marked, type StoredFor } from "./a-commented";

const template = aTemplate();
const evidence = slotsOf(layoutOf(template)).find(({ tag }) => tag.endsWith(".evidence"))?.tag ?? "";
const LATER: CommentWriter = {
  author: "Lead & Auditor",
  initials: "LA",
  date: { utc: "2026-09-02T08:00:00Z", local: "2026-09-02T09:00:00" },
};

async function onLabel(document: DocxDocument, text: string, tag = evidence, writer = A_WRITER) {
  const spot = labelOfAnswer({ template, content: await document.read() }, tag);
  if (!spot) throw new Error(`${tag} has no label.`);
  const [outcome] = await document.writeComments([{ kind: "add", spot, text }], writer);
  return outcome?.done ? outcome.id : "";
}

const threads = async (document: DocxDocument) => (await document.readComments()).comments;
const said = (document: DocxDocument, path: string) => textsIn(document.save()).get(path) ?? "";

describe("a thread that is written", () => {
  async function written() {
    const document = openDocx(newDocx(template));
    const id = await onLabel(document, "Whose words?\n<Hers> & theirs");
    await document.writeComments(
      [
        { kind: "reply", to: id, text: "Hers." },
        { kind: "resolve", id },
      ],
      LATER,
    );
    await onLabel(document, "A second one");
    return document;
  }

  test("passes Microsoft's validator and our own rules", async () => {
    expect(await docxFaults((await written()).save())).toEqual([]);
  });

  test("is the same each time it is written", async () => {
    expect((await written()).save()).toEqual((await written()).save());
  });

  test("has the time of day of its writer and the instant", async () => {
    const document = await written();
    expect(said(document, "/word/comments.xml")).toContain('w:date="2026-09-01T10:00:00Z"');
    expect(said(document, "/word/commentsExtensible.xml")).toContain('w16cex:dateUtc="2026-09-01T09:00:00Z"');
    expect((await threads(document))[0]?.date).toEqual(A_WRITER.date);
    expect((await threads(document))[0]?.replies[0]?.date).toEqual(LATER.date);
  });

  test("is the same thread when the document is opened again", async () => {
    const document = await written();
    expect(await openDocx(document.save()).readComments()).toEqual(await document.readComments());
  });

  test("is undone with the document", async () => {
    const document = openDocx(newDocx(template));
    const before = document.snapshot();
    await onLabel(document, "Which?");
    document.restore(before);
    expect(await threads(document)).toEqual([]);
    expect(document.hasChanged).toBe(false);
  });

  test("resolving what is resolved changes nothing", async () => {
    const document = await written();
    document.save();
    await document.writeComments([{ kind: "resolve", id: "0" }], LATER);
    expect(document.hasChanged).toBe(false);
  });

  test("ties its reply to the paragraph of the comment, and stands on the same words", async () => {
    const document = await written();
    const main = said(document, "/word/document.xml");
    expect(main).toMatch(/<w:commentRangeStart w:id="0"\/>(<w:commentRangeStart w:id="\d"\/>)*<w:r>/);
    const root = /w:id="0".*?w14:paraId="(\w+)"/.exec(said(document, "/word/comments.xml"))?.[1] ?? "none";
    expect(said(document, "/word/commentsExtended.xml")).toContain(`w15:paraIdParent="${root}"`);
  });
});

describe("what was there before", () => {
  const foreign: StoredFor = {
    comments: [
      { id: "4", author: "Someone", text: "In <b>", date: "2026-01-02T03:04:05Z", paraId: "0A0B0C0D" },
      { id: "9", author: "Someone", text: "Without an id" },
    ],
    threads: [{ paraId: "0A0B0C0D" }],
  };
  const document = () =>
    openDocx(
      aCommented(
        [
          table(
            row(cell(paragraph(marked("4", run("Label")))), cell(paragraph(run("Answer")))),
            row(cell(paragraph(marked("9", run("Other")))), cell(paragraph(run("Answer")))),
          ),
          paragraph(""),
        ].join(""),
        foreign,
      ),
    );
  const everything: readonly CommentChange[] = [
    { kind: "add", spot: { on: "cell", at: { table: 0, row: 1, cell: 1 } }, text: "New" },
    { kind: "reply", to: "4", text: "Yes" },
    { kind: "reply", to: "9", text: "No" },
    { kind: "resolve", id: "9" },
  ];

  test("stays byte for byte in every part of comments", async () => {
    const before = document();
    const after = document();
    expect((await after.writeComments(everything, A_WRITER)).map(({ done }) => done)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const comments = /<w:comment w:id="4".*?<\/w:comment>/s;
    expect(comments.exec(said(after, "/word/comments.xml"))?.[0]).toBe(
      comments.exec(said(before, "/word/comments.xml"))?.[0],
    );
    const entry = '<w15:commentEx w15:paraId="0A0B0C0D" w15:done="0"/>';
    expect(said(after, "/word/commentsExtended.xml")).toContain(entry);
    expect(
      (await threads(after)).map(({ text, replies, resolved }) => [text, replies.length, resolved]),
    ).toEqual([
      ["In <b>", 1, false],
      ["Without an id", 1, true],
      ["New", 0, false],
    ]);
  });

  test("and what comes of it passes the validator", async () => {
    const after = document();
    await after.writeComments(everything, A_WRITER);
    const faults = await likeFaults(after.save());
    // The comments that were there have no date, and their author no entry among the people.
    expect(faults.filter((fault) => !/^comment (date|author)/.test(fault))).toEqual([]);
  });

  test("a comment is put into a part that is there but empty", async () => {
    const bare = withPart(
      aCommented(paragraph(run("Text")) + table(row(cell(paragraph(run("Label"))))) + paragraph("")),
      "/word/comments.xml",
      (xml) => xml.replace(/><\/w:comments>/, "/>"),
    );
    const opened = openDocx(bare);
    await opened.writeComments([everything[0] ?? { kind: "resolve", id: "" }], A_WRITER);
    const added = {
      kind: "add",
      spot: { on: "cell", at: { table: 0, row: 0, cell: 0 } },
      text: "New",
    } as const;
    expect(await opened.writeComments([added], A_WRITER)).toEqual([{ done: true, id: "0" }]);
    expect((await threads(opened)).map(({ text, on }) => [text, on])).toEqual([["New", "Label"]]);
  });

  test("a part of comments that can't be read is left alone, and said", async () => {
    const broken = openDocx(withPart(document().save(), "/word/comments.xml", () => "<w:comments"));
    expect(await broken.readComments()).toEqual({ comments: [], known: false });
    expect(await broken.writeComments(everything.slice(0, 1), A_WRITER)).toEqual([
      { done: false, why: "not-taken" },
    ]);
    expect(broken.hasChanged).toBe(false);
  });
});

test("a strict document stays strict", async () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const parts = ["/word/document.xml", "/word/styles.xml", "/_rels/.rels", "/word/_rels/document.xml.rels"];
  const document = openDocx(parts.reduce((docx, path) => withPart(docx, path, strict), newDocx(template)));
  await onLabel(document, "Which?");
  await document.writeComments([{ kind: "reply", to: "0", text: "That." }], LATER);
  expect(said(document, "/word/comments.xml")).toContain(
    'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
  );
  const related = said(document, "/word/_rels/document.xml.rels");
  expect(related).toContain('"http://purl.oclc.org/ooxml/officeDocument/relationships/comments"');
  expect(related).not.toContain("schemas.openxmlformats.org/officeDocument/2006/relationships");
  expect(await threads(openDocx(document.save()))).toMatchObject([
    { text: "Which?", replies: [{ text: "That." }] },
  ]);
});

test("a comment in a document of version 1.0 stands around the locked words", async () => {
  const locked = editedDocx(newDocx(template), (xml) =>
    xml.inRow(evidence, 0, (markup) =>
      markup.replace(
        /<w:r>.*<\/w:r>/,
        (runs) =>
          `<w:sdt><w:sdtPr><w:tag w:val="case-audit.fixed"/><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
      ),
    ),
  );
  const document = openDocx(locked);
  await onLabel(document, "Which?");
  expect(said(document, "/word/document.xml")).toMatch(
    /<w:commentRangeStart w:id="0"\/><w:sdt>.*?<\/w:sdt><w:commentRangeEnd w:id="0"\/>/,
  );
});

test("a document without styles is commented on without them", async () => {
  const document = openDocx(aCommented(table(row(cell(paragraph(run("Label"))))) + paragraph("")));
  await document.writeComments(
    [{ kind: "add", spot: { on: "cell", at: { table: 0, row: 0, cell: 0 } }, text: "Which?" }],
    A_WRITER,
  );
  expect(await likeFaults(document.save())).toEqual([]);
});

test("the styles of another language are the ones that comments are set in", async () => {
  const document = openDocx(
    withPart(newDocx(template), "/word/styles.xml", (xml) =>
      xml.replace(
        "</w:styles>",
        '<w:style w:type="character" w:styleId="Kommentarzeichen"><w:name w:val="annotation reference"/></w:style></w:styles>',
      ),
    ),
  );
  await onLabel(document, "Which?");
  expect(said(document, "/word/document.xml")).toContain('<w:rStyle w:val="Kommentarzeichen"/>');
  expect(said(document, "/word/styles.xml")).not.toContain("CommentReference");
  expect(await likeFaults(document.save())).toEqual([]);
});

test("a thread of another document is brought with who wrote what when", async () => {
  const document = openDocx(newDocx(template));
  const spot = labelOfAnswer({ template, content: await document.read() }, evidence);
  if (!spot) throw new Error("There is no label.");
  const thread = {
    author: "Moderator",
    initials: "M",
    date: { local: "2025-05-05T10:00:00" },
    text: "Old",
    resolved: true,
    replies: [{ author: "", initials: "", text: "By nobody" }],
  };
  expect(await document.writeComments([{ kind: "bring", spot, thread }], A_WRITER)).toEqual([
    { done: true, id: "0" },
  ]);
  const [brought] = commentsIn({ template, content: await document.read() }, await document.readComments());
  expect(brought).toMatchObject({ ...thread, place: { tag: evidence } });
});
