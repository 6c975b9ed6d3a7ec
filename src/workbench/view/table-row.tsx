import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { PageCell, PageRow } from "../../ooxml/page-model";
import { Blocks } from "./blocks";
import { NARROW } from "./view-styles";

const useStyles = makeStyles({
  row: {
    [NARROW]: {
      display: "block",
      borderTop: "1px solid var(--sheet-rule)",
      ":first-child": { borderTop: "none" },
    },
  },
  cell: {
    padding: "3px 7px",
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: "inherit",
    border: "1px solid var(--sheet-rule)",
    backgroundColor: "var(--fill)",
    [NARROW]: { display: "block", width: "auto", border: "none" },
  },
  header: { backgroundColor: "var(--sheet-head)", color: "var(--sheet-accent)" },
  rowHeader: { backgroundColor: "var(--sheet-side)", [NARROW]: { backgroundColor: "transparent" } },
  // One under another, the names of the columns say nothing that the cells do not.
  furtherHeader: {
    [NARROW]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      padding: 0,
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  strong: { fontWeight: tokens.fontWeightBold },
});

export interface TableRowProps {
  readonly row: PageRow;
  readonly rowHeaders: boolean;
}

/** A row of a table. Cells that say what a row or column is about are header cells. */
export function TableRow({ row, rowHeaders }: TableRowProps) {
  const styles = useStyles();
  return (
    <tr role="row" className={styles.row} style={heightOf(row)}>
      {row.cells.map((cell, at) => {
        const inside = <Blocks blocks={cell.blocks} inCell />;
        const shared = { key: at, ...spansOf(cell), style: fillOf(cell) };
        if (row.header && !isEmpty(cell)) {
          const look = mergeClasses(styles.cell, styles.header, at > 0 && styles.furtherHeader);
          return (
            <th scope="col" role="columnheader" className={look} {...shared} key={at}>
              {inside}
            </th>
          );
        }
        if (rowHeaders && at === 0 && !row.header && !isEmpty(cell) && !holdsAnswer(cell)) {
          return (
            <th
              scope="row"
              role="rowheader"
              className={mergeClasses(styles.cell, styles.rowHeader)}
              {...shared}
              key={at}
            >
              {inside}
            </th>
          );
        }
        return (
          <td
            role="cell"
            className={mergeClasses(styles.cell, row.header && styles.header)}
            {...shared}
            key={at}
          >
            {inside}
          </td>
        );
      })}
    </tr>
  );
}

/** Room to write in, as the document gives it: an answer grows to fill it. */
function heightOf({ height }: PageRow): CSSProperties | undefined {
  return height > 0 ? ({ "--room": `${String(Math.max(0, height - 10))}pt` } as CSSProperties) : undefined;
}

/** The document's own shading; the theme may not use it. */
function fillOf({ fill }: PageCell): CSSProperties | undefined {
  return fill === undefined ? undefined : ({ "--own-fill": `#${fill}` } as CSSProperties);
}

function spansOf({ colSpan, rowSpan }: PageCell) {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function isEmpty(cell: PageCell): boolean {
  return cell.blocks.every((block) => block.type === "paragraph" && block.content.length === 0);
}

function holdsAnswer(cell: PageCell): boolean {
  return cell.blocks.some(
    (block) =>
      block.type === "control" ||
      (block.type === "paragraph" && block.content.some(({ type }) => type === "control")),
  );
}
