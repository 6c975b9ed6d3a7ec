import type { WordsPlace } from "../audit/problem";
import { allItems } from "../audit/template";
import { keptComments, placeOfKept } from "./kept-comments";
import { isOpenQuery, isOwn, type Query, type Said } from "./queries";
import type { Moderated } from "./take-step";
import { nameOfActor } from "./whose-turn";

/** Where in an audit a comment stands, as far as that is known. */
export interface PlaceOfComment {
  readonly in?: WordsPlace["in"];
  readonly tag?: string;
  readonly item?: string;
  readonly section?: string;
}

interface Words extends Said {
  readonly text: string;
}

/** A comment of the document, as far as a hand-back note draws on it. */
export interface PlacedComment extends Query, Words {
  readonly place: PlaceOfComment;
  readonly replies: readonly Words[];
}

/** What the auditor was asked in a comment. */
export interface AskedComment {
  readonly place: PlaceOfComment;
  readonly text: string;
  /** What was said last by whoever asked again; absent where nobody did. */
  readonly again?: string;
  readonly resolved: boolean;
}

/**
 * What others than the auditor asked in comments, in the order of the template and then of the document: in comments of
 * the document, and in those kept in the moderation table. Word's name of a moderator need not be the one in the audit,
 * so that whatever is not the auditor's own counts.
 */
export function askedComments(
  { template, record }: Moderated,
  comments: readonly PlacedComment[],
): readonly AskedComment[] {
  const auditor = { name: nameOfActor(template, record, "auditor") };
  const inTable = keptComments(template, record).map((kept): PlacedComment => ({
    ...kept,
    place: placeOfKept(kept),
  }));
  const order = new Map(allItems(template).map(({ id }, at) => [id, at]));
  const rank = ({ place }: AskedComment) => order.get(place.item ?? "") ?? order.size;
  return [...comments, ...inTable]
    .filter((comment) => !isOwn(comment, auditor))
    .map((comment): AskedComment => {
      const { place, text, replies, resolved } = comment;
      const again = isOpenQuery(comment) ? replies.at(-1)?.text : undefined;
      return { place, text, resolved, ...(again === undefined ? {} : { again }) };
    })
    .filter(({ text }) => text.trim() !== "")
    .sort((one, other) => rank(one) - rank(other));
}
