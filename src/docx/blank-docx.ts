import { MAIN_PATH } from "../ooxml/document-parts";
import { MAIN_TYPE } from "../ooxml/document-kind";
import { declare } from "../ooxml/namespaces";
import { RELATIONSHIPS, relationshipsPart } from "../ooxml/package-parts";
import { freshParts } from "./fresh-parts";
import { writeZip } from "./write-zip";

/** A .docx with nothing in it, for an audit to be started in. */
export function blankDocx(): Uint8Array {
  return writeZip(
    freshParts([
      relationshipsPart("/", [
        { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: MAIN_PATH.slice(1) },
      ]),
      {
        path: MAIN_PATH,
        contentType: MAIN_TYPE.document,
        xml: `<w:document${declare("w")}><w:body><w:p/><w:sectPr/></w:body></w:document>`,
      },
    ]),
  );
}
