import type { CommentWords } from "../document/comments";
import type { XmlElement } from "../xml/parse";
import { attributes, element, joined, markup, NOTHING, stretchOf, type Markup } from "../xml/write";
import { NAMESPACES, PREFIXES, type KnownPrefix } from "./namespaces";
import { textXml } from "./paragraph";
import { declarationOfW, type Splice } from "./splice";

/** The parts of a thread beside `w:comments`, by the kind of their relationship: what each is called, and speaks. */
export const COMMENT_PARTS = {
  comments: { root: "w:comments", prefixes: ["w14"], type: undefined },
  commentsExtended: {
    root: "w15:commentsEx",
    prefixes: ["w15"],
    type: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  },
  commentsIds: {
    root: "w16cid:commentsIds",
    prefixes: ["w16cid"],
    type: "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
  },
  commentsExtensible: {
    root: "w16cex:commentsExtensible",
    prefixes: ["w16cex"],
    type: "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
  },
  people: {
    root: "w15:people",
    prefixes: ["w15"],
    type: "http://schemas.microsoft.com/office/2011/relationships/people",
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly root: string; readonly prefixes: readonly KnownPrefix[]; readonly type: string | undefined }
  >
>;

export type CommentPart = keyof typeof COMMENT_PARTS;
export const COMMENT_PART_KINDS: readonly CommentPart[] = [
  "comments",
  "commentsExtended",
  "commentsIds",
  "commentsExtensible",
  "people",
];

/** A part of comments with this in it, for a document whose main part calls its own words so (`xmlns:w`). */
export function newCommentPart(kind: CommentPart, content: Markup, w: string): Markup {
  const { root, prefixes } = COMMENT_PARTS[kind];
  const declared = {
    ...(kind === "comments" && { "xmlns:w": w }),
    "xmlns:mc": NAMESPACES.mc,
    ...Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]])),
    "mc:Ignorable": prefixes.join(" "),
  };
  return element(root, declared, content);
}

/** What a part of comments speaks by `w:`: the namespace of the document it belongs to. */
export const namespaceOfW = (root: XmlElement): string =>
  Object.entries(root.attributes).find(
    ([name, uri]) => name.startsWith("xmlns") && PREFIXES[uri] === "w",
  )?.[1] ?? NAMESPACES.w;

/** What has the root of a part know these prefixes, and older programs pass over what they begin. Nothing where it does. */
export function prefixSplices(
  xml: string,
  root: XmlElement,
  prefixes: readonly KnownPrefix[],
): readonly Splice[] {
  const { attributes: own } = root;
  const missing = prefixes.filter((prefix) => own[`xmlns:${prefix}`] === undefined);
  const said = own["mc:Ignorable"]?.split(/\s+/) ?? [];
  const ignorable = prefixes.filter((prefix) => !said.includes(prefix));
  const tag = xml.slice(root.start, root.selfClosing ? root.end : root.contentStart);
  const written = /:Ignorable\s*=\s*["']\s*/.exec(tag);
  const added: Record<string, string> = Object.fromEntries(
    missing.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]),
  );
  const splices: Splice[] = [];
  if (ignorable.length > 0 && written) {
    const at = root.start + written.index + written[0].length;
    splices.push({ start: at, end: at, text: joined(ignorable.map((prefix) => markup`${PREFIX[prefix]} `)) });
  } else if (ignorable.length > 0) {
    if (own["xmlns:mc"] === undefined) added["xmlns:mc"] = NAMESPACES.mc;
    added["mc:Ignorable"] = ignorable.join(" ");
  }
  if (Object.keys(added).length > 0) {
    const at = root.start + tag.replace(/\s*\/?>$/, "").length;
    splices.push({ start: at, end: at, text: attributes(added) });
  }
  return splices;
}

/** Prefixes as markup. */
const PREFIX = Object.fromEntries(
  Object.keys(NAMESPACES).map((prefix) => [prefix, stretchOf(prefix, { start: 0 })]),
) as Readonly<Record<KnownPrefix, Markup>>;

/** Ids of the two styles that comments are set in, as the document calls them; none where it has no styles. */
export interface CommentStyles {
  readonly reference?: string;
  readonly text?: string;
}

export interface NewComment extends CommentWords {
  readonly id: string;
  /** Of its last paragraph: eight hexadecimal digits below 80000000. */
  readonly paraId: string;
}

/** A `w:comment` (17.13.4.2), a paragraph for each line. Its date is the time of day where its author was, with a Z as Word writes it. */
export function commentXml(
  { id, paraId, author, initials, date, text }: NewComment,
  styles: CommentStyles,
  root?: XmlElement,
): Markup {
  const lines = text.split(/\r\n?|\n/);
  const paragraphs = lines.map((line, at) => {
    const named = at === lines.length - 1 ? attributes({ "w14:paraId": paraId }) : NOTHING;
    const style = styleXml("w:p", styles.text);
    const mark =
      at === 0 ? markup`<w:r>${styleXml("w:r", styles.reference)}<w:annotationRef/></w:r>` : NOTHING;
    return markup`<w:p${named}>${style}${mark}<w:r>${textXml(line)}</w:r></w:p>`;
  });
  const local = date?.local ?? date?.utc?.slice(0, -1);
  const said = {
    "w:id": id,
    "w:author": author,
    ...(local !== undefined && { "w:date": `${local}Z` }),
    ...(initials !== "" && { "w:initials": initials }),
  };
  const declared = root ? declarationOfW(root) : NOTHING;
  return markup`<w:comment${declared}${attributes(said)}>${paragraphs}</w:comment>`;
}

function styleXml(of: "w:p" | "w:r", id: string | undefined): Markup {
  if (id === undefined) return NOTHING;
  return of === "w:p"
    ? markup`<w:pPr>${element("w:pStyle", { "w:val": id })}</w:pPr>`
    : markup`<w:rPr>${element("w:rStyle", { "w:val": id })}</w:rPr>`;
}

/** What ties a comment to its thread, and says whether that is resolved ([MS-DOCX] 2.5.3.1). */
export const commentExXml = (paraId: string, parent: string | undefined, done: boolean): Markup =>
  element("w15:commentEx", {
    "w15:paraId": paraId,
    ...(parent !== undefined && { "w15:paraIdParent": parent }),
    "w15:done": done ? "1" : "0",
  });

export const commentIdXml = (paraId: string, durableId: string): Markup =>
  element("w16cid:commentId", { "w16cid:paraId": paraId, "w16cid:durableId": durableId });

export const commentExtensibleXml = (durableId: string, utc: string): Markup =>
  element("w16cex:commentExtensible", { "w16cex:durableId": durableId, "w16cex:dateUtc": utc });

/** Somebody who comments, known by name and no more. */
export const personXml = (author: string): Markup =>
  element(
    "w15:person",
    { "w15:author": author },
    element("w15:presenceInfo", { "w15:providerId": "None", "w15:userId": author }),
  );

/** The marks of a comment in a text (17.13.4.3 to 17.13.4.5), for a part that calls its words `w` or otherwise. */
export function anchorMarks(id: string, styles: CommentStyles, root: XmlElement) {
  const named = attributes({ "w:id": id });
  const declared = declarationOfW(root);
  const style = styleXml("w:r", styles.reference);
  return {
    start: markup`<w:commentRangeStart${declared}${named}/>`,
    end: markup`<w:commentRangeEnd${declared}${named}/>`,
    reference: markup`<w:r${declared}>${style}<w:commentReference${named}/></w:r>`,
  };
}
