import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PageTable } from "../../ooxml/page-model";
import { TableRow } from "./table-row";
import { NARROW } from "./view-styles";

const useStyles = makeStyles({
  // Far off the screen a table is not laid out, so that hundreds of them cost no more than a few.
  frame: { contentVisibility: "auto", containIntrinsicSize: "auto 320px", marginBottom: "12px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    border: "1px solid var(--sheet-rule)",
    [NARROW]: { display: "block", width: "auto" },
  },
  body: { [NARROW]: { display: "block" } },
  columns: { [NARROW]: { display: "none" } },
  nested: { marginBottom: "4px" },
});

export interface TableProps {
  readonly table: PageTable;
  readonly inCell: boolean;
}

/**
 * A table with its columns as wide as in Word; on a narrow screen its cells
 * stand one under another. The roles are said because a table that is laid out
 * otherwise is no table to some browsers.
 */
export function Table({ table, inCell }: TableProps) {
  const styles = useStyles();
  const { title, description, widths, rowHeaders, rows } = table;
  const name = description || title;
  return (
    <div className={mergeClasses(styles.frame, inCell && styles.nested)}>
      <table role="table" className={styles.table} {...(name ? { "aria-label": name } : {})}>
        {widths.length > 0 && (
          <colgroup className={styles.columns}>
            {widths.map((width, at) => (
              <col key={at} style={{ width: `${width.toFixed(2)}%` }} />
            ))}
          </colgroup>
        )}
        <tbody role="rowgroup" className={styles.body}>
          {rows.map((row, at) => (
            <TableRow key={at} row={row} rowHeaders={rowHeaders} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
