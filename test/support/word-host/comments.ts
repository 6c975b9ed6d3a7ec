import { escapeAttribute, escapeText } from "../../../src/xml/write";
import { invalidArgument } from "./behaviour";
import type { WordFile } from "./word-file";
import { pieces, Tree } from "./xml-tree";

const MARKS = ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] as const;

/** A stretch of the document that comments can be put on. */
export interface Stretch {
  readonly holder: Tree;
  /** What of the holder; all of it where they are not named. */
  readonly nodes?: readonly Tree[];
}

/** Ids of the comments that start, end or are marked inside an element, in document order. */
export function commentIdsIn(element: Tree): readonly string[] {
  const found = (at: Tree): readonly string[] =>
    at.elements.flatMap((each) => [
      ...(MARKS.some((mark) => mark === each.name) ? [each.attributes["w:id"] ?? ""] : []),
      ...found(each),
    ]);
  return [...new Set(found(element))];
}

export function commentOf(file: WordFile, id: string): Tree | undefined {
  return file.part("comments")?.elements.find((each) => each.attributes["w:id"] === id);
}

/** Whether a comment is none of its own but a reply to one that is there. */
export function isReply(file: WordFile, id: string): boolean {
  return parentOf(file, id) !== undefined;
}

/** Ids of the replies to a comment, in their order. */
export function repliesTo(file: WordFile, id: string): readonly string[] {
  const ids = (file.part("comments")?.elements ?? []).map(({ attributes }) => attributes["w:id"] ?? "");
  return ids.filter((each) => parentOf(file, each) === id);
}

function parentOf(file: WordFile, id: string): string | undefined {
  const parent = entryOf(file, paraIdOf(commentOf(file, id)))?.attributes["w15:paraIdParent"];
  if (parent === undefined) return undefined;
  const of = file.part("comments")?.elements.find((each) => paraIdOf(each) === parent);
  return of?.attributes["w:id"];
}

const paraIdOf = (comment: Tree | undefined): string =>
  comment?.all("w:p").at(-1)?.attributes["w14:paraId"] ?? "";

function entryOf(file: WordFile, paraId: string): Tree | undefined {
  if (paraId === "") return undefined;
  return file.part("commentsExtended")?.elements.find((each) => each.attributes["w15:paraId"] === paraId);
}

export const isResolved = (file: WordFile, id: string): boolean =>
  entryOf(file, paraIdOf(commentOf(file, id)))?.attributes["w15:done"] === "1";

/** Resolves a whole thread, or opens it again. */
export function setResolved(file: WordFile, id: string, done: boolean): void {
  for (const each of [id, ...repliesTo(file, id)])
    entryNeeded(file, each).attributes["w15:done"] = done ? "1" : "0";
}

/** What ties a comment to its thread; Word has it for each. */
function entryNeeded(file: WordFile, id: string): Tree {
  const comment = commentOf(file, id);
  const last = comment?.all("w:p").at(-1);
  const paraId = paraIdOf(comment) || (0x10000000 + Number(id)).toString(16).toUpperCase();
  if (last) last.attributes["w14:paraId"] = paraId;
  const there = entryOf(file, paraId);
  if (there) return there;
  const made = new Tree("w15:commentEx", { "w15:paraId": paraId, "w15:done": "0" });
  file.needed("commentsExtended").append(made);
  return made;
}

/** Comments on what goes with the text of an element: those anchored in it. */
export function dropCommentsIn(file: WordFile, element: Tree): void {
  const starts = element.all("w:commentRangeStart").concat(element.all("w:commentReference"));
  for (const { attributes } of starts) removeComment(file, attributes["w:id"] ?? "");
}

/** With its replies. */
export function removeComment(file: WordFile, id: string): void {
  for (const each of [...repliesTo(file, id), id]) removeOne(file, each);
}

function removeOne(file: WordFile, id: string): void {
  entryOf(file, paraIdOf(commentOf(file, id)))?.remove();
  commentOf(file, id)?.remove();
  for (const name of MARKS) {
    for (const mark of file.body.all(name)) {
      if (mark.attributes["w:id"] !== id) continue;
      const { parent } = mark;
      mark.remove();
      if (parent?.name === "w:r" && parent.elements.every((each) => each.name === "w:rPr")) parent.remove();
    }
  }
}

/** Puts a comment on a stretch of text and gives its id. */
export function addComment(file: WordFile, { holder, nodes }: Stretch, text: string, author: string): string {
  const id = storeComment(file, text, author);
  const [start, end, reference] = marksOf(id);
  if (!start || !end || !reference) return id;
  const all = nodes ?? holder.elements.filter((each) => !each.name.endsWith("Pr"));
  const stretch = all.filter(({ name }) => name !== "w:commentRangeStart");
  const first = firstPlace(stretch[0]);
  const last = lastPlace(stretch.at(-1));
  if (first) first.parent.insert(first.at, start);
  else holder.append(start);
  const behind = last ?? { parent: holder, at: holder.children.length };
  const shift = first?.parent === behind.parent ? 1 : 0;
  behind.parent.insert(behind.at + shift, end, reference);
  return id;
}

/** Replies to a comment, on the same words, and gives the id of the reply. */
export function addReply(file: WordFile, to: string, text: string, author: string): string {
  const id = storeComment(file, text, author);
  const parent = entryNeeded(file, to).attributes;
  const { attributes } = entryNeeded(file, id);
  attributes["w15:paraIdParent"] = parent["w15:paraId"] ?? "";
  attributes["w15:done"] = parent["w15:done"] ?? "0";
  const [start, end, reference] = marksOf(id);
  const markOf = (name: string) => file.body.all(name).find((each) => each.attributes["w:id"] === to);
  const first = markOf("w:commentRangeStart");
  const run = markOf("w:commentReference")?.parent;
  if (first && start) first.parent?.insert(first.index + 1, start);
  if (run && end && reference) run.parent?.insert(run.index + 1, end, reference);
  return id;
}

function storeComment(file: WordFile, text: string, author: string): string {
  if (text === "") throw invalidArgument();
  const comments = file.needed("comments");
  const ids = comments.elements.map(({ attributes }) => Number(attributes["w:id"]));
  const id = String(Math.max(-1, ...ids) + 1);
  const paragraphs = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:p><w:r><w:t>${escapeText(line)}</w:t></w:r></w:p>`);
  comments.append(
    ...pieces(
      `<w:comment w:id="${id}" w:author="${escapeAttribute(author)}" w:date="2026-09-01T09:00:00Z" w:initials="${escapeAttribute(author.slice(0, 1))}">` +
        `${paragraphs.join("")}</w:comment>`,
    ),
  );
  entryNeeded(file, id);
  return id;
}

const marksOf = (id: string): readonly Tree[] =>
  pieces(
    `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  );

interface Place {
  readonly parent: Tree;
  readonly at: number;
}

/** Before the first text of an element, behind the starts of other comments: marks of comments stand between runs. */
function firstPlace(element: Tree | undefined): Place | undefined {
  const paragraph = element?.name === "w:p" ? element : element?.all("w:p")[0];
  if (paragraph) {
    const after = paragraph.children.findIndex(
      (node) => !(node instanceof Tree) || !["w:pPr", "w:commentRangeStart"].includes(node.name),
    );
    return { parent: paragraph, at: after < 0 ? paragraph.children.length : after };
  }
  return element?.parent && { parent: element.parent, at: element.index };
}

function lastPlace(element: Tree | undefined): Place | undefined {
  const paragraph = element?.name === "w:p" ? element : element?.all("w:p").at(-1);
  if (paragraph) return { parent: paragraph, at: paragraph.children.length };
  return element?.parent && { parent: element.parent, at: element.index + 1 };
}
