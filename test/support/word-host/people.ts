import { commentIdsIn, commentOf } from "./comments";
import { valueOf } from "./control-properties";
import { contentOf, writeText } from "./control-text";
import { controlsIn } from "./controls-listed";
import type { Model, TrackingMode } from "./model";
import { addRows } from "./tables";
import { markDeletedText } from "./tracked";
import { controlText } from "./types-controls";
import type { Tree } from "./xml-tree";

/** The control and the text that the selection is in, and at which end of it. */
export interface Selected {
  readonly tag: string | undefined;
  readonly text: string;
  readonly mode: string;
}

/** What people do in the document with their own hands: no API is asked, and locks let them write answers. */
export class People {
  constructor(private readonly model: Model) {}

  /** Controls by their tags, for a look round. */
  get tags(): readonly string[] {
    return controlsIn(this.model.file.body).map((sdt) => valueOf(sdt, "w:tag"));
  }

  text(tag: string): string {
    return controlText(this.model, this.control(tag));
  }

  typeInto(tag: string, text: string): void {
    writeText(this.model.file, this.control(tag), text, "Replace", {
      ...this.model.writing,
      keepsComments: true,
    });
    this.model.changed("Remote");
  }

  /** With all that is in it. */
  deleteControl(tag: string): void {
    this.control(tag).remove();
    this.model.changed("Remote", "ParagraphDeleted");
  }

  /** Under the table that holds a control, as the Tab key makes a row: without controls. */
  addRowByHand(afterTag: string, texts: readonly string[]): void {
    const table = this.control(afterTag).closest("w:tbl");
    if (!table) throw new Error(`${afterTag} stands in no table.`);
    addRows(table, "End", 1, [texts]);
    this.model.changed("Remote", "ParagraphAdded");
  }

  /** On the whole text of a control. */
  addComment(tag: string, text: string, author: string): void {
    this.model.comment({ holder: contentOf(this.control(tag)) }, text, author);
  }

  commentsIn(tag: string): readonly string[] {
    return commentIdsIn(this.control(tag)).map((id) => {
      const comment = commentOf(this.model.file, id);
      return comment ? this.model.textOf({ holder: comment }) : "";
    });
  }

  save(): void {
    this.model.save();
  }

  select(tag: string | undefined): void {
    this.model.select(tag === undefined ? this.model.file.body : this.control(tag));
  }

  /** All that a control says. */
  selectWords(tag: string): void {
    this.model.select(contentOf(this.control(tag)));
    this.model.selectsWords = true;
  }

  /** Where the cursor is. */
  get selected(): Selected {
    const { selection, selectionMode: mode } = this.model;
    const sdt = selection.name === "w:sdt" ? selection : selection.closest("w:sdt");
    return { tag: sdt && valueOf(sdt, "w:tag"), text: this.model.textOf({ holder: selection }), mode };
  }

  track(mode: TrackingMode): void {
    this.model.tracking = mode;
  }

  trackDeletion(tag: string, text: string): void {
    if (!markDeletedText(this.control(tag), text)) throw new Error(`${tag} does not say “${text}”.`);
    this.model.changed("Remote");
  }

  private control(tag: string): Tree {
    const found = controlsIn(this.model.file.body).find((sdt) => valueOf(sdt, "w:tag") === tag);
    if (!found) throw new Error(`No control is tagged ${tag}.`);
    return found;
  }
}
