import type { SessionWork } from "./changes";

/** Where lost answer boxes can be given back: in this document or in a new one; undefined where in neither. */
export function restoringPlace({
  document,
  surroundings,
}: Pick<SessionWork, "document" | "surroundings">): "here" | "elsewhere" | undefined {
  if (!surroundings.newDocx) return undefined;
  if (document.openHere) return "here";
  return document.openNew ? "elsewhere" : undefined;
}
