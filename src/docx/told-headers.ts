import type { ControlChange } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { rewrittenHeader } from "../ooxml/page-header";
import { storedText } from "../ooxml/replace-controls";
import type { XmlElement } from "../xml/parse";
import { parsedOnce, partNamed, partText, withParts, type DocxPackage } from "./package";
import type { PackagePart } from "./package-part";
import { relationshipsOf } from "./relationships";

/** The package with these answers told in its page headers, which tell of some. A header that can't be read is left as it is. */
export function withHeadersTold(
  docx: DocxPackage,
  main: string,
  changes: readonly ControlChange[],
): DocxPackage {
  const texts = new Map(changes.map(({ tag, text }) => [tag, storedText(text)]));
  let edited = docx;
  for (const { root, part } of headersOf(docx, main)) {
    const xml = partText(part);
    const rewritten = rewrittenHeader(xml, root, texts);
    if (rewritten !== xml) edited = withParts(edited, { [part.name]: rewritten });
  }
  return edited;
}

function headersOf(
  docx: DocxPackage,
  main: string,
): readonly { readonly root: XmlElement; readonly part: PackagePart }[] {
  try {
    return relationshipsOf(docx, main)
      .filter(({ kind }) => kind === "header")
      .flatMap(({ target }) => partNamed(docx, target) ?? [])
      .map((part) => ({ part, root: parsedOnce(part).root }));
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
