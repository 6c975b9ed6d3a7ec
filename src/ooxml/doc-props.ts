import type { Template } from "../audit/template";
import { escapeText } from "../xml/write";
import { declare } from "./namespaces";

/** /docProps/core.xml (Part 2, 8): the title a screen reader announces, and the language. No names and no times. */
export function corePropertiesXml({ title, version }: Template): string {
  return (
    `<cp:coreProperties${declare("cp", "dc")}><dc:title>${escapeText(title)}</dc:title>` +
    `<dc:language>en-GB</dc:language><cp:version>${escapeText(version)}</cp:version></cp:coreProperties>`
  );
}

/** /docProps/app.xml (22.2). */
export const APP_PROPERTIES =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Case Audit</Application></Properties>';
