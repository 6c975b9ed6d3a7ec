import { parseDate, type IsoDate } from "../audit/dates";
import type { TrackedChange } from "./audit-document";

/** Somebody who changed an answer, and the last day on which they did. */
export interface ChangedBy {
  readonly name: string;
  readonly day: IsoDate;
}

/**
 * Who changed each answer since a day (ISO, or as it was typed), by its tag, as far as tracked changes tell: each name
 * once, in the order of the document. A change of no known day is left out: it may be older. The day stands in a change
 * as its author's clock told it, whatever zone it names, so only days are compared.
 */
export function whoChanged(
  changes: readonly TrackedChange[],
  since: string,
): ReadonlyMap<string, readonly ChangedBy[]> {
  const from = parseDate(since);
  const found = new Map<string, readonly ChangedBy[]>();
  for (const { tag, author, date } of changes) {
    const day = ISO_DAY.test(date) ? parseDate(date.slice(0, 10)) : undefined;
    if (from === undefined || day === undefined || day < from) continue;
    const others = found.get(tag) ?? [];
    const known = others.find(({ name }) => name === author);
    if (!known) found.set(tag, [...others, { name: author, day }]);
    else if (known.day < day)
      found.set(
        tag,
        others.map((each) => (each === known ? { name: author, day } : each)),
      );
  }
  return found;
}

/** Word writes no year before 1601, and LibreOffice year 0 where it knows no day. */
const ISO_DAY = /^[1-9]\d{3}-\d\d-\d\d/;
