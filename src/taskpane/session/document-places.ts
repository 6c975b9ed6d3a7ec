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

/** Where a new document is opened: in a window, or in a folder in the cloud, and nobody knows whether it was. */
export const placeOf = ({ document }: Pick<SessionWork, "document">) =>
  document.opensInCloud ? "cloud" : "window";
