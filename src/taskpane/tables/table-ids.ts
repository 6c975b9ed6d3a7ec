import type { OwnTable } from "../../audit/own-table";

type RowButton = "edit" | "up" | "down";

/** The ids of what takes the focus in the panel of a table. */
export const tableIds = ({ id }: OwnTable) => ({
  title: `case-audit-table-${id}`,
  add: `case-audit-table-${id}-add`,
  row: (row: number, button: RowButton) => `case-audit-table-${id}-${button}-${String(row)}`,
});
