import { parseDate, type IsoDate } from "../audit/dates";
import { enteredActions } from "../audit/entered";
import { signOffKey } from "../audit/moderation";
import type { AuditRecord } from "../audit/record";

/** Agreed actions that are neither done nor superseded with a date, by row. */
export function openActions(record: AuditRecord): readonly number[] {
  const { moderation = {} } = record;
  return enteredActions(record)
    .filter(({ row, signedOff }) => {
      const outcome = moderation[signOffKey(row, "outcome")] ?? "open";
      const date = moderation[signOffKey(row, "signed-off")] ?? signedOff;
      return outcome === "open" ? !isDay(signedOff) : !isDay(date);
    })
    .map(({ row }) => row);
}

const isDay = (text: string): text is IsoDate => parseDate(text) !== undefined;
