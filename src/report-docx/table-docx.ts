import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { ReportColumn, ReportTable } from "../report/overview-report/report-block";
import { STYLES } from "./document-styles";
import { runsOf, type Numbers } from "./lines";

/** Rows up to which a table is kept on one page. */
const KEPT_TOGETHER = 9;
/** Rows at the end of a longer one that are. */
const LAST_TOGETHER = 4;
/** Twips at the sides of a cell of small type. */
const TIGHT = 57;
/** Twips of a row to write in. */
export const ROOM = 680;

/** A table no wider than the text, its head repeated on every page. Widths are in twips. */
export function tableDocx(table: ReportTable, textWidth: number, numbers: Numbers): Table {
  const width = Math.round((textWidth * (table.width ?? 100)) / 100);
  const { columns, rows, hasTotal = false, toFill = false } = table;
  const widths = columnWidths(columns, width);
  const style = table.small ? STYLES.tableSmall : STYLES.tableText;
  const cell = (line: string | ReportTable["rows"][number][number], at: number, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style,
          keepNext,
          ...(columns[at]?.numbers ? { alignment: AlignmentType.RIGHT } : {}),
          children: runsOf(typeof line === "string" ? [line] : line, numbers),
        }),
      ],
    });
  return new Table({
    style: STYLES.table,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(table.small ? { margins: { left: TIGHT, right: TIGHT, marginUnitType: WidthType.DXA } } : {}),
    tableLook: {
      firstRow: true,
      lastRow: hasTotal,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            ...(toFill ? { height: { value: ROOM, rule: "atLeast" } } : {}),
            children: columns.map((_, at) => cell(row[at] ?? "", at, staysWithNext(table, index))),
          }),
      ),
    ],
  });
}

/** Whether a row stands on the page of the next: all of a short table, and the last few of a long one, so that none is left alone. */
export const staysWithNext = ({ rows, toFill }: ReportTable, row: number): boolean =>
  !toFill && row < rows.length - 1 && (rows.length <= KEPT_TOGETHER || row >= rows.length - LAST_TOGETHER);

/** Shares of the width in whole twips that add up to it. */
function columnWidths(columns: readonly ReportColumn[], width: number): readonly number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const edges = columns.reduce<readonly number[]>(
    (before, { share }) => [...before, (before.at(-1) ?? 0) + share],
    [0],
  );
  const at = (edge: number) => Math.round((width * (edges[edge] ?? 0)) / all);
  return columns.map((_, index) => at(index + 1) - at(index));
}
