import { moderatedItems, itemKey } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { itemTag, type Tag } from "../audit/tags";
import type { Item, Template } from "../audit/template";
import { foundIn, type KeptComment } from "./found";
import { withFound } from "./moderated-items";
import type { Query, Said } from "./queries";
import { isSamePerson } from "./same-person";
import type { Moderated } from "./take-step";

/** A comment that stands in the moderation table, since Word took none: of which item, and the how manieth there. */
export interface KeptInTable extends Query {
  readonly on: KeptComment["on"];
  readonly text: string;
  readonly replies: readonly (Said & { readonly text: string })[];
  readonly item: Item;
  readonly at: number;
}

/** Every comment that is kept in the moderation table, in the order of the template: the moderator's, where it names nobody. */
export const keptComments = (template: Template, { moderation = {} }: AuditRecord): readonly KeptInTable[] =>
  moderatedItems(template).flatMap((item) =>
    foundIn(template, item, moderation[itemKey(item.id, "found")] ?? "").comments.map(
      ({ on, by = moderation["moderator"] ?? "", text, resolved = false, replies = [] }, at) => ({
        on,
        author: by,
        text,
        resolved,
        replies: replies.map((reply) => ({ author: reply.by, text: reply.text })),
        item,
        at,
      }),
    ),
  );

/** Where a comment of the moderation table stands in its audit. */
export const placeOfKept = ({ item, on }: Pick<KeptInTable, "item" | "on">): PlaceOfKept =>
  on === "label" ? { item: item.id } : { tag: itemTag(item.id, on), item: item.id };

export interface PlaceOfKept {
  /** None where it is about the item as a whole. */
  readonly tag?: Tag;
  readonly item: string;
}

/** What a person does with one of them. */
export type KeptChange =
  | { readonly kind: "resolve" }
  | { readonly kind: "reopen" }
  | { readonly kind: "reply"; readonly by: string; readonly text: string };

/** The audit with something done to one of them; as it was where the table no longer says it there. */
export function withKeptChanged(
  audit: Moderated,
  { item, at, text }: Pick<KeptInTable, "item" | "at" | "text">,
  change: KeptChange,
): Moderated {
  return withFound(audit, item, (found) => ({
    ...found,
    comments: found.comments.map((comment, index) =>
      index === at && comment.text === text ? changed(comment, change) : comment,
    ),
  }));
}

function changed(comment: KeptComment, change: KeptChange): KeptComment {
  const { resolved: _, ...open } = comment;
  switch (change.kind) {
    case "resolve":
      return { ...comment, resolved: true };
    case "reopen":
      return open;
    case "reply":
      return {
        ...comment,
        replies: [...(comment.replies ?? []), { by: change.by, text: change.text.trim() }],
      };
  }
}

/**
 * The audit with a comment kept on an item, on its evidence where that is asked for. Undefined where there is no
 * moderation to keep it with, or the item has nothing written to comment on.
 */
export function withKeptComment(
  audit: Moderated,
  id: string | undefined,
  text: string,
  by = "",
): Moderated | undefined {
  const { template, record } = audit;
  const item = moderatedItems(template).find((each) => each.id === id);
  const on = item?.evidence ? "evidence" : item?.impact ? "impact" : undefined;
  if (!record.moderation || !item || !on) return undefined;
  const isModerators = by === "" || isSamePerson(by, record.moderation["moderator"] ?? "");
  const comment: KeptComment = { on, ...(isModerators ? {} : { by }), text: text.trim() };
  return withFound(audit, item, (found) => ({ ...found, comments: [...found.comments, comment] }));
}
