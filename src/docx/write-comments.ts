import type {
  CommentChange,
  CommentOutcome,
  CommentSpot,
  CommentWords,
  CommentWriter,
} from "../document/comments";
import { isVisible } from "../audit/visible-text";
import { cellKey } from "../document/cell-text";
import { anchorMarks, commentExtensibleXml, commentIdXml, commentXml } from "../ooxml/comment-markup";
import {
  commentablePlaces,
  hexIds,
  idsSaid,
  stretchOfBox,
  stretchOfCell,
  type CommentablePlaces,
  type Stretch,
} from "../ooxml/comment-places";
import type { StoredComment, StoredThread } from "../ooxml/read-comments";
import type { TextSources } from "../ooxml/text-sources";
import { childrenNamed } from "../xml/parse";
import { markup } from "../xml/write";
import { CommentPackage, takesComments } from "./comment-package";
import { commentsOf, type DocumentComments } from "./comment-parts";
import type { DocxPackage, ParsedPart } from "./package";
import type { PackagePart } from "./package-part";

/** What a person has selected in a document of bytes: the box with this tag. */
export type SelectedBox = string | undefined;

/** The package with these changes to its comments, and what came of each. Nothing that is there is written anew. */
export function withComments(
  docx: DocxPackage,
  main: ParsedPart & { readonly part: PackagePart },
  sources: TextSources,
  {
    changes,
    writer,
    selected,
  }: {
    readonly changes: readonly CommentChange[];
    readonly writer: CommentWriter;
    readonly selected: SelectedBox;
  },
): { readonly docx: DocxPackage; readonly outcomes: readonly CommentOutcome[] } {
  const there = commentsOf(docx, main, sources);
  if (!there.known || !takesComments(there.parts)) return { docx, outcomes: changes.map(() => NOT_TAKEN) };
  const writing = new CommentWriting(docx, main, there, writer, selected);
  const outcomes = changes.map((change) => writing.make(change));
  return { docx: writing.written(), outcomes };
}

const NOT_TAKEN: CommentOutcome = { done: false, why: "not-taken" };
const GONE: CommentOutcome = { done: false, why: "gone" };
const EMPTY: CommentOutcome = { done: false, why: "empty" };

class CommentWriting {
  private readonly parts: CommentPackage;
  private readonly places: CommentablePlaces;
  private readonly newParaId: (key: string) => string;
  private readonly newDurableId: (key: string) => string;
  private nextId: number;
  private hasNew = false;
  /** The paraId of each comment that got one here. */
  private readonly given = new Map<StoredComment, string>();
  /** Threads that were resolved or opened again here. */
  private readonly done = new Map<StoredThread, boolean>();
  /** The paraIds of the replies that a thread got here. */
  private readonly replied = new Map<StoredThread, readonly string[]>();

  constructor(
    docx: DocxPackage,
    private readonly main: ParsedPart & { readonly part: PackagePart },
    private readonly there: DocumentComments,
    private readonly writer: CommentWriter,
    private readonly selected: SelectedBox,
  ) {
    this.parts = new CommentPackage(docx, main, there.parts);
    this.places = commentablePlaces(main.root);
    const { commentsIds, commentsExtensible, comments } = there.parts;
    const texts = [main.xml, comments?.xml ?? "", ...there.anchored.slice(1).map(({ xml }) => xml)];
    this.newParaId = hexIds(idsSaid("paraId", texts));
    this.newDurableId = hexIds(idsSaid("durableId", [commentsIds?.xml ?? "", commentsExtensible?.xml ?? ""]));
    const ids = childrenNamed(comments?.root, "w:comment").map((each) => Number(each.attributes["w:id"]));
    const marked = there.anchored.flatMap(({ anchors }) => [...anchors.keys()].map(Number));
    this.nextId = Math.max(-1, ...[...ids, ...marked].filter((id) => Number.isSafeInteger(id))) + 1;
  }

  make(change: CommentChange): CommentOutcome {
    switch (change.kind) {
      case "add":
        return this.add(change.spot, { ...this.writer, text: change.text }, [], false);
      case "bring": {
        const { resolved, replies, ...words } = change.thread;
        return this.add(change.spot, words, replies, resolved);
      }
      case "reply":
        return this.reply(change.to, change.text);
      case "resolve":
      case "reopen":
        return this.setDone(change.id, change.kind === "resolve");
    }
  }

  written(): DocxPackage {
    return this.parts.written();
  }

  private add(
    spot: CommentSpot,
    words: CommentWords,
    replies: readonly CommentWords[],
    resolved: boolean,
  ): CommentOutcome {
    if (!isVisible(words.text) && replies.length === 0) return EMPTY;
    const stretch = this.stretchOf(spot);
    if (!stretch) return spot.on === "selection" ? { done: false, why: "no-selection" } : GONE;
    const first = this.comment(words, undefined, resolved);
    const ids = [first.id, ...replies.map((reply) => this.comment(reply, first.paraId, resolved).id)];
    const marks = ids.map((id) => anchorMarks(id, this.parts.styles, this.main.root));
    this.parts.insert(
      this.main.part.name,
      stretch.start,
      marks.map(({ start }) => start),
    );
    this.parts.insert(
      this.main.part.name,
      stretch.end,
      marks.map(({ end, reference }) => markup`${end}${reference}`),
    );
    return { done: true, id: first.id };
  }

  private reply(to: string, text: string): CommentOutcome {
    if (!isVisible(text)) return EMPTY;
    const thread = this.threadOf(to);
    if (!thread) return GONE;
    const done = this.done.get(thread) ?? thread.root.done;
    const parent = this.known(thread.root, undefined, done);
    const { id, paraId } = this.comment({ ...this.writer, text }, parent, done);
    this.replied.set(thread, [...(this.replied.get(thread) ?? []), paraId]);
    this.repeatMarks(thread.root, id);
    return { done: true, id: thread.root.id };
  }

  /** A reply stands on the same words: beside the marks of what it replies to. */
  private repeatMarks({ mark }: StoredComment, id: string): void {
    const holder = this.there.anchored.find(({ anchors }) => mark !== undefined && anchors.has(mark));
    const marks = holder && mark !== undefined ? holder.anchors.get(mark)?.marks : undefined;
    if (!holder || !marks) return;
    const { start, end, reference } = anchorMarks(id, this.parts.styles, holder.root);
    const last = marks.reference ?? marks.end;
    const hasRange = marks.start !== undefined && marks.end !== undefined;
    if (marks.start && hasRange) this.parts.insert(holder.name, marks.start.end, [start]);
    if (last) this.parts.insert(holder.name, last.end, [hasRange ? markup`${end}${reference}` : reference]);
  }

  private setDone(id: string, done: boolean): CommentOutcome {
    const thread = this.threadOf(id);
    if (!thread) return GONE;
    this.done.set(thread, done);
    const parent = this.known(thread.root, undefined, done);
    for (const reply of thread.replies)
      this.known(reply, thread.probable.has(reply) ? undefined : parent, done);
    for (const reply of this.replied.get(thread) ?? []) this.parts.setThread(reply, parent, done);
    return { done: true, id: thread.root.id };
  }

  private threadOf(id: string): StoredThread | undefined {
    return this.there.threads.find(
      ({ root, replies }) => root.id === id || replies.some((reply) => reply.id === id),
    );
  }

  /** The paraId of a comment that is there, which is in the list of threads from now on, and resolved or not. */
  private known(comment: StoredComment, parent: string | undefined, done: boolean): string {
    let paraId = this.given.get(comment) ?? comment.paraId;
    if (paraId === "") {
      paraId = this.newParaId(comment.id);
      this.given.set(comment, paraId);
      this.parts.nameParagraph(comment.element, paraId);
    }
    this.parts.setThread(paraId, parent, done);
    return paraId;
  }

  /** Comments that their program keeps in threads go on being told from those it forgot them of. */
  private nameThose(): void {
    for (const { root, replies } of this.there.threads)
      for (const { keepsThreads, named, paraId } of [root, ...replies])
        if (keepsThreads && !named)
          this.parts.append("commentsIds", commentIdXml(paraId, this.newDurableId(paraId)));
  }

  private comment(
    words: CommentWords,
    parent: string | undefined,
    done: boolean,
  ): { readonly id: string; readonly paraId: string } {
    if (!this.hasNew) this.nameThose();
    this.hasNew = true;
    const id = String(this.nextId);
    this.nextId += 1;
    const key = [id, words.author, words.date?.utc ?? words.date?.local ?? "", words.text].join("\n");
    const paraId = this.newParaId(key);
    const durableId = this.newDurableId(key);
    const utc = words.date?.utc;
    this.parts.append(
      "comments",
      commentXml({ ...words, id, paraId }, this.parts.styles, this.there.parts.comments?.root),
    );
    this.parts.setThread(paraId, parent, done);
    this.parts.append("commentsIds", commentIdXml(paraId, durableId));
    if (utc !== undefined) this.parts.append("commentsExtensible", commentExtensibleXml(durableId, utc));
    this.parts.addPerson(words.author);
    return { id, paraId };
  }

  private stretchOf(spot: CommentSpot): Stretch | undefined {
    const { cells } = this.places;
    if (spot.on === "cell") {
      const cell = cells.get(cellKey(spot.at));
      return cell && stretchOfCell(cell);
    }
    return this.selected === undefined ? undefined : stretchOfBox(this.places, this.selected);
  }
}
