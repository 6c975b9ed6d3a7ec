import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import type { PageParagraph, PageTable } from "../../src/ooxml/page-model";
import { readPage } from "../../src/ooxml/page-reader";
import { parseXml } from "../../src/xml/parse";
import { cell, paragraph, row, run, table } from "../support/docx-builder";

const declared = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const blocksOf = (body: string) =>
  readPage(parseXml(`<w:document ${declared}><w:body>${body}</w:body></w:document>`, PREFIXES)).blocks;
const contentOf = (content: string) => (blocksOf(paragraph(content))[0] as PageParagraph).content;
const edge = (type: string, data = "") =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data && `<w:ffData>${data}</w:ffData>`}</w:fldChar></w:r>`;
const field = (data: string, result = "") => edge("begin", data) + edge("separate") + result + edge("end");

test.each([
  ["an empty one", '<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐"],
  ["one ticked from the start", '<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"],
  ["one that was ticked", '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"],
])("a box to tick of Word's older kind is a sign: %s", (_, data, sign) => {
  expect(contentOf(field(data) + run(" Seen"))).toMatchObject([{ text: `${sign} Seen` }]);
});

test("a list of the older kind is a control with its choices", () => {
  const list =
    '<w:name w:val="Grade"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="Good"/><w:listEntry w:val="Poor"/></w:ddList>';
  expect(contentOf(field(list))).toMatchObject([
    {
      type: "control",
      alias: "Grade",
      kind: "choice",
      text: "Poor",
      choices: ["Good", "Poor"],
      locked: true,
    },
  ]);
});

test("a text field of the older kind is a control: empty with its prompt, else with what was typed", () => {
  const data = '<w:textInput><w:default w:val="Name here"/></w:textInput>';
  expect(contentOf(field(data, run("Name here")))).toMatchObject([
    { type: "control", text: "", prompt: "Name here" },
  ]);
  expect(contentOf(field(data, run("Ann") + run(" Lee")))).toMatchObject([
    { type: "control", text: "Ann Lee" },
  ]);
  expect(contentOf(field(data, run("\u2002\u2002")))).toMatchObject([{ text: "" }]);
});

test("the result of any other field is text", () => {
  expect(
    contentOf(`${run("Page ")}${edge("begin")}${edge("separate")}${run("2")}${edge("end")}`),
  ).toMatchObject([{ text: "Page 2" }]);
});

test("signs typed in a symbol font are read as signs, and only there", () => {
  const typed = (font: string) => run("\uf0a8 Good", `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
  expect(contentOf(typed("Wingdings"))).toMatchObject([{ text: "◻ Good" }]);
  expect(contentOf(typed("Arial"))).toMatchObject([{ text: "\uf0a8 Good" }]);
  expect(contentOf('<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>')).toMatchObject([{ text: "☐" }]);
});

test("a text box keeps its lines apart and says that they stand in one", () => {
  const box = (text: string) =>
    `<w:pict><v:textbox><w:txbxContent>${paragraph(run("Call us"))}${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("first")}</mc:Choice><mc:Fallback>${box("first")}</mc:Fallback></mc:AlternateContent></w:r>`;
  expect(contentOf(run("Beside") + both)).toMatchObject([
    { text: "Beside" },
    { type: "break" },
    { text: "Call us", boxed: true },
    { type: "break" },
    { text: "first", boxed: true },
  ]);
  // Anchored before the words of its paragraph, it begins no line of its own above, and they none of it.
  expect(contentOf(both + run("Title"))).toMatchObject([
    { text: "Call us", boxed: true },
    { type: "break" },
    { text: "first", boxed: true },
    { type: "break" },
    { text: "Title" },
  ]);
});

test("in a text box what a tab stands between stays apart, and a line that breaks is two", () => {
  const said =
    "<w:r><w:t>Team</w:t><w:tab/><w:t>Worker</w:t><w:br/><w:t>Follow</w:t><w:noBreakHyphen/><w:t>up</w:t></w:r>";
  const places = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="900"/></w:tabs></w:pPr>';
  const box = `<v:textbox><w:txbxContent>${paragraph(places + said)}</w:txbxContent></v:textbox>`;
  expect(contentOf(drawn(box))).toMatchObject([
    { text: "Team\tWorker" },
    { type: "break" },
    { text: "Follow\u2011up" },
  ]);
});

test("letters drawn as a picture are the words they say", () => {
  const letters = '<v:shape><v:textpath string="Practice week"/></v:shape>';
  expect(contentOf(drawn(letters))).toMatchObject([{ type: "text", text: "Practice week", boxed: true }]);
});

const drawn = (inside: string) => `<w:r><w:pict>${inside}</w:pict></w:r>`;
const words = `<v:textbox><w:txbxContent>${paragraph(run("Call us"))}</w:txbxContent></v:textbox>`;
test.each([
  ["a picture", "<v:shape><v:imagedata/></v:shape>", ["image"]],
  ["a drawn shape", "<v:oval/>", ["image"]],
  ["a text box", `<v:shape>${words}</v:shape>`, ["text"]],
  [
    "a text box with a picture beside it",
    `<v:group><v:shape><v:imagedata/></v:shape><v:shape>${words}</v:shape></v:group>`,
    ["image", "break", "text"],
  ],
  ["a line across the page", '<v:rect o:hr="t"/>', []],
])("%s is shown as what it is", (_, inside, types) => {
  expect(contentOf(drawn(inside)).map(({ type }) => type)).toEqual(types);
});

test("where changes are marked, so are rows that one takes out or puts in, and what is taken out is in no list", () => {
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const marked = (properties: string, text: string) =>
    row(cell(paragraph(numbered + run(text)))).replace("<w:tr>", `<w:tr><w:trPr>${properties}</w:trPr>`);
  const numbering =
    `<w:numbering ${declared}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  const body = table(
    marked('<w:del w:id="1"/>', "Old"),
    marked('<w:ins w:id="2"/>', "New"),
    marked("", "Kept"),
  );
  const { blocks } = readPage(
    parseXml(`<w:document ${declared}><w:body>${body}</w:body></w:document>`, PREFIXES),
    { numbering },
    { changes: true },
  );
  const lines = (blocks[0] as PageTable).rows.map(({ cells }) => cells[0]?.blocks[0]);
  expect(lines).toMatchObject([
    { content: [{ text: "Old", change: "deleted" }] },
    { number: "1.", content: [{ text: "New", change: "inserted" }] },
    { number: "2.", content: [{ text: "Kept" }] },
  ]);
  expect(lines[0]).not.toHaveProperty("number");
});

test("a table whose first column stands at the right says so", () => {
  const turned = table(row(cell())).replace("<w:tbl>", "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>");
  expect(blocksOf(turned + table(row(cell())))).toMatchObject([{ rightToLeft: true }, { rowHeaders: false }]);
});

test("rows that a tracked change takes out are out, and those that begin further in say how far", () => {
  const marked = (properties: string, text: string) =>
    row(cell(paragraph(run(text)))).replace("<w:tr>", `<w:tr><w:trPr>${properties}</w:trPr>`);
  const [block] = blocksOf(
    table(
      marked('<w:del w:id="1"/>', "gone"),
      marked('<w:ins w:id="2"/>', "new"),
      marked('<w:gridBefore w:val="2"/>', "further in"),
    ),
  );
  expect(
    (block as PageTable).rows.map(({ before, cells }) => [before, JSON.stringify(cells).includes("gone")]),
  ).toEqual([
    [undefined, false],
    [2, false],
  ]);
});

test("words with small letters above them are shown without these", () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("toukyou")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>`;
  expect(contentOf(run("In ") + ruby)).toMatchObject([{ text: "In 東京" }]);
});
