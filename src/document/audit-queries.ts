import type { IsoDate } from "../audit/dates";
import { itemQuestions, questionAt } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { indexOf } from "../audit/template";
import { keptComments, placeOfKept } from "../moderation/kept-comments";
import { byUrgency, queryAge, queryState, type QueryAge, type QueryState } from "../moderation/queries";
import type { Moderated } from "../moderation/take-step";
import type { AuditComment } from "./audit-comments";
import type { CommentPlace } from "./comments";
import { fingerprintOf } from "./fingerprints";

/** A comment with how it stands on a day. */
export interface AuditQuery extends AuditComment {
  readonly state: QueryState;
  /** Undefined where no date tells. */
  readonly age: QueryAge | undefined;
  /** It is none of Word's own: the moderation table holds it. */
  readonly inTable?: true;
}

/** The comments that the moderation table holds, as comments like any other, but for dates. */
export const queriesInTable = ({ template, record }: Moderated): readonly AuditQuery[] =>
  keptComments(template, record).map(({ item, at, on, ...query }) => ({
    ...query,
    id: `kept-${item.id}-${String(at)}`,
    place: placeOfKept({ item, on }),
    initials: "",
    on: "",
    deleted: false,
    replies: query.replies.map((reply, index) => ({
      ...reply,
      id: `kept-${item.id}-${String(at)}-${String(index)}`,
      initials: "",
    })),
    state: queryState(query, false),
    age: undefined,
    inTable: true,
  }));

/** The comments of an audit with how each stands today, in the order to work through them. */
export function queriesIn(
  audit: Moderated,
  comments: readonly AuditComment[],
  today: IsoDate,
): readonly AuditQuery[] {
  const { fingerprints = {} } = audit.record;
  return keyed(comments)
    .map(({ comment, key }) => {
      const then = fingerprints[key];
      const changed = then !== undefined && then !== saysNow(audit, comment.place);
      const state = queryState(comment, changed);
      return { ...comment, state, age: queryAge(comment, state, today) };
    })
    .sort(byUrgency);
}

/**
 * The record with what the answers under resolved comments say, as hashes, so that a later edit shows: of one that is
 * `confirmed`, by id, what they say now; of one that was resolved elsewhere, what they say when it is first seen. One
 * that is open again, or gone, is forgotten. The same record where nothing is new.
 */
export function withResolved(
  audit: Moderated,
  comments: readonly AuditComment[],
  confirmed: ReadonlySet<string> = new Set(),
): AuditRecord {
  const { record } = audit;
  const before = record.fingerprints ?? {};
  const others = Object.entries(before).filter(([key]) => !key.startsWith(COMMENT));
  const resolved = keyed(comments).flatMap(({ comment, key }): readonly (readonly [string, string])[] => {
    const now = comment.resolved ? saysNow(audit, comment.place) : undefined;
    if (now === undefined) return [];
    return [[key, confirmed.has(comment.id) ? now : (before[key] ?? now)]];
  });
  const entries = [...others, ...resolved];
  const isSame =
    entries.length === Object.keys(before).length && entries.every(([key, hash]) => before[key] === hash);
  if (isSame) return record;
  const { fingerprints: _, ...rest } = record;
  return entries.length === 0 ? rest : { ...rest, fingerprints: Object.fromEntries(entries) };
}

const COMMENT = "comment ";

/**
 * Each with a key that holds on from one program to another, which change ids and dates: who said what where, and the
 * how manieth such it is.
 */
function keyed(
  comments: readonly AuditComment[],
): readonly { readonly comment: AuditComment; readonly key: string }[] {
  const counts = new Map<string, number>();
  return comments.map((comment) => {
    const { author, text, place } = comment;
    const said = [place.tag ?? place.item ?? "", author.trim(), text.replace(/\s+/g, " ").trim()];
    const same = fingerprintOf(said);
    const count = (counts.get(same) ?? 0) + 1;
    counts.set(same, count);
    return { comment, key: `${COMMENT}${count === 1 ? same : fingerprintOf([...said, String(count)])}` };
  });
}

/** What the answer at a place says, or all answers of the item; undefined where it is about neither. */
function saysNow({ template, record }: Moderated, { tag, item }: CommentPlace): string | undefined {
  const question = tag === undefined ? undefined : questionAt(template, tag);
  if (question) return fingerprintOf([question.get(record)]);
  const found = item === undefined ? undefined : indexOf(template).items.get(item)?.item;
  return found && fingerprintOf(itemQuestions(template, found).map((each) => each.get(record)));
}

/** The answer to go to for a comment: its own, else the first of its item or its section. Undefined where nothing tells. */
export function answerBeside(
  { template }: Pick<Moderated, "template">,
  { tag, item, section }: CommentPlace,
): string | undefined {
  if (tag !== undefined) return tag;
  const items = template.sections.find(({ id }) => id === section)?.items ?? [];
  const found = item === undefined ? items[0] : indexOf(template).items.get(item)?.item;
  return found && itemQuestions(template, found)[0]?.tag;
}
