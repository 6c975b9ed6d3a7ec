import type { Field, Template } from "../audit/template";
import { caseValues, type RowNote } from "./case-values";
import { safeName, uniqueNames } from "./file-names";
import { knownColumns, matchColumns, type ListColumns } from "./list-columns";
import { listNotes } from "./list-notes";
import { listRefusal, type ListRow } from "./list-rows";
import { sheetOf, type ListSheet } from "./list-sheet";
import { phrase } from "../words/phrase";

/** What is known beforehand of one audit. */
export interface Case {
  /** Of the file, where its row begins. */
  readonly line: number;
  /** By field id: choices as ids, dates ISO. */
  readonly header: Readonly<Record<string, string>>;
  /** When its auditor received it, ISO; "" where the list has no column of its own for that. */
  readonly received: string;
  /** Unlike any other of the list. */
  readonly fileName: string;
}

export interface CaseList {
  readonly cases: readonly Case[];
  /** Rows that make no case, in the order of the file; a row may have several. */
  readonly faults: readonly RowNote[];
  /** What to look at before they are made: of the whole list, and of rows. */
  readonly listNotes: readonly string[];
  readonly rowNotes: readonly RowNote[];
  /** Header fields that the list has a column for, in its order. */
  readonly fields: readonly Field[];
  /** Whether it has a column of its own for when they were received. */
  readonly hasReceived: boolean;
  /** Names of the columns that are no header field. */
  readonly leftOut: readonly string[];
}

export type ReadCases =
  ({ readonly ok: true } & CaseList) | { readonly ok: false; readonly sentence: string };

export const MOST_CASES = 5000;

/** Reads a list of cases, the bytes of a CSV file or a sheet: the first row names header fields of the template, each row below is one audit to make. */
export function readCases(list: Uint8Array | ListSheet, template: Template): ReadCases {
  const sheet = sheetOf(list, knownColumns(template));
  if (!sheet.ok) return sheet;
  const refuse = (sentence: string) => ({ ok: false, sentence }) as const;
  const [head, ...rows] = sheet.rows;
  if (!head) return refuse(listRefusal("empty"));
  const matched = matchColumns(template, head.cells);
  // Which sheet it was, or how its letters were read, may be why.
  if (!matched.ok) return refuse([...sheet.notes, matched.sentence].join(" "));
  if (rows.length === 0) return refuse(listRefusal("noCases"));
  if (rows.length > MOST_CASES) {
    return refuse(
      phrase(
        "This list has {count} cases. At most {most} can be made at once: split it into shorter lists.",
        { count: rows.length, most: MOST_CASES },
      ),
    );
  }
  const { values, notes } = caseValues(matched, rows);
  const read = rows.flatMap((row, at) => {
    const said = values[at];
    return said ? [{ ...said, row }] : [];
  });
  const usable = read.filter(({ faults }) => faults.length === 0);
  return {
    ok: true,
    cases: nameCases(template, matched, usable),
    faults: read.flatMap(({ faults }) => faults),
    listNotes: [...sheet.notes, ...notes, ...unnamedColumns(matched, rows)],
    rowNotes: [
      ...usable.flatMap(({ notes }) => notes),
      ...listNotes(
        template,
        usable.map(({ row: { line }, header }) => ({ line, header })),
      ),
    ],
    fields: matched.columns.map(({ field }) => field),
    hasReceived: matched.received !== undefined,
    leftOut: matched.leftOut,
  };
}

/** What stands in columns without a name, which nobody can say where it belongs. */
function unnamedColumns({ unnamed }: ListColumns, rows: readonly ListRow[]): readonly string[] {
  return unnamed.flatMap((at) => {
    const row = rows.find(({ cells }) => (cells[at] ?? "").trim() !== "");
    return row
      ? [
          phrase("Column {at} has no name, so what it says is left out, as “{text}” in line {line}.", {
            at: at + 1,
            text: (row.cells[at] ?? "").trim().slice(0, 60),
            line: row.line,
          }),
        ]
      : [];
  });
}

interface UsableRow {
  readonly row: ListRow;
  readonly header: Case["header"];
  readonly received: string;
}

/**
 * Names a file for each case: by the list's own `file` column, else by the text
 * column that tells most cases apart, the first of those. Where that is empty,
 * by the template and the line.
 */
function nameCases(
  template: Template,
  { columns, file }: ListColumns,
  rows: readonly UsableRow[],
): readonly Case[] {
  const texts = columns
    .filter(({ field }) => field.type === "text")
    .map(({ field }) => ({
      id: field.id,
      different: new Set(rows.map(({ header }) => header[field.id]).filter(Boolean)).size,
    }));
  const most = Math.max(...texts.map(({ different }) => different));
  const named = texts.find(({ different }) => different === most)?.id;
  const unique = uniqueNames();
  return rows.map(({ row: { line, cells }, header, received }) => {
    const given = file === undefined ? "" : safeName(cells[file] ?? "");
    const known = named === undefined ? "" : safeName(header[named] ?? "");
    const name = given || known || safeName(`${template.id} line ${line}`);
    return { line, header, received, fileName: `${unique(name)}.docx` };
  });
}
