import {
  COMMENT_PART_KINDS,
  COMMENT_PARTS,
  commentExXml,
  namespaceOfW,
  newCommentPart,
  personXml,
  prefixSplices,
  type CommentPart,
  type CommentStyles,
} from "../ooxml/comment-markup";
import { commentStyles } from "../ooxml/comment-styles";
import { NAMESPACES, PREFIXES } from "../ooxml/namespaces";
import { WML } from "../ooxml/package-parts";
import { lastParagraph } from "../ooxml/read-comments";
import { contentSplice, declarationOfW, sourceName, spliced, type Splice } from "../ooxml/splice";
import { childrenNamed, parseXml, type XmlElement } from "../xml/parse";
import { attributes, joined, markup, type Markup } from "../xml/write";
import { foundPart, type FoundPart } from "./comment-parts";
import { withContentType } from "./content-types";
import { parsedOnce, partNamed, withParts, type DocxPackage, type ParsedPart } from "./package";
import type { PackagePart } from "./package-part";
import { DECLARATION, relationshipsOf, withRelationship } from "./relationships";

type CommentPartsFound = Readonly<Partial<Record<CommentPart, FoundPart>>>;

interface ThreadState {
  readonly parent: string | undefined;
  readonly done: boolean;
}

/** A package while comments are added to it: what is there stays as it is, byte for byte, and what is new goes in beside. */
export class CommentPackage {
  /** How the document calls the styles of comments. */
  readonly styles: CommentStyles;
  private readonly missingStyles: Markup;
  private readonly added = new Map<CommentPart, Markup[]>();
  private readonly splices = new Map<string, Splice[]>();
  private readonly threads = new Map<string, ThreadState>();
  private readonly people: Set<string>;

  constructor(
    private readonly docx: DocxPackage,
    private readonly main: ParsedPart & { readonly part: PackagePart },
    private readonly found: CommentPartsFound,
  ) {
    const root = this.stylesPart()?.root;
    const { styles, missing } = root ? commentStyles(root) : { styles: {}, missing: joined([]) };
    this.styles = styles;
    this.missingStyles = missing;
    this.people = new Set(
      childrenNamed(found.people?.root, "w15:person").map((each) => each.attributes["w15:author"] ?? ""),
    );
  }

  append(kind: CommentPart, content: Markup): void {
    this.added.set(kind, [...(this.added.get(kind) ?? []), content]);
  }

  /** Puts marks into a part at an offset of its text. */
  insert(name: string, at: number, marks: readonly Markup[]): void {
    this.splice(name, { start: at, end: at, text: joined(marks) });
  }

  addPerson(author: string): void {
    if (author === "" || this.people.has(author)) return;
    this.people.add(author);
    this.append("people", personXml(author));
  }

  /** Says what a comment is a reply to, where nothing has said it yet, and whether its thread is resolved. */
  setThread(paraId: string, parent: string | undefined, done: boolean): void {
    this.threads.set(paraId, { parent: this.threads.get(paraId)?.parent ?? parent, done });
  }

  /** Gives the last paragraph of a comment that is there a paraId. */
  nameParagraph(comment: XmlElement, paraId: string): void {
    const { comments } = this.found;
    if (!comments) return;
    const named = attributes({ "w14:paraId": paraId });
    const paragraph = lastParagraph(comment);
    if (!paragraph) {
      const made = markup`<w:p${declarationOfW(comments.root)}${named}/>`;
      this.splice(comments.name, contentSplice(comments.xml, comment, made));
      return;
    }
    const at = paragraph.start + 1 + sourceName(comments.xml, paragraph).length;
    this.insert(comments.name, at, [named]);
  }

  written(): DocxPackage {
    this.writeThreads();
    let docx = this.docx;
    for (const kind of COMMENT_PART_KINDS) docx = this.withPart(docx, kind);
    if (this.added.has("comments")) docx = this.withStyles(docx);
    const others = [...this.splices].filter(([name]) => !this.isOfComments(name));
    for (const [name, splices] of others) {
      const part = partNamed(docx, name);
      const xml = name === this.main.part.name ? this.main.xml : part && parsedOnce(part).xml;
      if (xml !== undefined) docx = withParts(docx, { [name]: spliced(xml, splices) });
    }
    return docx;
  }

  private splice(name: string, splice: Splice): void {
    this.splices.set(name, [...(this.splices.get(name) ?? []), splice]);
  }

  private isOfComments(name: string): boolean {
    return COMMENT_PART_KINDS.some((kind) => this.found[kind]?.name === name);
  }

  private writeThreads(): void {
    const part = this.found.commentsExtended;
    const there = new Map(
      childrenNamed(part?.root, "w15:commentEx").map((each) => [
        each.attributes["w15:paraId"]?.toUpperCase() ?? "",
        each,
      ]),
    );
    for (const [paraId, { parent, done }] of this.threads) {
      const entry = there.get(paraId);
      if (!part || !entry) this.append("commentsExtended", commentExXml(paraId, parent, done));
      else if (isOn(entry.attributes["w15:done"]) !== done)
        this.splice(part.name, doneSplice(part.xml, entry, done));
    }
  }

  private withPart(docx: DocxPackage, kind: CommentPart): DocxPackage {
    const content = joined(this.added.get(kind) ?? []);
    const there = this.found[kind];
    if (!there) return content === "" ? docx : this.withNewPart(docx, kind, content);
    const splices = this.splices.get(there.name) ?? [];
    if (content === "" && splices.length === 0) return docx;
    const { xml, root, name } = there;
    const edited = spliced(xml, [...splices, ...prefixSplices(xml, root, COMMENT_PARTS[kind].prefixes)]);
    if (content === "") return withParts(docx, { [name]: edited });
    const whole = parseXml(edited, PREFIXES);
    const end = { start: whole.contentEnd, end: whole.contentEnd, text: content };
    return withParts(docx, {
      [name]: spliced(edited, [whole.selfClosing ? contentSplice(edited, whole, content) : end]),
    });
  }

  private withNewPart(docx: DocxPackage, kind: CommentPart, content: Markup): DocxPackage {
    const { name: main } = this.main.part;
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const promised = relationshipsOf(docx, main).find((each) => each.kind === kind)?.target;
    let name = promised ?? `${folder}${kind}.xml`;
    for (let number = 2; promised === undefined && partNamed(docx, name); number += 1)
      name = `${folder}${kind}${String(number)}.xml`;
    const xml = DECLARATION + newCommentPart(kind, content, namespaceOfW(this.main.root));
    const made = withContentType(withParts(docx, { [name]: xml }), name, `${WML}.${kind}+xml`);
    const type = COMMENT_PARTS[kind].type ?? kind;
    return promised === undefined ? withRelationship(made, main, type, name.slice(folder.length)) : made;
  }

  private stylesPart(): FoundPart | undefined {
    const target = relationshipsOf(this.docx, this.main.part.name).find(
      ({ kind }) => kind === "styles",
    )?.target;
    const part = target === undefined ? undefined : partNamed(this.docx, target);
    return part && foundPart(parsedOnce(part), part.name);
  }

  private withStyles(docx: DocxPackage): DocxPackage {
    const part = this.stylesPart();
    if (!part || this.missingStyles === "") return docx;
    const { xml, root, name } = part;
    const at = root.contentEnd;
    const splice = root.selfClosing
      ? contentSplice(xml, root, this.missingStyles)
      : { start: at, end: at, text: this.missingStyles };
    return withParts(docx, { [name]: spliced(xml, [splice]) });
  }
}

/** Whether the parts of comments that are there take more: not where they use a prefix of ours for something else. */
export const takesComments = (found: CommentPartsFound): boolean =>
  COMMENT_PART_KINDS.every((kind) => {
    const own = found[kind]?.root.attributes ?? {};
    return COMMENT_PARTS[kind].prefixes.every(
      (prefix) => (own[`xmlns:${prefix}`] ?? NAMESPACES[prefix]) === NAMESPACES[prefix],
    );
  });

const isOn = (value: string | undefined): boolean => ["1", "true", "on"].includes(value ?? "");

function doneSplice(xml: string, entry: XmlElement, done: boolean): Splice {
  const value = done ? markup`1` : markup`0`;
  const tag = xml.slice(entry.start, entry.contentStart);
  const written = /(:done\s*=\s*["'])([^"']*)/.exec(tag);
  if (written) {
    const start = entry.start + written.index + (written[1] ?? "").length;
    return { start, end: start + (written[2] ?? "").length, text: value };
  }
  const at = entry.start + 1 + sourceName(xml, entry).length;
  return { start: at, end: at, text: attributes({ "w15:done": done ? "1" : "0" }) };
}
