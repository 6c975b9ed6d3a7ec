import type { IsoDate } from "../audit/dates";
import { parseDate } from "../audit/dates";
import type { CaseRow } from "../programme/case-row";
import { done, type LongWork } from "../programme/long-work";
import type { SampleRule } from "../programme/rule";
import type { WrittenRule } from "../programme/rule-shape";
import { placeColumns, type NotPlaced, type PlacedColumns } from "./case-columns";
import { caseReader, type AskedColumns, type CaseReader, type CaseValues, type RowNote } from "./case-values";
import { listRefusal, type ListRow } from "./list-rows";
import type { ListSheet } from "./list-sheet";
import { NoRows } from "./no-rows";
import { rowSource, type ReadRows, type ReadSource } from "./row-source";
import { phrase } from "../words/phrase";

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

/** Reads a list of cases as a case system exports it, for a rule. `auditsAreKnown` where something else says when children were audited. */
export const readCaseRows = (
  list: Uint8Array | ListSheet,
  written: WrittenRule,
  auditsAreKnown = false,
): ReadCaseRows => done(readingCaseRows(rowSource(list, written), written, auditsAreKnown));

/** The same, to be done piece by piece, by one rule or another. */
export function* readingCaseRows(
  source: ReadSource,
  written: WrittenRule,
  auditsAreKnown = false,
): LongWork<ReadCaseRows> {
  if (!source.ok) return source;
  const { head } = source;
  if (!head) return { ok: false, sentence: listRefusal("empty") };
  const placed = placeColumns(written, head.cells, auditsAreKnown);
  if (!placed.ok) return { ...placed, sentence: [...source.notes, placed.sentence].join(" ") };
  const rule: SampleRule = { ...written, columns: placed.columns };
  const count = head.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const asked = { columns: askedColumns(rule, placed), count };
  const how = { asked, id: placed.at.id ?? 0, head };
  let from: ReadRows = source.inPieces;
  let found = yield* rowsFrom(from, how);
  if (!found) {
    from = source.asWhole();
    found = yield* rowsFrom(from, { ...how, isWhole: true });
  }
  if (found?.open !== undefined)
    return {
      ok: false,
      sentence: phrase(
        "A quotation mark in line {line} is not closed, so this list can’t be read to its end. Write a quotation mark within a cell twice, or take it out.",
        { line: found.open },
      ),
    };
  if (!found || found.rows.length === 0) return { ok: false, sentence: listRefusal("noCases") };
  const { at } = from;
  return {
    ok: true,
    rule,
    rows: found.rows,
    faults: found.faults,
    rowNotes: found.rowNotes,
    head: head.cells,
    cellsOf: (line) => at(line)?.cells ?? [],
    notes: [...source.notes, ...found.notes, ...notClosed(rule)],
  };
}

interface Found extends Pick<CaseRows, "rows" | "faults" | "notes" | "rowNotes"> {
  /** The line of a quotation mark that is not closed, below which nothing is read. */
  readonly open: number | undefined;
}

interface HowRead {
  readonly asked: AskedColumns;
  /** Which column has the id, counted from 0. */
  readonly id: number;
  /** The row that names the columns. */
  readonly head: ListRow;
  /** Where quotation marks are amiss, no more can be known. */
  readonly isWhole?: boolean;
}

/** What rows say; once more where a column proves that its days are written otherwise. Undefined where they have to be read as a whole. */
function* rowsFrom(from: ReadRows, how: HowRead): LongWork<Found | undefined> {
  const reader = caseReader(how.asked);
  const found = yield* rowsBy(reader, from, how);
  const other = found && reader.otherwise();
  return other ? yield* rowsBy(other, from, how) : found;
}

function* rowsBy(
  reader: CaseReader,
  { pieces: inTurn }: ReadRows,
  { id, head, isWhole }: HowRead,
): LongWork<Found | undefined> {
  const [read, faults, rowNotes]: [CaseRow[], RowNote[], RowNote[]] = [[], [], []];
  const none = new NoRows(head);
  let open: number | undefined;
  for (const { rows, share } of inTurn()) {
    for (const row of rows) {
      if (row.quotes !== undefined && !isWhole) return undefined;
      if (row.quotes === "open") open = row.line;
      if (row.line <= head.line || !none.isRow(row)) continue;
      const values = reader.valuesOf(row);
      for (const fault of values.faults) faults.push(fault);
      for (const note of values.notes) rowNotes.push(note);
      read.push(caseRow(row, (row.cells[id] ?? "").trim(), values));
    }
    yield share;
  }
  return { open, rows: read, faults, notes: [...reader.notes, ...none.notes], rowNotes };
}

const caseRow = ({ line }: ListRow, id: string, { header, faults }: CaseValues): CaseRow => ({
  line,
  id,
  opened: dayIn(header["opened"]),
  closed: dayIn(header["closed"]),
  lastAudited: dayIn(header["lastAudited"]),
  birth: dayIn(header["birth"]),
  age: header["age"] ? Math.floor(Number(header["age"])) : "",
  team: header["team"] ?? "",
  service: header["service"] ?? "",
  caseType: header["caseType"] ?? "",
  unreadable: faults.length > 0,
});

/** Where nothing tells when a case was closed, those that are stay eligible for as long as they are in the list. */
const notClosed = ({ period, columns: { closed } }: SampleRule): readonly string[] =>
  period && closed === undefined
    ? [
        phrase(
          "No column of this list is known to say when a case was closed, so each counts as open from the day it was opened. If one says so, name it in the rule.",
        ),
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

/** What a column of days was read as: ISO, but for a day that is told in words. */
const dayIn = (text: string | undefined): IsoDate | "" =>
  !text ? "" : ISO.test(text) ? (text as IsoDate) : (parseDate(text) ?? "");

const ISO = /^\d{4}-\d\d-\d\d$/;
