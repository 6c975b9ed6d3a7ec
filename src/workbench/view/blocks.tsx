import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, use, type CSSProperties } from "react";
import type { PageBlock, PageCell, PageParagraph, PageRow, PageTable } from "../../ooxml/page-model";
import { Answer } from "./answer";
import { ChoosingInForce } from "./choosing";
import { ControlToChoose, List, Paragraph } from "./paragraph";
import { depthOf } from "./shading";
import { NARROW } from "./view-styles";

export interface BlocksProps {
  readonly blocks: readonly PageBlock[];
  readonly inCell?: boolean;
}

/** Blocks one under another, paragraphs of a list together as a list. */
export function Blocks({ blocks, inCell = false }: BlocksProps) {
  return grouped(blocks).map((group, at) =>
    Array.isArray(group) ? (
      <List key={at} items={group} inCell={inCell} />
    ) : (
      <Block key={at} block={group as PageBlock} inCell={inCell} />
    ),
  );
}

/** Drawn again only where the reader of the page gives another object: where the document says something else. */
const Block = memo(function Block({
  block,
  inCell,
}: {
  readonly block: PageBlock;
  readonly inCell: boolean;
}) {
  const choosing = use(ChoosingInForce);
  switch (block.type) {
    case "paragraph":
      return <Paragraph paragraph={block} inCell={inCell} />;
    case "table":
      return <Table table={block} inCell={inCell} />;
    case "control":
      return choosing ? <ControlToChoose control={block} /> : <Answer control={block} />;
  }
});

function grouped(blocks: readonly PageBlock[]): readonly (PageBlock | readonly PageParagraph[])[] {
  const groups: (PageBlock | PageParagraph[])[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph" || block.role !== "list") {
      groups.push(block);
      continue;
    }
    const last = groups[groups.length - 1];
    if (Array.isArray(last) && last[0]?.ordered === block.ordered) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

const useTableStyles = makeStyles({
  // Far off the screen a table is not laid out, so that hundreds of them cost no more than a few.
  frame: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 320px",
    marginBottom: "12px",
    "@media print": { contentVisibility: "visible" },
  },
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
function Table({ table, inCell }: TableProps) {
  const styles = useTableStyles();
  const { title, description, widths, rowHeaders, rightToLeft, rows } = table;
  const name = description || title;
  const first = rows.findIndex(({ header }) => !header);
  const heads = Math.max(0, first);
  return (
    <div className={mergeClasses(styles.frame, inCell && styles.nested)}>
      <table
        role="table"
        className={styles.table}
        {...(rightToLeft && { dir: "rtl" })}
        {...(name ? { "aria-label": name } : {})}
      >
        {widths.length > 0 && (
          <colgroup className={styles.columns}>
            {widths.map((width, at) => (
              <col key={at} style={{ width: `${width.toFixed(2)}%` }} />
            ))}
          </colgroup>
        )}
        {heads > 0 && (
          // On paper the rows of a head stand at the top of every page.
          <thead role="rowgroup" className={styles.body}>
            {rows.slice(0, heads).map((row, at) => (
              <TableRow key={at} row={row} rowHeaders={rowHeaders} />
            ))}
          </thead>
        )}
        <tbody role="rowgroup" className={styles.body}>
          {rows.slice(heads).map((row, at) => (
            <TableRow key={at} row={row} rowHeaders={rowHeaders} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useRowStyles = makeStyles({
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
  header: { backgroundColor: "var(--head)", color: "var(--sheet-accent)" },
  rowHeader: { backgroundColor: "var(--row-head)" },
  // One under another, the names of the columns say nothing that the cells do not: unless they can be chosen.
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
  up: {
    writingMode: "vertical-rl",
    transform: "rotate(180deg)",
    [NARROW]: { writingMode: "horizontal-tb", transform: "none" },
  },
  down: { writingMode: "vertical-rl", [NARROW]: { writingMode: "horizontal-tb" } },
  // Read from the bottom to the top, a text begins at the foot of its cell.
  atFoot: { verticalAlign: "bottom", [NARROW]: { verticalAlign: "top" } },
  strong: { fontWeight: tokens.fontWeightBold },
});

export interface TableRowProps {
  readonly row: PageRow;
  readonly rowHeaders: boolean;
}

/** A row of a table. Cells that say what a row or column is about are header cells. */
function TableRow({ row, rowHeaders }: TableRowProps) {
  const styles = useRowStyles();
  const choosing = use(ChoosingInForce);
  return (
    <tr role="row" className={styles.row} style={heightOf(row)}>
      {row.cells.map((cell, at) => {
        const blocks = <Blocks blocks={cell.blocks} inCell />;
        const inside = cell.turned ? <div className={styles[cell.turned]}>{blocks}</div> : blocks;
        const shared = { ...spansOf(cell), ...fillOf(cell) };
        const turned = cell.turned === "up" && styles.atFoot;
        if (row.header && !isEmptyCell(cell)) {
          const look = mergeClasses(
            styles.cell,
            styles.header,
            turned,
            at > 0 && !choosing && styles.furtherHeader,
          );
          return (
            <th scope="col" role="columnheader" className={look} {...shared} key={at}>
              {inside}
            </th>
          );
        }
        if (rowHeaders && at === 0 && !row.header && !isEmptyCell(cell) && !holdsAnswer(cell)) {
          return (
            <th
              scope="row"
              role="rowheader"
              className={mergeClasses(styles.cell, styles.rowHeader, turned)}
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
            className={mergeClasses(styles.cell, row.header && styles.header, turned)}
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

/** The document's own shading. A look that is not made for white paper puts its own tint there. */
function fillOf({ fill: own, styledFill }: PageCell) {
  const fill = own ?? styledFill;
  if (fill === undefined) return {};
  return {
    style: { "--own-fill": `#${fill}` } as CSSProperties,
    ...(/^f{6}$/i.test(fill) ? {} : { "data-tinted": depthOf(fill) }),
  };
}

function spansOf({ colSpan, rowSpan }: PageCell) {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function isEmptyCell(cell: PageCell): boolean {
  return cell.blocks.every((block) => block.type === "paragraph" && block.content.length === 0);
}

function holdsAnswer(cell: PageCell): boolean {
  return cell.blocks.some(
    (block) =>
      block.type === "control" ||
      (block.type === "paragraph" && block.content.some(({ type }) => type === "control")),
  );
}
