import { actionTag, isRowTag, parseTag, rowTag, type Tag } from "../audit/tags";
import { hasActionPlan, type Template } from "../audit/template";
import type { TableColumn } from "../audit/own-table";
import { actionRow } from "./layout-actions";
import { actionRow1 } from "./layout-1";
import { slotsInCell, type LayoutRow } from "./layout-model";
import { ownTableRow } from "./layout-own-tables";

/** A table of a document to which rows may be added: the action plan, or one of the template's own. */
export interface RowSet {
  /** Id of the table; none for the action plan. */
  readonly table: string | undefined;
  readonly columns: readonly Pick<TableColumn, "id" | "label">[];
  readonly tag: (row: number, column: string) => Tag;
  /** Which row and column of it a tag names; undefined for a tag of something else. */
  readonly named: (tag: string) => { readonly row: number; readonly column: string } | undefined;
  /** A row of it as it is drawn, counted from 1. */
  readonly drawn: (row: number) => LayoutRow;
  /** The prompts of a row's boxes, of either layout. */
  readonly prompts: readonly string[];
}

const made = new WeakMap<Template, readonly RowSet[]>();

/** The tables of a template to which rows may be added: its action plan first, where it has one. */
export function rowSetsOf(template: Template): readonly RowSet[] {
  let sets = made.get(template);
  if (!sets) made.set(template, (sets = makeSets(template)));
  return sets;
}

function makeSets(template: Template): readonly RowSet[] {
  const plan: RowSet = {
    table: undefined,
    columns: template.actions.columns,
    tag: actionTag,
    named: (tag) => {
      const target = isRowTag(tag) ? parseTag(tag) : undefined;
      return target?.kind === "action" ? target : undefined;
    },
    drawn: (row) => actionRow(template, row),
    prompts: promptsIn([actionRow(template, 1), actionRow1(template, 1)]),
  };
  const own = (template.tables ?? []).map((table): RowSet => ({
    table: table.id,
    columns: table.columns,
    tag: (row, column) => rowTag(table.id, row, column),
    named: (tag) => {
      const target = isRowTag(tag) ? parseTag(tag) : undefined;
      return target?.kind === "row" && target.table === table.id ? target : undefined;
    },
    drawn: (row) => ownTableRow(template, table, row),
    prompts: promptsIn([ownTableRow(template, table, 1)]),
  }));
  return [...(hasActionPlan(template) ? [plan] : []), ...own];
}

const promptsIn = (rows: readonly LayoutRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.flatMap(slotsInCell).map(({ prompt }) => prompt))),
];

/** The last row that tags name in a table; 0 where none does. */
export const lastRowNamed = ({ named }: RowSet, tags: Iterable<string>): number =>
  [...tags].reduce((last, tag) => {
    const row = named(tag)?.row ?? 0;
    return Number.isInteger(row) ? Math.max(last, row) : last;
  }, 0);
