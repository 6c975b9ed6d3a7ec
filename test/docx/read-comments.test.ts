import * as fc from "fast-check";
import { openDocx } from "../../src/docx/docx-document";
import { cellKey } from "../../src/document/cell-text";
import { commentAnchors } from "../../src/ooxml/comment-anchors";
import type { Anchors } from "../../src/ooxml/found-anchor";
import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import { parseAnyXml, parseXml } from "../../src/xml/parse";
import { aControl, cell, paragraph, row, run, table } from "../support/docx-builder";
import { holds } from "../support/holds";
import { aCommented, ends, marked, refers, starts, type Stored, type StoredFor } from "./a-commented";

const threads = async (body: string, stored: StoredFor) =>
  (await openDocx(aCommented(body, stored)).readComments()).comments;
const one = async (body: string, stored: Partial<Stored> = {}, more: Partial<StoredFor> = {}) => {
  const all = await threads(body, { comments: [{ id: "0", text: "Why?", ...stored }], ...more });
  expect(all).toHaveLength(1);
  return all[0];
};
const said = paragraph(marked("0", run("Seen alone")));
const deletedRun = (text: string) =>
  `<w:del w:id="90" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe("who and when", () => {
  test("are empty where nobody says", async () => {
    expect(await one(said)).toEqual({
      id: "0",
      author: "",
      initials: "",
      text: "Why?",
      resolved: false,
      anchor: { where: "text", after: -1, line: "Seen alone" },
      on: "Seen alone",
      deleted: false,
      replies: [],
    });
  });

  test.each([
    ["2026-03-04T09:30:00Z", { local: "2026-03-04T09:30:00" }],
    ["2026-03-04T09:30:00", { local: "2026-03-04T09:30:00" }],
    ["2026-03-04T09:30:00.5Z", { local: "2026-03-04T09:30:00" }],
    ["2026-03-04T09:30:00+02:00", { utc: "2026-03-04T07:30:00Z", local: "2026-03-04T09:30:00" }],
    ["0-00-00T00:00:00Z", undefined],
    ["0001-01-01T00:00:00Z", undefined],
    ["1899-11-30T00:00:00Z", undefined],
    ["2026-02-31T09:30:00Z", undefined],
    ["2026-03-04T25:30:00Z", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ])("of %s are what it can mean", async (date, expected) => {
    expect((await one(said, { date }))?.date).toEqual(expected);
  });

  test.each([
    [
      "by the part for it",
      { ids: [{ paraId: "0A0B0C0D", durableId: "11111111", utc: "2026-03-04T08:30:00Z" }] },
    ],
  ])("the instant is known %s", async (_, more) => {
    const date = "2026-03-04T09:30:00Z";
    expect((await one(said, { date, paraId: "0A0B0C0D" }, more))?.date).toEqual({
      utc: "2026-03-04T08:30:00Z",
      local: "2026-03-04T09:30:00",
    });
  });
});

describe("what a comment stands on", () => {
  test.each([
    [
      "a word of several",
      paragraph(run("Seen ") + marked("0", run("alone")) + run(" twice")),
      "alone",
      false,
    ],
    [
      "two paragraphs",
      paragraph(starts("0") + run("One")) + paragraph(run("Two") + ends("0") + refers("0")),
      "One\nTwo",
      false,
    ],
    ["a place between words", paragraph(run("Seen") + refers("0")), "", false],
    [
      "a range that nothing ends",
      paragraph(starts("0") + run("Seen") + refers("0") + run(" alone")),
      "Seen",
      false,
    ],
    ["a range that nothing begins", paragraph(run("Seen") + ends("0") + refers("0")), "", false],
    [
      "deleted words",
      paragraph(starts("0") + deletedRun("Not so") + ends("0") + refers("0")),
      "Not so",
      true,
    ],
    [
      "words of which some are deleted",
      paragraph(marked("0", run("Seen ") + deletedRun("never"))),
      "Seen ",
      false,
    ],
    [
      "words in a deletion",
      paragraph(
        `<w:del w:id="90" w:author="A">${starts("0")}<w:r><w:delText>Not so</w:delText></w:r>${ends("0")}</w:del>${refers("0")}`,
      ),
      "Not so",
      true,
    ],
    ["a deleted place", paragraph(`<w:del w:id="90" w:author="A">${refers("0")}</w:del>`), "", true],
  ])("is %s", async (_, body, on, deleted) => {
    expect(await one(body)).toMatchObject({ on, deleted });
  });

  test("may be gone, and the comment is still there, after all others", async () => {
    const all = await threads(said.replaceAll('"0"', '"1"'), {
      comments: [
        { id: "0", text: "On words that are gone" },
        { id: "1", text: "On words" },
      ],
    });
    expect(all.map(({ text, on, anchor }) => [text, on, anchor === undefined])).toEqual([
      ["On words", "Seen alone", false],
      ["On words that are gone", "", true],
    ]);
  });

  test("is in a box, by its tag", async () => {
    const box = aControl(said, { tag: "item.risk.evidence" });
    expect((await one(box + paragraph("")))?.anchor?.tag).toBe("item.risk.evidence");
  });

  test("begins where the next paragraph does, where it begins before it", async () => {
    const body = table(
      row(
        cell(
          paragraph(run("Label")),
          starts("0") + paragraph(run("Words")) + ends("0") + paragraph(refers("0")),
        ),
      ),
    );
    expect(await one(body + paragraph(""))).toMatchObject({
      on: "Words",
      anchor: { line: "Words", at: { cell: 0 } },
    });
  });

  test.each([
    ["header", "word/header1.xml", "header"],
    ["footer", "word/footer1.xml", "footer"],
  ] as const)("is in a %s", async (kind, name, where) => {
    const xml = `<w:${kind === "header" ? "hdr" : "ftr"} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${said}</w:${kind === "header" ? "hdr" : "ftr"}>`;
    const found = await one(paragraph(run("Text")), {}, { parts: { [name]: [kind, xml] } });
    expect(found).toMatchObject({ on: "Seen alone", anchor: { where } });
  });

  test("is in a footnote, in the cell that points to it, and is answered there", async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${said}</w:footnote></w:footnotes>`;
    const body = table(
      row(
        cell(paragraph(run("A"))),
        cell(paragraph(run("B") + '<w:r><w:footnoteReference w:id="2"/></w:r>')),
      ),
    );
    const document = openDocx(
      aCommented(body + paragraph(""), {
        comments: [{ id: "0", text: "Why?" }],
        parts: { "word/footnotes.xml": ["footnotes", notes] },
      }),
    );
    const writer = {
      author: "A",
      initials: "A",
      date: { utc: "2026-01-01T00:00:00Z", local: "2026-01-01T00:00:00" },
    };
    expect(await document.writeComments([{ kind: "reply", to: "0", text: "So." }], writer)).toEqual([
      { done: true, id: "0" },
    ]);
    const { comments } = await openDocx(document.save()).readComments();
    expect(comments).toMatchObject([
      {
        on: "Seen alone",
        anchor: { where: "footnote", at: { table: 0, row: 0, cell: 1 } },
        replies: [{ text: "So." }],
      },
    ]);
  });

  test("is in a text box", async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${said}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await one(paragraph(box))).toMatchObject({ on: "Seen alone", anchor: { where: "text-box" } });
  });
});

describe("threads", () => {
  const on = (...ids: readonly string[]) =>
    paragraph(ids.map(starts).join("") + run("Words") + ids.map((id) => ends(id) + refers(id)).join(""));
  const shape = async (body: string, stored: StoredFor) =>
    (await threads(body, stored)).map(({ text, replies }) => [
      text,
      ...replies.map((reply) => reply.text + (reply.probablyReply ? "?" : "")),
    ]);
  const [A, B, C] = ["0000000A", "0000000B", "0000000C"];
  const three: readonly Stored[] = [
    { id: "0", text: "A", paraId: A, date: "2026-01-01T10:00:00Z" },
    { id: "1", text: "B", paraId: B, date: "2026-01-01T11:00:00Z" },
    { id: "2", text: "C", paraId: C, date: "2026-01-01T12:00:00Z" },
  ];
  const body = on("0") + on("1") + on("2");

  test("are told by their parents, in order of time", async () => {
    const entries = [{ paraId: A }, { paraId: B, parent: C }, { paraId: C, parent: A }];
    expect(await shape(body, { comments: three, threads: entries })).toEqual([["A", "B", "C"]]);
  });

  test("whose parent is missing, or their own reply, are threads of their own", async () => {
    const lost = [{ paraId: A }, { paraId: B, parent: "0BADBAD0" }, { paraId: C, parent: C }];
    expect(await shape(body, { comments: three, threads: lost })).toEqual([["A"], ["B"], ["C"]]);
    const circle = [{ paraId: A }, { paraId: B, parent: C }, { paraId: C, parent: B }];
    expect(await shape(body, { comments: three, threads: circle })).toEqual([["A"], ["B", "C"]]);
  });

  test("whose parent is missing are probably replies to what was said first on the same words", async () => {
    const kept = {
      comments: three.map((each) => ({ ...each, author: "M" })),
      threads: [{ paraId: A }, { paraId: B, parent: "0BADBAD0" }, { paraId: C }],
      people: ["M"],
    };
    expect(await shape(on("0", "1", "2"), kept)).toEqual([["A", "B?"], ["C"]]);
    expect(await shape(on("1") + on("0", "2"), kept)).toEqual([["B"], ["A"], ["C"]]);
  });

  test("that a program forgot are put together by their words, as probably replies", async () => {
    const swapped = [
      { ...three[2], text: "C" },
      { ...three[0], text: "A" },
      { ...three[1], text: "B" },
    ] as Stored[];
    expect(
      await shape(on("0", "1") + on("2"), {
        comments: swapped.map((each, at) => ({ ...each, id: String([1, 0, 2][at]) })),
      }),
    ).toEqual([["A", "C?"], ["B"]]);
  });

  test("of a program that keeps them are as it says, on the same words too", async () => {
    const kept = {
      comments: three.map((each) => ({ ...each, author: "M" })),
      threads: [A, B, C].map((paraId) => ({ paraId })),
      people: ["M"],
    };
    expect(await shape(on("0", "1", "2"), kept)).toEqual([["A"], ["B"], ["C"]]);
  });

  test("are resolved by the entry of the paragraph that a comment ends with", async () => {
    const lines = [{ id: "0", text: "One\nTwo", paraId: A }];
    expect(await threads(on("0"), { comments: lines, threads: [{ paraId: A, done: true }] })).toMatchObject([
      { text: "One\nTwo", resolved: true },
    ]);
  });

  test("with an id used twice are both listed, the second on nothing", async () => {
    const twice = await threads(on("0"), {
      comments: [
        { id: "0", text: "A" },
        { id: "0", text: "B" },
      ],
    });
    expect(twice.map(({ id, text, on: words }) => [id, text, words])).toEqual([
      ["0", "A", "Words"],
      ["0~2", "B", ""],
    ]);
  });
});

describe("what LibreOffice would drop is said, by the answer", () => {
  const first = paragraph(marked("0", run("Seen alone")));
  const second = paragraph(run("Later"));
  test.each([
    ["in the only paragraph", aControl(first), ["a"]],
    [
      "in the first of several, in the middle of it",
      aControl(paragraph(run("Yes. ") + refers("0")) + second),
      ["a"],
    ],
    [
      "by its reference alone, inside an insertion",
      aControl(paragraph(`<w:ins w:id="9" w:author="A">${run("Yes")}${refers("0")}</w:ins>`)),
      ["a"],
    ],
    [
      "in two boxes",
      aControl(first) + aControl(paragraph(run("So") + refers("1")), { tag: "b" }),
      ["a", "b"],
    ],
    ["in a box that stands in another", aControl(second + aControl(first, { tag: "b" })), ["b"]],
    ["before all words of a box", aControl(paragraph(refers("0") + run("Yes")) + second), undefined],
    [
      "over both paragraphs",
      aControl(paragraph(starts("0") + run("Seen")) + paragraph(run("alone") + ends("0") + refers("0"))),
      undefined,
    ],
    ["in the second paragraph", aControl(second + first), undefined],
    ["in a box inside a paragraph", paragraph(aControl(marked("0", run("Seen")))), undefined],
    ["on a label", first + aControl(second), undefined],
  ])("%s", async (_, body, where) => {
    const comments = [
      { id: "0", text: "Why?" },
      { id: "1", text: "And?" },
    ];
    const { problems } = await openDocx(aCommented(body, { comments })).read();
    const said = problems.flatMap((problem) =>
      problem.code === "comments-on-first-lines" ? [problem.where] : [],
    );
    expect(said).toEqual(where ? [where] : []);
  });
});

/** Blocks as people and programs leave them, around a paragraph that can be told apart. */
const aBlock: fc.Arbitrary<string> = fc.letrec<{ block: string; table: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant("%"),
    tie("table"),
    tie("block").map((inside) => aControl(inside)),
  ),
  table: fc
    .array(
      fc.tuple(
        fc.constantFrom("", "<w:trPr><w:del/></w:trPr>", "<w:trPr><w:hidden/></w:trPr>"),
        fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((rows) =>
      table(
        ...rows.map(([properties, cells]) =>
          row(properties + cells.map((each) => cell(each, "<w:p/>")).join("")),
        ),
      ),
    ),
})).block;

test("a comment in a cell has the address that reading gives the cell", async () => {
  await holds(
    fc.asyncProperty(fc.array(aBlock, { minLength: 1, maxLength: 3 }), async (blocks) => {
      let next = 0;
      const body = blocks.join("").replaceAll("%", () => {
        next += 1;
        const id = String(next - 1);
        return paragraph(marked(id, run(`word${id}word`)));
      });
      const comments = Array.from({ length: next }, (_, id) => ({ id: String(id), text: "Why?" }));
      const document = openDocx(aCommented(`${body}<w:p/>`, { comments }));
      const { tables } = await document.read();
      const cells = new Map(
        tables.flatMap((rows, t) =>
          rows.flatMap((texts, r) =>
            texts.map((text, c) => [cellKey({ table: t, row: r, cell: c }), text] as const),
          ),
        ),
      );
      const { comments: found } = await document.readComments();
      expect(found).toHaveLength(next);
      for (const { on, anchor } of found) {
        const holders = [...cells].filter(([, text]) => text.includes(on)).map(([key]) => key);
        // The innermost comes last; words in a row that is none are in no cell.
        if (holders.length > 0) expect(anchor?.at && cellKey(anchor.at)).toBe(holders.at(-1));
        else if (anchor?.at) expect(tables[anchor.at.table]).toBeDefined();
      }
    }),
    750,
  );
});

/** Marks of comments as programs leave them, and as damage does: in pairs, alone, twice, across paragraphs and cells, in notes. */
const aMarkedRun: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(run("Words "), "<w:r/>", run("")), weight: 3 },
  { arbitrary: fc.nat(5).map((id) => starts(String(id))), weight: 2 },
  { arbitrary: fc.nat(5).map((id) => ends(String(id))), weight: 2 },
  { arbitrary: fc.nat(5).map((id) => refers(String(id))), weight: 2 },
  fc.nat(5).map((id) => marked(String(id), run("Seen alone"))),
  fc.constant(deletedRun("gone")),
  fc.constant(aControl(run("inside"))),
  fc.constant('<w:r><w:footnoteReference w:id="1"/></w:r>'),
);
const aMarkedBlock: fc.Arbitrary<string> = fc
  .tuple(
    aBlock,
    fc.array(fc.array(aMarkedRun, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("", starts("6"), ends("6")),
  )
  .map(([block, lines, between]) => {
    let next = 0;
    return block.replaceAll("%", () => paragraph((lines[next++ % lines.length] ?? []).join(""))) + between;
  });

test("comments are placed the same whether what has none is passed over or read", () => {
  const footnotes = `<w:footnotes xmlns:w="${NAMESPACES.w}"><w:footnote w:id="1">${paragraph(marked("7", run("A note")))}</w:footnote></w:footnotes>`;
  holds(
    fc.property(fc.array(aMarkedBlock, { minLength: 1, maxLength: 5 }), (blocks) => {
      const xml = `<w:document xmlns:w="${NAMESPACES.w}"><w:body>${blocks.join("")}</w:body></w:document>`;
      const notes = { footnotes: parseXml(footnotes, PREFIXES) };
      const passing = commentAnchors(parseXml(xml, PREFIXES), "text", notes);
      const reading = commentAnchors(parseAnyXml(xml, PREFIXES), "text", notes);
      expect(told(passing)).toEqual(told(reading));
    }),
    1000,
  );
});

/** What is known of anchors: offsets of elements for the elements, and of positions no more than which are the same and which come first. */
function told(anchors: Anchors) {
  const positions = [...new Set([...anchors.values()].flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  );
  return [...anchors].map(([id, { start, end, marks, ...rest }]) => ({
    id,
    ...rest,
    start: positions.indexOf(start),
    end: positions.indexOf(end),
    marks: [marks.start, marks.end, marks.reference].map((element) => element?.start),
  }));
}
