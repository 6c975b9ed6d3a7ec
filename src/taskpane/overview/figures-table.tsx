import type { ReactNode } from "react";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

interface FiguresTableProps {
  /** What the rows are, heading the first column. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: ReactNode;
    readonly key: string;
    readonly cells: readonly string[];
  }[];
  /** Each row's name stands in a line of its own, above its numbers. */
  readonly narrow?: boolean;
}

/** A chart's figures as a table, which scrolls in its box where it is too wide. */
export function FiguresTable({ of, columns, rows, narrow = false }: FiguresTableProps) {
  const styles = useOverviewStyles();
  return (
    <div className={styles.scrolls} tabIndex={0} role="group" aria-label={phrase("Table: {of}", { of })}>
      <table className={styles.table}>
        <thead>
          <tr>
            {!narrow && <th scope="col">{of}</th>}
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ label, key, cells }) => (
          <tbody key={key}>
            {narrow && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length}>
                  {label}
                </th>
              </tr>
            )}
            <tr>
              {!narrow && <th scope="row">{label}</th>}
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
