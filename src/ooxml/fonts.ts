import { declare } from "./namespaces";

export const FONT = "Calibri";

/** /word/fontTable.xml (17.8.3.10): what to fall back on where Calibri is not installed. */
export const FONT_TABLE =
  `<w:fonts${declare("w")}><w:font w:name="${FONT}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/>` +
  '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>';
