import type { IsoDate } from "../audit/dates";
import { parseDate } from "../audit/dates";
import type { CaseRow } from "../programme/case-row";
import type { SampleRule } from "../programme/rule";
import type { WrittenRule } from "../programme/rule-shape";
import { knownCaseColumns, placeColumns, type NotPlaced, type PlacedColumns } from "./case-columns";
import { caseReader, type AskedColumns, type RowNote } from "./case-values";
import { listRefusal, type ListRow } from "./list-rows";
import { sheetOf, type ListSheet } from "./list-sheet";

/** A list of cases as a rule looks at it. */
export interface CaseRows {
  /** The rule with the columns that were found. */
  readonly rule: SampleRule;
  readonly rows: readonly CaseRow[];
  readonly head: readonly string[];
  /** All that the row of a line says, cell by cell. */
  readonly cellsOf: (line: number) => readonly string[];
  /** What can't be read, and so is not eligible. */
  readonly faults: readonly RowNote[];
  /** What to look at: of the list, and of rows. */
  readonly notes: readonly string[];
  readonly rowNotes: readonly RowNote[];
}

export type ReadCaseRows =
  | ({ readonly ok: true } & CaseRows)
  | {
      readonly ok: false;
      readonly sentence: string;
      /** Where columns have to be named: those asked for, one of which will do. */
      readonly asks?: NotPlaced["asks"];
    };

/** Larger than a list that is made into documents: a case system may export every child it ever had. */
const MOST_BYTES = 120 * 1024 * 1024;

/** The rows of a list of cases, the bytes of a CSV file or a sheet, to be read by one rule or another. */
export const caseSheet = (list: Uint8Array | ListSheet, rule: Pick<WrittenRule, "columns">) =>
  sheetOf(list, knownCaseColumns(rule), MOST_BYTES);

/** Reads a list of cases as a case system exports it, for a rule. `auditsAreKnown` where something else says when children were audited. */
export function readCaseRows(
  list: Uint8Array | ListSheet,
  written: WrittenRule,
  auditsAreKnown = false,
): ReadCaseRows {
  const sheet = caseSheet(list, written);
  if (!sheet.ok) return sheet;
  const [head, ...rows] = sheet.rows;
  if (!head) return { ok: false, sentence: listRefusal("empty") };
  const placed = placeColumns(written, head.cells, auditsAreKnown);
  if (!placed.ok) return placed;
  if (rows.length === 0) return { ok: false, sentence: listRefusal("noCases") };
  const rule: SampleRule = { ...written, columns: placed.columns };
  const count = head.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const reader = caseReader({ columns: askedColumns(rule, placed), count }, rows);
  const faults: RowNote[] = [];
  const rowNotes: RowNote[] = [];
  const dayIn = dayReader();
  const read = rows.map((row): CaseRow => {
    const { header, faults: own, notes } = reader.valuesOf(row);
    for (const fault of own) faults.push(fault);
    for (const note of notes) rowNotes.push(note);
    return {
      line: row.line,
      id: (row.cells[placed.at.id ?? 0] ?? "").trim(),
      opened: dayIn(header["opened"]),
      closed: dayIn(header["closed"]),
      lastAudited: dayIn(header["lastAudited"]),
      birth: dayIn(header["birth"]),
      age: header["age"] ? Math.floor(Number(header["age"])) : "",
      team: header["team"] ?? "",
      service: header["service"] ?? "",
      caseType: header["caseType"] ?? "",
      unreadable: own.length > 0,
    };
  });
  return {
    ok: true,
    rule,
    rows: read,
    head: head.cells,
    cellsOf: (line) => rowAt(rows, line)?.cells ?? [],
    faults,
    notes: [...sheet.notes, ...reader.notes, ...notClosed(rule)],
    rowNotes,
  };
}

/** Where nothing tells when a case was closed, those that are stay eligible for as long as they are in the list. */
const notClosed = ({ period, columns: { closed } }: SampleRule): readonly string[] =>
  period && closed === undefined
    ? [
        "No column of this list is known to say when a case was closed, so each counts as open from the day it was opened. If one says so, name it in the rule.",
      ]
    : [];

/** What the rule looks at, and what a certificate shows of a case; of what nobody asks nothing can be wrong. */
function askedColumns(rule: SampleRule, { at }: PlacedColumns): AskedColumns["columns"] {
  const asksAge = [rule, ...rule.groups].some(({ ages }) => ages !== undefined);
  const kinds = {
    id: "line",
    ...(rule.period && { opened: "date" as const }),
    ...((rule.period ?? !rule.closedSinceCounts) && { closed: "date" as const }),
    ...(rule.notAuditedMonths > 0 && { lastAudited: "date" as const }),
    ...(asksAge && { birth: "date" as const, age: "number" as const }),
    team: "line",
    service: "line",
    caseType: "line",
  } as const;
  return Object.entries(kinds).flatMap(([id, kind]) => {
    const place = at[id as keyof typeof kinds];
    const name = rule.columns[id as keyof typeof kinds];
    return place === undefined || name === undefined
      ? []
      : [{ at: place, name, field: { id }, question: { kind, choices: [] } }];
  });
}

/** What a text says as a day; many rows say the same, and each is read once. */
function dayReader(): (text: string | undefined) => IsoDate | "" {
  const known = new Map<string, IsoDate | "">();
  return (text) => {
    if (!text) return "";
    const before = known.get(text);
    if (before !== undefined) return before;
    const day = parseDate(text) ?? "";
    known.set(text, day);
    return day;
  };
}

/** The row of a line, by halves: rows stand in the order of their lines. */
function rowAt(rows: readonly ListRow[], line: number): ListRow | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.line ?? Infinity) < line) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.line === line ? rows[from] : undefined;
}
