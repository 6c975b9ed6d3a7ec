import { TEXT_WIDTH } from "./document-xml";
import { declare } from "./namespaces";
import { BULLETS, PROMPT_STYLE, STYLE } from "./paragraph";

const FONT = "Calibri";

/** /word/fontTable.xml (17.8.3.10): what to fall back on where Calibri is not installed. */
export const FONT_TABLE =
  `<w:fonts${declare("w")}><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>` +
  '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>';

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="A9BCC4"/>`;
const margin = (name: string, width: number): string => `<w:${name} w:w="${String(width)}" w:type="dxa"/>`;
const shade = (fill: string): string =>
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>`;

/** "Case Audit Table" (17.7.6): fine lines all round, header row and first column set off by calm tints. */
const TABLE_STYLES =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margin("top", 0)}${margin("left", 108)}` +
  `${margin("bottom", 0)}${margin("right", 108)}</w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Case Audit Table"/><w:basedOn w:val="TableNormal"/>` +
  `<w:uiPriority w:val="59"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("")}</w:tblBorders>` +
  `<w:tblCellMar>${margin("top", 28)}${margin("left", 108)}${margin("bottom", 28)}${margin("right", 108)}</w:tblCellMar></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow">${shade("D8E6EB")}</w:tblStylePr>` +
  `<w:tblStylePr w:type="firstCol">${shade("F1F5F7")}</w:tblStylePr></w:style>`;

/** Every text colour stands at least 4.5 : 1 against white and the tints under it (WCAG 1.4.3). */
export const COLOUR = { accent: "17495C", quiet: "595959", prompt: "404040", rule: "A9BCC4" } as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  readonly basedOn?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly shown?: boolean;
}

const spacing = (before: number, after: number, line = 264): string =>
  `<w:spacing w:before="${String(before)}" w:after="${String(after)}" w:line="${String(line)}" w:lineRule="auto"/>`;
const size = (halfPoints: number): string =>
  `<w:sz w:val="${String(halfPoints)}"/><w:szCs w:val="${String(halfPoints)}"/>`;
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`;
const bold = "<w:b/><w:bCs/>";
const list = (id: number): string => `<w:numPr><w:numId w:val="${String(id)}"/></w:numPr>`;
const line = (side: "top" | "bottom", space: number): string =>
  `<w:pBdr><w:${side} w:val="single" w:sz="4" w:space="${String(space)}" w:color="${COLOUR.rule}"/></w:pBdr>`;
const rightTab = `<w:tabs><w:tab w:val="right" w:pos="${String(TEXT_WIDTH)}"/></w:tabs>`;
const outline = (level: number): string => `<w:outlineLvl w:val="${String(level)}"/>`;
const heading = "<w:keepNext/><w:keepLines/>";

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: STYLE.title,
    name: "Title",
    next: STYLE.subtitle,
    paragraph: `${heading}${spacing(0, 40, 240)}`,
    run: bold + colour(COLOUR.accent) + size(48),
  },
  {
    id: STYLE.subtitle,
    name: "Subtitle",
    next: "Normal",
    paragraph: `${line("bottom", 6)}${spacing(0, 240, 240)}`,
    run: colour(COLOUR.quiet) + size(24),
  },
  {
    id: STYLE.headings[1],
    name: "heading 1",
    next: "Normal",
    paragraph: `${heading}${spacing(400, 120, 240)}${outline(0)}`,
    run: bold + colour(COLOUR.accent) + size(32),
  },
  {
    id: STYLE.headings[2],
    name: "heading 2",
    next: "Normal",
    paragraph: `${heading}${spacing(280, 100, 240)}${outline(1)}`,
    run: bold + colour(COLOUR.accent) + size(25),
  },
  {
    id: STYLE.bullet,
    name: "List Bullet",
    paragraph: `${list(BULLETS.text)}<w:contextualSpacing/>`,
  },
  {
    id: STYLE.header,
    name: "header",
    paragraph: `${line("bottom", 4)}${rightTab}${spacing(0, 0, 240)}`,
    run: colour(COLOUR.quiet) + size(18),
    shown: false,
  },
  {
    id: STYLE.footer,
    name: "footer",
    paragraph: `${line("top", 4)}${rightTab}${spacing(0, 0, 240)}`,
    run: colour(COLOUR.quiet) + size(18),
    shown: false,
  },
  {
    id: STYLE.columnHeading,
    name: "Case Audit Column Heading",
    paragraph: `${heading}${spacing(40, 40, 240)}`,
    run: bold + colour(COLOUR.accent) + size(21),
  },
  {
    id: STYLE.label,
    name: "Case Audit Label",
    paragraph: `<w:keepLines/>${spacing(40, 40, 264)}`,
    run: bold + size(22),
  },
  { id: STYLE.answer, name: "Case Audit Answer", paragraph: spacing(40, 40, 264), run: size(22) },
  {
    id: STYLE.prompt,
    name: "Case Audit Prompt",
    paragraph: spacing(40, 40, 247),
    run: colour(COLOUR.prompt) + size(19),
  },
  {
    id: STYLE.promptBullet,
    name: "Case Audit Prompt Bullet",
    basedOn: STYLE.prompt,
    paragraph: `${list(BULLETS.prompt)}${spacing(0, 0, 247)}`,
  },
  { id: STYLE.gap, name: "Case Audit Gap", paragraph: spacing(0, 0, 240), run: size(12), shown: false },
];

/** /word/styles.xml (17.7): Word's own styles for what should look like its surroundings, ours for what should not. */
export const STYLES =
  `<w:styles${declare("w")}>` +
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>` +
  `${size(22)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  PARAGRAPH_STYLES.map(styleXml).join("") +
  `<w:style w:type="character" w:styleId="${PROMPT_STYLE}"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>` +
  `<w:uiPriority w:val="99"/><w:semiHidden/><w:rPr>${colour(COLOUR.quiet)}</w:rPr></w:style>` +
  TABLE_STYLES +
  "</w:styles>";

function styleXml({
  id,
  name,
  next,
  basedOn = "Normal",
  paragraph = "",
  run = "",
  shown = true,
}: ParagraphStyle): string {
  const own = name.startsWith("Case Audit") ? ' w:customStyle="1"' : "";
  return (
    `<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
    `${next === undefined ? "" : `<w:next w:val="${next}"/>`}<w:uiPriority w:val="9"/>${shown ? "<w:qFormat/>" : ""}` +
    `${paragraph === "" ? "" : `<w:pPr>${paragraph}</w:pPr>`}${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** /word/numbering.xml: the two bullet lists, each tied to its paragraph style (17.9). */
export const NUMBERING = `<w:numbering${declare("w")}>${[
  bullets(BULLETS.text, STYLE.bullet, 357),
  bullets(BULLETS.prompt, STYLE.promptBullet, 198),
].join("")}${Object.values(BULLETS).map(instance).join("")}</w:numbering>`;

function bullets(id: number, style: string, indent: number): string {
  return (
    `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    `<w:numFmt w:val="bullet"/><w:pStyle w:val="${style}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="${String(indent)}" w:hanging="${String(indent)}"/></w:pPr></w:lvl></w:abstractNum>`
  );
}

function instance(id: number): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(id)}"/></w:num>`;
}
