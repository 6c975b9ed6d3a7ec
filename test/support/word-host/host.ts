import { runBatch } from "./batch";
import { isHousekeeping, type BatchRequest, type BatchResponse } from "./batch-wire";
import { WORD_ON_THE_WEB, type Behaviour } from "./behaviour";
import type { AnyType, WordObject } from "./members";
import { Model, type TrackingMode, type WordEvent } from "./model";
import { People, type Selected } from "./people";
import { References } from "./references";
import { choiceTypes } from "./types-choices";
import { commentTypes } from "./types-comments";
import { controlTypes } from "./types-controls";
import { documentTypes } from "./types-document";
import { tableTypes } from "./types-tables";
import { textTypes } from "./types-text";
import { xmlPartTypes } from "./types-xml-parts";

export type { BatchRequest, BatchResponse } from "./batch-wire";
export type { Behaviour, Operation } from "./behaviour";
export type { TrackingMode, WordEvent } from "./model";

/** What one sync cost. */
export interface RoundTrip {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface Played extends Behaviour {
  /** Before a batch is run: where a co-author edits between two syncs. Batches count from 1. */
  readonly beforeBatch: (host: WordHost, batch: number) => void;
}

/**
 * Word, as far as an add-in can tell: a .docx open in it that answers the
 * request batches of office.js. The document is real and `bytes` gives it back;
 * what Word is known to do differently from host to host is `Behaviour`.
 */
export class WordHost {
  readonly behaviour: Behaviour;
  /** One entry for each sync; those that only give back references are left out. */
  readonly log: RoundTrip[] = [];
  /** Bytes of the requests that only give back references; office.js sends one after each `Word.run`. */
  releasedBytes = 0;
  /** Hears of what an add-in registered for. Whoever brings events to the add-in sets it. */
  onEvent: (event: WordEvent) => void = () => undefined;
  private readonly model: Model;
  private readonly people: People;
  private readonly types: Readonly<Record<string, AnyType>>;
  private readonly references = new References();
  private readonly document: WordObject = { type: "Document" };
  private readonly beforeBatch: Played["beforeBatch"];

  constructor(bytes: Uint8Array, behaviour: Partial<Played> = {}) {
    const { beforeBatch = () => undefined, ...played } = behaviour;
    this.beforeBatch = beforeBatch;
    this.behaviour = { ...WORD_ON_THE_WEB, ...played };
    const model = new Model(bytes, this.behaviour);
    model.tell = (event) => {
      this.onEvent(event);
    };
    this.model = model;
    this.people = new People(model);
    this.types = {
      ...documentTypes(model),
      ...textTypes(model),
      ...controlTypes(model),
      ...choiceTypes(model),
      ...tableTypes(model),
      ...commentTypes(model),
      ...xmlPartTypes(model),
    };
  }

  /** Answers one batch, as JSON in and JSON out. */
  executeBatch(request: BatchRequest): BatchResponse {
    const isCounted = !isHousekeeping(request);
    const number = this.log.length + 1;
    if (isCounted) this.beforeBatch(this, number);
    const { behaviour, types, references, document } = this;
    const response = runBatch({ behaviour, types, references, document }, request, number);
    const json = JSON.stringify(response);
    if (isCounted) {
      this.log.push({
        requestBytes: Buffer.byteLength(JSON.stringify(request)),
        responseBytes: Buffer.byteLength(json),
      });
    } else this.releasedBytes += Buffer.byteLength(JSON.stringify(request));
    return JSON.parse(json) as BatchResponse;
  }

  /** The document as it is now. */
  bytes(): Uint8Array {
    return this.model.file.bytes();
  }

  /** Documents that the add-in had Word open. */
  get opened(): readonly Uint8Array[] {
    return this.model.opened;
  }

  /** How often the add-in had Word save the document. */
  get saves(): number {
    return this.model.saves;
  }

  /** Objects that the add-in holds. */
  get held(): number {
    return this.references.size;
  }

  get tracking(): TrackingMode {
    return this.model.tracking;
  }

  get tags(): readonly string[] {
    return this.people.tags;
  }

  text(tag: string): string {
    return this.people.text(tag);
  }

  commentsIn(tag: string): readonly string[] {
    return this.people.commentsIn(tag);
  }

  /** Somebody else types over what a control says. */
  typeInto(tag: string, text: string): void {
    this.people.typeInto(tag, text);
  }

  deleteControl(tag: string): void {
    this.people.deleteControl(tag);
  }

  addRowByHand(afterTag: string, texts: readonly string[]): void {
    this.people.addRowByHand(afterTag, texts);
  }

  addComment(tag: string, text: string, author: string): void {
    this.people.addComment(tag, text, author);
  }

  /** Somebody saves the document. Word on the web that can't says so: this throws. */
  save(): void {
    this.people.save();
  }

  get selected(): Selected {
    return this.people.selected;
  }

  /** Puts the cursor into a control, or outside all of them. */
  select(tag: string | undefined): void {
    this.people.select(tag);
  }

  /** Selects all that a control says. */
  selectWords(tag: string): void {
    this.people.selectWords(tag);
  }

  track(mode: TrackingMode): void {
    this.people.track(mode);
  }

  trackDeletion(tag: string, text: string): void {
    this.people.trackDeletion(tag, text);
  }
}
