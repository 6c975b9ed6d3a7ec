import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { FIXED_TAG } from "../../src/ooxml/control-properties";
import { promptName } from "../../src/ooxml/control-xml";
import { documentParts, type NewDocument } from "../../src/ooxml/document-parts";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { findTemplate } from "../../src/templates/shipped-templates";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";
import { anItem, aQuestion, aSection, aTemplate } from "../support/builders";
import { all, first, val, valOf } from "../support/xml-find";

const torbay = findTemplate("torbay-full-audit") ?? aTemplate();

function part(path: string, template = torbay, more: NewDocument = {}): XmlElement {
  const found = documentParts(template, more).find((each) => each.path === path);
  return parseXml(found?.xml ?? "", PREFIXES);
}
const body = (template = torbay, more: NewDocument = {}) =>
  first(part("/word/document.xml", template, more), "w:body");
const style = (id: string): XmlElement => {
  const found = all(part("/word/styles.xml"), "w:style").find((each) => each.attributes["w:styleId"] === id);
  if (!found) throw new Error(`No style ${id}.`);
  return found;
};
const paragraphsOf = (template: typeof torbay, styleId: string) =>
  all(body(template), "w:p").filter((paragraph) => valOf(paragraph, "w:pStyle") === styleId);

describe("headings", () => {
  test("the title and every heading of the layout are paragraphs of Word's own styles, in order", () => {
    const headings = layoutOf(torbay).filter((block) => block.type === "heading");

    expect(paragraphsOf(torbay, "Title").map(textOf)).toEqual([torbay.title]);
    for (const level of [1, 2] as const) {
      expect(paragraphsOf(torbay, `Heading${level}`).map(textOf)).toEqual(
        headings.filter((heading) => heading.level === level).map((heading) => heading.text),
      );
    }
  });

  test.each([
    ["Heading1", "0"],
    ["Heading2", "1"],
  ])("%s is on outline level %s and stays with what follows", (id, level) => {
    expect(valOf(style(id), "w:outlineLvl")).toBe(level);
    expect(all(style(id), "w:keepNext")).toHaveLength(1);
  });
});

describe("tables", () => {
  const tables = all(body(), "w:tbl");
  const layout = layoutOf(torbay).filter((block) => block.type === "table");

  test("each has a title and a description, and the title in its first cell", () => {
    expect(tables.map((table) => valOf(table, "w:tblCaption"))).toEqual(layout.map((table) => table.title));
    expect(tables.map((table) => valOf(table, "w:tblDescription"))).toEqual(
      layout.map((table) => table.description),
    );
    expect(tables.map((table) => textOf(first(table, "w:tc")))).toEqual(layout.map((table) => table.title));
  });

  test("each repeats one header row, and looks its first row and column up in the style", () => {
    for (const table of tables) {
      expect(all(table, "w:tblHeader")).toHaveLength(1);
      expect(all(first(table, "w:tr"), "w:tblHeader")).toHaveLength(1);
      expect(first(table, "w:tblLook").attributes).toMatchObject({ "w:firstRow": "1", "w:firstColumn": "1" });
      expect(valOf(table, "w:tblStyle")).toBe("CaseAuditTable");
    }
  });

  test("each is as wide as the text, with a width for every cell and no merged cell", () => {
    for (const table of tables) {
      const grid = all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
      expect(grid.reduce((sum, width) => sum + width)).toBe(9638);
      for (const row of all(table, "w:tr")) {
        expect(all(row, "w:tcW").map(({ attributes }) => Number(attributes["w:w"]))).toEqual(grid);
      }
      expect([...all(table, "w:gridSpan"), ...all(table, "w:vMerge")]).toEqual([]);
    }
  });

  test("rows may break across pages", () => {
    expect(all(body(), "w:cantSplit")).toEqual([]);
  });

  test("two with nothing between them are kept apart", () => {
    const items = [anItem(), aQuestion()];
    const blocks = childElements(body(aTemplate({ sections: [aSection({ items })] }))).map(
      ({ name }) => name,
    );

    expect(blocks.some((name, at) => name === "w:tbl" && blocks[at + 1] === "w:tbl")).toBe(false);
  });
});

describe("controls", () => {
  const controls = all(body(), "w:sdt");
  const tagOf = (control: XmlElement) => val(child(child(control, "w:sdtPr"), "w:tag"));
  const fixed = controls.filter((control) => tagOf(control) === FIXED_TAG);
  const answers = controls.filter((control) => tagOf(control) !== FIXED_TAG);

  test("every slot of the layout has one, in order", () => {
    expect(answers.map(tagOf)).toEqual(slotsOf(layoutOf(torbay)).map((slot) => slot.tag));
  });

  test("all our own words stand in locked ones without a frame", () => {
    const locked = fixed.map(textOf).join("");
    const answered = answers.map(textOf).join("");

    expect(locked.length + answered.length).toBe(textOf(body()).length);
    expect(new Set(fixed.map((control) => valOf(control, "w:lock")))).toEqual(new Set(["sdtContentLocked"]));
    expect(new Set(fixed.map((control) => all(control, "w15:appearance")[0]?.attributes["w15:val"]))).toEqual(
      new Set(["hidden"]),
    );
  });

  test("none holds another, a cell or a row", () => {
    for (const name of ["w:sdt", "w:tc", "w:tr"]) {
      expect(controls.flatMap((control) => all(control, name))).toEqual([]);
    }
  });

  test("answers stand inside a paragraph", () => {
    expect(
      all(body(), "w:p").flatMap((paragraph) =>
        all(paragraph, "w:sdt").filter((each) => tagOf(each) !== FIXED_TAG),
      ),
    ).toHaveLength(answers.length);
  });

  test("the status is in progress from the start; everything else shows its prompt", () => {
    const filled = answers.filter((control) => all(control, "w:showingPlcHdr").length === 0);

    expect(filled.map((control) => [tagOf(control), textOf(control)])).toEqual([["status", "In progress"]]);
  });

  test("values given are entered, and rows added for actions above the template's", () => {
    const values = new Map([
      ["item.risk.evidence", "Seen\nand heard"],
      ["action.7.what", "A seventh"],
    ]);
    const found = new Map(all(body(aTemplate(), { values }), "w:sdt").map((each) => [tagOf(each), each]));

    expect(found.get("action.7.what") && textOf(found.get("action.7.what"))).toBe("A seventh");
    expect(found.has("action.8.what")).toBe(false);
    expect(all(found.get("item.risk.evidence"), "w:t").map(textOf)).toEqual(["Seen", "and heard"]);
    expect(all(found.get("item.risk.evidence"), "w:br")).toHaveLength(1);
  });
});

test("every prompt has one building block, of Word's placeholder gallery", () => {
  const prompts = [...new Set(slotsOf(layoutOf(torbay)).map((slot) => slot.prompt))];
  const blocks = all(part("/word/glossary/document.xml"), "w:docPart");

  expect(blocks.map((block) => valOf(block, "w:name"))).toEqual(prompts.map(promptName));
  expect(blocks.map((block) => textOf(first(block, "w:docPartBody")))).toEqual(prompts);
  expect(new Set(blocks.map((block) => valOf(block, "w:gallery")))).toEqual(new Set(["placeholder"]));
});

test("the page is A4 portrait, with the title and version above and the page number below", () => {
  const page = first(body(), "w:sectPr");
  const footer = part("/word/footer1.xml");

  expect(first(page, "w:pgSz").attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
  expect(textOf(part("/word/header1.xml"))).toBe(`${torbay.title}Version ${torbay.version}`);
  expect(all(footer, "w:instrText").map((code) => textOf(code).trim())).toEqual(["PAGE", "NUMPAGES"]);
  expect(textOf(footer)).toContain(torbay.publisher);
});

test("the language is British English and the title is a property of the document", () => {
  const properties = part("/docProps/core.xml");

  expect(first(part("/word/styles.xml"), "w:lang").attributes["w:val"]).toBe("en-GB");
  expect(textOf(first(properties, "dc:title"))).toBe(torbay.title);
  expect(textOf(first(properties, "dc:language"))).toBe("en-GB");
});

test("custom XML parts are stored and related, without a declaration in front", () => {
  const parts = documentParts(aTemplate(), {
    parts: [
      { namespace: "urn:case-audit:a:1", xml: '<?xml version="1.0"?>\n<a xmlns="urn:case-audit:a:1"/>' },
    ],
  });
  const text = (path: string) => parts.find((each) => each.path === path)?.xml;

  expect(text("/customXml/item1.xml")).toBe('<a xmlns="urn:case-audit:a:1"/>');
  expect(text("/customXml/itemProps1.xml")).toContain('ds:uri="urn:case-audit:a:1"');
  expect(text("/word/_rels/document.xml.rels")).toContain('Target="../customXml/item1.xml"');
});
