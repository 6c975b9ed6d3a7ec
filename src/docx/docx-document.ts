import type { Problem } from "../audit/problem";
import type { Template } from "../audit/template";
import type { Texts } from "../document/answers";
import type {
  AuditDocument,
  ControlChange,
  DocumentContent,
  LineChange,
  RowsGo,
  TrackedChange,
  Unsubscribe,
  XmlPart,
} from "../document/audit-document";
import type { CommentChange, CommentOutcome, CommentWriter, HeldComments } from "../document/comments";
import { HostError } from "../document/host-error";
import type { Block, LayoutRow } from "../document/layout-model";
import { insertBlocks } from "../ooxml/added-blocks";
import { addedRow, controlIdsIn, lastRowLook, withRows } from "../ooxml/added-rows";
import { trackedChanges } from "../ooxml/change-authors";
import { tagsOfFirstLineComments } from "../ooxml/first-line-comments";
import type { DocumentKind } from "../ooxml/package-parts";
import { readContent } from "../ooxml/read-content";
import { charactersReplaced, replaceControls } from "../ooxml/replace-controls";
import { replaceLines } from "../ooxml/replace-lines";
import type { XmlElement } from "../xml/parse";
import { joined } from "../xml/write";
import { heldComments } from "./comment-parts";
import { asKind, hasMacros, kindOf } from "./content-types";
import { withoutMacros } from "./macros";
import { withLooks } from "./document-looks";
import { guardsOf } from "./guards";
import { newDocx } from "./new-docx";
import { openPackage, partNamed, withParts, type DocxPackage, type ParsedPart } from "./package";
import { isBlank, tableGone } from "./document-guards";
import { linesAtPageEdges } from "./page-edges";
import { mainPart } from "./relationships";
import { storedCustomXml, withCustomXml } from "./stored-custom-xml";
import { optionalPart, textSources } from "./text-parts";
import { withHeadersTold } from "./told-headers";
import { withComments } from "./write-comments";
import { writeZip } from "./write-zip";
import { phrase } from "../words/phrase";

/** Opens the bytes of a .docx. Throws HostError for what is none, or can't be read safely; damage beside the text is a problem instead. */
export function openDocx(bytes: Uint8Array): DocxDocument {
  return new DocxDocument(bytes);
}

/** A document as it was at some time; it costs no more than what has changed since. */
export type Snapshot = DocxPackage;

/** An `AuditDocument` over the bytes of a .docx. */
export class DocxDocument implements AuditDocument {
  private docx: DocxPackage;
  private main: ParsedPart;
  /** As last opened or saved. */
  private saved: { readonly docx: DocxPackage; readonly bytes: Uint8Array };
  private selected: string | undefined;
  private readonly changeListeners = new Set<() => void>();
  private readonly selectListeners = new Set<(tag: string | undefined) => void>();

  constructor(bytes: Uint8Array) {
    this.docx = openPackage(bytes);
    this.main = mainPart(this.docx);
    this.saved = { docx: this.docx, bytes };
  }

  /** The root of the main part, for showing the document. */
  get root(): XmlElement {
    return this.main.root;
  }

  get kind(): DocumentKind {
    return kindOf(this.docx, this.main.part.name);
  }

  /** Whether it is of the kind that can hold macros. */
  get hasMacros(): boolean {
    return hasMacros(this.docx, this.main.part.name);
  }

  get isTemplate(): boolean {
    return this.kind === "template";
  }

  /** Makes a document of a template, or a template of a document. */
  setKind(kind: DocumentKind): void {
    this.docx = asKind(this.docx, this.main.part.name, kind);
  }

  /** Leaves out the macros, and what can hold them. */
  leaveOutMacros(): void {
    this.docx = withoutMacros(this.docx, this.main.part.name);
  }

  /** Whether anything was written that `save` has not given out yet. */
  get hasChanged(): boolean {
    return this.docx !== this.saved.docx;
  }

  /** The inflated bytes of another part of the document, for showing it. Undefined where there is none. */
  partBytes(name: string): Uint8Array | undefined {
    return partNamed(this.docx, name)?.bytes();
  }

  /** The document as the bytes of a .docx. Parts nothing was written to are as they were, byte for byte. */
  save(): Uint8Array {
    const { bytes, done } = this.saving();
    done();
    return bytes;
  }

  /** The bytes to save, and what to call once they are where they are to be: until then all of it is unsaved. */
  saving(): { readonly bytes: Uint8Array; readonly done: () => void } {
    const saved = this.hasChanged
      ? { docx: this.docx, bytes: writeZip([...this.docx.values()]) }
      : this.saved;
    return {
      bytes: new Uint8Array(saved.bytes),
      done: () => {
        this.saved = saved;
      },
    };
  }

  snapshot(): Snapshot {
    return this.docx;
  }

  /** Brings back the document as it was: an undo. */
  restore(snapshot: Snapshot): void {
    this.replaceWith(snapshot);
  }

  insert(template: Template, known: Texts = new Map()): Promise<readonly Problem[]> {
    return this.asPromise(() => {
      if (
        storedCustomXml(this.docx, this.main.part.name).parts.length > 0 ||
        !isBlank(this.docx, this.main)
      ) {
        throw new HostError(
          "not-empty",
          phrase(
            "This document already has something in it. Open a new, blank document and start the audit there.",
          ),
        );
      }
      this.replaceWith(openPackage(newDocx(template, [], known, this.kind)));
      return charactersReplaced([...known].map(([tag, text]) => ({ tag, text })));
    });
  }

  read(): Promise<DocumentContent> {
    return this.asPromise(() => {
      const { sources, problems } = this.sources();
      const content = readContent(this.main.root, sources);
      const edges = linesAtPageEdges(this.docx, this.main, sources);
      const custom = storedCustomXml(this.docx, this.main.part.name);
      const comments = optionalPart(this.docx, this.main.part.name, "comments");
      return {
        ...content,
        loose: [...content.loose, ...edges.lines],
        parts: custom.parts,
        problems: [
          ...content.problems,
          ...problems,
          ...edges.problems,
          ...this.guardProblems(),
          ...comments.problems,
          ...(comments.root ? this.firstLineProblems() : []),
          ...custom.problems,
        ],
      };
    });
  }

  write(changes: readonly ControlChange[]): Promise<readonly Problem[]> {
    return this.asPromise(() => {
      const { xml, root } = this.main;
      const edited = replaceControls(xml, root, changes, this.sources().sources);
      this.replaceWith(withHeadersTold(this.withMain(edited.xml), this.main.part.name, changes));
      return edited.problems;
    });
  }

  writeLines(changes: readonly LineChange[]): Promise<readonly LineChange[]> {
    return this.asPromise(() => {
      const { xml, left } = replaceLines(this.main.xml, this.main.root, changes);
      this.replaceWith(this.withMain(xml));
      return left;
    });
  }

  addRows(tag: string, rows: readonly LayoutRow[], where: RowsGo = "end"): Promise<void> {
    return this.asPromise(() => {
      const { xml, root } = this.main;
      const like = lastRowLook(root, tag);
      const taken = [...controlIdsIn(xml)];
      const added = rows.map((row) => {
        const made = addedRow(row, { ...like, taken });
        taken.push(...controlIdsIn(made));
        return made;
      });
      const edited = withRows(xml, root, tag, joined(added), where);
      if (edited === undefined) throw tableGone();
      this.replaceWith(this.withMain(edited));
    });
  }

  addBlocks(after: string, blocks: readonly Block[], known: Texts): Promise<void> {
    return this.asPromise(() => {
      const { xml, root } = this.main;
      const edited = insertBlocks(xml, root, after, blocks, { values: known, taken: controlIdsIn(xml) });
      if (edited === undefined) throw tableGone();
      this.replaceWith(withLooks(this.withMain(edited), this.main.part.name, blocks));
    });
  }

  readTracked(): Promise<readonly TrackedChange[]> {
    return this.asPromise(() => trackedChanges(this.main.root));
  }

  writeParts(parts: readonly XmlPart[]): Promise<void> {
    return this.asPromise(() => {
      this.docx = parts.reduce((docx, part) => withCustomXml(docx, this.main.part.name, part), this.docx);
    });
  }

  readComments(): Promise<HeldComments> {
    return this.asPromise(() => heldComments(this.docx, this.main, this.sources().sources));
  }

  /** What is selected is the box that the cursor is in. */
  writeComments(
    changes: readonly CommentChange[],
    writer: CommentWriter,
  ): Promise<readonly CommentOutcome[]> {
    return this.asPromise(() => {
      const asked = { changes, writer, selected: this.selected };
      const { docx, outcomes } = withComments(this.docx, this.main, this.sources().sources, asked);
      this.replaceWith(docx);
      return outcomes;
    });
  }

  /** Tells those who listen for the selection, the view of the document among them. */
  goTo(tag: string): Promise<boolean> {
    return this.asPromise(() => {
      const isThere = readContent(this.main.root).controls.some((control) => control.tag === tag);
      if (isThere) this.select(tag);
      return isThere;
    });
  }

  onChange(listener: () => void): Unsubscribe {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelect(listener: (tag: string | undefined) => void): Unsubscribe {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  /** A person puts the cursor into a control that the view shows, or outside all of them. */
  select(tag: string | undefined): void {
    this.selected = tag;
    for (const listener of [...this.selectListeners]) listener(tag);
  }

  /** Nothing here waits, but whoever calls has a promise either way. */
  private asPromise<T>(act: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(act());
    });
  }

  private withMain(xml: string): DocxPackage {
    return xml === this.main.xml ? this.docx : withParts(this.docx, { [this.main.part.name]: xml });
  }

  private replaceWith(docx: DocxPackage): void {
    if (docx === this.docx) return;
    this.main = mainPart(docx);
    this.docx = docx;
    for (const listener of [...this.changeListeners]) listener();
  }

  private sources(): ReturnType<typeof textSources> {
    return textSources(this.docx, this.main.part.name);
  }

  private firstLineProblems(): readonly Problem[] {
    const where = tagsOfFirstLineComments(this.main.root);
    return where.length === 0 ? [] : [{ code: "comments-on-first-lines", where }];
  }

  private guardProblems(): readonly Problem[] {
    const how = guardsOf(this.docx, this.main.part.name);
    return how.length === 0 ? [] : [{ code: "guarded", how }];
  }
}
