import { formatDate, type IsoDate } from "../audit/dates";
import { inEnglish, phrase, phraseOf } from "../words/phrase";
import { counted } from "./phrases";

/** What stands with data that goes out, so that whoever gets it knows what it is. */
export interface DataNotes {
  readonly audits: number;
  readonly asOf: IsoDate;
  readonly identifiers: boolean;
  readonly narratives: boolean;
  /** Whether the codes are made with a key that is kept. */
  readonly keyKept: boolean;
}

/** What the data is and whom it can tell of, a sentence a line. */
export function dataLines({ audits, asOf, identifiers, narratives, keyKept }: DataNotes): readonly string[] {
  return [
    `Data of ${inEnglish(() => counted(audits, "audit"))}. Open and overdue are counted to ${formatDate(asOf)}.`,
    identifiers
      ? "It holds identifiers (--identifiers): case ids, names, dates of birth and files. Handle it as you handle the audits."
      : "It is pseudonymised: cases and audits by code, people by role, ages in bands, and no names, files or dates of birth. Someone who knows a child may still know it again by a rare answer: share it as personal data.",
    narratives
      ? "It holds narratives (--narratives) as they were written, and they may name people."
      : "Narratives are left out.",
    keyKept
      ? "The codes are the same wherever the same key file is used. Keep the key file, and never with the data."
      : "The codes hold for this data alone, since no key file was named (--key): the next data has others.",
  ];
}

/** Texts that a workbook has no room for. */
export const cutText = (count: number): string =>
  phraseOf(
    count,
    "{count} text is longer than the 32,767 characters of an Excel cell, and cut where the cell says so. CSV, JSON lines and Parquet have them whole.",
    "{count} texts are longer than the 32,767 characters of an Excel cell, and cut where the cell says so. CSV, JSON lines and Parquet have them whole.",
  );

/** A table with a workbook of its own. */
export const ownWorkbookText = (table: string, rows: number, file: string): string =>
  phrase("The table {table} has {rows} rows and a workbook of its own: {file}.", { table, rows, file });
