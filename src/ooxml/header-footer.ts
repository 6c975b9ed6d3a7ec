import type { Template } from "../audit/template";
import { textXml } from "./control-content";
import { declare } from "./namespaces";
import { paragraphXml } from "./paragraph";
import { STYLE } from "./style-ids";

/** A header with the template's title and version (17.10.4). */
export function headerXml(template: Template): string {
  const runs = `<w:r>${textXml(`${template.title}\tVersion ${template.version}`)}</w:r>`;
  return `<w:hdr${declare("w")}>${paragraphXml(runs, { style: STYLE.header })}</w:hdr>`;
}

/** A footer with the publisher and "Page n of m" (17.10.3, 17.16.5.44, 17.16.5.40). */
export function footerXml(template: Template): string {
  const runs =
    `<w:r>${textXml(`${template.publisher}\tPage `)}</w:r>${fieldXml("PAGE")}` +
    `<w:r>${textXml(" of ")}</w:r>${fieldXml("NUMPAGES")}`;
  return `<w:ftr${declare("w")}>${paragraphXml(runs, { style: STYLE.footer })}</w:ftr>`;
}

/** A complex field, with a result for editors that do not work it out (17.16.18). */
function fieldXml(instruction: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${mark("begin")}${code}${mark("separate")}<w:r><w:t>1</w:t></w:r>${mark("end")}`;
}
