import { actionGaps } from "./action-gaps";
import { concernGaps } from "./concern-gaps";
import type { Gap } from "./gap";
import { headerGaps } from "./header-gaps";
import { itemGaps } from "./item-gaps";
import type { AuditRecord } from "./record";
import { relevanceOf } from "./relevance";
import type { Template } from "./template";

/**
 * What the audit still lacks, in document order (R43, R60). Only what is asked for can be lacking.
 * With `today` (ISO), actions that are overdue and not signed off are found too.
 */
export function findGaps(template: Template, record: AuditRecord, today?: string): readonly Gap[] {
  const relevance = relevanceOf(template, record);
  const items = relevance.sections().flatMap((section) => section.items);
  return [
    ...headerGaps(template, record, relevance.fields("start")),
    ...itemGaps(template, record, items),
    ...concernGaps(template, record),
    ...actionGaps(template, record, today),
    ...headerGaps(template, record, relevance.fields("end")),
  ];
}
