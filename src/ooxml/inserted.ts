import type { Template } from "../audit/template";
import { documentParts } from "./document-parts";
import { flatOpc } from "./flat-opc";
import type { PackagePart } from "./package-parts";
import type { Values } from "./table-row";

/**
 * A template as one XML text for Word's `insertOoxml`: the body with its styles,
 * lists and prompts. Page setup, headers, settings and properties stay behind,
 * since Word keeps the document's own.
 */
export function insertedOoxml(template: Template, known: Values = new Map()): string {
  return flatOpc(documentParts(template, { values: known }).flatMap(insertable));
}

const LEFT_OUT = /^\/(docProps|customXml)\/|^\/word\/(webextensions\/|settings|header|footer)/;
const LEFT_OUT_TARGET = /^(docProps|word\/webextensions)\/|^(settings|header\d*|footer\d*)\.xml$/;

function insertable(part: PackagePart): readonly PackagePart[] {
  if (LEFT_OUT.test(part.path)) return [];
  if (part.path === "/word/document.xml") {
    return [{ ...part, xml: part.xml.replace(/<w:sectPr>.*<\/w:sectPr>(?=<\/w:body>)/, "") }];
  }
  if (part.path === "/_rels/.rels" || part.path === "/word/_rels/document.xml.rels") {
    const xml = part.xml.replace(/<Relationship [^>]*Target="([^"]*)"\/>/g, (whole, target: string) =>
      LEFT_OUT_TARGET.test(target) ? "" : whole,
    );
    return [{ ...part, xml }];
  }
  return [part];
}
