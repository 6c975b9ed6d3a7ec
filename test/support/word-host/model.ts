import { WordFault, type Behaviour } from "./behaviour";
import { addComment, type Stretch } from "./comments";
import { controlIds } from "../../../src/ooxml/stable-ids";
import { locksOf, setValue, valueOf } from "./control-properties";
import type { Writing } from "./control-text";
import { Objects } from "./objects";
import { WordFile } from "./word-file";
import { wordText, type View } from "./word-text";
import { XmlParts } from "./xml-parts";
import type { Tree } from "./xml-tree";

export type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";

/** What becomes of paragraphs, by the names that office.js registers for them with. */
export type ParagraphEvent = "ParagraphChanged" | "ParagraphAdded" | "ParagraphDeleted";

/** What happens in Word that an add-in can hear of. */
export type WordEvent =
  | {
      readonly kind: "paragraphs";
      readonly what: ParagraphEvent;
      readonly targetId: string;
      readonly source: "Local" | "Remote";
    }
  | { readonly kind: "selection-changed" };

/** Word has an id of its own for each control: one without gets one, and so does a copy that came with another's. */
function tellApart(body: Tree): void {
  const taken = new Set<number>();
  const without = body.all("w:sdt").filter((control) => {
    const id = Number(valueOf(control, "w:id"));
    const isNew = id !== 0 && !taken.has(id);
    taken.add(id);
    return !isNew;
  });
  const newId = controlIds(taken);
  for (const control of without) setValue(control, "w:id", String(newId("opened")));
}

/** The document as Word has it open: the file, and what is not in any file. */
export class Model {
  readonly file: WordFile;
  readonly objects: Objects;
  readonly xmlParts: XmlParts;
  tracking: TrackingMode = "Off";
  /** The control under the cursor, or the body. */
  selection: Tree;
  /** How it was put there. */
  selectionMode = "Select";
  /** Words are selected, and not the cursor put between them. */
  selectsWords = false;
  /** Documents that the add-in had Word open. */
  readonly opened: Uint8Array[] = [];
  saves = 0;
  private isUnsavable = false;
  /** Names of events by the ids they were asked for with. */
  readonly registered: { readonly targetId: string; readonly name: string }[] = [];
  tell: (event: WordEvent) => void = () => undefined;

  constructor(
    bytes: Uint8Array,
    readonly behaviour: Behaviour,
  ) {
    this.file = new WordFile(bytes);
    tellApart(this.file.body);
    this.objects = new Objects(this.file.document);
    this.xmlParts = new XmlParts(this.file, behaviour);
    this.selection = this.file.body;
  }

  /** Notes that the API put a control around a range, after which Word on the web can't save (office-js#6590). */
  wrapped(): void {
    this.isUnsavable ||= this.behaviour.platform === "OfficeOnline";
  }

  save(): void {
    if (this.isUnsavable) throw new WordFault("GeneralException", "The document could not be saved.");
    this.saves += 1;
  }

  /** Before all that needs comments. */
  needComments(): void {
    if (!this.behaviour.comments) throw new WordFault("ApiNotFound", "This Word has no comments.");
  }

  /** Before text is changed here: not in a control that can't be edited, nor in one within such a control. */
  needEditable(element: Tree): void {
    for (let at: Tree | undefined = element; at; at = at.closest("w:sdt")) {
      if (at.name === "w:sdt" && locksOf(at).content) this.refuseLocked();
    }
  }

  /** Before a comment is put on a stretch: not where a locked control is around it, or in it. */
  needCommentable({ holder, nodes }: Stretch): void {
    this.needEditable(holder);
    for (const node of nodes ?? holder.elements) {
      const controls = [...(node.name === "w:sdt" ? [node] : []), ...node.all("w:sdt")];
      if (controls.some((control) => locksOf(control).content)) this.refuseLocked();
    }
  }

  /** Before these go, or what is in them: not where one of their controls is locked in either way. */
  needRemovable(elements: readonly Tree[]): void {
    for (const element of elements) {
      const controls = [...(element.name === "w:sdt" ? [element] : []), ...element.all("w:sdt")];
      if (controls.map(locksOf).some(({ content, control }) => content || control)) this.refuseLocked();
    }
  }

  /** Before all that stands in an element makes way for something else. */
  needReplaceable(element: Tree): void {
    this.needEditable(element);
    this.needRemovable(element.elements);
  }

  private refuseLocked(): void {
    if (this.behaviour.locks === "everyone") throw new WordFault("NotAllowed", "A control here is locked.");
  }

  /** How the API writes now. */
  get writing(): Writing {
    return { tracked: this.tracking !== "Off" };
  }

  textOf({ holder, nodes }: Stretch, view: View = "All"): string {
    return wordText(nodes ?? holder.elements, this.behaviour, view);
  }

  comment(stretch: Stretch, text: string, author = this.behaviour.author): string {
    return addComment(this.file, stretch, text, author);
  }

  select(holder: Tree, mode = "Select"): void {
    this.selection = holder;
    this.selectionMode = mode;
    this.selectsWords = false;
    if (this.behaviour.events) this.tell({ kind: "selection-changed" });
  }

  /** Says what became of paragraphs, to whoever registered for it. */
  changed(source: "Local" | "Remote" = "Local", what: ParagraphEvent = "ParagraphChanged"): void {
    if (!this.behaviour.events) return;
    for (const { name, targetId } of this.registered) {
      if (name === what) this.tell({ kind: "paragraphs", what, targetId, source });
    }
  }
}
