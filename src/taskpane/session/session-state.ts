import type { Gap } from "../../audit/gap";
import type { Problem } from "../../audit/problem";
import type { AuditRecord } from "../../audit/record";
import { parseTag } from "../../audit/tags";
import type { Template } from "../../audit/template";
import type { AuditComment } from "../../document/audit-comments";
import type { DocumentContent } from "../../document/audit-document";
import type { KeptAnswer } from "../../document/remake-audit";
import type { MadePlace } from "../../report/remade-text";
import type { Failure } from "./failure";

/** The audit in the document, with what it still lacks. */
export interface OpenAudit {
  readonly template: Template;
  readonly record: AuditRecord;
  readonly gaps: readonly Gap[];
  /** What was wrong with the file. */
  readonly problems: readonly Problem[];
}

/** What came of giving an audit its lost answer boxes back. */
export interface Restored {
  readonly template: Template;
  /** Answers that stand at the end of the document, having no box of their own. */
  readonly kept: readonly KeptAnswer[];
  /** Unless here, this document is as it was. */
  readonly place: MadePlace;
}

/** A document that was made, as a file to save. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The comments of the document, as last read. */
export interface ReadComments {
  readonly comments: readonly AuditComment[];
  /** False where the document gives none, and there may be some. */
  readonly known: boolean;
  /** The document they are of. */
  readonly content: DocumentContent;
}

export interface SessionState {
  /** `none`: the document holds no audit. */
  readonly phase: "reading" | "none" | "open";
  readonly audit?: OpenAudit;
  /** Problems of a document in which no audit was found. */
  readonly problems: readonly Problem[];
  /** The item the cursor was last in, or that was shown; a new object each time it moves. */
  readonly cursor?: { readonly item: string };
  /** Tag of the answer where this person is: where the cursor was last, or what was shown since. */
  readonly place?: string;
  readonly comments?: ReadComments;
  readonly failure?: Failure;
  /** Changes that found no control to go into. */
  readonly notWritten: readonly Problem[];
  readonly restored?: Restored;
  /** The document last made, where its holder can't tell whether it opened it. */
  readonly newFile?: NewFile;
  /** What the live region says; a new object each time. */
  readonly news?: { readonly text: string };
  /** Something is being written now, or waits to be. */
  readonly writing: boolean;
}

export const NOTHING_READ: SessionState = { phase: "reading", problems: [], notWritten: [], writing: false };

/** The state with this said aloud; an empty text is not said. */
export function saying(state: SessionState, text: string): SessionState {
  return text === "" ? state : { ...state, news: { text } };
}

/** The state once somebody is at the answer with that tag. Outside of all answers they are where they were. */
export function placedAt(state: SessionState, tag: string | undefined): SessionState {
  const target = tag === undefined ? undefined : parseTag(tag);
  if (tag === undefined || !target || target.kind === "other") return state;
  return { ...state, place: tag, ...(target.kind === "item" && { cursor: { item: target.item } }) };
}

export function withoutFailure({ failure: _, ...rest }: SessionState): SessionState {
  return rest;
}

/** What a person has taken note of is told no more. */
export function withoutTold(state: SessionState, told: "failure" | "notWritten" | "restored"): SessionState {
  if (told === "failure") return withoutFailure(state);
  if (told === "notWritten") return { ...state, notWritten: [] };
  const { restored: _, ...rest } = state;
  return rest;
}

/** Milliseconds. */
export interface Pace {
  /** From a hint of a change to reading the document again. */
  readonly read: number;
  /** From the last change to saving the mirror. */
  readonly save: number;
}

export const PACE: Pace = { read: 400, save: 1000 };

export interface ChangeOptions {
  /** What to say aloud once it is made. */
  readonly said?: string;
  /** What "Try again" does, where not the same change once more. */
  readonly tryAgain?: () => void;
}
