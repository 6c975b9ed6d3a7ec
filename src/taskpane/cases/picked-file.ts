import { isWorkbook } from "../../cases/list-rows";
import type { ListSheet } from "../../cases/list-sheet";
import type { WhichSheet } from "../../xlsx/read-sheet";
import { phrase } from "../../words/phrase";

export const UNREADABLE = phrase(
  "This file could not be read. Check that it is still there and pick it again.",
);

/** A file that was picked to read a list from. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is read of it, or why nothing can be. */
  readonly source: Uint8Array | ListSheet | { readonly ok: false; readonly sentence: string };
  /** Of a workbook: its sheets, and which of them is read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
}

/** A file to read a list from; what reads workbooks comes once there is one. */
export async function pickedFrom(name: string, bytes: Uint8Array, sheet?: WhichSheet): Promise<PickedFile> {
  if (!isWorkbook(bytes)) return { name, bytes, source: bytes };
  const { readSheet } = await import("../../xlsx/read-sheet");
  const found = await readSheet(bytes, sheet);
  return found.ok
    ? { name, bytes, source: found, sheets: found.sheets, sheet: found.name }
    : { name, bytes, source: found };
}
