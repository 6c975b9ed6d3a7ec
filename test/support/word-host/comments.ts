import { escapeAttribute, escapeText } from "../../../src/xml/write";
import { invalidArgument } from "./behaviour";
import type { WordFile } from "./word-file";
import { pieces, type Tree } from "./xml-tree";

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

/** Comments on what goes with the text of an element: those anchored in it. */
export function dropCommentsIn(file: WordFile, element: Tree): void {
  const starts = element.all("w:commentRangeStart").concat(element.all("w:commentReference"));
  for (const { attributes } of starts) removeComment(file, attributes["w:id"] ?? "");
}

export function removeComment(file: WordFile, id: string): void {
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
  const [start, end, reference] = pieces(
    `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
  );
  if (!start || !end || !reference) return id;
  const stretch = nodes ?? holder.elements.filter((each) => !each.name.endsWith("Pr"));
  const first = firstPlace(stretch[0]);
  const last = lastPlace(stretch.at(-1));
  if (first) first.parent.insert(first.at, start);
  else holder.append(start);
  const behind = last ?? { parent: holder, at: holder.children.length };
  const shift = first?.parent === behind.parent ? 1 : 0;
  behind.parent.insert(behind.at + shift, end, reference);
  return id;
}

interface Place {
  readonly parent: Tree;
  readonly at: number;
}

/** Before the first text of an element: marks of comments stand between runs. */
function firstPlace(element: Tree | undefined): Place | undefined {
  const paragraph = element?.name === "w:p" ? element : element?.all("w:p")[0];
  if (paragraph) return { parent: paragraph, at: paragraph.child("w:pPr") ? 1 : 0 };
  return element?.parent && { parent: element.parent, at: element.index };
}

function lastPlace(element: Tree | undefined): Place | undefined {
  const paragraph = element?.name === "w:p" ? element : element?.all("w:p").at(-1);
  if (paragraph) return { parent: paragraph, at: paragraph.children.length };
  return element?.parent && { parent: element.parent, at: element.index + 1 };
}
