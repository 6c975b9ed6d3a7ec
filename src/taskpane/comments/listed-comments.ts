import type { IsoDate } from "../../audit/dates";
import { itemTag } from "../../audit/tags";
import type { AuditComment } from "../../document/audit-comments";
import { answerBeside, queriesIn, type AuditQuery } from "../../document/audit-queries";
import { keptComments, placeOfKept, type KeptInTable } from "../../moderation/kept-comments";
import {
  byUrgency,
  queryState,
  waitsFor,
  type QueryAge,
  type QueryState,
  type Reader,
} from "../../moderation/queries";
import type { Moderated } from "../../moderation/take-step";
import { commentPlaceText, oddLines } from "../../report/comment-text";
import { doingsFor, type Doing } from "./doings";
import { phrase } from "../../words/phrase";

interface SaidLine {
  readonly author: string;
  readonly text: string;
}

/** A comment as the list shows it: one of Word's own, or one that is kept in the moderation table. */
export interface ListedComment extends SaidLine {
  /** Among those of the document. */
  readonly key: string;
  readonly state: QueryState;
  readonly age: QueryAge | undefined;
  /** "Item 3, evidence". */
  readonly place: string;
  /** Tag of the answer to go to; undefined where nothing tells. */
  readonly goTo: string | undefined;
  /** The words it stands on; "" where they are no more than the name of its place. */
  readonly on: string;
  readonly replies: readonly SaidLine[];
  /** What is unusual about it, each as a sentence. */
  readonly odd: readonly string[];
  /** It is for this person to see to. */
  readonly waits: boolean;
  readonly doings: readonly Doing[];
  readonly from: { readonly id: string } | { readonly kept: KeptInTable };
}

/** Every comment of an audit as this person sees it today, in the order to work through them. */
export function listedComments(
  audit: Moderated,
  comments: readonly AuditComment[],
  today: IsoDate,
  reader: Reader,
): readonly ListedComment[] {
  const { template, record } = audit;
  return [
    ...queriesIn(audit, comments, today).map((query) => listedQuery(audit, query, reader)),
    ...keptComments(template, record).map((kept) => listedKept(audit, kept, reader)),
  ].sort(byUrgency);
}

function listedQuery({ template }: Moderated, query: AuditQuery, reader: Reader): ListedComment {
  const { id, state, age, author, text, replies, deleted } = query;
  const place = commentPlaceText(template, query.place);
  const on = query.on.trim();
  const saysMore = !deleted && !place.toLowerCase().endsWith(on.toLowerCase());
  return {
    key: `comment-${id}`,
    from: { id },
    state,
    age,
    place,
    author,
    text,
    replies,
    goTo: answerBeside({ template }, query.place),
    on: saysMore ? on : "",
    odd: oddLines(query),
    waits: waitsFor(query, reader),
    doings: doingsFor(query, reader),
  };
}

function listedKept({ template }: Moderated, kept: KeptInTable, reader: Reader): ListedComment {
  const { item, at, author, text, replies } = kept;
  const where = placeOfKept(kept);
  const state = queryState(kept, false);
  return {
    key: `kept-${item.id}-${String(at)}`,
    state,
    age: undefined,
    place: commentPlaceText(template, where),
    author,
    text,
    replies,
    goTo: where.tag ?? itemTag(item.id, item.judgement ? "judgement" : "answer"),
    on: "",
    odd: [phrase("Kept in the moderation table, not as a comment of Word.")],
    waits: waitsFor({ ...kept, state }, reader),
    doings: doingsFor({ ...kept, state }, reader),
    from: { kept },
  };
}

export const FILTERS = ["all", "yours", "open", "answered", "changed", "resolved"] as const;
export type Filter = (typeof FILTERS)[number];

export const isShown = ({ state, waits }: Pick<ListedComment, "state" | "waits">, filter: Filter): boolean =>
  filter === "all" || (filter === "yours" ? waits : state === filter);
