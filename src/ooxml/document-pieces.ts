import { isOfCase } from "../audit/moderation";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import { layoutOf } from "../document/layout";
import { slotsOf, type Block } from "../document/layout-model";
import { joined, NOTHING, type Markup } from "../xml/write";
import { newBodyOptions } from "./document-parts";
import { bodyBlock, DOCUMENT_START, documentEnd, type BodyOptions } from "./document-xml";
import { controlIds, type NewId } from "./stable-ids";

/** How a document's own answers are drawn. */
export type PieceOptions = Omit<BodyOptions, "newId">;

/** A stretch of /word/document.xml: markup where every audit has the same, else made from the answers. */
export type DocumentPiece = Markup | ((options: PieceOptions) => Markup);

/**
 * The main part of a new document in pieces, for many documents that differ in
 * what is known of their cases only. `same` are the answers all of them have. Joined,
 * the pieces are what `documentParts` makes of the same answers.
 */
export function documentPieces(template: Template, same: Texts): readonly DocumentPiece[] {
  const blocks = layoutOf(template);
  const newId = controlIds();
  const options = newBodyOptions(template, same);
  const pieces: DocumentPiece[] = [];
  let before = DOCUMENT_START;
  blocks.forEach((block, at) => {
    const ids: number[] = [];
    const recording: NewId = (key) => {
      const id = newId(key);
      ids.push(id);
      return id;
    };
    const xml = bodyBlock(blocks, at, { ...options, newId: recording });
    if (!followsCase(block)) {
      before = joined([before, xml]);
      return;
    }
    // The ids a block was given follow from what stands before it, not from its answers.
    // A group that is not always asked begins with two such blocks, with nothing between them.
    if (before !== NOTHING) pieces.push(before);
    pieces.push((own) => bodyBlock(blocks, at, { ...own, newId: replaying(ids) }));
    before = NOTHING;
  });
  return [...pieces, joined([before, documentEnd(blocks, options.pages)])];
}

/** Whether what is known of a case makes a difference to a block: it stands in it, or decides whether what it heads is asked. */
function followsCase(block: Block): boolean {
  if (block.type === "heading") return block.only !== undefined;
  return slotsOf([block]).some(({ tag }) => isOfCase(tag));
}

function replaying(ids: readonly number[]): NewId {
  let next = 0;
  return () => {
    const id = ids[next];
    if (id === undefined) throw new Error("A block asks for more control ids than it did before.");
    next += 1;
    return id;
  };
}
