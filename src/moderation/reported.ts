import { isEntered } from "../audit/entered";
import { itemKey } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";
import type { Item, Template } from "../audit/template";
import { isFinal, lifecycleOf } from "./lifecycle";
import { judgementOf } from "./moderated-items";

/** The judgement of an item that goes out of the house. */
export interface Reported {
  /** An id of the item's scale; "" where none is entered. */
  readonly judgement: string;
  /** The auditor's, where moderation decided otherwise; "" where the auditor had entered none. */
  readonly auditor?: string;
}

/** What is reported of each item: once an audit is final, what moderation decided has the last word (R95). */
export function reportedOf(template: Template, record: AuditRecord): (item: Item) => Reported {
  const isDecided = isFinal(lifecycleOf(template, record).state);
  return (item) => {
    const auditor = judgementOf(template, record, item);
    const moderated = isDecided ? (record.moderation?.[itemKey(item.id, "judgement")] ?? "") : "";
    return isEntered(moderated) && moderated !== auditor
      ? { judgement: moderated, auditor }
      : { judgement: auditor };
  };
}
