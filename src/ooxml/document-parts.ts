import type { Template } from "../audit/template";
import type { DocumentLanguage } from "../audit/template-settings";
import { textsInOwnWords, type Texts } from "../document/answers";
import type { XmlPart } from "../document/audit-document";
import { closedReasons } from "../document/closed-sections";
import { layoutOf, type RowCounts } from "../document/layout";
import { slotsInCell, slotsOf, type Block, type LayoutCell, type LayoutRow } from "../document/layout-model";
import { pageShape, TEXT_WIDTH } from "../document/layout-page";
import { lastRowNamed, rowSetsOf } from "../document/row-sets";
import { escapeAttribute, escapeText, joined, markup, NOTHING, type Markup } from "../xml/write";
import { GLOSSARY_STYLES, glossaryXml } from "./control-xml";
import {
  bodyBlock,
  bodyXml,
  DOCUMENT_START,
  documentEnd,
  documentXml,
  type BodyOptions,
} from "./document-xml";
import { declare } from "./namespaces";
import {
  customXmlParts,
  MAIN_TYPE,
  RELATIONSHIPS,
  relationshipsPart,
  WML,
  type DocumentKind,
  type NewPart,
  type Relationship,
} from "./package-parts";
import { footerXml, headerXml } from "./page-header";
import { USUAL_TEXT_WIDTH } from "./page-setup";
import { controlIds } from "./stable-ids";
import { FONT_TABLE, NUMBERING, STYLES, stylesXml } from "./styles";
import { cellContent } from "./table";
import { TASKPANES_RELATIONSHIP, webExtensionParts } from "./web-extension";

export interface NewDocument {
  /** Custom XML parts to store with it. */
  readonly parts?: readonly XmlPart[];
  /** Answers to enter from the start, by tag, as a person reads them. */
  readonly values?: Texts;
  /** Whether Word is to open the pane with it. */
  readonly opensPane?: boolean;
  readonly kind?: DocumentKind;
  /** Its main part, where somebody has made that already. */
  readonly main?: Markup;
}

/** Every part of a new document for a template, `[Content_Types].xml` apart. */
export function documentParts(
  template: Template,
  { parts = [], values: known = new Map(), opensPane = false, kind = "document", main }: NewDocument = {},
): readonly NewPart[] {
  const values = textsInOwnWords(template, known);
  const blocks = blocksFor(template, values);
  return [
    relationshipsPart("/", [
      ...PACKAGE_RELATIONSHIPS,
      ...(opensPane ? [{ id: "rId4", ...TASKPANES_RELATIONSHIP }] : []),
    ]),
    { path: MAIN_PATH, contentType: MAIN_TYPE[kind], xml: main ?? newMain(template, blocks, values) },
    relationshipsPart("/word/document.xml", [
      ...WORD_RELATIONSHIPS,
      ...parts.map((_, index) => ({
        id: `rId${String(WORD_RELATIONSHIPS.length + index + 1)}`,
        type: `${RELATIONSHIPS}/customXml`,
        target: `../customXml/item${String(index + 1)}.xml`,
      })),
    ]),
    wordPart("settings.xml", "settings", settingsXml(template.language)),
    wordPart("fontTable.xml", "fontTable", FONT_TABLE),
    wordPart("header1.xml", "header", headerXml(template, values)),
    wordPart("footer1.xml", "footer", footerXml(template)),
    ...looks(blocks, template.language),
    ...propertiesParts(template),
    ...parts.flatMap((part, index) => customXmlParts(part, index + 1)),
    ...(opensPane ? webExtensionParts() : []),
  ];
}

/**
 * The parts of a template that Word takes into a document that is there already:
 * the body with its styles, lists and prompts. The document keeps its own page
 * setup, headers, settings and properties, whatever is sent.
 */
export function insertedParts(template: Template, known: Texts = new Map()): readonly NewPart[] {
  const values = textsInOwnWords(template, known);
  const blocks = blocksFor(template, values);
  const body = bodyXml(blocks, {
    values,
    newId: controlIds(),
    textWidth: USUAL_TEXT_WIDTH,
    closed: closedReasons(template, values),
  });
  return [
    relationshipsPart("/", [OFFICE_DOCUMENT]),
    { path: MAIN_PATH, contentType: MAIN_TYPE.document, xml: documentXml(body) },
    relationshipsPart("/word/document.xml", LOOKS_RELATIONSHIPS),
    ...looks(blocks, template.language),
  ];
}

/** The same for a cell of a row that is in a table of such a document already. */
export function insertedCellParts(row: LayoutRow, cell: LayoutCell, values: Texts): readonly NewPart[] {
  const xml = cellContent(cell, row, { values, newId: controlIds() });
  return [
    relationshipsPart("/", [OFFICE_DOCUMENT]),
    { path: MAIN_PATH, contentType: MAIN_TYPE.document, xml: documentXml(xml) },
    relationshipsPart("/word/document.xml", LOOKS_RELATIONSHIPS),
    ...looksWith(slotsInCell(cell).map(({ prompt }) => prompt)),
  ];
}

/** The same for blocks that go into such a document behind a table. */
export function insertedBlockParts(blocks: readonly Block[], values: Texts): readonly NewPart[] {
  const options = { values, newId: controlIds(), textWidth: USUAL_TEXT_WIDTH };
  return [
    relationshipsPart("/", [OFFICE_DOCUMENT]),
    { path: MAIN_PATH, contentType: MAIN_TYPE.document, xml: documentXml(bodyXml(blocks, options)) },
    relationshipsPart("/word/document.xml", LOOKS_RELATIONSHIPS),
    ...looks(blocks),
  ];
}

const blocksFor = (template: Template, values: Texts): readonly Block[] =>
  layoutOf(template, rowsNamed(template, values));

/** How the body of a new document is drawn: on pages of its own. */
export function newBodyOptions(template: Template, values: Texts): Omit<BodyOptions, "newId"> & OwnPages {
  const shape = pageShape(template);
  return {
    values,
    textWidth: TEXT_WIDTH[shape],
    pages: { shape, parts: PAGE_PARTS },
    closed: closedReasons(template, values),
  };
}

type OwnPages = Required<Pick<BodyOptions, "pages">>;

function newMain(template: Template, blocks: readonly Block[], values: Texts): Markup {
  const options = { ...newBodyOptions(template, values), newId: controlIds() };
  return joined([
    DOCUMENT_START,
    ...blocks.map((_, at) => bodyBlock(blocks, at, options)),
    documentEnd(blocks, options.pages),
  ]);
}

export const HEADER_PATH = "/word/header1.xml";
export const MAIN_PATH = "/word/document.xml";

/** Styles, lists and prompts. */
const looks = (blocks: readonly Block[], language?: DocumentLanguage): readonly NewPart[] =>
  looksWith(
    slotsOf(blocks).map((slot) => slot.prompt),
    language,
  );

function looksWith(prompts: readonly string[], language: DocumentLanguage = "en-GB"): readonly NewPart[] {
  return [
    wordPart("styles.xml", "styles", language === "en-GB" ? STYLES : stylesXml(NOTHING, language)),
    wordPart("numbering.xml", "numbering", NUMBERING),
    wordPart("glossary/document.xml", "document.glossary", glossaryXml(prompts)),
    relationshipsPart("/word/glossary/document.xml", GLOSSARY_RELATIONSHIPS),
    wordPart("glossary/styles.xml", "styles", GLOSSARY_STYLES),
    wordPart("glossary/settings.xml", "settings", settingsXml(language)),
  ];
}

export function wordPart(path: string, type: string, xml: Markup): NewPart {
  return { path: `/word/${path}`, contentType: `${WML}.${type}+xml`, xml };
}

const OFFICE_DOCUMENT: Relationship = {
  id: "rId1",
  type: `${RELATIONSHIPS}/officeDocument`,
  target: "word/document.xml",
};

/** What a package begins with: its main part and its properties. */
export const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  OFFICE_DOCUMENT,
  {
    id: "rId2",
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: "docProps/core.xml",
  },
  { id: "rId3", type: `${RELATIONSHIPS}/extended-properties`, target: "docProps/app.xml" },
];

const CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
const EXTENDED_PROPERTIES = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/** What a document says of itself. */
export const propertiesParts = (of: Parameters<typeof corePropertiesXml>[0]): readonly NewPart[] => [
  { path: "/docProps/core.xml", contentType: CORE_PROPERTIES, xml: corePropertiesXml(of) },
  { path: "/docProps/app.xml", contentType: EXTENDED_PROPERTIES, xml: APP_PROPERTIES },
];

export const relationships = (
  targets: readonly (readonly [type: string, target: string])[],
): readonly Relationship[] =>
  targets.map(([type, target], index) => ({
    id: `rId${String(index + 1)}`,
    type: `${RELATIONSHIPS}/${type}`,
    target,
  }));

const WORD_RELATIONSHIPS = relationships([
  ["styles", "styles.xml"],
  ["numbering", "numbering.xml"],
  ["settings", "settings.xml"],
  ["fontTable", "fontTable.xml"],
  ["header", "header1.xml"],
  ["footer", "footer1.xml"],
  ["glossaryDocument", "glossary/document.xml"],
]);

const PAGE_PARTS = { headerId: "rId5", footerId: "rId6" } as const;

const LOOKS_RELATIONSHIPS = relationships([
  ["styles", "styles.xml"],
  ["numbering", "numbering.xml"],
  ["glossaryDocument", "glossary/document.xml"],
]);

const GLOSSARY_RELATIONSHIPS = relationships([
  ["styles", "styles.xml"],
  ["settings", "settings.xml"],
]);

/** Answers may fill more rows of a table than the template makes; undefined where they don't. */
function rowsNamed(template: Template, values: Texts): RowCounts | undefined {
  const last = new Map(rowSetsOf(template).map((set) => [set.table, lastRowNamed(set, values.keys())]));
  const actions = last.get(undefined) ?? 0;
  const own = (template.tables ?? []).map(({ id, rows }) => [id, last.get(id) ?? 0, rows] as const);
  const isMore = actions > template.actions.rows || own.some(([, named, rows]) => named > rows);
  return isMore ? { actions, tables: new Map(own.map(([id, named]) => [id, named])) } : undefined;
}

/** /docProps/core.xml (Part 2, 8): the title a screen reader announces, and the language. No names and no times. */
function corePropertiesXml({
  title,
  version,
  language = "en-GB",
}: Partial<Template> & Pick<Template, "title">): Markup {
  return joined([
    markup`<cp:coreProperties${declare("cp", "dc")}><dc:title>${escapeText(title)}</dc:title>`,
    markup`<dc:language>${escapeText(language)}</dc:language>`,
    version === undefined ? NOTHING : markup`<cp:version>${escapeText(version)}</cp:version>`,
    markup`</cp:coreProperties>`,
  ]);
}

/** /docProps/app.xml (22.2). */
const APP_PROPERTIES = markup`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Case Audit</Application></Properties>`;

/** /word/settings.xml (17.15): its language, and the layout rules of Word 2013 and later instead of compatibility mode. */
export const settingsXml = (language: DocumentLanguage = "en-GB"): Markup =>
  joined([
    markup`<w:settings${declare("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`,
    markup`<w:characterSpacingControl w:val="doNotCompress"/>`,
    markup`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
    markup`<w:themeFontLang w:val="${escapeAttribute(language)}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`,
  ]);
