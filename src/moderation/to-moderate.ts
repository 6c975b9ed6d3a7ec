import { moderatedItems } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import { relevantItems } from "../audit/relevance";
import type { Item, Template } from "../audit/template";
import type { Fingerprint, ModeratedItem } from "./moderated-items";
import { moderatedOf } from "./moderated-items";

/** What a moderator judges at once: an item, and the item beside it that names features of another grade (R103). */
export interface ToModerate {
  readonly item: Item;
  readonly features?: Item;
}

/** How far the moderation of an item has come: `stale` where it was edited after it was decided. */
export type ModeratedStanding = "open" | "begun" | "stale" | "done";

/** What there is to moderate of an audit, in the order of the template (R82), the overall judgement last. */
export function toModerate(template: Template, record: AuditRecord): readonly ToModerate[] {
  const asked = new Set(relevantItems(template, record).map(({ id }) => id));
  const items = moderatedItems(template).filter(({ id }) => asked.has(id));
  return items
    .filter(({ judgement }) => judgement !== undefined)
    .map((item): ToModerate => {
      const features = items.find(({ answer }) => answer?.featuresOf === item.id);
      return { item, ...(features ? { features } : {}) };
    });
}

export function standingOf(decided: ModeratedItem | undefined): ModeratedStanding {
  if (!decided) return "open";
  if (decided.moderated === "") return "begun";
  return decided.stale === true ? "stale" : "done";
}

/** How many of the judgements are moderated, and still as they were then. */
export function moderationProgress(
  template: Template,
  record: AuditRecord,
  fingerprint: Fingerprint,
): { readonly done: number; readonly total: number } {
  const decided = moderatedOf(template, record, fingerprint);
  const entries = toModerate(template, record);
  const done = entries.filter(({ item }) => standingOf(decided.get(item.id)) === "done").length;
  return { done, total: entries.length };
}

/** The first that is not done, from one on and then from the top; none where all are. */
export function nextToModerate(
  entries: readonly ToModerate[],
  isDone: (entry: ToModerate) => boolean,
  from: number,
): ToModerate | undefined {
  const start = Math.max(0, from);
  return [...entries.slice(start), ...entries.slice(0, start)].find((entry) => !isDone(entry));
}
