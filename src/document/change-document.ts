import type { Problem } from "../audit/problem";
import type { AuditDocument, ControlChange, DocumentEdits } from "./audit-document";

/**
 * Makes all of these changes: at once where the holder can, else one after another. Gives what stood against them; the
 * parts are then left as they were.
 */
export async function changeDocument(
  document: AuditDocument,
  edits: DocumentEdits,
): Promise<readonly Problem[]> {
  if (document.changeAll) return document.changeAll(edits);
  return changeInTurn(document, edits);
}

/** The same for a holder that takes them one after another. */
export async function changeInTurn(
  document: Pick<AuditDocument, "addBlocks" | "addRows" | "write" | "writeParts">,
  { blocks, rows, texts, parts }: DocumentEdits,
): Promise<readonly Problem[]> {
  if (blocks) await document.addBlocks(blocks.after, blocks.blocks, blocks.known);
  for (const { tag, rows: added, where } of rows) await document.addRows(tag, added, where);
  const inRows = rows.flatMap(({ known }) => [...known].map(([tag, text]): ControlChange => ({ tag, text })));
  const changes = [...inRows, ...texts];
  const problems = changes.length === 0 ? [] : await document.write(changes);
  if (problems.length === 0 && parts.length > 0) await document.writeParts(parts);
  return problems;
}
