import { documentParts } from "../../src/ooxml/document-parts";
import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import type { PageBlock, PageControl, PageParagraph, PageTable } from "../../src/ooxml/page-model";
import { PageReader, readPage } from "../../src/ooxml/page-reader";
import { parseXml } from "../../src/xml/parse";
import { findTemplate } from "../../src/templates/shipped-templates";
import { aTemplate } from "../support/builders";

const declared = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly glossary?: string;
}

const parsed = (body: string) =>
  parseXml(`<w:document ${declared}><w:body>${body}<w:sectPr/></w:body></w:document>`, PREFIXES);

function partsOf(parts: Parts): Parts {
  const names = { styles: "styles", numbering: "numbering", glossary: "glossaryDocument" };
  return Object.fromEntries(
    Object.entries(parts).map(([key, content]) => {
      const name = names[key as keyof Parts];
      return [key, `<w:${name} ${declared}>${content as string}</w:${name}>`];
    }),
  );
}

const p = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const r = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const sdt = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const tc = (content: string, properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;

const blocksOf = (body: string, parts: Parts = {}) => readPage(parsed(body), partsOf(parts)).blocks;
const paragraph = (block: PageBlock | undefined) => block as PageParagraph;
const table = (block: PageBlock | undefined) => block as PageTable;
const words = (block: PageBlock | undefined) =>
  paragraph(block)
    .content.map((inline) => ("text" in inline ? inline.text : `[${inline.type}]`))
    .join("");

describe("paragraphs", () => {
  test.each([
    ["Title", { role: "title", level: 0 }],
    ["Subtitle", { role: "subtitle", level: 0 }],
    ["Heading2", { role: "heading", level: 2 }],
    ["Mine", { role: "heading", level: 1 }],
    ["ListBullet2", { role: "list", level: 2 }],
    ["Unknown", { role: "normal", level: 0 }],
  ])("the style %s is read by its name, else by what it is based on, else by its id", (style, expected) => {
    const styles =
      '<w:style w:styleId="Mine"><w:name w:val="House heading"/><w:basedOn w:val="berschrift1"/></w:style>' +
      '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';
    expect(blocksOf(p(r("x"), `<w:pStyle w:val="${style}"/>`), { styles })[0]).toMatchObject(expected);
  });

  test("styles based on each other in a circle are no trouble", () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(blocksOf(p(r("x"), '<w:pStyle w:val="A"/>'), { styles })[0]).toMatchObject({ role: "normal" });
  });

  test("runs that look alike are one, others keep their look, breaks and tabs stand between", () => {
    const [block] = blocksOf(
      p(
        r("one ") +
          r("two") +
          r("bold", "<w:b/>") +
          r("not", '<w:b w:val="0"/>') +
          "<w:r><w:br/><w:tab/></w:r>",
      ),
    );
    expect(paragraph(block).content).toMatchObject([
      { text: "one two", bold: false },
      { text: "bold", bold: true },
      { text: "not", bold: false },
      { type: "break" },
      { type: "tab" },
    ]);
  });

  test("deleted and hidden text stays out; inserted text, links and fields are in", () => {
    const body = p(
      `<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${r("new ")}</w:ins>` +
        `${r("hidden", "<w:vanish/>")}<w:hyperlink>${r("link")}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>`,
    );
    expect(words(blocksOf(body)[0])).toBe("new link");
  });

  test("an image is a mark with its description, a comment a mark", () => {
    const image =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The family tree"/></wp:inline></w:drawing></w:r>';
    const [block] = blocksOf(p(`${image}<w:r><w:commentReference w:id="0"/></w:r>`));
    expect(paragraph(block).content).toEqual([
      { type: "image", label: "The family tree" },
      { type: "comment", label: "" },
    ]);
  });

  test("a list is numbered or bulleted as the numbering part says", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const item = (id: string) => p(r("x"), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    expect(blocksOf(item("3") + item("4") + item("0"), { numbering })).toMatchObject([
      { role: "list", level: 1, ordered: true },
      { role: "list", level: 1, ordered: false },
      { role: "normal" },
    ]);
  });
});

describe("what no standard names", () => {
  test("text of an element that is no paragraph, and of paragraphs inside a run, is read all the same", () => {
    const words = (body: string) => JSON.stringify(blocksOf(body));
    expect(words(`<w:p2>${r("Child’s voice")}</w:p2>`)).toContain("Child’s voice");
    expect(words(p(`<w:r><w:body>${p(r("Step one"))}</w:body></w:r>`))).toContain("Step one");
  });
});

describe("tables", () => {
  test("a cell that says it goes on from above, with none merged there, stands for itself", () => {
    const goesOn = "<w:vMerge/>";
    const [block] = blocksOf(
      `<w:tbl>${tr(tc(p(r("Met?")), goesOn))}${tr(tc(p(r("covered")), goesOn))}${tr(tc(p(r("Notes"))))}${tr(tc(p(r("Seen")), goesOn))}</w:tbl>`,
    );
    expect(table(block).rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [2],
      [],
      [1],
      [1],
    ]);
  });

  test("merged cells become spans, the header row and the width of the columns are kept", () => {
    const merge = (value: string) => `<w:vMerge${value}/>`;
    const [block] = blocksOf(
      '<w:tbl><w:tblPr><w:tblLook w:val="0080"/><w:tblCaption w:val="Actions"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>' +
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc(p(r("Both")), '<w:gridSpan w:val="2"/><w:shd w:fill="D8E6EB"/>')}</w:tr>` +
        tr(tc(p(r("left")), merge(' w:val="restart"')), tc(p(r("a")))) +
        tr(tc(p(""), merge("")), tc(p(r("b")))) +
        "</w:tbl>",
    );
    expect(block).toMatchObject({ title: "Actions", widths: [25, 75], rowHeaders: true });
    expect(
      table(block).rows.map(({ header, cells }) => [
        header,
        cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]),
      ]),
    ).toEqual([
      [true, [[2, 1]]],
      [
        false,
        [
          [1, 2],
          [1, 1],
        ],
      ],
      [false, [[1, 1]]],
    ]);
    expect(table(block).rows[0]?.cells[0]?.fill).toBe("D8E6EB");
  });

  test("rows and cells inside controls are in their places", () => {
    const [block] = blocksOf(
      `<w:tbl>${sdt('<w:tag w:val="row"/>', tr(tc(p(r("a"))), sdt('<w:tag w:val="cell"/>', tc(p(r("b"))))))}</w:tbl>`,
    );
    expect(table(block).rows[0]?.cells.map(({ blocks }) => blocks[0]?.type)).toEqual([
      "paragraph",
      "control",
    ]);
  });
});

describe("controls", () => {
  const controls = (blocks: readonly PageBlock[]): readonly PageControl[] =>
    blocks.flatMap((block) =>
      block.type === "control"
        ? [block]
        : block.type === "paragraph"
          ? block.content.filter((each) => each.type === "control")
          : [],
    );

  test("a drop-down has its choices without the prompt, and no text while the prompt shows", () => {
    const body = p(
      sdt(
        '<w:alias w:val="1 Judgement"/><w:tag w:val="item.risk.judgement"/><w:showingPlcHdr/>' +
          '<w:dropDownList><w:listItem w:value="Choose a judgement"/><w:listItem w:displayText="Meets good" w:value="meets-good"/></w:dropDownList>',
        r("Choose a judgement", '<w:rStyle w:val="PlaceholderText"/>'),
      ),
    );
    expect(controls(blocksOf(body))).toEqual([
      {
        type: "control",
        tag: "item.risk.judgement",
        alias: "1 Judgement",
        kind: "choice",
        text: "",
        prompt: "Choose a judgement",
        choices: ["Meets good"],
        comments: 0,
        locked: false,
      },
    ]);
  });

  test("text comes with its lines, the comments anchored in it and whether Word locks it", () => {
    const body = sdt(
      '<w:tag w:val="a"/><w:lock w:val="contentLocked"/>',
      p(r("one")) + p(`${r("two")}<w:r><w:br/></w:r>${r("three")}<w:r><w:commentReference w:id="0"/></w:r>`),
    );
    expect(controls(blocksOf(body))).toMatchObject([{ text: "one\ntwo\nthree", comments: 1, locked: true }]);
  });

  test("the prompt of a filled control comes from the glossary", () => {
    const glossary =
      '<w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr>' +
      `<w:docPartBody>${p(r("Write here"))}</w:docPartBody></w:docPart></w:docParts>`;
    const body = p(
      sdt('<w:tag w:val="a"/><w:placeholder><w:docPart w:val="P1"/></w:placeholder>', r("typed")),
    );
    expect(controls(blocksOf(body, { glossary }))).toMatchObject([{ text: "typed", prompt: "Write here" }]);
  });

  test("our locked words, and controls around tables or other controls, are drawn as what they hold", () => {
    const fixed = sdt('<w:tag w:val="case-audit.fixed"/><w:lock w:val="sdtContentLocked"/>', p(r("Ours")));
    const around = sdt(
      '<w:tag w:val="around"/>',
      `<w:tbl>${tr(tc(p(sdt('<w:tag w:val="in"/>', r("x")))))}</w:tbl>`,
    );
    expect(blocksOf(fixed + around).map(({ type }) => type)).toEqual(["paragraph", "table"]);
  });
});

test("a new audit shows every control of its layout", () => {
  const parts = documentParts(aTemplate());
  const xml = parts.find(({ path }) => path === "/word/document.xml")?.xml ?? "";
  const text = JSON.stringify(readPage(parseXml(xml, PREFIXES)));
  expect([...text.matchAll(/"tag":"([^"]+)"/g)].map(([, tag]) => tag)).toEqual(
    [...new Set([...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map(([, tag]) => tag))].filter(
      (tag) => tag !== "case-audit.fixed",
    ),
  );
});

describe("a document of ours", () => {
  const pageOf = (id: string) => {
    const parts = documentParts(findTemplate(id) ?? aTemplate());
    const xml = (path: string) => parts.find((part) => part.path === path)?.xml ?? "";
    return readPage(parseXml(xml("/word/document.xml"), PREFIXES), { styles: xml("/word/styles.xml") });
  };

  test("is as wide as its pages", () => {
    expect(pageOf("torbay-full-audit").landscape).toBeUndefined();
    expect(pageOf("detailed-case-audit").landscape).toBe(true);
  });

  test("has answers in the size of their style, and guidance that is quiet", () => {
    const cells = pageOf("detailed-case-audit").blocks.flatMap((block) =>
      block.type === "table" ? block.rows.flatMap((row) => row.cells.flatMap(({ blocks }) => blocks)) : [],
    );
    const reason = cells.find((block) => block.type === "control" && block.tag === "item.s1-1.reason");
    expect(reason).toMatchObject({ size: 9 });
    const consider = cells.filter((block) => block.type === "paragraph" && block.quiet);
    expect(consider.length).toBeGreaterThan(10);
  });
});

test("a damaged style part counts as missing", () => {
  expect(readPage(parsed(p(r("x"))), { styles: "<w:styles" }).blocks).toMatchObject([{ role: "normal" }]);
});

test("what did not change is the same object on the next reading", () => {
  const reader = new PageReader();
  const body = (second: string) => parsed(p(r("first")) + p(r(second)) + p(r("third")));
  const before = reader.read(body("second"));
  expect(reader.read(body("second"))).toBe(before);
  const after = reader.read(body("longer than before"));
  expect(after.blocks.map((block, at) => block === before.blocks[at])).toEqual([true, false, true]);
});

test("stretches that stand in columns are told by their sections", () => {
  const columns = (count: number) => `<w:sectPr><w:cols w:num="${String(count)}"/></w:sectPr>`;
  const page = readPage(
    parsed(
      p(r("one")) +
        p(r("two"), columns(1)) +
        p(r("three")) +
        p(r("four"), columns(3)) +
        p(r("five"), columns(2)),
    ),
  );
  expect(page.blocks).toHaveLength(5);
  expect(page.columns).toEqual([
    { from: 2, to: 4, count: 3 },
    { from: 4, to: 5, count: 2 },
  ]);
  expect(readPage(parsed(p(r("one")))).columns).toBeUndefined();
});

test("a cell that says nothing itself is shaded as its table's style says; one that says no fill is not", () => {
  const styles =
    '<w:style w:type="table" w:styleId="Heads"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr></w:tblStylePr></w:style>';
  const head = tr(
    tc(p(r("Standard"))),
    tc(p(r("Met?")), '<w:shd w:fill="FFFF00"/>'),
    tc(p(r("Evidence")), '<w:shd w:fill="auto"/>'),
  );
  const properties = '<w:tblPr><w:tblStyle w:val="Heads"/><w:tblLook w:val="0020"/></w:tblPr>';
  const [block] = blocksOf(`<w:tbl>${properties}${head}${tr(tc(p(r("Seen alone"))))}</w:tbl>`, { styles });
  expect(
    table(block).rows.map(({ cells }) => cells.map(({ fill, styledFill }) => [fill, styledFill])),
  ).toEqual([
    [
      [undefined, "1F4E79"],
      ["FFFF00", undefined],
      [undefined, undefined],
    ],
    [[undefined, undefined]],
  ]);
});
