import { aControl, atLevel, cell, paragraph, row, run, table } from "../support/docx-builder";
import { contentOf, textsIn } from "./support";

const FLAG = "<w:showingPlcHdr/>";
const placeholder = (name: string) => `<w:placeholder><w:docPart w:val="${name}"/></w:placeholder>`;

describe("finds a control", () => {
  const inBox = (content: string) => `<w:txbxContent>${paragraph(content)}</w:txbxContent>`;
  test.each([
    ["at run level", atLevel("run", "x")],
    ["at block level", atLevel("block", "x")],
    ["around a cell", atLevel("cell", "x")],
    ["around a row", atLevel("row", "x")],
    ["in a cell", table(row(cell(paragraph(aControl(run("x"))))))],
    ["in a control without a name", aControl(paragraph(aControl(run("x"))), { tag: "" })],
    ["in a hyperlink", paragraph(`<w:hyperlink>${aControl(run("x"))}</w:hyperlink>`)],
    ["in a tracked insertion", paragraph(`<w:ins w:id="1">${aControl(run("x"))}</w:ins>`)],
    ["in a place text was moved to", paragraph(`<w:moveTo w:id="1">${aControl(run("x"))}</w:moveTo>`)],
    ["in a smart tag", paragraph(`<w:smartTag>${aControl(run("x"))}</w:smartTag>`)],
    ["in custom XML around paragraphs", `<w:customXml>${aControl(paragraph(run("x")))}</w:customXml>`],
    ["in a field", paragraph(`<w:fldSimple w:instr="X">${aControl(run("x"))}</w:fldSimple>`)],
    [
      "in a text box",
      paragraph(
        `<w:r><w:pict><v:shape><v:textbox>${inBox(aControl(run("x")))}</v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
    [
      "once in a text box with a fallback",
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inBox(aControl(run("x")))}</w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict>${inBox(aControl(run("x")))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ],
  ])("%s", (_, body) => {
    const controls = contentOf(body).controls.filter(({ tag }) => tag !== "");
    expect(controls.map(({ tag, text }) => [tag, text])).toEqual([["a", "x"]]);
  });

  test("but not in text that was deleted or moved away", () => {
    expect(
      contentOf(
        paragraph(`<w:del>${aControl(run("x"))}</w:del><w:moveFrom>${aControl(run("y"))}</w:moveFrom>`),
      ).controls,
    ).toEqual([]);
  });

  test("but not our own words, locked", () => {
    const words = (properties: string, tag: string) => aControl(paragraph(run("Label")), { tag, properties });
    const locked = '<w:lock w:val="sdtContentLocked"/>';
    expect(contentOf(words(locked, "case-audit.fixed") + words(locked, "")).controls).toEqual([]);
    expect(contentOf(words(locked, "a")).controls).toHaveLength(1);
  });

  test("in document order, outer before inner", () => {
    const inner = aControl(run("in"), { tag: "inner" });
    const body =
      aControl(paragraph(run("out ") + inner), { tag: "outer" }) +
      paragraph(aControl(run("x"), { tag: "last" }));
    expect(contentOf(body).controls.map(({ tag, text }) => [tag, text])).toEqual([
      ["outer", "out in"],
      ["inner", "in"],
      ["last", "x"],
    ]);
  });
});

test.each([
  ["<w:dropDownList/>", "choice"],
  ["<w:comboBox/>", "choice"],
  ["<w:text/>", "text"],
  ["<w:richText/>", "text"],
  ["<w:date/>", "text"],
  ["", "text"],
])("a control with %s is a %s", (properties, kind) => {
  expect(contentOf(paragraph(aControl(run("x"), { alias: "1 Evidence", properties }))).controls).toEqual([
    { tag: "a", alias: "1 Evidence", kind, text: "x" },
  ]);
});

describe("reads as text", () => {
  const tOf = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  test.each([
    ["runs, joined", run("one ") + run("two"), "one two"],
    ["breaks", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"],
    ["a break at the end", "<w:r><w:t>a</w:t><w:br/></w:r>", "a\n"],
    ["carriage returns", "<w:r><w:t>a&#13;b&#13;\nc</w:t></w:r>", "a\nb\nc"],
    ["tabs", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>", "a\tb\t"],
    ["hyphens", "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a\u2011b\u00AD"],
    ["a tick from a symbol font", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"],
    ["a sign we don't know", '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>', "\uF041"],
    ["a sign with nonsense for a code", '<w:r><w:sym w:font="Webdings" w:char="zz"/></w:r>', ""],
    ["space only where it is preserved", tOf(" a ") + run(" b "), "a b "],
    ["white space of the XML's own layout as none", tOf("\n  a\n"), "a"],
    ["what was inserted", `<w:ins w:id="1">${run("new")}</w:ins>`, "new"],
    ["nothing that was deleted", `<w:del><w:r><w:delText>old</w:delText></w:r></w:del>${run("new")}`, "new"],
    ["the result of a field", field("PAGE", run("7")), "7"],
    [
      "the result of a field with a field in its instructions",
      field(field("DATE", run("hidden")), run("seen")),
      "seen",
    ],
    ["fields one after the other", field("A", run("1")) + field("B", run("2")), "12"],
    ["a simple field", `<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`, "7"],
    [
      "the base of a gloss",
      `<w:r><w:ruby><w:rt>${run("gloss")}</w:rt><w:rubyBase>${run("base")}</w:rubyBase></w:ruby></w:r>`,
      "base",
    ],
    ["characters beyond the basic plane", run("😀"), "😀"],
    ["CDATA", "<w:r><w:t><![CDATA[<b>]]>&amp;</w:t></w:r>", "<b>&"],
    ["no properties", `<w:r><w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>`, "x"],
  ])("%s", (_, content, text) => {
    expect(textsIn(paragraph(aControl(content)))).toEqual([text]);
  });

  const mark = (name: string) => `<w:pPr><w:rPr><w:${name} w:id="1"/></w:rPr></w:pPr>`;
  test.each([
    ["paragraphs as lines", paragraph(run("a")) + "<w:p/>" + paragraph(run("b")), "a\n\nb"],
    ["an empty last paragraph", paragraph(run("a")) + "<w:p/>", "a\n"],
    [
      "paragraphs joined by a tracked deletion",
      paragraph(mark("del") + run("a")) + paragraph(run("b")),
      "ab",
    ],
    [
      "paragraphs parted by a tracked insertion",
      paragraph(mark("ins") + run("a")) + paragraph(run("b")),
      "a\nb",
    ],
    [
      "a table as tabs and lines",
      table(
        row(cell(paragraph(run("a"))), cell(paragraph(run("b")))),
        row(cell(paragraph(run("c"))), cell()),
      ),
      "a\tb\nc",
    ],
    [
      "no text box, which floats beside it",
      paragraph(
        run("a") + `<w:r><w:pict><w:txbxContent>${paragraph(run("box"))}</w:txbxContent></w:pict></w:r>`,
      ),
      "a",
    ],
  ])("%s", (_, content, text) => {
    expect(textsIn(aControl(content))).toEqual([text]);
  });

  test("a field left open hides no more than its cell", () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const body = table(row(cell(paragraph(open + open)), cell(paragraph(field("PAGE", run("7"))))));
    expect(contentOf(body).tables).toEqual([[["", "7"]]]);
  });

  test("a field left open in a paragraph hides no field of the next", () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const body = paragraph(open + run("Plan")) + paragraph(field("PAGE", run("7")));
    expect(textsIn(aControl(body))).toEqual(["Plan\n7"]);
  });
});

function field(instructions: string, result: string): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = instructions.startsWith("<")
    ? instructions
    : `<w:r><w:instrText>${instructions}</w:instrText></w:r>`;
  return char("begin") + inner + char("separate") + result + char("end");
}

describe("empty while it shows its prompt", () => {
  const prompts = new Map([["Prompt", "Write the evidence"]]);
  const styled = (text: string) => run(text, '<w:rStyle w:val="PlaceholderText"/>');
  test.each([
    ["flagged", run("Anything"), FLAG, ""],
    ["flagged in so many words", run("Anything"), '<w:showingPlcHdr w:val="true"/>', ""],
    ["not flagged", run("Anything"), '<w:showingPlcHdr w:val="0"/>', "Anything"],
    ["its prompt, the flag gone", run("Write the evidence "), placeholder("Prompt"), ""],
    ["another control's prompt", run("Write the evidence"), placeholder("Other"), "Write the evidence"],
    ["Word's prompt for text", run("Click or tap here to enter text."), "", ""],
    ["Word's prompt for a choice", run("Choose an item."), "<w:dropDownList/>", ""],
    ["flagged, a prompt of another language", styled("Klicken Sie hier"), placeholder("Prompt") + FLAG, ""],
    ["flagged by mistake, holding an answer", run("Seen alone"), placeholder("Prompt") + FLAG, "Seen alone"],
    ["flagged, with nothing in it", "", placeholder("Prompt") + FLAG, ""],
  ])("%s", (_, content, properties, text) => {
    expect(textsIn(paragraph(aControl(content, { properties })), prompts)).toEqual([text]);
  });

  test.each(["run", "block", "cell", "row"] as const)("at %s level, with its cell", (level) => {
    const { controls, tables } = contentOf(atLevel(level, "Prompt", { properties: FLAG }));
    expect(controls.map(({ text }) => text)).toEqual([""]);
    expect(tables.flat(2)).not.toContain("Prompt");
  });

  test("and the control around it has none of its prompt", () => {
    const inner = aControl(run("Prompt"), { tag: "inner", properties: FLAG });
    expect(textsIn(aControl(paragraph(run("a") + inner + run("b"))))).toEqual(["ab", ""]);
  });
});

describe("tables", () => {
  const p = (text: string) => paragraph(run(text));

  test("are rows of cell texts, our own words included and prompts left out", () => {
    const label = aControl(run("Evidence"), { tag: "case-audit.fixed" });
    const prompt = aControl(run("Prompt"), { properties: FLAG });
    const body = table(row(cell(paragraph(label)), cell(paragraph(prompt)), cell(p("a"), p("b"))));
    expect(contentOf(body).tables).toEqual([[["Evidence", "", "a\nb"]]]);
  });

  test("nested, count after the one they stand in", () => {
    const inner = table(row(cell(paragraph(aControl(run("x"), { tag: "inner" })))));
    const body =
      table(row(cell(p("0")), cell(inner, paragraph(aControl(run("y"), { tag: "outer" }))))) +
      table(row(cell(paragraph(aControl(run("z"), { tag: "next" })))));
    const { controls, tables } = contentOf(body);
    expect(controls.map(({ tag, at }) => [tag, at])).toEqual([
      ["inner", { table: 1, row: 0, cell: 0 }],
      ["outer", { table: 0, row: 0, cell: 1 }],
      ["next", { table: 2, row: 0, cell: 0 }],
    ]);
    expect(tables).toEqual([[["0", "x\ny"]], [["x"]], [["z"]]]);
  });

  test("count rows and cells that a control or custom XML wraps", () => {
    const body = table(
      aControl(row(cell(p("a"))), { tag: "" }),
      `<w:customXml>${row(cell(p("b")), aControl(cell(p("c")), { tag: "c" }), cell(paragraph(aControl(run("d"), { tag: "d" }))))}</w:customXml>`,
      aControl(row(cell(p("e"))), { tag: "e" }),
    );
    const { controls, tables } = contentOf(body);
    expect(tables).toEqual([[["a"], ["b", "c", "d"], ["e"]]]);
    expect(controls.filter(({ tag }) => tag !== "").map(({ tag, at }) => [tag, at])).toEqual([
      ["c", { table: 0, row: 1, cell: 1 }],
      ["d", { table: 0, row: 1, cell: 2 }],
      ["e", { table: 0, row: 2, cell: 0 }],
    ]);
  });

  test("outside of one, a control has no address", () => {
    expect(contentOf(table(row(cell())) + atLevel("block", "x")).controls[0]).not.toHaveProperty("at");
  });
});

test("a body that is missing holds nothing", () => {
  expect(contentOf("")).toMatchObject({ controls: [], tables: [], loose: [], problems: [] });
});

test("controls nested three hundred deep are read in no time", () => {
  const deep =
    "<w:sdt><w:sdtContent>".repeat(300) + run("x".repeat(20_000)) + "</w:sdtContent></w:sdt>".repeat(300);
  expect(textsIn(paragraph(deep))).toHaveLength(300);
});
