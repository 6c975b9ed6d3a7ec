import { withContentType } from "../../../src/docx/content-types";
import { openPackage, partNamed, partText, withParts, type DocxPackage } from "../../../src/docx/package";
import { DECLARATION, mainPart, relationshipsOf, withRelationship } from "../../../src/docx/relationships";
import { writeZip } from "../../../src/docx/write-zip";
import { COMMENT_PARTS } from "../../../src/ooxml/comment-markup";
import { declare } from "../../../src/ooxml/namespaces";
import { WML } from "../../../src/ooxml/package-parts";
import { pieces, treeOf, xmlOf, type Tree } from "./xml-tree";

/** The kinds of part that Word makes when it needs them, with where and of what type. */
const PARTS = {
  styles: ["styles.xml", "styles", "w:styles"],
  numbering: ["numbering.xml", "numbering", "w:numbering"],
  comments: ["comments.xml", "comments", "w:comments"],
  commentsExtended: ["commentsExtended.xml", "commentsExtended", "w15:commentsEx"],
  glossaryDocument: ["glossary/document.xml", "document.glossary", "w:glossaryDocument"],
} as const;

/** Types of relationships that are no kind of the standard's own. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  commentsExtended: COMMENT_PARTS.commentsExtended.type,
};

export type PartKind = keyof typeof PARTS;
export const PART_KINDS = Object.keys(PARTS) as readonly PartKind[];

/** The file that is open in Word: parts it works on as trees, all others as they were. */
export class WordFile {
  docx: DocxPackage;
  readonly main: string;
  readonly document: Tree;
  private readonly trees = new Map<string, Tree>();
  private readonly found = new Map<PartKind, Tree>();

  constructor(bytes: Uint8Array) {
    this.docx = openPackage(bytes);
    const { part, xml } = mainPart(this.docx);
    this.main = part.name;
    this.document = treeOf(xml);
    this.trees.set(part.name, this.document);
  }

  get body(): Tree {
    const body = this.document.child("w:body");
    if (body) return body;
    const [made] = pieces("<w:body><w:p/></w:body>");
    if (made) this.document.append(made);
    return this.body;
  }

  /** A part that the document may do without. */
  part(kind: PartKind): Tree | undefined {
    const known = this.found.get(kind);
    if (known) return known;
    const name = this.nameOf(kind);
    const part = name === undefined ? undefined : partNamed(this.docx, name);
    if (!part) return undefined;
    let tree = this.trees.get(part.name);
    if (!tree) this.trees.set(part.name, (tree = treeOf(partText(part))));
    this.found.set(kind, tree);
    return tree;
  }

  /** The same part, made where there is none. */
  needed(kind: PartKind): Tree {
    const there = this.part(kind);
    if (there) return there;
    const [target, type, root] = PARTS[kind];
    const name = `${this.main.slice(0, this.main.lastIndexOf("/") + 1)}${target}`;
    const [made] = pieces(`<${root}/>`);
    if (made) this.trees.set(name, made);
    this.docx = withParts(this.docx, { [name]: `<${root}${declare("w", "w15")}/>` });
    this.docx = withContentType(this.docx, name, `${WML}.${type}+xml`);
    this.docx = withRelationship(this.docx, this.main, TYPES[kind] ?? kind, target);
    return this.needed(kind);
  }

  /** Gives the building blocks the styles they came with, since they can't see those of the document. */
  takeGlossaryStyles(styles: Tree): void {
    const glossary = this.nameOf("glossaryDocument");
    if (
      glossary === undefined ||
      relationshipsOf(this.docx, glossary).some(({ kind }) => kind === "styles")
    ) {
      return;
    }
    const name = `${glossary.slice(0, glossary.lastIndexOf("/") + 1)}styles.xml`;
    this.docx = withParts(this.docx, { [name]: DECLARATION + xmlOf(styles) });
    this.docx = withContentType(this.docx, name, `${WML}.styles+xml`);
    this.docx = withRelationship(this.docx, glossary, "styles", "styles.xml");
  }

  /** The document as it is now, as the bytes of a .docx. */
  bytes(): Uint8Array {
    const written = [...this.trees].map(([name, tree]) => [name, DECLARATION + xmlOf(tree)] as const);
    this.docx = withParts(this.docx, Object.fromEntries(written));
    return writeZip([...this.docx.values()]);
  }

  private nameOf(kind: PartKind): string | undefined {
    return relationshipsOf(this.docx, this.main).find((each) => each.kind === kind)?.target;
  }
}
