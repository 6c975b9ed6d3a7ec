import { isEntered } from "./entered";
import type { ConcernPart, ItemPart } from "./parts";
import type { Action, AuditRecord } from "./record";
import type { Relevance } from "./relevance";
import type { Tag } from "./tags";
import type { ActionColumn, Choice, Field, FieldGroup, Item } from "./template";

/** What a question is about, and which part of it. */
export type Owner =
  | { readonly kind: "status" }
  | { readonly kind: "header"; readonly field: Field; readonly place: FieldGroup["place"] }
  | { readonly kind: "item"; readonly item: Item; readonly part: ItemPart }
  | { readonly kind: "concern"; readonly part: ConcernPart }
  | { readonly kind: "action"; readonly row: number; readonly column: ActionColumn }
  | { readonly kind: "limit-reason" }
  | { readonly kind: "service-actions" };

/** How a question is answered; `date-or-text` is a date where it reads as one. */
export type AnswerKind = "choice" | "date" | "date-or-text" | "line" | "narrative";

/**
 * One question an audit asks. What reads, writes, moves, compares or counts
 * answers goes over these; nothing else enumerates the parts of an audit.
 */
export interface Question {
  /** The key of its answer box. */
  readonly tag: Tag;
  readonly owner: Owner;
  readonly kind: AnswerKind;
  /** The choices offered; none where it is answered in words. */
  readonly choices: readonly Choice[];
  /** Whether hand-over waits for it where it is asked. */
  readonly required: boolean;
  /** Whether the conditions hold under which a template asks it. */
  readonly isRelevant: (relevance: Relevance) => boolean;
  /** Whether what is answered beside it asks for it: the reason why an item is not applicable, who was told of a concern. */
  readonly isAsked: (record: AuditRecord) => boolean;
  /** The answer: the id of a choice, an ISO date where it is one, else the text; "" where nothing is entered. */
  readonly get: (record: AuditRecord) => string;
  /** Enters an answer into a record that is being made. */
  readonly set: (draft: RecordDraft, value: string) => void;
}

/** A question of an item. */
export interface ItemQuestion extends Question {
  readonly owner: Extract<Owner, { readonly kind: "item" }>;
}

/** A question of a row of the action table. */
export interface ActionQuestion extends Question {
  readonly owner: Extract<Owner, { readonly kind: "action" }>;
}

/** A record in the making. */
export interface RecordDraft extends Omit<AuditRecord, "status" | "header" | "items" | "immediateConcern"> {
  status: AuditRecord["status"];
  header: Record<string, string>;
  items: Record<string, Record<ItemPart, string>>;
  immediateConcern: { -readonly [P in ConcernPart]: AuditRecord["immediateConcern"][P] };
  actions: Action[];
  limitReason: string;
  serviceActions: string;
}

/** Whether a value answers a question. A text that is none of the choices offered does not. */
export function isAnswer({ choices }: Pick<Question, "choices">, value: string): boolean {
  return choices.length > 0 ? choices.some(({ id }) => id === value) : isEntered(value);
}
