import type { CommentDate, CommentReply, CommentWords, HeldComment } from "../document/comments";
import { childrenNamed, type XmlElement } from "../xml/parse";
import type { Anchors, FoundAnchor } from "./found-anchor";
import { walkContent } from "./walk-content";

/** The parts that tell of comments (17.13.4 and [MS-DOCX] 2.5.1.19, 2.5.4.1, 2.6.4.1), as far as a document has them. */
export interface CommentParts {
  readonly comments?: XmlElement | undefined;
  readonly commentsExtended?: XmlElement | undefined;
  readonly commentsIds?: XmlElement | undefined;
  readonly commentsExtensible?: XmlElement | undefined;
  readonly people?: XmlElement | undefined;
}

/** A comment as its parts have it, before it is known what it is a reply to. */
export interface StoredComment extends CommentWords {
  /** Its `w:id`, with a number behind it where another has the same before it. */
  readonly id: string;
  /** As the document points to it; undefined where another comment has the id as well. */
  readonly mark: string | undefined;
  readonly element: XmlElement;
  /** Of its last paragraph, in capitals; empty where it has none. */
  readonly paraId: string;
  /** The paraId of what it is a reply to. */
  readonly parent: string | undefined;
  readonly done: boolean;
  /** It has an entry in the part of ids. */
  readonly named: boolean;
  /** Its program keeps replies with what they reply to, so that one without a parent is none. */
  readonly keepsThreads: boolean;
}

export interface StoredThread {
  readonly root: StoredComment;
  readonly replies: readonly StoredComment[];
  /** Those of them that nothing calls replies. */
  readonly probable: ReadonlySet<StoredComment>;
}

const readBefore = new WeakMap<XmlElement, readonly StoredComment[]>();

/** The comments of a document as its parts have them, in the order of the part. */
export function storedComments(parts: CommentParts): readonly StoredComment[] {
  const { comments } = parts;
  if (!comments) return [];
  const known = readBefore.get(comments);
  if (known && lastParts.get(comments)?.every((part, at) => part === partList(parts)[at])) return known;
  const read = readStored(comments, parts);
  readBefore.set(comments, read);
  lastParts.set(comments, partList(parts));
  return read;
}

/** The parts that each list of comments was read with. */
const lastParts = new WeakMap<XmlElement, readonly (XmlElement | undefined)[]>();
const partList = (parts: CommentParts) => [
  parts.commentsExtended,
  parts.commentsIds,
  parts.commentsExtensible,
  parts.people,
];

function readStored(comments: XmlElement, parts: CommentParts): readonly StoredComment[] {
  const extended = byKey(parts.commentsExtended, "w15:commentEx", "w15:paraId");
  const ids = byKey(parts.commentsIds, "w16cid:commentId", "w16cid:paraId");
  const extensible = byKey(parts.commentsExtensible, "w16cex:commentExtensible", "w16cex:durableId");
  const people = new Set(
    childrenNamed(parts.people, "w15:person").map(({ attributes }) => attributes["w15:author"]),
  );
  const taken = new Map<string, number>();
  return childrenNamed(comments, "w:comment").map((element): StoredComment => {
    const { attributes } = element;
    const own = attributes["w:id"] ?? "";
    const before = taken.get(own) ?? 0;
    taken.set(own, before + 1);
    const author = attributes["w:author"] ?? "";
    const paraId = (lastParagraph(element)?.attributes["w14:paraId"] ?? "").toUpperCase();
    const more = extended.get(paraId);
    const named = ids.get(paraId);
    const durableId = named?.["w16cid:durableId"]?.toUpperCase() ?? "";
    const utc = extensible.get(durableId)?.["w16cex:dateUtc"] ?? attributes["w16du:dateUtc"];
    const date = commentDateOf(attributes["w:date"], utc);
    return {
      id: before === 0 ? own : `${own}~${String(before + 1)}`,
      mark: before === 0 ? own : undefined,
      element,
      paraId,
      parent: more?.["w15:paraIdParent"]?.toUpperCase(),
      done: ["1", "true", "on"].includes(more?.["w15:done"] ?? ""),
      named: named !== undefined,
      keepsThreads: more !== undefined && (parts.commentsIds ? named !== undefined : people.has(author)),
      author,
      initials: attributes["w:initials"] ?? "",
      ...(date && { date }),
      text: walkContent(element).text().replace(/\n+$/, ""),
    };
  });
}

export const lastParagraph = (comment: XmlElement): XmlElement | undefined =>
  childrenNamed(comment, "w:p").at(-1);

function byKey(
  part: XmlElement | undefined,
  name: string,
  key: string,
): ReadonlyMap<string, XmlElement["attributes"]> {
  const found = new Map<string, XmlElement["attributes"]>();
  for (const { attributes } of childrenNamed(part, name)) {
    const value = attributes[key]?.toUpperCase() ?? "";
    if (value !== "" && !found.has(value)) found.set(value, attributes);
  }
  return found;
}

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Before it nobody wrote comments: programs that know no date write one of these. */
const EARLIEST = "1990";

/** When a comment says that it was written: `w:date` has the time of day there, and a Z that means nothing. */
export function commentDateOf(
  said: string | undefined,
  utcSaid: string | undefined,
): CommentDate | undefined {
  const [, local, zone = "Z"] = MOMENT.exec(said ?? "") ?? [];
  const [, atUtc, utcZone = "Z"] = MOMENT.exec(utcSaid ?? "") ?? [];
  const utc = instantOf(atUtc, utcZone) ?? (zone === "Z" ? undefined : instantOf(local, zone));
  const there = instantOf(local, "Z")?.slice(0, -1);
  if (utc === undefined && there === undefined) return undefined;
  return { ...(utc !== undefined && { utc }), ...(there !== undefined && { local: there }) };
}

/** Undefined for a day that no calendar has. */
function instantOf(moment: string | undefined, zone: string): string | undefined {
  if (moment === undefined || moment < EARLIEST) return undefined;
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  const date = new Date(`${moment}${zone}`);
  const isThere = !Number.isNaN(date.getTime()) && day.toISOString().startsWith(moment.slice(0, 10));
  return isThere ? `${date.toISOString().slice(0, 19)}Z` : undefined;
}

/** Comments as threads, in the order of the words they stand on; those that stand on none come last. */
export function threadsOf(comments: readonly StoredComment[], anchors: Anchors): readonly StoredThread[] {
  const byParaId = new Map<string, StoredComment>();
  for (const each of comments)
    if (each.paraId !== "" && !byParaId.has(each.paraId)) byParaId.set(each.paraId, each);
  const replies = new Map<StoredComment, StoredComment[]>();
  const roots: StoredComment[] = [];
  for (const each of comments) {
    const root = rootOf(each, byParaId);
    if (root === each) roots.push(each);
    else addTo(replies, root, each);
  }
  const joining = probableReplies(roots, anchors);
  const joined = new Map<StoredComment, StoredComment[]>();
  for (const [each, to] of joining) addTo(joined, to, each);
  const places = new Map(comments.map((each, at) => [each, at]));
  const stored = (each: StoredComment) => places.get(each) ?? 0;
  return inOrder(roots, anchors)
    .filter((root) => !joining.has(root))
    .map((root) => {
      const own = replies.get(root) ?? NONE;
      const probable = joined.get(root);
      if (!probable && own.length < 2) return { root, replies: own, probable: NO_PROBABLE };
      const under = (probable ?? NONE).flatMap((each) => [each, ...(replies.get(each) ?? NONE)]);
      return {
        root,
        replies: [...own, ...under].sort((a, b) => stored(a) - stored(b)).sort(byDate),
        probable: new Set(probable),
      };
    });
}

const NONE: readonly StoredComment[] = [];
const NO_PROBABLE: ReadonlySet<StoredComment> = new Set();

function addTo<K>(lists: Map<K, StoredComment[]>, key: K, comment: StoredComment): void {
  const list = lists.get(key);
  if (list) list.push(comment);
  else lists.set(key, [comment]);
}

/** By the words they stand on; of those that stand on none, and on the same, as they were. */
function inOrder(roots: readonly StoredComment[], anchors: Anchors): readonly StoredComment[] {
  const byMark = new Map<string, StoredComment>();
  const others: StoredComment[] = [];
  for (const root of roots) {
    if (root.mark !== undefined && anchors.has(root.mark)) byMark.set(root.mark, root);
    else others.push(root);
  }
  const placed: StoredComment[] = [];
  for (const mark of anchors.keys()) {
    const root = byMark.get(mark);
    if (root) placed.push(root);
  }
  return [...placed, ...others];
}

/** What a comment replies to at last; itself where its parent is missing or replies lead round in a circle. */
function rootOf(comment: StoredComment, byParaId: ReadonlyMap<string, StoredComment>): StoredComment {
  if (comment.parent === undefined) return comment;
  const way = new Set([comment]);
  let at = comment;
  for (;;) {
    const parent = at.parent === undefined ? undefined : byParaId.get(at.parent);
    if (!parent) return at;
    if (way.has(parent)) return [...way].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? comment;
    way.add(parent);
    at = parent;
  }
}

/**
 * Comments that came later on the same words, by the first one there: LibreOffice forgets what replies reply to. So is
 * one that calls itself a reply to what is not there.
 */
function probableReplies(
  roots: readonly StoredComment[],
  anchors: Anchors,
): ReadonlyMap<StoredComment, StoredComment> {
  const joining = new Map<StoredComment, StoredComment>();
  const isOwn = ({ keepsThreads, parent }: StoredComment) => keepsThreads && parent === undefined;
  if (roots.every(isOwn)) return joining;
  const onWords = new Map<string, StoredComment[]>();
  for (const root of roots) {
    const found = root.mark === undefined ? undefined : anchors.get(root.mark);
    if (found) addTo(onWords, rangeOf(found), root);
  }
  for (const [first, ...later] of [...onWords.values()].map((all) => all.sort(byDate)))
    for (const each of later) if (first && !isOwn(each)) joining.set(each, first);
  return joining;
}

const rangeOf = ({ anchor, start, end }: FoundAnchor): string => [anchor.where, start, end].join(" ");

/** By the moment that both know; without one as they stood. */
function byDate(a: StoredComment, b: StoredComment): number {
  const [first, second] =
    a.date?.utc !== undefined && b.date?.utc !== undefined
      ? [a.date.utc, b.date.utc]
      : [a.date?.local ?? "", b.date?.local ?? ""];
  return first === "" || second === "" || first === second ? 0 : first < second ? -1 : 1;
}

const NO_REPLIES: readonly CommentReply[] = [];

/** A thread as everybody else knows it. */
export function heldComment({ root, replies, probable }: StoredThread, anchors: Anchors): HeldComment {
  const found = root.mark === undefined ? undefined : anchors.get(root.mark);
  return {
    id: root.id,
    ...saidIn(root),
    resolved: root.done,
    ...(found ? { anchor: found.anchor } : {}),
    on: found?.on ?? "",
    deleted: found?.deleted ?? false,
    replies:
      replies.length === 0
        ? NO_REPLIES
        : replies.map((reply): CommentReply => ({
            id: reply.id,
            ...saidIn(reply),
            ...(probable.has(reply) && { probablyReply: true }),
          })),
  };
}

const saidIn = ({ author, initials, date, text }: StoredComment): CommentWords => ({
  author,
  initials,
  ...(date && { date }),
  text,
});
