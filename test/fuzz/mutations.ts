import { zipSync, type Zippable } from "fflate";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml, type XmlElement } from "../../src/xml/parse";
import { asBytes, asText, MAIN, unzipped } from "./parts";
import type { Random } from "./random";

/** What is done to a document: its kind, and the document it gives. */
export type Mutation = (docx: Uint8Array, random: Random, word: string) => Uint8Array;

interface Found {
  readonly element: XmlElement;
  readonly parent: XmlElement;
}

interface Body {
  readonly xml: string;
  readonly all: readonly Found[];
}

/** Packed without compressing: a document is read again at once. */
const packed = (parts: Zippable): Uint8Array => zipSync(parts, { level: 0 });

/** The document with its main part edited; as it was where that is no XML any more. */
function edited(docx: Uint8Array, edit: (body: Body) => string | undefined): Uint8Array {
  const parts = unzipped(docx);
  const main = parts?.[MAIN];
  if (!parts || !main) return docx;
  try {
    const xml = asText(main);
    const all: Found[] = [];
    const visit = (element: XmlElement) => {
      for (const each of childElements(element)) {
        all.push({ element: each, parent: element });
        visit(each);
      }
    };
    const body = child(parseXml(xml, PREFIXES), "w:body");
    if (!body) return docx;
    visit(body);
    const after = edit({ xml, all });
    return after === undefined ? docx : packed({ ...parts, [MAIN]: asBytes(after) });
  } catch {
    return docx;
  }
}

const cut = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);
const spliced = (xml: string, start: number, end: number, by: string): string =>
  xml.slice(0, start) + by + xml.slice(end);

const BLOCKS = ["w:sdt", "w:p", "w:r", "w:tc", "w:tr", "w:tbl"];

function some(body: Body, random: Random, names: readonly string[]): Found | undefined {
  const name = random.pick(names);
  const found = body.all.filter(({ element }) => element.name === name);
  return found.length === 0 ? undefined : random.pick(found);
}

/** An element of the same kind, which this may stand beside. */
function another(body: Body, random: Random, { element, parent }: Found): Found | undefined {
  const alike = body.all.filter(
    (each) =>
      each.element.name === element.name &&
      each.parent.name === parent.name &&
      (each.element.end <= element.start || each.element.start >= element.end),
  );
  return alike.length === 0 ? undefined : random.pick(alike);
}

const run = (word: string): string => `<w:r><w:t xml:space="preserve">Typed ${word}</w:t></w:r>`;
const paragraph = (word: string): string => `<w:p>${run(word)}</w:p>`;
const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

const withTag = (xml: string, sdt: XmlElement, by: (old: string) => string): string | undefined => {
  const tag = child(child(sdt, "w:sdtPr"), "w:tag");
  return tag && spliced(xml, tag.start, tag.end, by(cut(xml, tag)));
};

/** Into the properties of an element, which are made where there are none. */
function withProperty(xml: string, element: XmlElement, name: string, property: string): string {
  const properties = child(element, name);
  if (properties && !properties.selfClosing)
    return spliced(xml, properties.contentStart, properties.contentStart, property);
  if (properties) return spliced(xml, properties.start, properties.end, `<${name}>${property}</${name}>`);
  return element.selfClosing
    ? xml
    : spliced(xml, element.contentStart, element.contentStart, `<${name}>${property}</${name}>`);
}

const onElements =
  (edit: (body: Body, random: Random, word: string) => string | undefined): Mutation =>
  (docx, random, word) =>
    edited(docx, (body) => edit(body, random, word));

const on = (
  names: readonly string[],
  edit: (xml: string, element: XmlElement, random: Random, word: string) => string | undefined,
): Mutation =>
  onElements((body, random, word) => {
    const found = some(body, random, names);
    return found && edit(body.xml, found.element, random, word);
  });

/** Every kind of change, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "element deleted": on(BLOCKS, (xml, { start, end }) => spliced(xml, start, end, "")),
  "element copied": onElements((body, random) => {
    const found = some(body, random, BLOCKS);
    const target = found && another(body, random, found);
    return target && spliced(body.xml, target.element.end, target.element.end, cut(body.xml, found.element));
  }),
  "element moved": onElements((body, random) => {
    const found = some(body, random, BLOCKS);
    const target = found && another(body, random, found);
    if (!target) return undefined;
    const { start, end } = found.element;
    const at = target.element.end;
    const moved = cut(body.xml, found.element);
    return at <= start
      ? spliced(spliced(body.xml, start, end, ""), at, at, moved)
      : spliced(spliced(body.xml, at, at, moved), start, end, "");
  }),
  "element doubled in place": on(BLOCKS, (xml, element) =>
    spliced(xml, element.end, element.end, cut(xml, element)),
  ),
  "box moved": onElements((body, random) => {
    const found = some(body, random, ["w:sdt"]);
    const target = found && another(body, random, found);
    if (!target) return undefined;
    const { start, end } = found.element;
    const at = target.element.end;
    const moved = cut(body.xml, found.element);
    const left = found.parent.name === "w:tc" ? "<w:p/>" : "";
    return at <= start
      ? spliced(spliced(body.xml, start, end, left), at, at, moved)
      : spliced(spliced(body.xml, at, at, moved), start, end, left);
  }),
  "box copied": onElements((body, random) => {
    const found = some(body, random, ["w:sdt"]);
    const target = found && another(body, random, found);
    return target && spliced(body.xml, target.element.end, target.element.end, cut(body.xml, found.element));
  }),
  "box copied over another": onElements((body, random) => {
    const found = some(body, random, ["w:sdt"]);
    const target = found && another(body, random, found);
    return (
      target && spliced(body.xml, target.element.start, target.element.end, cut(body.xml, found.element))
    );
  }),
  "box copied into another": onElements((body, random) => {
    const found = some(body, random, ["w:sdt"]);
    const target = found && another(body, random, found);
    const content = target && child(target.element, "w:sdtContent");
    return content && spliced(body.xml, content.contentEnd, content.contentEnd, cut(body.xml, found.element));
  }),
  "box inside itself": on(["w:sdt"], (xml, element) => {
    const content = child(element, "w:sdtContent");
    return content && spliced(xml, content.contentEnd, content.contentEnd, cut(xml, element));
  }),
  "box taken away": on(["w:sdt"], (xml, element) => {
    const content = child(element, "w:sdtContent");
    return (
      content && spliced(xml, element.start, element.end, xml.slice(content.contentStart, content.contentEnd))
    );
  }),
  "wrapped in a box": on(["w:r", "w:p", "w:tc", "w:tr"], (xml, element) =>
    spliced(
      xml,
      element.start,
      element.end,
      `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>${cut(xml, element)}</w:sdtContent></w:sdt>`,
    ),
  ),
  "wrapped in an insertion or a link": on(["w:r"], (xml, element, random) => {
    const name = random.pick(["w:ins", "w:hyperlink", "w:smartTag", "w:moveTo", "w:del", "w:moveFrom"]);
    return spliced(
      xml,
      element.start,
      element.end,
      `<${name} w:id="9" w:author="A" w:date="2026-03-01T00:00:00Z">${cut(xml, element)}</${name}>`,
    );
  }),
  "tag of another": onElements((body, random) => {
    const [one, other] = [some(body, random, ["w:sdt"]), some(body, random, ["w:sdt"])];
    const tag = other && child(child(other.element, "w:sdtPr"), "w:tag");
    return one && tag && withTag(body.xml, one.element, () => cut(body.xml, tag));
  }),
  "tag gone": on(["w:sdt"], (xml, element) => withTag(xml, element, () => "")),
  "tag of no answer": on(["w:sdt"], (xml, element) =>
    withTag(xml, element, () => '<w:tag w:val="item.unknown.evidence"/>'),
  ),
  "all tags gone": onElements(({ xml }) => xml.replace(/<w:tag w:val="(?!case-audit)[^"]*"\/>/g, "")),
  "ids gone": onElements(({ xml }) => xml.replace(/<w:id w:val="[^"]*"\/>/g, "")),
  "paragraph split": on(["w:r"], (xml, { start }) => spliced(xml, start, start, "</w:p><w:p>")),
  "run split": on(["w:t"], (xml, element) => {
    const middle = Math.floor((element.contentStart + element.contentEnd) / 2);
    return element.selfClosing || /[&;]/.test(cut(xml, element))
      ? undefined
      : spliced(xml, middle, middle, '</w:t></w:r><w:r><w:t xml:space="preserve">');
  }),
  "table split": on(["w:tr"], (xml, { start }) =>
    spliced(xml, start, start, "</w:tbl><w:p/><w:tbl><w:tblPr/><w:tblGrid/>"),
  ),
  "cells merged": on(["w:tc"], (xml, element, random) =>
    withProperty(
      xml,
      element,
      "w:tcPr",
      random.pick(["<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>']),
    ),
  ),
  "row deleted under tracking": on(["w:tr"], (xml, element) =>
    withProperty(xml, element, "w:trPr", '<w:del w:id="8" w:author="A"/>'),
  ),
  "mark of a paragraph deleted": on(["w:p"], (xml, element, random) =>
    withProperty(
      xml,
      element,
      "w:pPr",
      `<w:rPr><${random.pick(["w:del", "w:moveFrom"])} w:id="8" w:author="A"/></w:rPr>`,
    ),
  ),
  "run hidden": on(["w:r"], (xml, element) => withProperty(xml, element, "w:rPr", "<w:vanish/>")),
  "prompt flag set": on(["w:sdt"], (xml, element) =>
    withProperty(xml, element, "w:sdtPr", "<w:showingPlcHdr/>"),
  ),
  "words in a run": on(["w:r"], (xml, { end }, _, word) => spliced(xml, end, end, run(word))),
  "words in a paragraph": on(["w:p"], (xml, { end }, _, word) => spliced(xml, end, end, paragraph(word))),
  "words before a table": on(["w:tbl"], (xml, { start }, _, word) =>
    spliced(xml, start, start, paragraph(word)),
  ),
  "words in a cell": on(["w:tc"], (xml, element, _, word) =>
    element.selfClosing ? undefined : spliced(xml, element.contentEnd, element.contentEnd, paragraph(word)),
  ),
  "words in a cell of their own": on(["w:tc"], (xml, { end }, _, word) =>
    spliced(xml, end, end, cell(paragraph(word))),
  ),
  "words in a row of their own": on(["w:tr"], (xml, { end }, random, word) => {
    const cells = Array.from({ length: 1 + random.below(5) }, () => cell("<w:p/>"));
    cells[random.below(cells.length)] = cell(paragraph(word));
    return spliced(xml, end, end, `<w:tr>${cells.join("")}</w:tr>`);
  }),
  "words in a table of their own": on(["w:tbl"], (xml, { end }, _, word) =>
    spliced(
      xml,
      end,
      end,
      `<w:p/><w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell(paragraph(word))}</w:tr></w:tbl><w:p/>`,
    ),
  ),
  "words in a text box": on(["w:r"], (xml, { end }, _, word) =>
    spliced(
      xml,
      end,
      end,
      `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(word)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  ),
  "words in WordArt": on(["w:r"], (xml, { end }, _, word) =>
    spliced(
      xml,
      end,
      end,
      `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath on="t" string="Typed ${word}"/></v:shape></w:pict></w:r>`,
    ),
  ),
  "words in a box of their own": on(["w:p"], (xml, { end }, _, word) =>
    spliced(
      xml,
      end,
      end,
      `<w:sdt><w:sdtPr><w:tag w:val="other"/></w:sdtPr><w:sdtContent>${paragraph(word)}</w:sdtContent></w:sdt>`,
    ),
  ),
  "label changed": on(["w:t"], (xml, element) =>
    element.selfClosing || cut(xml, element).includes("Zq")
      ? undefined
      : spliced(xml, element.contentStart, element.contentEnd, "Wort"),
  ),
  "part gone": (docx, random) => withPart(docx, random, () => undefined),
  "part emptied": (docx, random) => withPart(docx, random, () => new Uint8Array()),
  "part cut short": (docx, random) =>
    withPart(docx, random, (bytes) => bytes.slice(0, random.below(bytes.length + 1))),
  "saved data gone": (docx) => withNamed(docx, /^customXml\//, () => undefined),
  "saved data blank": (docx) => withNamed(docx, /^customXml\/item\d/, () => new Uint8Array()),
  "byte changed": (docx, random) => {
    const bytes = docx.slice();
    bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  "bit flipped": (docx, random) => {
    const bytes = docx.slice();
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  },
  "file cut short": (docx, random) => docx.slice(0, random.below(docx.length)),
  "bytes of the text changed": (docx, random) =>
    withNamed(docx, /^word\/document\.xml$/, (bytes) => {
      const copy = bytes.slice();
      copy[random.below(copy.length)] = random.below(256);
      return copy;
    }),
};

function withPart(
  docx: Uint8Array,
  random: Random,
  change: (bytes: Uint8Array) => Uint8Array | undefined,
): Uint8Array {
  const parts = unzipped(docx);
  if (!parts) return docx;
  const name = random.pick(Object.keys(parts));
  return changed(parts, (each) => each === name, change);
}

function withNamed(
  docx: Uint8Array,
  names: RegExp,
  change: (bytes: Uint8Array) => Uint8Array | undefined,
): Uint8Array {
  const parts = unzipped(docx);
  return parts ? changed(parts, (name) => names.test(name), change) : docx;
}

function changed(
  parts: Readonly<Record<string, Uint8Array>>,
  isMeant: (name: string) => boolean,
  change: (bytes: Uint8Array) => Uint8Array | undefined,
): Uint8Array {
  const after: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const now = isMeant(name) ? change(bytes) : bytes;
    if (now) after[name] = now;
  }
  return packed(after);
}
