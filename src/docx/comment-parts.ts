import type { HeldComments } from "../document/comments";
import { HostError } from "../document/host-error";
import { commentAnchors } from "../ooxml/comment-anchors";
import type { Anchors, FoundAnchor, NotesPart } from "../ooxml/found-anchor";
import { COMMENT_PART_KINDS, type CommentPart } from "../ooxml/comment-markup";
import { heldComment, storedComments, threadsOf, type StoredThread } from "../ooxml/read-comments";
import type { TextSources } from "../ooxml/text-sources";
import { parsedOnce, partNamed, type DocxPackage, type ParsedPart } from "./package";
import { relationshipsOf } from "./relationships";

/** A part that comments can stand in, with the anchors found there. */
export interface AnchoredPart extends FoundPart {
  readonly anchors: Anchors;
}

/** A document's comments: as threads, and where they are marked. */
export interface DocumentComments {
  readonly threads: readonly StoredThread[];
  /** The main part first; others only where something in them is commented on. */
  readonly anchored: readonly AnchoredPart[];
  readonly parts: Readonly<Partial<Record<CommentPart, FoundPart>>>;
  /** False where one of the parts of comments can't be read. */
  readonly known: boolean;
}

export interface FoundPart extends Pick<ParsedPart, "part" | "root" | "xml"> {
  readonly name: string;
}

/** A part under its name; its text is decoded when somebody asks for it. */
export const foundPart = (parsed: ParsedPart, name: string): FoundPart => ({
  name,
  part: parsed.part,
  root: parsed.root,
  get xml() {
    return parsed.xml;
  },
});

const anchoredPart = (parsed: ParsedPart, name: string, anchors: Anchors): AnchoredPart => ({
  name,
  part: parsed.part,
  root: parsed.root,
  anchors,
  get xml() {
    return parsed.xml;
  },
});

type Main = ParsedPart;

/** The threads of a document as everybody else knows them. */
export function heldComments(docx: DocxPackage, main: Main, sources: TextSources): HeldComments {
  const { threads, anchored, known } = commentsOf(docx, main, sources);
  const anchors = mergedAnchors(anchored);
  return { comments: threads.map((thread) => heldComment(thread, anchors)), known };
}

/** What a document has of comments, as far as it can be read. */
export function commentsOf(docx: DocxPackage, main: Main, sources: TextSources): DocumentComments {
  const { found, known } = foundParts(docx, main.part.name);
  const roots = Object.fromEntries(Object.entries(found).map(([kind, { root }]) => [kind, root]));
  const stored = storedComments(roots);
  const anchored = stored.length === 0 ? [] : anchoredParts(docx, main, sources, stored.length);
  return { threads: threadsOf(stored, mergedAnchors(anchored)), anchored, parts: found, known };
}

function foundParts(
  docx: DocxPackage,
  main: string,
): { readonly found: DocumentComments["parts"]; readonly known: boolean } {
  const found: Partial<Record<CommentPart, FoundPart>> = {};
  let known = true;
  for (const kind of COMMENT_PART_KINDS) {
    try {
      const target = relationshipsOf(docx, main).find((each) => each.kind === kind)?.target;
      const part = target === undefined ? undefined : partNamed(docx, target);
      if (part) found[kind] = foundPart(parsedOnce(part), part.name);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      known = false;
    }
  }
  return { found, known };
}

/** The parts with anchors: where the main part and its notes have fewer than there are comments, headers and footers are looked through too. */
function anchoredParts(
  docx: DocxPackage,
  main: Main,
  sources: TextSources,
  count: number,
): readonly AnchoredPart[] {
  const { part } = main;
  const { footnotes, endnotes } = sources;
  const all = commentAnchors(main.root, "text", { footnotes, endnotes });
  const own = (note: NotesPart | undefined) =>
    footnotes || endnotes ? new Map([...all].filter(([, found]) => found.note === note)) : all;
  const first = anchoredPart(main, part.name, own(undefined));
  if (first.anchors.size >= count) return [first];
  const others = relationshipsOf(docx, part.name).flatMap(({ kind, target }): AnchoredPart[] => {
    const other = partNamed(docx, target);
    if (!other || !isOther(kind)) return [];
    try {
      const parsed = parsedOnce(other);
      if (!MARK.test(parsed.xml)) return [];
      const anchors = kind === "header" || kind === "footer" ? commentAnchors(parsed.root, kind) : own(kind);
      return [anchoredPart(parsed, other.name, anchors)];
    } catch (error) {
      if (error instanceof HostError) return [];
      throw error;
    }
  });
  return [first, ...others];
}

type OtherPart = NotesPart | "header" | "footer";
const isOther = (kind: string): kind is OtherPart =>
  ["footnotes", "endnotes", "header", "footer"].includes(kind);

const MARK = /:comment(?:RangeStart|RangeEnd|Reference)\b/;

/** Where several parts mark a comment, the first counts. */
function mergedAnchors(parts: readonly AnchoredPart[]): Anchors {
  const [first, ...others] = parts;
  if (others.length === 0) return first?.anchors ?? new Map<string, FoundAnchor>();
  const merged = new Map<string, FoundAnchor>();
  for (const { anchors } of parts)
    for (const [id, found] of anchors) if (!merged.has(id)) merged.set(id, found);
  return merged;
}
