import { parseDate } from "../audit/dates";
import type { TrackedChange } from "./audit-document";

/**
 * Who changed each answer since a day (ISO, or as it was typed), by its tag, as far as tracked changes tell: each name
 * once, in the order of the document. A change of no known day is left out: it may be older. The day stands in a change
 * as its author's clock told it, whatever zone it names, so only days are compared.
 */
export function whoChanged(
  changes: readonly TrackedChange[],
  since: string,
): ReadonlyMap<string, readonly string[]> {
  const from = parseDate(since);
  const found = new Map<string, readonly string[]>();
  for (const { tag, author, date } of changes) {
    const day = date.slice(0, 10);
    if (from === undefined || !ISO_DAY.test(day) || day < from) continue;
    const names = found.get(tag) ?? [];
    if (!names.includes(author)) found.set(tag, [...names, author]);
  }
  return found;
}

/** Word writes no year before 1601, and LibreOffice year 0 where it knows no day. */
const ISO_DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
