import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { layoutOf } from "../document/layout";
import { slotsOf } from "../document/layout-model";
import { bodyBlock, DOCUMENT_END, DOCUMENT_START, NEW_SECTION, TEXT_WIDTH } from "./document-xml";
import { controlIds, type NewId } from "./stable-ids";
import type { Values } from "./table";

/** A stretch of /word/document.xml: text where every audit has the same, else made from the answers. */
export type DocumentPiece = string | ((values: Values) => string);

/**
 * The main part of a new document in pieces, for many documents that differ in
 * their header fields only. `same` are the answers all of them have. Joined,
 * the pieces are what `documentParts` makes of the same answers.
 */
export function documentPieces(template: Template, same: Values): readonly DocumentPiece[] {
  const blocks = layoutOf(template);
  const newId = controlIds();
  const pieces: DocumentPiece[] = [];
  let text = DOCUMENT_START;
  blocks.forEach((block, at) => {
    const ids: number[] = [];
    const recording: NewId = (key) => {
      const id = newId(key);
      ids.push(id);
      return id;
    };
    const xml = bodyBlock(blocks, at, { values: same, newId: recording, textWidth: TEXT_WIDTH });
    if (!slotsOf([block]).some(({ tag }) => parseTag(tag).kind === "header")) {
      text += xml;
      return;
    }
    // The ids a block was given follow from what stands before it, not from its answers.
    pieces.push(text, (values) =>
      bodyBlock(blocks, at, { values, newId: replaying(ids), textWidth: TEXT_WIDTH }),
    );
    text = "";
  });
  return [...pieces, text + NEW_SECTION + DOCUMENT_END];
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
