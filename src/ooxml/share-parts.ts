import { sayIn } from "../document/fixed-words";
import type { ShareCopy, SharePage } from "../document/share-audit";
import { SHARE_WIDTH } from "../document/share-model";
import { joined, markup, NOTHING, type Markup } from "../xml/write";
import {
  MAIN_PATH,
  PACKAGE_RELATIONSHIPS,
  propertiesParts,
  relationships,
  settingsXml,
  wordPart,
} from "./document-parts";
import { DOCUMENT_START } from "./document-xml";
import { declare } from "./namespaces";
import { bold, footerOf, TAB, tabsXml } from "./page-header";
import { MAIN_TYPE, relationshipsPart, type NewPart } from "./package-parts";
import { sectionXml } from "./page-setup";
import { contentXml, paragraphXml, STYLE } from "./paragraph";
import { shareStyles } from "./share-styles";
import { shareXml } from "./share-xml";
import { FONT_TABLE, NUMBERING } from "./styles";

/** Every part of a copy to share, `[Content_Types].xml` apart: no custom XML, no controls, no comments and no names of who made it. */
export function shareParts({ blocks, page }: ShareCopy): readonly NewPart[] {
  return [
    relationshipsPart("/", PACKAGE_RELATIONSHIPS),
    { path: MAIN_PATH, contentType: MAIN_TYPE.document, xml: mainXml(shareXml(blocks)) },
    relationshipsPart(MAIN_PATH, PARTS),
    wordPart("styles.xml", "styles", shareStyles(page.language)),
    wordPart("numbering.xml", "numbering", NUMBERING),
    wordPart("settings.xml", "settings", settingsXml(page.language)),
    wordPart("fontTable.xml", "fontTable", FONT_TABLE),
    wordPart("header1.xml", "header", headerXml(page)),
    wordPart("footer1.xml", "footer", footerOf(sayIn(page), page.footer, page.marking, SHARE_WIDTH)),
    ...propertiesParts(page),
  ];
}

const PARTS = relationships([
  ["styles", "styles.xml"],
  ["numbering", "numbering.xml"],
  ["settings", "settings.xml"],
  ["fontTable", "fontTable.xml"],
  ["header", "header1.xml"],
  ["footer", "footer1.xml"],
]);

function mainXml(body: Markup): Markup {
  const section = sectionXml("portrait", { headerId: "rId5", footerId: "rId6" });
  return joined([DOCUMENT_START, body, section, markup`</w:body></w:document>`]);
}

/** Title, the child's ID and the date at the left, the protective marking at the right (17.10.4). */
function headerXml({ title, told, marking }: SharePage): Markup {
  const content = joined([
    bold(title),
    ...told.map((each) => contentXml(` · ${each}`)),
    marking === undefined ? NOTHING : joined([TAB, bold(marking)]),
  ]);
  const more = tabsXml([["right", SHARE_WIDTH]]);
  return markup`<w:hdr${declare("w")}>${paragraphXml(content, { style: STYLE.header, more })}</w:hdr>`;
}
