import { addMonths, parseDate } from "./dates";
import { isEntered, isFieldEntered } from "./entered";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { headerTag } from "./tags";
import type { Field, Template } from "./template";

/** What these header fields still lack (R34, R35). */
export function headerGaps(
  template: Template,
  record: AuditRecord,
  fields: readonly Field[],
): readonly Gap[] {
  return fields.flatMap((field) => fieldGap(template, record, field) ?? []);
}

function fieldGap(template: Template, record: AuditRecord, field: Field): Gap | undefined {
  const text = record.header[field.id] ?? "";
  const where = headerTag(field.id);
  if (field.required && !isFieldEntered(field, text)) {
    return { code: "header-missing", severity: "required", where, field: field.id };
  }
  if (field.type === "date" && isEntered(text) && parseDate(text) === undefined) {
    return { code: "date-invalid", severity: "required", where, text };
  }
  return field.id === template.lookBack?.reason && !isEntered(text)
    ? lookBackGap(template, record)
    : undefined;
}

/** R8, R58: looking further back than the template says needs a reason. */
function lookBackGap({ lookBack }: Template, { header }: AuditRecord): Gap | undefined {
  if (!lookBack) return undefined;
  const from = parseDate(header[lookBack.from] ?? "");
  const until = parseDate(header[lookBack.until] ?? "");
  if (from === undefined || until === undefined) return undefined;
  const { months } = lookBack;
  const earliest = addMonths(until, -months);
  if (from >= earliest) return undefined;
  const where = headerTag(lookBack.reason);
  return { code: "look-back-too-long", severity: "advice", where, months, from, until, earliest };
}
