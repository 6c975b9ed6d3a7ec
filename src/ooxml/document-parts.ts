import type { Template } from "../audit/template";
import { parseTag } from "../audit/tags";
import type { XmlPart } from "../document/audit-document";
import { layoutOf } from "../document/layout";
import { slotsOf } from "../document/layout-model";
import { bodyXml } from "./body";
import { controlIds } from "./control-ids";
import { customXmlParts } from "./custom-xml";
import { APP_PROPERTIES, corePropertiesXml } from "./doc-props";
import { FONT_TABLE } from "./fonts";
import { GLOSSARY_STYLES, glossaryXml } from "./glossary";
import { footerXml, headerXml } from "./header-footer";
import { declare } from "./namespaces";
import { NUMBERING } from "./numbering";
import { RELATIONSHIPS, relationshipsPart, WML, type PackagePart, type Relationship } from "./package-parts";
import { sectionXml } from "./page";
import { SETTINGS } from "./settings";
import { STYLES } from "./styles";
import type { Values } from "./table-row";
import { TASKPANES_RELATIONSHIP, webExtensionParts } from "./web-extension";

export interface NewDocument {
  /** Custom XML parts to store with it. */
  readonly parts?: readonly XmlPart[];
  /** Answers to enter from the start, by tag, as a person reads them. */
  readonly values?: Values;
  /** Whether Word is to open the pane with it. */
  readonly opensPane?: boolean;
}

/** Every part of a new document for a template, `[Content_Types].xml` apart. */
export function documentParts(
  template: Template,
  { parts = [], values = new Map(), opensPane = false }: NewDocument = {},
): readonly PackagePart[] {
  const blocks = layoutOf(template, Math.max(template.actions.rows, lastActionRow(values)));
  const footer = footerXml(template);
  const word = (path: string, type: string, xml: string): PackagePart => ({
    path: `/word/${path}`,
    contentType: `${WML}.${type}+xml`,
    xml,
  });
  const body = bodyXml(blocks, values, controlIds());
  const document =
    `<w:document${declare("w", "r", "mc", "w15")} mc:Ignorable="w15"><w:body>` +
    `${body}${sectionXml("rId5", "rId6", "rId7")}</w:body></w:document>`;
  return [
    relationshipsPart("/", [
      { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: "word/document.xml" },
      {
        id: "rId2",
        type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: "docProps/core.xml",
      },
      { id: "rId3", type: `${RELATIONSHIPS}/extended-properties`, target: "docProps/app.xml" },
      ...(opensPane ? [{ id: "rId4", ...TASKPANES_RELATIONSHIP }] : []),
    ]),
    word("document.xml", "document.main", document),
    relationshipsPart("/word/document.xml", [
      ...WORD_RELATIONSHIPS,
      ...parts.map((_, index) => ({
        id: `rId${String(WORD_RELATIONSHIPS.length + index + 1)}`,
        type: `${RELATIONSHIPS}/customXml`,
        target: `../customXml/item${String(index + 1)}.xml`,
      })),
    ]),
    word("styles.xml", "styles", STYLES),
    word("numbering.xml", "numbering", NUMBERING),
    word("settings.xml", "settings", SETTINGS),
    word("fontTable.xml", "fontTable", FONT_TABLE),
    word("header1.xml", "header", headerXml(template)),
    word("footer1.xml", "footer", footer),
    word("footer2.xml", "footer", footer),
    word(
      "glossary/document.xml",
      "document.glossary",
      glossaryXml(slotsOf(blocks).map((slot) => slot.prompt)),
    ),
    relationshipsPart("/word/glossary/document.xml", GLOSSARY_RELATIONSHIPS),
    word("glossary/styles.xml", "styles", GLOSSARY_STYLES),
    word("glossary/settings.xml", "settings", SETTINGS),
    { path: "/docProps/core.xml", contentType: CORE_PROPERTIES, xml: corePropertiesXml(template) },
    { path: "/docProps/app.xml", contentType: EXTENDED_PROPERTIES, xml: APP_PROPERTIES },
    ...parts.flatMap((part, index) => customXmlParts(part, index + 1)),
    ...(opensPane ? webExtensionParts() : []),
  ];
}

const CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
const EXTENDED_PROPERTIES = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

const relationships = (
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
  ["footer", "footer2.xml"],
  ["glossaryDocument", "glossary/document.xml"],
]);

const GLOSSARY_RELATIONSHIPS = relationships([
  ["styles", "styles.xml"],
  ["settings", "settings.xml"],
]);

/** Answers may fill more rows of the action table than the template makes. */
function lastActionRow(values: Values): number {
  return [...values.keys()].reduce((last, tag) => {
    const target = parseTag(tag);
    return target.kind === "action" && Number.isInteger(target.row) ? Math.max(last, target.row) : last;
  }, 0);
}
