import type { CellAddress } from "../document/audit-document";
import { child, eachElement, type XmlElement } from "../xml/parse";
import { controlProperties, isPrompt, showsPrompt, type Prompts } from "./control-properties";
import { drawnAs } from "./drawn-text";
import { LooseLines } from "./loose-lines";
import { mathText } from "./math-text";
import { OpenTable } from "./open-table";
import { listOf } from "./page-paragraph";
import { countedNumbers, type PageNumbers } from "./page-numbers";
import { linesUnder } from "./page-run";
import { isOn, type PageStyle } from "./page-styles";
import { PROMPT_STYLE } from "./paragraph";
import { seenInRun, textInRun } from "./run-text";
import { TextFlow, type ControlLevel } from "./text-flow";
import { isHiddenRun, isTakenOut, runsOn, type TextSources } from "./text-sources";
import {
  WITHOUT_TEXT,
  alternativesIn,
  noteOf,
  standingText,
  type FoundControl,
  type Standing,
  type StandingText,
  type WalkedContent,
} from "./walked-content";

/** Reads everything below an element that holds blocks (a body, a docPart) in one pass. */
export function walkContent(root: XmlElement, sources: TextSources = {}): WalkedContent {
  const walk = new Walk(sources);
  const start = walk.flow.mark();
  walk.children(root, "block");
  walk.endLine();
  const { controls, tables, lines, hidden } = walk;
  return { controls, tables, text: () => walk.flow.since(start), loose: lines.found, hidden: hidden.found };
}

class Walk {
  /** Sparse while the outer controls are still open. */
  readonly controls: FoundControl[] = [];
  readonly tables: OpenTable[] = [];
  /** Text in no control, and text that is not shown. */
  readonly lines = new LooseLines<StandingText>();
  readonly hidden = new LooseLines<StandingText>();
  flow = new TextFlow();
  private readonly prompts: Prompts;
  private readonly numbers: PageNumbers | undefined;
  /** Of the paragraph that is read. */
  private style: PageStyle | undefined;
  private table: OpenTable | undefined;
  private cell: CellAddress | undefined;
  private where: Standing["where"] = "text";
  private repeated = false;
  /** The controls around what is read, from the outermost in, by their place in the list, and their tags. */
  private open: readonly number[] = [];
  private tags: readonly string[] = [];
  /** Cells read to their end, so that a control around them can blank them. */
  private readonly closedCells: (readonly [row: string[], cell: number])[] = [];

  constructor(private readonly sources: TextSources) {
    this.prompts = sources.prompts ?? new Map<string, string>();
    this.numbers = sources.numbering && countedNumbers(sources.numbering);
  }

  children(parent: XmlElement, level: ControlLevel): void {
    eachElement(parent, (element) => {
      this.element(element, level);
    });
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
        this.apart("text-box", () => {
          this.children(element, "block");
        });
        break;
      case "mc:AlternateContent":
        this.alternatives(element, level);
        break;
      case "m:oMath":
        this.say(mathText(element));
        break;
      default:
        if (!WITHOUT_TEXT.has(element.name)) this.children(drawnAs(element, this.sources) ?? element, level);
    }
  }

  private paragraph(element: XmlElement): void {
    const properties = child(element, "w:pPr");
    const mark = child(properties, "w:rPr");
    const outer = this.style;
    this.style = this.sources.styles?.style(child(properties, "w:pStyle")?.attributes["w:val"]);
    const list = this.numbers && this.style && !isTakenOut(mark) ? listOf(this.style, properties) : undefined;
    if (this.numbers) this.flow.beginParagraph(list ? this.numbers.nextSign(list.number, list.level) : "");
    this.children(element, "run");
    this.style = outer;
    if (runsOn(mark)) return;
    this.endLine();
    this.flow.endParagraph();
  }

  private say(text: string): void {
    if (this.flow.add(text) && this.open.length === 0 && !this.repeated) this.lines.say(text);
  }

  endLine(): void {
    this.lines.end(this.standing);
    this.hidden.end(this.standing);
  }

  private readonly standing = (text: string): StandingText => {
    return standingText(text, this.where, this.tables.length - 1, this.cell, this.tags.at(-1));
  };

  /** The content of a run (17.3.3). Text of a field's instructions is `w:instrText` and not read. */
  private run(element: XmlElement): void {
    const properties = child(element, "w:rPr");
    const isHidden = properties !== undefined || this.style?.hidden === true;
    if (isHidden && isHiddenRun(properties, this.style, this.sources.styles)) {
      this.hiddenRun(element);
      return;
    }
    const inPrompt = child(properties, "w:rStyle")?.attributes["w:val"] === PROMPT_STYLE;
    if (inPrompt) this.flow.promptRuns += 1;
    this.flow.inPrompt = inPrompt;
    this.runContent(element);
    this.flow.inPrompt = false;
  }

  private runContent(element: XmlElement): void {
    eachElement(element, (node) => {
      if (node.name === "w:rPr") return;
      const text = seenInRun(node);
      if (text !== undefined) this.say(text);
      if (node.name === "w:fldChar") this.flow.field(node.attributes["w:fldCharType"]);
      else if (node.name === "w:footnoteReference" || node.name === "w:endnoteReference") this.note(node);
      else if (text === undefined && !node.selfClosing) this.element(node, "run");
    });
  }

  /** Fields begin and end in hidden runs too. */
  private hiddenRun(element: XmlElement): void {
    eachElement(element, (node) => {
      if (node.name === "w:fldChar") this.flow.field(node.attributes["w:fldCharType"]);
      else if (!this.repeated) this.hidden.say(textInRun(node) ?? "");
    });
  }

  private control(element: XmlElement, level: ControlLevel): void {
    const properties = controlProperties(element);
    const { tag, alias, kind, placeholder, locked, fixed } = properties;
    const content = child(element, "w:sdtContent");
    if (fixed) {
      if (content) this.children(content, level);
      return;
    }
    this.endLine();
    const { open, tags, repeated } = this;
    const within = open.at(-1);
    const place = this.controls.length++;
    const at = this.addressAt(level);
    const start = this.flow.mark();
    const firstCell = this.closedCells.length;
    this.open = [...open, place];
    this.tags = [...tags, tag];
    if (content) this.children(content, level);
    this.hidden.end(this.standing);
    this.open = open;
    this.tags = tags;
    const plain = this.flow.since(start, { numbered: false });
    const styled = this.flow.promptRuns > start.promptRuns;
    // What was typed behind a prompt that stayed is no prompt.
    const isTyped =
      styled &&
      properties.flagged &&
      !isPrompt(plain, placeholder, this.prompts) &&
      this.flow.saysMore(start);
    if (isTyped) this.flow.cutPrompts(start);
    const prompted = !isTyped && showsPrompt(properties, plain, styled, this.prompts);
    if (prompted) {
      this.flow.cut(start, level);
      for (const [row, cell] of this.closedCells.slice(firstCell)) row[cell] = "";
      // Words in the style of a prompt are taken for it where nobody knows what the prompt is.
      const maySay = !styled || this.prompts.has(placeholder);
      if (maySay && !repeated && !isPrompt(plain, placeholder, this.prompts))
        this.hidden.sayAlone(plain, (line) => ({ ...this.standing(line), tag, prompt: true }));
    }
    const text = prompted ? "" : this.flow.since(start);
    const standing = { element, level, at, within, repeated };
    this.controls[place] = { tag, alias, kind, placeholder, locked, text, plain, prompted, ...standing };
  }

  private addressAt(level: ControlLevel): CellAddress | undefined {
    const { table } = this;
    if (!table || level === "run" || level === "block") return this.cell;
    const row = level === "row" ? table.rows.length : table.rows.length - 1;
    return { table: table.index, row, cell: level === "row" ? 0 : (table.rows[row]?.length ?? 0) };
  }

  private wholeTable(element: XmlElement): void {
    this.endLine();
    const { table, cell } = this;
    this.table = new OpenTable(element, this.tables.length);
    if (!this.repeated) this.tables.push(this.table);
    this.children(element, "row");
    this.table = table;
    this.cell = cell;
  }

  /** A row that tracking has taken out, or that is not shown, is no row to anybody. */
  private row(element: XmlElement): void {
    const properties = child(element, "w:trPr");
    if (isTakenOut(properties)) return;
    if (isOn(properties, "w:hidden")) {
      if (!this.repeated) this.hidden.say(linesUnder(element).join("\n"));
      this.hidden.end(this.standing);
      return;
    }
    this.table?.addRow(element);
    this.children(element, "cell");
    this.flow.endRow();
  }

  private wholeCell(element: XmlElement): void {
    if (child(child(element, "w:tcPr"), "w:cellDel")) return;
    const outer = this.cell;
    const { table } = this;
    const row = table?.rows[table.rows.length - 1];
    this.cell = table?.addCell(element) ?? outer;
    const start = this.flow.mark();
    const fields = this.flow.withoutFields();
    this.children(element, "block");
    this.endLine();
    this.flow.backToFields(fields);
    if (row && this.cell) {
      row[this.cell.cell] = this.flow.since(start);
      this.closedCells.push([row, this.cell.cell]);
    }
    this.flow.endCell(start);
    this.cell = outer;
  }

  /** What is anchored in a text and no part of it: text boxes float beside it, notes stand at its foot. */
  private apart(where: Standing["where"], read: () => void): void {
    this.endLine();
    const { flow, table, cell, open, tags, where: outer } = this;
    this.flow = new TextFlow();
    this.open = [];
    this.tags = [];
    this.where = where;
    read();
    this.endLine();
    this.flow = flow;
    this.table = table;
    this.cell = cell;
    this.open = open;
    this.tags = tags;
    this.where = outer;
  }

  private note(reference: XmlElement): void {
    const note = noteOf(reference, this.sources);
    if (!note || this.where === "footnote" || this.where === "endnote") return;
    this.apart(reference.name === "w:footnoteReference" ? "footnote" : "endnote", () => {
      this.children(note, "block");
    });
  }

  /** Every alternative says the same for a different program (Part 3, 7.2): the first counts, the others repeat it. */
  private alternatives(element: XmlElement, level: ControlLevel): void {
    const [first, ...others] = alternativesIn(element);
    if (!first) return;
    if (level === "run") this.runContent(first);
    else this.children(first, level);
    const { repeated, where } = this;
    this.repeated = true;
    for (const other of others) {
      this.apart(where, () => {
        this.children(other, level);
      });
    }
    this.repeated = repeated;
  }
}
