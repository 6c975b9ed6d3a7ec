import type { ShareCopy } from "../document/share-audit";
import { shareParts } from "../ooxml/share-parts";
import { freshParts } from "./new-docx";
import { writeZip } from "./write-zip";

/** A copy of an audit to share, as a .docx that holds nothing but what is read in it. */
export function shareDocx(copy: ShareCopy): Uint8Array {
  return writeZip(freshParts(shareParts(copy)));
}
