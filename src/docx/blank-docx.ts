import { freshPart } from "./part";
import { writeZip } from "./write-zip";
import { declare } from "../ooxml/namespaces";
import { contentTypesXml, RELATIONSHIPS, relationshipsPart, WML } from "../ooxml/package-parts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A .docx with nothing in it, for an audit to be started in. */
export function blankDocx(): Uint8Array {
  const parts = [
    relationshipsPart("/", [
      { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: "word/document.xml" },
    ]),
    {
      path: "/word/document.xml",
      contentType: `${WML}.document.main+xml`,
      xml: `<w:document${declare("w")}><w:body><w:p/><w:sectPr/></w:body></w:document>`,
    },
  ];
  const encode = (xml: string) => new TextEncoder().encode(DECLARATION + xml);
  return writeZip([
    freshPart("[Content_Types].xml", encode(contentTypesXml(parts))),
    ...parts.map(({ path, xml }) => freshPart(path.slice(1), encode(xml))),
  ]);
}
