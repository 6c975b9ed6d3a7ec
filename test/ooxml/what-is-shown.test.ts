import { PREFIXES } from "../../src/ooxml/namespaces";
import { readStyles } from "../../src/ooxml/page-styles";
import { readContent } from "../../src/ooxml/read-content";
import { replaceControls } from "../../src/ooxml/replace-controls";
import { parseXml } from "../../src/xml/parse";
import { aControl, cell, documentXml, paragraph, row, run, table } from "../support/docx-builder";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const stylesXml = `<w:styles ${W}>
  <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Deeper"><w:basedOn w:val="Secret"/></w:style>
  <w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Notes"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;
const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numberingXml = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uF0B7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, "upperRoman", "%1)")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`;
const numbering = parseXml(numberingXml, PREFIXES);
const sources = { styles: readStyles(parseXml(stylesXml, PREFIXES), numbering), numbering };

const contentOf = (body: string) => readContent(parseXml(documentXml(body), PREFIXES), sources);
const textIn = (body: string) => contentOf(body).controls[0]?.text;
const p = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const block = (...paragraphs: readonly string[]) => aControl(paragraphs.join(""));

describe("what is not shown is no text", () => {
  const hidden = { hidden: true, text: "b", tag: "a" };

  test.each([
    ["a hidden run", run("b", "<w:vanish/>"), "a c"],
    ["a run of a hidden style", run("b", '<w:rStyle w:val="Secret"/>'), "a c"],
    ["one of a style based on it", run("b", '<w:rStyle w:val="Deeper"/>'), "a c"],
    [
      "a run that is shown in spite of its style",
      run("b", '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>'),
      "a bc",
    ],
    ["a style that shows what the one it is based on hides", run("b", '<w:rStyle w:val="Shown"/>'), "a bc"],
    ["what only web pages leave out", run("b", "<w:webHidden/>"), "a bc"],
  ])("%s", (_, content, text) => {
    const body = paragraph(aControl(`${run("a ")}${content}${run("c")}`));
    expect(textIn(body)).toBe(text);
    expect(contentOf(body).loose).toEqual(text === "a c" ? [expect.objectContaining(hidden)] : []);
  });

  test("a paragraph of a hidden style, unless a run of it is of another such", () => {
    const style = '<w:pStyle w:val="Notes"/>';
    expect(textIn(block(p(run("a"), style), p(run("b"))))).toBe("\nb");
    expect(textIn(block(p(run("a", '<w:rStyle w:val="Secret"/>'), style)))).toBe("a");
  });

  test.each([
    "<w:vanish/>",
    "<w:vanish/><w:specVanish/>",
    "<w:specVanish/>",
    '<w:del w:id="1"/>',
    '<w:moveFrom w:id="1"/>',
  ])("the end of a paragraph marked %s", (mark) => {
    expect(textIn(block(p(run("a"), `<w:rPr>${mark}</w:rPr>`), p(run("b"))))).toBe("ab");
  });

  test("a paragraph that was moved away, without a blank line where it stood", () => {
    const moved = p(`<w:moveFrom w:id="2">${run("b")}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="1"/></w:rPr>');
    expect(textIn(block(p(run("a")), moved, p(run("c"))))).toBe("a\nc");
  });

  test("a row that tracking deleted or that is hidden, and a cell that tracking deleted", () => {
    const gone = (properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell(paragraph(run("gone")))}</w:tr>`;
    const { tables, loose } = contentOf(
      table(
        gone('<w:del w:id="1"/>'),
        gone("<w:hidden/>"),
        row(
          `<w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr>${paragraph(run("gone"))}</w:tc>`,
          cell(paragraph(run("left"))),
        ),
      ),
    );
    expect(tables).toEqual([[["left"]]]);
    expect(loose.map(({ text, hidden: isHidden = false }) => [text, isHidden])).toEqual([
      ["left", false],
      ["gone", true],
    ]);
  });

  test("new text in the place of hidden text is shown", () => {
    const xml = documentXml(paragraph(aControl(run("old", "<w:b/><w:vanish/>"))));
    const { xml: after } = replaceControls(
      xml,
      parseXml(xml, PREFIXES),
      [{ tag: "a", text: "new" }],
      sources,
    );
    expect(readContent(parseXml(after, PREFIXES), sources).controls[0]?.text).toBe("new");
    expect(after).toContain("<w:b/>");
  });
});

test("words at the end of a text that stand in no paragraph are read", () => {
  expect(contentOf(paragraph(run("a")) + run("b")).loose.map(({ text }) => text)).toEqual(["a", "b"]);
});

describe("the numbers of a list are read as they are seen", () => {
  const item = (text: string, list = 1, at = 0) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

  test.each([
    ["numbers", block(item("a"), item("b")), "1. a\n2. b"],
    ["levels", block(item("a"), item("b", 1, 1), item("c", 1, 1), item("d")), "1. a\n(a) b\n(b) c\n2. d"],
    ["bullets", block(item("a", 2), item("b", 2)), "• a\n• b"],
    ["Roman numbers", block(item("a", 3), item("b", 3)), "I) a\nII) b"],
    ["numbers of a style", block(p(run("a"), '<w:pStyle w:val="Numbered"/>')), "1. a"],
    ["no number where there is no text", block(p(""), item(""), item("b")), "\n\n2. b"],
    [
      "a number before a box within its line",
      item("").replace("</w:p>", `${aControl(run("a"))}</w:p>`),
      "1. a",
    ],
    [
      "no number that stands before a prompt",
      item("").replace(
        "</w:p>",
        `${aControl(run("Ask", '<w:rStyle w:val="PlaceholderText"/>'), { properties: "<w:showingPlcHdr/>" })}</w:p>`,
      ),
      "",
    ],
  ])("%s", (_, body, text) => {
    expect(textIn(body)).toBe(text);
  });

  test("and written as text, once", () => {
    const xml = documentXml(block(item("a"), item("b")));
    const edit = (text: string, of = xml) =>
      replaceControls(of, parseXml(of, PREFIXES), [{ tag: "a", text }], sources).xml;
    expect(edit("1. a\n2. b")).toBe(xml);
    const after = edit("1. a\n2. c");
    expect(readContent(parseXml(after, PREFIXES), sources).controls[0]?.text).toBe("1. a\n2. c");
    expect(edit("1. a\n2. c", after)).toBe(after);
  });
});

test.each([
  [
    "a fraction",
    "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>bc</m:t></m:r></m:den></m:f>",
    "a/(bc)",
  ],
  [
    "a power",
    "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>",
    "x^2",
  ],
  [
    "an index",
    "<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i1</m:t></m:r></m:sub></m:sSub>",
    "x_(i1)",
  ],
  [
    "both",
    "<m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSubSup>",
    "x_i^2",
  ],
  ["a root", "<m:rad><m:deg/><m:e><m:r><m:t>y</m:t></m:r></m:e></m:rad>", "√(y)"],
  [
    "a sum",
    '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:nary>',
    "∑_i x",
  ],
  [
    "brackets",
    '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d>',
    "[x]",
  ],
  [
    "a matrix",
    "<m:m><m:mr><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:mr></m:m>",
    "[a, b]",
  ],
  ["anything else", "<m:box><m:e><m:r><m:t>z</m:t></m:r></m:e></m:box>", "z"],
])("an equation is read on one line: %s", (_, content, text) => {
  expect(textIn(paragraph(aControl(`<m:oMath ${M}>${content}</m:oMath>`)))).toBe(text);
});

test("cells that go on from the one above, and cells that reach over several columns, are told", () => {
  const at = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;
  const top = '<w:vMerge w:val="restart"/>';
  const { merged, wide } = contentOf(
    table(
      row(cell(), at(top), cell()),
      row(cell(), at("<w:vMerge/>"), cell()),
      row(at('<w:gridSpan w:val="2"/>'), cell()),
      row(cell(), at("<w:vMerge/>"), cell()),
    ),
  );
  expect(merged).toEqual([{ at: { table: 0, row: 1, cell: 1 }, from: { table: 0, row: 0, cell: 1 } }]);
  expect(wide).toEqual([{ table: 0, row: 2, cell: 0 }]);
});

test.each([
  [
    "what Word knows",
    '<mc:Choice Requires="wps"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>',
    "a",
  ],
  [
    "what it does not know",
    '<mc:Choice Requires="zz"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>',
    "b",
  ],
  ["what it does not know, with nothing else", '<mc:Choice Requires="zz"><w:t>a</w:t></mc:Choice>', "a"],
  [
    "the first of two that it knows",
    '<mc:Choice Requires="w16se w14"><w:t>a</w:t></mc:Choice><mc:Choice Requires="wps"><w:t>b</w:t></mc:Choice>',
    "a",
  ],
])("of alternatives %s is shown", (_, alternatives, text) => {
  expect(
    textIn(paragraph(aControl(`<w:r><mc:AlternateContent>${alternatives}</mc:AlternateContent></w:r>`))),
  ).toBe(text);
});

test("what was typed behind a prompt that stayed is an answer, in one box after another", () => {
  const prompt = run("Ask", '<w:rStyle w:val="PlaceholderText"/>');
  const box = (content: string) => paragraph(aControl(content, { properties: "<w:showingPlcHdr/>" }));
  const { controls, tables } = contentOf(
    table(
      row(
        cell(box(prompt)),
        cell(box(prompt + run("Typed"))),
        cell(box(prompt)),
        cell(box(run("In front, ") + prompt)),
      ),
    ),
  );
  expect(controls.map(({ text }) => text)).toEqual(["", "Typed", "", "In front, "]);
  expect(tables).toEqual([[["", "Typed", "", "In front, "]]]);
});

test("so is one in the style of a prompt, in a box whose prompt is another", () => {
  const properties = '<w:placeholder><w:docPart w:val="P1"/></w:placeholder><w:showingPlcHdr/>';
  const styled = (text: string) =>
    paragraph(aControl(run(text, '<w:rStyle w:val="PlaceholderText"/>'), { properties }));
  const read = (text: string) =>
    readContent(parseXml(documentXml(styled(text)), PREFIXES), {
      ...sources,
      prompts: new Map([["P1", "Write what you found."]]),
    });
  expect(read("Seen weekly.").controls[0]?.text).toBe("");
  expect(read("Seen weekly.").loose).toEqual([
    expect.objectContaining({ hidden: true, prompt: true, tag: "a", text: "Seen weekly." }),
  ]);
  expect(read("Write what you found. ").loose).toEqual([]);
  expect(contentOf(styled("Seen weekly.")).loose).toEqual([]);
});

test("a text that its box alone calls a prompt is told", () => {
  const body = paragraph(aControl(run("Seen weekly."), { properties: "<w:showingPlcHdr/>" }));
  expect(textIn(body)).toBe("");
  expect(contentOf(body).loose).toEqual([
    expect.objectContaining({ hidden: true, prompt: true, tag: "a", text: "Seen weekly." }),
  ]);
});
