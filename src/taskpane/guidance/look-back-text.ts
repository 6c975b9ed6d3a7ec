import { addMonths, formatDate, parseDate } from "../../audit/dates";
import type { AuditRecord } from "../../audit/record";
import type { Template } from "../../audit/template";
import { counted } from "../../report/phrases";

/** How far back the audit looks, with the day it comes to where the day of the audit is known. */
export function lookBackText(
  { lookBack }: Template,
  { header }: Pick<AuditRecord, "header">,
): string | undefined {
  if (!lookBack) return undefined;
  const until = parseDate(header[lookBack.until] ?? "");
  const back = `Look back ${counted(lookBack.months, "month")}`;
  return until === undefined
    ? `${back} from the day of the audit.`
    : `${back} from ${formatDate(until)}: to ${formatDate(addMonths(until, -lookBack.months))}.`;
}
