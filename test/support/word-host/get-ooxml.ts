import {
  flatOpc,
  RELATIONSHIPS,
  relationshipsPart,
  WML,
  type NewPart,
} from "../../../src/ooxml/package-parts";
import { withoutDeclaration } from "../../../src/xml/write";
import type { Stretch } from "./comments";
import type { WordFile } from "./word-file";
import { Tree, xmlOf } from "./xml-tree";

const TARGETS = {
  styles: ["styles.xml", "styles"],
  comments: ["comments.xml", "comments"],
  glossaryDocument: ["glossary/document.xml", "document.glossary"],
} as const;

/** A stretch of the document as a flat OPC package: main part, styles, glossary and comments. */
export function getOoxml(file: WordFile, { holder, nodes = holder.elements }: Stretch): string {
  const blocks = nodes.filter(({ name }) => name !== "w:tcPr").map((node) => node.clone());
  const isInline = blocks.some(
    ({ name, children }) => name === "w:r" || (name === "w:sdt" && inline(children)),
  );
  const body = new Tree("w:body", {}, isInline ? [new Tree("w:p", {}, blocks)] : blocks);
  const document = new Tree("w:document", { ...file.document.attributes }, [body]);
  const extras = Object.entries(TARGETS).flatMap(([kind, [target, type]]) => {
    const part = file.part(kind as keyof typeof TARGETS);
    return part ? [{ kind, target, type, xml: xmlOf(part) }] : [];
  });
  const related = extras.map(({ kind, target }, index) => ({
    id: `rId${String(index + 1)}`,
    type: `${RELATIONSHIPS}/${kind}`,
    target,
  }));
  const word = (path: string, type: string, xml: string): NewPart => ({
    path: `/word/${path}`,
    contentType: `${WML}.${type}+xml`,
    xml: withoutDeclaration(xml),
  });
  return flatOpc([
    relationshipsPart("/", [
      { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: "word/document.xml" },
    ]),
    word("document.xml", "document.main", xmlOf(document)),
    relationshipsPart("/word/document.xml", related),
    ...extras.map(({ target, type, xml }) => word(target, type, xml)),
  ]);
}

/** Whether a control holds runs and not paragraphs. */
function inline(children: Tree["children"]): boolean {
  const content = children.find((node) => node instanceof Tree && node.name === "w:sdtContent");
  return content instanceof Tree && !content.elements.some(({ name }) => /^w:(p|tbl|tr|tc|sdt)$/.test(name));
}
