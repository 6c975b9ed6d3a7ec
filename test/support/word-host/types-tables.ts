import { invalidArgument } from "./behaviour";
import { isObject, NOTHING, textIn, typeOf, type AnyType, type Argument, type WordObject } from "./members";
import type { Model } from "./model";
import type { AtElement, ListObject } from "./objects";
import {
  addRows,
  cellAt,
  cellsOf,
  deleteRows,
  headerRowCount,
  insertRows,
  nestingLevel,
  rowsOf,
  setCellText,
  tablesIn,
} from "./tables";
import type { Tree } from "./xml-tree";

export function tableTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { objects } = model;
  const cellText = (cell: Tree) => model.textOf({ holder: cell });
  const rowObjects = (rows: () => readonly Tree[]) =>
    objects.list("TableRowCollection", () => rows().map(objects.row));
  const parentTable = ({ element }: AtElement): WordObject => {
    const table = element.closest("w:tbl");
    return table ? objects.table(table) : NOTHING;
  };
  const rowIndex = (row: Tree | undefined) => {
    const table = row?.closest("w:tbl");
    return row && table ? rowsOf(table).indexOf(row) : -1;
  };

  const table = typeOf<AtElement>({
    properties: {
      Values: { get: ({ element }) => rowsOf(element).map((row) => cellsOf(row).map(cellText)) },
      RowCount: { get: ({ element }) => rowsOf(element).length },
      HeaderRowCount: { get: ({ element }) => headerRowCount(element) },
      NestingLevel: { get: ({ element }) => nestingLevel(element) },
      IsUniform: {
        get: ({ element }) => new Set(rowsOf(element).map((row) => cellsOf(row).length)).size <= 1,
      },
      Rows: { leads: true, get: ({ element }) => rowObjects(() => rowsOf(element)) },
      ParentTableOrNullObject: { leads: true, get: parentTable },
      /** Those one level deeper. */
      Tables: {
        since: "1.3",
        leads: true,
        get: ({ element }) =>
          objects.list("TableCollection", () =>
            rowsOf(element).flatMap(cellsOf).flatMap(tablesIn).map(objects.table),
          ),
      },
    },
    methods: {
      GetRange: { call: ({ element }) => objects.range(element, [element]) },
      AddRows: {
        writes: true,
        call: ({ element }, [where, count, values]) => {
          if ((where !== "Start" && where !== "End") || typeof count !== "number") throw invalidArgument();
          model.needEditable(element);
          const rows = addRows(element, where, count, textsOf(values));
          model.changed("Local", "ParagraphAdded");
          return rowObjects(() => rows);
        },
      },
      DeleteRows: {
        writes: true,
        call: ({ element }, [from, count]) => {
          const rows = count === undefined || count === null ? 1 : Number(count);
          model.needEditable(element);
          model.needRemovable(rowsOf(element).slice(Number(from), Number(from) + rows));
          deleteRows(element, Number(from), rows);
          model.changed("Local", "ParagraphDeleted");
          return undefined;
        },
      },
      GetCellOrNullObject: {
        since: "1.3",
        call: ({ element }, [row, cell]) => {
          const found = rowsOf(element)[Number(row)];
          const at = found && cellsOf(found)[Number(cell)];
          return at ? objects.cell(at) : NOTHING;
        },
      },
      GetCell: {
        call: ({ element }, [row, cell]) => objects.cell(cellAt(element, Number(row), Number(cell))),
      },
    },
  });

  const row = typeOf<AtElement>({
    properties: {
      RowIndex: { get: ({ element }) => rowIndex(element) },
      CellCount: { get: ({ element }) => cellsOf(element).length },
      Values: { get: ({ element }) => [cellsOf(element).map(cellText)] },
      IsHeader: { get: ({ element }) => element.child("w:trPr")?.child("w:tblHeader") !== undefined },
      Cells: {
        leads: true,
        get: ({ element }) => objects.list("TableCellCollection", () => cellsOf(element).map(objects.cell)),
      },
      ParentTable: { leads: true, get: parentTable },
    },
  });

  const cell = typeOf<AtElement>({
    properties: {
      RowIndex: { get: ({ element }) => rowIndex(element.closest("w:tr")) },
      CellIndex: {
        get: ({ element }) => {
          const of = element.closest("w:tr");
          return of ? cellsOf(of).indexOf(element) : -1;
        },
      },
      Value: {
        get: ({ element }) => cellText(element),
        set: ({ element }, value) => {
          model.needReplaceable(element);
          setCellText(element, textIn(value));
          model.changed();
        },
      },
      Body: { leads: true, get: ({ element }) => objects.body(element) },
      ParentTable: { leads: true, get: parentTable },
    },
    methods: {
      InsertRows: {
        writes: true,
        call: ({ element }, [where, count, values]) => {
          const table = element.closest("w:tbl");
          if (!table || (where !== "Before" && where !== "After") || typeof count !== "number")
            throw invalidArgument();
          model.needEditable(table);
          const rows = insertRows(table, element.closest("w:tr"), where, count, textsOf(values));
          model.changed("Local", "ParagraphAdded");
          return rowObjects(() => rows);
        },
      },
    },
  });

  const listed = typeOf<ListObject>({
    items: (of) => of.list(),
    methods: {
      GetFirst: { call: (of) => of.list()[0] ?? NOTHING },
      GetFirstOrNullObject: { call: (of) => of.list()[0] ?? NOTHING },
    },
  });
  return {
    Table: table,
    TableRow: row,
    TableCell: cell,
    TableCollection: listed,
    TableRowCollection: listed,
    TableCellCollection: listed,
  };
}

function textsOf(values: Argument): readonly (readonly string[])[] {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values) || isObject(values)) throw invalidArgument();
  return values.map((row) => (Array.isArray(row) ? row.map(String) : []));
}
