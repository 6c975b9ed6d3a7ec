import { moderatedItems, itemKey } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Item, Template } from "../audit/template";
import { foundIn, type KeptComment } from "./found";
import { withFound } from "./moderated-items";
import type { Moderated } from "./take-step";

/** A comment that stands in the moderation table, since Word took none: of which item, and the how manieth there. */
export interface KeptInTable extends KeptComment {
  readonly item: Item;
  readonly at: number;
}

/** Every comment that is kept in the moderation table, in the order of the template. */
export const keptComments = (template: Template, { moderation = {} }: AuditRecord): readonly KeptInTable[] =>
  moderatedItems(template).flatMap((item) =>
    foundIn(template, item, moderation[itemKey(item.id, "found")] ?? "").comments.map((comment, at) => ({
      ...comment,
      item,
      at,
    })),
  );

/** The audit with one of them resolved or open again; as it was where the table no longer says it there. */
export function withKeptResolved(
  audit: Moderated,
  { item, at, text }: KeptInTable,
  resolved: boolean,
): Moderated {
  return withFound(audit, item, (found) => ({
    ...found,
    comments: found.comments.map((comment, index): KeptComment => {
      if (index !== at || comment.text !== text) return comment;
      return { on: comment.on, text, ...(resolved ? { resolved: true } : {}) };
    }),
  }));
}

/**
 * The audit with a comment kept on an item, on its evidence where that is asked for. Undefined where there is no
 * moderation to keep it with, or the item has nothing written to comment on.
 */
export function withKeptComment(
  audit: Moderated,
  id: string | undefined,
  text: string,
): Moderated | undefined {
  const item = moderatedItems(audit.template).find((each) => each.id === id);
  const on = item?.evidence ? "evidence" : item?.impact ? "impact" : undefined;
  if (!audit.record.moderation || !item || !on) return undefined;
  return withFound(audit, item, (found) => ({
    ...found,
    comments: [...found.comments, { on, text: text.trim() }],
  }));
}
