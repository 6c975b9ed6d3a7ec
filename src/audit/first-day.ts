import { addMonths, parseDate, type IsoDate } from "./dates";
import type { AuditRecord } from "./record";
import type { Template } from "./template";

/** From when an audit looks at the work. */
export interface FirstDay {
  readonly from: IsoDate;
  /** Nobody entered it: it is as many months before the audit as the template looks back. */
  readonly assumed?: true;
}

/** The first day that an audit looks at, where that is known and no later than the day of the audit. */
export function firstDayOf({ lookBack }: Template, { header }: AuditRecord): FirstDay | undefined {
  if (!lookBack) return undefined;
  const from = parseDate(header[lookBack.from] ?? "");
  const until = parseDate(header[lookBack.until] ?? "");
  if (from !== undefined) return until === undefined || from <= until ? { from } : undefined;
  return until === undefined ? undefined : { from: addMonths(until, -lookBack.months), assumed: true };
}
