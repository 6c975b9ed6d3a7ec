import { declare } from "./namespaces";
import { BULLETS, STYLE } from "./style-ids";

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
