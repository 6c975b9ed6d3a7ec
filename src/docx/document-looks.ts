import { slotsOf, type Block } from "../document/layout-model";
import { withOurStyles, withPrompts } from "../ooxml/added-blocks";
import type { XmlElement } from "../xml/parse";
import { parsedOnce, partNamed, partText, withParts, type DocxPackage } from "./package";
import { relationshipsOf } from "./relationships";

/** A package with what blocks of ours look like and ask for, where it has parts for that which lack some of it. */
export function withLooks(docx: DocxPackage, main: string, blocks: readonly Block[]): DocxPackage {
  const prompts = slotsOf(blocks).map(({ prompt }) => prompt);
  const edits: Readonly<Record<string, (xml: string, root: XmlElement) => string>> = {
    styles: withOurStyles,
    glossaryDocument: (xml, root) => withPrompts(xml, root, prompts),
  };
  return Object.entries(edits).reduce((edited, [wanted, add]) => {
    const target = relationshipsOf(docx, main).find(({ kind }) => kind === wanted)?.target;
    const part = target === undefined ? undefined : partNamed(docx, target);
    if (!part) return edited;
    const xml = partText(part);
    const added = add(xml, parsedOnce(part).root);
    return added === xml ? edited : withParts(edited, { [part.name]: added });
  }, docx);
}
