import { element, escapeAttribute, joined, markup, NOTHING, type Markup } from "../xml/write";
import { TEXT_WIDTH } from "./document-xml";
import { declare } from "./namespaces";
import { BULLETS, PROMPT_STYLE, STYLE } from "./paragraph";

const FONT = markup`Calibri`;

/** /word/fontTable.xml (17.8.3.10): what to fall back on where Calibri is not installed. */
export const FONT_TABLE = joined([
  markup`<w:fonts${declare("w")}><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>`,
  markup`<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
]);

/** Every text colour stands at least 4.5 : 1 against white and the tints under it (WCAG 1.4.3). */
export const COLOUR = { accent: "17495C", quiet: "595959", prompt: "404040", rule: "A9BCC4" } as const;

const rule = (side: string, space: number): Markup =>
  element(`w:${side}`, { "w:val": "single", "w:sz": "4", "w:space": String(space), "w:color": COLOUR.rule });
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => rule(side, 0));
const margins = (above: number, beside: number): Markup => {
  const margin = (side: string, width: number) =>
    element(`w:${side}`, { "w:w": String(width), "w:type": "dxa" });
  const sides = [
    margin("top", above),
    margin("left", beside),
    margin("bottom", above),
    margin("right", beside),
  ];
  return markup`<w:tblCellMar>${sides}</w:tblCellMar>`;
};
const shade = (part: string, fill: string): Markup => {
  const shading = element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": fill });
  return markup`<w:tblStylePr w:type="${escapeAttribute(part)}"><w:tcPr>${shading}</w:tcPr></w:tblStylePr>`;
};

/** "Case Audit Table" (17.7.6): fine lines all round, header row and first column set off by calm tints. */
const TABLE_STYLES = joined([
  markup`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>`,
  markup`<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
  markup`<w:style w:type="table" w:customStyle="1" w:styleId="${escapeAttribute(STYLE.table)}"><w:name w:val="Case Audit Table"/>`,
  markup`<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>`,
  markup`<w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders>${margins(28, 108)}</w:tblPr>`,
  markup`${shade("firstRow", "D8E6EB")}${shade("firstCol", "F1F5F7")}</w:style>`,
]);

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly basedOn?: string;
  readonly paragraph?: Markup;
  readonly run?: Markup;
  readonly shown?: boolean;
}

const spacing = (before: number, after: number, line = 264): Markup =>
  markup`<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const size = (halfPoints: number): Markup =>
  markup`<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const colour = (hex: string): Markup => element("w:color", { "w:val": hex });
const bold = markup`<w:b/><w:bCs/>`;
const list = (id: number): Markup => markup`<w:numPr><w:numId w:val="${id}"/></w:numPr>`;
const line = (side: "top" | "bottom", space: number): Markup => markup`<w:pBdr>${rule(side, space)}</w:pBdr>`;
const rightTab = markup`<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
const outline = (level: number): Markup => markup`<w:outlineLvl w:val="${level}"/>`;
const heading = markup`<w:keepNext/><w:keepLines/>`;

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: STYLE.title,
    name: "Title",
    next: STYLE.subtitle,
    paragraph: markup`${heading}${spacing(0, 40, 240)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(48)}`,
  },
  {
    id: STYLE.subtitle,
    name: "Subtitle",
    next: "Normal",
    paragraph: markup`${line("bottom", 6)}${spacing(0, 240, 240)}`,
    run: markup`${colour(COLOUR.quiet)}${size(24)}`,
  },
  {
    id: STYLE.headings[1],
    name: "heading 1",
    next: "Normal",
    paragraph: markup`${heading}${spacing(400, 120, 240)}${outline(0)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(32)}`,
  },
  {
    id: STYLE.headings[2],
    name: "heading 2",
    next: "Normal",
    paragraph: markup`${heading}${spacing(280, 100, 240)}${outline(1)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(25)}`,
  },
  {
    id: STYLE.bullet,
    name: "List Bullet",
    paragraph: markup`${list(BULLETS.text)}<w:contextualSpacing/>`,
  },
  {
    id: STYLE.header,
    name: "header",
    paragraph: markup`${line("bottom", 4)}${rightTab}${spacing(0, 0, 240)}`,
    run: markup`${colour(COLOUR.quiet)}${size(18)}`,
    shown: false,
  },
  {
    id: STYLE.footer,
    name: "footer",
    paragraph: markup`${line("top", 4)}${rightTab}${spacing(0, 0, 240)}`,
    run: markup`${colour(COLOUR.quiet)}${size(18)}`,
    shown: false,
  },
  {
    id: STYLE.columnHeading,
    name: "Case Audit Column Heading",
    paragraph: markup`${heading}${spacing(40, 40, 240)}`,
    run: markup`${bold}${colour(COLOUR.accent)}${size(21)}`,
  },
  {
    id: STYLE.label,
    name: "Case Audit Label",
    paragraph: markup`<w:keepLines/>${spacing(40, 40, 264)}`,
    run: markup`${bold}${size(22)}`,
  },
  { id: STYLE.answer, name: "Case Audit Answer", paragraph: spacing(40, 40, 264), run: size(22) },
  {
    id: STYLE.prompt,
    name: "Case Audit Prompt",
    paragraph: spacing(40, 40, 247),
    run: markup`${colour(COLOUR.prompt)}${size(19)}`,
  },
  {
    id: STYLE.promptBullet,
    name: "Case Audit Prompt Bullet",
    basedOn: STYLE.prompt,
    paragraph: markup`${list(BULLETS.prompt)}${spacing(0, 0, 247)}`,
  },
  { id: STYLE.gap, name: "Case Audit Gap", paragraph: spacing(0, 0, 240), run: size(12), shown: false },
];

/** /word/styles.xml (17.7): Word's own styles for what should look like its surroundings, ours for what should not. */
export const STYLES = joined([
  markup`<w:styles${declare("w")}>`,
  markup`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>`,
  markup`${size(22)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  markup`<w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>`,
  markup`<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>`,
  markup`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  markup`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
  markup`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
  ...PARAGRAPH_STYLES.map(styleXml),
  markup`<w:style w:type="character" w:styleId="${escapeAttribute(PROMPT_STYLE)}"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>`,
  markup`<w:uiPriority w:val="99"/><w:semiHidden/><w:rPr>${colour(COLOUR.quiet)}</w:rPr></w:style>`,
  TABLE_STYLES,
  markup`</w:styles>`,
]);

function styleXml({
  id,
  name,
  next,
  basedOn = "Normal",
  paragraph,
  run,
  shown = true,
}: ParagraphStyle): Markup {
  const own = name.startsWith("Case Audit") ? { "w:customStyle": "1" } : {};
  const properties = [
    element("w:name", { "w:val": name }),
    element("w:basedOn", { "w:val": basedOn }),
    next === undefined ? NOTHING : element("w:next", { "w:val": next }),
    markup`<w:uiPriority w:val="9"/>`,
    shown ? markup`<w:qFormat/>` : NOTHING,
    paragraph === undefined ? NOTHING : markup`<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? NOTHING : markup`<w:rPr>${run}</w:rPr>`,
  ];
  return element("w:style", { "w:type": "paragraph", ...own, "w:styleId": id }, joined(properties));
}

/** /word/numbering.xml: the two bullet lists, each tied to its paragraph style (17.9). */
export const NUMBERING = joined([
  markup`<w:numbering${declare("w")}>`,
  bullets(BULLETS.text, STYLE.bullet, 357),
  bullets(BULLETS.prompt, STYLE.promptBullet, 198),
  ...Object.values(BULLETS).map(instance),
  markup`</w:numbering>`,
]);

function bullets(id: number, style: string, indent: number): Markup {
  return joined([
    markup`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>`,
    markup`<w:numFmt w:val="bullet"/><w:pStyle w:val="${escapeAttribute(style)}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>`,
    markup`<w:pPr><w:ind w:left="${indent}" w:hanging="${indent}"/></w:pPr></w:lvl></w:abstractNum>`,
  ]);
}

function instance(id: number): Markup {
  return markup`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}
