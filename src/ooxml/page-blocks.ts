import { child, childElements, childrenNamed, isElement, type XmlElement, type XmlNode } from "../xml/parse";
import type { PageBlock, PageCell, PageControl, PageRow, PageTable, PageText } from "./page-model";
import { countedNumbers } from "./page-numbers";
import { readParagraph, type PageContext } from "./page-paragraph";
import { isOn } from "./page-styles";
import { lookIn, shadingIn, styledFill } from "./table-shading";

/** The paragraphs, tables and answers among these nodes, however they are wrapped. */
export function readBlocks(nodes: readonly XmlNode[], context: PageContext): readonly PageBlock[] {
  return nodes.filter(isElement).flatMap((element) => readBlock(element, context));
}

function readBlock(element: XmlElement, context: PageContext): readonly PageBlock[] {
  switch (element.name) {
    case "w:p":
      return [readParagraph(element, context)];
    case "w:tbl":
      return [readPageTable(element, context)];
    case "w:sdt": {
      const answer = context.answers.get(element);
      return answer ? [sized(answer, element, context)] : readBlocks(element.children, context);
    }
    case "w:sectPr":
    case "w:sdtPr":
    case "w:tcPr":
    case "w:del":
    case "w:moveFrom":
      return [];
    default:
      // What no standard names may hold text like a paragraph.
      return childElements(element).some(({ name }) => name === "w:r")
        ? [readParagraph(element, context)]
        : readBlocks(element.children, context);
  }
}

/** An answer of whole paragraphs, in the size of the first. */
function sized(answer: PageControl, control: XmlElement, { styles }: PageContext): PageControl {
  const paragraph = child(child(control, "w:sdtContent"), "w:p");
  const { size } = styles.style(child(child(paragraph, "w:pPr"), "w:pStyle")?.attributes["w:val"]);
  return size === undefined ? answer : { ...answer, size };
}

function readPageTable(table: XmlElement, context: PageContext): PageTable {
  const properties = child(table, "w:tblPr");
  const columns = childrenNamed(child(table, "w:tblGrid"), "w:gridCol").map(({ attributes }) =>
    Number(attributes["w:w"] ?? 0),
  );
  const total = columns.reduce((sum, width) => sum + width, 0);
  const rows = withTops(
    wrapped(table, "w:tr")
      .filter(({ element }) => context.changes === true || changeOf(element) !== "deleted")
      .map(({ element }) => rawRow(element, context)),
  );
  const look = lookIn(properties);
  const style = context.styles.table(child(properties, "w:tblStyle")?.attributes["w:val"]);
  const widest = rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0);
  return {
    type: "table",
    title: child(properties, "w:tblCaption")?.attributes["w:val"] ?? "",
    description: child(properties, "w:tblDescription")?.attributes["w:val"] ?? "",
    widths: total > 0 ? columns.map((width) => (width / total) * 100) : [],
    rowHeaders: look.firstColumn,
    ...(isOn(properties, "w:bidiVisual") ? { rightToLeft: true } : {}),
    rows: rows.map((row, at) =>
      readRow(row, rows.slice(at + 1), context, ({ column, span }) =>
        styledFill(style, look, { row: at, rows: rows.length, column, span, columns: widest }),
      ),
    ),
  };
}

interface RawCell {
  readonly element: XmlElement;
  /** The control around the cell, where it is an answer. */
  readonly answer: PageControl | undefined;
  readonly column: number;
  readonly span: number;
  readonly merge: "start" | "continue" | undefined;
}

interface RawRow {
  readonly header: boolean;
  readonly height: number;
  readonly before: number;
  readonly change: PageText["change"];
  readonly cells: readonly RawCell[];
}

function rawRow(row: XmlElement, context: PageContext): RawRow {
  const properties = child(row, "w:trPr");
  const before = Number(child(properties, "w:gridBefore")?.attributes["w:val"] ?? 0) || 0;
  let column = before;
  const cells = wrapped(row, "w:tc").map(({ element, control }) => {
    const answer = control && context.answers.get(control);
    const own = child(element, "w:tcPr");
    const span = Math.max(1, Number(child(own, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1);
    const vertical = child(own, "w:vMerge");
    const merge =
      vertical && (vertical.attributes["w:val"] === "restart" ? ("start" as const) : ("continue" as const));
    const cell = { element, answer, column, span, merge };
    column += span;
    return cell;
  });
  const height = Number(child(properties, "w:trHeight")?.attributes["w:val"] ?? 0) / 20 || 0;
  const header = isOn(properties, "w:tblHeader") ?? false;
  return { header, height, before, change: changeOf(row), cells };
}

/** A cell said to go on from the one above stands for itself where none above is merged (17.4.84). */
function withTops(rows: readonly RawRow[]): readonly RawRow[] {
  const open = new Set<number>();
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): RawCell => {
      const { column, span, merge } = cell;
      const hasTop = open.has(column);
      for (let each = column; each < column + span; each += 1) open.delete(each);
      if (merge) open.add(column);
      return merge === "continue" && !hasTop ? { ...cell, merge: "start" } : cell;
    }),
  }));
}

/** What a tracked change does with a whole row: it takes it out (17.13.5.12) or puts it in (17.13.5.16). */
function changeOf(row: XmlElement): PageText["change"] {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del")) return "deleted";
  return child(properties, "w:ins") && "inserted";
}

/** As the rows are read that a tracked change is about: what is taken out counts in no list. */
const within = (change: PageText["change"], context: PageContext): PageContext => ({
  ...context,
  change,
  ...(change === "deleted" ? { numbers: countedNumbers(undefined) } : {}),
});

const columnsOf = ({ before, cells }: RawRow): number =>
  cells.reduce((columns, { span }) => columns + span, before);

function readRow(
  row: RawRow,
  below: readonly RawRow[],
  around: PageContext,
  styled: (cell: RawCell) => string | undefined,
): PageRow {
  const context = around.changes && row.change ? within(row.change, around) : around;
  const cells = row.cells
    .filter((cell) => cell.merge !== "continue")
    .map((cell): PageCell => {
      const fill = shadingIn(child(cell.element, "w:tcPr"));
      const ofStyle = fill === undefined && styled(cell);
      const turned = turnedBy(cell.element);
      return {
        colSpan: cell.span,
        rowSpan: cell.merge === "start" ? 1 + continued(cell, below) : 1,
        ...(fill ? { fill } : {}),
        ...(ofStyle ? { styledFill: ofStyle } : {}),
        ...(turned ? { turned } : {}),
        blocks: cell.answer ? [cell.answer] : readBlocks(cell.element.children, context),
      };
    });
  const { header, height, before } = row;
  return { header, height, ...(before > 0 ? { before } : {}), cells };
}

/** Which way the text of a cell is turned (17.4.72); older files say it of its paragraphs. */
function turnedBy(cell: XmlElement): PageCell["turned"] {
  const own =
    child(child(cell, "w:tcPr"), "w:textDirection") ??
    child(child(child(cell, "w:p"), "w:pPr"), "w:textDirection");
  const direction = own?.attributes["w:val"];
  if (direction === "btLr" || direction === "lrTb_V") return "up";
  return direction === "tbRl" || direction === "tbRlV" ? "down" : undefined;
}

/** How many rows below go on with a cell. */
function continued(cell: RawCell, below: readonly RawRow[]): number {
  const end = below.findIndex(
    (row) => !row.cells.some(({ column, merge }) => column === cell.column && merge === "continue"),
  );
  return end < 0 ? below.length : end;
}

/** The rows of a table or the cells of a row, those inside controls included, with the control just around each. */
function wrapped(
  parent: XmlElement,
  name: "w:tr" | "w:tc",
  control?: XmlElement,
): readonly { element: XmlElement; control: XmlElement | undefined }[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [{ element, control }];
    if (element.name === "w:sdt") {
      const content = child(element, "w:sdtContent");
      return content ? wrapped(content, name, element) : [];
    }
    return element.name === "w:customXml" || element.name === "w:ins" ? wrapped(element, name, control) : [];
  });
}
