import { answeredAs, type Choice } from "../audit/answering";
import { enteredActions } from "../audit/entered";
import { parseNumber, isOutOfBounds } from "../audit/numbers";
import { ACTION_COLUMNS } from "../audit/parts";
import { actionValue, type AuditRecord } from "../audit/record";
import type { Relevance } from "../audit/relevance";
import type { ActionColumn, Template } from "../audit/template";
import type { TableColumn } from "../audit/own-table";

/** A column of a table as it is counted: by choice, or as a number. */
export interface CountedColumn {
  readonly id: string;
  readonly label: string;
  /** None where it is a number. */
  readonly choices: readonly Choice[];
  readonly several?: true;
  readonly unit?: string;
}

/** A table with a row for each thing there is: one of the template's own, or the action plan where it asks more than others. */
export interface CountedTable {
  /** `table.` and its id; `actions`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly CountedColumn[];
}

/** Of each row in which anything is entered, what is chosen or the number, by column; what is neither is "?". */
export type CountedRow = Readonly<Record<string, string>>;

/** Stands for what is entered in a column of numbers and is none that can be counted. */
export const NO_NUMBER = "?";

const KNOWN: ReadonlySet<string> = new Set(ACTION_COLUMNS);

type Column = TableColumn | ActionColumn;

const isCounted = (column: Column): boolean =>
  ["choice", "choices", "number"].includes(answeredAs(column).kind);

const countedColumn = (column: Column): CountedColumn => {
  const { kind, choices, bounds } = answeredAs(column);
  return {
    id: column.id,
    label: column.label,
    choices,
    ...(kind === "choices" ? { several: true } : {}),
    ...(bounds?.unit === undefined ? {} : { unit: bounds.unit }),
  };
};

const actionColumns = ({ actions }: Template): readonly ActionColumn[] =>
  actions.columns.filter((column) => !KNOWN.has(column.id) && isCounted(column));

export const ownTableKey = (id: string): string => `table.${id}`;
export const ACTIONS_KEY = "actions";

/** The tables of a template that are counted, its action plan last. */
export function countedTablesOf(template: Template): readonly CountedTable[] {
  const ofActions = actionColumns(template);
  return [
    ...(template.tables ?? []).map(({ id, title, columns }) => ({
      id: ownTableKey(id),
      title,
      columns: columns.filter(isCounted).map(countedColumn),
    })),
    ...(ofActions.length > 0
      ? [{ id: ACTIONS_KEY, title: template.actions.title, columns: ofActions.map(countedColumn) }]
      : []),
  ];
}

/** The rows of the tables that an audit asks for. */
export function countedRowsOf(
  template: Template,
  record: AuditRecord,
  { holds }: Relevance,
): Readonly<Record<string, readonly CountedRow[]>> {
  const row = (columns: readonly Column[], value: (column: Column) => string): CountedRow =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const told = toldIn(column, value(column));
        return told === "" ? [] : [[column.id, told] as const];
      }),
    );
  const own = (template.tables ?? [])
    .filter(({ when }) => holds(when))
    .map(({ id, columns }) => {
      const counted = columns.filter(isCounted);
      const rows = record.tables?.[id] ?? [];
      return [
        ownTableKey(id),
        rows.map(({ values }) => row(counted, (column) => values[column.id] ?? "")),
      ] as const;
    });
  const ofActions = actionColumns(template);
  const actions = enteredActions(record).map((action) =>
    row(ofActions, (column) => actionValue(action, column.id)),
  );
  return Object.fromEntries([...own, ...(ofActions.length > 0 ? [[ACTIONS_KEY, actions] as const] : [])]);
}

function toldIn(column: Column, value: string): string {
  const { kind, bounds } = answeredAs(column);
  return kind === "number" ? (numberTold(value, bounds) ?? (value.trim() === "" ? "" : NO_NUMBER)) : value;
}

/** The number that counts, in plain digits: one within its bounds. */
export function numberTold(
  value: string,
  bounds: { readonly unit?: string; readonly least?: number; readonly most?: number } = {},
): string | undefined {
  const number = parseNumber(value, bounds);
  return number === undefined || isOutOfBounds(number, bounds) ? undefined : number;
}
