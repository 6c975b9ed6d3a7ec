import type { AuditComment } from "./audit-comments";
import type { CommentPlace } from "./comments";

/** A comment that one of two copies of an audit has, or that went on differently in them. */
export interface CommentDifference {
  readonly place: CommentPlace;
  readonly one?: AuditComment;
  readonly other?: AuditComment;
}

/**
 * What two copies of an audit say differently in Word's own comments, in the order of the document: a comment is the same
 * where one person said one thing at one place, whatever its number.
 */
export function commentDifferences(
  one: readonly AuditComment[],
  other: readonly AuditComment[],
): readonly CommentDifference[] {
  const waiting = new Map<string, AuditComment[]>();
  for (const comment of other) {
    const key = keyOf(comment);
    waiting.set(key, [...(waiting.get(key) ?? []), comment]);
  }
  const ones = one.flatMap((comment): readonly CommentDifference[] => {
    const same = waiting.get(keyOf(comment))?.shift();
    if (!same) return [{ place: comment.place, one: comment }];
    return wentOn(comment) === wentOn(same) ? [] : [{ place: comment.place, one: comment, other: same }];
  });
  const others = [...waiting.values()].flat().map((comment) => ({ place: comment.place, other: comment }));
  return [...ones, ...others];
}

const keyOf = ({ author, text, place: { tag, item, section } }: AuditComment): string =>
  JSON.stringify([author, text.trim(), tag ?? item ?? section ?? ""]);

const wentOn = ({ resolved, replies }: AuditComment): string =>
  JSON.stringify([resolved, replies.map(({ author, text }) => [author, text.trim()])]);
