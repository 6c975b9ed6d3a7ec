import { chosenIn } from "../audit/answering";
import type { AuditFacts } from "./audit-facts";
import { NO_NUMBER, type CountedColumn, type CountedRow } from "./counted-tables";
import type { Counts } from "./grading";
import type { JoinedForm } from "./joined-form";
import { numberFigures, type NumberFigures } from "./number-figures";

/** A column in which something is chosen, counted by rows. */
export interface ColumnCounts {
  readonly id: string;
  readonly label: string;
  readonly counts: Counts;
  /** Rows in which none of the choices is chosen. */
  readonly notEntered: number;
}

/** A column of numbers, counted by rows. */
export interface ColumnNumbers extends NumberFigures {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** A table with a row for each thing there is, over all audits. */
export interface TableFigures {
  readonly id: string;
  readonly title: string;
  /** Audits that ask for it. */
  readonly total: number;
  readonly notAsked: number;
  /** Audits with any row. */
  readonly filled: number;
  /** Rows of all audits in which anything is entered. */
  readonly rows: number;
  readonly columns: readonly ColumnCounts[];
  readonly numbers: readonly ColumnNumbers[];
}

export const tableFigures = (form: JoinedForm, audits: readonly AuditFacts[]): readonly TableFigures[] =>
  form.tables.map(({ id, title, columns }) => {
    const asked = audits.flatMap(({ rows }) => (rows?.[id] ? [rows[id]] : []));
    const rows = asked.flat();
    return {
      id,
      title,
      total: asked.length,
      notAsked: audits.length - asked.length,
      filled: asked.filter((each) => each.length > 0).length,
      rows: rows.length,
      columns: columns.filter(({ choices }) => choices.length > 0).map((column) => countsIn(column, rows)),
      numbers: columns.filter(({ choices }) => choices.length === 0).map((column) => numbersIn(column, rows)),
    };
  });

function countsIn({ id, label, choices }: CountedColumn, rows: readonly CountedRow[]): ColumnCounts {
  const known = new Set(choices.map((choice) => choice.id));
  const chosen = rows.map((row) => chosenIn(row[id] ?? "").filter((each) => known.has(each)));
  return {
    id,
    label,
    counts: Object.fromEntries(
      choices.map((choice) => [choice.id, chosen.filter((each) => each.includes(choice.id)).length]),
    ),
    notEntered: chosen.filter((each) => each.length === 0).length,
  };
}

function numbersIn({ id, label, unit = "" }: CountedColumn, rows: readonly CountedRow[]): ColumnNumbers {
  const told = rows.map((row) => row[id] ?? "");
  const values = told.filter((value) => value !== "" && value !== NO_NUMBER).map(Number);
  const none = told.filter((value) => value === "").length;
  return { id, label, unit, ...numberFigures(values, told.length - none - values.length, none) };
}
