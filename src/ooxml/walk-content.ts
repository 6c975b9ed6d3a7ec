import type { CellAddress, TableName } from "../document/audit-document";
import { child, type XmlElement } from "../xml/parse";
import { controlProperties, isWordPrompt, type ControlProperties, type Prompts } from "./control-properties";
import { PROMPT_STYLE } from "./paragraph";
import { symbolText } from "./symbols";
import { TextFlow, type ControlLevel } from "./text-flow";

/** A content control that may hold an answer. */
export interface FoundControl {
  readonly tag: string;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** Name of the docPart that holds its prompt. */
  readonly placeholder: string;
  readonly element: XmlElement;
  readonly level: ControlLevel;
  readonly text: string;
  /** Shows its prompt: its text is empty although it has content. */
  readonly prompted: boolean;
  readonly at: CellAddress | undefined;
  /** Stands in the fallback of a text box, which says the same again for older programs. */
  readonly repeated: boolean;
}

export interface FoundTable {
  readonly element: XmlElement;
  readonly name: TableName;
  readonly rows: readonly (readonly string[])[];
}

export interface WalkedContent {
  /** In document order. */
  readonly controls: readonly FoundControl[];
  readonly tables: readonly FoundTable[];
  readonly text: string;
}

/** Reads everything below an element that holds blocks (a body, a docPart) in one pass. */
export function walkContent(root: XmlElement, prompts: Prompts): WalkedContent {
  const walk = new Walk(prompts);
  const start = walk.flow.mark();
  walk.children(root, "block");
  return { controls: walk.controls, tables: walk.tables, text: walk.flow.since(start) };
}

/** Longer texts are not compared with prompts. */
const LONGEST_PROMPT = 1000;

interface OpenTable {
  readonly element: XmlElement;
  readonly name: TableName;
  readonly index: number;
  readonly rows: string[][];
}

class Walk {
  /** Sparse while the outer controls are still open. */
  readonly controls: FoundControl[] = [];
  readonly tables: OpenTable[] = [];
  flow = new TextFlow();
  private table: OpenTable | undefined;
  private cell: CellAddress | undefined;
  private repeated = false;
  /** The last paragraph that stood in no table and was not empty. */
  private before = "";
  /** Cells read to their end, so that a control around them can blank them. */
  private readonly closedCells: (readonly [row: string[], cell: number])[] = [];

  constructor(private readonly prompts: Prompts) {}

  children(parent: XmlElement, level: ControlLevel): void {
    for (const node of parent.children) if (typeof node !== "string") this.element(node, level);
  }

  private element(element: XmlElement, level: ControlLevel): void {
    switch (element.name) {
      case "w:r":
        this.run(element);
        break;
      case "w:p":
        this.paragraph(element);
        break;
      case "w:sdt":
        this.control(element, level);
        break;
      case "w:tbl":
        this.wholeTable(element);
        break;
      case "w:tr":
        this.row(element);
        break;
      case "w:tc":
        this.wholeCell(element);
        break;
      case "w:txbxContent":
        this.apart(() => {
          this.children(element, "block");
        });
        break;
      case "mc:AlternateContent":
        this.alternatives(element, level);
        break;
      // Properties hold no text, and what was deleted or moved away is no longer said (17.13.5).
      case "w:pPr":
      case "w:rPr":
      case "w:tblPr":
      case "w:tblGrid":
      case "w:trPr":
      case "w:tcPr":
      case "w:sdtPr":
      case "w:sectPr":
      case "w:del":
      case "w:moveFrom":
      case "w:rt":
        break;
      default:
        if (element.children.length > 0) this.children(element, level);
    }
  }

  private paragraph(element: XmlElement): void {
    const start = this.table ? undefined : this.flow.mark();
    this.children(element, "run");
    if (start) this.before = this.flow.since(start).trim() || this.before;
    const mark = child(child(element, "w:pPr"), "w:rPr");
    if (!mark || !child(mark, "w:del")) this.flow.endParagraph();
  }

  /** The content of a run (17.3.3). Text of a field's instructions is `w:instrText` and not read. */
  private run(element: XmlElement): void {
    const { flow } = this;
    for (const node of element.children) {
      if (typeof node === "string") continue;
      switch (node.name) {
        case "w:t":
          flow.add(literal(node));
          break;
        case "w:rPr":
          if (child(node, "w:rStyle")?.attributes["w:val"] === PROMPT_STYLE) flow.promptRuns += 1;
          break;
        case "w:tab":
        case "w:ptab":
          flow.add("\t");
          break;
        case "w:br":
        case "w:cr":
          flow.add("\n");
          break;
        case "w:noBreakHyphen":
          flow.add("\u2011");
          break;
        case "w:softHyphen":
          flow.add("\u00AD");
          break;
        case "w:sym":
          flow.add(symbolText(node.attributes));
          break;
        case "w:fldChar":
          flow.field(node.attributes["w:fldCharType"]);
          break;
        default:
          if (node.children.length > 0) this.element(node, "run");
      }
    }
  }

  private control(element: XmlElement, level: ControlLevel): void {
    const properties = controlProperties(element);
    const { tag, alias, kind, placeholder } = properties;
    const content = child(element, "w:sdtContent");
    if (properties.fixed) {
      if (content) this.children(content, level);
      return;
    }
    const place = this.controls.length++;
    const at = this.addressAt(level);
    const start = this.flow.mark();
    const firstCell = this.closedCells.length;
    if (content) this.children(content, level);
    const said = this.flow.since(start);
    const prompted = this.isPrompt(properties, said, this.flow.promptRuns > start.promptRuns);
    if (prompted) {
      this.flow.cut(start, level);
      for (const [row, cell] of this.closedCells.slice(firstCell)) row[cell] = "";
    }
    const text = prompted ? "" : said;
    const { repeated } = this;
    // Spelt out: spreading the properties costs more than the rest of the walk.
    this.controls[place] = { tag, alias, kind, placeholder, element, level, text, prompted, at, repeated };
  }

  /**
   * Some tools fill a control and leave the flag that it shows its prompt. So
   * the flag is not believed where the prompt is known, the text is another and
   * nothing in it is styled as a prompt: that text is an answer.
   */
  private isPrompt({ flagged, placeholder }: ControlProperties, said: string, styled: boolean): boolean {
    const prompt = this.prompts.get(placeholder);
    const mayBe = said !== "" && said.length <= LONGEST_PROMPT;
    const same = mayBe && (isWordPrompt(said) || said.trim() === prompt?.trim());
    return same || (flagged && (styled || prompt === undefined || said.trim() === ""));
  }

  private addressAt(level: ControlLevel): CellAddress | undefined {
    const { table } = this;
    if (!table || level === "run" || level === "block") return this.cell;
    const row = level === "row" ? table.rows.length : table.rows.length - 1;
    return { table: table.index, row, cell: level === "row" ? 0 : (table.rows[row]?.length ?? 0) };
  }

  private wholeTable(element: XmlElement): void {
    const { table, cell } = this;
    const caption = child(child(element, "w:tblPr"), "w:tblCaption")?.attributes["w:val"] ?? "";
    this.table = { element, name: { caption, before: this.before }, index: this.tables.length, rows: [] };
    this.before = "";
    if (!this.repeated) this.tables.push(this.table);
    this.children(element, "row");
    this.table = table;
    this.cell = cell;
  }

  private row(element: XmlElement): void {
    this.table?.rows.push([]);
    this.children(element, "cell");
    this.flow.endRow();
  }

  private wholeCell(element: XmlElement): void {
    const outer = this.cell;
    const row = this.table?.rows[this.table.rows.length - 1];
    if (this.table && row) {
      this.cell = { table: this.table.index, row: this.table.rows.length - 1, cell: row.length };
      row.push("");
    }
    const start = this.flow.mark();
    const fields = this.flow.withoutFields();
    this.children(element, "block");
    this.flow.backToFields(fields);
    if (row && this.cell) {
      row[this.cell.cell] = this.flow.since(start);
      this.closedCells.push([row, this.cell.cell]);
    }
    this.flow.endCell(start);
    this.cell = outer;
  }

  /** Text boxes float beside the text they are anchored in and are no part of it. */
  private apart(read: () => void): void {
    const { flow, table, cell } = this;
    this.flow = new TextFlow();
    read();
    this.flow = flow;
    this.table = table;
    this.cell = cell;
  }

  /** Every alternative says the same for a different program (Part 3, 7.2): the first counts, the others repeat it. */
  private alternatives(element: XmlElement, level: ControlLevel): void {
    const [first, ...others] = element.children.filter(
      (node): node is XmlElement =>
        typeof node !== "string" && (node.name === "mc:Choice" || node.name === "mc:Fallback"),
    );
    if (!first) return;
    if (level === "run") this.run(first);
    else this.children(first, level);
    const { repeated } = this;
    this.repeated = true;
    for (const other of others) {
      this.apart(() => {
        this.children(other, level);
      });
    }
    this.repeated = repeated;
  }
}

/** Without `xml:space`, white space around the text is layout of the XML (17.3.3.31). */
function literal(element: XmlElement): string {
  const { children } = element;
  const [only] = children;
  let text = children.length === 1 && typeof only === "string" ? only : "";
  if (children.length > 1) text = children.filter((node) => typeof node === "string").join("");
  if (element.attributes["xml:space"] !== "preserve") text = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
