import type { IsoDate } from "../audit/dates";

/** A row of a list of cases: what a rule may look at. A day or an age that is not there is "". */
export interface CaseRow {
  /** Of the file, counted from 1. */
  readonly line: number;
  /** As the list has it. */
  readonly id: string;
  readonly opened: IsoDate | "";
  readonly closed: IsoDate | "";
  readonly lastAudited: IsoDate | "";
  readonly birth: IsoDate | "";
  /** Whole years, where the list says an age. */
  readonly age: number | "";
  readonly team: string;
  readonly service: string;
  readonly caseType: string;
  /** Something in it that the rule may ask can't be read. */
  readonly unreadable: boolean;
}

/** What makes two ids those of one child: case, spaces and the noughts in front, which spreadsheets take away, tell nothing. */
export function caseKey(id: string, noughtsTell = false): string {
  const plain = PLAIN.test(id) ? id : id.normalize("NFKC").replace(SPACES, "").toUpperCase();
  return noughtsTell || !NUMBER.test(plain) ? plain : plain.replace(/^0+(?=\d)/, "");
}

/** Of ASCII, without a blank or a small letter: most ids are, of a long list. */
const PLAIN = /^[!-`{-~]*$/;
const SPACES = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const NUMBER = /^\d+$/;

/** A row with what tells its child from every other. */
export interface KeyedRow {
  readonly key: string;
  readonly row: CaseRow;
}

/** Rows with their keys, in the order of those and of what they say: the same whatever the order of the list. Rows without an id come first. */
export function keyedRows(rows: readonly CaseRow[], noughtsTell: boolean): readonly KeyedRow[] {
  return rows
    .map((row): KeyedRow => ({ key: caseKey(row.id, noughtsTell), row }))
    .sort((one, other) => compare(one.key, other.key) || compare(saidBy(one), saidBy(other)));
}

/** All that a row says to a rule, as JSON on one line. */
export const saidBy = ({ key, row }: KeyedRow): string =>
  JSON.stringify([
    key,
    row.opened,
    row.closed,
    row.lastAudited,
    row.birth,
    row.age,
    row.team,
    row.service,
    row.caseType,
    row.unreadable,
  ]);

/** By code units, as nothing of a place or a language changes it. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
