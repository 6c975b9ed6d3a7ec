import { layoutOf } from "../../src/document/layout";
import { slotsOf, tablesOf } from "../../src/document/layout-model";
import { promptName } from "../../src/ooxml/control-xml";
import { documentParts, type NewDocument } from "../../src/ooxml/document-parts";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { findTemplate } from "../../src/templates/shipped-templates";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";
import { aField, aFieldGroup, anItem, aQuestion, aSection, aTemplate } from "../support/builders";
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
  const layout = tablesOf(layoutOf(torbay));

  test("each has a title and a description", () => {
    expect(tables.map((table) => valOf(table, "w:tblCaption"))).toEqual(layout.map((table) => table.title));
    expect(tables.map((table) => valOf(table, "w:tblDescription"))).toEqual(
      layout.map((table) => table.description),
    );
  });

  test("each that names its columns repeats them, and looks that row up in its style", () => {
    tables.forEach((table, at) => {
      const named = layout[at]?.rows[0]?.heading === true ? 1 : 0;
      expect(all(table, "w:tblHeader")).toHaveLength(named);
      expect(all(first(table, "w:tr"), "w:tblHeader")).toHaveLength(named);
      expect(first(table, "w:tblLook").attributes["w:firstRow"]).toBe(String(named));
      expect(valOf(table, "w:tblStyle")).toBe("CaseAuditTable");
    });
  });

  test("each is as wide as the text, and so is each of its rows", () => {
    for (const table of tables) {
      const sum = (widths: readonly XmlElement[]) =>
        widths.reduce((total, { attributes }) => total + Number(attributes["w:w"]), 0);
      expect(sum(all(table, "w:gridCol"))).toBe(9638);
      for (const row of all(table, "w:tr")) expect(sum(all(row, "w:tcW"))).toBe(9638);
    }
  });

  test("no row breaks across pages that fits one", () => {
    expect(all(body(), "w:cantSplit")).toHaveLength(all(body(), "w:tr").length);
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

  test("every slot of the layout has one, in order, and nothing else has", () => {
    expect(controls.map(tagOf)).toEqual(slotsOf(layoutOf(torbay)).map((slot) => slot.tag));
  });

  test("none holds another, a cell or a row", () => {
    for (const name of ["w:sdt", "w:tc", "w:tr"]) {
      expect(controls.flatMap((control) => all(control, name))).toEqual([]);
    }
  });

  test("long answers hold paragraphs; the others stand in one", () => {
    const blocks = slotsOf(layoutOf(torbay)).map(({ level }) => (level === "block" ? 1 : 0));
    expect(controls.map((control) => all(control, "w:p").length)).toEqual(blocks);
  });

  test("the status is in progress from the start; everything else shows its prompt", () => {
    const filled = controls.filter((control) => all(control, "w:showingPlcHdr").length === 0);

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
    expect(all(found.get("item.risk.evidence"), "w:p").map(textOf)).toEqual(["Seen", "and heard"]);
  });
});

test("every prompt has one building block, of Word's placeholder gallery", () => {
  const prompts = [...new Set(slotsOf(layoutOf(torbay)).map((slot) => slot.prompt))];
  const blocks = all(part("/word/glossary/document.xml"), "w:docPart");

  expect(blocks.map((block) => valOf(block, "w:name"))).toEqual(prompts.map(promptName));
  expect(blocks.map((block) => textOf(first(block, "w:docPartBody")))).toEqual(prompts);
  expect(new Set(blocks.map((block) => valOf(block, "w:gallery")))).toEqual(new Set(["placeholder"]));
});

describe("pages", () => {
  const pages = (template: typeof torbay) =>
    all(body(template), "w:sectPr").map((section) => [
      valOf(section, "w:type"),
      first(section, "w:pgSz").attributes["w:w"],
      first(section, "w:pgSz").attributes["w:orient"],
      all(section, "w:cols")[0]?.attributes["w:num"],
    ]);

  test("are A4 portrait, with the notes in two columns on the page of what comes before", () => {
    expect(pages(torbay)).toEqual([
      ["", "11906", undefined, undefined],
      ["continuous", "11906", undefined, "2"],
    ]);
  });

  test("are landscape where items stand in a grid, with the notes in three columns", () => {
    const detailed = findTemplate("detailed-case-audit") ?? aTemplate();
    expect(pages(detailed)).toEqual([
      ["", "16838", "landscape", undefined],
      ["continuous", "16838", "landscape", "3"],
    ]);
  });

  test("of a template without notes are one section, and end in a free paragraph", () => {
    const template = aTemplate({ evidenceElements: [], impactDimensions: [] });
    expect(pages(template)).toHaveLength(1);
    expect(childElements(body(template)).at(-2)).toMatchObject({ name: "w:p" });
  });

  test("have publisher, version and page number below", () => {
    const footer = part("/word/footer1.xml");
    expect(all(footer, "w:instrText").map((code) => textOf(code).trim())).toEqual(["PAGE", "NUMPAGES"]);
    expect(textOf(footer)).toContain("Torbay Council · version 3.1Page ");
  });
});

describe("a section that is not always asked", () => {
  const when = { field: "kind", in: ["open"] };
  const kinds = [
    { id: "open", label: "Open" },
    { id: "closed", label: "Closed" },
  ];
  const template = aTemplate({
    fieldGroups: [
      aFieldGroup({ fields: [aField({ id: "kind", label: "Kind", type: "choice", options: kinds })] }),
    ],
    sections: [aSection({ when })],
  });
  const heading = (kind?: string) => {
    const values = kind === undefined ? new Map() : new Map([["header.kind", kind]]);
    const found = all(body(template, { values }), "w:p").find((each) => textOf(each).startsWith("Judged"));
    return found && [textOf(found), all(found, "w15:collapsed").length];
  };

  test.each([
    [undefined, ["Judged fields   Only if “Kind” is Open", 0]],
    ["Open", ["Judged fields   Only if “Kind” is Open", 0]],
    ["Closed", ["Judged fields   Not asked while “Kind” is Closed", 1]],
    ["Neither", ["Judged fields   Only if “Kind” is Open", 0]],
  ])("says so where the answer is %s, and is closed while it is not asked", (kind, said) => {
    expect(heading(kind)).toEqual(said);
  });
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
