import type { Template } from "../audit/template";
import { bringComments } from "../document/bring-comments";
import type { PlacedThread } from "../document/comments";
import { openDocx } from "./docx-document";

/** A new document with comments of another in it. */
export async function commentedDocx(
  bytes: Uint8Array,
  template: Template,
  threads: readonly PlacedThread[],
): Promise<Uint8Array> {
  if (threads.length === 0) return bytes;
  const document = openDocx(bytes);
  await bringComments(document, template, threads);
  return document.save();
}
