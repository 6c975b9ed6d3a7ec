import { daysBetween, parseDate, type IsoDate } from "../audit/dates";
import { byCase, caseKeys, type Expected, type KeyOf } from "./expected";
import type { Tracked } from "./tracked";

/** What a cell of a register holds: words, a whole number, or nothing. A day is its ISO date. */
export type Value = string | number | null;
/** By the id of the column. */
export type Values = Readonly<Record<string, Value>>;

/** A row as a register was found to hold it. */
export interface KeptRow {
  /** Where it stands in the register, counted from 0. */
  readonly at: number;
  /** Columns that the register has, ours and those of people. */
  readonly values: Values;
  /** What we wrote there last; nothing where that is not known. */
  readonly last?: Values;
}

/** An audit by its document, or a case that has none. */
export type About = { readonly tracked: Tracked } | { readonly expected: Expected };

/** What is known now of one audit. */
export interface CurrentRow {
  readonly about: About;
  /** The record's id; "" of a case that has no document. */
  readonly id: string;
  readonly case: string;
  readonly values: Values;
}

/** A row as the register is to hold it. */
export interface RegisterRow {
  /** Where it stood; undefined where it is new. */
  readonly at?: number;
  readonly values: Values;
  readonly last: Values;
  /** What it is about; nothing where that is not known now. */
  readonly about?: About;
}

export type RegisterRemark =
  /** Somebody changed a cell of ours, and the document says otherwise. */
  | {
      readonly code: "changed-by-hand";
      readonly case: string;
      readonly column: string;
      readonly register: Value;
      readonly documents: Value;
      /** What the document says stands there now. */
      readonly isTaken: boolean;
    }
  /** A day that is typed over with something else: what is late goes by the document's. */
  | { readonly code: "no-day"; readonly case: string; readonly register: Value }
  | { readonly code: "document-gone"; readonly case: string; readonly file: string }
  /** What was written last is not known, so that changes by hand can't be told from older news. */
  | { readonly code: "no-memory"; readonly rows: number }
  | { readonly code: "row-twice"; readonly case: string; readonly id: string }
  /** A case that no sample that is named has, and of which there is no document. */
  | { readonly code: "not-waited-for"; readonly case: string; readonly month: string }
  /** A row that somebody added, of which there is no document and which does not say that one is waited for. */
  | { readonly code: "row-by-hand"; readonly case: string }
  /** A row whose record was typed over, so that the audit has another row now. */
  | { readonly code: "record-changed"; readonly case: string; readonly id: string };

export interface Merged {
  /** Those there were in their order, then the new ones. */
  readonly rows: readonly RegisterRow[];
  readonly remarks: readonly RegisterRemark[];
}

/** Ids of the columns by which a row is known again. */
export const ID = "record";
export const CASE = "case";
export const DOCUMENT = "document";
export const FILE = "file";
export const DUE = "due";
export const REMINDED = "reminded";
/** Worked out from the row’s own day, so that a day put off by hand is late from then. */
export const DAYS_OVER = "days-over";

/** What stands in the column `document`. */
export const DOCUMENTS = {
  here: "Here",
  missing: "Not come back",
  gone: "Not found",
  unread: "Could not be read",
  letGo: "Not waited for",
} as const;

export interface Merging {
  readonly today: IsoDate;
  /** What the documents say goes before what was changed by hand. */
  readonly takeDocuments?: boolean;
  /** Files that were there and could not be read. */
  readonly unread?: ReadonlySet<string>;
}

/**
 * A register brought up to what the documents say now. What somebody changed by hand stays, and where a document says
 * otherwise that is told; columns of people are theirs; no row is taken away.
 */
export function mergedRegister(
  kept: readonly KeptRow[],
  current: readonly CurrentRow[],
  { today, takeDocuments = false, unread = new Set() }: Merging,
): Merged {
  const finding = new Finding(current);
  const remarks: RegisterRemark[] = [];
  let forgotten = 0;
  const found = kept.map((row) => ({ row, now: finding.take(row) }));
  const rows = found.map(({ row, now }): RegisterRow => {
    const { at, values, last } = row;
    if (!now) {
      const id = text(values[ID]);
      if (finding.isTaken(id)) remarks.push({ code: "row-twice", case: text(values[CASE]), id });
      else if (last === undefined && finding.isOfFile(text(values[FILE])))
        remarks.push({ code: "record-changed", case: text(values[CASE]), id });
      if (id === "" && text(values[DOCUMENT]) === DOCUMENTS.missing) {
        const [name, month] = [text(values[CASE]), text(values["month"])];
        const isTwice = finding.isOfCase(name, month);
        remarks.push(
          isTwice ? { code: "row-twice", case: name, id } : { code: "not-waited-for", case: name, month },
        );
        return isTwice ? { at, values, last: last ?? {} } : letGo(row);
      }
      if (id === "" && last === undefined && isNewByHand(row))
        remarks.push({ code: "row-by-hand", case: text(values[CASE]) });
      if (last === undefined || id === "" || finding.isTaken(id)) return { at, values, last: last ?? {} };
      const file = text(values[FILE]);
      const isUnread = unread.has(file);
      if (!isUnread && text(values["state"]) !== "Closed")
        remarks.push({ code: "document-gone", case: text(values[CASE]), file });
      const document = isUnread ? DOCUMENTS.unread : DOCUMENTS.gone;
      return { at, values: { ...values, [DOCUMENT]: document }, last: { ...last, [DOCUMENT]: document } };
    }
    if (last === undefined && !takeDocuments) forgotten += 1;
    const isByHand = (column: string, value: Value): boolean =>
      column in values &&
      !isSame(values[column], value) &&
      !(last !== undefined && isSame(values[column], last[column]));
    const told = Object.entries(now.values).filter(([column, value]) => isByHand(column, value));
    const stays = takeDocuments
      ? {}
      : Object.fromEntries(told.map(([column]) => [column, values[column] ?? null]));
    const whole = { ...values, ...now.values, ...stays };
    const isDay = parseDate(text(whole[DUE])) !== undefined;
    const late = daysOver(isDay ? whole : now.values, today);
    if (!isDay && text(whole[DUE]) !== "")
      remarks.push({ code: "no-day", case: now.case, register: whole[DUE] ?? null });
    if (DAYS_OVER in stays ? !isByHand(DAYS_OVER, late) : true) whole[DAYS_OVER] = late;
    for (const [column, documents] of told)
      if (column !== DAYS_OVER || whole[DAYS_OVER] !== late)
        remarks.push({
          code: "changed-by-hand",
          case: now.case,
          column,
          register: values[column] ?? null,
          documents,
          isTaken: takeDocuments,
        });
    return { at, values: whole, last: { ...now.values, [DAYS_OVER]: late }, about: now.about };
  });
  return {
    rows: [...rows, ...finding.left().map(({ values, about }) => ({ values, last: values, about }))],
    remarks: [...(forgotten > 0 ? [{ code: "no-memory", rows: forgotten } as const] : []), ...remarks],
  };
}

/** A row of a case that is not waited for any more: nothing of it is late, and nobody's turn. What was changed in it by hand stays. */
function letGo({ at, values, last }: KeptRow): RegisterRow {
  const none = Object.fromEntries(
    [DAYS_OVER, "next", "whose"]
      .filter((column) => column in values && isSame(values[column], last?.[column]))
      .map((column) => [column, null]),
  );
  const now = { ...none, [DOCUMENT]: DOCUMENTS.letGo };
  return { at, values: { ...values, ...now }, last: { ...last, ...now } };
}

/** Whether a row names a case and says nothing of its document. */
const isNewByHand = ({ values }: KeptRow): boolean =>
  text(values[CASE]) !== "" && text(values[DOCUMENT]) !== DOCUMENTS.letGo;

/** Which of what is known now belongs to a row: by the record, else by the case of a row that has had no document yet. */
class Finding {
  readonly #byId: ReadonlyMap<string, CurrentRow>;
  readonly #keyOf: KeyOf;
  readonly #byCase: ReadonlyMap<string, readonly CurrentRow[]>;
  readonly #taken = new Set<CurrentRow>();

  constructor(private readonly current: readonly CurrentRow[]) {
    this.#byId = new Map(current.filter(({ id }) => id !== "").map((row) => [row.id, row]));
    this.#keyOf = caseKeys(current.map((row) => row.case));
    this.#byCase = byCase(current, this.#keyOf);
  }

  take({ values }: KeptRow): CurrentRow | undefined {
    const id = text(values[ID]);
    const known = id === "" ? this.#ofCase(text(values[CASE]), text(values["month"])) : this.#byId.get(id);
    if (!known || this.#taken.has(known)) return undefined;
    this.#taken.add(known);
    return known;
  }

  #ofCase(id: string, month: string): CurrentRow | undefined {
    const open = (this.#byCase.get(this.#keyOf(id)) ?? []).filter((row) => !this.#taken.has(row));
    // A document may come back in the month after; one of a month before is another audit of that child.
    return open.find((row) => text(row.values["month"]) === month) ?? open.find((row) => isLater(row, month));
  }

  /** Whether there is a row of that case and month already. */
  isOfCase(id: string, month: string): boolean {
    const rows = this.#byCase.get(this.#keyOf(id)) ?? [];
    return rows.some((row) => this.#taken.has(row) && text(row.values["month"]) === month);
  }

  /** Whether a file is that of a document that was read. */
  isOfFile(file: string): boolean {
    return file !== "" && this.current.some(({ values }) => values[FILE] === file);
  }

  isTaken(id: string): boolean {
    const row = this.#byId.get(id);
    return row !== undefined && this.#taken.has(row);
  }

  left(): readonly CurrentRow[] {
    return this.current.filter((row) => !this.#taken.has(row));
  }
}

function isLater({ values }: CurrentRow, month: string): boolean {
  const own = text(values["month"]);
  return own === "" || own > month;
}

/** By how many days a row is late; nothing where it is not. */
function daysOver(values: Values, today: IsoDate): number | null {
  const due = parseDate(text(values[DUE]));
  const days = due === undefined ? 0 : daysBetween(due, today);
  return days > 0 ? days : null;
}

const text = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim();

/** Whether two cells say the same, whatever a spreadsheet made of it: a day in other figures, a number as text. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  const [a, b] = [text(one), text(other)];
  if (a === b) return true;
  const [day, otherDay] = [parseDate(a), parseDate(b)];
  return day !== undefined && day === otherDay;
}
