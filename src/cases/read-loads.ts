import { looseText } from "../audit/loose-text";
import { addMonths, parseDate, type IsoDate } from "../audit/dates";
import type { AllocatedCase } from "../programme/allocation";
import { caseKeys } from "../programme/expected";
import { USUAL_IDS } from "./case-columns";
import { listRefusal } from "./list-rows";
import { sheetOf, type ListSheet } from "./list-sheet";
import { phrase } from "../words/phrase";

/** Months that count as the months before. */
export const MONTHS_BEFORE = 6;

const NAMES = ["Auditor", "Auditor name"];
const DAYS = ["Received", "Allocated", "Date", "Audit date"];

export type ReadLoads =
  | { readonly ok: true; readonly loads: ReadonlyMap<string, number>; readonly undated: number }
  | { readonly ok: false; readonly sentence: string };

/**
 * How many audits each auditor of a register had in the months before a day, by name as it stands there. A row without a day
 * counts. Those given out by an allocation that goes on don't: who allocates beside it counts what is kept of them.
 */
export function readLoads(
  list: Uint8Array | ListSheet,
  day: IsoDate,
  given: readonly Pick<AllocatedCase, "id" | "received">[] = [],
): ReadLoads {
  const sheet = sheetOf(
    list,
    [...NAMES, ...DAYS].map((label) => ({ id: label, label })),
  );
  if (!sheet.ok) return sheet;
  const [head, ...rows] = sheet.rows;
  if (!head) return { ok: false, sentence: listRefusal("emptyRegister") };
  const loose = head.cells.map(looseText);
  const place = (names: readonly string[]) =>
    names.map((name) => loose.indexOf(looseText(name))).find((at) => at >= 0);
  const [nameAt, dayAt, caseAt] = [place(NAMES), place(DAYS), place(USUAL_IDS)];
  const keyOf = caseKeys(given.map(({ id }) => id));
  const since = addMonths(day, -MONTHS_BEFORE);
  const isGiven = (id: string, on: IsoDate | undefined) =>
    given.some((each) => keyOf(each.id) === keyOf(id) && (on === undefined || on >= each.received));
  if (nameAt === undefined)
    return {
      ok: false,
      sentence: phrase("This register has no column “Auditor”, so it does not tell who had how many audits."),
    };
  const loads = new Map<string, number>();
  let undated = 0;
  for (const { cells, days } of rows) {
    const name = (cells[nameAt] ?? "").trim();
    if (name === "") continue;
    const on = dayAt === undefined ? undefined : parseDate(days?.get(dayAt) ?? cells[dayAt] ?? "");
    if (caseAt !== undefined && isGiven(cells[caseAt] ?? "", on)) continue;
    if (!on) undated += 1;
    if (on && (on <= since || on > day)) continue;
    loads.set(name, (loads.get(name) ?? 0) + 1);
  }
  return { ok: true, loads, undated };
}
