import type { DocumentLanguage } from "../audit/template-settings";
import { element, escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { BULLETS, PROMPT_STYLE, RUN_STYLE, STYLE } from "./paragraph";
import { TABLE_STYLES } from "./table-styles";
import { COLOUR } from "./tints";

const FONT = markup`Calibri`;

/** /word/fontTable.xml (17.8.3.10): what to fall back on where Calibri is not installed. */
export const FONT_TABLE = joined([
  markup`<w:fonts${declare("w")}><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>`,
  markup`<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
]);

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly basedOn?: string;
  readonly paragraph?: Markup;
  readonly run?: Markup;
  readonly shown?: boolean;
}

export const spacing = (before: number, after: number, line = 240): Markup =>
  markup`<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
export const size = (halfPoints: number): Markup =>
  markup`<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
export const colour = (hex: string): Markup => element("w:color", { "w:val": hex });
export const bold = markup`<w:b/><w:bCs/>`;
const regular = markup`<w:b w:val="0"/><w:bCs w:val="0"/>`;
const list = (id: number): Markup => markup`<w:numPr><w:numId w:val="${id}"/></w:numPr>`;
export const line = (side: "top" | "bottom", eighths: number, space: number, hex: string): Markup => {
  const border = element(`w:${side}`, {
    "w:val": "single",
    "w:sz": String(eighths),
    "w:space": String(space),
    "w:color": hex,
  });
  return markup`<w:pBdr>${border}</w:pBdr>`;
};
const outline = (level: number): Markup => markup`<w:outlineLvl w:val="${level}"/>`;
const heading = markup`<w:keepNext/><w:keepLines/>`;

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: STYLE.title,
    name: "Title",
    next: STYLE.subtitle,
    paragraph: markup`${heading}${spacing(0, 20)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(44)}`,
  },
  {
    id: STYLE.subtitle,
    name: "Subtitle",
    next: "Normal",
    paragraph: spacing(0, 120),
    run: markup`${colour(COLOUR.quiet)}${size(21)}`,
  },
  {
    id: STYLE.headings[1],
    name: "heading 1",
    next: "Normal",
    paragraph: markup`${heading}${line("bottom", 12, 2, COLOUR.accent)}${spacing(220, 70)}${outline(0)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(30)}`,
  },
  {
    id: STYLE.headings[2],
    name: "heading 2",
    next: "Normal",
    paragraph: markup`${heading}${spacing(220, 70)}${outline(1)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(24)}`,
  },
  {
    id: STYLE.header,
    name: "header",
    paragraph: markup`${line("bottom", 4, 4, COLOUR.rule)}${spacing(0, 0)}`,
    run: markup`${colour(COLOUR.quiet)}${size(18)}`,
    shown: false,
  },
  {
    id: STYLE.footer,
    name: "footer",
    paragraph: markup`${line("top", 4, 4, COLOUR.rule)}${spacing(0, 0)}`,
    run: markup`${colour(COLOUR.quiet)}${size(18)}`,
    shown: false,
  },
  {
    id: STYLE.introduction,
    name: "Case Audit Introduction",
    paragraph: spacing(0, 80, 252),
    run: size(21),
  },
  { id: STYLE.note, name: "Case Audit Note", paragraph: spacing(0, 50), run: size(19) },
  {
    id: STYLE.noteBullet,
    name: "Case Audit Note Bullet",
    basedOn: STYLE.note,
    paragraph: markup`${list(BULLETS.note)}<w:contextualSpacing/>`,
  },
  {
    id: STYLE.headings.note,
    name: "Case Audit Note Heading",
    next: STYLE.note,
    paragraph: markup`${heading}${spacing(110, 30)}${outline(1)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(20)}`,
  },
  { id: STYLE.label, name: "Case Audit Label", paragraph: spacing(10, 0), run: markup`${bold}${size(20)}` },
  {
    id: STYLE.labelSmall,
    name: "Case Audit Label Small",
    basedOn: STYLE.label,
    paragraph: spacing(0, 0, 235),
    run: size(19),
  },
  { id: STYLE.answer, name: "Case Audit Answer", paragraph: spacing(0, 60, 252), run: size(22) },
  {
    id: STYLE.answerSmall,
    name: "Case Audit Answer Small",
    basedOn: STYLE.answer,
    paragraph: spacing(0, 20),
    run: size(20),
  },
  {
    id: STYLE.reason,
    name: "Case Audit Reason",
    basedOn: STYLE.answer,
    paragraph: spacing(0, 0),
    run: size(18),
  },
  {
    id: STYLE.prompt,
    name: "Case Audit Prompt",
    paragraph: spacing(0, 20),
    run: markup`${colour(COLOUR.quiet)}${size(19)}`,
  },
  {
    id: STYLE.promptBullet,
    name: "Case Audit Prompt Bullet",
    basedOn: STYLE.prompt,
    paragraph: markup`${list(BULLETS.prompt)}<w:contextualSpacing/>`,
  },
  {
    id: STYLE.gridNote,
    name: "Case Audit Grid Note",
    basedOn: STYLE.prompt,
    paragraph: spacing(0, 0, 235),
    run: size(18),
  },
  { id: STYLE.descriptor, name: "Case Audit Descriptor", paragraph: spacing(0, 0, 228), run: size(18) },
  {
    id: STYLE.descriptorBullet,
    name: "Case Audit Descriptor Bullet",
    basedOn: STYLE.descriptor,
    paragraph: markup`${list(BULLETS.descriptor)}<w:contextualSpacing/>`,
  },
  {
    id: STYLE.columnHeading,
    name: "Case Audit Column Heading",
    paragraph: markup`<w:keepNext/>${spacing(0, 0)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(19)}`,
  },
  {
    id: STYLE.gap,
    name: "Case Audit Gap",
    paragraph: markup`<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`,
    run: size(8),
    shown: false,
  },
];

/** A character style: its id, name and look. */
export type RunStyle = readonly [id: string, name: string, look: Markup];

const RUN_STYLES: readonly RunStyle[] = [
  [PROMPT_STYLE, "Placeholder Text", colour(COLOUR.prompt)],
  [RUN_STYLE.grade, "Case Audit Grade", bold],
  [RUN_STYLE.lead, "Case Audit Lead", markup`${bold}${colour(COLOUR.accent)}`],
  [RUN_STYLE.quiet, "Case Audit Quiet", markup`${regular}${colour(COLOUR.quiet)}${size(20)}`],
  [RUN_STYLE.condition, "Case Audit Condition", markup`<w:i/><w:iCs/>`],
];

/** /word/styles.xml (17.7): Word's own styles for what should look like its surroundings, ours for what should not. */
export const STYLES = stylesXml();

/** The same with more styles, where a document has looks of its own; they say in which language it is written. */
export function stylesXml(more: Markup = NOTHING, language: DocumentLanguage = "en-GB"): Markup {
  const lang = escapeAttribute(language);
  return joined([
    markup`<w:styles${declare("w")}>`,
    markup`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>`,
    markup`${size(22)}<w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    markup`<w:pPrDefault><w:pPr>${spacing(0, 100, 259)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    markup`<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>`,
    // LibreOffice draws prompts in a colour of the defaults, but in their own over that of a style.
    markup`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${colour(COLOUR.ink)}</w:rPr></w:style>`,
    markup`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
    markup`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
    ...PARAGRAPH_STYLES.map((style) => styleXml(language === "en-GB" ? style : spokenIn(style, language))),
    ...RUN_STYLES.map(runStyleXml),
    TABLE_STYLES,
    more,
    markup`</w:styles>`,
  ]);
}

/** Where Word takes our styles into a document that is there, its own defaults say another language. */
const spokenIn = (style: ParagraphStyle, language: DocumentLanguage): ParagraphStyle =>
  style.name.startsWith("Case Audit")
    ? { ...style, run: joined([style.run ?? NOTHING, element("w:lang", { "w:val": language })]) }
    : style;

function ownStyle(name: string): Readonly<Record<string, string>> {
  return name.startsWith("Case Audit") ? { "w:customStyle": "1" } : {};
}

export function styleXml({
  id,
  name,
  next,
  basedOn = "Normal",
  paragraph,
  run,
  shown = true,
}: ParagraphStyle): Markup {
  const properties = [
    element("w:name", { "w:val": name }),
    element("w:basedOn", { "w:val": basedOn }),
    next === undefined ? NOTHING : element("w:next", { "w:val": next }),
    markup`<w:uiPriority w:val="9"/>`,
    shown ? markup`<w:qFormat/>` : NOTHING,
    paragraph === undefined ? NOTHING : markup`<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? NOTHING : markup`<w:rPr>${run}</w:rPr>`,
  ];
  return element(
    "w:style",
    { "w:type": "paragraph", ...ownStyle(name), "w:styleId": id },
    joined(properties),
  );
}

export function runStyleXml([id, name, look]: RunStyle): Markup {
  const properties = [
    element("w:name", { "w:val": name }),
    markup`<w:basedOn w:val="DefaultParagraphFont"/>`,
    id === PROMPT_STYLE
      ? markup`<w:uiPriority w:val="99"/><w:semiHidden/>`
      : markup`<w:uiPriority w:val="9"/>`,
    markup`<w:rPr>${look}</w:rPr>`,
  ];
  return element(
    "w:style",
    { "w:type": "character", ...ownStyle(name), "w:styleId": id },
    joined(properties),
  );
}

/** /word/numbering.xml: the bullet lists, each tied to its paragraph style (17.9). */
export const NUMBERING = joined([
  markup`<w:numbering${declare("w")}>`,
  bullets(BULLETS.note, STYLE.noteBullet, 284),
  bullets(BULLETS.prompt, STYLE.promptBullet, 142),
  bullets(BULLETS.descriptor, STYLE.descriptorBullet, 142),
  ...Object.values(BULLETS).map(instance),
  markup`</w:numbering>`,
]);

/** Without numbers of its own, Word may take two lists for one when documents are put together (17.9.14, 17.9.29). */
function bullets(id: number, style: string, indent: number): Markup {
  const number = (base: number): string => (base + id).toString(16).toUpperCase();
  return joined([
    markup`<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${escapeAttribute(number(0x3a1f52c0))}"/>`,
    markup`<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="${escapeAttribute(number(0x5d7e1a01))}"/>`,
    markup`<w:lvl w:ilvl="0"><w:start w:val="1"/>`,
    markup`<w:numFmt w:val="bullet"/><w:pStyle w:val="${escapeAttribute(style)}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>`,
    markup`<w:pPr><w:ind w:left="${indent}" w:hanging="${indent}"/></w:pPr></w:lvl></w:abstractNum>`,
  ]);
}

function instance(id: number): Markup {
  return markup`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}
