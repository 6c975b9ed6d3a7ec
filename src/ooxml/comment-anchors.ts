import type { WordsPlace } from "../audit/problem";
import type { CellAddress } from "../document/cell-address";
import { child, eachElement, landmarksBelow, type XmlElement } from "../xml/parse";
import { controlProperties } from "./control-properties";
import {
  textOfDeleted,
  foundAnchor,
  LANDMARKS,
  type Anchors,
  type FoundAnchor,
  type OpenAnchor,
  type Piece,
  type NotesPart,
} from "./found-anchor";
import { isOn } from "./page-styles";
import { textInRun } from "./run-text";
import { isTakenOut, type TextSources } from "./text-sources";
import { alternativesIn, noteOf, WITHOUT_TEXT } from "./walked-content";

type Notes = Pick<TextSources, "footnotes" | "endnotes">;

/** Hears of cells and controls on the way. */
export interface PlaceListener {
  readonly cell?: (at: CellAddress, element: XmlElement) => void;
  readonly control?: (tag: string, element: XmlElement, at: CellAddress | undefined) => void;
}

/** Finds the anchors in everything below an element that holds blocks. Cells are counted as `walkContent` counts them. */
export function commentAnchors(
  root: XmlElement,
  where: WordsPlace["in"] = "text",
  notes: Notes = {},
  listener?: PlaceListener,
): Anchors {
  // Who listens hears of cells and controls in which there is nothing else.
  const walk = new AnchorWalk(
    where,
    notes,
    listener,
    listener ? () => true : landmarksBelow(root, LANDMARKS),
  );
  walk.children(root);
  return walk.anchors();
}

const NO_MARKS = { start: undefined, end: undefined, reference: undefined };

class AnchorWalk {
  private readonly found = new Map<string, OpenAnchor>();
  /** Ids of the ranges that are open. */
  private readonly open = new Set<string>();
  /** What open ranges reach over. */
  private readonly pieces: Piece[] = [];
  /** Ids of ranges that begin between paragraphs: they are where the next one is. */
  private waiting: readonly string[] = [];
  private position = 0;
  private tables = 0;
  private table: { readonly index: number; rows: number; cells: number } | undefined;
  private cell: CellAddress | undefined;
  private tag: string | undefined;
  private paragraph: XmlElement | undefined;
  /** What is read was taken out under tracking. */
  private gone = false;
  private uncounted = false;
  private inNote: NotesPart | undefined;
  constructor(
    private where: WordsPlace["in"],
    private readonly notes: Notes,
    private readonly listener: PlaceListener | undefined,
    private readonly hasMore: (element: XmlElement) => boolean,
  ) {}

  children(parent: XmlElement): void {
    eachElement(parent, this.element);
  }

  anchors(): Anchors {
    const lines = new Map<XmlElement, string>();
    const anchors = new Map<string, FoundAnchor>();
    for (const [id, each] of this.found) anchors.set(id, foundAnchor(each, this.pieces, lines));
    return anchors;
  }

  private readonly element = (element: XmlElement): void => {
    switch (element.name) {
      case "w:r":
        this.run(element);
        break;
      case "w:commentRangeStart":
        this.begin(element);
        break;
      case "w:commentRangeEnd":
        this.mark(element, "end");
        break;
      case "w:p":
        if (!this.isPassed(element)) this.wholeParagraph(element);
        break;
      case "w:sdt":
        this.control(element);
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
      case "w:del":
      case "w:moveFrom":
        this.takenOut(element);
        break;
      case "w:txbxContent":
        this.apart("text-box", element);
        break;
      case "mc:AlternateContent": {
        const [first] = alternativesIn(element);
        if (first) this.children(first);
        break;
      }
      default:
        if (!WITHOUT_TEXT.has(element.name)) this.children(element);
    }
  };

  private run(element: XmlElement): void {
    eachElement(element, (node) => {
      if (node.name === "w:rPr") return;
      const text = node.name === "w:delText" ? textOfDeleted(node) : textInRun(node);
      if (text !== undefined) this.say(text);
      else if (node.name === "w:commentReference") this.mark(node, "reference", element);
      else if (node.name === "w:footnoteReference" || node.name === "w:endnoteReference") this.note(node);
      else if (!node.selfClosing) this.element(node);
    });
  }

  private say(text: string): void {
    if (text === "") return;
    this.position += 1;
    if (this.open.size > 0) this.pieces.push({ text, gone: this.gone });
  }

  private begin(mark: XmlElement): void {
    const id = mark.attributes["w:id"] ?? "";
    if (this.found.has(id)) return;
    this.found.set(id, this.here({ ...NO_MARKS, start: mark }));
    this.open.add(id);
    if (!this.paragraph) this.waiting = [...this.waiting, id];
  }

  /** An end closes the range; a reference is the end of one that nothing closes, and stands for one that nothing begins. */
  private mark(element: XmlElement, kind: "end" | "reference", run = element): void {
    const id = element.attributes["w:id"] ?? "";
    const found = this.found.get(id);
    if (!found) {
      this.found.set(id, this.here({ ...NO_MARKS, [kind]: run }));
      return;
    }
    found.marks[kind] ??= run;
    if (!this.open.has(id)) return;
    found.end = this.position;
    found.lastPiece = this.pieces.length;
    if (kind === "end") this.open.delete(id);
  }

  private here(marks: OpenAnchor["marks"]): OpenAnchor {
    return {
      where: this.where,
      after: this.tables - 1,
      cell: this.cell,
      tag: this.tag,
      paragraph: this.paragraph,
      start: this.position,
      firstPiece: this.pieces.length,
      inDeleted: this.gone,
      note: this.inNote,
      end: undefined,
      lastPiece: undefined,
      marks,
    };
  }

  private wholeParagraph(element: XmlElement): void {
    const outer = this.paragraph;
    this.paragraph = element;
    for (const id of this.waiting) {
      const found = this.found.get(id);
      if (found && this.open.has(id)) this.found.set(id, { ...this.here(found.marks), start: found.start });
    }
    this.waiting = [];
    this.children(element);
    this.paragraph = outer;
    this.say("\n");
  }

  /** Whether nothing in it, and nothing that is open, makes a difference: then it is one stretch of text, as what holds a paragraph is. */
  private isPassed(element: XmlElement, around?: "w:p"): boolean {
    if (this.open.size > 0 || this.waiting.length > 0 || this.hasMore(element)) return false;
    if (around !== undefined && !child(element, around)) return false;
    this.position += 1;
    return true;
  }

  private control(element: XmlElement): void {
    const content = child(element, "w:sdtContent");
    if (!content) return;
    if (this.isPassed(content, "w:p")) return;
    const { tag, fixed } = controlProperties(element);
    const outer = this.tag;
    if (!fixed) {
      this.tag = tag;
      this.listener?.control?.(tag, element, this.cell);
    }
    this.children(content);
    this.tag = outer;
  }

  private wholeTable(element: XmlElement): void {
    const { table, cell } = this;
    if (!this.uncounted) {
      this.table = { index: this.tables, rows: 0, cells: 0 };
      this.tables += 1;
    }
    this.children(element);
    this.table = table;
    this.cell = cell;
  }

  /** What stands in a row that is no row any more is listed with the row above it. */
  private row(element: XmlElement): void {
    const properties = child(element, "w:trPr");
    if (isTakenOut(properties)) this.takenOut(element);
    else if (isOn(properties, "w:hidden")) this.withoutTable(element);
    else {
      const { table } = this;
      if (table && !this.uncounted) {
        table.rows += 1;
        table.cells = 0;
      }
      this.children(element);
    }
  }

  private wholeCell(element: XmlElement): void {
    if (child(child(element, "w:tcPr"), "w:cellDel")) {
      this.takenOut(element);
      return;
    }
    const outer = this.cell;
    const { table } = this;
    if (table && table.rows > 0 && !this.uncounted) {
      this.cell = { table: table.index, row: table.rows - 1, cell: table.cells };
      table.cells += 1;
      this.listener?.cell?.(this.cell, element);
    }
    if (!this.isPassed(element, "w:p")) this.children(element);
    this.cell = outer;
  }

  private takenOut(element: XmlElement): void {
    const { gone } = this;
    this.gone = true;
    this.withoutTable(element);
    this.gone = gone;
  }

  /** Nothing in it is a table, row or cell to anybody. */
  private withoutTable(element: XmlElement): void {
    const { table, cell, uncounted } = this;
    if (table && table.rows > 0 && this.paragraph === undefined && !uncounted)
      this.cell = { table: table.index, row: table.rows - 1, cell: Math.max(0, table.cells - 1) };
    this.uncounted = true;
    this.children(element);
    this.uncounted = uncounted;
    this.cell = cell;
  }

  private apart(where: WordsPlace["in"], element: XmlElement): void {
    const { where: outer, table, cell, tag, paragraph } = this;
    this.where = where;
    this.tag = undefined;
    this.paragraph = undefined;
    this.children(element);
    Object.assign(this, { where: outer, table, cell, tag, paragraph });
  }

  private note(reference: XmlElement): void {
    const note = noteOf(reference, this.notes);
    if (!note || this.inNote) return;
    const isFootnote = reference.name === "w:footnoteReference";
    this.inNote = isFootnote ? "footnotes" : "endnotes";
    this.apart(isFootnote ? "footnote" : "endnote", note);
    this.inNote = undefined;
  }
}
