import { counted } from "./phrases";

/** What came of giving an audit its lost answer boxes back, in its document or in a new one; `kept` counts answers at its end. */
export function restoredText(kept: number, elsewhere: boolean): string {
  const done = elsewhere
    ? "A new document with every answer box has been opened."
    : "The answer boxes are restored.";
  return kept === 0 ? done : `${done} ${keptText(kept)}`;
}

/** How many answers stand at the end of a document made anew, having no box of their own. */
export function keptText(count: number): string {
  return count === 1
    ? "1 answer has no box of its own and is kept at the end of the document."
    : `${counted(count, "answer")} have no box of their own and are kept at the end of the document.`;
}

/** Why a document can't be made anew in its own template. */
export function noRoomText(fault: string): string {
  return `There is no room to keep the answers that have no box of their own: ${fault}`;
}
