import { isVisible } from "../audit/visible-text";
import type { CellAddress, Control, DocumentContent } from "./audit-document";
import { cellKey, sameCell, textAt, without, type PlaceKey } from "./cell-text";
import { isInside, type OwnBoxes } from "./own-boxes";
import { comparable } from "./same-text";

/** Reads the answers of a document out of their boxes and cells, so that none joins in another's words. */
export class CellAnswers {
  private readonly tagOf: ReadonlyMap<Control, string>;
  private readonly copies: ReadonlySet<Control>;
  private readonly byCell = new Map<PlaceKey, Control[]>();
  private readonly nested: boolean = false;

  constructor(
    private readonly content: DocumentContent,
    private readonly own: OwnBoxes,
  ) {
    this.tagOf = new Map([...own.boxes].map(([tag, box]) => [box, tag]));
    this.copies = new Set(own.copies);
    for (const control of content.controls) {
      if (control.within !== undefined) this.nested = true;
      if (!control.at) continue;
      const key = cellKey(control.at);
      const here = this.byCell.get(key);
      if (here) here.push(control);
      else this.byCell.set(key, [control]);
    }
  }

  /** What a box says, without the boxes of other answers that were moved into it. */
  boxText(box: Control): string {
    const { controls } = this.content;
    if (!this.nested) return box.text;
    return controls
      .filter((each) => this.tagOf.has(each) && isInside(each, box, controls))
      .reduce((text, moved) => without(text, moved.text), box.text);
  }

  /**
   * What a cell says as the answer whose place it is: its own box with what was
   * typed beside it. Boxes of other answers are left out; copies of other boxes
   * are text like any other, but don't join what the own box says. `words` are
   * ours, as they are compared. Undefined where there is no such cell.
   */
  cellText(at: CellAddress, box: Control | undefined, words = NO_WORDS): string | undefined {
    const { controls, tables } = this.content;
    const cell = textAt(tables, at);
    if (cell === undefined) return undefined;
    const own = box && sameCell(box.at, at) ? box : undefined;
    const isFilled = this.isFilled(at, own);
    const leftOut: Control[] = [];
    let text = cell;
    for (const control of this.byCell.get(cellKey(at)) ?? []) {
      if (control === own) continue;
      if (leftOut.some((outer) => isInside(control, outer, controls))) continue;
      const isAnothers =
        this.tagOf.has(control) ||
        (this.copies.has(control) && isFilled && !(own && this.isIn(control, own)));
      if (!isAnothers) continue;
      leftOut.push(control);
      text = without(text, control.text);
    }
    return words.size === 0 ? text.trim() : withoutLines(text, words);
  }

  /** Whether a box of the cell says something: its own, or that of another answer which shares the cell. */
  private isFilled(at: CellAddress, own: Control | undefined): boolean {
    const sharing = (this.own.tagsAt.get(cellKey(at)) ?? []).map((tag) => this.own.boxes.get(tag));
    return [own, ...sharing].some((box) => sameCell(box?.at, at) && isVisible(box?.text ?? ""));
  }

  /** Where the holder does not know, what the box says tells. */
  private isIn(control: Control, box: Control): boolean {
    return control.within === undefined
      ? box.text.includes(control.text)
      : isInside(control, box, this.content.controls);
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();

function withoutLines(text: string, ours: ReadonlySet<string>): string {
  return text
    .split("\n")
    .filter((line) => line.trim() === "" || !(ours.has(line) || ours.has(comparable(line))))
    .join("\n")
    .trim();
}
