import { addMonths, parseDate } from "./dates";
import { isEntered } from "./entered";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { headerTag } from "./tags";
import type { Field, Template } from "./template";

/** R8, R58: looking further back than the template says needs a reason, in the field for it. */
export function lookBackGaps({ lookBack }: Template, { header }: AuditRecord, field: Field): readonly Gap[] {
  if (field.id !== lookBack?.reason || isEntered(header[field.id] ?? "")) return [];
  const from = parseDate(header[lookBack.from] ?? "");
  const until = parseDate(header[lookBack.until] ?? "");
  if (from === undefined || until === undefined) return [];
  const { months } = lookBack;
  const earliest = addMonths(until, -months);
  if (from >= earliest) return [];
  const where = headerTag(lookBack.reason);
  return [{ code: "look-back-too-long", severity: "advice", where, months, from, until, earliest }];
}
