import fc from "fast-check";
import { xmlSafe } from "../../src/xml/write";
import { aControl, atLevel, cell, paragraph, row, run, table } from "../support/docx-builder";
import { holds } from "../support/holds";
import { anyText } from "../xml/support";
import { contentOf, edited, textsIn, withText } from "./support";

const FLAG = "<w:showingPlcHdr/>";
const PLACEHOLDER = '<w:placeholder><w:docPart w:val="Prompt"/></w:placeholder>';
const prompts = new Map([["Prompt", "Write the evidence"]]);
const prompt = run("Write the evidence", '<w:rStyle w:val="PlaceholderText"/>');
const LEVELS = ["run", "block", "cell", "row"] as const;

describe.each(LEVELS)("a control at %s level", (level) => {
  test.each([
    ["a word", "seen"],
    ["markup", '<w:t> & "quotes" \' ]]>'],
    ["lines", "one\n\nthree\n"],
    ["nothing but a line end", "\n"],
    ["tabs and spaces", " a\t b "],
    ["signs", "é 😀 \u00AD\u2011\u00A0"],
  ])("holds %s", (_, text) => {
    const body = withText(atLevel(level, "old"), text);
    expect(textsIn(body)).toEqual([text]);
    expect(body).not.toContain("old");
  });

  test("keeps its level, its tag and what is around it", () => {
    const before = contentOf(atLevel(level, "old"));
    const after = contentOf(withText(atLevel(level, "old"), "new"));
    expect(JSON.stringify(after)).toBe(JSON.stringify(before).replaceAll("old", "new"));
  });

  test("emptied shows its prompt, and filled again hides it", () => {
    const emptied = withText(atLevel(level, "old", { properties: PLACEHOLDER }), "", prompts);
    expect(emptied).toContain(`${PLACEHOLDER}${FLAG}`);
    expect(emptied).toContain(prompt);
    expect(textsIn(emptied, prompts)).toEqual([""]);
    const filled = withText(emptied, "new", prompts);
    expect(filled).not.toMatch(/showingPlcHdr|PlaceholderText/);
    expect(textsIn(filled, prompts)).toEqual(["new"]);
  });

  test.each([
    ["no sdtContent", (body: string) => body.replace(/<w:sdtContent>[^]*<\/w:sdtContent>/, "")],
    [
      "an empty sdtContent",
      (body: string) => body.replace(/<w:sdtContent>[^]*<\/w:sdtContent>/, "<w:sdtContent/>"),
    ],
    [
      "nothing in its sdtContent",
      (body: string) => body.replace(/(<w:sdtContent>)[^]*(<\/w:sdtContent>)/, "$1$2"),
    ],
  ])("is filled although it has %s", (_, broken) => {
    expect(textsIn(withText(broken(atLevel(level, "old")), "one\ntwo"))).toEqual(["one\ntwo"]);
  });

  test("holds any text, but for what XML can't", () => {
    holds(
      fc.property(anyText, (text) => {
        const readable = xmlSafe(text.replace(/\v/g, "\n"));
        expect(textsIn(withText(atLevel(level, "old"), text))).toEqual([readable]);
      }),
    );
  });
});

test("nothing changes where the text is the same", () => {
  const body = atLevel("run", "same  text", { properties: '<w:lock w:val="sdtLocked"/>' });
  expect(withText(body, "same  text")).toBe(body);
  const shown = aControl(paragraph(prompt), { properties: PLACEHOLDER + FLAG });
  expect(withText(shown, "", prompts)).toBe(shown);
});

test("every other byte stays as it is", () => {
  const before = `<!-- note -->${paragraph("<w:proofErr  w:type='spellStart' />" + run("caf\u00E9"))}<?pi x?>\r\n\t<w:p></w:p>`;
  const body = before + atLevel("run", "old") + before;
  expect(withText(body, "new")).toBe(body.replace(">old<", ">new<"));
});

test("several changes are made at once, each to one control of its tag", () => {
  const body = ["a", "b", "a"].map((tag) => paragraph(aControl(run("old"), { tag }))).join("");
  const { body: after, problems } = edited(body, [
    { tag: "a", text: "A" },
    { tag: "b", text: "B" },
    { tag: "gone", text: "lost?" },
  ]);
  expect(textsIn(after)).toEqual(["A", "B", "old"]);
  expect(problems).toEqual([{ code: "not-written", where: "gone", text: "lost?" }]);
  expect(textsIn(edited(body, [{ tag: "a", text: "A", which: 1 }]).body)).toEqual(["old", "old", "A"]);
  expect(edited(body, [{ tag: "a", text: "A", which: 2 }]).problems).toEqual([
    { code: "not-written", where: "a", text: "A" },
  ]);
});

test("characters XML can't hold are replaced, and that is said", () => {
  const { body, problems } = edited(atLevel("run", "old"), [{ tag: "a", text: "a\u0000b\u0007" }]);
  expect(textsIn(body)).toEqual(["a\uFFFDb\uFFFD"]);
  expect(problems).toEqual([{ code: "characters-replaced", where: "a", count: 2 }]);
});

describe("look", () => {
  test("of the first text is kept", () => {
    const body = paragraph(aControl(run("one", "<w:b/>") + run("two", "<w:i/>")));
    expect(withText(body, "new")).toBe(paragraph(aControl(run("new", "<w:b/>"))));
  });

  test("of the first paragraph is kept for all lines", () => {
    const styled = '<w:pPr><w:pStyle w:val="Answer"/></w:pPr>';
    const body = aControl(paragraph(styled + run("one")) + paragraph(run("two")));
    expect(withText(body, "a\nb\nc")).toBe(
      aControl(["a", "b", "c"].map((line) => paragraph(styled + run(line))).join("")),
    );
  });

  test("of the paragraph that a prompt stands in is kept", () => {
    const styled = '<w:pPr><w:pStyle w:val="Answer"/></w:pPr>';
    const body = aControl(paragraph(styled + prompt), { properties: PLACEHOLDER + FLAG });
    expect(withText(body, "a\nb", prompts)).toContain(
      ["a", "b"].map((line) => paragraph(styled + run(line))).join(""),
    );
  });

  test("of a prompt is not; that of the control comes instead", () => {
    const properties = `<w:rPr><w:b/></w:rPr>${PLACEHOLDER}${FLAG}`;
    expect(withText(paragraph(aControl(prompt, { properties })), "new", prompts)).toContain(
      `<w:rPr><w:b/></w:rPr><w:t`,
    );
    const grey = run(
      "Write the evidence",
      '<w:rStyle w:val="Platzhaltertext"/><w:color w:val="808080"/><w:sz w:val="20"/>',
    );
    expect(withText(paragraph(aControl(grey, { properties: PLACEHOLDER + FLAG })), "new", prompts)).toContain(
      '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t',
    );
  });

  test("tracked changes of the old text end with it", () => {
    const tracked =
      "<w:pPr><w:rPr><w:del w:id='1'/><w:b/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>";
    const body = aControl(
      paragraph(tracked + run("one", "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>")) + paragraph(run("two")),
    );
    const after = withText(body, "a\nb");
    expect(textsIn(after)).toEqual(["a\nb"]);
    expect(after).not.toContain("Change");
  });
});

describe("what stood in the text is kept", () => {
  const comment =
    '<w:commentRangeStart w:id="1"/>' +
    run("old") +
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
  const marks = /<w:(?:commentRangeStart|t|commentRangeEnd|commentReference)\b/g;

  test.each(LEVELS)("a comment, around the new text, at %s level", (level) => {
    const body = atLevel(level, "@").replace(run("@"), comment);
    for (const text of ["new", "one\ntwo"]) {
      const found = [...withText(body, text).matchAll(marks)].map(([mark]) => mark.slice(3));
      const ours = found.slice(found.indexOf("commentRangeStart"));
      expect([ours[0], ...ours.slice(-2)]).toEqual([
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
      ]);
    }
  });

  test("a comment, around the prompt that comes back", () => {
    const after = withText(paragraph(aControl(comment, { properties: PLACEHOLDER })), "", prompts);
    expect(after).toContain(`<w:commentRangeStart w:id="1"/>${prompt}<w:commentRangeEnd w:id="1"/>`);
    expect(textsIn(after, prompts)).toEqual([""]);
  });

  test("comments on parts of the text and between paragraphs", () => {
    const body = aControl(
      paragraph(run("a") + '<w:commentRangeStart w:id="1"/>' + run("b")) +
        '<w:commentRangeEnd w:id="1"/><w:commentRangeStart w:id="2"/>' +
        paragraph(
          run("c") +
            '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="1"/><w:commentReference w:id="2"/></w:r>',
        ),
    );
    const after = withText(body, "new");
    expect(after.match(/<w:comment\w+ /g)).toEqual(
      body.match(/<w:comment\w+ /g)?.sort((a, b) => order(a) - order(b)),
    );
    expect(textsIn(after)).toEqual(["new"]);
  });
  const order = (mark: string) => ["Start", "End", "Reference"].findIndex((kind) => mark.includes(kind));

  test.each([
    [
      "a bookmark",
      '<w:bookmarkStart w:id="5" w:name="here"/>' + run("old") + '<w:bookmarkEnd w:id="5"/>',
      ["bookmarkStart", "bookmarkEnd"],
    ],
    [
      "a footnote",
      run("old") +
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>',
      ["footnoteReference", "superscript"],
    ],
    [
      "an endnote in a run of text",
      '<w:r><w:t>old</w:t><w:endnoteReference w:id="2"/></w:r>',
      ["endnoteReference"],
    ],
    ["a picture", run("old") + "<w:r><w:drawing><wp:inline/></w:drawing></w:r>", ["wp:inline"]],
    [
      "a tracked deletion",
      run("old") + '<w:del w:id="9"><w:r><w:delText>struck</w:delText></w:r></w:del>',
      ["struck"],
    ],
    ["words of ours", run("old") + aControl(run("fixed"), { tag: "case-audit.fixed" }), ["case-audit.fixed"]],
  ])("%s", (_, content, kept) => {
    for (const text of ["new", ""]) {
      const after = withText(paragraph(aControl(content, { properties: PLACEHOLDER })), text, prompts);
      for (const each of kept) expect(after).toContain(each);
      expect(after).not.toContain(">old<");
    }
  });

  test("a picture keeps the prompt away, with which Word would take it", () => {
    const body = paragraph(aControl(run("old") + "<w:r><w:drawing/></w:r>", { properties: PLACEHOLDER }));
    expect(withText(body, "", prompts)).toBe(
      paragraph(aControl("<w:r><w:drawing/></w:r>", { properties: PLACEHOLDER })),
    );
  });

  test("the end of a section", () => {
    const section = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>';
    const body = aControl(paragraph(`<w:pPr><w:jc w:val="left"/>${section}</w:pPr>${run("old")}`));
    const after = withText(body, "a\nb");
    expect(after.split("<w:sectPr>")).toHaveLength(2);
    expect(after.indexOf(section)).toBeGreaterThan(after.indexOf(">a<"));
  });

  test("other answers, inside and with changes of their own", () => {
    const inner = (text: string) => aControl(run(text), { tag: "inner" });
    const { body } = edited(aControl(paragraph(run("old") + inner("was"))), [
      { tag: "a", text: "new" },
      { tag: "inner", text: "is" },
    ]);
    expect(contentOf(body).controls.map(({ tag, text }) => [tag, text])).toEqual([
      ["a", "newis"],
      ["inner", "is"],
    ]);
  });

  test("a table with other answers, but not one without", () => {
    const answers = table(row(cell(paragraph(aControl(run("keep"), { tag: "inner" })))));
    const plainTable = table(row(cell(paragraph(run("old")))));
    const after = withText(aControl(answers + plainTable + paragraph(run("old"))), "new");
    expect(after).toBe(aControl(answers + paragraph(run("new"))));
  });

  test("declarations it needs", () => {
    const shape = '<w:r xmlns:o="urn:o"><w:pict><o:x/></w:pict></w:r>';
    expect(withText(paragraph(aControl(run("old") + shape)), "new")).toContain(shape);
    const around = `<w:hyperlink xmlns:o="urn:o">${run("old")}<w:r><w:pict><o:x/></w:pict></w:r></w:hyperlink>`;
    expect(withText(paragraph(aControl(around)), "new")).toContain('<w:r xmlns:o="urn:o"><w:pict>');
  });
});

describe("a drop-down", () => {
  const list = (attributes: string) =>
    `<w:dropDownList${attributes}><w:listItem w:displayText="Meets good" w:value="meets-good"/></w:dropDownList>`;

  test("shows the label, in one line", () => {
    const after = withText(aControl(paragraph(run("old")), { properties: list("") }), "Meets good");
    expect(after).toBe(aControl(paragraph(run("Meets good")), { properties: list("") }));
  });

  test.each([
    ["its value", "Meets good", "meets-good"],
    ["the text of what is not in the list", "Odd", "Odd"],
    ["nothing", "", ""],
  ])("remembers %s where it remembers at all", (_, text, value) => {
    const after = withText(aControl(paragraph(run("old")), { properties: list(' w:lastValue="x"') }), text);
    expect(after).toContain(`w:lastValue="${value}"`);
  });
});

test("plain text stays one paragraph", () => {
  const body = aControl(paragraph(run("old")), { properties: '<w:text w:multiLine="1"/>' });
  expect(withText(body, "a\nb").match(/<w:p>/g)).toHaveLength(1);
});

test("a binding that would bring the old text back is taken away", () => {
  const properties = '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>';
  expect(withText(paragraph(aControl(run("old"), { properties })), "new")).not.toContain("dataBinding");
});

describe("a control around cells", () => {
  const words = aControl(paragraph(run("Label")), { tag: "case-audit.fixed" });

  test("keeps their properties", () => {
    const wide = '<w:tcPr><w:tcW w:w="5" w:type="dxa"/></w:tcPr>';
    const body = table(row(aControl(`<w:tc>${wide}${paragraph(run("old"))}</w:tc>`)));
    expect(withText(body, "new")).toBe(body.replace("old", "new"));
  });

  test("leaves alone those with our own words or another answer", () => {
    const other = cell(paragraph(aControl(run("keep"), { tag: "inner" })));
    const body = table(aControl(row(cell(words), cell(paragraph(run("old"))), other)));
    expect(withText(body, "new")).toBe(body.replace("old", "new"));
    const full = table(aControl(row(cell(words))));
    expect(edited(full, [{ tag: "a", text: "new" }])).toEqual({
      body: full,
      problems: [{ code: "not-written", where: "a", text: "new" }],
    });
  });

  test("spreads a text over them as it was read", () => {
    const body = table(aControl(row(cell(paragraph(run("a"))), cell(paragraph(run("b"))))));
    expect(textsIn(body)).toEqual(["a\tb"]);
    expect(contentOf(withText(body, "a\tc")).tables).toEqual([[["a", "c"]]]);
    expect(contentOf(withText(body, "alone")).tables).toEqual([[["alone", ""]]]);
  });
});

test("a control in a text box is written in its fallback as well", () => {
  const box = `<w:pict><w:txbxContent>${paragraph(aControl(run("old")))}</w:txbxContent></w:pict>`;
  const body = paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
  );
  expect(withText(body, "new")).toBe(body.replaceAll("old", "new"));
});
