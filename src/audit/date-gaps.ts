import { addMonths, parseDate, type IsoDate } from "./dates";
import { firstDayOf } from "./first-day";
import { isOutOfBounds } from "./numbers";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { concernTag, headerTag, type Tag } from "./tags";
import { auditDateField, indexOf, type Field, type Template } from "./template";

/** A label that asks for a day still to come. */
const TO_COME = /\b(?:next|due|planned|review|target|follow)/i;

/**
 * What is odd about the date in a detail: a day that is still to come, or that was before the first day looked at. Only
 * details of the audit itself are looked at: those that stand with its date, and those after the items.
 */
export function dateGaps(
  template: Template,
  record: AuditRecord,
  field: Field,
  today: IsoDate | undefined,
): readonly Gap[] {
  const date = field.type === "date" ? parseDate(record.header[field.id] ?? "") : undefined;
  const { fields } = indexOf(template);
  const group = fields.get(field.id)?.group;
  const auditField = auditDateField(template) ?? "";
  const isOfAudit = (group?.place ?? "start") !== "start" || group === fields.get(auditField)?.group;
  const { lookBack, timescales, previousAudit } = template;
  if (date === undefined || !isOfAudit || TO_COME.test(field.label)) return [];
  const where = headerTag(field.id);
  const isPeriod = [lookBack?.from, auditField, timescales?.received, previousAudit?.when].includes(field.id);
  return dayGaps(template, record, { date, where, today, isPeriod });
}

/** The same of the day a manager was told of an immediate concern. */
export function toldGaps(
  template: Template,
  record: AuditRecord,
  today: IsoDate | undefined,
): readonly Gap[] {
  const date = parseDate(record.immediateConcern.notified);
  return date === undefined
    ? []
    : dayGaps(template, record, { date, where: concernTag("notified"), today, isPeriod: false });
}

interface Day {
  readonly date: IsoDate;
  readonly where: Tag;
  readonly today: IsoDate | undefined;
  /** It says itself what the period is, or when something was before it. */
  readonly isPeriod: boolean;
}

function dayGaps(template: Template, record: AuditRecord, day: Day): readonly Gap[] {
  const { date, where, today, isPeriod } = day;
  if (today !== undefined && date > today) {
    return [{ code: "date-in-future", severity: "advice", where, date, today }];
  }
  const { lookBack } = template;
  const until = parseDate(record.header[lookBack?.until ?? ""] ?? "");
  if (where === headerTag(lookBack?.from ?? "") && until !== undefined && date > until) {
    return [{ code: "period-backwards", severity: "advice", where, from: date, until }];
  }
  const first = firstDayOf(template, record);
  return first && !isPeriod && date < first.from
    ? [{ code: "date-before-period", severity: "advice", where, date, ...first }]
    : [];
}

/** That the person was, on the day of the audit, of another age than those it is for. */
export function ageGaps(template: Template, { header }: AuditRecord, field: Field): readonly Gap[] {
  const { ages } = template;
  if (ages?.born !== field.id) return [];
  const born = parseDate(header[ages.born] ?? "");
  const day = parseDate(header[auditDateField(template) ?? ""] ?? "");
  if (born === undefined || day === undefined || born > day) return [];
  const age = ageOn(born, day);
  const { least, most } = ages;
  const range = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
  if (!isOutOfBounds(String(age), range)) return [];
  return [
    { code: "age-outside", severity: "advice", where: headerTag(field.id), field: field.id, age, ...range },
  ];
}

/** In whole years. */
const ageOn = (born: IsoDate, day: IsoDate): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

/** The first day of a month that is all that is said: "January 2026", "01/2026". */
const firstOfMonth = (text: string): IsoDate | undefined =>
  parseDate(`1 ${text.trim()}`) ?? parseDate(`1/${text.trim().replace(/\s*[-/.]\s*/, "/")}`);

/** R120: that the person was audited too short a time before. */
export function previousAuditGaps(template: Template, { header }: AuditRecord, field: Field): readonly Gap[] {
  const { previousAudit, kind } = template;
  // A re-audit is of who was audited before.
  if (!previousAudit || kind === "re-audit") return [];
  const { months, when = "", recent = "" } = previousAudit;
  const last = parseDate(header[when] ?? "");
  const day = parseDate(header[auditDateField(template) ?? ""] ?? "");
  const place = { code: "audited-recently", severity: "advice", where: headerTag(field.id), months } as const;
  if (field.id === when && day !== undefined) {
    const first = last ?? firstOfMonth(header[when] ?? "");
    const isRecent = first !== undefined && first <= day && first > addMonths(day, -months);
    return isRecent ? [{ ...place, ...(last !== undefined && { last }) }] : [];
  }
  return field.id === recent && header[recent] === "yes" && last === undefined ? [place] : [];
}
