import type { Template } from "../audit/template";
import { CommentPlaces, commentsIn, type CommentedAudit } from "./audit-comments";
import type { AuditDocument } from "./audit-document";
import type { CommentOutcome, HeldComments, PlacedThread } from "./comments";
import type { KeptAnswer } from "./remake-audit";

/** The comments of an audit as they go into a document made of it: with the answers that are kept at its end, where those go. */
export function threadsToBring(
  audit: CommentedAudit,
  held: HeldComments,
  kept: readonly Pick<KeptAnswer, "tag" | "at">[],
): readonly PlacedThread[] {
  const keptAt = new Map([...kept].reverse().map(({ tag, at }) => [tag, at]));
  return commentsIn(audit, held).map(({ place, author, initials, date, text, resolved, replies }) => {
    const tag = place.tag === undefined ? undefined : (keptAt.get(place.tag) ?? place.tag);
    return {
      place: { ...place, ...(tag !== undefined && { tag }) },
      thread: { author, initials, ...(date && { date }), text, resolved, replies },
    };
  });
}

/**
 * Puts threads into a document, each on the label of what it is about; where that
 * is asked no more, on what is nearest to it, so that none is lost.
 */
export async function bringComments(
  document: AuditDocument,
  template: Template,
  threads: readonly PlacedThread[],
): Promise<readonly CommentOutcome[]> {
  if (threads.length === 0) return [];
  const places = new CommentPlaces({ template, content: await document.read() });
  const changes = threads.map(
    ({ place, thread }) => ({ kind: "bring", spot: places.nearest(place), thread }) as const,
  );
  return document.writeComments(changes, NOBODY);
}

/** Every thread says itself who wrote it, and when. */
const NOBODY = { author: "", initials: "", date: { utc: "", local: "" } };
